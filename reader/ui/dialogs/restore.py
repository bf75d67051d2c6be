"""Going back to an earlier state of the library: the copies there are, or a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal

from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.restore_rows import DETAIL, CopyList
from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import counted
from reader.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.store.copies import Copy
    from reader.ui.theme import Tokens


class RestoreDialog(Dialog):
    """`restore_requested` names a copy; `file_requested` wants a file to be chosen first."""

    restore_requested = Signal(object)  # Path
    file_requested = Signal()

    def __init__(self, copies: tuple[Copy, ...], tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies = copies
        self.list = CopyList(len(copies), tokens, self)
        self.list.setVisible(bool(copies))
        self.list.itemDoubleClicked.connect(lambda _item: self._on_restore())
        self.nothing = EmptyState("folder", self)
        self.nothing.setVisible(not copies)
        self.note = Label("Aside", self)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.note)
        self.from_file = self._add_button(aside=True)
        self.cancel = self._add_button()
        self.restore = self._add_button(default=True)
        self.restore.setEnabled(bool(copies))
        self.from_file.clicked.connect(self.file_requested)
        self.cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(self._on_restore)
        self._retranslate()
        (self.list if copies else self.from_file).setFocus()

    @property
    def chosen(self) -> Path | None:
        """The copy that is marked."""
        row = self.list.currentRow()
        return self._copies[row].path if 0 <= row < len(self._copies) else None

    def set_busy(self) -> None:
        """Something is being done: nothing else may be asked for."""
        for part in (self.list, self.from_file, self.cancel, self.restore):
            part.setEnabled(False)
        self.note.setText(self.tr("One moment…"))

    def _on_restore(self) -> None:
        if self.chosen is not None:
            self.restore_requested.emit(self.chosen)

    def _detail(self, copy: Copy) -> str:
        #: Notes, bookmarks and highlights in a copy of the library
        notes = counted(self.tr("%n notes and bookmarks", "", copy.contents.annotations))
        #: Texts that were read in part or to the end
        places = counted(self.tr("%n texts begun", "", copy.contents.places))
        parts = [notes, places]
        if copy.kind == "upgrade":
            #: Of a copy of the library
            parts.append(self.tr("before a new version"))
        if copy.kind == "replaced":
            #: Of a copy of the library that another one took the place of
            parts.append(self.tr("kept aside at a restore"))
        return " · ".join(parts)

    def _retranslate(self) -> None:
        self._set_heading(
            self.tr("Restore the library"),
            self.tr(
                "Notes, bookmarks and places become what they were on that day. Books and articles are not touched."
            ),
        )
        for row, copy in enumerate(self._copies):
            day = long_date(copy.day)
            item = self.list.item(row)
            item.setText(day)
            item.setData(DETAIL, self._detail(copy))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{day}, {self._detail(copy)}")
        self.list.setAccessibleName(self.tr("Copies of the library"))
        self.nothing.set_texts(
            self.tr("There are no copies yet"),
            self.tr("One is made on each day the program is used; ten are kept."),
        )
        self.note.setText(self.tr("What is there now is kept aside, so that you can come back to it."))
        self.from_file.setText(self.tr("From a &file…"))
        self.cancel.setText(self.tr("Cancel"))
        #: Go back to the marked copy
        self.restore.setText(self.tr("&Restore"))


def long_date(day: date) -> str:
    """A day as the language of the interface writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
