"""Contents: the sections of an article, or the tree of a book's contents; what is being read is marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from reader.publication.model import TocEntry
from reader.ui.panels.contents_model import BLOCK_ROLE, ENTRY_ROLE, OPEN_ROLE, ContentsModel
from reader.ui.panels.contents_rows import ContentsDelegate
from reader.ui.panels.rows import RowList
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import Retranslating


class ContentsPanel(Retranslating, QWidget):
    """The list of sections; it follows the reading without taking the keyboard's focus."""

    go_to_requested = Signal(str)  # block id; of an entry without one its href
    entry_chosen = Signal(object)  # TocEntry that leads somewhere

    def __init__(self, model: ContentsModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = ContentsList(self, natural=True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setModel(model)
        self._delegate = ContentsDelegate(tokens, self.list, model.language)
        self.list.setItemDelegate(self._delegate)
        self.setFocusProxy(self.list)
        # As high as its rows, so that the tag filter follows them, and less where there is no room.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self._followed = -1
        model.current_changed.connect(self._on_current_changed)
        model.modelReset.connect(self._on_model_reset)
        self.list.row_activated.connect(self._on_row_activated)
        self._retranslate()

    def set_language(self, tag: str) -> None:
        """The language of the titles: their direction and font."""
        self._delegate.set_language(tag)

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._delegate.set_tokens(tokens)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Contents"))

    def _on_model_reset(self) -> None:
        self.set_language(self._model.language)
        self._followed = -1
        self._on_current_changed(self._model.current_row)

    def _on_current_changed(self, row: int) -> None:
        index = self._model.index(row, 0)
        in_sight = self.list.viewport().rect().contains(self.list.visualRect(index))
        # The keyboard's cursor goes along unless the person has moved it elsewhere and is still there.
        if not self.list.hasFocus() or self.list.currentIndex().row() in (self._followed, -1):
            self.list.setCurrentIndex(index)
        self._followed = row
        self.list.viewport().update()
        # In the middle where it was out of sight: what comes before and after it is seen as well.
        if index.isValid() and not in_sight:
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _on_row_activated(self, index: QModelIndex) -> None:
        entry: TocEntry = index.data(ENTRY_ROLE)
        if entry.href:
            self.go_to_requested.emit(index.data(BLOCK_ROLE))
            self.entry_chosen.emit(entry)
        elif index.data(OPEN_ROLE) is not None:  # a heading that leads nowhere
            self._model.set_open(index.row(), not index.data(OPEN_ROLE))


class ContentsList(RowList):
    """Branches are opened and closed by their sign, and by the arrow keys as in any tree."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        ahead, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ahead, back = back, ahead
        if index.isValid() and key in (ahead, back):
            self.shows_focus = True
            opened = index.data(OPEN_ROLE)
            if opened is not None and opened != (key == ahead):
                self.model().set_open(index.row(), key == ahead)
            elif key == back and (above := self.model().row_above(index.row())) >= 0:
                self.setCurrentIndex(self.model().index(above, 0))
            elif key == ahead and opened:
                self.setCurrentIndex(self.model().index(index.row() + 1, 0))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        opened = index.data(OPEN_ROLE) if index.isValid() else None
        if opened is None or not self.itemDelegate().arrow(self.visualRect(index), index).contains(event.position()):
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._on_arrow = True
            self.model().set_open(index.row(), not opened)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What follows a press on the sign must not go to the place."""
        if self._on_arrow:
            self._on_arrow = False
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    _on_arrow = False
