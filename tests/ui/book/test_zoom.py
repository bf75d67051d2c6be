"""Pictures and tables open large; fixed pages are enlarged and moved; wide tables scroll where they stand; media."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

CARD = "document.querySelector('.zo-large:not(.zo-coming)')"
MAP = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="800"><rect width="1600" height="800" fill="teal"/></svg>'
DRAWN = '<svg id="drawn" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="200" height="200"><circle r="5" cx="5" cy="5"/></svg>'
ROWS = "".join(f"<tr><td>{row}</td><td>value</td></tr>" for row in range(4))
FIGURES = f"""<figure><img id="map" src="map.svg" alt="A map of the harbour" width="400" height="200"/><figcaption>Map</figcaption></figure>
<p><a href="#map"><img id="linked" src="map.svg" alt="" width="100" height="60"/></a></p><p>{DRAWN}</p>
<table id="table"><caption>Tides</caption>{ROWS}</table>"""
LONG = "".join(
    f"<p>Paragraph {number}, of which there are many in this chapter, to fill it.</p>" for number in range(60)
)
FIXED = '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:spread">none</meta>'
SIZED = '<meta name="viewport" content="width=600, height=800"/>'


@pytest.fixture
def figures(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": FIGURES, "b.xhtml": LONG, "map.svg": MAP}, spine=("a.xhtml", "b.xhtml"))


def scale(stage: Stage) -> float:
    return float(on_page.until(stage, f"{CARD}?.dataset.scale ?? ''"))


def wheel(stage: Stage, notches: int, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(x, y)
    turn = QPointF(0, 120 * notches).toPoint()
    event = QWheelEvent(
        place,
        stage.view.mapToGlobal(place),
        QPointF(0, 0).toPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage.target, event)


def test_a_double_click_opens_a_picture_large_with_its_caption(figures: Stage) -> None:
    on_page.double_click(figures, *on_page.middle(figures, "#map"))
    assert scale(figures) == pytest.approx((900 - 48) / 1600, abs=0.01)
    assert figures.data(f"{CARD}.querySelector('.zo-large-words').textContent") == "A map of the harbour"
    assert figures.data(f"{CARD}.getAttribute('aria-modal')") == "true"
    assert figures.reported == []


@pytest.mark.parametrize(("selector", "inner"), [("#drawn", "circle"), ("#table", "td")])
def test_drawings_and_tables_open_large_too(figures: Stage, selector: str, inner: str) -> None:
    x, y = on_page.middle(figures, selector)
    if selector == "#table":
        figures.run(f"{on_page.element(selector)}.dispatchEvent(new MouseEvent('contextmenu', {{bubbles: true}}))")
        figures.page.send("zoom", "openNoted")
    else:
        on_page.double_click(figures, x, y)
    scale(figures)
    shown = f"{CARD}.querySelector('iframe').contentDocument"
    assert figures.data(f"{shown}.querySelectorAll('{inner}').length") > 0
    assert figures.data(f"{shown}.querySelector('#map')") is None


def test_the_button_over_a_picture_opens_it(figures: Stage) -> None:
    figures.hover(*on_page.middle(figures, "#map"))
    on_page.until(figures, "document.querySelector('.zo-open').style.display === ''")
    on_page.click(figures, ".zo-open", "document")
    scale(figures)


def test_a_picture_in_a_link_is_a_link(figures: Stage) -> None:
    figures.hover(*on_page.middle(figures, "#linked"))
    with figures.heard(figures.page.link_followed):
        on_page.double_click(figures, *on_page.middle(figures, "#linked"))
    figures.settle()
    assert figures.data("document.querySelector('.zo-card')") is None
    assert figures.data("document.querySelector('.zo-open').style.display") == "none"


def test_keys_and_wheel_zoom_and_escape_closes(figures: Stage) -> None:
    on_page.double_click(figures, *on_page.middle(figures, "#map"))
    whole = scale(figures)
    figures.press("+")
    on_page.until(figures, f"{CARD}.dataset.scale > {whole * 1.2}")
    figures.press("0")
    on_page.until(figures, f"{CARD}.dataset.scale == {whole:.3f}")
    wheel(figures, 3, 450, 350, Qt.KeyboardModifier.NoModifier)
    on_page.until(figures, f"{CARD}.dataset.scale > {whole * 1.5}")
    left = figures.data(f"{CARD}.querySelector('img').getBoundingClientRect().left")
    on_page.drag(figures, (450, 350), (500, 350))
    on_page.until(figures, f"Math.abs({CARD}.querySelector('img').getBoundingClientRect().left - {left}) > 20")
    figures.press("Right")
    figures.press("Escape")
    on_page.until(figures, "!document.querySelector('.zo-card')")
    assert figures.reported == []


def test_the_menu_says_that_a_picture_can_open_large(figures: Stage) -> None:
    with figures.heard(figures.page.menu_requested) as received:
        figures.run(f"{on_page.element('#map')}.dispatchEvent(new MouseEvent('contextmenu', {{bubbles: true}}))")
    assert received[0]["large"] == "picture"
    assert received[0]["image"].endswith("/OPS/map.svg")


def test_a_link_to_a_picture_opens_it_large(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": "<p><a href='map.svg'>The map</a></p>", "map.svg": MAP}, spine=("a.xhtml",))
    on_page.click(stage, "a")
    scale(stage)


def test_a_wide_table_scrolls_where_it_stands(open_book: Callable[..., Stage]) -> None:
    cells = "".join(f"<td>cell{number}</td>" for number in range(60))
    body = f"<table id='narrow'>{ROWS}</table><table id='wide'><tr>{cells}</tr></table><p>After.</p>"
    stage = open_book({"a.xhtml": body})
    assert stage.state()["pages"] == 1
    wide = stage.data(f"(t => [t.scrollWidth > t.clientWidth, t.clientWidth <= 640])({on_page.element('#wide')})")
    assert wide == [True, True]
    assert not stage.data(f"{on_page.element('#narrow')}.hasAttribute('data-zo-wide')")


@pytest.fixture
def fixed(open_book: Callable[..., Stage]) -> Stage:
    page = "<p id='w' style='margin: 300px 200px'>Words</p>"
    return open_book({"a.xhtml": page, "b.xhtml": page}, metadata=FIXED, head=SIZED)


def width(stage: Stage) -> float:
    return float(stage.data("document.querySelector('.zo-shown .zo-frame').getBoundingClientRect().width"))


def test_pinching_enlarges_a_fixed_page_around_the_fingers(fixed: Stage) -> None:
    before, at = width(fixed), on_page.box(fixed, "#w")
    # A pinch on a touch pad is a wheel with Ctrl; a wheel with Ctrl itself goes to the window (view.py).
    fixed.run(
        f"((e) => {{ const box = e.getClientRects()[0]; e.dispatchEvent(new WheelEvent('wheel', {{ bubbles: true, cancelable: true, "
        f"ctrlKey: true, deltaY: -300, clientX: box.left, clientY: box.top }})) }})({on_page.element('#w')})"
    )
    on_page.until(fixed, f"document.querySelector('.zo-shown .zo-frame').getBoundingClientRect().width > {before * 2}")
    after = on_page.box(fixed, "#w")
    assert (after["left"], after["top"]) == (pytest.approx(at["left"], abs=3), pytest.approx(at["top"], abs=3))
    on_page.drag(fixed, (450, 350), (450, 250))
    on_page.until(fixed, f"{on_page.BOX}({on_page.element('#w')}).top < {after['top'] - 50}")
    fixed.press("Ctrl+0")
    on_page.until(
        fixed, f"Math.abs(document.querySelector('.zo-shown .zo-frame').getBoundingClientRect().width - {before}) < 1"
    )
    assert fixed.reported == []


def test_a_double_click_enlarges_a_fixed_page_and_fits_it_again(fixed: Stage) -> None:
    before = width(fixed)
    on_page.double_click(fixed, 350, 100)
    on_page.until(
        fixed,
        f"Math.abs(document.querySelector('.zo-shown .zo-frame').getBoundingClientRect().width - {before * 2}) < 2",
    )
    on_page.double_click(fixed, 650, 120)
    on_page.until(
        fixed, f"Math.abs(document.querySelector('.zo-shown .zo-frame').getBoundingClientRect().width - {before}) < 2"
    )


def test_the_program_enlarges_fixed_pages_and_leaves_texts_alone(fixed: Stage, figures: Stage) -> None:
    assert not figures.navigator.enlarge(1)
    before = width(fixed)
    assert fixed.navigator.enlarge(1)
    fixed.settle()
    assert width(fixed) == pytest.approx(before * 1.25, abs=1)


def test_sound_does_not_start_by_itself_and_stops_with_its_page(open_book: Callable[..., Stage]) -> None:
    body = '<p><audio id="sound" autoplay="autoplay" src="x.wav"></audio></p>'
    stage = open_book({"a.xhtml": body, "b.xhtml": LONG, "x.wav": on_page.silence(60)})
    sound = on_page.element("#sound")
    on_page.until(stage, f"{sound}.readyState >= 3")
    assert stage.data(f"[{sound}.paused, {sound}.controls]") == [True, True]
    stage.run(f"globalThis.sound = {sound}; sound.play()")
    on_page.until(stage, "!sound.paused")
    stage.run("sound.focus()")
    stage.press("Right")
    stage.press(" ")
    stage.settle()
    assert stage.reported == []
    stage.run("sound.play()")
    with stage.heard(stage.page.relocated):
        stage.click(890, 350)
    on_page.until(stage, "sound.paused")
