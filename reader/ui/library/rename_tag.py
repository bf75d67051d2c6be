"""Another name for a tag; the name of another tag makes one of the two."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.search.folding import fold
from reader.ui.dialogs.one_field import OneFieldDialog


class RenameTagDialog(OneFieldDialog):
    """`known` are the other tags there are."""

    renamed = Signal(str)

    def __init__(self, tag: str, known: set[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag, self._known = tag, {fold(one).text for one in known}
        self.field.setText(tag)
        self.field.selectAll()
        self.field.textChanged.connect(lambda _text: self._say())
        self._retranslate()

    def _tell(self, text: str) -> None:
        if not text:
            self.show_error(self.tr("A tag needs a name."))
        elif text != self._tag:
            self.renamed.emit(text)

    def _say(self) -> None:
        merging = fold(self.field.text().strip()).text in self._known
        #: Two tags become one; "it" is the name that was typed
        self.hint.setText(self.tr("There is such a tag: both become one.") if merging else "")

    def _retranslate(self) -> None:
        #: Button: give the tag this name
        confirm = self.tr("&Rename")
        self._set_texts(title=self.tr("Rename tag"), label=self.tr("&Name"), hint="", confirm=confirm)
        self._say()
