"""A line icon beside a text, in a colour of the theme."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui import icons

Tone = Literal["ink", "muted", "accent", "danger"]


class Glyph(QWidget):
    """Decoration only: what it says stands in the text beside it. The style sheet colours it by its `tone`."""

    def __init__(self, name: str, tone: Tone = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Glyph")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(icons.SIZE, icons.SIZE)
        self.show_icon(name, tone)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Another icon, another colour."""
        self._name = name
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.palette().color(self.foregroundRole()).name()
        QPainter(self).drawPixmap(0, 0, icons.pixmap(self._name, colour, icons.SIZE, self.devicePixelRatioF()))
