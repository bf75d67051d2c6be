"""A theme to choose, in its own colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolButton, QWidget

from reader.preferences import Theme
from reader.ui import icons
from reader.ui.theme import tokens_for

RING = 4  # logical pixels around the swatch for the focus ring: two thick, two off
SIZE = QSize(108, 44)  # without the ring
RADIUS = 9
MARK, SIDE = 14, 10  # of the tick, and before it


class Swatch(QToolButton):
    """The name of a theme on its paper; the chosen one has a frame in the accent's colour and a tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Swatch")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2 * (SIDE + MARK + 4)
        return QSize(max(SIZE.width(), words) + 2 * RING, SIZE.height() + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_for(self._theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QGuiApplication.palette()  # of the theme that holds now
        accent, outline = palette.color(QPalette.ColorRole.Highlight), self.palette().color(self.foregroundRole())
        whole = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), RADIUS + RING - 1, RADIUS + RING - 1)
        chosen = self.isChecked()
        frame = QPen(accent, 2) if chosen else QPen(tokens.colour("ink") if self.underMouse() else outline, 1)
        inset = RING + frame.widthF() / 2
        painter.setPen(frame)
        painter.setBrush(tokens.colour("paper"))
        painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.setPen(tokens.colour("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:
            mark = icons.pixmap("check", tokens["accent"], MARK, self.devicePixelRatioF())
            start = QRectF(RING + SIDE, (self.height() - MARK) / 2, MARK, MARK).toRect()
            at = QStyle.visualRect(self.layoutDirection(), self.rect(), start).topLeft()
            painter.drawPixmap(QPointF(at), mark)
