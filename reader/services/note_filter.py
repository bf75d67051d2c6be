"""Which highlights and notes a list shows: those with the words, the kind, the colours and the tags asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.publication.annotation import Annotation, Colour
from reader.search.folding import fold

if TYPE_CHECKING:
    from reader.services.describing import DescribedNote

Shown = Literal["all", "highlights", "notes"]


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """What is asked for; of several colours or tags any will do."""

    query: str = ""  # every word of it must be somewhere: in the marked words, in the note, in a tag
    shown: Shown = "all"  # a note is what has a text; a highlight is words that are marked, with a text or without
    colours: frozenset[Colour] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        return self != NoteFilter()

    def choose(self, rows: Iterable[DescribedNote]) -> tuple[DescribedNote, ...]:
        """Those that fit, in their order."""
        wanted = fold(self.query).text.split()
        return tuple(row for row in rows if self._fits(row.annotation) and (not wanted or _has(row, wanted)))

    def _fits(self, note: Annotation) -> bool:
        if self.colours and (note.extent is None or note.colour not in self.colours):
            return False
        if self.tags and self.tags.isdisjoint(note.tags):
            return False
        match self.shown:
            case "highlights":
                return note.extent is not None
            case "notes":
                return bool(note.text) or note.kind == "note"
            case _:
                return True


def _has(row: DescribedNote, wanted: list[str]) -> bool:
    note = row.annotation
    words = note.place.quote.exact if note.place.quote else ""
    text = fold("\n".join((words, note.text, *note.tags))).text
    return all(word in text for word in wanted)
