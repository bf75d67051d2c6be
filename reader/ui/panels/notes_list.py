"""The list of notes: what keys and pointer do where headings stand between the rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent

from reader.ui.panels.bookmarks import BookmarkList
from reader.ui.panels.note_rows import NOTE_ROLE, NotesDelegate


class NotesList(BookmarkList):
    """Rows with headings between them, which nothing stops at."""

    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex().row()
        above = any(self.model().index(row, 0).data(NOTE_ROLE) is not None for row in range(max(0, current)))
        if event.key() == Qt.Key.Key_Up and not above:
            self.left_at_top.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).data(NOTE_ROLE) is not None:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        on_key = event.reason() != QContextMenuEvent.Reason.Mouse
        if on_key or self.indexAt(event.pos()).data(NOTE_ROLE) is not None:
            super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            delegate = self.itemDelegate()
            if isinstance(delegate, NotesDelegate):
                delegate.forget_all()
        super().changeEvent(event)
