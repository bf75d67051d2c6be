"""A text that stands at the start of its line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.widgets.styling import show_property
from reader.ui.widgets.texts import is_joined


class Label(QLabel):
    """Plain text in the style of its object name; `at_end` puts it at the end of its line instead.

    Qt aligns a label by the direction of its own words: an English title would stand on the left of an Arabic dialog.
    Here the interface decides where the text stands, and the text only how it runs.
    """

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, wraps: bool = True, at_end: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(wraps)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("joined", False)
        self._at_end = at_end
        self._align()

    def setText(self, text: str) -> None:
        super().setText(text)
        show_property(self, "joined", is_joined(text))  # letters that join must not be spaced apart: app.qss

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        at_right = self.isRightToLeft() != self._at_end
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
