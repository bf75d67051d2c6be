"""A flowing text page by page: every word once, in any direction, and the place held whatever happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.locator import Locator

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

WORDS = ["harbour", "lantern", "gravel", "willow", "copper", "meadow", "thistle", "anchor", "velvet", "orchard"]


def chapter(name: str, paragraphs: int = 30) -> str:
    """Numbered words, so that each stands in the book just once."""
    rows = [" ".join(f"{name}{row}x{index}{word}" for index, word in enumerate(WORDS)) for row in range(paragraphs)]
    return f"<h1>{name}</h1>" + "".join(f"<p>{row} <em>and so</em> on.</p>" for row in rows)


def turn(stage: Stage, key: str) -> dict[str, Any]:
    """Press a key that moves, and return what the page reported."""
    with stage.heard(stage.page.relocated) as received:
        stage.press(key)
    return received[0]


def words(stage: Stage) -> list[str]:
    return str(stage.state()["text"]).split()


def read_on(stage: Stage, key: str = "PgDown") -> list[str]:
    """All words from here to the end of the book, screen by screen."""
    read = words(stage)
    for _ in range(200):
        if turn(stage, key)["atEnd"]:
            return read + words(stage)
        read += words(stage)
    raise AssertionError("the end never came")


@pytest.mark.parametrize("size", [(900, 700), (1400, 800), (420, 640)])
def test_paging_through_a_book_shows_every_word_once(open_book: Callable[..., Stage], size: tuple[int, int]) -> None:
    stage = open_book({"a.xhtml": chapter("a"), "b.xhtml": chapter("b", 5)}, size=size)
    expected = [word for name, count in (("a", 30), ("b", 5)) for word in text_of(chapter(name, count))]
    assert read_on(stage) == expected


def text_of(html: str) -> list[str]:
    import re

    return re.sub(r"<[^>]+>", lambda tag: " " if tag[0] in {"<p>", "</p>", "</h1>"} else "", html).split()


@pytest.mark.parametrize(
    ("language", "attributes", "head"),
    [
        ("ar", ' dir="rtl"', ""),
        ("ja", "", "<style>html { writing-mode: vertical-rl }</style>"),
        ("mn", "", "<style>body { writing-mode: vertical-lr }</style>"),
    ],
)
def test_text_in_other_directions_is_paged_without_loss(
    open_book: Callable[..., Stage], language: str, attributes: str, head: str
) -> None:
    stage = open_book(
        {"a.xhtml": chapter("a"), "b.xhtml": chapter("b", 3)}, language=language, attributes=attributes, head=head
    )
    assert read_on(stage) == text_of(chapter("a")) + text_of(chapter("b", 3))


def test_the_border_of_a_chapter_is_a_page_turn_both_ways(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a", 3), "b.xhtml": chapter("b", 30)}, size=(600, 700))
    assert turn(stage, "Right")["spine"] == 1
    back = turn(stage, "Left")
    assert (back["spine"], back["page"]) == (0, back["pages"])
    assert "a2x9orchard" in words(stage)


def test_the_arrows_are_visual_in_a_book_read_from_right_to_left(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a")}, language="ar", attributes=' dir="rtl"', direction="rtl")
    assert turn(stage, "Left")["page"] == 2
    assert turn(stage, "Right")["page"] == 1


def test_space_and_its_shift_turn_pages(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a")}, size=(600, 700))
    assert turn(stage, "Space")["page"] == 2
    assert turn(stage, "Shift+Space")["page"] == 1
    end = turn(stage, "Ctrl+End")
    assert end["atEnd"]
    assert end["page"] == end["pages"] > 2
    assert turn(stage, "Ctrl+Home")["page"] == 1


def test_space_turns_the_page_also_where_a_link_has_the_focus(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": '<p><a id="l" href="#none">a link</a></p>' + chapter("a")}, size=(600, 700))
    stage.run("document.querySelector('.zo-shown .zo-frame').contentDocument.querySelector('#l').focus()")
    assert turn(stage, "Space")["page"] == 2


def test_a_place_reported_leads_back_to_its_page(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a")}, size=(600, 700))
    seen = []
    for _ in range(3):
        message = turn(stage, "PgDown")
        seen.append((stage.reading.place, message["page"], words(stage)[0]))
    for place, page, first in reversed(seen):
        with stage.heard(stage.page.relocated) as received:
            stage.navigator.go_to(place, jump=False)
        assert received[0]["page"] == page
        assert words(stage)[0] == first


def test_an_id_a_progression_and_a_cfi_each_lead_to_their_page(open_book: Callable[..., Stage]) -> None:
    text = chapter("a", 40) + '<p id="goal">goal words</p>' + chapter("b", 20)
    stage = open_book({"a.xhtml": text}, size=(600, 700))
    href = stage.reading.place.href
    for place in (
        Locator(href, block="goal"),
        Locator(href, cfi="/4/84[goal]/1:2"),
        Locator(href, cfi="epubcfi(/6/2!/4/84/1:0)"),
    ):
        with stage.heard(stage.page.relocated) as received:
            stage.navigator.go_to(place, jump=False)
        assert "goal" in words(stage), place
        assert received[0]["block"] == "goal"
    with stage.heard(stage.page.relocated) as received:
        stage.navigator.go_to(Locator(href, progression=0.5), jump=False)
    assert abs(received[0]["page"] / received[0]["pages"] - 0.5) < 0.1


def test_resizing_and_text_size_keep_the_line(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a", 60)}, size=(700, 600))
    for _ in range(4):
        turn(stage, "PgDown")
    first = words(stage)[0]
    stage.reported.clear()
    for size in ((1300, 800), (420, 700), (700, 600)):
        stage.resize(*size)
        assert first in words(stage), size
    stage.navigator.set_wishes({"scale": 1.6})
    stage.settle()
    assert first in words(stage)
    stage.navigator.set_wishes({"scale": 1.0})
    stage.settle()
    assert words(stage)[0] == first
    assert not stage.reported, "restoring a place is no move of the person's"


def test_changing_the_layout_keeps_the_line(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a", 60)}, size=(700, 600))
    for _ in range(3):
        turn(stage, "PgDown")
    first = words(stage)[0]
    stage.navigator.set_wishes({"layout": "scrolled"})
    stage.settle()
    assert stage.state()["layout"] == "scrolled"
    assert words(stage)[0] == first
    stage.navigator.set_wishes({"layout": "paginated"})
    stage.settle()
    assert words(stage)[0] == first


def test_a_wide_window_has_two_columns_and_a_narrow_one_has_one(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": chapter("a", 60)}, size=(1400, 800))
    assert (
        stage.data("document.querySelector('.zo-shown iframe').contentDocument.documentElement.getClientRects().length")
        == 1
    )
    wide = stage.state()["pages"]
    stage.navigator.set_wishes({"columns": 1})
    stage.settle()
    assert stage.state()["pages"] >= 2 * wide - 1


def test_what_is_not_in_the_reading_order_is_passed_over_but_can_be_reached(
    open_book: Callable[..., Stage], tmp_path: Path
) -> None:
    from tests.ui.book.conftest import write_book

    folder = write_book(
        tmp_path / "aside", {"a.xhtml": chapter("a", 2), "n.xhtml": chapter("n", 2), "b.xhtml": chapter("b", 2)}
    )
    package = folder / "OPS" / "book.opf"
    package.write_text(package.read_text().replace('<itemref idref="i1"/>', '<itemref idref="i1" linear="no"/>'))
    stage = open_book(folder)
    assert turn(stage, "PgDown")["spine"] == 2
    assert turn(stage, "PgUp")["spine"] == 0
    with stage.heard(stage.page.relocated) as received:
        stage.navigator.go_to(Locator("OPS/n.xhtml"), jump=False)
    assert received[0]["spine"] == 1
    assert turn(stage, "PgDown")["spine"] == 2


def test_a_file_that_stands_in_the_spine_twice_is_two_places(open_book: Callable[..., Stage]) -> None:
    files = {"a.xhtml": chapter("a", 2), "b.xhtml": chapter("b", 2)}
    stage = open_book(files, spine=("a.xhtml", "b.xhtml", "a.xhtml"))
    assert [turn(stage, "PgDown")["spine"] for _ in range(2)] == [1, 2]
    assert stage.reading.place.href == "OPS/a.xhtml"
    assert stage.reading.place.spine == 2


def test_the_books_own_document_is_left_as_published(open_book: Callable[..., Stage]) -> None:
    source = '<p class="one" style="color: red">Text <b id="x">bold</b></p>'
    stage = open_book({"a.xhtml": source})
    stage.navigator.set_wishes({"scale": 1.4})
    stage.settle()
    inner = stage.run("document.querySelector('.zo-shown iframe').contentDocument.documentElement.outerHTML")
    assert source.replace("<p ", '<p xmlns="http://www.w3.org/1999/xhtml" ') in inner or source in inner
    for ours in ("zo-", "columns", "<style"):
        assert ours not in inner


def test_a_chapter_that_is_no_xml_says_so_and_the_rest_reads_on(open_book: Callable[..., Stage]) -> None:
    broken = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>One</p><p>Two</body></html>'
    )
    stage = open_book({"a.xhtml": broken, "b.xhtml": chapter("b", 1)})
    assert "damaged" in str(stage.state()["text"])
    assert "Two" in words(stage)
    assert turn(stage, "PgDown")["spine"] == 1


def test_spaces_and_line_breaks_between_elements_part_words(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": "<p><span>Call</span> <b>me</b>\n<i>Ish</i><i>mael</i>.<br/>Some<br/>years</p>"})
    assert stage.state()["text"] == "Call me Ishmael. Some years"
