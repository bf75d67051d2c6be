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


@pytest.fixture
def book_popover(qtbot, tokens) -> AppearancePopover:
    window = QWidget()
    qtbot.addWidget(window)
    anchor = QPushButton(window)
    window.show()
    result = AppearancePopover(window, for_book=True)
    result.set_preferences(Preferences(layout="scrolled", columns="2", publisher_colours=True))
    result.open_below(anchor)
    yield result
    result.close()


def test_layout_and_columns_are_for_books(popover, book_popover):
    for name in ("_layouts", "_columns", "_colours"):
        assert not getattr(popover, name).isVisible()
        assert getattr(book_popover, name).isVisible()


def test_it_marks_what_holds_for_books(book_popover):
    assert (book_popover._layouts.value, book_popover._columns.value) == ("scrolled", "2")
    assert book_popover._colours.isChecked()
    assert not book_popover._columns.isEnabled()  # a text that scrolls has one


@pytest.mark.parametrize(("part", "name", "value"), [("_layouts", "layout", "paginated"), ("_columns", "columns", "1")])
def test_a_choice_says_what_is_wanted_of_books(qtbot, book_popover, part, name, value):
    book_popover.set_preferences(Preferences(columns="2"))
    with qtbot.waitSignal(book_popover.changed) as wanted:
        getattr(book_popover, part).buttons[value].click()
    assert wanted.args == [name, value]


def test_the_publishers_colours_are_kept_or_not(qtbot, book_popover):
    with qtbot.waitSignal(book_popover.changed) as wanted:
        book_popover._colours.click()
    assert wanted.args == ["publisher_colours", False]
