"""A note edited where it stands in the list: the card lies over its row, which makes room for it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reader.publication.annotation import Annotation
from reader.ui.panels.note_rows import START, NotesDelegate, NotesModel
from reader.ui.panels.notes_list import NotesList
from reader.ui.widgets.note_editor import NoteEditor

SIDE = 8  # logical pixels around the editor


class NoteCard(QFrame):
    """Stays with its row while others come and go; what is written is handed over as it is typed."""

    edited = Signal(object, str, tuple)  # Annotation, its text and tags

    def __init__(self, rows: NotesList, model: NotesModel, delegate: NotesDelegate) -> None:
        super().__init__(rows.viewport())
        self.setObjectName("NoteCard")
        self._list, self._model, self._delegate = rows, model, delegate
        self._edited: Annotation | None = None
        self.editor = NoteEditor(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.addWidget(self.editor)
        self.hide()
        rows.resized.connect(self.place)
        rows.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        self.editor.edited.connect(self._on_edited)
        self.editor.finished.connect(self.end)
        self.editor.grown.connect(self._grow_row)

    def open_for(self, note: Annotation, index: QModelIndex, known: tuple[str, ...]) -> None:
        """Write in the row of a note; `known` tags are proposed."""
        self.end()
        self._edited = note
        self.editor.show_note(note.text, note.tags, known)
        self._grow_row()
        self._list.scrollTo(index)
        self.show()
        self.place()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Close; what stands in the editor was handed over, or it stays open."""
        if self._edited is None:
            return
        self.editor.flush()
        if self.editor.pending:
            return  # it could not be kept: the words stay where they can be seen
        focused = self.isAncestorOf(self.window().focusWidget() or self._list)
        self._edited = None
        self.hide()
        self._delegate.editing = ("", 0)
        self._list.doItemsLayout()
        if focused:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Below the marked words of the row, which has room for it."""
        if self._edited is None:
            return
        row = self._model.row_of(self._edited.id)
        if row < 0:
            self.hide()
            return
        index = self._model.index(row, 0)
        rect = self._list.visualRect(index)
        start, end = START - 6, 4
        left = rect.left() + (end if self._list.isRightToLeft() else start)
        top = rect.top() + round(self._delegate.editor_top(index))
        self.setGeometry(QRect(left, top, rect.width() - start - end, self._delegate.editing[1]))

    def _on_edited(self, text: str, tags: tuple[str, ...]) -> None:
        if self._edited is not None:
            self.edited.emit(self._edited, text, tags)

    def _grow_row(self) -> None:
        if self._edited is not None:
            self._delegate.editing = (self._edited.id, self.editor.sizeHint().height() + 2 * SIDE)
            self._list.doItemsLayout()
            self.place()
