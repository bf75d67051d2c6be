"""What Windows shows in a program's properties."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import pytest
from project import NAME, TITLE, BuildFailed, version
from windows.version_info import version_number, write_version_info


@pytest.fixture
def load(monkeypatch):
    """PyInstaller's own reader of such files, which imports modules of Windows that reading does not need."""
    compat = pytest.importorskip("PyInstaller.compat")
    if sys.platform != "win32":
        monkeypatch.setitem(sys.modules, "pefile", types.ModuleType("pefile"))
        monkeypatch.setattr(compat, "win32api", None, raising=False)
    from PyInstaller.utils.win32.versioninfo import load_version_info_from_text_file

    return lambda path: load_version_info_from_text_file(str(path))


def strings(info: Any) -> dict[str, str]:
    return {entry.name: entry.val for entry in info.kids[0].kids[0].kids}


def test_pyinstaller_reads_the_file_with_our_facts_in_it(tmp_path: Path, load):
    info = load(write_version_info(tmp_path / "command.version", NAME))
    facts = strings(info)
    assert facts["ProductName"] == TITLE
    assert facts["ProductVersion"] == facts["FileVersion"] == version()
    assert facts["OriginalFilename"] == f"{NAME}.exe"
    assert (info.ffi.fileVersionMS, info.ffi.fileVersionLS) == tuple(
        high << 16 | low for high, low in (version_number(version())[:2], version_number(version())[2:])
    )


def test_the_task_manager_tells_command_and_window_apart(tmp_path: Path, load):
    names = [strings(load(write_version_info(tmp_path / "v", name)))["FileDescription"] for name in (NAME, TITLE)]
    assert names == ["ZeroOpposite Reader (command)", "ZeroOpposite Reader"]


@pytest.mark.parametrize(("text", "number"), [("1.2.3", (1, 2, 3, 0)), ("10.0.12rc1", (10, 0, 12, 0))])
def test_a_version_is_four_numbers(text, number):
    assert version_number(text) == number


def test_a_version_of_two_numbers_is_refused():
    with pytest.raises(BuildFailed, match="three numbers"):
        version_number("1.2")
