"""Book information: rows of any length, warnings."""

from __future__ import annotations

import pytest

from reader.ui.dialogs.book_info import BookInfoDialog

ROWS = [("Title", "Trust <b>& more</b>"), ("Identifier", "urn:" + "0123456789" * 40)]


@pytest.fixture
def info(qtbot) -> BookInfoDialog:
    dialog = BookInfoDialog(ROWS, ["The cover is missing."], None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_values_are_shown_as_they_are(info):
    assert "Trust <b>& more</b>" in info.facts.toPlainText()
    assert ROWS[1][1] in info.facts.toPlainText()


def test_a_value_without_spaces_wraps_within_the_dialog(info):
    assert info.width() == 540
    assert info.facts.document().size().width() <= info.facts.width()
    assert info.facts.height() >= info.facts.document().size().height()


def test_from_right_to_left_the_names_stand_at_the_right(mirrored, info):
    document = info.facts.document()
    lefts, block = {}, document.begin()
    while block.isValid():
        lefts[block.text()] = document.documentLayout().blockBoundingRect(block).left()
        block = block.next()
    assert lefts["Title"] > lefts[ROWS[0][1]]


def test_it_can_be_copied_with_its_warnings(info, qtbot):
    with qtbot.waitSignal(info.copy_requested) as asked:
        info.copy.click()
    assert asked.args == [f"Title\tTrust <b>& more</b>\nIdentifier\t{ROWS[1][1]}\nThe cover is missing."]


def test_without_warnings_there_is_no_box_for_them(qtbot):
    dialog = BookInfoDialog(ROWS, [], None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.warnings.isVisible()
