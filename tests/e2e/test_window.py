"""A person reads: opens, moves, switches language, marks, filters, searches, quits and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.publication.language import LANGUAGES
from reader.publication.locator import Locator
from reader.ui.tasks import Task

TIMEOUT = 20_000


def go_to(qtbot, program, block: str) -> None:
    with qtbot.waitSignal(
        program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message: message["block"] == block
    ):
        program.session.contents.go_to_block(block)


def switch(qtbot, program, language: str) -> None:
    with qtbot.waitSignal(program.page.swapped, timeout=TIMEOUT):
        program.session.switch_language(language)


def test_first_start_opens_the_article_in_the_language_of_the_system(start, monkeypatch) -> None:
    monkeypatch.setenv("LANGUAGE", "pl_PL.UTF-8")
    program = start(language=None)
    assert program.session.reading.publication.id == "trust-before-intimacy"
    assert program.session.reading.language == "pl"


def test_a_system_language_we_do_not_have_gets_english(start, monkeypatch) -> None:
    monkeypatch.setenv("LANGUAGE", "sv_SE")
    assert start(language=None).session.reading.language == "en"


def test_a_later_start_opens_the_same_language_at_the_same_block(start, qtbot) -> None:
    program = start(language="de")
    go_to(qtbot, program, "consistency-2")
    start.stop()
    again = start(language=None)
    assert again.session.reading.language == "de"
    assert again.session.reading.place.block == "consistency-2"
    with qtbot.waitSignal(again.page.state_described, timeout=TIMEOUT) as state:
        again.page.send("document", "describe")
    assert state.args[0]["visible"][0] == "consistency-2"


def test_a_later_start_tells_at_once_how_far_the_person_has_read(start, qtbot) -> None:
    program = start("trust-before-intimacy", "en")
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT):
        program.session.go_to(Locator(program.session.reading.place.href, progression=0.6))
    told = program.window.footer._state
    start.stop()
    again = start()
    assert again.window.footer._state == pytest.approx(told, abs=0.01)
    assert again.chrome.contents_model.current_row >= 0


def test_switching_language_changes_text_direction_and_sidebar_in_one_go(start, qtbot) -> None:
    program = start()
    go_to(qtbot, program, "connection")
    switch(qtbot, program, "ar")
    assert program.window.mirrored
    assert program.window.header.title._whole == program.session.reading.rendition.metadata.headline
    titles = [entry.title for entry in program.session.reading.rendition.toc]
    model = program.chrome.contents_model
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == titles
    with qtbot.waitSignal(program.page.state_described, timeout=TIMEOUT) as state:
        program.page.send("document", "describe")
    assert (state.args[0]["language"], state.args[0]["direction"]) == ("ar", "rtl")
    assert state.args[0]["visible"][0] == "connection"
    switch(qtbot, program, "en")
    assert not program.window.mirrored


def test_the_switcher_shows_the_eleven_labels_in_order(start) -> None:
    program = start()
    buttons = list(program.window.header.languages.segment.buttons.values())
    assert [button.text() for button in buttons] == [language.label for language in LANGUAGES]
    assert [button.text() for button in buttons if button.isChecked()] == ["EN"]


def test_a_bookmark_made_in_english_is_listed_in_arabic_and_survives_a_restart(start, qtbot) -> None:
    program = start()
    go_to(qtbot, program, "boundaries-2")
    program.chrome.actions_by_name["bookmark"].trigger()
    assert program.chrome.actions_by_name["bookmark"].isChecked()
    switch(qtbot, program, "ar")
    model = program.chrome.bookmarks_model
    arabic = program.session.reading.rendition
    assert model.rowCount() == 1
    (described,) = program.session.bookmarks._annotating.described(arabic)
    assert described.title == arabic.section_of("boundaries").label
    assert arabic.block("boundaries-2").text.startswith(described.words[:20])
    start.stop()
    again = start(language="ar")
    assert again.chrome.bookmarks_model.rowCount() == 1


def test_a_removed_bookmark_comes_back_with_undo(start, qtbot) -> None:
    program = start()
    program.session.bookmarks.toggle_block("closeness")
    assert program.chrome.bookmarks_model.rowCount() == 1
    (made,) = program.session.bookmarks._annotating.bookmarks
    assert made.place.quote.exact == program.session.reading.rendition.block("closeness").text
    assert made.place.quote.before  # a heading's few words are found by what stands around them
    assert made.place.quote.after
    program.session.bookmarks.toggle_block("closeness")
    assert program.chrome.bookmarks_model.rowCount() == 0
    assert program.window.message.isVisible()
    program.chrome.actions_by_name["undo"].trigger()
    assert program.chrome.bookmarks_model.rowCount() == 1


def test_the_filter_shortens_contents_and_search(start, qtbot) -> None:
    program = start()
    program.chrome.tags.tag_toggled.emit("sexualintimacy")
    model = program.chrome.contents_model
    shown = program.session.navigator.filter.matching(program.session.reading.rendition)
    assert model.rowCount() == len([section for section in shown if section.level])
    assert model.rowCount() < len(program.session.reading.rendition.toc)
    program.session.search._on_query("trust")
    program.session.search.search()
    allowed = {block.id for section in shown for block in section.blocks}
    assert program.session.search._hits
    assert {hit.block for hit in program.session.search._hits} <= allowed
    program.chrome.tags.cleared.emit()
    assert model.rowCount() == len(program.session.reading.rendition.toc)


def test_search_goes_from_hit_to_hit_and_round(start, qtbot) -> None:
    program = start()
    program.session.search._on_query("boundar")
    program.session.search.search()
    count = len(program.session.search._hits)
    assert count > 2
    current = []
    for _ in range(count + 1):
        program.chrome.actions_by_name["find_next"].trigger()
        current.append(program.session.search._current)
    assert current == [*range(count), 0]
    program.chrome.actions_by_name["find_previous"].trigger()
    assert program.session.search._current == count - 1


def test_searching_all_languages_shows_the_same_block_in_the_language_being_read(start, qtbot) -> None:
    program = start()
    program.session.search._on_query("信頼")
    program.session.search._on_everywhere(True)
    (row, *_) = [program.session.search._row(hit, (hit.language,)) for hit in program.session.search._hits]
    assert row.languages == ("JA",)
    assert row.words == program.session.reading.rendition.block(row.hit.block).text[: len(row.words) - 1] + "…" or (
        row.words == program.session.reading.rendition.block(row.hit.block).text
    )
    program.session.search.go_to_hit(0)
    assert program.session.reading.language == "en"


def test_text_size_and_theme_change_at_once_and_are_kept(start, qtbot) -> None:
    program = start()
    with qtbot.waitSignal(program.page.shown, timeout=TIMEOUT):
        program.chrome.actions_by_name["larger"].trigger()
    program.keeper.change(theme="dark")
    assert program.keeper.value.text_scale > 1
    start.stop()
    again = start(language=None)
    assert again.keeper.value.theme == "dark"
    assert again.keeper.value.text_scale > 1


def test_back_and_forward_go_through_jumps(start, qtbot) -> None:
    program = start()
    go_to(qtbot, program, "boundaries")
    go_to(qtbot, program, "closeness")
    for name, block in (("back", "boundaries"), ("forward", "closeness")):
        with qtbot.waitSignal(
            program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message, b=block: message["block"] == b
        ):
            program.chrome.actions_by_name[name].trigger()


def test_every_control_of_the_window_has_a_name(start) -> None:
    program = start()
    nameless = []
    for widget in QApplication.allWidgets():
        if not widget.isVisible() or widget.window() is not program.window:
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget is not program.view:
            name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
            inside_page = program.view.isAncestorOf(widget)
            if not name and not inside_page:
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_an_article_added_as_a_folder_opens_without_touching_code(start, qtbot, data_dir) -> None:
    folder = data_dir / "content" / "mine"
    folder.mkdir(parents=True)
    (folder / "en.md").write_text("---\ntitle: Mine\n---\n\nOne.\n\nTwo.\n", encoding="utf-8")
    program = start(source="mine")
    assert program.session.reading.rendition.metadata.title == "Mine"
    assert [block.text for block in program.session.reading.rendition.blocks] == ["Mine", "One.", "Two."]


def test_another_article_in_the_same_window_leaves_nothing_of_the_first_behind(start, qtbot, data_dir) -> None:
    folder = data_dir / "content" / "mine"
    folder.mkdir(parents=True)
    text = (
        '---\ntitle: Mine\n---\n\n## One {: #one tags="calm" }\n\nFirst.\n\n## Two {: #two tags="wild" }\n\nSecond.\n'
    )
    (folder / "en.md").write_text(text, encoding="utf-8")
    program = start()
    first = program.session
    go_to(qtbot, program, "closeness")
    program.chrome.actions_by_name["bookmark"].trigger()
    program.chrome.actions_by_name["bookmark"].trigger()  # removed, with an Undo on offer
    with qtbot.waitSignal(program.page.ready, timeout=TIMEOUT):
        program.open_source("mine")
    assert program.window.header.title._whole == "Mine"
    assert not program.window.message.isVisible()
    program.chrome.tags.tag_toggled.emit("calm")
    assert [one.id for one in program.session.navigator.filter.folded(program.session.reading.rendition)] == ["two"]
    assert not first.reading.rendition.section_of("one")
    with qtbot.waitSignal(program.page.shown, timeout=TIMEOUT):
        program.chrome.tags.cleared.emit()
    program.page.bookmark_requested.emit({"block": "two"})
    program.chrome.search.query_changed.emit("second")
    program.session.search.search()
    program.chrome.search.next_requested.emit()
    assert [bookmark.publication for bookmark in program.session.bookmarks._annotating.bookmarks] == ["mine"]
    assert program.places.last("trust-before-intimacy").block == "closeness"
    with qtbot.waitSignal(program.page.ready, timeout=TIMEOUT):
        program.open_source("trust-before-intimacy")
    assert program.session.reading.place.block == "closeness"


def test_export_writes_the_book_where_the_person_says(start, qtbot, monkeypatch, tmp_path) -> None:
    from PySide6.QtWidgets import QFileDialog

    from reader.export.verify import verify_epub
    from reader.ui.dialogs.export import Stage
    from reader.ui.dialogs.export_request import ExportRequest

    program = start(language="ar")
    target = tmp_path / "guide.epub"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    program.chrome.actions_by_name["export"].trigger()
    dialog = program.program._export._dialog
    dialog.export_requested.emit(ExportRequest(("ar",), "single", None))
    qtbot.waitUntil(lambda: dialog.stage == Stage.DONE, timeout=TIMEOUT)
    verify_epub(target)
    dialog.close()


def test_exporting_several_books_asks_before_it_replaces(start, qtbot, monkeypatch, tmp_path) -> None:
    from PySide6.QtWidgets import QFileDialog

    from reader.ui.dialogs.export import ExportDialog, Stage
    from reader.ui.dialogs.export_request import ExportRequest

    program = start()
    (tmp_path / "trust-before-intimacy.de.epub").write_bytes(b"mine")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path))
    asked = []
    monkeypatch.setattr(ExportDialog, "ask_overwrite", lambda self, paths: asked.append(paths))  # No
    program.chrome.actions_by_name["export"].trigger()
    dialog = program.program._export._dialog
    dialog.export_requested.emit(ExportRequest(("en", "de"), "single", None))
    assert [path.name for path in asked[0]] == ["trust-before-intimacy.de.epub"]
    assert dialog.stage == Stage.CHOOSING
    assert (tmp_path / "trust-before-intimacy.de.epub").read_bytes() == b"mine"
    dialog.close()


def test_printing_gives_white_pages_in_a_dark_theme_and_the_theme_comes_back(
    start, qtbot, monkeypatch, tmp_path
) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    target = tmp_path / "article.pdf"

    def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setOutputFileName(str(target))
        return QPrintDialog.DialogCode.Accepted

    program = start()
    program.keeper.change(theme="dark")
    before = program.page.backgroundColor()
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    with qtbot.waitSignal(program.page.pdfPrintingFinished, timeout=TIMEOUT) as printed:
        program.chrome.actions_by_name["print"].trigger()
        assert program.page.backgroundColor().name() == "#ffffff"
    assert printed.args == [str(target), True]
    assert target.read_bytes().startswith(b"%PDF")
    assert program.page.backgroundColor() == before


def test_what_was_to_be_done_later_is_not_begun_after_closing(start, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr("reader.ui.application.LATER", 20)
    backup = Task(lambda **_: None)
    monkeypatch.setattr("reader.ui.after_start.begin_daily_backup", lambda *_: begun.append("backup") or backup)
    monkeypatch.setattr("reader.ui.after_start.begin_reading_ahead", lambda *_: begun.append("texts"))
    program = start()
    qtbot.waitUntil(lambda: begun == ["backup", "texts"])
    program.later(0, lambda: begun.append("late"))
    start.stop()
    qtbot.wait(50)  # nothing tells of what does not happen
    assert begun == ["backup", "texts"]
