"""A card that says in two lines how things stand, with a bar while something is under way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QWidget

from reader.ui.widgets.glyph import Glyph, Tone
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable


class StatusCard(QFrame):
    """An icon, a line, and what there is to know besides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self.glyph = Glyph("book", "muted", self)
        self.line = Label("CardTitle", self)
        self.detail = Label("DialogText", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 11, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.glyph, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.detail, 1, 1)
        grid.addWidget(self.bar, 2, 1)
        grid.setColumnStretch(1, 1)
        self.bar.hide()

    def say(self, icon: str, tone: Tone, line: str, detail: str = "") -> None:
        """Show this, without a bar."""
        self.glyph.show_icon(icon, tone)
        self.line.setText(breakable(line))
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.bar.hide()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is: `done` of `total`."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.bar.show()
