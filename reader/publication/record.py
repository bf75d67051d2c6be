"""All that a book says of itself, as plain data: every title, person, number and series.

Source: EPUB 3.3, section 5.5 (metadata).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.publication.language import Direction

BaseDirection = Literal["ltr", "rtl", "auto"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one language. Direction `auto` is that of the first letter that has one."""

    value: str
    language: str = ""  # BCP 47 tag; empty where the book does not say
    direction: BaseDirection = "auto"

    @property
    def base_direction(self) -> Direction:
        """The direction to draw it in (Unicode Bidirectional Algorithm, rules P2 and P3)."""
        return first_strong(self.value) if self.direction == "auto" else self.direction


def first_strong(text: str) -> Direction:
    """The direction of the first letter that has one, outside isolates; left to right where none has."""
    import unicodedata  # the window's start has no need of it

    depth = 0
    for sign in text:
        match unicodedata.bidirectional(sign):
            case "LRI" | "RLI" | "FSI":
                depth += 1
            case "PDI":
                depth = max(0, depth - 1)
            case "L" if not depth:
                return "ltr"
            case "R" | "AL" if not depth:
                return "rtl"
    return "ltr"


@dataclass(frozen=True, slots=True)
class Title:
    """One of the titles; the first is the one to show."""

    text: Text
    kind: str = ""  # "main", "subtitle", "short", "collection", "edition", "expanded"
    order: int | None = None  # display-seq
    file_as: str = ""
    alternates: tuple[Text, ...] = ()  # in other scripts


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or body, and what they did: MARC relator codes, "aut", "trl", "nrt"."""

    name: Text
    roles: tuple[str, ...] = ()
    file_as: str = ""
    creator: bool = True  # else one who helped
    order: int | None = None
    alternates: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or name of the book; `scheme` as far as it is known, "ISBN", "UUID"."""

    value: str
    scheme: str = ""
    unique: bool = False  # the one the package points at


@dataclass(frozen=True, slots=True)
class Collection:
    """A series or set that the book belongs to."""

    name: Text
    kind: str = ""  # "series", "set"
    position: str = ""  # as written, "2" or "2.2.1"
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What the book says of its accessibility (schema.org; EPUB Accessibility 1.1), as written."""

    modes: tuple[str, ...] = ()
    sufficient_modes: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    summary: str = ""
    conforms_to: tuple[str, ...] = ()
    certified_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Narration:
    """Media overlays as a whole: how long, by whom, and the book's own classes for what is read."""

    duration: float = 0.0  # seconds; 0 where unknown
    narrators: tuple[str, ...] = ()
    active_class: str = ""
    playback_active_class: str = ""


@dataclass(frozen=True, slots=True)
class LinkedRecord:
    """A record about the book that lies elsewhere. It is never fetched."""

    href: str
    rel: tuple[str, ...] = ()
    media_type: str = ""
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything of a package's metadata that a program can use."""

    version: str = ""  # of the package, as written
    titles: tuple[Title, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    languages: tuple[str, ...] = ()
    publishers: tuple[Text, ...] = ()
    descriptions: tuple[Text, ...] = ()
    subjects: tuple[Text, ...] = ()
    rights: tuple[Text, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()  # dc:type
    published: str = ""  # as written
    collections: tuple[Collection, ...] = ()
    accessibility: Accessibility = Accessibility()
    narration: Narration = Narration()
    links: tuple[LinkedRecord, ...] = ()
    other: tuple[tuple[str, str], ...] = ()  # properties not understood, as written

    @property
    def title(self) -> Text:
        """The title to show, with its language and direction."""
        return self.titles[0].text if self.titles else Text("")
