from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.utf16 import to_units, unit_length
from reader.errors import BadPageMessage
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Block, Contents, Link, Metadata, Rendition, Section
from reader.services.describing import ArticleNotes
from reader.services.marking import drawn_in_article, mark_in_article, mark_in_book, place_in_article, words_between


def rendition(*texts: str, language: str = "en") -> Rendition:
    blocks = tuple(Block(f"s-{number}", "paragraph", "", text) for number, text in enumerate(texts, 1))
    return Rendition(
        language,
        "ltr",
        Metadata("a", "A", language),
        (Link("index.xhtml", "application/xhtml+xml"), Link("two.xhtml", "application/xhtml+xml")),
        lambda: Contents(()),
        fetcher=None,  # type: ignore[arg-type]
        sections=(Section("s", "A section", "A section", blocks, number=3),),
    )


TEXT = rendition("First words here.", "A 🌍 turns 🌍 round.", "Last.")


def selection(start: tuple[str, int], end: tuple[str, int]) -> dict[str, object]:
    return {"start": {"block": start[0], "offset": start[1]}, "end": {"block": end[0], "offset": end[1]}}


def test_units_of_the_page_become_code_points_with_all_selectors():
    place, extent = mark_in_article(selection(("s-2", 5), ("s-2", 10)), TEXT)
    assert extent == Extent(4, "s-2", 9)
    assert place.quote == Quote("turns", "First words here.\nA 🌍 ", " 🌍 round.\nLast.")
    assert (place.href, place.block, place.fraction) == ("index.xhtml", "s-2", 4 / 18)
    assert 0 < place.progression < 1


def test_a_selection_over_blocks_keeps_all_its_words():
    place, extent = mark_in_article(selection(("s-1", 6), ("s-3", 4)), TEXT)
    assert place.quote.exact == "words here.\nA 🌍 turns 🌍 round.\nLast"
    assert extent == Extent(6, "s-3", 4)


@pytest.mark.parametrize(
    "ends",
    [
        (("s-1", 0), ("s-2", 0)),  # a triple click reaches to the beginning of the next block
        (("s-1", 0), ("s-1", 17)),
        (("s-2", 0), ("s-1", 0)),  # made backwards
    ],
)
def test_space_and_block_ends_are_no_part_of_it(ends):
    place, extent = mark_in_article(selection(*ends), TEXT)
    assert (place.block, extent) == ("s-1", Extent(0, "s-1", 17))
    assert place.quote.exact == "First words here."


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"start": None, "end": None},
        selection(("s-9", 0), ("s-9", 3)),
        selection(("s-1", 5), ("s-1", 6)),  # a space
        selection(("s-1", 3), ("s-1", 3)),
        selection(("s-1", float("nan")), ("s-1", 3)),
        selection(("s-1", float("inf")), ("s-1", 3)),
    ],
)
def test_what_is_no_selection_is_refused(message):
    with pytest.raises(BadPageMessage):
        mark_in_article(message, TEXT)


@given(st.integers(-5, 40), st.integers(-5, 40), st.sampled_from(["s-1", "s-2", "s-3"]))
def test_what_was_marked_is_drawn_where_it_was(start, end, last):
    try:
        place, extent = mark_in_article(selection(("s-1", start), (last, end)), TEXT)
    except BadPageMessage:
        return
    note = Annotation("n", "a", place, "en", kind="highlight", extent=extent)
    drawn = drawn_in_article(note, TEXT)
    assert drawn is not None
    again = mark_in_article(selection((drawn["block"], drawn["start"]), (drawn["endBlock"], drawn["end"])), TEXT)
    assert again == (place, extent)
    assert words_between(TEXT, place.block, extent.start, extent.block, extent.end) == place.quote.exact
    block = TEXT.block(drawn["endBlock"])
    assert drawn["end"] <= unit_length(block.text)
    assert drawn["end"] == to_units(block.text, extent.end)


def test_words_that_are_others_now_are_not_drawn():
    place, extent = mark_in_article(selection(("s-1", 0), ("s-1", 5)), TEXT)
    note = Annotation("n", "a", place, "en", kind="highlight", extent=extent)
    assert drawn_in_article(note, rendition("Other words here.")) is None
    assert drawn_in_article(note, rendition()) is None


def test_a_note_about_a_place_has_no_end():
    place = place_in_article("s-2", TEXT)
    assert place.quote.exact.startswith("A 🌍 turns")
    note = Annotation("n", "a", place, "en", kind="note", text="x")
    assert drawn_in_article(note, TEXT) == {"block": "s-2", "start": 0}
    assert place_in_article("gone", TEXT) is None


def test_a_selection_of_a_book_keeps_cfis_block_and_words():
    message = {"spine": 1, "start": "/4/2/1:3", "end": "/4/2/1:9", "block": "p1", "text": "marked", "progression": 9}
    message |= {"before": "b" * 50, "after": "a" * 50}
    place, extent = mark_in_book(message, TEXT, 0.25)
    assert place == Locator(
        "two.xhtml", block="p1", cfi="/4/2/1:3", progression=0.25, quote=Quote("marked", "b" * 32, "a" * 32)
    )
    assert extent == Extent(cfi="/4/2/1:9")


@pytest.mark.parametrize(
    "change",
    [
        {"spine": 7},
        {"spine": None},
        {"spine": True},
        {"start": ""},
        {"end": None},
        {"text": " "},
        {"start": "/" * 3000},
    ],
)
def test_nonsense_from_a_book_is_refused(change):
    message = {"spine": 1, "start": "/4/2/1:3", "end": "/4/2/1:9", "block": "", "text": "marked"} | change
    with pytest.raises(BadPageMessage):
        mark_in_book(message, TEXT)


def test_notes_are_listed_in_reading_order_with_their_section_and_the_lost_ones_last():
    def note(name: str, block: str, start: int, language: str = "en") -> Annotation:
        place = Locator("index.xhtml", block=block, quote=Quote(f"words\nof {name}"))
        return Annotation(name, "a", place, language, kind="highlight", extent=Extent(start, block, start + 3))

    late, early, french = note("late", "s-2", 9), note("early", "s-2", 1), note("french", "s-1", 0, "fr")
    rows = ArticleNotes(TEXT).described((late, early, french), (replace(late, id="lost"),))
    assert [row.annotation.id for row in rows] == ["french", "early", "late", "lost"]
    assert [row.is_elsewhere for row in rows] == [True, False, False, False]
    assert [row.is_lost for row in rows] == [False, False, False, True]
    assert (rows[0].section, rows[0].number, rows[0].words) == ("A section", 3, "words of french")
