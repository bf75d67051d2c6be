"""What a panel shows while there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.glyph import Disc


class EmptyState(QWidget):
    """An icon on a disc, a line that says what is missing, a sentence on how to get it, keys where there are some."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.disc = Disc(icon, self)
        self.title, self.text, self.key = QLabel(self), QLabel(self), QLabel(self)
        self.title.setObjectName("EmptyTitle")
        self.text.setObjectName("Empty")
        self.key.setObjectName("Key")
        for label in (self.title, self.text, self.key):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 36, 14, 16)
        layout.setSpacing(6)
        layout.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(6)
        layout.addWidget(self.key, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words before ornament: where they would be cut, the disc goes."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.disc.show()
        self.disc.setVisible(self.layout().heightForWidth(self.width()) <= self.height())

    def set_texts(self, title: str, text: str, key: str = "") -> None:
        """`key` is a key sequence as the system writes it."""
        self.title.setText(title)
        self.text.setText(text)
        self.key.setText(key)
        self.key.setVisible(bool(key))
        if self.isVisible():
            self._make_room()
