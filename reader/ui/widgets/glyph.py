"""A line icon beside a text, in a colour of the theme."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui import icons
from reader.ui.widgets.styling import show_property

Tone = Literal["ink", "muted", "accent", "danger"]


class Glyph(QWidget):
    """Decoration only: what it says stands in the text beside it. The style sheet colours it by its `tone`."""

    def __init__(
        self, icon: str, tone: Tone = "muted", parent: QWidget | None = None, *, size: int = icons.SIZE
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Glyph")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(size, size)
        self._size = size
        self.show_icon(icon, tone)

    def show_icon(self, icon: str, tone: Tone) -> None:
        """Another icon, another colour."""
        self._icon = icon
        show_property(self, "tone", tone)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = self.palette().color(self.foregroundRole()).name()
        drawing = icons.pixmap(self._icon, colour, self._size, self.devicePixelRatioF())
        at = QPointF(self.width() - self._size, self.height() - self._size) / 2
        QPainter(self).drawPixmap(at, drawing)


class Disc(Glyph):
    """An icon on a round, soft ground."""

    SIDE, ICON = 56, 24  # logical pixels

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, "accent", parent, size=self.ICON)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("disc", True)
        self.setFixedSize(self.SIDE, self.SIDE)
