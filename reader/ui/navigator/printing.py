"""A page that nobody sees, on which a book's documents are laid out for the printer.

It has a profile and a content of its own, behind the same guards: what is read meanwhile may be another book. No script
of the book runs on it, whatever the person allowed for reading.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QByteArray, QEventLoop, QObject, QSizeF, QTimer, QUrl, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineWidgets import QWebEngineView

from reader.publication.model import Publication, Rendition
from reader.services.printing import Part
from reader.ui.navigator.addresses import container_url
from reader.ui.navigator.book.start import spine_message
from reader.ui.navigator.content import SHELL, BookContent
from reader.ui.navigator.scripts import WORLD, for_script, page_source
from reader.ui.navigator.surface import Surface
from reader.ui.theme import tokens_for

log = logging.getLogger(__name__)

MODULES = ("book/printed", "book/style", "book/fixed", "book/print")
INK = {"--ink": "#000", "--accent": "#000"}
LOOK = 30  # ms between two looks whether fonts and pictures are there
PATIENCE = 60_000  # ms for one part
LONGEST_END = 15_000  # ms that the end of the program waits for pictures nobody wants any more
PIXEL = 0.75  # points of a CSS pixel
ROUNDING = 4  # pixels: the engine's paper is a little shorter than Qt's, and what sticks out is a sheet of its own

_LINGERING: list[PrintingPage] = []  # closed while the engine was at work


class PrintingPage(QObject):
    """Lays out one part at a time."""

    laid_out = Signal()
    failed = Signal(str)  # why, for the log

    def __init__(self, publication: Publication, rendition: Rendition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surface = Surface(self)
        self._content = BookContent(publication, rendition)
        self._surface.serve(self._content)
        self._book = spine_message(rendition, self._content.host, query=self._content.query)
        self.page = self._surface.page
        self._view: QWebEngineView | None = None
        self._printer: QPrinter | None = None  # while pictures are made
        self._on_pictures: Callable[[bool], None] | None = None
        self._closed = self._left = False
        self._part: Part | None = None  # being laid out
        self._room = QSizeF()
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._ask)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(lambda: self._fail("it took too long"))
        self.page.loadFinished.connect(self._on_loaded)
        self.page.renderProcessTerminated.connect(lambda _status, code: self._fail(f"the process ended, code {code}"))

    def lay_out(self, part: Part, layout: QPageLayout) -> None:
        """Load a part for paper of this kind; `laid_out` or `failed` follows."""
        self._part, self._room = part, layout.paintRect(QPageLayout.Unit.Point).size() / PIXEL
        self._patience.start()
        first = self._url(part.positions[0])
        self.page.load(QUrl(container_url(self._content.host, SHELL) if part.on_sheets else first))

    def pdf(self, layout: QPageLayout, done: Callable[[bytes], None]) -> None:
        """Hand over what is laid out as a PDF; nothing where the engine fails."""

        def hand_over(data: QByteArray) -> None:
            if shiboken6.isValid(self):
                done(bytes(data.data()))

        self.page.printToPdf(hand_over, layout)

    def pictures(
        self, file: Path, layout: QPageLayout, resolution: int, sheets: tuple[int, int], done: Callable[[bool], None]
    ) -> None:
        """Write some sheets of what is laid out into a file, as pictures (printed_pictures.py), counted from 1."""
        if self._view is None:
            self._view = QWebEngineView()  # the engine makes pictures of sheets from views only
            self._view.setPage(self.page)
            self._view.printFinished.connect(self._on_printed)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setOutputFileName(str(file))
        self._printer.setResolution(resolution)
        self._printer.setPageLayout(layout)
        self._printer.setPrintRange(QPrinter.PrintRange.PageRange)
        self._printer.setFromTo(*sheets)
        self._on_pictures = done
        self._view.print(self._printer)

    def close(self, *, wait: bool = False) -> None:
        """Stop. A thread of the engine may be at work on pictures: nothing it needs may go before it is done.

        `wait` for it where the program ends.
        """
        self._stop()
        self._closed = True
        self.blockSignals(True)
        if self._printer is not None and self._view is not None:
            if not wait:
                self.setParent(None)
                _LINGERING.append(self)  # goes in `_on_printed`
                return
            loop = QEventLoop()
            self._view.printFinished.connect(loop.quit)
            QTimer.singleShot(LONGEST_END, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._leave()

    def _on_printed(self, succeeded: bool) -> None:
        self._printer = None
        done, self._on_pictures = self._on_pictures, None
        if self._closed:
            QTimer.singleShot(0, self._leave)
        elif done is not None:
            done(succeeded)

    def _leave(self) -> None:
        if self._left:
            return
        self._left = True
        if self in _LINGERING:
            _LINGERING.remove(self)
        self.page.blockSignals(True)
        if self._view is not None:
            shiboken6.delete(self._view)
        self._surface.close()
        self.deleteLater()

    def _url(self, position: int) -> str:
        return f"{self._book['base']}{self._book['items'][position]['href']}?{self._book['query']}"

    def _on_loaded(self, _succeeded: bool) -> None:
        if self._part is None:
            return
        properties = tokens_for("light").page_properties(1.0) | INK
        start: dict[str, Any] = {
            "properties": properties,
            "room": {"width": self._room.width(), "height": self._room.height() - ROUNDING},
            "sheets": [self._sheet(one) for one in self._part.positions] if self._part.on_sheets else [],
        }
        self.page.runJavaScript(f"globalThis.zoStart = {for_script(start)};\n{page_source(MODULES)}", WORLD)
        self._look.start()

    def _sheet(self, position: int) -> dict[str, str]:
        return {"url": self._url(position), "viewport": self._book["items"][position].get("viewport", "")}

    def _ask(self) -> None:
        self.page.runJavaScript("globalThis.zoPrinted ?? 'nothing'", WORLD, self._on_answer)

    def _on_answer(self, answer: object) -> None:
        if not shiboken6.isValid(self) or not self._look.isActive():
            return
        if answer == "ready":
            self._stop()
            self.laid_out.emit()
        elif isinstance(answer, str) and answer:
            self._fail(answer)

    def _fail(self, reason: str) -> None:
        self._stop()
        self.failed.emit(reason)

    def _stop(self) -> None:
        self._part = None
        self._look.stop()
        self._patience.stop()
