"""What is true of every dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from reader.ui.dialogs.base import Dialog
from reader.ui.theme import palette, style_sheet, tokens_for

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QTextEdit)


def controls(dialog: Dialog) -> list[QWidget]:
    found = [one for one in dialog.findChildren(QWidget) if isinstance(one, CONTROLS) and one.isVisible()]
    return [one for one in found if not isinstance(one, QScrollBar)]


def test_it_is_modal_to_its_window_and_has_a_title(dialog):
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    assert dialog.windowTitle()
    assert dialog.title.text()


def test_escape_closes_it(dialog, qtbot):
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(dialog):
    assert controls(dialog)
    for control in controls(dialog):
        assert control.accessibleName() or control.text(), control
        group = control.group() if isinstance(control, QAbstractButton) else None
        one_of = group.buttons() if group else [control]  # of a group one has a stop, arrow keys do the rest
        assert any(one.focusPolicy() != Qt.FocusPolicy.NoFocus for one in one_of), control


def test_the_focus_begins_on_a_control(dialog):
    assert dialog.focusWidget() in controls(dialog)


def test_exactly_one_button_is_the_default(dialog):
    assert len([button for button in dialog.findChildren(QPushButton) if button.isDefault()]) == 1


def test_enter_presses_the_button_in_focus_rather_than_the_default_one(dialog, qtbot):
    other = next(
        (
            one
            for one in dialog.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and not one.isDefault()
        ),
        None,
    )
    if other is None:
        pytest.skip("it has one button")
    other.setFocus()
    with qtbot.waitSignal(other.clicked):
        qtbot.keyClick(other, Qt.Key.Key_Return)


def test_every_text_follows_the_language(dialog, translated, app, qtbot):
    qtbot.waitUntil(lambda: dialog.windowTitle().startswith("»"))
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    assert all(one.text().startswith("»") for one in buttons)
    assert not dialog.text.isVisible() or dialog.text.text().startswith("»")


def test_longer_words_are_not_cut_off(dialog, translated, qtbot):
    qtbot.waitUntil(lambda: dialog.windowTitle().startswith("»"))
    for control in controls(dialog):
        if isinstance(control, QAbstractButton):
            qtbot.waitUntil(lambda control=control: control.width() >= control.minimumSizeHint().width())
            assert dialog.rect().contains(control.mapTo(dialog, QPoint(control.width() - 1, 0))), control.text()


def test_from_right_to_left_the_buttons_stand_on_the_left(mirrored, dialog):
    for button in dialog.findChildren(QPushButton):
        if button.isVisible() and button.isDefault():
            assert button.mapTo(dialog, QPoint(0, 0)).x() < dialog.width() / 2


def test_the_theme_may_change_while_it_is_open(dialog, app):
    tokens = tokens_for("dark")
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))
    app.processEvents()
    corner = dialog.grab().toImage().pixelColor(3, 3)
    assert corner.name() == tokens.colour("paper").name()


def test_nothing_scrolls_where_the_screen_has_room(dialog, app):
    app.processEvents()
    if dialog.height() < dialog.screen().availableSize().height() - 60:
        bars = [one for one in dialog.findChildren(QScrollBar) if one.isVisible()]
        assert not bars
