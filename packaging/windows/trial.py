#!/usr/bin/env python3
"""Installs, starts, upgrades and removes the reader by its installer, and looks for what is left behind.

    python packaging/windows/trial.py SETUP.exe [--older SETUP.exe] [--stand-in]

For Windows, on a machine where the reader is not installed; elsewhere under wine, if there is one. --older begins with
an older version. --stand-in: the installer carries no real program, so smoke.py is left out. Prints a row for each
step; exit code 1 when one fails. Standard library only.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import smoke
from project import NAME, TITLE, version
from smoke import Failed, expect, row

WINE = sys.platform != "win32"
COMMAND, WINDOW, UNINSTALLER = f"{NAME}.exe", f"{TITLE}.exe", "uninstall.exe"
IS_OPEN, IS_NEWER = 32, 1638  # exit codes; installer.nsi says why these
PATIENCE = 300  # seconds for one run of the installer
# Windows' own diary of what was started; no installer's business.
DIARIES = re.compile(r"\\(Local Settings|AppCompatFlags|Explorer|Search|Wine)(\\|$)", re.IGNORECASE)


class Trial:
    """The steps, in this order. Each returns what it saw, or raises Failed."""

    def __init__(self, setup: Path, older: Path | None, work: Path) -> None:
        self.setup, self.older, self.work = setup, older, work
        local, roaming, home = (variable(name) for name in ("LOCALAPPDATA", "APPDATA", "USERPROFILE"))
        self.folder = local / "Programs" / TITLE
        self.data = local / NAME / "kept.txt"
        self.foreign = self.folder / "_internal" / "put here by somebody.txt"
        menu = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs"
        self.menu, self.desktop = menu / f"{TITLE}.lnk", home / "Desktop" / f"{TITLE}.lnk"

    def nothing_there(self) -> str:
        if left := [*self.present(), *traces(registry(self.work))]:
            raise Failed(f"the reader is installed already: {named(left)}")
        return "the reader is not installed"

    def install(self) -> str:
        expect("exit code", run(self.older or self.setup, "/S"), 0)
        for path in (self.folder / COMMAND, self.folder / WINDOW, self.folder / "LICENSE.txt", self.menu):
            if not path.exists():
                raise Failed(f"{path} is missing")
        expect("shortcut on the desktop", self.desktop.exists(), False)
        return f"{sum(1 for path in self.folder.rglob('*') if path.is_file())} files"

    def use(self) -> str:
        program, window = (str(self.folder / name) for name in (COMMAND, WINDOW))
        expect("smoke.py", smoke.main([program, "--window", window]), 0)
        return "see above"

    def refuse_while_open(self) -> str:
        process = subprocess.Popen(command(self.folder / WINDOW))
        time.sleep(8)  # long enough to be running; its page need not be there
        try:
            expect("exit code", run(self.setup, "/S"), shown(IS_OPEN))
        finally:
            run(Path("taskkill"), "/f", "/im", WINDOW)
            process.wait(PATIENCE)
            time.sleep(3)  # the page process sees that its parent has gone
        return "an open program is not replaced"

    def upgrade(self) -> str:
        for path in (self.data, self.foreign):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("mine", encoding="utf-8")
        expect("exit code", run(self.setup, "/S"), 0)
        self.expect_kept()
        entry = next((line for line in registry(self.work) if line.endswith(f'"DisplayVersion"="{version()}"')), None)
        if entry is None:
            raise Failed(f"Windows' list of programs does not have version {version()}")
        return f"version {version()}, what was put there stays"

    def refuse_older(self) -> str:
        assert self.older is not None
        expect("exit code", run(self.older, "/S"), shown(IS_NEWER))
        return "a newer version is not replaced unasked"

    def uninstall(self) -> str:
        run(self.folder / UNINSTALLER, "/S")  # it goes on in a copy of itself
        until = time.monotonic() + PATIENCE
        while (self.folder / UNINSTALLER).exists() or traces(registry(self.work)):
            if time.monotonic() > until:
                raise Failed(f"left behind: {named([*self.present(), *traces(registry(self.work))])}")
            time.sleep(1)
        self.expect_kept()
        self.foreign.unlink()
        self.foreign.parent.rmdir()  # raises if anything else is left in it
        self.folder.rmdir()
        if left := self.present():
            raise Failed(f"left behind: {named(left)}")
        return f"left: {self.data.parent} and nothing else"

    def present(self) -> list[Path]:
        return [path for path in (self.folder, self.menu, self.desktop) if path.exists()]

    def expect_kept(self) -> None:
        for path in (self.data, self.foreign):
            if not path.exists():
                raise Failed(f"{path} has gone")


def named(things: Sequence[object]) -> str:
    """The first few of them, for a message."""
    return ", ".join(map(str, things[:3])) + (f" and {len(things) - 3} more" if len(things) > 3 else "")


def command(program: Path, *arguments: str) -> list[str]:
    return [*(["wine"] if WINE else []), str(program), *arguments]


def run(program: Path, *arguments: str) -> int:
    """Start it, wait for its end and return its exit code."""
    words = command(program, *arguments)
    return subprocess.run(words, stdout=subprocess.DEVNULL, timeout=PATIENCE, check=False).returncode


def shown(exit_code: int) -> int:
    """Unix keeps eight bits of an exit code."""
    return exit_code % 256 if WINE else exit_code


def variable(name: str) -> Path:
    """The folder in an environment variable of Windows."""
    if not WINE:
        return Path(os.environ[name])
    words = ["wine", "cmd", "/c", f"echo %{name}%"]
    answer = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=True)
    prefix = Path(os.environ.get("WINEPREFIX", Path.home() / ".wine"))
    return prefix / "drive_c" / answer.stdout.strip().removeprefix("C:\\").replace("\\", "/")


def registry(work: Path) -> list[str]:
    """What stands below HKEY_CURRENT_USER\\Software, a line for each key and each value: `[key]"name"=value`."""
    target = work / "registry.reg"
    path = "Z:" + str(target).replace("/", "\\") if WINE else str(target)
    run(Path("reg"), "export", "HKCU\\Software", path, "/y")
    lines, key = [], ""
    for line in target.read_text(encoding="utf-16").splitlines():
        if line.startswith("["):
            key = line
            lines.append(key)
        elif line:
            lines.append(f"{key}{line}")
    return lines


def traces(lines: Sequence[str]) -> list[str]:
    """The lines of `registry` that speak of the reader, without Windows' diaries."""
    ours = re.compile("zeroopposite", re.IGNORECASE)
    return [line for line in lines if ours.search(line) and not DIARIES.search(line.partition("]")[0])]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="trial.py", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("setup", type=Path, metavar="SETUP.exe")
    parser.add_argument("--older", type=Path, metavar="SETUP.exe", help="an older version, to be replaced")
    parser.add_argument("--stand-in", action="store_true", help="the programs are stand-ins")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="trial-") as work:
        trial = Trial(options.setup.absolute(), options.older and options.older.absolute(), Path(work))
        steps: list[Callable[[], str]] = [trial.nothing_there, trial.install]
        steps += [] if options.stand_in else [trial.use]
        steps += [trial.refuse_while_open, trial.upgrade]
        steps += [trial.refuse_older] if options.older else []
        steps += [trial.uninstall]
        return 0 if all(map(row, steps)) else 1  # a failure ends it: the next steps build on it


if __name__ == "__main__":
    sys.exit(main())
