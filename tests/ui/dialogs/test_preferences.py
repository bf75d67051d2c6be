"""Preferences: every change is told at once, with everything else kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.preferences import TEXT_SCALES, Preferences
from reader.ui.dialogs.preferences import PreferencesDialog

START = Preferences(theme="light", language="ar", told=("fonts",))


@pytest.fixture
def preferences(qtbot) -> PreferencesDialog:
    dialog = PreferencesDialog(START, (("de", "Deutsch"), ("ar", "العربية")), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_shows_what_is_set(preferences):
    assert preferences.theme.value == "light"
    assert TEXT_SCALES[preferences.text_size.value()] == 1.0
    assert preferences.percent.text() == "100%"
    assert preferences.language.value == ""


def test_a_theme_is_told_and_nothing_else_changes(preferences, qtbot):
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.theme.buttons["dark"].click()
    assert told.args == [Preferences(theme="dark", language="ar", told=("fonts",))]


def test_the_arrow_keys_choose_a_theme(preferences, qtbot):
    preferences.activateWindow()
    with qtbot.waitSignal(preferences.changed) as told:
        qtbot.keyClick(preferences.theme.buttons["light"], Qt.Key.Key_Right)
    assert told.args[0].theme == "sepia"


def test_the_size_goes_by_the_steps_the_keys_know(preferences, qtbot):
    with qtbot.waitSignal(preferences.changed) as told:
        qtbot.keyClick(preferences.text_size, Qt.Key.Key_Right)
    assert told.args[0].text_scale == START.larger()
    assert preferences.percent.text() == "110%"


def test_a_size_between_two_steps_is_kept_until_it_is_changed(qtbot):
    dialog = PreferencesDialog(Preferences(text_scale=1.05), (), None)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.changed) as told:
        dialog.theme.buttons["dark"].click()
    assert told.args[0].text_scale == 1.05


def test_the_language_is_the_systems_or_one_that_is_given(preferences, qtbot):
    assert [preferences.language.itemText(index) for index in range(3)] == ["As the system", "Deutsch", "العربية"]
    preferences.language.setCurrentIndex(2)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.language.activated.emit(2)
    assert told.args[0].interface_language == "ar"


def test_the_themes_label_leads_to_the_one_that_holds(preferences, qtbot):
    preferences.show_preferences(Preferences(theme="sepia", language="ar", told=("fonts",)))
    preferences.text_size.setFocus()
    with qtbot.assertNotEmitted(preferences.changed):
        qtbot.keyClick(preferences, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert preferences.focusWidget() is preferences.theme.buttons["sepia"]


def test_what_was_changed_elsewhere_is_shown_in_silence(preferences, qtbot):
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.show_preferences(Preferences(theme="dark", text_scale=2.0, interface_language="de"))
    assert preferences.theme.value == "dark"
    assert preferences.percent.text() == "200%"
    assert preferences.language.value == "de"


def test_the_entry_for_new_versions_is_hidden_until_it_is_ticked(preferences, qtbot):
    assert not preferences.updates.isChecked()
    assert "never goes online" in preferences.updates_note.text()
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.updates.click()
    assert told.args == [Preferences(theme="light", language="ar", told=("fonts",), look_for_updates=True)]
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.show_preferences(START)
    assert not preferences.updates.isChecked()


def test_clearing_the_history_is_only_asked_for(preferences, qtbot):
    with qtbot.waitSignal(preferences.clear_history_requested):
        preferences.clear_history.click()
    assert preferences.isVisible()
