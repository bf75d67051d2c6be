from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.describing import DescribedBookmark
from reader.ui.panels.bookmark_rows import NUMBER_ROLE, WORDS_ROLE
from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
from reader.ui.theme import tokens_for


def row(name: str, title: str, words: str, number: int | None = None, own: str = "") -> DescribedBookmark:
    return DescribedBookmark(Annotation(name, "article", Locator("x", block=name), "en", own), title, words, number)


ROWS = (
    row("a", "Set clear boundaries", "A boundary is a sentence the other person can act on. " * 3, 1),
    row("b", "For Saturday", "Trust grows each time.", 2, own="For Saturday"),
    row("c", "Remember", "Consistency."),
)


@pytest.fixture
def model(qapp) -> BookmarksModel:
    result = BookmarksModel()
    result.set_rows(ROWS, "en")
    return result


@pytest.fixture
def panel(qtbot, model, tokens) -> BookmarksPanel:
    result = BookmarksPanel(model, tokens)
    qtbot.addWidget(result)
    result.resize(240, 400)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_rows_say_title_words_and_number(model):
    index = model.index(0)
    assert index.data() == "Set clear boundaries"
    assert index.data(WORDS_ROLE).startswith("A boundary")
    model.set_rows(ROWS, "ar")
    assert model.index(0).data(NUMBER_ROLE) == "١"


def test_a_bookmark_without_title_and_words_still_has_a_name(model):
    model.set_rows((row("gone", "", ""),), "en")
    assert model.index(0).data() == "Bookmark"


def test_the_model_keeps_qts_rules(qapp):
    model = BookmarksModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(ROWS, "en")
    model.set_rows((), "en")


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "go_to_requested"),
        (Qt.Key.Key_F2, "rename_requested"),
        (Qt.Key.Key_Delete, "remove_requested"),
    ],
)
def test_keys_ask_for_the_chosen_bookmark(qtbot, panel, model, key, signal):
    panel.list.setCurrentIndex(model.index(1))
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        QTest.keyClick(panel.list, key)
    assert asked.args[0] is ROWS[1].bookmark


def test_a_click_goes_there(qtbot, panel, model):
    with qtbot.waitSignal(panel.go_to_requested) as asked:
        at = panel.list.visualRect(model.index(2)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args[0] is ROWS[2].bookmark


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_dots_at_the_end_open_the_menu_and_go_nowhere(qtbot, panel, model, direction):
    panel.setLayoutDirection(direction)
    at = panel.list.itemDelegate().dots(panel.list.visualRect(model.index(2))).center().toPoint()
    assert (at.x() < 40) == (direction == Qt.LayoutDirection.RightToLeft)
    with qtbot.assertNotEmitted(panel.go_to_requested), qtbot.waitSignal(panel.menu.aboutToShow):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    panel.menu.close()
    assert panel.list.currentIndex().row() == 2


def test_the_menus_actions_are_for_the_row_it_was_opened_on(qtbot, panel, model):
    at = panel.list.visualRect(model.index(1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.list.viewport().mapToGlobal(at))
    with qtbot.waitSignal(panel.menu.aboutToShow):
        QApplication.sendEvent(panel.list.viewport(), event)
    panel.menu.close()
    with qtbot.waitSignal(panel.remove_requested) as asked:
        panel.menu.actions()[2].trigger()
    assert asked.args[0] is ROWS[1].bookmark


def test_the_keyboards_menu_key_opens_it_for_the_chosen_row(qtbot, panel, model):
    panel.list.setCurrentIndex(model.index(1))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(panel.menu.aboutToShow):
        QApplication.sendEvent(panel.list.viewport(), event)
    panel.menu.close()


def test_renaming_keeps_the_selection(panel, model):
    panel.list.setCurrentIndex(model.index(2))
    model.set_rows((ROWS[2], ROWS[0], ROWS[1]), "en")
    assert panel.list.currentIndex().row() == 0


def test_after_removing_the_next_one_is_chosen(panel, model):
    panel.list.setCurrentIndex(model.index(1))
    model.set_rows((ROWS[0], ROWS[2]), "en")
    assert panel.list.currentIndex().row() == 1
    model.set_rows((ROWS[0],), "en")
    assert panel.list.currentIndex().row() == 0


def test_without_bookmarks_the_panel_says_how_to_make_one(panel, model):
    model.set_rows((), "en")
    assert panel.empty.isVisible()
    assert not panel.list.isVisible()
    assert "Ctrl+B" in panel.empty.key.text() or "⌘" in panel.empty.key.text()
    model.set_rows(ROWS, "en")
    assert panel.list.isVisible()


def test_words_take_two_lines_at_most(panel, model):
    long, short = (panel.list.visualRect(model.index(number)).height() for number in (0, 2))
    assert short < long < short + 45


def test_colours_change_with_the_theme(panel, model):
    before = panel.grab().toImage()
    panel.set_tokens(tokens_for("sepia"))
    assert panel.grab().toImage() != before


def test_every_text_changes_with_the_language_of_the_interface(panel, other_language):
    other_language()
    texts = [action.text() for action in panel.menu.actions()] + [panel.empty.title.text(), panel.list.accessibleName()]
    assert texts == ["*&Go to*", "*&Rename…*", "*Remove*", "*No bookmarks yet*", "*Bookmarks*"]


def test_a_book_whose_margins_turn_pages_says_nothing_of_clicking_them(panel):
    assert "margin" in panel.empty.text.text()
    panel.set_for_book(True)
    assert "margin" not in panel.empty.text.text()
