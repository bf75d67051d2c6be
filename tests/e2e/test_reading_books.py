"""A newcomer's first five minutes with a book, by mouse and keyboard, in the window as it is.

Keys go to whatever has the focus: a step that leaves the keyboard somewhere else fails the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from reader.publication.locator import Locator
from reader.ui.navigator.scripts import WORLD
from reader.ui.navigator.stage import press_key
from tests.e2e.books import write_book

TIMEOUT = 20_000
TIDE, WIND = "EPUB/tide.xhtml", "EPUB/wind.xhtml"
DOCUMENT = "document.querySelector('.zo-shown .zo-frame').contentDocument"


class Person:
    """Somebody who sees the window and has a mouse and a keyboard."""

    def __init__(self, qtbot: Any, program: Any) -> None:
        self.qtbot, self.program = qtbot, program
        qtbot.waitUntil(lambda: program.chrome.is_complete, timeout=TIMEOUT)
        program.window.activateWindow()
        qtbot.waitActive(program.window)
        self.settle()

    def settle(self) -> None:
        with self.qtbot.waitSignal(self.program.page.stable, timeout=TIMEOUT):
            self.program.page.send("document", "settle")

    def sees(self) -> dict[str, Any]:
        with self.qtbot.waitSignal(self.program.page.state_described, timeout=TIMEOUT) as described:
            self.program.page.send("document", "describe")
        return described.args[0]

    def moves(self, work: Callable[[], None]) -> Locator:
        """Do something that moves the reading, once."""
        with self.qtbot.waitSignal(self.program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
            work()
        self.settle()
        return moved.args[0]

    def has_page_in_hand(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self.program.view or self.program.view.isAncestorOf(focus))

    # With the keyboard.

    def types(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def presses(self, *keys: str) -> None:
        """What the focus is in gets the keys, unless they are the window's."""
        for key in keys:
            shortcut = next((one for one in self.program.chrome.actions_by_name.all() if _has(one, key)), None)
            if shortcut is not None:
                assert shortcut.isEnabled()
                shortcut.trigger()
            else:
                press_key(QApplication.focusWidget(), key)

    # With the mouse.

    def clicks_page(self, x: float, y: float) -> None:
        target = self.program.view.focusProxy() or self.program.view
        at = QPointF(x, y)
        button, none, keys = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        for kind, which, held in (
            (QMouseEvent.Type.MouseMove, none, none),
            (QMouseEvent.Type.MouseButtonPress, button, button),
            (QMouseEvent.Type.MouseButtonRelease, button, none),
        ):
            QApplication.sendEvent(target, QMouseEvent(kind, at, target.mapToGlobal(at), which, held, keys))

    def clicks_link(self, selector: str) -> None:
        """The first box of an element of the page, wherever it stands."""
        source = f"(() => {{ const one = {DOCUMENT}.querySelector('{selector}'), box = one.getClientRects()[0]"
        source += ", frame = document.querySelector('.zo-shown .zo-frame').getBoundingClientRect()"
        source += "; return [frame.left + box.left + 4, frame.top + box.top + 4].join() })()"
        found: list[str] = []
        self.program.page.runJavaScript(source, WORLD, found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=TIMEOUT)
        self.clicks_page(*(float(part) for part in found[0].split(",")))

    def wheels(self, notches: int) -> None:
        target: QWidget = self.program.view.focusProxy() or self.program.view
        at = QPointF(target.rect().center())
        pixels, angle = QPoint(), QPoint(0, -120 * notches)
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            target,
            QWheelEvent(at, target.mapToGlobal(at), pixels, angle, none, keys, phase, False),
        )

    def clicks_row(self, rows: QListView, title: str) -> None:
        model = rows.model()
        index = next(one for one in (model.index(row, 0) for row in range(model.rowCount())) if one.data() == title)
        rows.scrollTo(index)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(index).center())


def _has(action: Any, key: str) -> bool:
    return key in {one.toString(one.SequenceFormat.PortableText) for one in action.shortcuts()}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "harbour.epub")


@pytest.fixture
def person(start, qtbot, book) -> Person:
    return Person(qtbot, start(str(book), language=None))


def test_pages_turn_by_keys_wheel_and_clicks_one_at_a_time(person) -> None:
    assert person.has_page_in_hand()
    assert person.sees()["page"] == 1
    width, height = person.program.view.width(), person.program.view.height()
    for page, turn in (
        (2, lambda: person.presses("Right")),
        (3, lambda: person.presses("Space")),
        (4, lambda: person.presses("PgDown")),
        (3, lambda: person.presses("Left")),
        (4, lambda: person.wheels(1)),
        (3, lambda: person.wheels(-1)),
        (4, lambda: person.clicks_page(width - 8, height / 2)),
        (3, lambda: person.clicks_page(8, height / 2)),
        (2, lambda: person.presses("Shift+Space")),
    ):
        person.moves(turn)
        assert person.sees()["page"] == page
    assert person.program.window.footer.slider.value() > 0


def test_after_a_click_in_the_contents_the_keys_turn_pages(person) -> None:
    moved = person.moves(lambda: person.clicks_row(person.program.chrome.contents.list, "Wind"))
    assert moved.href == WIND
    assert person.has_page_in_hand()
    person.moves(lambda: person.presses("Space"))
    assert person.sees()["page"] == 2


def test_the_contents_are_gone_through_with_the_keyboard_alone(person) -> None:
    person.presses("Ctrl+T")
    rows = person.program.chrome.contents.list
    assert rows.hasFocus()
    moved = person.moves(lambda: person.presses("End", "Up", "Return"))
    assert moved.href == WIND
    assert person.has_page_in_hand()
    person.presses("Ctrl+T", "Esc")
    assert person.has_page_in_hand()


def test_a_word_is_found_and_read_on_from(person) -> None:
    person.presses("Ctrl+F")
    person.types("wind paragraph 30")
    search = person.program.session.search
    person.qtbot.waitUntil(lambda: search._task is None and bool(search._hits), timeout=TIMEOUT)
    person.moves(lambda: person.presses("Return"))
    assert "wind paragraph 30" in person.sees()["text"]
    person.moves(lambda: person.presses("Return"))
    person.presses("Esc")
    assert person.has_page_in_hand()
    person.qtbot.waitUntil(lambda: not search._hits, timeout=TIMEOUT)
    before = person.sees()["page"]
    person.moves(lambda: person.presses("Left"))
    assert person.sees()["page"] == before - 1


def test_a_bookmark_is_made_found_removed_and_brought_back(person) -> None:
    model, rows = person.program.chrome.bookmarks_model, person.program.chrome.bookmarks.list
    marked = person.moves(lambda: person.clicks_row(person.program.chrome.contents.list, "Tide"))
    QTest.mouseClick(person.program.window.header.buttons["bookmark"], Qt.MouseButton.LeftButton)
    assert model.rowCount() == 1
    person.moves(lambda: person.presses("Ctrl+Home"))
    person.presses("Ctrl+Alt+B")
    assert rows.hasFocus()
    assert person.moves(lambda: person.presses("Return")).href == marked.href
    assert person.has_page_in_hand()
    person.presses("Ctrl+Alt+B", "Del")
    assert model.rowCount() == 0
    person.presses("Ctrl+Z")
    assert model.rowCount() == 1


def test_a_link_is_followed_and_the_way_back_found(person) -> None:
    place = Locator("EPUB/harbour.xhtml", block="link")
    start = person.moves(lambda: person.program.session.go_to(place))
    moved = person.moves(lambda: person.clicks_link("#link"))
    assert (moved.href, moved.block) == (TIDE, "second")
    back = person.program.chrome.actions_by_name["back"]
    assert back.isEnabled()
    assert person.moves(lambda: person.presses("Alt+Left")).href == start.href
    assert person.moves(lambda: person.presses("Alt+Right")).href == TIDE
    person.moves(lambda: person.presses("Right"))


def test_a_drag_along_the_slider_moves_the_text_and_is_undone_as_one(person) -> None:
    start = person.moves(lambda: person.presses("Right"))
    slider = person.program.window.footer.slider
    at = [QPoint(round(slider.width() * share), slider.height() // 2) for share in (0.3, 0.5, 0.8)]
    person.moves(lambda: QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at[0]))
    person.moves(lambda: QTest.mouseMove(slider, at[1]))
    person.moves(lambda: QTest.mouseMove(slider, at[2]))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at[2])
    assert person.sees()["spine"] == 3
    assert person.has_page_in_hand()
    assert person.moves(lambda: person.presses("Alt+Left")).cfi == start.cfi


def test_what_was_closed_opens_again_at_the_same_line_in_both_layouts(start, qtbot, book) -> None:
    person = Person(qtbot, start(str(book), language=None))
    person.moves(lambda: person.clicks_row(person.program.chrome.contents.list, "Tide"))
    person.moves(lambda: person.presses("Right"))
    read = person.sees()["words"]
    assert read
    person.presses("Ctrl+B")
    for layout in ("paginated", "scrolled", "paginated"):
        assert person.sees()["layout"] == layout
        assert person.sees()["words"] == read
        told = person.program.window.footer._state
        assert told[0] > 0.2
        start.stop()
        person = Person(qtbot, start(language=None))
        assert person.sees()["words"] == read
        assert person.program.window.footer._state == pytest.approx(told)
        assert person.program.chrome.actions_by_name["bookmark"].isChecked()
        person.presses("Ctrl+M")
        person.settle()
    start.stop()


def test_a_printed_page_is_gone_to_by_its_number(person) -> None:
    from reader.ui.dialogs.go_to_place import GoToDialog

    person.presses("Ctrl+G")
    (dialog,) = person.program.window.findChildren(GoToDialog)
    assert "xi" in dialog.hint.text()
    dialog.field.setText("XII")
    moved = person.moves(dialog.confirm.click)
    assert (moved.href, moved.block) == (TIDE, "second")
    assert "xii" in person.program.window.footer._label.text()
