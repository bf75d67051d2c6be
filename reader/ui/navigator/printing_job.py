"""Some parts of a book, one after the other, into one PDF or to a printer."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from reader.errors import CannotWrite, ReaderError
from reader.export.joined_pdf import JoinedPdf
from reader.publication.model import Publication, Rendition
from reader.services.printing import Part
from reader.ui.navigator.printing import PrintingPage

log = logging.getLogger(__name__)


class PrintJob(QObject):
    """One of `finished` and `failed` comes at the end, unless it was cancelled; a PDF is there whole or not at all.

    Only one part lies in memory at a time. To a printer each part is a job of its own: Qt ends one with each document.
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
        self._parts, self._printer, self._title = parts, printer, rendition.metadata.title
        self._layout = QPageLayout(printer.pageLayout())
        self._done = 0
        self._joined: JoinedPdf | None = None
        self._page: PrintingPage | None = PrintingPage(publication, rendition, self)
        self._page.laid_out.connect(self._on_laid_out)
        self._page.failed.connect(self._on_failed)

    @property
    def is_over(self) -> bool:
        """Whether nothing comes any more."""
        return self._page is None

    def start(self) -> None:
        """Begin; what goes wrong is told by `failed`."""
        if self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            try:
                self._joined = JoinedPdf(Path(self._printer.outputFileName()))
            except CannotWrite as error:
                self._fail(error)
                return
        self._go_on()

    def cancel(self) -> None:
        """Stop, and leave no half file. What the printer has already got it prints."""
        self._close()

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
            self._page.on_paper(self._printer, self._on_paper)

    def _on_pdf(self, data: bytes) -> None:
        if self._joined is None:
            return
        try:
            self._joined.add(data, self._parts[self._done].title)
        except ReaderError as error:
            self._fail(error)
        except ValueError as error:
            self._on_failed(str(error))
        else:
            self._done += 1
            self._go_on()

    def _on_paper(self, succeeded: bool) -> None:
        if self._page is None:
            return
        if not succeeded:
            self._on_failed("the printer took nothing")
            return
        self._done += 1
        self._go_on()

    def _on_failed(self, reason: str) -> None:
        log.warning("not printed: %s", reason)
        self._fail(None)

    def _fail(self, error: ReaderError | None) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.close()
        joined, self._joined = self._joined, None
        if joined is not None:
            joined.discard()
