"""Some parts of a book, one after the other, into one PDF or into one job of a printer."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter

from reader.errors import CannotWrite, ReaderError
from reader.export.joined_pdf import JoinedPdf, sheets_in
from reader.publication.model import Publication, Rendition
from reader.services.printing import Part
from reader.ui.navigator.printed_pictures import pictures_of
from reader.ui.navigator.printing import PrintingPage
from reader.ui.navigator.printing_paper import Paper
from reader.ui.widgets.texts import tame

log = logging.getLogger(__name__)

LONGEST = 120  # characters of a title in a PDF
AT_ONCE = 8  # sheets that become pictures together: so long it takes until Cancel has an end
FINEST = 300  # dpi of pictures: a sheet has 35 MB then


class PrintJob(QObject):
    """One of `finished` and `failed` comes at the end, unless it was cancelled; a PDF is there whole or not at all.

    Only one part is laid out at a time, and of its pictures only one is in memory.
    """

    progressed = Signal(int, int)  # parts done, of how many
    finished = Signal()
    failed = Signal(object)  # ReaderError; None where engine or printer failed, the log says how

    def __init__(
        self,
        publication: Publication,
        rendition: Rendition,
        parts: list[Part],
        printer: QPrinter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._printer, self._title = parts, printer, tame(rendition.metadata.title, LONGEST)
        self._layout = QPageLayout(printer.pageLayout())
        self._done = 0
        self._joined: JoinedPdf | None = None  # of a PDF
        self._paper: Paper | None = None  # of a printer
        self._folder: TemporaryDirectory[str] | None = None
        self._pictures: Iterator[QImage] = iter(())
        self._sheet = self._sheets = 0  # of the part: taken, and how many there are
        self._page: PrintingPage | None = PrintingPage(publication, rendition, self)
        self._page.laid_out.connect(self._on_laid_out)
        self._page.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin; what goes wrong is told by `failed`."""
        try:
            if self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
                self._joined = JoinedPdf(Path(self._printer.outputFileName()))
            else:
                self._folder = TemporaryDirectory(prefix="reader-print-", ignore_cleanup_errors=True)
                self._paper = Paper(self._printer)
        except CannotWrite as error:
            self._fail(error)
        except OSError as error:
            self._on_failed(str(error))
        else:
            self._go_on()

    def cancel(self, *, wait: bool = False) -> None:
        """Stop, and leave no half file; what the printer has begun it may print. `wait` where the program ends."""
        self._close(wait=wait)

    def _go_on(self) -> None:
        self.progressed.emit(self._done, len(self._parts))
        if self._page is None:  # cancelled by who was told
            return
        if self._done < len(self._parts):
            self._page.lay_out(self._parts[self._done], self._layout)
            return
        try:
            if self._joined is not None:
                self._joined.finish(self._title)
            if self._paper is not None:
                self._paper.finish()
        except CannotWrite as error:
            self._fail(error)
            return
        self._close()
        self.finished.emit()

    def _on_laid_out(self) -> None:
        if self._page is None:
            return
        if self._joined is not None:
            self._page.pdf(self._layout, self._on_pdf)
        else:
            self._page.pdf(self._layout, self._on_counted)

    def _on_pdf(self, data: bytes) -> None:
        if self._joined is None:
            return
        try:
            self._joined.add(data, tame(self._parts[self._done].title, LONGEST))
        except ReaderError as error:
            self._fail(error)
        except ValueError as error:
            self._on_failed(str(error))
        else:
            self._done += 1
            self._go_on()

    def _picture_file(self) -> Path:
        return Path(self._folder.name if self._folder else "") / "part.pdf"

    def _on_counted(self, data: bytes) -> None:
        if self._page is None:
            return
        try:
            self._sheet, self._sheets = 0, sheets_in(data)
        except ValueError as error:
            self._on_failed(str(error))
        else:
            self._take_pictures()

    def _take_pictures(self) -> None:
        """Of the next sheets of the part, or go on to the next part."""
        if self._page is None:
            return
        if self._sheet >= self._sheets:
            self._done += 1
            self._go_on()
            return
        first, self._sheet = self._sheet + 1, min(self._sheets, self._sheet + AT_ONCE)
        resolution = min(FINEST, self._printer.resolution())
        self._page.pictures(self._picture_file(), self._layout, resolution, (first, self._sheet), self._on_pictures)

    def _on_pictures(self, succeeded: bool) -> None:
        if self._page is None:
            return
        if not succeeded:
            self._on_failed("the engine made no pictures")
            return
        self._pictures = pictures_of(self._picture_file())
        self._paint()

    def _paint(self) -> None:
        """One sheet; the window has its turn before the next."""
        if self._paper is None or not shiboken6.isValid(self):
            return
        try:
            picture = next(self._pictures, None)
        except (OSError, ValueError) as error:
            self._on_failed(str(error))
            return
        if picture is None:
            self._take_pictures()
        elif self._paper.put(picture):
            QTimer.singleShot(0, self, self._paint)
        else:
            self._on_failed("the printer takes nothing")

    def _on_failed(self, reason: str) -> None:
        log.warning("not printed: %s", reason)
        self._fail(None)

    def _fail(self, error: ReaderError | None) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self, *, wait: bool = False) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.close(wait=wait)
        joined, self._joined = self._joined, None
        if joined is not None:
            joined.discard()
        paper, self._paper = self._paper, None
        if paper is not None:
            paper.abort()
        self._pictures = iter(())  # lets go of the file
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
