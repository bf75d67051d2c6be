"""Caret mode in an article: by character, word, line and screen, selecting with Shift, the visual way in Arabic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LONG = "## Head {: #head }\n\n" + "\n\n".join(
    f"Paragraph {number} with some words.\n{{: #p{number} }}" for number in range(60)
)
CARET = "document.querySelector('.zo-caret')?.getBoundingClientRect() ?? null"
POINT = "[getSelection().focusNode?.parentElement.closest('[id]')?.id, getSelection().focusOffset]"


@pytest.fixture
def long(open_stage: Callable[..., Stage], write_article: Callable[..., Publication]) -> Stage:
    return open_stage("en", publication=write_article(en=LONG, ar=LONG.replace("Paragraph", "الفقرة")))


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


def test_it_stands_at_the_first_line_in_view_and_blinks_only_while_it_is_on(long: Stage) -> None:
    long.scroll_to(700)
    long.settle()
    assert long.data(CARET) is None
    turn_on(long)
    caret = long.data(CARET)
    assert 0 <= caret["top"] < 60
    assert (caret["width"], caret["height"] > 15) == (2, True)
    assert long.run("getComputedStyle(document.querySelector('.zo-caret')).animationName") == "zo-blink"
    blinking = "document.querySelector('.zo-caret').getAnimations().length"
    long.run("document.querySelector('.zo-caret').getAnimations()[0].finish()")  # it rests after ten seconds
    assert long.run(blinking) == 0
    press(long, "Down")
    assert long.run(blinking) == 1
    with long.heard(long.page.caret_changed) as received:
        long.press("Escape")
    assert received == [{"on": False}]
    assert (long.data(CARET), long.run("getSelection().rangeCount")) == (None, 0)
    assert {one["block"] for one in long.reported} == {"p10"}  # the scrolling


def test_arrows_move_it_by_letter_word_and_line(long: Stage) -> None:
    turn_on(long)
    assert press(long, "Down", "Down") == ["p0", 0]
    assert press(long, "Right", "Right") == ["p0", 2]
    assert press(long, "Ctrl+Right")[1] in (9, 10)
    assert press(long, "End") == ["p0", 28]
    assert press(long, "Down") == ["p1", 28]
    assert press(long, "Home") == ["p1", 0]
    assert press(long, "Left") == ["p0", 28]
    assert press(long, "Ctrl+End")[0] == "p59"
    assert press(long, "Ctrl+Home") == ["small-article", 0]


def test_the_page_scrolls_after_it_and_is_not_moved_by_its_keys_otherwise(long: Stage) -> None:
    turn_on(long)
    press(long, "Down")
    assert long.scroll == 0
    press(long, *["Down"] * 25)
    caret = long.data(CARET)
    assert long.scroll > 0
    assert caret["bottom"] <= 700
    press(long, "PageDown")
    later = long.data(CARET)
    assert later["top"] >= 0
    assert later["bottom"] <= 700
    assert long.reported


def test_shift_selects_and_the_selection_is_told_as_one_by_keyboard(long: Stage) -> None:
    turn_on(long)
    press(long, "Down", "Down")
    with long.heard(
        long.page.selection_changed, lambda message: message["done"] and len(message["text"]) > 9
    ) as received:
        for key in ("Shift+Ctrl+Right", "Shift+Right", "Shift+Right"):
            long.press(key)
            long.settle()
    assert received[0]["by"] == "keyboard"
    assert received[0]["text"].startswith("Paragraph")
    assert received[0]["start"] == {"block": "p0", "offset": 0}
    press(long, "Shift+Down")
    assert long.run("getSelection().isCollapsed") is False
    press(long, "Right")
    assert long.run("getSelection().isCollapsed") is True


def test_left_is_left_in_arabic(long: Stage) -> None:
    turn_on(long)
    long.switch("ar")
    long.settle()
    press(long, "Down", "Down", "Down")
    before = long.data(CARET)
    block, offset = press(long, "Left", "Left", "Left")
    after = long.data(CARET)
    assert after["left"] < before["left"]
    assert offset == 3
    assert press(long, "Right") == [block, 2]


def test_a_click_puts_it_there_and_enter_opens_what_it_stands_in(long: Stage) -> None:
    item = {
        "id": "h",
        "style": "highlight",
        "colour": "blue",
        "label": "h",
        "block": "p1",
        "start": 0,
        "endBlock": "p1",
        "end": 28,
    }
    long.page.send("decorations", "set", {"group": "highlights", "items": [item]})
    turn_on(long)
    box = long.rect("#p3")
    long.click(box["x"] + 60, box["y"] + box["height"] / 2)
    long.settle()
    assert long.data(CARET)["left"] == pytest.approx(box["x"] + 60, abs=12)
    press(long, "Up", "Up")
    with long.heard(long.page.annotation_activated) as received:
        long.press("Return")
    assert received[0]["id"] == "h"


def test_after_a_switch_of_language_it_stands_at_the_first_line_again(long: Stage) -> None:
    turn_on(long)
    press(long, *["Down"] * 3)
    long.switch("ar")
    long.settle()
    assert long.data(CARET)["top"] < 120
    assert press(long, "Down", "Down")[0] == "p0"
