from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.panels.segment import Segment


@pytest.fixture
def segment(qtbot, tokens) -> Segment:
    result = Segment(2, small=True)
    qtbot.addWidget(result)
    result.set_texts(("This language", "Only here"), ("All languages", "Everywhere"))
    result.resize(300, 30)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_an_arrow_key_chooses_the_next_one(qtbot, segment):
    qtbot.waitActive(segment)
    segment.buttons[0].setFocus()
    with qtbot.waitSignal(segment.chosen) as chosen:
        QTest.keyClick(segment.buttons[0], Qt.Key.Key_Right)
    assert chosen.args == [1]
    assert segment.buttons[1].hasFocus()


def test_tab_stops_at_the_chosen_one_only(segment):
    segment.set_current(1)
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in segment.buttons]
    assert stops == [False, True]


def test_showing_a_choice_signals_nothing(qtbot, segment):
    with qtbot.assertNotEmitted(segment.chosen):
        segment.set_current(1)


def test_long_words_stand_below_each_other_and_none_is_cut(segment):
    segment.set_texts(("Только на этом языке", "a"), ("На всех языках сразу", "b"))
    segment.resize(200, 100)
    segment.layout().activate()
    first, second = (button.geometry() for button in segment.buttons)
    assert second.top() >= first.bottom()
    assert all(button.width() >= button.sizeHint().width() for button in segment.buttons)
    assert segment.height() >= first.height() + second.height()
    segment.resize(500, 100)
    segment.layout().activate()
    assert segment.buttons[0].y() == segment.buttons[1].y()
