"""Printing what is read: an article as the page shows it, a chapter or the whole of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMarginsF, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QGroupBox, QMessageBox, QRadioButton, QWidget

from reader.services.printing import chapter_at, parts_of
from reader.ui.messages import sentence, whereabouts
from reader.ui.widgets.texts import tame

if TYPE_CHECKING:
    from reader.errors import ReaderError
    from reader.ui.application import Application
    from reader.ui.dialogs.printing import PrintingDialog
    from reader.ui.navigator.printing_job import PrintJob

RESOLUTION = 300  # dpi: to a printer the engine hands over pictures, at 1200 dpi an article has 20 MB
MARGINS = QMarginsF(20, 18, 20, 20)  # mm; the engine takes them from here, not from @page
NARROW = QMarginsF(10, 10, 10, 10)  # for pages that bring margins of their own
LONGEST_NAME = 120  # characters of a title: Qt makes a file's name of it
LONGEST_END = 15_000  # ms that the end of the program waits for an article on its way to the printer
LEAST_WIDTH = 520  # pixels of Qt's dialog: the file's name is read in it
OF_PAGES = ("printRange", "from", "label_3", "to", "pagesRadioButton", "pagesLineEdit")  # Qt's names in its dialog
Range = QPrinter.PrintRange


class PrintController(QObject):
    """Asks where to, and prints."""

    _article_printed = Signal()

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window
        self._printer: QPrinter | None = None  # must live until all is on paper
        self._job: PrintJob | None = None
        self._dialog: PrintingDialog | None = None
        self._window.closing.connect(self._on_closing)

    def open(self) -> None:
        """Ask in Qt's dialog, then print."""
        if self._printer is not None:  # one at a time
            if self._dialog is not None:
                self._dialog.show()
                self._dialog.raise_()
            return
        session = self._program.session
        rendition = session.reading.rendition
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(RESOLUTION)
        printer.setPageMargins(NARROW if rendition.presentation.fixed else MARGINS, QPageLayout.Unit.Millimeter)
        printer.setDocName(tame(rendition.metadata.title, LONGEST_NAME))
        if (self._ask_for_book if session.is_book else self._ask)(printer):
            self._printer = printer
            self._print_book(printer) if session.is_book else self._print_article(printer)

    def _ask(self, printer: QPrinter) -> bool:
        return QPrintDialog(printer, self._window).exec() == QPrintDialog.DialogCode.Accepted

    def _ask_for_book(self, printer: QPrinter) -> bool:
        """Like `_ask`, and whether the chapter or all of it: in Qt's dialog, or before one of the system's."""
        dialog = QPrintDialog(printer, self._window)
        options = QAbstractPrintDialog.PrintDialogOption
        dialog.setOption(options.PrintPageRange, False)  # nobody knows the pages before they are laid out
        dialog.setOption(options.PrintCurrentPage, True)
        dialog.setPrintRange(QAbstractPrintDialog.PrintRange.CurrentPage)
        if self._name_ranges(dialog):
            return dialog.exec() == QPrintDialog.DialogCode.Accepted
        chosen = self._choose_range()
        if chosen is None:
            return False
        dialog.setOption(options.PrintCurrentPage, False)
        dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        printer.setPrintRange(chosen)
        return accepted

    def _name_ranges(self, dialog: QPrintDialog) -> bool:
        """Qt's own dialog calls the chapter a page and hides the choice; False where it is the system's dialog."""
        chapter = dialog.findChild(QRadioButton, "printCurrentPage")
        whole = dialog.findChild(QRadioButton, "printAll")
        if chapter is None or whole is None:
            return False
        chapter.setText(self.tr("This chapter"))
        chapter.setChecked(True)
        whole.setText(self.tr("Whole book"))
        ranges = dialog.findChild(QGroupBox, "gbPrintRange")
        for name in OF_PAGES if ranges is not None else ():
            if widget := ranges.findChild(QWidget, name):
                widget.hide()
        box = dialog.findChild(QDialogButtonBox)
        for button in box.buttons() if box is not None else ():
            if box.buttonRole(button) == QDialogButtonBox.ButtonRole.ResetRole:
                button.click()  # "Options >>"
        dialog.setMinimumWidth(LEAST_WIDTH)
        return True

    def _choose_range(self) -> QPrinter.PrintRange | None:
        box = QMessageBox(self._window)
        box.setText(self.tr("Print this chapter or the whole book?"))
        chapter = box.addButton(self.tr("This chapter"), QMessageBox.ButtonRole.AcceptRole)
        whole = box.addButton(self.tr("Whole book"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)  # Qt's own may be another word than ours
        box.setDefaultButton(chapter)
        box.exec()
        return {chapter: Range.CurrentPage, whole: Range.AllPages}.get(box.clickedButton())  # type: ignore[call-overload]

    def _print_article(self, printer: QPrinter) -> None:
        """The page itself, with what is folded folded. As a PDF its words stay words."""
        page, colour = self._program.page, self._program.page.backgroundColor()
        page.setBackgroundColor(Qt.GlobalColor.white)  # the margins are painted in it
        once = Qt.ConnectionType.SingleShotConnection

        def on_done(succeeded: bool) -> None:
            page.setBackgroundColor(colour)
            self._printer = None
            self._article_printed.emit()
            if not succeeded:
                self._on_failed(None)

        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            page.pdfPrintingFinished.connect(lambda _path, succeeded: on_done(succeeded), once)
            page.printToPdf(printer.outputFileName(), printer.pageLayout(), printer.pageRanges())
        else:
            self._window.page.printFinished.connect(on_done, once)
            self._window.page.print(printer)

    def _print_book(self, printer: QPrinter) -> None:
        from reader.ui.dialogs.printing import PrintingDialog
        from reader.ui.navigator.printing_job import PrintJob

        reading = self._program.session.reading
        rendition = reading.rendition
        positions = range(len(rendition.spine))
        if printer.printRange() == Range.CurrentPage:
            positions = chapter_at(rendition, rendition.position(reading.place) or 0)
        self._job = PrintJob(reading.publication, rendition, parts_of(rendition, positions), printer, self)
        self._dialog = PrintingDialog(printer.docName(), self._window)
        self._dialog.rejected.connect(self._finish)
        self._job.progressed.connect(self._dialog.show_progress)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_failed(self, error: ReaderError | None) -> None:
        self._finish()
        if error is not None:
            self._window.message.tell(sentence(error), details=whereabouts(error))
        else:
            self._window.message.tell(self.tr("It could not be printed."))

    def _on_closing(self) -> None:
        """The program ends: a thread of the engine may still paint, on this printer."""
        if self._job is None and self._printer is not None:
            loop = QEventLoop()
            self._article_printed.connect(loop.quit)
            QTimer.singleShot(LONGEST_END, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._job is not None:
            self._finish(wait=True)

    def _finish(self, *, wait: bool = False) -> None:
        """Done, or given up; `wait` where the program ends."""
        job, self._job = self._job, None
        dialog, self._dialog = self._dialog, None
        if job is not None:
            job.cancel(wait=wait)
            job.deleteLater()
        if dialog is not None:
            dialog.blockSignals(True)
            dialog.close()
            dialog.deleteLater()
        self._printer = None
