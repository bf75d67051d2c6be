"""Where files may be let go: a frame over the library while they are held over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget


class DropFrame(QWidget):
    """Over the library while files are held over it: here they may be let go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self) -> None:
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().accent().color()
        painter.setPen(QPen(accent, 3))
        accent.setAlphaF(0.08)
        painter.setBrush(accent)
        painter.drawRoundedRect(self.rect().adjusted(8, 8, -8, -8), 12, 12)
