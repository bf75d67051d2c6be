from __future__ import annotations

import pytest

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.services.describing import DescribedNote
from reader.services.note_filter import NoteFilter


def row(name: str, words: str, text: str = "", tags: tuple[str, ...] = (), colour: str = "yellow") -> DescribedNote:
    place = Locator("x", block="b", quote=Quote(words))
    kind, extent = ("note", None) if name == "place" else ("highlight", Extent(0, "b", 3))
    note = Annotation(name, "a", place, "en", kind=kind, extent=extent, text=text, tags=tags, colour=colour)
    return DescribedNote(note, words, "Section")


ROWS = (
    row("plain", "Éducation first", colour="blue"),
    row("noted", "Trust grows", "ask again on Saturday", ("love",)),
    row("place", "A paragraph", "rethink", ("work", "love")),
)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (NoteFilter(), ["plain", "noted", "place"]),
        (NoteFilter("EDUC"), ["plain"]),
        (NoteFilter("saturday trust"), ["noted"]),
        (NoteFilter("love"), ["noted", "place"]),
        (NoteFilter("nowhere"), []),
        (NoteFilter(shown="notes"), ["noted", "place"]),
        (NoteFilter(shown="highlights"), ["plain", "noted"]),
        (NoteFilter(colours=frozenset({"yellow"})), ["noted"]),
        (NoteFilter(tags=frozenset({"work"})), ["place"]),
        (NoteFilter(tags=frozenset({"love"}), shown="highlights"), ["noted"]),
    ],
)
def test_only_what_fits_everything_asked_for_is_shown(asked, names):
    assert [one.annotation.id for one in asked.choose(ROWS)] == names
    assert asked.active == (asked != NoteFilter())
