"""What a search of everything understands besides words: shown while nothing is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import left_to_right

SIGNS = ('"a b"', "a OR b", "a NEAR b", "=a", "-a", "lang:de", "tag:love")  # as expression.py reads them


class SearchHelp(Retranslating, EmptyState):
    """Each sign beside what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("search", parent)
        self.meanings: dict[str, Label] = {}
        rows = QGridLayout()
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setHorizontalSpacing(10)
        rows.setVerticalSpacing(7)
        rows.setColumnStretch(1, 1)
        for number, sign in enumerate(SIGNS):
            key, meaning = Label("Key", self, wraps=False), Label("Quiet", self)
            key.setText(left_to_right(sign))
            self.meanings[sign] = meaning
            rows.addWidget(key, number, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(meaning, number, 1, Qt.AlignmentFlag.AlignVCenter)
        self.text.hide()
        layout = self.layout()
        layout.insertLayout(layout.count() - 1, rows)
        self._retranslate()

    def _retranslate(self) -> None:
        texts = (
            #: Meaning of a sign in the search field: "a b"
            self.tr("words in a row"),
            #: Meaning of a sign in the search field: a OR b
            self.tr("either of them"),
            #: Meaning of a sign in the search field: a NEAR b
            self.tr("close together"),
            #: Meaning of a sign in the search field: =a finds the word a, but not longer words that begin with it
            self.tr("this word, no longer one"),
            #: Meaning of a sign in the search field: -a leaves out paragraphs with the word a
            self.tr("without this word"),
            #: Meaning of a sign in the search field: lang:de
            self.tr("in one language"),
            #: Meaning of a sign in the search field: tag:love
            self.tr("under one tag"),
        )
        for label, text in zip(self.meanings.values(), texts, strict=True):
            label.setText(text)
