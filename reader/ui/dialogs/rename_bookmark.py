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
        self._set_texts(
            title=self.tr("Rename bookmark"),
            label=self.tr("&Name"),
            hint=self.tr("Left empty, it is called after its section."),
            confirm=self.tr("&Rename"),
        )
