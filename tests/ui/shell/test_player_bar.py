from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.shell.actions import Actions
from reader.ui.shell.player_bar import KINDS, PlayerBar


@pytest.fixture
def bar(qtbot, tokens) -> PlayerBar:
    actions = Actions()
    actions.set_tokens(tokens, mirrored=False)
    result = PlayerBar(actions)
    actions.setParent(result)
    qtbot.addWidget(result)
    for name in ("phrase_previous", "phrase_next", "narration_pause", "narration_stop"):
        actions[name].setEnabled(True)
    set_state(result)
    with qtbot.waitActive(result):
        result.show()
    return result


def set_state(bar: PlayerBar, **changes: object) -> None:
    state = {"playing": True, "can_leave": False, "rate": 1.0, "skip": frozenset(), "skippable": frozenset()}
    bar.set_state(**{**state, **changes})


def test_play_and_pause_take_turns(bar):
    assert bar.play.defaultAction().objectName() == "narration_pause"
    set_state(bar, playing=False)
    assert bar.play.defaultAction().objectName() == "read_aloud"


def test_only_what_can_be_left_is_left(bar):
    assert not bar.leave.isEnabled()
    set_state(bar, can_leave=True)
    assert bar.leave.isEnabled()


def test_what_the_chapter_has_can_be_passed_over(qtbot, bar):
    assert not bar.skip.isEnabled()
    set_state(bar, skippable=frozenset({"pagebreak", "footnote"}))
    assert bar.skip.isEnabled()
    pages, notes = bar.menu.actions()
    with qtbot.waitSignal(bar.skip_chosen) as chosen:
        pages.setChecked(True)
    assert chosen.args == [KINDS["pages"]]
    set_state(bar, skip=KINDS["pages"], skippable=frozenset({"pagebreak", "footnote"}))
    pages, notes = bar.menu.actions()
    assert (pages.isChecked(), notes.isChecked()) == (True, False)


def test_a_speed_is_chosen_by_keys_and_one_that_is_set_says_nothing(qtbot, bar):
    with qtbot.assertNotEmitted(bar.rate_chosen):
        set_state(bar, rate=1.5)
    assert bar.rate.value == "1.5"
    bar.rate.setFocus()
    with qtbot.waitSignal(bar.rate_chosen) as chosen:
        QTest.keyClick(bar.rate, Qt.Key.Key_Down)
    assert chosen.args == [1.75]


def test_esc_closes_wherever_the_focus_is_in_it(qtbot, bar):
    for widget in (bar.play, bar.previous, bar.rate):
        widget.setFocus()
        with qtbot.waitSignal(bar.closed):
            QTest.keyClick(widget, Qt.Key.Key_Escape)


def test_everything_in_it_can_be_reached_by_tab_and_has_a_name(bar):
    set_state(bar, can_leave=True, skippable=frozenset({"table"}))
    for widget in (bar.previous, bar.play, bar.next, bar.leave, bar.rate, bar.skip, bar.close_button):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName() or widget.text() or widget.defaultAction().text()


def test_another_language_of_the_interface_fills_it_anew(bar):
    set_state(bar, skippable=frozenset({"table"}))
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert [action.text() for action in bar.menu.actions()] == ["Tables"]
