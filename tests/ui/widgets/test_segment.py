from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.widgets.segment import Segment


@pytest.fixture
def segment(qtbot, tokens) -> Segment:
    result = Segment(("here", "everywhere"), "here", small=True)
    qtbot.addWidget(result)
    result.set_texts({"here": ("This language", "Only here"), "everywhere": ("All languages", "Everywhere")})
    result.resize(300, 30)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_an_arrow_key_chooses_the_next_one(qtbot, segment):
    qtbot.waitActive(segment)
    segment.setFocus()
    with qtbot.waitSignal(segment.chosen) as chosen:
        QTest.keyClick(segment.buttons["here"], Qt.Key.Key_Right)
    assert chosen.args == ["everywhere"]
    assert segment.value == "everywhere"
    assert segment.buttons["everywhere"].hasFocus()


def test_tab_stops_at_the_chosen_one_only(segment):
    segment.set_value("everywhere")
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in segment.buttons.values()]
    assert stops == [False, True]


def test_showing_a_choice_signals_nothing(qtbot, segment):
    with qtbot.assertNotEmitted(segment.chosen):
        segment.set_value("everywhere")
    assert segment.value == "everywhere"


@pytest.fixture
def window(qtbot, tokens) -> QWidget:
    """A label, a field with the focus, a segment."""
    result = QWidget()
    qtbot.addWidget(result)
    column = QVBoxLayout(result)
    for part in (QLabel("&Theme"), QLineEdit(), Segment(("light", "dark"), "light")):
        column.addWidget(part)
    with qtbot.waitActive(result):
        result.show()
    result.findChild(QLineEdit).setFocus()
    return result


def test_a_label_leads_to_the_chosen_one_and_changes_nothing(window):
    segment = window.findChild(Segment)
    window.findChild(QLabel).setBuddy(segment)
    segment.buttons["dark"].click()
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert window.focusWidget() is segment.buttons["dark"]
    assert segment.value == "dark"


def test_a_click_takes_the_focus_along_only_where_it_is(window):
    segment = window.findChild(Segment)
    QTest.mouseClick(segment.buttons["dark"], Qt.MouseButton.LeftButton)
    assert isinstance(window.focusWidget(), QLineEdit)
    segment.setFocus()
    QTest.mouseClick(segment.buttons["light"], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is segment.buttons["light"]


def test_tab_comes_to_it_once(window):
    stops = []
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        stops.append(window.focusWidget())
    assert stops[0] is window.findChild(Segment).buttons["light"]
    assert isinstance(stops[1], QLineEdit)


def test_long_words_stand_below_each_other_and_none_is_cut(segment):
    segment.set_texts({"here": "Только на этом языке", "everywhere": "На всех языках сразу"})
    segment.resize(200, 100)
    segment.layout().activate()
    here, everywhere = segment.buttons.values()
    first, second = here.geometry(), everywhere.geometry()
    assert second.top() >= first.bottom()
    assert all(button.width() >= button.sizeHint().width() for button in (here, everywhere))
    assert segment.height() >= first.height() + second.height()
    segment.resize(500, 100)
    segment.layout().activate()
    assert here.y() == everywhere.y()
