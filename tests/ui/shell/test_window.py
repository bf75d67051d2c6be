"""The main window around its page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.ui.shell.actions import Actions
from reader.ui.shell.window import MainWindow


class Sizes(QObject):
    """The sizes that a widget was given."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[tuple[int, int]] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.seen.append(event.size().toTuple())
        return super().eventFilter(watched, event)


@pytest.fixture
def window(qtbot, tokens) -> MainWindow:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    result = MainWindow(page)
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    return result


def furnish(window: MainWindow, tokens) -> None:
    window.furnish(Actions(window), tokens)
    QApplication.processEvents()


def test_the_page_keeps_its_size_while_the_bars_come(window, tokens):
    sizes = Sizes(window.page)
    furnish(window, tokens)
    assert window.header.isVisible()
    assert not sizes.seen


@pytest.mark.parametrize("name", ["sidebar", "bookmark", "menu"])
def test_a_click_on_a_button_leaves_the_keys_to_the_text(qtbot, window, tokens, name):
    furnish(window, tokens)
    qtbot.waitActive(window)
    window.page.setFocus()
    window.actions_by_name["menu"].triggered.disconnect()
    QTest.mouseClick(window.header.buttons[name], Qt.MouseButton.LeftButton)
    assert window.page.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_the_space_bar_press_the_button_that_has_the_focus(qtbot, window, tokens, key):
    furnish(window, tokens)
    qtbot.waitActive(window)
    button = window.header.buttons["bookmark"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.actions_by_name["bookmark"].triggered):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("current", ["en", "de"])
def test_tab_goes_along_the_header_as_it_stands(window, tokens, current):
    furnish(window, tokens)
    window.resize(1280, 800)
    languages = window.header.languages
    languages.set_languages(("en", "fr", "de"))
    languages.set_current(current)
    QApplication.processEvents()
    stops, widget = [], window.header.buttons["library"]
    while widget is not window.header.buttons["menu"]:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    assert languages.segment.buttons[current] in stops
    places = [stop.mapTo(window.header, stop.rect().topLeft()).x() for stop in stops]
    assert places == sorted(places)
    assert all(window.header.isAncestorOf(stop) for stop in stops)


def test_tab_goes_round_as_f6_does_though_the_panels_come_late(qtbot, window, tokens):
    furnish(window, tokens)
    window.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.sidebar.add_panel("contents", QLineEdit())
    QApplication.processEvents()
    qtbot.waitActive(window)
    zones = [window.header, window.sidebar, window.page, window.footer]
    window.header.buttons["library"].setFocus(Qt.FocusReason.TabFocusReason)
    gone = []
    for _ in range(20):
        focus = window.focusWidget()
        zone = next(zone for zone in zones if zone is focus or zone.isAncestorOf(focus))
        if gone[-1:] != [zone]:
            gone.append(zone)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert gone[:5] == [*zones, window.header]


def test_a_message_stands_in_the_middle_of_the_page(window, tokens):
    furnish(window, tokens)
    for shown in (True, False):
        window.set_sidebar(shown)
        QApplication.processEvents()
        window.message.tell("Removed.")
        page = window.page.geometry()
        assert abs(window.message.geometry().center().x() - page.center().x()) <= 1
        assert page.contains(window.message.geometry().topLeft())


def test_a_panel_asked_for_has_the_keyboard(qtbot, window, tokens):
    furnish(window, tokens)
    field, nothing = QLineEdit(), QWidget()
    window.sidebar.add_panel("contents", field)
    window.sidebar.add_panel("bookmarks", nothing)
    nothing.setFocusProxy(QWidget(nothing, visible=False))  # a list of nothing is not shown
    nothing.focusProxy().hide()
    qtbot.waitActive(window)
    window.page.setFocus()
    window.show_panel("contents")
    assert field.hasFocus()
    window.show_panel("bookmarks")
    assert window.focusWidget().text() == "Bookmarks"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.page.hasFocus()


def test_a_window_that_nobody_has_sized_yet_fits_on_the_screen(window):
    window.resize(5000, 5000)
    window.restore_geometry_text("")
    room = window.screen().availableSize()
    assert window.width() < room.width()
    assert window.height() < room.height()
