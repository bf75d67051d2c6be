"""A shelf of new books: how long until they are in the library and searchable. Prints a table; judges nothing.

    python tests/bench/library.py [--books 500] [--calibre] [--keep FOLDER]

Books are made anew: three chapters of 9,000 characters each and a cover, in eleven languages and four scripts, each
with one word that no other book has. Measured are whole commands, from start to end, each on an empty library: `import`
and `index` here, and with --calibre `calibredb add` and `calibredb fts_index enable`, where calibre is installed; then both of
the same folder again. Peak memory is that of the largest process.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
CHAPTERS, CHARACTERS = 3, 9_000
# Letters that words are made of; a word of Chinese or Japanese is two or three of them, without spaces.
LETTERS = {
    "en": "etaoinshrdlucm",
    "it": "eaionlrtscdpùà",
    "fr": "esaitnrulodcéè",
    "de": "enisratdhulcgäß",
    "pl": "iaoezncrswyłąęż",
    "pt": "aeosridmntcuãçé",
    "ru": "оеаинтсрвлкмдпу",
    "ar": "اليمونرتبكعسقةد",
    "ja": "のにはをたがでてとしれさある本人日時国行見間",
    "zh-Hans": "的一是不了人我在有他这为之大来以个中上们到说国",
    "es": "eaosrnidlctumpñ",
}
UNSPACED = {"ja", "zh-Hans"}


@lru_cache
def vocabulary(language: str) -> tuple[list[str], list[float]]:
    """Eight thousand words and how often each is used (Zipf's law): a real text repeats itself as much."""
    chance, letters = random.Random(language), LETTERS[language]
    longest = 3 if language in UNSPACED else 9
    words = dict.fromkeys("".join(chance.choices(letters, k=chance.randint(2, longest))) for _ in range(8_000))
    return list(words), list(accumulate(1 / rank for rank in range(1, len(words) + 1)))


def sentences(chance: random.Random, language: str, size: int) -> str:
    """About `size` characters that look like a language and say nothing."""
    words, length = [], 0
    joint = "" if language in UNSPACED else " "
    known, frequent = vocabulary(language)
    while length < size:
        (word,) = chance.choices(known, cum_weights=frequent)
        if chance.random() < 0.1:
            word += "。" if language in UNSPACED else "."
        words.append(word)
        length += len(word) + len(joint)
    return joint.join(words)


def picture(number: int) -> bytes:
    """A PNG of 120 x 180 pixels in one colour."""
    row = b"\0" + bytes([number * 37 % 256, number * 91 % 256, 120]) * 120

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = part(b"IHDR", struct.pack(">2I5B", 120, 180, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + part(b"IDAT", zlib.compress(row * 180)) + part(b"IEND", b"")


def write_book(path: Path, number: int) -> None:
    """One EPUB; the same number gives the same book."""
    chance = random.Random(number)
    language = tuple(LETTERS)[number % len(LETTERS)]
    title = f"{sentences(chance, language, 20).rstrip('.。').title()} {number}"
    items = "".join(
        f'<item id="c{one}" href="c{one}.xhtml" media-type="application/xhtml+xml"/>' for one in range(CHAPTERS)
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="i">urn:bench:library:{number}</dc:identifier><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{language}</dc:language><dc:creator>Author {number % 40}</dc:creator>"
        '<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="p" href="cover.png" media-type="image/png" properties="cover-image"/>'
        f"{items}</manifest><spine>{''.join(f'<itemref idref={chr(34)}c{one}{chr(34)}/>' for one in range(CHAPTERS))}"
        "</spine></package>"
    )
    rows = "".join(f'<li><a href="c{one}.xhtml">{one + 1}</a></li>' for one in range(CHAPTERS))
    nav = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title>'
        f'</head><body><nav epub:type="toc"><ol>{rows}</ol></nav></body></html>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("EPUB/book.opf", package)
        archive.writestr("EPUB/nav.xhtml", nav)
        archive.writestr("EPUB/cover.png", picture(number))
        for one in range(CHAPTERS):
            paragraphs = "".join(f"<p>{sentences(chance, language, 600)}</p>" for _ in range(CHARACTERS // 600))
            archive.writestr(
                f"EPUB/c{one}.xhtml",
                f'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{language}"><head><title>{one}</title></head>'
                f"<body><h1>{one + 1}</h1>{paragraphs}<p>needle{number}x{one}</p></body></html>",
            )


def run(command: list[str], environment: dict[str, str]) -> tuple[float, float, str]:
    """Seconds, the peak of memory in MB, and the last line of what was said."""
    before = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ | environment
    )
    said = process.stdout.read() if process.stdout else ""
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    spent = time.perf_counter() - before
    if process.returncode:
        sys.exit(f"{command[0]} ended with {process.returncode}: {said.strip()[-300:]}")
    return spent, usage.ru_maxrss / 1024, (said.strip().splitlines() or [""])[-1]


def ours(folder: Path, data: Path) -> list[tuple[str, float, float, str]]:
    command = [sys.executable, "-m", "reader", "--data", str(data)]
    environment = {"PYTHONPATH": str(ROOT)}
    return [
        ("import", *run([*command, "import", str(folder)], environment)),
        ("index", *run([*command, "index"], environment)),
        ("import again", *run([*command, "import", str(folder)], environment)),
        ("index again", *run([*command, "index"], environment)),
    ]


def calibre(folder: Path, library: Path) -> list[tuple[str, float, float, str]]:
    base = ["calibredb", "--with-library", str(library)]
    environment = {"CALIBRE_CONFIG_DIRECTORY": str(library / "settings"), "CALIBRE_OVERRIDE_LANG": "en"}
    books = sorted(str(path) for path in folder.glob("*.epub"))
    index = [*base, "fts_index", "enable", "--wait-for-completion", "--indexing-speed=fast"]
    return [
        ("calibredb add", *run([*base, "add", *books], environment)),
        ("calibredb fts_index", *run(index, environment)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--books", type=int, default=100, help="how many")
    parser.add_argument("--calibre", action="store_true", help="beside calibre")
    parser.add_argument("--keep", type=Path, help="make the books here and leave them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch, "books")
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(options.books):
            path = folder / f"{number:04}.epub"
            if not path.exists():
                write_book(path, number)
        megabytes = sum(path.stat().st_size for path in folder.glob("*.epub")) / 1e6
        print(f"{options.books} books, {megabytes:.1f} MB, {os.cpu_count()} processors")
        rows = ours(folder, Path(scratch, "data"))
        if options.calibre and shutil.which("calibredb"):
            rows += calibre(folder, Path(scratch, "calibre"))
    print(f"{'':22}{'seconds':>9}{'MB':>7}")
    for name, seconds, memory, said in rows:
        print(f"{name:22}{seconds:9.2f}{memory:7.0f}  {said[:80]}")


if __name__ == "__main__":
    main()
