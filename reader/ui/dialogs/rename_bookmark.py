"""Give a bookmark a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.dialogs.one_field import OneFieldDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RenameDialog(OneFieldDialog):
    """`placeholder` is what the bookmark is called without a name of its own: its section's title."""

    renamed = Signal(str)  # without space around it; empty: no name of its own

    def __init__(self, current: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field.setText(current)
        self.field.setPlaceholderText(placeholder)
        self.field.selectAll()
        self._retranslate()

    def _tell(self, text: str) -> None:
        self.renamed.emit(text)

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Rename bookmark"))
        self.label.setText(self.tr("&Name"))
        self.field.setAccessibleName(self.tr("Name"))
        self.hint.setText(self.tr("Left empty, it is called after its section."))
        self.field.setAccessibleDescription(self.error.text() or self.hint.text())
        self.confirm.setText(self.tr("&Rename"))
        self.cancel.setText(self.tr("Cancel"))
