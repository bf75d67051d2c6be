"""What a panel shows while there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.icons import pixmap
from reader.ui.theme import Tokens

DISC = 56
ICON = 24


class EmptyState(QWidget):
    """An icon on a disc, a line that says what is missing, a sentence on how to get it, keys where there are some."""

    def __init__(self, icon: str, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.disc = Disc(icon, tokens, self)
        self.title, self.text, self.key = QLabel(self), QLabel(self), QLabel(self)
        self.title.setObjectName("EmptyTitle")
        self.text.setObjectName("Empty")
        self.key.setObjectName("Key")
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

    def set_texts(self, title: str, text: str, key: str = "") -> None:
        """`key` is a key sequence as the system writes it."""
        self.title.setText(title)
        self.text.setText(text)
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def set_tokens(self, tokens: Tokens) -> None:
        self.disc.tokens = tokens
        self.disc.update()


class Disc(QWidget):
    """An icon on a round, soft ground. It only adorns."""

    def __init__(self, icon: str, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon, self.tokens = icon, tokens
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(DISC, DISC)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.tokens.colour("checked"))
        painter.drawEllipse(QRectF(0, 0, DISC, DISC))
        place = (DISC - ICON) // 2
        painter.drawPixmap(place, place, pixmap(self.icon, self.tokens["accent"], ICON, self.devicePixelRatioF()))
