"""How far a place is in a whole book, by the sizes of its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition, TocEntry
from reader.services.progress import PAGE, SHORTEST, SpineWeights

Book = Callable[..., Publication]


def filled(size: int) -> str:
    head = '<html xmlns="http://www.w3.org/1999/xhtml"><body>'
    return head + "x" * (size - len(head) - 14) + "</body></html>"


@pytest.fixture
def rendition(book: Book) -> Rendition:
    """Four linear items of 4,000, 1,000, 4,000 and 1,000 bytes; notes that are not linear before the last."""
    chapters = {
        "one.xhtml": filled(4000),
        "two.xhtml": filled(1000),
        "three.xhtml": filled(4000),
        "notes.xhtml": filled(9000),
        "four.xhtml": filled(1000),
    }
    spine = "".join(f'<itemref idref="i{n}" linear="{"no" if n == 3 else "yes"}"/>' for n in range(5))
    return book(chapters, spine=spine).rendition("en")


def test_an_item_counts_as_much_as_it_is_long(rendition: Rendition) -> None:
    weights = SpineWeights(rendition)
    assert weights.weights == pytest.approx((0.4, 0.1, 0.4, 0.0, 0.1))
    assert weights.total(rendition.start) == 0.0
    assert weights.total(Locator("OPS/two.xhtml", progression=0.5)) == pytest.approx(0.45)
    assert weights.total(Locator("OPS/notes.xhtml", progression=0.5)) == pytest.approx(0.9)
    assert weights.total(Locator("OPS/four.xhtml", progression=1.0)) == 1.0
    assert weights.total(Locator("OPS/nowhere.xhtml", progression=1.0)) == 0.0


@pytest.mark.parametrize(
    ("share", "href", "inside"),
    [
        (0, "one", 0),
        (0.2, "one", 0.5),
        (0.4, "two", 0),
        (0.95, "four", 0.5),
        (1, "four", 1),
        (-1, "one", 0),
        (7, "four", 1),
    ],
)
def test_a_share_is_a_place(rendition: Rendition, share: float, href: str, inside: float) -> None:
    place = SpineWeights(rendition).place_at(share)
    assert place.href == f"OPS/{href}.xhtml"
    assert place.progression == pytest.approx(inside, abs=1e-9)


def test_a_place_and_its_share_go_together(rendition: Rendition) -> None:
    weights = SpineWeights(rendition)
    for hundredth in range(101):
        assert weights.total(weights.place_at(hundredth / 100)) == pytest.approx(hundredth / 100)


def test_of_items_that_end_the_book_without_weight_none_is_its_end(book: Book) -> None:
    spine = '<itemref idref="i0"/><itemref idref="i1"/><itemref idref="i2" linear="no"/>'
    chapters = {"one.xhtml": filled(1000), "two.xhtml": filled(1000), "notes.xhtml": filled(1000)}
    assert SpineWeights(book(chapters, spine=spine).rendition("en")).place_at(1.0).href == "OPS/two.xhtml"


def test_pages_without_text_count_little_and_drawings_no_more_than_a_page(book: Book) -> None:
    chapters = {"cover.xhtml": filled(100), "map.svg": "<svg/>" + " " * 90_000, "one.xhtml": filled(10_000)}
    weights = SpineWeights(book(chapters).rendition("en")).weights
    whole = SHORTEST + PAGE + 10_000
    assert weights == pytest.approx((SHORTEST / whole, PAGE / whole, 10_000 / whole))


def test_a_file_that_is_read_twice_counts_twice(book: Book) -> None:
    spine = '<itemref idref="i0"/><itemref idref="i1"/><itemref idref="i0"/>'
    rendition = book({"one.xhtml": filled(1000), "two.xhtml": filled(2000)}, spine=spine).rendition("en")
    weights = SpineWeights(rendition)
    assert weights.total(Locator("OPS/one.xhtml", spine=2)) == pytest.approx(0.75)
    assert weights.place_at(0.8).spine == 2


def test_nothing_is_measured_before_it_is_asked_for(rendition: Rendition) -> None:
    class Untouchable:
        def size(self, href: str) -> int:
            raise AssertionError(href)

    SpineWeights(replace(rendition, fetcher=Untouchable()))  # type: ignore[arg-type]


def entry(title: str, name: str, block: str | None = None, *children: TocEntry) -> TocEntry:
    return TocEntry(title, f"OPS/{name}.xhtml" if name else "", block, children=children)


TOC = (
    entry("First", "one"),
    entry("Part", "", None, entry("Second", "two"), entry("Second, end", "two", "end")),
    entry("Last", "four", "x"),
    entry("Elsewhere", "nowhere"),
)


def test_top_level_entries_are_ticks_where_their_files_begin(rendition: Rendition) -> None:
    assert SpineWeights(rendition).ticks(TOC) == pytest.approx((0.0, 0.4, 0.9))
    assert SpineWeights(rendition).ticks(()) == ()


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (Locator("OPS/one.xhtml", progression=0.9), "First"),
        (Locator("OPS/two.xhtml"), "Second"),
        (Locator("OPS/two.xhtml", block="end"), "Second, end"),
        (Locator("OPS/three.xhtml"), "Second, end"),
        (Locator("OPS/four.xhtml"), "Last"),
        (Locator("OPS/nowhere.xhtml"), ""),
    ],
)
def test_a_place_is_in_the_last_entry_at_or_before_it(rendition: Rendition, place: Locator, title: str) -> None:
    assert SpineWeights(rendition).section_title(place, TOC) == title


def test_a_place_before_all_entries_has_no_title(rendition: Rendition) -> None:
    weights = SpineWeights(rendition)
    assert weights.section_title(rendition.start, TOC[1:]) == ""
    assert weights.section_title(rendition.start, ()) == ""


def test_a_printed_page_is_known_by_its_file(rendition: Rendition) -> None:
    pages = (entry("iv", "two", "p4"), entry("v", "two", "p5"), entry("vi", "four", "p6"))
    weights = SpineWeights(rendition)
    found = [weights.label(Locator(f"OPS/{name}.xhtml"), pages) for name in ("one", "two", "three", "four")]
    assert found == ["", "iv", "v", "vi"]
    assert weights.label(Locator("OPS/two.xhtml", block="p5"), pages) == "v"
