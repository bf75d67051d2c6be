"""A touch screen: one finger turns pages or scrolls, two enlarge pages of a fixed size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.preferences import Preferences

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

Fingers = list[tuple[tuple[int, int], tuple[int, int]]]  # each from one place to another
FIXED = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>f</title><meta name="viewport" content="width=600, height=800"/>
</head><body style="margin: 0">page {name}</body></html>"""
PRE_PAGINATED = '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:spread">none</meta>'


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    QApplication.instance() or QApplication([])
    return QTest.createTouchDevice()


def gesture(stage: Stage, screen: QPointingDevice, fingers: Fingers, steps: int = 8) -> None:
    """Fingers go down, move together, and leave the screen."""
    target = stage.target

    def send(kind: str, share: float) -> None:
        touch = QTest.touchEvent(target, screen, False)
        for number, ((x, y), (to_x, to_y)) in enumerate(fingers):
            place = QPoint(round(x + (to_x - x) * share), round(y + (to_y - y) * share))
            getattr(touch, kind)(number, place, target)
        touch.commit()
        stage.run("1")

    send("press", 0)
    for step in range(1, steps + 1):
        send("move", step / steps)
    send("release", 1)
    stage.settle()


def chapter() -> str:
    return "".join(
        f"<p>{row}first some words of a paragraph that is longer than a line of text.</p>" for row in range(90)
    )


LEFT: Fingers = [((600, 300), (250, 310))]
RIGHT: Fingers = [((250, 300), (600, 310))]
UP: Fingers = [((400, 500), (410, 150))]
RTL = {"attributes": ' dir="rtl"', "direction": "rtl"}
VERTICAL = {"attributes": ' style="writing-mode: vertical-rl"', "direction": "rtl", "language": "ja"}


@pytest.mark.parametrize(
    ("options", "on", "back"),
    [({}, LEFT, RIGHT), (RTL, RIGHT, LEFT), (VERTICAL, RIGHT, LEFT)],
    ids=["left to right", "right to left", "vertical"],
)
def test_a_swipe_turns_the_page_the_way_paper_would_go(
    open_book: Callable[..., Stage], screen: QPointingDevice, options: dict[str, Any], on: Fingers, back: Fingers
) -> None:
    stage = open_book({"a.xhtml": chapter(), "b.xhtml": "<p>b</p>"}, **options)
    pages = [stage.state()["page"]]
    for fingers in (on, on, back, UP):
        gesture(stage, screen, fingers)
        pages.append(stage.state()["page"])
    assert pages == [1, 2, 3, 2, 2], "a swipe up turns no page"


def test_a_finger_scrolls_where_the_text_is_scrolled(open_book: Callable[..., Stage], screen: QPointingDevice) -> None:
    stage = open_book({"a.xhtml": chapter()}, preferences=Preferences(theme="light", layout="scrolled"))
    top = 'document.querySelector("#zo-stage").scrollTop'
    gesture(stage, screen, UP)
    before = -1
    while before != (before := stage.run(top)):  # it glides on
        for _ in range(5):
            stage.settle()
    assert before > 150
    gesture(stage, screen, LEFT)
    assert stage.run(top) == pytest.approx(before, abs=30), "no page is turned"


def test_two_fingers_enlarge_a_page_of_a_fixed_size_and_one_moves_it(
    open_book: Callable[..., Stage], screen: QPointingDevice
) -> None:
    files = {f"{name}.xhtml": FIXED.replace("{name}", name) for name in "abc"}
    stage = open_book(files, metadata=PRE_PAGINATED)
    width = "document.querySelector('.zo-shown').getBoundingClientRect().width"
    whole = stage.run(width)
    gesture(stage, screen, [((430, 350), (330, 350)), ((470, 350), (570, 350))])
    assert stage.run(width) > 2 * whole
    assert stage.run("visualViewport.scale") == 1, "the window itself is as it was"
    host = 'document.querySelector("#zo-stage")'
    before = stage.data(f"[{host}.scrollLeft, {host}.scrollTop]")
    gesture(stage, screen, [((450, 400), (300, 300))])
    after = stage.data(f"[{host}.scrollLeft, {host}.scrollTop]")
    assert after[0] - before[0] == pytest.approx(150, abs=25)
    assert after[1] - before[1] == pytest.approx(100, abs=25)
    assert "page a" in stage.state()["text"]
    gesture(stage, screen, [((330, 350), (430, 350)), ((570, 350), (470, 350))])
    gesture(stage, screen, [((330, 350), (430, 350)), ((570, 350), (470, 350))])
    assert stage.run(width) == pytest.approx(whole, abs=1)
    gesture(stage, screen, LEFT)
    assert "page b" in stage.state()["text"]
