"""The copies of the library in a list: the day, and beneath it what is in that copy."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QWidget

from reader.ui.theme import Tokens

DETAIL = Qt.ItemDataRole.UserRole + 1
ROW, EDGE = 52, 14
MOST = 5  # in sight


class CopyList(QListWidget):
    """One of several, marked by mouse or arrow keys; Enter is for the default button."""

    def __init__(self, count: int, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(_Drawn(tokens, self))
        for _ in range(count):
            QListWidgetItem(self)
        self.setCurrentRow(0 if count else -1)
        self.setFixedHeight(ROW * min(MOST, count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Drawn(QStyledItemDelegate):
    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens

    def sizeHint(self, option, index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option, index) -> None:
        tokens, state = self._tokens, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(tokens.colour("focus"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 8, 8)
        area = option.rect.adjusted(EDGE, 7, -EDGE, -7)
        side = Qt.AlignmentFlag.AlignLeft
        if option.direction == Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignRight
        align = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        day, detail = QFont(option.font), QFont(option.font)
        day.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        if detail.pixelSize() > 0:
            detail.setPixelSize(max(11, detail.pixelSize() - 1))
        lines = ((index.data(), day, tokens.colour("ink")), (index.data(DETAIL), detail, tokens.colour("muted")))
        height = area.height() // 2
        for number, (text, font, colour) in enumerate(lines):
            line = QRect(area.left(), area.top() + number * height, area.width(), height)
            painter.setFont(font)
            painter.setPen(colour)
            words = painter.fontMetrics().elidedText(text or "", Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, align, words)
        painter.restore()
