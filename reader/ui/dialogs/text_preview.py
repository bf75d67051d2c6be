"""A few words at the size the text will have."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

TEXT_SIZE = 18.5  # logical pixels at scale 1, as on the page
HEIGHT = 92  # one line at the largest scale, so the dialog does not jump
FADE = 56  # logical pixels in which a line too long for the card fades away
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
        area = self.contentsRect().adjusted(18, 0, -18, 0)
        painter = QPainter(self)
        painter.setClipRect(area)
        painter.setFont(font)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(self._pen(area, QFontMetrics(font).horizontalAdvance(self._text) > area.width()))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area, flags, self._text)

    def _pen(self, area: QRect, overflows: bool) -> QPen:
        """Ink; where the line is too long, fading towards its end."""
        ink = self.palette().color(self.foregroundRole())
        if not overflows:
            return QPen(ink)
        edge = QLineF(area.right() - FADE, 0, area.right(), 0)
        if self.isRightToLeft():
            edge = QLineF(area.left() + FADE, 0, area.left(), 0)
        fading = QLinearGradient(edge.p1(), edge.p2())
        fading.setColorAt(0, ink)
        fading.setColorAt(1, QColor(ink.red(), ink.green(), ink.blue(), 0))
        return QPen(QBrush(fading), 1)
