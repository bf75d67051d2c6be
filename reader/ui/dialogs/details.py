"""A dialog that only tells something: all of it can be copied, then it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.base import Dialog


class DetailsDialog(Dialog):
    """Copy at the start, Close at the end of the row. A subclass says what its `details` are, and ends by `_finish`."""

    copy_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copied = False

    def _finish(self) -> None:
        """Add the buttons: after the body, so that Tab comes to them last."""
        self.copy = self._add_button(aside=True)
        self.close_button = self._add_button(default=True)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self._retranslate()

    @property
    def details(self) -> str:
        """What is copied."""
        raise NotImplementedError

    def _on_copy(self) -> None:
        self.copy_requested.emit(self.details)
        self._copied = True
        self._retranslate()
        self._announce(self.copy.text())

    def _retranslate(self) -> None:
        self.copy.setText(self.tr("Copied") if self._copied else self.tr("&Copy details"))
        self.close_button.setText(self.tr("Close"))
