"""Caret mode in a book: it turns pages, goes on into the next chapter, and moves the way that text runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LONG = "".join(f"<p>Paragraph {number}, of which there are many here.</p>" for number in range(30))
CARET = "document.querySelector('.zo-shown .zo-caret')?.getBoundingClientRect() ?? null"
POINT = f"""(() => {{ const {{ focusNode, focusOffset }} = {on_page.DOC}.defaultView.getSelection()
    const block = focusNode?.parentElement?.closest("p")
    return block ? [[...block.parentElement.children].indexOf(block), focusOffset] : null }})()"""


@pytest.fixture
def plain(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": LONG, "b.xhtml": LONG})


def turn_on(stage: Stage) -> None:
    with stage.heard(stage.page.caret_changed) as received:
        stage.page.send("caret", "set", {"on": True})
    assert received == [{"on": True}]
    stage.settle()


def press(stage: Stage, *keys: str) -> Any:
    for key in keys:
        stage.press(key)
        stage.settle()
    return stage.data(POINT)


def test_it_begins_at_the_first_line_of_the_page_and_esc_leaves_the_place(plain: Stage) -> None:
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    plain.settle()
    plain.reported.clear()
    turn_on(plain)
    caret, (paragraph, offset) = plain.data(CARET), plain.data(POINT)
    line = on_page.box(plain, f"p:nth-child({paragraph + 1})")
    assert caret["top"] < 80
    assert offset == 0
    assert caret["left"] == pytest.approx(line["left"], abs=2)
    press(plain, "Right")
    with plain.heard(plain.page.caret_changed) as received:
        plain.press("Escape")
    plain.settle()
    assert (received, plain.data(CARET), plain.data(POINT)) == ([{"on": False}], None, None)
    assert plain.reported == []


def test_arrows_move_it_and_no_page_is_turned_by_them_inside_one(plain: Stage) -> None:
    turn_on(plain)
    assert press(plain, "Right", "Right") == [0, 2]
    assert press(plain, "Down") == [1, 2]
    assert press(plain, "Ctrl+Right")[1] in (9, 10)
    assert press(plain, "End") == [1, 42]
    assert press(plain, "Home") == [1, 0]
    assert plain.reported == []


def test_it_turns_the_page_when_it_leaves_it_and_back(plain: Stage) -> None:
    turn_on(plain)
    lines = 0
    while plain.state()["page"] == 1:
        press(plain, "Down")
        lines += 1
        assert lines < 40
    assert (plain.state()["page"], plain.data(CARET)["top"] < 80) == (2, True)
    press(plain, "Up")
    on_page.until(plain, CARET)
    assert plain.state()["page"] == 1
    assert plain.data(CARET)["top"] > 400


def test_it_keeps_its_place_in_the_line_over_the_border_of_a_page(plain: Stage) -> None:
    turn_on(plain)
    press(plain, *["Right"] * 20)
    before = plain.data(CARET)["left"]
    while plain.state()["page"] == 1:
        press(plain, "Down")
    assert plain.data(CARET)["left"] == pytest.approx(before, abs=12)


def test_it_goes_on_into_the_next_chapter_and_back(plain: Stage) -> None:
    turn_on(plain)
    press(plain, "Ctrl+End")
    on_page.until(plain, CARET)
    assert plain.data(POINT)[0] == 29
    with plain.heard(plain.page.relocated, lambda message: message["spine"] == 1):
        plain.press("Right")
    on_page.until(plain, CARET)
    assert plain.data(POINT) == [0, 0]
    with plain.heard(plain.page.relocated, lambda message: message["spine"] == 0):
        plain.press("Left")
    on_page.until(plain, CARET)
    assert plain.data(POINT)[0] == 29


def test_a_screen_on_and_back_moves_it_with_the_page(plain: Stage) -> None:
    turn_on(plain)
    with plain.heard(plain.page.relocated, lambda message: message["page"] == 2):
        plain.press("PgDown")
    on_page.until(plain, CARET)
    assert plain.data(CARET)["top"] < 80
    with plain.heard(plain.page.relocated, lambda message: message["page"] == 1):
        plain.press("PgUp")
    on_page.until(plain, f"({POINT})?.[0] === 0")


def test_a_page_turned_by_the_wheel_takes_it_along(plain: Stage) -> None:
    turn_on(plain)
    with plain.heard(plain.page.relocated, lambda message: message["page"] == 2):
        plain.wheel(1)
    on_page.until(plain, CARET)
    assert plain.data(POINT)[0] > 5


def test_shift_selects_and_tells_it(plain: Stage) -> None:
    turn_on(plain)
    with plain.heard(
        plain.page.selection_changed, lambda message: message["done"] and len(message["text"]) > 5
    ) as said:
        press(plain, "Shift+Ctrl+Right")
    assert (said[0]["text"], said[0]["by"], said[0]["start"]) == ("Paragraph", "keyboard", "/4/2/1:0")


def test_in_vertical_text_the_arrows_go_the_way_they_point(open_book: Callable[..., Stage]) -> None:
    body = "<p>吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。</p>" * 30
    style = ' style="writing-mode: vertical-rl"'
    stage = open_book({"a.xhtml": body}, language="ja", direction="rtl", attributes=style)
    turn_on(stage)
    start = stage.data(CARET)
    assert (start["height"], start["width"] > 15) == (2, True)
    assert press(stage, "Down", "Down") == [0, 2]
    down = stage.data(CARET)
    assert (down["top"] > start["top"] + 20, down["left"]) == (True, start["left"])
    press(stage, "Left")
    assert stage.data(CARET)["left"] < down["left"] - 10
    press(stage, "Right")
    assert stage.data(CARET)["left"] == down["left"]
    assert press(stage, "Up") == [0, 1]


def test_left_is_left_in_a_book_from_right_to_left(open_book: Callable[..., Stage]) -> None:
    body = "<p>الفقرة من هذا الفصل الطويل الذي فيه فقرات كثيرة</p>" * 30
    stage = open_book({"a.xhtml": body}, language="ar", direction="rtl", attributes=' dir="rtl"')
    turn_on(stage)
    start = stage.data(CARET)["left"]
    assert press(stage, "Left", "Left") == [0, 2]
    assert stage.data(CARET)["left"] < start
    assert press(stage, "Right") == [0, 1]


def test_where_the_text_scrolls_it_scrolls_along_and_on_into_the_next_chapter(plain: Stage) -> None:
    plain.navigator.set_wishes({"scale": 1, "layout": "scrolled", "columns": "auto"})
    plain.settle()
    turn_on(plain)
    press(plain, *["Down"] * 20)
    assert plain.run("document.querySelector('#zo-stage').scrollTop") > 0
    caret = plain.data(CARET)
    assert 0 < caret["top"] < caret["bottom"] < 700
    press(plain, "Ctrl+End")
    on_page.until(plain, CARET)
    press(plain, "Down", "Down")
    second = "document.querySelectorAll('.zo-shown .zo-frame')[1].contentWindow.getSelection()"
    on_page.until(plain, f"{second}.rangeCount === 1")
    on_page.until(plain, CARET)


def test_a_click_puts_it_there_and_turns_no_page(plain: Stage) -> None:
    turn_on(plain)
    box = on_page.box(plain, "p:nth-child(4)")
    plain.click(box["left"] + 20, box["top"] + 12)
    for _ in range(20):
        plain.settle()
    assert plain.data(POINT)[0] == 3
    assert plain.data(CARET)["left"] == pytest.approx(box["left"] + 20, abs=10)
    assert plain.reported == []


def test_enter_opens_the_highlight_it_stands_in(plain: Stage) -> None:
    item = {
        "id": "h",
        "style": "highlight",
        "colour": "blue",
        "label": "h",
        "spine": 0,
        "start": "/4/4/1:0",
        "end": "/4/4/1:20",
    }
    plain.page.send("decorations", "set", {"group": "highlights", "items": [item]})
    turn_on(plain)
    press(plain, "Down", "Right", "Right")
    with plain.heard(plain.page.annotation_activated) as received:
        plain.press("Return")
    assert received[0]["id"] == "h"


def test_a_page_without_text_is_turned_as_ever_and_the_caret_waits_behind_it(open_book: Callable[..., Stage]) -> None:
    picture = '<img src="a.svg" alt="A drawing"/>'
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    stage = open_book({"a.xhtml": "<p>One</p>", "b.xhtml": picture, "c.xhtml": "<p>Two</p>", "a.svg": drawing})
    turn_on(stage)
    for spine in (1, 2):
        with stage.heard(stage.page.relocated, lambda message, wanted=spine: message["spine"] == wanted):
            press(stage, "End", "Down")
    on_page.until(stage, CARET)
    assert stage.data(POINT) == [0, 0]


def test_on_a_spread_it_goes_from_one_page_to_the_other(open_book: Callable[..., Stage]) -> None:
    head = '<meta name="viewport" content="width=400, height=500"/>'
    metadata = '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:spread">both</meta>'
    pages = {f"{name}.xhtml": f"<p>Page {name}</p>" for name in "abcd"}
    stage = open_book(pages, head=head, metadata=metadata, size=(1000, 600))
    turn_on(stage)
    texts = "[...document.querySelectorAll('.zo-shown .zo-frame')].map((one) => [one.contentDocument.body.innerText.trim(), one.contentWindow.getSelection().rangeCount])"
    shown = stage.data(texts)
    assert shown[0][1] == 1
    seen = set()
    for _ in range(12):
        press(stage, "Down")
        seen |= {text for text, count in stage.data(texts) if count}
    assert seen == {"Page a", "Page b", "Page c", "Page d"}
