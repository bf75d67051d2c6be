"""A few choices side by side, one of which holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segmented(QFrame):
    """One of a few keys; the arrow keys move between them. `chosen` reports a key the person picked."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Segment")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for key in keys:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setChecked(key == value)
            button.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)

    @property
    def value(self) -> str:
        """The key that holds."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def set_texts(self, texts: dict[str, str]) -> None:
        """The words of each key."""
        for key, text in texts.items():
            self.buttons[key].setText(text)
            self.buttons[key].setAccessibleName(text)
