"""Notes to and from files: which, in which form; what becomes of each, and which are taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.publication.language import LANGUAGES
from reader.services.notes_plan import Plan
from reader.ui.dialogs.export_notes import ExportNotesDialog, NotesRequest
from reader.ui.dialogs.import_notes import ImportNotesDialog
from reader.ui.theme import tokens_for
from tests.ui.dialogs.conftest import PLAN

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def export(qtbot):
    def make(here: int = 2, all_: int = 5, languages=LANGUAGES) -> ExportNotesDialog:
        dialog = ExportNotesDialog(here, all_, languages, None)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.fixture
def incoming(qtbot):
    dialog = ImportNotesDialog(PLAN, tokens_for("light"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(choice, key: str) -> None:
    choice.setCurrentIndex(choice.findData(key))
    choice.chosen.emit(key)


def test_it_begins_with_the_text_being_read_as_markdown(export) -> None:
    assert export().request == NotesRequest(False, "md", None)


def test_what_is_chosen_is_asked_for(export, qtbot) -> None:
    dialog = export()
    choose(dialog.which, "all")
    choose(dialog.form, "html")
    choose(dialog.second, "ar")
    with qtbot.waitSignal(dialog.save_requested) as asked:
        dialog.save.click()
    assert asked.args == [NotesRequest(True, "html", "ar")]


def test_a_standard_has_no_room_for_a_second_language(export) -> None:
    dialog = export()
    choose(dialog.second, "ar")
    choose(dialog.form, "w3c")
    assert not dialog.second.isEnabled()
    assert dialog.request.second is None


def test_books_have_no_second_language(export) -> None:
    assert not export(languages=()).second.isVisible()


def test_without_notes_there_is_nothing_to_save(export) -> None:
    dialog = export(here=0)
    assert not dialog.save.isEnabled()
    choose(dialog.which, "all")
    assert dialog.save.isEnabled()


def test_what_was_saved_is_shown_in_its_folder(export, qtbot) -> None:
    dialog = export()
    dialog.show_done(Path("/somewhere/notes.md"))
    assert not dialog.save.isVisible()
    with qtbot.waitSignal(dialog.show_in_folder_requested) as asked:
        dialog.folder.click()
    assert asked.args == [Path("/somewhere/notes.md")]


def test_a_failure_can_be_tried_again(export) -> None:
    dialog = export()
    dialog.show_error("The disk is full.")
    assert dialog.save.isVisible()
    assert dialog.card.detail.text() == "The disk is full."


def test_what_can_be_kept_is_ticked(incoming) -> None:
    assert incoming.rows.chosen == (0, 1, 2)
    assert incoming.take.text() == "&Import 3 notes"


def test_space_and_click_tick(incoming, qtbot) -> None:
    incoming.list.setCurrentIndex(incoming.rows.index(1, 0))
    qtbot.keyClick(incoming.list, Qt.Key.Key_Space)
    assert incoming.rows.chosen == (0, 2)
    where = incoming.list.visualRect(incoming.rows.index(0, 0)).center()
    qtbot.mouseClick(incoming.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert incoming.rows.chosen == (2,)
    where = incoming.list.visualRect(incoming.rows.index(3, 0)).center()
    qtbot.mouseClick(incoming.list.viewport(), Qt.MouseButton.LeftButton, pos=where)  # there already
    assert incoming.rows.chosen == (2,)


def test_only_what_is_ticked_is_asked_for(incoming, qtbot) -> None:
    incoming.rows.setData(incoming.rows.index(1, 0), None, Qt.ItemDataRole.CheckStateRole)
    with qtbot.waitSignal(incoming.import_requested) as asked:
        incoming.take.click()
    assert asked.args == [PLAN, (0, 2)]


def test_without_a_tick_nothing_can_be_imported(incoming) -> None:
    for number in incoming.rows.chosen:
        incoming.rows.setData(incoming.rows.index(number, 0), None, Qt.ItemDataRole.CheckStateRole)
    assert not incoming.take.isEnabled()


def test_each_row_says_what_becomes_of_it(incoming) -> None:
    assert [incoming.rows.detail(number) for number in range(5)] == [
        "New · Highlight",
        "Not found in the text; it is kept as lost · Highlight",
        "Newer in the file · Note",
        "There already · Bookmark",
        "Left out",
    ]


def test_afterwards_each_row_says_what_became_of_it(incoming) -> None:
    incoming.rows.setData(incoming.rows.index(2, 0), None, Qt.ItemDataRole.CheckStateRole)
    incoming.show_done(Plan("calibre", PLAN.rows[:2]))
    assert incoming.rows.detail(0) == "Imported · Highlight"
    assert incoming.rows.detail(2) == "Left out · Note"
    assert not incoming.take.isVisible()
    assert incoming.card.line.text() == "2 notes are imported"


def test_words_that_are_not_in_a_book_that_was_only_assumed_are_not_ticked(qtbot) -> None:
    dialog = ImportNotesDialog(replace(PLAN, assumed=True), tokens_for("light"), None)
    qtbot.addWidget(dialog)
    assert dialog.rows.chosen == (0, 2)
