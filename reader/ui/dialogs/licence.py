"""A licence to read and to search: our own, or those of everything that is carried along, which is a long text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from reader.ui.dialogs.base import SCROLL_KEYS, Dialog
from reader.ui.widgets.label import Label


class LicenceDialog(Dialog):
    """Plain text from left to right, its lines as they are. Enter goes to the next place found, Shift+Enter back."""

    def __init__(self, text: str, parent: QWidget | None = None, *, third_parties: bool = False) -> None:
        super().__init__(parent, width=900, resizable=True)
        self._third_parties = third_parties
        self.search, self.nothing = QLineEdit(self), Label("Aside", self)
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.search.setClearButtonEnabled(True)
        self.nothing.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.nothing)
        self.view = _View(self)
        self.view.setPlainText(text)
        self.body.addLayout(row)
        self.body.addWidget(self.view, 1)
        self.close_button = self._add_button(default=True)
        self.close_button.clicked.connect(self.accept)
        self.search.setFocus()
        self._retranslate()

    def _on_search(self) -> None:
        """From the beginning of what is marked now, so that a word that is being typed stays where it was found."""
        cursor = self.view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.view.setTextCursor(cursor)
        self._find()

    def _find(self, *, back: bool = False) -> None:
        """Mark the next place, or the one before; past the last one comes the first."""
        words = self.search.text()
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = not words or self.view.find(words, flags)
        if not found:
            before = self.view.textCursor()
            self.view.moveCursor(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
            found = self.view.find(words, flags)
            if not found:
                self.view.setTextCursor(before)
        if self.nothing.isHidden() != found:
            self.nothing.setVisible(not found)
            self._announce("" if found else self.nothing.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter searches on instead of closing the dialog; keys that mean nothing to a line of text scroll the view."""
        if event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._find(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if (action := SCROLL_KEYS.get(event.key())) is not None:
                self.view.verticalScrollBar().triggerAction(action)
                return True
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Licences of third parties") if self._third_parties else self.tr("Licence"))
        self.view.setAccessibleName(self.title.text())
        #: The licence in this dialog, not the article
        self.search.setPlaceholderText(self.tr("Search in this text"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.nothing.setText(self.tr("Nothing found"))
        self.close_button.setText(self.tr("Close"))


class _View(QPlainTextEdit):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Licence")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # licences are in English
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)

    def sizeHint(self) -> QSize:
        return QSize(840, 480)
