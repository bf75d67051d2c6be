"""Texts that were changed on two computers at once: those that gave way, to be read and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.restore_rows import DETAIL, CopyList
from reader.ui.dialogs.sync import moment
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import isolated, tame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.store.versions import Version
    from reader.ui.theme import Tokens

WORDS = 90  # characters of a text in its row


class ReplacedTextsDialog(Dialog):
    """`present` is what stands in the place of each now."""

    put_back_requested = Signal(object)  # Version

    def __init__(
        self, versions: tuple[Version, ...], present: list[Any], tokens: Tokens, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._versions, self._present = versions, present
        self.list = CopyList(len(versions), tokens, self)
        self.whole = QPlainTextEdit(self)
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setFixedHeight(110)
        self.now = Label("Aside", self)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        for part in (self.list, self.whole, self.now):
            self.body.addWidget(part)
        self.cancel = self._add_button()
        self.put_back = self._add_button(default=True)
        self.put_back.setEnabled(bool(versions))
        self.cancel.clicked.connect(self.reject)
        self.put_back.clicked.connect(self._on_put_back)
        self.list.setFocus()
        self._retranslate()

    def _on_put_back(self) -> None:
        if 0 <= self.list.currentRow() < len(self._versions):
            self.put_back_requested.emit(self._versions[self.list.currentRow()])

    def _show(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._versions):
            self.whole.setPlainText(_words(self._versions[row].value))
            #: %1 is the text that a note has now
            now = self.tr("Now: %1")
            self.now.setText(now.replace("%1", isolated(tame(_words(self._present[row]), 3 * WORDS))))

    def _retranslate(self) -> None:
        text = self.tr("Two computers changed these at once. The later change is shown in the text; here is the other.")
        self._set_heading(self.tr("Replaced texts"), text)
        kinds = {"text": self.tr("Note"), "name": self.tr("Name"), "tags": self.tr("Tags")}
        for row, version in enumerate(self._versions):
            item = self.list.item(row)
            item.setText(isolated(tame(_words(version.value), WORDS)))
            detail = f"{kinds.get(version.field, version.field)} · {moment(version.time)}"
            item.setData(DETAIL, detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {detail}")
        self.list.setAccessibleName(self.title.text())
        self.whole.setAccessibleName(self.tr("The whole text"))
        self.cancel.setText(self.tr("Close"))
        #: Let this text hold again; the one that holds now takes its place in this list
        self.put_back.setText(self.tr("&Put it back"))
        self._show()


def _words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
