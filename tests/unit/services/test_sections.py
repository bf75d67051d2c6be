"""Which entry of the contents a place belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Contents, Publication, Rendition, TocEntry
from reader.services import sections
from reader.services.sections import Sections, flat, order_of

Book = Callable[..., Publication]
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>'
    '<h1>One</h1><p>a</p><h2 id="b">Two</h2><p>b</p><p><a name="c"/>c</p></body></html>'
)
TOC = (
    TocEntry("Part", "", children=(TocEntry("One", "OPS/one.xhtml"), TocEntry("Two", "OPS/one.xhtml", "b"))),
    TocEntry("Three", "OPS/one.xhtml", "c"),
    TocEntry("Last", "OPS/three.xhtml", "b"),
)


@pytest.fixture
def rendition(book: Book) -> Rendition:
    chapters = dict.fromkeys(("one.xhtml", "two.xhtml", "three.xhtml"), PAGE)
    return replace(book(chapters).rendition("en"), read_contents=lambda: Contents(TOC))


def titles(rendition: Rendition, *places: Locator) -> list[str]:
    found = Sections(rendition, rendition.toc)
    return [found.title(place) for place in places]


def at(cfi: str | None, href: str = "OPS/one.xhtml") -> Locator:
    return Locator(href, cfi=cfi)


def test_the_last_entry_that_was_passed_is_meant(rendition: Rendition) -> None:
    places = [at(None), at("/4/4/1:0"), at("/4/6[b]/1:0"), at("/4/8/1:0"), at("/4/10/3:0")]
    assert titles(rendition, *places) == ["One", "One", "Two", "Two", "Three"]


def test_a_document_without_entries_belongs_to_the_one_before(rendition: Rendition) -> None:
    assert titles(rendition, at("/4/4/1:0", "OPS/two.xhtml")) == ["Three"]


def test_before_the_first_entry_of_a_document_that_has_some_it_is_the_first(rendition: Rendition) -> None:
    assert titles(rendition, at("/4/2/1:0", "OPS/three.xhtml")) == ["Last"]


def test_a_place_known_by_its_block_alone_is_the_entry_that_leads_there(rendition: Rendition) -> None:
    assert titles(rendition, Locator("OPS/one.xhtml", block="c")) == ["Three"]


def test_steps_go_from_entry_to_entry_over_documents_without_any(rendition: Rendition) -> None:
    found, place, seen = Sections(rendition, rendition.toc), rendition.start, []
    keys = {"b": "/4/6[b]", "c": "/4/10/2"}
    while mark := found.step(place, 1):
        seen.append(mark.entry.title)
        place = replace(rendition.place(mark.position), cfi=keys[mark.entry.block or ""])
    assert seen == ["Two", "Three", "Last"]
    back = []
    while mark := found.step(place, -1):
        back.append(mark.entry.title)
        place = replace(rendition.place(mark.position), cfi=keys.get(mark.entry.block or "", "/4/2/1:0"))
    assert back == ["Three", "Two", "One"]


def test_a_step_back_goes_first_to_the_beginning_of_the_section_being_read(rendition: Rendition) -> None:
    mark = Sections(rendition, rendition.toc).step(at("/4/8/1:1"), -1)
    assert mark is not None
    assert mark.entry.title == "Two"


def test_a_large_document_is_not_parsed_for_its_ids(rendition: Rendition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "LARGEST", 10)
    assert titles(rendition, at("/4/10/3:0")) == ["One"]


def test_entries_nested_deeper_than_python_calls_are_all_there() -> None:
    entry = TocEntry("deepest", "a")
    for _ in range(5000):
        entry = TocEntry("above", "a", children=(entry,))
    assert sum(1 for _ in flat((entry,))) == 5001


def test_what_is_no_cfi_stands_at_the_beginning() -> None:
    assert order_of("nonsense") == order_of(None) < order_of("/4")
