"""The library in the whole program: there and back, books come in, are tagged, removed, found again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.books import write_book

TIMEOUT = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two books, one of them twice, and a file that is none."""
    result = tmp_path / "books"
    result.mkdir()
    write_book(result / "harbour.epub")
    write_book(result / "tide.epub", identifier="urn:test:tide", title="<dc:title>The Tide</dc:title>")
    shutil.copy(result / "tide.epub", result / "tide again.epub")
    (result / "broken.epub").write_bytes(b"PK not really")
    return result


def add(qtbot, program, *paths: Path) -> None:
    adding = program.library.adding
    with qtbot.waitSignal(adding.finished, timeout=TIMEOUT):
        adding.add([str(path) for path in paths])


def opened(qtbot, program):
    """The library's view, with everything in the store."""
    program.library.open()
    library = program.library.controller
    qtbot.waitUntil(lambda: library._looking is None and not library._timer.isActive(), timeout=TIMEOUT)
    return library.view


def titles(view) -> set[str]:
    return {book.title for book in view.model.books}


def with_books(qtbot, program, folder: Path):
    add(qtbot, program, folder)
    return opened(qtbot, program)


def press(program, keys: str) -> None:
    QTest.keySequence(program.window, QKeySequence(keys))
    QApplication.processEvents()


def test_the_library_stands_in_the_pages_place_and_leads_back_to_the_same_line(start, qtbot):
    program = start()
    with qtbot.waitSignal(
        program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message: message["block"] == "consistency-2"
    ):
        program.session.contents.go_to_block("consistency-2")
    session = program.session
    button = program.window.header.buttons["library"]
    button.click()
    view = program.library.controller.view
    assert view.isVisible()
    assert not program.window.page.isVisible()
    assert not program.window.footer.isVisible()
    assert program.window.header.other_title.text() == "\u2068Library\u2069"
    assert button.isChecked()
    button.click()
    assert not view.isVisible()
    assert program.window.page.isVisible()
    assert program.session is session
    assert session.reading.place.block == "consistency-2"
    with qtbot.waitSignal(program.page.state_described, timeout=TIMEOUT) as state:
        program.page.send("document", "describe")
    assert state.args[0]["visible"][0] == "consistency-2"


@pytest.mark.parametrize("keys", ["Esc", "Alt+Left", "Ctrl+L"])
def test_keys_lead_back_to_the_text(start, qtbot, keys):
    program = start()
    view = opened(qtbot, program)
    program.window.activateWindow()
    qtbot.waitUntil(view.shelf.hasFocus, timeout=TIMEOUT)
    QTest.keySequence(view.shelf, QKeySequence(keys))
    assert program.window.page.isVisible()
    assert not view.isVisible()
    assert program.window.windowTitle().startswith("How to")


def test_what_acts_on_a_text_is_out_of_reach_beside_the_library_and_back_after_it(start, qtbot):
    program = start()
    actions = program.chrome.actions_by_name
    before = {action.objectName(): action.isEnabled() for action in actions.all()}
    opened(qtbot, program)
    assert not any(actions[name].isEnabled() for name in ("bookmark", "go_to_place", "print", "larger", "book_info"))
    assert all(actions[name].isEnabled() for name in ("library", "add_books", "preferences", "quit", "sidebar"))
    program.library.controller.leave()
    assert {action.objectName(): action.isEnabled() for action in actions.all()} == before


def test_f6_goes_round_the_parts_of_the_library(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    program.window.activateWindow()
    qtbot.waitUntil(view.shelf.hasFocus, timeout=TIMEOUT)
    visited = []
    for _ in range(4):
        program.window.focus_next_zone()
        focus = QApplication.focusWidget()
        zones = {"header": program.window.header, "side": view.side, "bar": view.bar, "shelf": view.shelf}
        visited.append(next(name for name, zone in zones.items() if zone is focus or zone.isAncestorOf(focus)))
    assert visited == ["header", "side", "bar", "shelf"]


def test_the_search_button_and_its_key_lead_to_the_field(start, qtbot):
    program = start()
    view = opened(qtbot, program)
    program.window.activateWindow()
    program.window.header.buttons["find"].click()
    qtbot.waitUntil(view.bar.field.hasFocus, timeout=TIMEOUT)
    program.library.controller.leave()
    assert program.window.header.buttons["find"].defaultAction() is program.chrome.actions_by_name["find"]


def test_a_folder_comes_in_and_what_failed_is_told(start, qtbot, folder):
    program = start()
    view = opened(qtbot, program)
    assert view.invitation.isVisible()
    with qtbot.waitSignal(program.library.adding.finished, timeout=TIMEOUT):
        view.files_dropped.emit([str(folder)])
    qtbot.waitUntil(lambda: titles(view) >= {"The Harbour", "The Tide"}, timeout=TIMEOUT)
    assert len(view.model.books) == 3
    assert not view.invitation.isVisible()
    assert not view.strip.isVisible()
    assert program.window.message.isVisible()
    program.window.message.act()
    report = next(widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "ImportReport")
    assert "broken.epub" in report.details
    report.close()


def test_enter_opens_a_book_and_the_library_makes_room(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    harbour = next(book for book in view.books if book.title == "The Harbour")
    view.shelf.choose(harbour.key)
    QTest.keyClick(view.shelf, Qt.Key.Key_Return)
    assert program.session.reading.publication.key == harbour.key
    assert program.window.page.isVisible()
    view = opened(qtbot, program)
    session = program.session
    view.shelf.open_requested.emit(harbour.key)  # it is the one being read
    assert program.session is session
    assert program.window.page.isVisible()


def test_a_book_that_is_opened_otherwise_takes_the_librarys_place_with_its_own_actions(start, qtbot, folder):
    program = start()
    opened(qtbot, program)
    program.open_source(str(folder / "harbour.epub"))
    assert program.window.page.isVisible()
    assert "The Harbour" in program.window.windowTitle()
    actions = program.chrome.actions_by_name
    assert not actions["export"].isEnabled()  # it is an EPUB already
    assert actions["layout"].isEnabled()
    assert not actions["library"].isChecked()


@pytest.mark.expects_warning("told: ")
def test_a_book_that_cannot_be_read_is_told_and_the_library_stays(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    harbour = next(book for book in view.books if book.title == "The Harbour")
    (folder / "harbour.epub").write_bytes(b"PK")
    view.shelf.open_requested.emit(harbour.key)
    assert view.isVisible()
    assert program.window.message.isVisible()


def test_several_dropped_files_come_into_the_library_and_a_single_one_is_opened(start, qtbot, folder):
    program = start()
    before = program.session
    with qtbot.waitSignal(program.library.adding.finished, timeout=TIMEOUT):
        program.window.files_dropped.emit([str(folder / "harbour.epub"), str(folder / "tide.epub")])
    assert program.session is before
    program.window.files_dropped.emit([str(folder / "tide.epub")])
    assert program.session.is_book


def test_a_removed_book_comes_back_by_undo_and_its_file_stays(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    view.shelf.choose(next(book.key for book in view.books if book.title == "The Tide"))
    QTest.keyClick(view.shelf, Qt.Key.Key_Delete)
    assert "The Tide" not in titles(view)
    assert (folder / "tide.epub").exists()
    press(program, "Ctrl+Z")
    qtbot.waitUntil(lambda: "The Tide" in titles(view), timeout=TIMEOUT)


def test_what_came_with_the_program_stays(start, qtbot):
    program = start()
    view = opened(qtbot, program)
    view.shelf.setCurrentIndex(view.model.index(0))
    QTest.keyClick(view.shelf, Qt.Key.Key_Delete)
    assert len(view.model.books) == 1


def test_tags_are_given_renamed_into_one_another_and_removed_with_undo(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    books = program.library.controller.books
    keys = [book.key for book in view.books]
    books.give_tags(keys[:2], ("first",), ())
    books.give_tags(keys[1:], ("second",), ())
    assert [(tag, chip.count) for tag, chip in view.side.tag_choices.chips.items()] == [("first", "2"), ("second", "2")]
    books.rename_tag("first")
    dialog = next(widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "RenameTagDialog")
    dialog.field.setText("second")
    dialog.confirm.click()
    assert [(tag, chip.count) for tag, chip in view.side.tag_choices.chips.items()] == [("second", "3")]
    books.remove_tag("second")
    assert not view.side.tag_choices.chips
    program.window.message.act()
    assert [(tag, chip.count) for tag, chip in view.side.tag_choices.chips.items()] == [("second", "3")]


def test_finished_is_said_and_unsaid(start, qtbot):
    program = start()
    view = opened(qtbot, program)
    books = program.library.controller.books
    books.finish(view.books, on=True)
    assert view.books[0].finished
    books.finish(view.books, on=False)
    assert not view.books[0].finished


def test_a_book_whose_file_is_gone_is_told_and_found_again(start, qtbot, folder):
    program = start()
    view = with_books(qtbot, program, folder)
    (folder / "harbour.epub").rename(folder / "elsewhere.epub")
    program.library.controller.refresh()

    def harbour():
        return next(book for book in view.books if book.title == "The Harbour")

    qtbot.waitUntil(lambda: harbour().missing, timeout=TIMEOUT)
    program.library.controller.books.relink(harbour(), str(folder / "elsewhere.epub"))
    qtbot.waitUntil(lambda: not harbour().missing and harbour().path.endswith("elsewhere.epub"), timeout=TIMEOUT)


def test_a_watched_folder_brings_in_what_is_put_there(start, qtbot, folder, tmp_path):
    program = start()
    watched = tmp_path / "watched"
    watched.mkdir()
    view = opened(qtbot, program)
    with qtbot.waitSignal(program.library.adding.finished, timeout=TIMEOUT):
        program.library.adding.watch(str(watched))
    qtbot.waitUntil(lambda: program.library.watching._watcher is not None, timeout=TIMEOUT)
    rows = view.side.folders_model
    qtbot.waitUntil(lambda: [row.key for row in rows.rows] == [str(watched)], timeout=TIMEOUT)
    shutil.copy(folder / "harbour.epub", watched)
    qtbot.waitUntil(lambda: "The Harbour" in titles(view), timeout=TIMEOUT)


def test_a_book_that_is_read_comes_into_the_library(start, qtbot, folder, monkeypatch):
    monkeypatch.setattr("reader.ui.application.TAKEN_IN", 0)
    program = start(str(folder / "harbour.epub"))
    qtbot.waitUntil(lambda: "The Harbour" in titles(opened(qtbot, program)), timeout=TIMEOUT)
    assert not program.window.message.isVisible()


def test_the_window_mirrors_with_the_interface_in_the_library_and_with_the_text_after_it(start, qtbot):
    program = start(language="ar")
    assert program.window.mirrored
    view = opened(qtbot, program)
    assert not program.window.mirrored
    program.keeper.change(interface_language="ar")
    qtbot.waitUntil(lambda: program.window.mirrored, timeout=TIMEOUT)
    assert view.shelf.isRightToLeft()
    program.keeper.change(interface_language="en")
    program.library.controller.leave()
    assert program.window.mirrored


def test_the_next_start_opens_the_text_and_never_the_library(start, qtbot):
    program = start()
    opened(qtbot, program)
    start.stop()
    again = start()
    assert again.window.page.isVisible()
    assert again.window.other is None


def test_no_picture_is_taken_of_a_page_behind_the_library(start, qtbot, data_dir):
    program = start()
    program.window.close()
    start.stop()
    assert list(data_dir.rglob("last-page.png"))
    program = start()
    opened(qtbot, program)
    program.window.close()
    start.stop()
    assert not list(data_dir.rglob("last-page.png"))


def test_cancelled_adding_keeps_what_came_in_and_the_program_may_end_meanwhile(start, qtbot, tmp_path):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(60):
        write_book(many / f"{number}.epub", identifier=f"urn:test:{number}", title=f"<dc:title>{number}</dc:title>")
    program = start()
    view = opened(qtbot, program)
    adding = program.library.adding
    with qtbot.waitSignal(adding.finished, timeout=TIMEOUT):
        adding.progressed.connect(lambda done, _total, _name: adding.cancel() if done > 5 else None)
        adding.add([str(many)])
    qtbot.waitUntil(lambda: len(view.model.books) > 1, timeout=TIMEOUT)
    assert not view.strip.isVisible()
    adding.add([str(many)])
    start.stop()
