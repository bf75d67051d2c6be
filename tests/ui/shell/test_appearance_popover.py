from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.preferences import TEXT_SCALES, Preferences
from reader.ui.shell.appearance_popover import AppearancePopover


@pytest.fixture
def popover(qtbot, tokens) -> AppearancePopover:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    anchor = QPushButton(window)
    window.show()
    result = AppearancePopover(window)
    result.set_preferences(Preferences(theme="light"))
    result.open_below(anchor)
    yield result
    result.close()


def test_it_marks_what_holds(popover):
    assert [theme for theme, swatch in popover._swatches.items() if swatch.isChecked()] == ["light"]
    assert popover._scale.text() == "100%"


def test_a_swatch_says_which_theme_is_wanted(qtbot, popover):
    with qtbot.waitSignal(popover.theme_chosen) as chosen:
        QTest.mouseClick(popover._swatches["dark"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["dark"]


@pytest.mark.parametrize(("name", "step"), [("_smaller", -1), ("_scale", 0), ("_larger", 1)])
def test_the_size_goes_in_steps(qtbot, popover, name, step):
    with qtbot.waitSignal(popover.size_step) as asked:
        getattr(popover, name).click()
    assert asked.args == [step]


def test_at_the_ends_there_is_no_further_step(popover):
    popover.set_preferences(Preferences(text_scale=TEXT_SCALES[-1]))
    assert not popover._larger.isEnabled()
    assert popover._smaller.isEnabled()


def test_all_preferences_closes_it(qtbot, popover):
    with qtbot.waitSignal(popover.more_requested):
        popover._more.click()
    assert not popover.isVisible()


def test_the_focus_and_the_choice_can_be_seen(popover):
    swatch = popover._swatches["dark"]
    plain = swatch.grab().toImage()
    swatch.setChecked(True)
    assert swatch.grab().toImage() != plain


def test_every_text_changes_with_the_language_of_the_interface(popover, other_language):
    other_language()
    texts = [popover._caption.text(), popover._more.text(), popover._swatches["sepia"].text()]
    assert texts == ["*Theme*", "*All preferences…*", "*Sepia*"]
