"""Sheets for a printer: many documents, one job."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter


class Paper:
    """The job begins with the first sheet."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        printer.setFullPage(True)  # the pictures have their margins
        self._painter = QPainter()
        # Where the system makes no copies, each sheet comes that often.
        self._times = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())

    def put(self, picture: QImage) -> bool:
        """Print one sheet. False where the printer takes nothing more."""
        for _ in range(self._times):
            ready = self._printer.newPage() if self._painter.isActive() else self._painter.begin(self._printer)
            if not ready:
                return False
            whole = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
            self._painter.drawImage(QRect(0, 0, whole.width(), whole.height()), picture)
        return True

    def finish(self) -> None:
        """That was all."""
        if self._painter.isActive():
            self._painter.end()

    def abort(self) -> None:
        """Print nothing of it, where the system can still be kept from it."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
