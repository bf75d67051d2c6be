"""Give a bookmark a name, an old one or one that is about to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.dialogs.one_field import OneFieldDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RenameDialog(OneFieldDialog):
    """`placeholder` is what the bookmark is called without a name of its own: its section's title.

    `new` is for a bookmark that the name will make.
    """

    renamed = Signal(str)  # without space around it; empty: no name of its own

    def __init__(self, current: str, placeholder: str, parent: QWidget | None = None, *, new: bool = False) -> None:
        super().__init__(parent)
        self._new = new
        self.field.setText(current)
        self.field.setPlaceholderText(placeholder)
        self.field.selectAll()
        self._retranslate()

    def _tell(self, text: str) -> None:
        self.renamed.emit(text)

    def _retranslate(self) -> None:
        if self._new:
            title = self.tr("New bookmark")
            #: Button: add the bookmark
            confirm = self.tr("&Add")
        else:
            title = self.tr("Rename bookmark")
            #: Button: give the bookmark this name
            confirm = self.tr("&Rename")
        #: "It" is the bookmark
        hint = self.tr("Left empty, it is called after its section.")
        self._set_texts(title=title, label=self.tr("&Name"), hint=hint, confirm=confirm)
