"""The Windows installer, compiled over a stand-in for the frozen folder. What it does on Windows: trial.py."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from project import BuildFailed, languages, version
from windows import nsis, trial

LANGUAGES = nsis.SCRIPT.parent / "languages"
FILES = {
    "zeroopposite-reader.exe": b"the command",
    "ZeroOpposite Reader.exe": b"the window",
    "_internal/base_library.zip": b"PK" * 400,
    "_internal/content/article/zh-Hans.md": "文章".encode(),
    "_internal/PySide6/Qt6Core.dll": bytes(3000),
    "_internal/PySide6/QtWebEngineProcess.exe": b"a page",
    "_internal/PySide6/plugins/platforms/qwindows.dll": b"platform",
    "_internal/a $name of Größe, 50 % & more.txt": b"odd",
}
needs_makensis = pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed (package nsis)")
needs_7z = pytest.mark.skipif(not shutil.which("7z"), reason="7z is not installed (package p7zip-full)")


def stand_in(folder: Path, names: list[str] | None = None) -> Path:
    for name in names or list(FILES):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name])
    return folder


@pytest.fixture
def compiled(tmp_path: Path):
    """`compiled(folder)` compiles it quickly, by way of a working folder of its own."""

    def compile_it(folder: Path, name: str = "trial", *, quick: bool = True) -> Path:
        return nsis.compile_installer(folder, tmp_path / f"{name}.exe", work=tmp_path / f"work-{name}", quick=quick)

    return compile_it


@needs_makensis
@needs_7z
def test_the_installer_carries_the_folder_and_nothing_else(tmp_path, compiled):
    setup = compiled(stand_in(tmp_path / "folder"))
    subprocess.run(["7z", "x", f"-o{tmp_path / 'out'}", setup], check=True, capture_output=True)
    staged = tmp_path / "out" / "_installing"
    (staged / "uninstall.exe").unlink()  # made by the compiler
    carried = {path.relative_to(staged).as_posix(): path.read_bytes() for path in staged.rglob("*") if path.is_file()}
    assert carried == FILES | {"LICENSE.txt": (nsis.ROOT / "LICENSE").read_bytes()}
    beside = {path.name for path in (tmp_path / "out").iterdir()}
    assert beside == {"_installing", "$PLUGINSDIR"}


@needs_makensis
@pytest.mark.parametrize("quick", [True, False])
def test_the_same_files_give_the_same_bytes(tmp_path, compiled, quick):
    one = stand_in(tmp_path / "one")
    other = stand_in(tmp_path / "other", sorted(FILES, reverse=True))
    for number, path in enumerate(sorted(path for path in other.rglob("*") if path.is_file())):
        os.utime(path, (number * 1e6, number * 1e6))
    assert compiled(one, "first", quick=quick).read_bytes() == compiled(other, "second", quick=quick).read_bytes()


@needs_makensis
def test_the_installer_says_which_version_it_is(tmp_path, compiled):
    data = compiled(stand_in(tmp_path / "folder")).read_bytes()
    for text in ("ProductVersion", version(), "ZeroOpposite Reader Setup"):
        assert text.encode("utf-16-le") in data, text


def test_a_folder_without_both_programs_is_refused(tmp_path, compiled):
    folder = stand_in(tmp_path / "folder")
    (folder / "ZeroOpposite Reader.exe").unlink()
    with pytest.raises(BuildFailed, match=r"lacks ZeroOpposite Reader\.exe"):
        compiled(folder)


def test_without_makensis_it_says_what_to_install(tmp_path, compiled, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(nsis, "PROGRAM_FILES", [])
    with pytest.raises(BuildFailed, match="install NSIS"):
        compiled(stand_in(tmp_path / "folder"))


def test_files_are_in_an_order_of_their_own_and_not_the_disks(tmp_path):
    files = list(nsis.carried_files(stand_in(tmp_path)))
    assert files == sorted(files, key=lambda name: name.rpartition("/"))


def test_the_uninstaller_names_each_file_and_takes_only_empty_folders(tmp_path):
    lines = list(nsis.file_macros(nsis.carried_files(stand_in(tmp_path))))
    removing = [line.strip() for line in lines[lines.index("!macro RemoveFiles") + 1 : -1]]
    assert removing.count(r'Delete "$INSTDIR\_internal\a $$name of Größe, 50 % & more.txt"') == 1
    assert sum(line.startswith("Delete ") for line in removing) == len(FILES) + 1  # and LICENSE.txt
    assert [line for line in removing if "*" in line or "/r" in line] == []
    folders = [line for line in removing if line.startswith("RMDir ")]
    assert folders[-1] == r'RMDir "$INSTDIR\_internal"'  # after those in it
    assert folders.index(r'RMDir "$INSTDIR\_internal\PySide6\plugins\platforms"') < folders.index(
        r'RMDir "$INSTDIR\_internal\PySide6\plugins"'
    )


@needs_makensis
@pytest.mark.skipif(os.name == "nt", reason="the signing tool of this test is a shell script")
def test_programs_installer_and_uninstaller_are_signed_where_there_is_a_command_for_it(tmp_path, monkeypatch):
    log, tool = tmp_path / "signed", tmp_path / "sign"
    tool.write_text(f'#!/bin/sh\nhead -c 11 "$1" | tr -cd "[:print:]" >> {log}\necho >> {log}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("WINDOWS_SIGN_COMMAND", str(tool))
    monkeypatch.setattr(nsis, "FROZEN", stand_in(tmp_path / "folder"))
    monkeypatch.setattr(nsis, "DIST", tmp_path / "dist")
    monkeypatch.setattr(nsis, "WORK", tmp_path / "work")
    [setup] = nsis.build(quick=True)
    assert setup.name == f"zeroopposite-reader-{version()}-windows-x86_64-setup.exe"
    assert log.read_text().splitlines() == ["the command", "the window", "MZ", "MZ"]  # uninstaller, installer


@pytest.mark.skipif(os.name == "nt", reason="false is a program of POSIX systems")
def test_a_signature_that_fails_stops_the_build(tmp_path, monkeypatch):
    monkeypatch.setenv("WINDOWS_SIGN_COMMAND", "false")
    monkeypatch.setattr(nsis, "FROZEN", stand_in(tmp_path / "folder"))
    with pytest.raises(BuildFailed, match="could not be signed"):
        nsis.build(quick=True)


# --- Words -----------------------------------------------------------------------------------------------------------


def texts(tag: str) -> dict[str, str]:
    """Name -> text, as the language's file has it."""
    lines = (LANGUAGES / f"{tag}.nsh").read_text(encoding="utf-8").splitlines()
    return dict(re.findall(r'^LangString (\w+) \$\{LANG_\w+\} "(.+)"$', "\n".join(lines), re.MULTILINE))


def filled_in(text: str) -> list[str]:
    return sorted(re.findall(r"\$\{\w+\}|\$[A-Z0-9]+", text))


def test_the_installer_speaks_the_readers_languages():
    assert {path.stem for path in LANGUAGES.glob("*.nsh")} == set(languages())
    included = re.findall(r"^!include languages\\(.+)\.nsh$", nsis.SCRIPT.read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(included) == languages()


@pytest.mark.parametrize("tag", languages())
def test_every_language_says_everything_and_fills_in_the_same(tag):
    english, own = texts("en"), texts(tag)
    assert list(own) == list(english)
    for name in english:
        if name != "DESCRIPTION":  # the English one is the project's
            assert filled_in(own[name]) == filled_in(english[name]), name
    if tag != "en":
        assert [name for name in english if own[name] == english[name]] == []


@needs_makensis
def test_a_text_that_one_language_lacks_stops_the_build(tmp_path, compiled, monkeypatch):
    copy = tmp_path / "windows"
    shutil.copytree(nsis.SCRIPT.parent, copy)
    polish = copy / "languages" / "pl.nsh"
    polish.write_text(re.sub(r"LangString IS_OPEN .*\n", "", polish.read_text(encoding="utf-8")), encoding="utf-8")
    monkeypatch.setattr(nsis, "SCRIPT", copy / "installer.nsi")
    with pytest.raises(BuildFailed, match="IS_OPEN"):
        compiled(stand_in(tmp_path / "folder"))


# --- trial.py --------------------------------------------------------------------------------------------------------


def test_traces_are_what_an_installer_leaves_and_not_windows_diaries():
    ours = [
        r"[HKEY_CURRENT_USER\Software\ZeroOpposite Reader]",
        r'[HKEY_CURRENT_USER\Software\RegisteredApplications]"ZeroOpposite Reader"="..."',
        r'[HKEY_CURRENT_USER\Software\Classes\.epub\OpenWithProgids]"ZeroOpposite.Reader.epub"=hex(0):',
    ]
    others = [
        r"[HKEY_CURRENT_USER\Software\Classes\.epub\OpenWithProgids]",
        r'[HKEY_CURRENT_USER\Software\Classes\Local Settings\MuiCache]"C:\\ZeroOpposite Reader.exe"="..."',
        r'[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\FeatureUsage]"ZeroOpposite"=dword:1',
    ]
    assert trial.traces([*ours, *others]) == ours
