"""Go to a place, rename a bookmark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.dialogs.go_to_place import GoToDialog
from reader.ui.dialogs.rename_bookmark import RenameDialog


@pytest.fixture
def go_to(qtbot) -> GoToDialog:
    dialog = GoToDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_place_is_told_without_the_space_around_it_and_the_dialog_closes(go_to, qtbot):
    go_to.field.setText(" 42% ")
    with qtbot.waitSignal(go_to.place_entered) as told:
        qtbot.keyClick(go_to.field, Qt.Key.Key_Return)
    assert told.args == ["42%"]
    assert not go_to.isVisible()


def test_nothing_entered_goes_nowhere(go_to, qtbot):
    assert not go_to.confirm.isEnabled()
    with qtbot.assertNotEmitted(go_to.place_entered):
        qtbot.keyClick(go_to.field, Qt.Key.Key_Return)
    assert go_to.isVisible()


def test_an_error_keeps_it_open_until_something_else_is_typed(go_to):
    go_to.place_entered.connect(lambda place: go_to.show_error(f"There is no {place}."))
    go_to.field.setText("#x")
    go_to.confirm.click()
    assert go_to.isVisible()
    assert go_to.error.text() == "There is no #x."
    assert go_to.field.selectedText() == "#x"
    go_to.field.setText("#y")
    assert not go_to.error.isVisible()


def test_an_error_that_comes_late_brings_it_back(go_to):
    go_to.field.setText("#x")
    go_to.confirm.click()
    assert not go_to.isVisible()
    go_to.show_error("There is no #x.")
    assert go_to.isVisible()


def test_renaming_begins_with_the_name_selected(qtbot):
    dialog = RenameDialog("my place", "Let deeds match words", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.field.selectedText() == "my place"
    qtbot.keyClicks(dialog.field, "new ")
    with qtbot.waitSignal(dialog.renamed) as told:
        dialog.confirm.click()
    assert told.args == ["new"]
    assert not dialog.isVisible()


def test_a_name_may_be_taken_away(qtbot):
    dialog = RenameDialog("my place", "Let deeds match words", None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.clear()
    with qtbot.waitSignal(dialog.renamed) as told:
        dialog.confirm.click()
    assert told.args == [""]


@pytest.mark.parametrize(("new", "words"), [(True, ("New bookmark", "&Add")), (False, ("Rename bookmark", "&Rename"))])
def test_it_says_whether_a_bookmark_is_made_or_renamed(qtbot, new: bool, words: tuple[str, str]):
    dialog = RenameDialog("", "Let deeds match words", None, new=new)
    qtbot.addWidget(dialog)
    assert (dialog.windowTitle(), dialog.confirm.text()) == words


def test_cancel_renames_nothing(qtbot):
    dialog = RenameDialog("my place", "", None)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.renamed):
        dialog.cancel.click()
    assert not dialog.isVisible()


def test_a_text_with_printed_pages_shows_one_as_an_example(qtbot):
    dialog = GoToDialog(None, page="xii")
    qtbot.addWidget(dialog)
    assert "xii" in dialog.hint.text()
    assert "#" not in dialog.hint.text()
