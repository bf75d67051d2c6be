"""Scrolling the library: time to paint a frame, with a thousand books. Prints a table.

    python tests/bench/library_scroll.py [--books 1000] [--ratio 1]

Without a display: what is measured is our own painting into the window's buffer, which is all that scrolling costs the
GUI thread. Half of the books have covers (JPEG files of 600 by 900, as thumbnails are kept), half have none.
`computing` leaves out what other programs took. `scrolled` goes 40 pixels a frame with everything arriving as it does in the program; `jumps` goes a screen a frame.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAME = 1000 / 60  # ms


def books(number: int):  # type: ignore[no-untyped-def]
    from reader.ui.library.books import Book

    samples = (
        ("How to Establish Trust Before Sex", "ZeroOpposite", ("en", "it", "fr", "de", "pl", "pt")),
        ("The Garden at Night, and Other Stories of a Summer", "Anna Weil", ("en",)),
        ("夜の庭", "夏目 漱石", ("ja",)),
        ("رسائل من الساحل", "جبران خليل جبران", ("ar",)),
        ("Briefe von der Küste", "Somebody With A Rather Long Name, Another Person", ("de",)),
    )
    for index in range(number):
        title, author, languages = samples[index % len(samples)]
        yield Book(
            f"book-{index}",
            f"{title} {index}",
            (author,),
            languages,
            progress=(index % 7) / 7,
            opened="2026-11-20T10:00:00Z",
            added="2026-11-01T10:00:00Z",
            finished=index % 11 == 0,
            tags=("trust", "to read") if index % 3 == 0 else (),
        )


def row(name: str, times: list[float], own: list[float]) -> str:
    ordered, busy = sorted(times), sorted(own)
    late = sum(one > FRAME for one in times)
    return (
        f"{name:22} {statistics.median(ordered):7.2f} {ordered[int(len(ordered) * 0.95)]:7.2f}"
        f" {ordered[-1]:7.2f} {late:5} of {len(times):3}   {statistics.median(busy):6.2f} {busy[int(len(busy) * 0.95)]:6.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--books", type=int, default=1000)
    parser.add_argument("--ratio", default="1")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.ratio
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QImage

    from reader.ui.immortal import keep_constants_alive
    from reader.ui.launch import make_application
    from reader.ui.library.covers import Covers
    from reader.ui.library.view import LibraryView
    from reader.ui.theme import palette, style_sheet, tokens_for

    keep_constants_alive()
    application = make_application()
    tokens = tokens_for("light")
    application.setPalette(palette(tokens))
    application.setStyleSheet(style_sheet(tokens))
    shelf = list(books(options.books))
    with tempfile.TemporaryDirectory(prefix="covers-") as folder:
        for index in range(8):
            image = QImage(600, 900, QImage.Format.Format_RGB32)
            image.fill(QColor.fromHsv(index * 40, 120, 180))
            image.save(f"{folder}/{index}.jpg", "JPEG", 85)

        def picture(book):  # type: ignore[no-untyped-def]
            number = int(book.key.rpartition("-")[2])
            return QImage(f"{folder}/{number % 8}.jpg") if number % 2 else None

        covers = Covers(picture)
        view = LibraryView(covers, tokens)
        view.resize(1280, 808)
        view.show()
        began = time.perf_counter()
        view.show_library(shelf, [])
        application.processEvents()
        print(f"{options.books} books shown in {(time.perf_counter() - began) * 1000:.0f} ms")
        print(f"{'ms a frame':22} {'median':>7} {'95 %':>7} {'most':>7}  over {FRAME:.1f} ms   computing: median, 95 %")
        for layout in ("grid", "list"):
            view.set_layout(layout)
            application.processEvents()
            bar = view.shelf.verticalScrollBar()
            for name, step, frames in (("scrolled", 40, 600), ("scrolled again", 40, 600), ("jumps", 700, 60)):
                bar.setValue(0)
                application.processEvents()
                times, own = [], []
                for _ in range(frames):
                    due = time.perf_counter() + FRAME / 1000
                    start, computed = time.perf_counter(), time.thread_time()
                    bar.setValue(bar.value() + step)
                    application.sendPostedEvents()
                    application.processEvents()  # covers that have arrived, and the paint itself
                    times.append((time.perf_counter() - start) * 1000)
                    own.append((time.thread_time() - computed) * 1000)
                    while (left := due - time.perf_counter()) > 0:
                        time.sleep(left)
                    if bar.value() == bar.maximum():
                        break
                print(row(f"{layout}, {name}", times, own))
        print(f"covers kept: {covers.kept_bytes / (1 << 20):.1f} MB")
        start = time.perf_counter()
        for text in ("t", "tr", "tru", "trus", "trust"):
            view.want(query=text)
            application.processEvents()
        print(f"a letter typed in the field: {(time.perf_counter() - start) * 200:.1f} ms")
        view.hide()
        covers.close()
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.close()


if __name__ == "__main__":
    main()
