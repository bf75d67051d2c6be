"""The process that keeps the index: how it is started, what it tells, and that it ends with the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from reader.paths import UserPaths, user_paths
from reader.ui.controllers import indexing
from reader.ui.controllers.indexing import IndexingController, command

TIMEOUT = 20_000
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def controller(qapp, data_dir: Path):
    result = IndexingController(user_paths(data_dir))
    yield result
    result.close()


def test_it_tells_how_far_it_is_and_when_it_is_done(qtbot, controller, data_dir):
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
        assert controller.is_busy
    assert controller.done == controller.total == 1  # the bundled article
    assert (data_dir / "cache" / "index.sqlite").exists()
    assert not controller.is_busy


def test_what_changes_meanwhile_is_looked_at_afterwards(qtbot, controller, monkeypatch):
    controller._timer.setInterval(0)
    begun = []
    monkeypatch.setattr(QProcess, "start", lambda process, start=QProcess.start: begun.append(1) or start(process))
    with qtbot.waitSignal(controller.ended, timeout=TIMEOUT):
        controller.begin()
        controller.begin()
    assert len(begun) == 2


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
