"""What the reader adds to a publication: bookmarks, highlights, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.publication.locator import Locator

Kind = Literal["bookmark", "highlight", "note"]
Style = Literal["highlight", "underline", "strike"]
Colour = Literal["yellow", "green", "blue", "pink", "orange", "purple"]
KINDS: tuple[Kind, ...] = ("bookmark", "highlight", "note")
STYLES: tuple[Style, ...] = ("highlight", "underline", "strike")
COLOURS: tuple[Colour, ...] = ("yellow", "green", "blue", "pink", "orange", "purple")


@dataclass(frozen=True, slots=True)
class Extent:
    """How far the marked words reach. An article counts in blocks, an EPUB has CFIs; `place` is where they begin."""

    start: int | None = None  # code points into the text of the block `place.block`
    block: str | None = None  # the block the words end in
    end: int | None = None  # code points into the text of that block
    cfi: str | None = None  # EPUB CFI within the resource of the end; that of the start is `place.cfi`

    def __post_init__(self) -> None:
        if (self.start is not None and self.start < 0) or (self.end is not None and self.end < 0):
            raise ValueError(f"{self} begins or ends before its block")


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something the person added: a place worth finding again (bookmark), marked words (highlight), a note.

    A highlight may have a text too. A note without an extent is about a place, not about words.
    """

    id: str  # UUID, the same on every machine
    publication: str  # Publication.key of the edition it was made in
    place: Locator  # where it begins; its quote holds all the marked words
    language: str  # BCP 47 tag of the text it was made in
    name: str = ""  # of a bookmark, given by the person; empty: section title and first words are shown
    created: str = ""  # UTC, ISO 8601 with Z
    modified: str = ""  # UTC, ISO 8601 with Z
    kind: Kind = "bookmark"
    extent: Extent | None = None  # None: a point
    style: Style = "highlight"
    colour: Colour = "yellow"
    text: str = ""  # what the person wrote, plain text with line breaks
    tags: tuple[str, ...] = ()  # the person's own, in their order, each once
