"""Below the books: what a search of all texts found for the words in the field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from reader.ui.panels.rows import RowList
from reader.ui.panels.search_rows import SearchDelegate, SearchModel, SearchRow
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import Retranslating, counted
from reader.ui.widgets.label import Label

BELOW = 264  # height while books above need the room, logical pixels


class TextHits(Retranslating, QFrame):
    """Out of sight while there is nothing to show. A row's heading is the title of its book."""

    hit_activated = Signal(int)  # row
    left_at_top = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TextHits")
        self._model = SearchModel(self)
        self._total, self._searching, self._more = 0, False, False
        self.caption, self.count = Label("Caption", self, wraps=False), Label("Quiet", self, wraps=False)
        self.list = RowList(self)
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setModel(self._model)
        self.list.setItemDelegate(SearchDelegate(tokens, self.list))
        self.list.row_activated.connect(lambda index: self.hit_activated.emit(index.row()))
        self.list.left_at_top.connect(self.left_at_top)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(10)
        head.addWidget(self.caption)
        head.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 14, 20, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.hide()
        self._retranslate()

    def show_hits(
        self, rows: tuple[SearchRow, ...], total: int, *, searching: bool = False, more: bool = False
    ) -> None:
        """`total` is how many there are, shown or not; while `searching` there may be more, as where it gave up."""
        self._total, self._searching, self._more = total, searching, more
        self._model.set_hits(rows)
        self.setVisible(bool(rows or searching))
        self._say()

    def set_tokens(self, tokens: Tokens) -> None:
        self.list.itemDelegate().set_tokens(tokens)

    def _say(self) -> None:
        if self._searching:
            text = self.tr("Searching…")
        elif self._more:
            #: A search that found so much that it stopped there
            text = self.tr("More than %n hits", "", self._total)
        else:
            text = self.tr("%n hits", "", self._total)
        self.count.setText(counted(text))

    def _retranslate(self) -> None:
        #: Heading over places in the texts of all books that a search found
        self.caption.setText(self.tr("In the texts"))
        self.list.setAccessibleName(self.tr("In the texts"))
        self._say()
