"""While a book is printed: how far it is, and Cancel. The text can be read meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar

from reader.ui.dialogs.base import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SOON = 600  # ms: what is printed by then needs no dialog


class PrintingDialog(Dialog):
    """Shows itself after a moment. `rejected` is Cancel."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=400)
        self._name = name
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.body.addWidget(self.bar)
        self.cancel = self._add_button()
        self.cancel.clicked.connect(self.reject)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.show)
        self._soon.start()
        self._retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """How many parts are done, of how many."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def done(self, result: int) -> None:
        self._soon.stop()
        super().done(result)

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Printing"), self._name)
        self.bar.setAccessibleName(self.tr("Printing"))
        self.cancel.setText(self.tr("Cancel"))
