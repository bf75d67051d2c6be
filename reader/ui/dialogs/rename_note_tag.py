"""Call a tag of notes something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.dialogs.one_field import OneFieldDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RenameNoteTagDialog(OneFieldDialog):
    """With the name of another tag, the two become one."""

    renamed = Signal(str)  # without space around it; empty: the tag goes

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field.setText(current)
        self.field.selectAll()
        self._retranslate()

    def _tell(self, text: str) -> None:
        self.renamed.emit(text)

    def _retranslate(self) -> None:
        #: Of notes: words that sort them
        title = self.tr("Rename tag")
        hint = self.tr("In all notes, also those of other texts. With the name of another tag, the two become one.")
        #: Button: give the tag this name
        self._set_texts(title=title, label=self.tr("&Name"), hint=hint, confirm=self.tr("&Rename"))
