from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.publication.model import TocEntry
from reader.ui.panels.contents import ContentsPanel
from reader.ui.panels.contents_model import (
    BLOCK_ROLE,
    CURRENT_ROLE,
    DIMMED_ROLE,
    LEVEL_ROLE,
    NUMBER_ROLE,
    TITLE_ROLE,
    ContentsModel,
)
from reader.ui.theme import tokens_for

ENTRIES = (
    TocEntry("What trust means here", "en.xhtml", "meaning"),
    TocEntry("Set clear boundaries", "en.xhtml", "boundaries", 1),
    TocEntry("Let deeds match words", "en.xhtml", "deeds", 2),
    TocEntry("Remember", "en.xhtml", "remember"),
)


@pytest.fixture
def model(qapp) -> ContentsModel:
    result = ContentsModel()
    result.set_entries(ENTRIES, "en")
    return result


@pytest.fixture
def panel(qtbot, model, tokens) -> ContentsPanel:
    result = ContentsPanel(model, tokens)
    qtbot.addWidget(result)
    result.resize(240, 400)
    with qtbot.waitExposed(result):
        result.show()
    return result


def column(model: ContentsModel, role: int) -> list:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_rows_say_title_number_and_where_they_lead(model):
    assert column(model, TITLE_ROLE)[1] == "Set clear boundaries"
    assert column(model, NUMBER_ROLE) == ["", "1", "2", ""]
    assert column(model, BLOCK_ROLE) == ["meaning", "boundaries", "deeds", "remember"]


def test_numbers_are_in_the_digits_of_the_language(model):
    model.set_entries(ENTRIES, "ar")
    assert column(model, NUMBER_ROLE) == ["", "١", "٢", ""]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "١ Set clear boundaries"


def test_entries_below_others_follow_them_one_level_in(model):
    model.set_entries((TocEntry("Part", "a.xhtml", children=(TocEntry("Chapter", "b.xhtml"),)),), "en")
    assert column(model, LEVEL_ROLE) == [0, 1]
    assert column(model, BLOCK_ROLE) == ["a.xhtml", "b.xhtml"]


def test_one_row_is_current_and_survives_a_switch_of_language(model):
    model.set_current("deeds")
    model.set_entries(ENTRIES, "ar")
    assert column(model, CURRENT_ROLE) == [False, False, True, False]


def test_rows_folded_by_the_filter_are_dimmed_and_say_so(model):
    model.set_dimmed(frozenset({"meaning"}))
    assert column(model, DIMMED_ROLE) == [True, False, False, False]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_the_model_keeps_qts_rules(qapp):
    model = ContentsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_entries(ENTRIES, "en")
    model.set_current("deeds")
    model.set_dimmed(frozenset({"deeds"}))
    model.set_entries((), "en")


def test_a_click_goes_to_the_block(qtbot, panel, model):
    with qtbot.waitSignal(panel.go_to_requested) as asked:
        place = panel.list.visualRect(model.index(2)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["deeds"]


def test_arrow_keys_move_and_enter_goes_once(qtbot, panel, model):
    asked = []
    panel.go_to_requested.connect(asked.append)
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(panel.list, key)
    assert asked == ["boundaries"]


def test_following_the_reading_takes_no_focus(qtbot, model, tokens):
    window = QWidget()
    qtbot.addWidget(window)
    field, panel = QLineEdit(), ContentsPanel(model, tokens)
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(panel)
    window.show()
    qtbot.waitActive(window)
    field.setFocus()
    model.set_current("deeds")
    assert window.focusWidget() is field
    assert panel.list.currentIndex().row() == 2


def test_the_current_row_is_scrolled_into_view(panel, model):
    model.set_entries(tuple(TocEntry(f"Chapter {n}", "x", f"c{n}", n) for n in range(1, 80)), "en")
    model.set_current("c70")
    shown = panel.list.viewport().rect()
    assert shown.contains(panel.list.visualRect(model.index(69)))
    assert shown.contains(panel.list.visualRect(model.index(70))), "and what comes next"
    before = panel.list.verticalScrollBar().value()
    model.set_current("c71")
    assert panel.list.verticalScrollBar().value() == before, "what is in sight stays where it is"


def test_a_cursor_moved_by_hand_stays_while_the_list_has_the_focus(qtbot, panel, model):
    model.set_current("meaning")
    panel.activateWindow()
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.list.hasFocus)
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    model.set_current("boundaries")
    assert panel.list.currentIndex().row() == 3


def test_rows_are_high_enough_and_grow_with_long_titles(panel, model):
    model.set_entries((TocEntry("Short", "x", "a", 1), TocEntry("Sehr lange Überschrift " * 4, "x", "b", 2)), "de")
    short, long = (panel.list.visualRect(model.index(row)).height() for row in (0, 1))
    assert short >= 34
    assert long >= short + 2 * 18


def test_the_list_asks_for_the_height_of_its_rows(panel, model):
    rows = sum(panel.list.visualRect(model.index(row)).height() for row in range(4))
    assert panel.list.sizeHint().height() == rows
    assert panel.list.minimumSizeHint().height() < rows


def test_titles_begin_beside_their_numbers_in_both_directions(qtbot, panel, model, tokens):
    def ink(direction: Qt.LayoutDirection) -> list[int]:
        panel.setLayoutDirection(direction)
        panel.list.doItemsLayout()
        image = panel.list.viewport().grab(panel.list.visualRect(model.index(0))).toImage()
        ground = image.pixelColor(2, 2)
        return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]

    assert max(ink(Qt.LayoutDirection.LeftToRight)) < 230
    assert min(ink(Qt.LayoutDirection.LeftToRight)) > 25  # no number there, but its column
    panel.set_language("ar")
    assert min(ink(Qt.LayoutDirection.RightToLeft)) > 20
    assert max(ink(Qt.LayoutDirection.RightToLeft)) < 215


def test_colours_change_with_the_theme(panel):
    before = panel.list.viewport().grab().toImage()
    panel.set_tokens(tokens_for("dark"))
    assert panel.list.viewport().grab().toImage() != before


def test_the_list_has_a_name_in_the_language_of_the_interface(panel, other_language):
    assert panel.list.accessibleName() == "Contents"
    other_language()
    assert panel.list.accessibleName() == "*Contents*"
