"""How fluid the window stays while books are added: delays of the event loop, and frames of scrolling meanwhile.

    python tests/bench/library_import.py [--books 500]

Books of 30 chapters with a cover are made in a temporary folder and added as the "Add folder" button does. A timer that
is due every 8 ms notes how late it is; the library is scrolled 20 pixels every 16 ms, and each paint is timed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.ui.engine import prepare_engine  # noqa: E402

prepare_engine(offscreen=True)

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QImage  # noqa: E402

from reader import paths  # noqa: E402
from reader.cli.context import Context  # noqa: E402
from reader.ui.application import Application  # noqa: E402
from reader.ui.immortal import keep_constants_alive  # noqa: E402
from reader.ui.launch import make_application  # noqa: E402
from reader.ui.logs import route_qt_messages  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.surface import Surface  # noqa: E402

DUE = 8  # ms
CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
WORDS = "<p>" + "A boundary is a sentence the other person can act on. " * 40 + "</p>"


def write_book(path: Path, number: int, cover: bytes) -> None:
    chapters = [f"c{index}" for index in range(30)]
    items = "".join(f'<item id="{one}" href="{one}.xhtml" media-type="application/xhtml+xml"/>' for one in chapters)
    spine = "".join(f'<itemref idref="{one}"/>' for one in chapters)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:book:{number}</dc:identifier>'
        f"<dc:title>Book {number}</dc:title><dc:creator>Author {number % 40}</dc:creator><dc:language>en</dc:language>"
        '<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest>'
        '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="cover" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>'
        f"{items}</manifest><spine>{spine}</spine></package>"
    )
    nav = "".join(f'<li><a href="{one}.xhtml">{one}</a></li>' for one in chapters)
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{}</body></html>'
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("p.opf", package, zipfile.ZIP_DEFLATED)
        contents = f'<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>{nav}</ol></nav>'
        book.writestr("n.xhtml", page.format(contents), zipfile.ZIP_DEFLATED)
        book.writestr("cover.jpg", cover)
        for one in chapters:
            book.writestr(f"{one}.xhtml", page.format(WORDS * 3), zipfile.ZIP_DEFLATED)


def cover_bytes(folder: Path) -> bytes:
    image = QImage(600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#3d5b82"))
    image.save(str(folder / "cover.jpg"), "JPEG", 85)
    return (folder / "cover.jpg").read_bytes()


def wait(signal, begin) -> None:  # type: ignore[no-untyped-def]
    """Run the event loop from `begin()` until the signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    begin()
    loop.exec()
    signal.disconnect(loop.quit)


def row(name: str, values: list[float]) -> str:
    ordered = sorted(values)
    late = sum(value > 1000 / 60 for value in values)
    return (
        f"{name:34} {statistics.median(ordered):6.1f} {ordered[int(len(ordered) * 0.95)]:6.1f}"
        f" {ordered[int(len(ordered) * 0.99)]:6.1f} {ordered[-1]:6.1f}   {late} of {len(values)}"
    )


class Watch:
    """Notes, while it runs, how late a timer comes and how long a frame of scrolling takes."""

    def __init__(self, program: Application) -> None:
        self.late: list[float] = []
        self.frames: list[float] = []
        self._shelf = program.library.controller.view.shelf
        self._clock = QElapsedTimer()
        self._ticks = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=DUE)
        self._ticks.timeout.connect(self._on_tick)
        self._frames = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._frames.timeout.connect(self._on_frame)

    def start(self) -> None:
        self._clock.start()
        self._ticks.start()
        self._frames.start()

    def stop(self) -> None:
        self._ticks.stop()
        self._frames.stop()

    def _on_tick(self) -> None:
        self.late.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - DUE))
        self._clock.restart()

    def _on_frame(self) -> None:
        bar = self._shelf.verticalScrollBar()
        start = time.perf_counter()
        bar.setValue(bar.value() + 20 if bar.value() < bar.maximum() else 0)
        self._shelf.viewport().repaint()
        self.frames.append((time.perf_counter() - start) * 1000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--books", type=int, default=500)
    options = parser.parse_args()
    keep_constants_alive()
    route_qt_messages()
    register_scheme()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="import-") as name:
        folder = Path(name) / "books"
        folder.mkdir()
        cover = cover_bytes(Path(name))
        for number in range(options.books):
            write_book(folder / f"{number}.epub", number, cover)
        program = Application(Context(paths.user_paths(Path(name) / "data")), application, Surface())
        wait(program.first_page_shown, lambda: program.start(None, "en", None))
        program.window.resize(1280, 860)
        program.library.open()
        loop = QEventLoop()
        QTimer.singleShot(5000, loop.quit)  # what a start does later is over then
        idle = Watch(program)
        idle.start()
        loop.exec()
        idle.stop()
        watch = Watch(program)
        watch.start()
        began = time.perf_counter()
        wait(program.library.adding.finished, lambda: program.library.adding.add([str(folder)]))
        taken = time.perf_counter() - began
        watch.stop()
        print(f"{options.books} books added in {taken:.1f} s while the library was scrolled")
        print(f"{'ms':34} median   95 %   99 %   most   over 16.7 ms")
        print(row("event loop late, nothing going on", idle.late))
        print(row("event loop late, importing", watch.late))
        print(row("a frame of scrolling, importing", watch.frames))
        program.close()


if __name__ == "__main__":
    main()
