"""Why nothing opens is said in a box exactly where no terminal would show it."""

from __future__ import annotations

import io
import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.cli.main import main
from reader.errors import NoSandbox, NotFound
from reader.ui import launch, refusal
from reader.ui.sandbox import SandboxProbe


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nothing_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in refusal.STARTED_BY_A_DESKTOP:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the boxes that were shown."""
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    return shown


def test_a_script_reads_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert refusal.is_stderr_read()


@pytest.mark.parametrize("name", refusal.STARTED_BY_A_DESKTOP)
def test_nobody_reads_what_a_desktop_starts_but_in_a_terminal(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not refusal.is_stderr_read()
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert refusal.is_stderr_read()


def test_a_windows_program_without_a_console_has_no_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert not refusal.is_stderr_read()


def test_what_a_double_click_cannot_open_is_said_in_a_box(
    qapp, boxes, capfd, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "1")
    monkeypatch.setattr(launch, "prepare_engine", lambda **_: pytest.fail("something was started"))
    assert main(["open", str(tmp_path / "gone.epub")]) == NotFound.exit_code
    assert len(boxes) == 1
    assert "gone.epub" in boxes[0]


def test_a_script_gets_the_sentence_and_no_box(boxes, capfd, tmp_path) -> None:
    assert main(["open", str(tmp_path / "gone.epub")]) == NotFound.exit_code
    assert boxes == []
    assert "gone.epub" in capfd.readouterr().err


def test_without_the_sandbox_nothing_opens(qapp, monkeypatch: pytest.MonkeyPatch, data_dir) -> None:
    refused = NoSandbox("AppArmor forbids user namespaces", "allow them", "sudo sysctl -w x=0")
    before = set(qapp.topLevelWidgets())  # other tests leave some

    def check(_probe: SandboxProbe) -> None:
        raise refused

    monkeypatch.setattr(SandboxProbe, "check", check)
    for name in ("prepare_engine", "log_to_file", "log_bugs", "route_qt_messages"):
        monkeypatch.setattr(launch, name, lambda *_, **__: None)
    monkeypatch.setattr(launch, "make_application", lambda: qapp)
    assert main(["open"]) == NoSandbox.exit_code
    assert set(qapp.topLevelWidgets()) <= before
