"""Printing what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

if TYPE_CHECKING:
    from reader.ui.application import Application

RESOLUTION = 300  # dpi: the engine hands over pictures, at 1200 dpi an article has 20 MB
MARGINS = QMarginsF(20, 18, 20, 20)  # mm; the engine takes them from here, not from @page


class PrintController(QObject):
    """Asks where to, and prints the article as the page shows it."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window

    def open(self) -> None:
        """Ask in Qt's dialog, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(RESOLUTION)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        if QPrintDialog(printer, self._window).exec() == QPrintDialog.DialogCode.Accepted:
            self._printer = printer  # must live until the page is on paper
            page, colour = self._program.page, self._program.page.backgroundColor()
            page.setBackgroundColor(Qt.GlobalColor.white)  # the margins are painted in it
            self._window.page.printFinished.connect(
                lambda _done: page.setBackgroundColor(colour), Qt.ConnectionType.SingleShotConnection
            )
            self._window.page.print(printer)
