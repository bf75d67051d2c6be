"""An empty library says how books come into it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.glyph import Disc
from reader.ui.widgets.interface import Retranslating

WIDEST = 560


class Invitation(Retranslating, QFrame):
    """A place to drop books on, with two buttons that do the same."""

    add_books_requested = Signal()
    add_folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DropZone")
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.title, self.text = QLabel(self), QLabel(self)
        self.title.setObjectName("EmptyTitle")
        self.text.setObjectName("Empty")
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add_books, self.add_folder = QPushButton(self), QPushButton(self)
        self.add_books.clicked.connect(self.add_books_requested)
        self.add_folder.clicked.connect(self.add_folder_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.add_books)
        buttons.addWidget(self.add_folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 26, 24, 26)
        column.setSpacing(6)
        column.addWidget(Disc("book", self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(12)
        column.addLayout(buttons)
        self._retranslate()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Your own books belong here, too"))
        self.text.setText(
            self.tr("Drop EPUB files or whole folders anywhere in this window. The files stay where they are.")
        )
        #: Button: choose files of books for the library
        self.add_books.setText(self.tr("Add books…"))
        #: Button: choose a folder whose books come into the library
        self.add_folder.setText(self.tr("Add folder…"))
