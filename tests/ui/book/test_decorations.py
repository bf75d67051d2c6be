"""Hits and bookmarks over a book's text; what is copied out of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LONG = "".join(
    f"<p>Paragraph {number}, of which there are many in this chapter, to fill it.</p>" for number in range(60)
)
RIBBON = ".zo-ribbon:not(.zo-ghost)"


@pytest.fixture
def plain(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": LONG, "b.xhtml": LONG})


def hits(stage: Stage, name: str = "zo-hit") -> list[str]:
    """The words that are drawn as hits."""
    return list(stage.data(f"[...({on_page.DOC}.defaultView.CSS.highlights.get('{name}') ?? [])].map(String)"))


def declare(stage: Stage, group: str, items: list[dict[str, Any]], **more: Any) -> None:
    stage.page.send("decorations", "set", {"group": group, "items": items, **more})
    stage.settle()


def test_hits_are_drawn_and_the_current_one_apart(plain: Stage) -> None:
    items = [
        {"spine": 0, "start": "/4/2/1:0", "end": "/4/2/1:9"},
        {"spine": 0, "start": "/4/4/1:10", "end": "/4/4/1:11"},
        {"spine": 1, "start": "/4/2/1:3", "end": "/4/2/1:9"},
    ]
    declare(plain, "hits", items, current=1)
    assert (hits(plain), hits(plain, "zo-hit-current")) == (["Paragraph"], ["1"])
    with plain.heard(plain.page.relocated, lambda message: message["spine"] == 1):
        plain.page.send("view", "goTo", {"spine": 1})
    assert hits(plain) == ["agraph"]
    declare(plain, "hits", [])
    assert hits(plain) == []


def test_what_the_program_declares_at_first_is_drawn_at_once(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": LONG})
    stage.groups = [{"group": "hits", "items": [{"spine": 0, "start": "/4/2/1:0", "end": "/4/2/1:9"}], "current": 0}]
    with stage.heard(stage.page.ready):
        stage.navigator.open({})
    assert hits(stage, "zo-hit-current") == ["Paragraph"]


def test_a_ribbon_hangs_where_the_page_has_a_bookmark_and_a_click_asks_to_remove_it(plain: Stage) -> None:
    declare(plain, "bookmarks", [{"spine": 0, "cfi": "/4/4/1:0", "label": "Remove"}])
    ribbon = on_page.box(plain, RIBBON, "document")
    assert (ribbon["top"], ribbon["right"] > 700) == (0, True)
    with plain.heard(plain.page.bookmark_requested) as received:
        on_page.click(plain, RIBBON, "document")
    assert received[0] == {"spine": 0, "cfi": "/4/4/1:0", "block": None}
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    on_page.until(plain, f"!document.querySelector('{RIBBON}')")
    with plain.heard(plain.page.relocated):
        plain.press("Left")
    on_page.until(plain, f"!!document.querySelector('{RIBBON}')")


def test_a_ghost_in_the_corner_asks_for_a_bookmark_here(plain: Stage) -> None:
    plain.hover(450, 350)
    assert plain.data("document.querySelector('.zo-ghost').style.display") == "none"
    plain.hover(760, 10)
    on_page.until(plain, "document.querySelector('.zo-ghost').style.display === ''")
    with plain.heard(plain.page.bookmark_requested) as received:
        on_page.click(plain, ".zo-ghost", "document")
    assert (received[0]["spine"], received[0]["cfi"]) == (0, "/4/2/1:0")
    assert plain.reported == []


def test_from_right_to_left_the_ribbon_hangs_at_the_left(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": LONG}, language="ar", direction="rtl", attributes=' dir="rtl"')
    declare(stage, "bookmarks", [{"spine": 0, "cfi": "/4/2/1:0", "label": ""}])
    assert on_page.box(stage, RIBBON, "document")["right"] < 200


def test_where_the_text_scrolls_ribbons_stand_beside_their_lines(plain: Stage) -> None:
    plain.navigator.set_wishes({"scale": 1, "layout": "scrolled", "columns": "auto"})
    plain.settle()
    declare(plain, "bookmarks", [{"spine": 0, "cfi": f"/4/{step}/1:0", "label": ""} for step in (2, 8, 110)])
    lines = [on_page.box(plain, f"p:nth-child({number})") for number in (1, 4)]
    tops = plain.data(f"[...document.querySelectorAll('{RIBBON}')].map((one) => one.getBoundingClientRect().top)")
    assert tops == [pytest.approx(line["top"], abs=8) for line in lines]


def test_soft_hyphens_of_ours_are_not_copied_and_the_authors_are(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": "<p>Water\u00admark and harbour</p>"})
    # As hyphens.js puts them in: one of ours stands in "har-bour", the author's in "Water-mark".
    copied = stage.run(
        f"""zo.define("probe", ({{ cfi }}) => {{
            const text = {on_page.element("p")}.firstChild
            const at = text.data.indexOf("bour")
            text.insertData(at, "\\u00AD")
            cfi.own.set(text, [at])
        }})
        {on_page.DOC}.defaultView.getSelection().selectAllChildren({on_page.element("p")});
        (() => {{
            const data = new DataTransfer()
            const event = new ClipboardEvent("copy", {{ clipboardData: data, bubbles: true, cancelable: true }})
            {on_page.element("p")}.dispatchEvent(event)
            return data.getData("text/plain")
        }})()"""
    )
    assert copied == "Water\u00admark and harbour"
