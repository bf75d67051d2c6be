"""The export dialog: choosing, how it goes, how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from reader.publication.language import LANGUAGES
from reader.ui.dialogs import export
from reader.ui.dialogs.export import ExportDialog, ExportRequest, Stage

TAGS = (("trust", "trust"), ("respect", "respect"))


@pytest.fixture
def make(qtbot):
    def make_dialog(current: str = "en", active_tag: str | None = None) -> ExportDialog:
        dialog = ExportDialog(LANGUAGES, current, TAGS, active_tag, None)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def choose(dialog: ExportDialog, *tags: str) -> None:
    for tag in tags:
        dialog.form.languages.chips[tag].click()


@pytest.mark.usefixtures("english")
def test_it_begins_with_the_language_being_read(make):
    dialog = make("ar")
    assert dialog.form.request == ExportRequest(("ar",), "single", None)
    assert dialog.save.text() == "&Save 1 book…"
    assert dialog.save.isEnabled()


def test_saving_asks_for_what_was_chosen_in_the_switchers_order(make, qtbot):
    dialog = make()
    choose(dialog, "ja", "it")
    with qtbot.waitSignal(dialog.export_requested) as asked:
        dialog.save.click()
    assert asked.args == [ExportRequest(("en", "it", "ja"), "single", None)]
    assert dialog.stage is Stage.CHOOSING  # until there is progress: the choice of a folder may be given up


def test_enter_saves(make, qtbot):
    dialog = make()
    with qtbot.waitSignal(dialog.export_requested):
        qtbot.keyClick(dialog.form.languages.chips["en"], Qt.Key.Key_Return)


def test_all_and_none_choose_every_language_and_no_language(make):
    dialog = make()
    dialog.form.all.click()
    assert dialog.save.text() == "&Save 11 books…"
    dialog.form.none.click()
    assert dialog.form.request.languages == ()


def test_nothing_chosen_disables_saving_and_says_why(make):
    dialog = make()
    dialog.form.none.click()
    assert not dialog.save.isEnabled()
    assert dialog.save.text() == "&Save…"
    assert dialog.card.line.text() == "No language is chosen"


def test_one_language_is_not_enough_for_a_bilingual_book(make):
    dialog = make()
    dialog.form.edition.buttons["bilingual"].click()
    assert not dialog.save.isEnabled()
    assert dialog.card.line.text() == "One more language is needed"
    assert not dialog.form.lead.isVisible()


def test_the_language_being_read_leads_a_bilingual_book(make):
    dialog = make("ja")
    choose(dialog, "de", "ar")
    dialog.form.edition.buttons["bilingual"].click()
    assert dialog.form.lead.isVisible()
    assert dialog.form.request.languages == ("ja", "de", "ar")
    assert dialog.save.text() == "&Save 2 books…"


def test_another_language_can_lead(make):
    dialog = make("ja")
    choose(dialog, "de", "ar")
    dialog.form.edition.buttons["bilingual"].click()
    dialog.form.lead.setCurrentIndex(dialog.form.lead.findData("ar"))
    dialog.form.lead.activated.emit(dialog.form.lead.currentIndex())
    assert dialog.form.request.languages == ("ar", "de", "ja")
    choose(dialog, "it")
    assert dialog.form.request.languages == ("ar", "it", "de", "ja")
    choose(dialog, "ar")
    assert dialog.form.request.languages == ("ja", "it", "de")


@pytest.mark.usefixtures("english")
def test_all_in_one_is_one_book(make):
    dialog = make()
    choose(dialog, "ja", "it")
    dialog.form.edition.buttons["omnibus"].click()
    assert dialog.save.text() == "&Save 1 book…"
    assert dialog.form.request == ExportRequest(("en", "it", "ja"), "omnibus", None)


def test_without_a_filter_no_tag_is_asked_for(make):
    dialog = make(active_tag=None)
    assert not dialog.form.only_tag.isVisible()
    assert dialog.form.request.tag is None


def test_the_active_filter_is_followed_unless_unticked(make):
    dialog = make(active_tag="respect")
    assert dialog.form.request.tag == "respect"
    dialog.form.only_tag.click()
    assert dialog.form.request.tag is None
    assert not dialog.form.tag.isEnabled()


def test_every_language_can_be_reached_and_chosen_by_keyboard(make, qtbot):
    dialog = make()
    chips = dialog.form.languages.chips
    reached = []
    for _ in chips:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
        reached.append(dialog.focusWidget())
    assert reached == [*list(chips.values())[1:], chips["en"]]
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.form.request.languages == ("en", "es")


def test_from_right_to_left_the_left_arrow_goes_on(mirrored, make, qtbot):
    dialog = make()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
    assert dialog.focusWidget() is dialog.form.languages.chips["it"]


def test_tab_passes_the_languages_in_one_step(make, qtbot):
    dialog = make()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.form.edition.buttons["single"]


def test_progress_shows_the_book_and_leaves_only_cancel(make):
    dialog = make()
    dialog.show_progress(1, 3, "الثقة")
    assert dialog.stage is Stage.WORKING
    assert dialog.card.line.text() == "Writing book 2 of 3"
    assert dialog.card.detail.text() == "الثقة"
    assert (dialog.card.bar.value(), dialog.card.bar.maximum()) == (1, 3)
    assert not dialog.form.isEnabled()
    assert not dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.cancel


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_while_it_writes_every_way_out_asks_to_cancel_once_and_stays(make, qtbot, way):
    dialog = make()
    asked = []
    dialog.cancel_requested.connect(lambda: asked.append(way))
    dialog.show_progress(0, 2, "Trust")
    for _ in range(2):
        if way == "button":
            dialog.cancel.click()
        elif way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
    assert asked == [way]
    assert dialog.isVisible()
    assert dialog.stage is Stage.CANCELLING
    dialog.show_progress(1, 2, "Trust")  # was on its way
    assert dialog.stage is Stage.CANCELLING


def test_cancelled_says_so_and_can_be_tried_again(make):
    dialog = make()
    dialog.show_progress(0, 2, "Trust")
    dialog.reject()
    dialog.show_cancelled()
    assert dialog.card.line.text() == "Export cancelled"
    assert dialog.save.isEnabled()
    assert dialog.form.isEnabled()
    assert not dialog.card.bar.isVisible()


def test_an_error_shows_its_reason_and_can_be_tried_again(make):
    dialog = make()
    dialog.show_progress(0, 1, "Trust")
    dialog.show_error("The disk is full. Choose another folder.")
    assert dialog.stage is Stage.FAILED
    assert dialog.card.detail.text() == "The disk is full. Choose another folder."
    assert dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.save


def test_done_offers_the_folder_and_to_close(make, qtbot):
    dialog = make()
    paths = (Path("/books/a.epub"), Path("/books/b.epub"))
    dialog.show_progress(1, 2, "Trust")
    dialog.show_done(paths)
    assert dialog.card.line.text() == "2 books saved"
    assert not dialog.save.isVisible()
    assert dialog.cancel.text() == "Close"
    assert dialog.cancel.isDefault()
    with qtbot.waitSignal(dialog.show_in_folder_requested) as asked:
        dialog.folder.click()
    assert asked.args == [paths[0]]
    with qtbot.waitSignal(dialog.finished):
        dialog.cancel.click()


@pytest.mark.parametrize(
    "end", [lambda it: it.show_done((Path("/a.epub"),)), lambda it: it.show_error("x"), lambda it: it.show_cancelled()]
)
def test_another_choice_after_the_end_begins_anew(make, end):
    dialog = make()
    dialog.show_progress(0, 1, "Trust")
    end(dialog)
    choose(dialog, "it")
    assert dialog.stage is Stage.CHOOSING
    assert dialog.save.isVisible()
    assert not dialog.folder.isVisible()
    assert dialog.cancel.text() == "Cancel"
    assert dialog.card.line.text() == "2 books"


@pytest.mark.parametrize(("answer", "expected"), [("replace", True), ("cancel", False)])
def test_files_that_are_there_are_replaced_only_when_told(make, monkeypatch, answer, expected):
    def answered(box) -> int:
        assert "guide.epub" in box.names.text()
        assert box.cancel.isDefault()
        getattr(box, answer).click()
        return box.result()

    monkeypatch.setattr(export.OverwriteDialog, "exec", answered)
    assert make().ask_overwrite((Path("/books/guide.epub"),)) is expected


def test_of_many_files_only_some_are_named(qtbot):
    box = export.OverwriteDialog(tuple(Path(f"/books/{number}.epub") for number in range(10)), None)
    qtbot.addWidget(box)
    assert box.title.text() == "Replace 10 files?"
    assert box.names.text().endswith("and 4 more")
    assert box.result() == QDialog.DialogCode.Rejected
