"""What a book says of itself, and what was found wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.facts import Facts
from reader.ui.dialogs.glyph import Glyph
from reader.ui.dialogs.label import Label
from reader.ui.dialogs.texts import breakable


class BookInfoDialog(Dialog):
    """Rows of (label, value), both ready to show; warnings beneath."""

    copy_requested = Signal(str)

    def __init__(self, rows: list[tuple[str, str]], warnings: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._warnings = rows, warnings
        self._copied = False
        self.facts = Facts(self)
        self.facts.set_rows(rows)
        self.body.addWidget(self.facts)
        self.warnings = QFrame(self)
        self.warnings.setObjectName("Card")
        grid = QGridLayout(self.warnings)
        grid.setContentsMargins(14, 11, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, warning in enumerate(warnings):
            label = Label("DialogText", self.warnings)
            label.setText(breakable(warning))
            grid.addWidget(Glyph("warning", "muted", self.warnings), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        self.warnings.setVisible(bool(warnings))
        self.body.addWidget(self.warnings)
        self.copy = self._add_button(aside=True)
        self.close_button = self._add_button(default=True)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self._retranslate()

    @property
    def details(self) -> str:
        """All of it as text, a line for each row, its value behind a tab."""
        return "\n".join([*(f"{label}\t{value}" for label, value in self._rows), *self._warnings])

    def _on_copy(self) -> None:
        self.copy_requested.emit(self.details)
        self._copied = True
        self._retranslate()
        self._announce(self.copy.text())

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Book information"))
        self.facts.setAccessibleName(self.tr("Book information"))
        self.warnings.setAccessibleName(self.tr("Warnings"))
        self.copy.setText(self.tr("Copied") if self._copied else self.tr("&Copy"))
        self.close_button.setText(self.tr("Close"))
