from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStyleOptionMenuItem, QWidget

from reader.ui.widgets.popup import GAP, Menu, place_below


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("at_end", [False, True])
def test_it_opens_flush_with_an_edge_of_the_button(qtbot, direction, at_end):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    button.setGeometry(300, 10, 40, 34)
    window.setLayoutDirection(direction)
    place = window.mapFromGlobal(place_below(button, 200, at_end=at_end))
    to_the_left = at_end != (direction == Qt.LayoutDirection.RightToLeft)
    assert place.toTuple() == (140 if to_the_left else 300, 10 + 34 + GAP)


def test_the_corners_of_a_menu_are_round(qtbot, tokens):
    menu = Menu()
    qtbot.addWidget(menu)
    menu.addAction("Go to")
    menu.show()
    assert menu.grab().toImage().pixelColor(0, 0).alpha() == 0


def test_keys_in_a_menu_run_from_left_to_right(qtbot):
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction("التفضيلات…")
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    assert option.text == "التفضيلات…"
    action.setShortcut("Ctrl+,")
    menu.initStyleOption(option, action)
    assert option.text == "التفضيلات…\t\u2066Ctrl+,\u2069"


def test_a_menu_higher_than_the_screen_scrolls_in_one_column_and_up_leads_to_its_end(qtbot, tokens):
    menu = Menu()
    qtbot.addWidget(menu)
    actions = [menu.addAction(f"Entry {number}") for number in range(100)]
    with qtbot.waitExposed(menu):
        menu.popup(QPoint(0, 0))
    assert len({menu.actionGeometry(action).x() for action in actions}) == 1
    QTest.keyClick(menu, Qt.Key.Key_Up)
    assert menu.activeAction() is actions[-1]
    shown = QRect(QPoint(0, 0), menu.size())
    qtbot.waitUntil(lambda: shown.contains(menu.actionGeometry(actions[-1])))
