"""The program as a process of its own: pictures without a display, a second start, what cannot be opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import user_paths

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds until a process that hangs fails the test


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", *arguments]


@pytest.fixture
def environment(data_dir: Path) -> dict[str, str]:
    keep = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return {**keep, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "ZEROOPPOSITE_DATA": str(data_dir)}


def test_a_picture_of_the_window_at_rest_is_saved_on_request(environment, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    environment["ZEROOPPOSITE_SCREENSHOT"] = str(picture)
    done = subprocess.run(
        command("--lang", "AR", "--at", "#closeness"), env=environment, timeout=PATIENCE, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == b""
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root runs without the sandbox")
def test_the_log_says_that_root_runs_without_the_sandbox(environment, data_dir: Path, tmp_path: Path) -> None:
    environment["ZEROOPPOSITE_SCREENSHOT"] = str(tmp_path / "window.png")
    subprocess.run(command(), env=environment, timeout=PATIENCE, check=True, capture_output=True)
    written = user_paths(data_dir).log.read_text(encoding="utf-8")
    assert "the Chromium sandbox is off: running as root" in written


def test_a_second_start_hands_its_wish_to_the_first_and_ends(environment, data_dir: Path) -> None:
    first = subprocess.Popen(command("--verbose"), env=environment, stderr=subprocess.PIPE, text=True)
    assert first.stderr is not None
    try:
        for line in first.stderr:  # the window listens once it is up
            if "listening" in line:
                break
        second = subprocess.run(
            command("--lang", "ja", "--at", "#boundaries"), env=environment, timeout=PATIENCE, capture_output=True
        )
        assert second.returncode == 0, second.stderr
        for line in first.stderr:
            if "asked" in line:
                assert json.loads(line.split("asked: ", 1)[1]) == {"books": [], "language": "ja", "at": "#boundaries"}
                break
        else:
            pytest.fail("the first window heard nothing")
    finally:
        first.terminate()
        first.wait(PATIENCE)
        first.stderr.close()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nothing-of-that-name"], 3, "trust-before-intimacy"),
        (["trust-before-intimacy", "--lang", "nl"], 3, "zh-Hans"),
        (["trust-before-intimacy", "--at", "#nowhere"], 3, "#boundaries"),
        (["trust-before-intimacy", "--at", "250%"], 2, "100%"),
        (["/no/such/file.md"], 3, "file"),
        (["--no-such-option"], 2, "--help"),
    ],
)
def test_what_cannot_be_opened_is_said_in_one_line(environment, arguments, code, words) -> None:
    done = subprocess.run(command(*arguments), env=environment, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == code
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert words in lines[0]
    assert done.stdout == ""


def test_a_newer_library_is_left_alone_and_said(environment, data_dir: Path) -> None:
    import sqlite3

    data_dir.mkdir()
    with sqlite3.connect(data_dir / "library.sqlite") as database:
        database.execute("PRAGMA user_version = 999")
    before = (data_dir / "library.sqlite").read_bytes()
    done = subprocess.run(command(), env=environment, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == 4
    assert "newer version" in done.stderr
    assert (data_dir / "library.sqlite").read_bytes() == before
