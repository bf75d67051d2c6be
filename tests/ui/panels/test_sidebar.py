from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.icons import icon
from reader.ui.panels.sidebar import WIDTH, Sidebar

NAMES = ("contents", "bookmarks", "search")


@pytest.fixture
def sidebar(qtbot, tokens) -> Sidebar:
    result = Sidebar()
    qtbot.addWidget(result)
    for name in NAMES:
        result.add_panel(name, QLineEdit(name))
    result.resize(WIDTH, 500)
    with qtbot.waitExposed(result):
        result.show()
    qtbot.waitActive(result)
    return result


def tabs(sidebar: Sidebar) -> list:
    return [sidebar._tabs[name] for name in NAMES]


def test_the_first_panel_is_shown(sidebar):
    assert sidebar.current() == "contents"
    assert [tab.text() for tab in tabs(sidebar)] == ["Contents", "Bookmarks", "Search"]


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_tab_turns_to_its_panel(qtbot, sidebar, name):
    with qtbot.waitSignal(sidebar.panel_changed) as changed:
        QTest.mouseClick(sidebar._tabs[name], Qt.MouseButton.LeftButton)
    assert changed.args == [name]
    assert sidebar.current() == name
    assert [field.text() for field in sidebar.findChildren(QLineEdit) if field.isVisible()] == [name]


def test_a_panel_can_be_asked_for(qtbot, sidebar):
    with qtbot.waitSignal(sidebar.panel_changed) as changed:
        sidebar.show_panel("search")
    assert changed.args == ["search"]
    with qtbot.assertNotEmitted(sidebar.panel_changed):
        sidebar.show_panel("search")
    with pytest.raises(KeyError):
        sidebar.show_panel("nothing")


@pytest.mark.parametrize(
    ("direction", "key"),
    [(Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right), (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left)],
)
def test_arrow_keys_go_along_the_tabs_as_they_stand(qtbot, sidebar, direction, key):
    sidebar.setLayoutDirection(direction)
    sidebar.layout().activate()
    tabs(sidebar)[0].setFocus()
    QTest.keyClick(tabs(sidebar)[0], key)
    assert sidebar.current() == "bookmarks"
    assert tabs(sidebar)[1].hasFocus()


def test_tab_goes_from_the_chosen_tab_into_its_panel(qtbot, sidebar):
    sidebar.show_panel("bookmarks")
    tabs(sidebar)[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs(sidebar)[1], Qt.Key.Key_Tab)
    assert sidebar.focusWidget().text() == "bookmarks"


@pytest.mark.parametrize("name", NAMES)
def test_tab_comes_to_the_chosen_tab_before_its_panel(qtbot, tokens, name):
    window = QWidget()
    qtbot.addWidget(window)
    before, sidebar = QLineEdit(window), Sidebar(window)
    for one in NAMES:
        sidebar.add_panel(one, QLineEdit(one))
    sidebar.show_panel(name)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitActive(window)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert window.focusWidget() is sidebar._tabs[name]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget().text() == name


def test_what_stands_below_a_panel_is_on_its_page(qtbot, tokens):
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    above, below = QWidget(), QWidget()
    sidebar.add_panel("contents", above, below)
    assert above.parentWidget() is below.parentWidget()


class German(QTranslator):
    """Long words."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str | None:
        return {"Contents": "Inhaltsverzeichnis", "Bookmarks": "Lesezeichen", "Search": "Suchen"}.get(text)


def test_long_words_on_tabs_are_never_cut(qtbot, qapp, sidebar):
    translator = German()
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.processEvents()
        sidebar.layout().activate()
        assert tabs(sidebar)[0].text() == "Inhaltsverzeichnis"
        assert len({tab.y() for tab in tabs(sidebar)}) == 1
        for tab in tabs(sidebar):
            assert tab.width() >= tab.sizeHint().width()
            assert sidebar.rect().contains(tab.geometry())
    finally:
        QCoreApplication.removeTranslator(translator)


def test_long_words_fit_as_well_where_the_window_is_shown_before_its_tabs_come(qtbot, qapp, tokens):
    translator = German()
    QCoreApplication.installTranslator(translator)
    try:
        sidebar = Sidebar()
        qtbot.addWidget(sidebar)
        sidebar.setFixedWidth(264)
        sidebar.show()
        for name in ("contents", "bookmarks", "search"):
            sidebar.add_panel(name, QWidget())
        QCoreApplication.processEvents()
        assert len({tab.y() for tab in tabs(sidebar)}) == 1
    finally:
        QCoreApplication.removeTranslator(translator)


class Arabic(QTranslator):
    """Words that four tabs cannot show beside one another."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str | None:
        return {"Contents": "المحتويات كلها", "Bookmarks": "الإشارات المرجعية", "Search": "البحث في النص"}.get(text)


def test_titles_that_have_no_room_give_way_to_icons_and_the_chosen_one_stays(qtbot, qapp, sidebar, tokens):
    sidebar.set_icons({name: icon("search", tokens) for name in NAMES})
    assert [tab.toolTip() for tab in tabs(sidebar)] == ["", "", ""]
    translator = Arabic()
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.processEvents()
        for chosen in NAMES:
            sidebar.show_panel(chosen)
            sidebar.layout().activate()
            assert len({tab.y() for tab in tabs(sidebar)}) == 1
            for name, tab in sidebar._tabs.items():
                only_icon = tab.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
                assert only_icon == (name != chosen)
                assert tab.toolTip() == (tab.text() if only_icon else "")
                assert tab.accessibleName() == tab.text()
                assert sidebar.rect().contains(tab.geometry())
    finally:
        QCoreApplication.removeTranslator(translator)


def test_the_tabs_stand_on_one_line(sidebar):
    sidebar.layout().activate()
    assert len({tab.y() for tab in tabs(sidebar)}) == 1


def test_the_line_is_drawn_towards_the_text(sidebar):
    sidebar.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert sidebar.property("side") == "left"
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert sidebar.property("side") == "right"
