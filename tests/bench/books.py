"""Books of every size: from opening to the first page, turns of pages, jumps. Prints a table; judges nothing.

    python tests/bench/books.py [--turns 30] [--rounds 5]

Books are made anew: three chapters, a thousand chapters, one chapter of 5 MB, 200 pictures. Measured in this process,
without a display: opening until the page says that its first place stands ("ready"); a key until the page says where it
is, which comes with the frame that shows it. Budgets (ratios to the small book): 1.2, 2 and 1.2 for the first page.
"""

from __future__ import annotations

import argparse
import statistics
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.ui.engine import prepare_engine  # noqa: E402

prepare_engine(offscreen=True)

import shiboken6  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from reader.preferences import Preferences  # noqa: E402
from reader.services.filtering import TagFilter  # noqa: E402
from reader.services.reading import Reading  # noqa: E402
from reader.streamer.epub.open import open_epub  # noqa: E402
from reader.ui.launch import make_application  # noqa: E402
from reader.ui.logs import route_qt_messages  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.stage import PageStage  # noqa: E402
from reader.ui.rendering import NoPlaces  # noqa: E402

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
SENTENCE = "The tide turned before the lamps were lit, and nobody in the harbour spoke of it until the morning came. "
PATIENCE = 60_000  # ms


def chapter(title: str, paragraphs: int, extra: str = "") -> str:
    rows = "".join(f"<p>{index}. {SENTENCE * 6}</p>" for index in range(paragraphs))
    return (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{rows}{extra}</body></html>"
    )


def picture(number: int) -> bytes:
    """A PNG of 800 x 600 pixels, grey."""
    row = b"\0" + bytes([number % 256]) * 800

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = part(b"IHDR", struct.pack(">2I5B", 800, 600, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + part(b"IDAT", zlib.compress(row * 600)) + part(b"IEND", b"")


def write(path: Path, chapters: Iterator[str], pictures: int = 0) -> Path:
    """An EPUB of these chapters."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        items, refs = [], []
        for number, text in enumerate(chapters):
            archive.writestr(f"c{number}.xhtml", text)
            items.append(f'<item id="c{number}" href="c{number}.xhtml" media-type="application/xhtml+xml"/>')
            refs.append(f'<itemref idref="c{number}"/>')
        for number in range(pictures):
            archive.writestr(f"p{number}.png", picture(number))
            items.append(f'<item id="p{number}" href="p{number}.png" media-type="image/png"/>')
        archive.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:bench:1</dc:identifier>'
            f"<dc:title>{path.stem}</dc:title><dc:language>en</dc:language></metadata>"
            f"<manifest>{''.join(items)}</manifest><spine>{''.join(refs)}</spine></package>",
        )
    return path


def books(folder: Path) -> dict[str, Path]:
    """The small one first."""
    shown = [f'<p><img src="p{number}.png" alt=""/></p>' for number in range(200)]
    return {
        "3 chapters": write(folder / "small.epub", (chapter(f"Chapter {n}", 30) for n in range(3))),
        "1,000 chapters": write(folder / "big.epub", (chapter(f"Chapter {n}", 30) for n in range(1000))),
        "5 MB chapter": write(folder / "huge.epub", iter([chapter("All of it", 8000)])),
        "200 pictures": write(
            folder / "pictures.epub", (chapter(f"Plates {n}", 2, "".join(shown[n * 20 :][:20])) for n in range(10)), 200
        ),
    }


def wait(signal: Any, begin: Callable[[], object]) -> float:
    """Milliseconds from `begin()` until the signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    watchdog = QTimer(interval=PATIENCE, singleShot=True)
    watchdog.timeout.connect(lambda: sys.exit("nothing came from the page"))
    watchdog.start()
    started = time.perf_counter()
    begin()
    loop.exec()
    signal.disconnect(loop.quit)
    return (time.perf_counter() - started) * 1000


class Run:
    """One opening of a book."""

    def __init__(self, path: Path, layout: str) -> None:
        started = time.perf_counter()
        publication = open_epub(path)
        reading = Reading(publication, NoPlaces(), publication.languages[0])
        preferences = Preferences(theme="light", layout=layout)  # type: ignore[arg-type]
        self._stage = PageStage(publication, reading, preferences, (1280, 900), TagFilter())
        opened = (time.perf_counter() - started) * 1000
        self.first_page = opened + wait(self._stage.page.ready, self._stage.show)
        self._rest()

    def turns(self, count: int) -> list[float]:
        times = []
        for _ in range(count):
            times.append(wait(self._stage.page.relocated, lambda: self._stage.press("PgDown")))
            self._rest()
        return times

    def close(self) -> None:
        self._stage.close()
        shiboken6.delete(self._stage)

    def _rest(self) -> None:
        """What is made ready in advance is not measured."""
        wait(self._stage.page.stable, lambda: self._stage.page.send("document", "settle"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--turns", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    route_qt_messages()
    register_scheme()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="books-") as name:
        made = books(Path(name))
        Run(next(iter(made.values())), "paginated").close()  # the engine's own start is not the book's
        for layout in ("paginated", "scrolled"):
            print(f"\n{layout:16} first page (ms)      x small   turn: median   p90   worst (ms)")
            small = 0.0
            first: dict[str, list[float]] = {kind: [] for kind in made}
            turned: dict[str, list[float]] = {kind: [] for kind in made}
            for round_number in range(options.rounds):
                for kind, path in made.items():
                    run = Run(path, layout)
                    first[kind].append(run.first_page)
                    if round_number == 0:
                        turned[kind] = sorted(run.turns(options.turns))
                    run.close()
                    application.processEvents()
            for kind, values in first.items():
                median = statistics.median(values)
                small = small or median
                turns = turned[kind]
                print(
                    f"{kind:16} {median:7.0f} ({min(values):.0f}-{max(values):.0f})".ljust(38)
                    + f"{median / small:6.2f}   {statistics.median(turns):12.1f} {turns[int(len(turns) * 0.9)]:5.1f}"
                    f" {turns[-1]:7.1f}"
                )


if __name__ == "__main__":
    main()
