"""A few words at the size the text will have."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

TEXT_SIZE = 18.5  # logical pixels at scale 1, as on the page
HEIGHT = 136  # room for two lines at the largest scale, so the dialog does not jump
FAMILIES = ["Literata", "Charter", "Noto Serif", "Georgia", "Noto Naskh Arabic", "Noto Serif CJK JP"]


class TextPreview(QFrame):
    """A card that keeps its height whatever the scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self.setFixedHeight(HEIGHT)
        self._text, self._scale = "", 1.0

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_scale(self, scale: float) -> None:
        """The factor on the size of the text."""
        self._scale = scale
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(round(TEXT_SIZE * self._scale))
        area: QRect = self.contentsRect().adjusted(18, 6, -18, -6)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter = QPainter(self)
        painter.setClipRect(area)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(area, flags, self._text)
