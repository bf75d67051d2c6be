"""Target `nsis`: the Windows installer, made of the frozen folder by `makensis`, on Windows or Linux.

installer.nsi says what the installer does and languages/*.nsh in which words. This module hands over the project's
facts and the list of files: NSIS's own `File /r` takes a folder in the disk's order and gives the uninstaller no list.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import freeze
from icons import write_ico
from project import BUILD, DIST, FROZEN, LICENCE, NAME, PUBLISHER, ROOT, SCHEME, SUMMARY, TITLE, BuildFailed, version
from windows.pictures import write_sidebar
from windows.version_info import version_number

SCRIPT = Path(__file__).resolve().parent / "installer.nsi"
PROGRAMS = (f"{NAME}.exe", f"{TITLE}.exe")  # the command and the window: reader.spec makes both
SIGN = "WINDOWS_SIGN_COMMAND"  # if set, this command line plus the path of a program, in quotes, signs that program
WORK = BUILD / "windows"
# Beside PATH: where NSIS installs itself on Windows.
PROGRAM_FILES = [f"{folder}\\NSIS" for name in ("ProgramFiles(x86)", "ProgramFiles") if (folder := os.getenv(name))]


def build(*, quick: bool = False) -> list[Path]:
    """Freeze the program and make its installer. Elsewhere than on Windows a folder frozen there must lie in build/.

    Raises BuildFailed.
    """
    if sys.platform == "win32":
        freeze.build(quick=quick)
    if command := os.environ.get(SIGN):
        for name in PROGRAMS:
            if subprocess.call(f'{command} "{FROZEN / name}"', shell=True):
                raise BuildFailed(f"{name} could not be signed: the command in ${SIGN} failed.")
    target = DIST / f"{NAME}-{version()}-windows-x86_64-setup.exe"
    return [compile_installer(FROZEN, target, work=WORK, quick=quick)]


def compile_installer(
    folder: Path, target: Path, *, work: Path, quick: bool = False, architecture: str = "x86-unicode"
) -> Path:
    """Compile an installer of `folder` as `target`; the same input gives the same bytes, unless it is signed.

    `architecture` is that of the installer itself, not of the program: official NSIS has x86-unicode only, Debian's
    amd64-unicode too. Raises BuildFailed.
    """
    if missing := [name for name in PROGRAMS if not (folder / name).is_file()]:
        raise BuildFailed(f"{folder} lacks {' and '.join(missing)}: freeze the program on Windows first.")
    files = carried_files(folder)
    for path in (work, target.parent):
        path.mkdir(parents=True, exist_ok=True)
    listing = work / "files.nsh"
    listing.write_text("\n".join(file_macros(files)) + "\n", encoding="utf-8")
    defines = {
        "TITLE": TITLE,
        "NAME": NAME,
        "VERSION": version(),
        "VERSION_NUMBER": ".".join(map(str, version_number(version()))),
        "PUBLISHER": PUBLISHER,
        "SCHEME": SCHEME,
        "SUMMARY": SUMMARY,
        "LICENCE": LICENCE,
        "SIZE_KB": str(sum(path.stat().st_size for path in files.values()) // 1024),
        "ICON": str(write_ico(work / "reader.ico").absolute()),
        "SIDEBAR": str(write_sidebar(work / "sidebar.bmp").absolute()),
        "FILES": str(listing.absolute()),
        "TARGET": str(target.absolute()),
        "ARCHITECTURE": architecture,
    }
    if quick:
        defines["QUICK"] = ""
    if command := os.environ.get(SIGN):
        defines["SIGN"] = command
    options = ["-V2", "-WX", "-NOCONFIG", "-INPUTCHARSET", "UTF8"]  # -WX: also for a text that one language lacks
    words = [f"-D{name}={value}" for name, value in defines.items()]
    answer = subprocess.run([_makensis(), *options, *words, str(SCRIPT)], capture_output=True, check=False)
    if answer.returncode:
        said = (answer.stdout + answer.stderr).decode("utf-8", errors="replace")
        raise BuildFailed(f"makensis failed:\n{said[-2000:]}")
    return target


def carried_files(folder: Path) -> dict[str, Path]:
    """Path in the installed folder, with slashes -> the file; folder by folder, whatever order the disk has."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files["LICENSE.txt"] = ROOT / "LICENSE"  # with an ending that Windows opens; the welcome page speaks of it
    return dict(sorted(files.items(), key=lambda item: item[0].rpartition("/")))


def file_macros(files: Mapping[str, Path]) -> Iterator[str]:
    """Lines of NSIS: the macros StageFiles, PlaceFiles and RemoveFiles, which installer.nsi describes."""
    folders = sorted({str(parent) for name in files for parent in PurePosixPath(name).parents if parent.name})
    yield "!macro StageFiles"
    current = None
    for name, source in files.items():
        parent, _, own = name.rpartition("/")
        if parent != current:
            yield f'  SetOutPath "{_windows("$INSTDIR/${STAGE}", parent)}"'
            current = parent
        yield f'  File "/oname={_quoted(own)}" "{source.absolute()}"'
    yield "!macroend"
    yield "!macro PlaceFiles"
    yield from (f'  CreateDirectory "{_windows("$INSTDIR", name)}"' for name in folders)
    for name in files:
        yield f'  Push "{_windows("", name)}"'
        yield "  Call Place"
    yield "!macroend"
    yield "!macro RemoveFiles"
    yield from (f'  Delete "{_windows("$INSTDIR", name)}"' for name in files)
    yield from (f'  RMDir "{_windows("$INSTDIR", name)}"' for name in reversed(folders))
    yield "!macroend"


def _windows(root: str, name: str) -> str:
    parts = [part for part in (root, _quoted(name)) if part]
    return "/".join(parts).replace("/", "\\")


def _quoted(text: str) -> str:
    """For a quoted word of NSIS; Windows allows no quotation mark in a file's name."""
    return text.replace("$", "$$")


def _makensis() -> str:
    path = os.pathsep.join([os.environ.get("PATH", ""), *PROGRAM_FILES])
    if found := shutil.which("makensis", path=path):
        return found
    raise BuildFailed("makensis is missing: install NSIS 3.08 or newer (on Debian: sudo apt-get install nsis).")
