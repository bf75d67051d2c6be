"""The process that keeps the index: when it is started and how, what it tells, and that it ends with the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from reader.cli.context import Context
from reader.errors import CannotWrite
from reader.paths import UserPaths, user_paths
from reader.services.indexing import Indexer
from reader.store.connection import open_database
from reader.store.library import Library, LibraryBook
from reader.ui.controllers import indexing
from reader.ui.controllers.indexing import IndexingController, command

TIMEOUT = 20_000
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def controller(qapp, data_dir: Path):
    result = IndexingController(Context(user_paths(data_dir)))
    yield result
    result.close()


@pytest.fixture
def begun(monkeypatch) -> list[QProcess]:
    """The processes that were started."""
    found: list[QProcess] = []
    start = QProcess.start
    monkeypatch.setattr(QProcess, "start", lambda process: found.append(process) or start(process))
    return found


@pytest.fixture
def indexed(data_dir: Path) -> Context:
    """Everything there is is in the index."""
    context = Context(user_paths(data_dir))
    Indexer(context.folders, context.catalog).run()
    return context


def test_it_tells_how_far_it_is_and_when_it_is_done(qtbot, controller, data_dir):
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
        assert controller.is_busy
    assert controller.done == controller.total == 1  # the bundled article
    assert (data_dir / "cache" / "index.sqlite").exists()
    assert not controller.is_busy


def test_no_process_is_started_where_nothing_is_new(qtbot, controller, indexed, begun):
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
    assert begun == []
    assert controller.done == controller.total == 1


@pytest.mark.parametrize("change", ["added", "removed", "moved"])
def test_a_change_of_the_shelf_starts_it(qtbot, controller, indexed, begun, tmp_path, change):
    file = tmp_path / "book.epub"
    file.write_bytes(b"what cannot be read is in the index as such")
    book = LibraryBook("key", "A book", str(file))
    with open_database(indexed.folders.database) as database:
        library = Library(database)
        library.add(LibraryBook("other", "Another", str(file)) if change == "added" else book)
        if change != "added":
            Indexer(indexed.folders, indexed.catalog).run()
            library.change("key", **({"path": f"{file}.moved"} if change == "moved" else {"removed": "2026-11-28"}))
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
    assert len(begun) == 1
    assert Indexer(indexed.folders, indexed.catalog).state().waiting == 0


def test_an_article_that_was_written_on_starts_it(qtbot, controller, indexed, begun, data_dir):
    article = data_dir / "content" / "one" / "en.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\nid: one\ntitle: One\nlanguage: en\n---\n\nText.\n", encoding="utf-8")
    for text in ("", "\nMore.\n"):
        article.write_text(article.read_text(encoding="utf-8") + text, encoding="utf-8")
        with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
            controller.begin()
    assert len(begun) == 2
    assert controller.total == 2


def test_what_changes_meanwhile_is_looked_at_afterwards(qtbot, controller, monkeypatch):
    controller._timer.setInterval(0)
    looks = []
    monkeypatch.setattr(indexing, "look", lambda *given, look=indexing.look, **more: looks.append(1) or look(*given))
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
        controller.begin()
    assert len(looks) == 2


def test_where_a_look_fails_the_process_says_why(qtbot, controller, begun, monkeypatch):
    def failing(*_: object, **_more: object) -> None:
        raise CannotWrite("index.sqlite", "no room")

    monkeypatch.setattr(indexing, "look", failing)
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
    assert len(begun) == 1


def test_nothing_is_started_once_the_window_is_closed(qapp, controller, begun):
    controller.begin()
    look = controller._look
    controller.close()
    assert look.isFinished()
    qapp.processEvents()  # what it found arrives now
    assert begun == []
    assert not controller.is_busy


def test_the_process_ends_with_the_window(qtbot, controller, monkeypatch):
    endless = [sys.executable, "-c", "import sys; print('1\\t9\\tx', flush=True); sys.stdin.read()"]
    monkeypatch.setattr(indexing, "command", lambda _folders: endless)
    with qtbot.waitSignal(controller.progressed, timeout=TIMEOUT):
        controller.begin()
    process = controller._process
    controller.close()
    assert process.state() == QProcess.ProcessState.NotRunning
    controller.begin()  # a timer that came too late
    assert controller._process is None


def test_it_ends_by_itself_when_nobody_holds_its_input():
    code = "import threading, reader.cli.index as i; threading.Thread(target=i._end_with_input).start(); input_held = 1"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, cwd=ROOT)
    assert child.poll() is None
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(20) == 0


def test_a_process_that_cannot_be_started_is_no_harm(qtbot, controller, monkeypatch, caplog):
    monkeypatch.setattr(indexing, "command", lambda _folders: ["/nowhere/at/all"])
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
    assert "cannot be kept" in caplog.text
    caplog.clear()


def test_a_failure_is_told_once_with_its_reason(qtbot, controller, monkeypatch, caplog):
    failing = [sys.executable, "-c", "import sys; sys.exit('first line\\nthe disk is full')"]
    monkeypatch.setattr(indexing, "command", lambda _folders: failing)
    told = []
    controller.failed.connect(told.append)
    for _ in range(2):
        with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
            controller.begin()
    assert told == ["the disk is full"]
    caplog.clear()


def test_frozen_it_is_the_program_itself_and_finds_the_same_folders(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(user_paths(tmp_path)) == [
        *(sys.executable, "index", "--progress", "--attached"),
        *("--data", str(tmp_path)),
    ]
    apart = UserPaths(tmp_path / "data", tmp_path / "elsewhere" / "cache", tmp_path)
    assert "--data" not in command(apart)
