"""A licence to read: searching it, scrolling it, never closing it by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.dialogs.licence import LicenceDialog

TEXT = "\n".join(["first harbour", *(f"line {number}" for number in range(400)), "second Harbour", "the end"])


@pytest.fixture
def dialog(qtbot) -> LicenceDialog:
    made = LicenceDialog(TEXT)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.search.setFocus()
    return made


def place(dialog: LicenceDialog) -> tuple[int, str]:
    """Line and words of what is marked."""
    cursor = dialog.view.textCursor()
    return dialog.view.document().findBlock(cursor.selectionStart()).blockNumber(), cursor.selectedText()


def test_the_text_is_shown_as_it_is_and_cannot_be_changed(dialog):
    assert dialog.view.toPlainText() == TEXT
    assert dialog.view.isReadOnly()


def test_its_title_says_whose_licence_it_is(dialog, qtbot):
    others = LicenceDialog(TEXT, third_parties=True)
    qtbot.addWidget(others)
    assert (dialog.windowTitle(), others.windowTitle()) == ("Licence", "Licences of third parties")


def test_what_is_typed_is_marked_and_stays_where_it_was_found(dialog):
    QTest.keyClicks(dialog.search, "harb")
    assert place(dialog) == (0, "harb")
    QTest.keyClicks(dialog.search, "our")
    assert place(dialog) == (0, "harbour")


def test_enter_goes_on_and_begins_again_after_the_last(dialog):
    QTest.keyClicks(dialog.search, "harbour")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert place(dialog) == (401, "Harbour")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert place(dialog) == (0, "harbour")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert place(dialog) == (401, "Harbour")
    assert dialog.isVisible()


def test_it_says_when_nothing_is_found_and_takes_it_back(dialog):
    QTest.keyClicks(dialog.search, "harbourz")
    assert dialog.nothing.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Backspace)
    assert not dialog.nothing.isVisible()
    assert place(dialog) == (0, "harbour")


def test_page_keys_scroll_the_text_while_the_search_has_the_focus(dialog):
    bar = dialog.view.verticalScrollBar()
    QTest.keyClick(dialog.search, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_it_reads_from_left_to_right_in_a_mirrored_interface(mirrored, qtbot):
    made = LicenceDialog(TEXT)
    qtbot.addWidget(made)
    assert made.isRightToLeft()
    assert not made.view.isRightToLeft()
