"""An empty library says how books come into it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.glyph import Disc
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label

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
        self.title, self.text = Label("EmptyTitle", self), Label("Empty", self)
        self.add_books, self.add_folder = QPushButton(self), QPushButton(self)
        self.add_books.clicked.connect(self.add_books_requested)
        self.add_folder.clicked.connect(self.add_folder_requested)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.add_books)
        buttons.addWidget(self.add_folder)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addSpacing(10)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 20, 22, 20)
        row.setSpacing(18)
        row.addWidget(Disc("plus", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
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
