"""The view of the books: a grid or a list, moved in by arrow keys, by typing, by mouse."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from reader.ui.library import cards, lines
from reader.ui.library.books import Book
from reader.ui.library.cards import CardDelegate
from reader.ui.library.covers import CARD, Covers
from reader.ui.library.drawing import ShelfDelegate
from reader.ui.library.lines import LineDelegate
from reader.ui.library.model import ShelfModel
from reader.ui.theme import Tokens

Layout = Literal["grid", "list"]
MARGIN = 26  # at both sides, logical pixels
BAR = 10  # width of the scroll bar (app.qss), for which the view keeps room twice
STEP = 60  # of a wheel's notch, a third of it
_REASONS = Qt.FocusReason
KEYBOARD = (
    _REASONS.TabFocusReason, _REASONS.BacktabFocusReason, _REASONS.ShortcutFocusReason, _REASONS.OtherFocusReason,
)  # fmt: skip
BACK = (_REASONS.PopupFocusReason, _REASONS.ActiveWindowFocusReason)  # as it was before
_MOVES = QAbstractItemView.CursorAction


class Shelf(QListView):
    """Shows the model's books. One click chooses, a second one or Enter opens."""

    open_requested = Signal(str)  # key of a book
    menu_requested = Signal(QPoint)  # on the screen
    remove_requested = Signal()
    selection_changed = Signal()
    left_at_top = Signal()
    fitted = Signal(int)  # logical pixels from the start of the view to that of the first cover

    def __init__(self, model: ShelfModel, covers: Covers, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books, self._covers = model, covers
        self.shows_focus = False
        self.setObjectName("Shelf")
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolling then moves what is painted
        self._keep_margins()
        self._delegates: dict[Layout, ShelfDelegate] = {
            "grid": CardDelegate(tokens, covers, self),
            "list": LineDelegate(tokens, covers, self),
        }
        self.layout_name: Layout = "grid"
        self.set_layout("grid")
        self.set_tokens(tokens)
        covers.arrived.connect(self._on_cover)
        self.doubleClicked.connect(self._open)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def set_layout(self, name: Layout) -> None:
        """Covers side by side, or lines below one another; what is in sight stays so."""
        kept = self.currentIndex()
        if not self.viewport().rect().intersects(self.visualRect(kept)):
            kept = self._first_in_sight()
        self.layout_name = name
        grid = name == "grid"
        self.setFlow(QListView.Flow.LeftToRight if grid else QListView.Flow.TopToBottom)
        self.setWrapping(grid)
        self.setItemDelegate(self._delegates[name])
        self._fit()
        if kept.isValid():
            self.scrollTo(kept)

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        for delegate in self._delegates.values():
            delegate.set_tokens(tokens)
        self._paper = tokens.colour("paper")
        edge = tokens.colour("ink")
        edge.setAlphaF(0.10)
        self._covers.set_colours(tokens.colour("shadow"), edge)
        self.viewport().update()

    def forget_texts(self) -> None:
        """Another language of the interface, another font."""
        for delegate in self._delegates.values():
            delegate.forget()
        self.viewport().update()

    def show_books(self, books: list[Book]) -> None:
        """Other books, or the same ones changed: what is chosen stays chosen, what is in sight stays in sight."""
        chosen, current, at = self.chosen_keys(), self.current_key(), self.verticalScrollBar().value()
        self._books.set_books(books)
        if self.selectionModel().hasSelection() or self.currentIndex().isValid():
            return  # the rows are the same
        selection = QItemSelection()
        for key in chosen:
            if (row := self._books.row_of(key)) >= 0:
                selection.select(self._books.index(row), self._books.index(row))
        flags = QItemSelectionModel.SelectionFlag
        if (row := self._books.row_of(current)) >= 0:
            self.selectionModel().setCurrentIndex(self._books.index(row), flags.NoUpdate)
        if not selection.isEmpty():
            self.selectionModel().select(selection, flags.ClearAndSelect)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)
        self.selection_changed.emit()

    def chosen(self) -> list[Book]:
        """The selected books, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._books.books[row] for row in rows]

    def chosen_keys(self) -> list[str]:
        return [book.key for book in self.chosen()]

    def current_key(self) -> str:
        index = self.currentIndex()
        return self._books.books[index.row()].key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Select a book and bring it into sight."""
        row = self._books.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._books.index(row))
            self.scrollTo(self.currentIndex())

    def _first_in_sight(self) -> QModelIndex:
        """The first book of the first line that is whole."""
        height = max(1, self.gridSize().height())
        return self._books.index(-(-self.verticalScrollBar().value() // height) * self.columns)

    def visible_keys(self) -> set[str]:
        """Books that are at least partly in sight."""
        top, height = self.verticalScrollBar().value(), max(1, self.gridSize().height())
        first, last = top // height, -(-(top + self.viewport().height()) // height)
        return {book.key for book in self._books.books[first * self.columns : last * self.columns]}

    # -- geometry ---------------------------------------------------------------------------------------------------

    @property
    def columns(self) -> int:
        if self.layout_name == "list":
            return 1
        return max(1, self.viewport().width() // max(1, self.gridSize().width()))

    def _fit(self) -> None:
        """Cells share the width evenly, so that both margins are alike."""
        width = self.viewport().width()
        if self.layout_name == "list":
            size = QSize(max(1, width), lines.HEIGHT)
        else:
            # A hair less than the share: rounding must not push the last one onto the next line.
            room = width - BAR - 1
            columns = max(1, room // cards.LEAST)
            size = QSize(max(cards.LEAST - 8, room // columns), cards.HEIGHT)
        if size != self.gridSize():
            self.setGridSize(size)
        inner = lines.SIDE if self.layout_name == "list" else (size.width() - CARD.width()) // 2
        self.fitted.emit(MARGIN + inner)
        rows = self.viewport().height() // size.height() + 2
        self._covers.make_room_for(rows * self.columns, self.devicePixelRatioF())
        self.verticalScrollBar().setSingleStep(STEP)

    def _keep_margins(self) -> None:
        """The scroll bar stands in the margin at the end."""
        left, right = (MARGIN - BAR, MARGIN) if self.isRightToLeft() else (MARGIN, MARGIN - BAR)
        self.setViewportMargins(left, 0, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_margins()
            self.forget_texts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    # -- keys, mouse ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._paper)
        painter.end()
        super().paintEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrows go through the books as through a text: from the end of a line to the next one."""
        count, here = self._books.rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if here < 0:
            return self._books.index(0)
        page = max(1, self.viewport().height() // self.gridSize().height()) * self.columns
        side = -1 if self.isRightToLeft() else 1
        step = {
            _MOVES.MoveLeft: -side if self.columns > 1 else 0,
            _MOVES.MoveRight: side if self.columns > 1 else 0,
            _MOVES.MovePrevious: -1,
            _MOVES.MoveNext: 1,
            _MOVES.MoveUp: -self.columns,
            _MOVES.MoveDown: self.columns,
            _MOVES.MovePageUp: -page,
            _MOVES.MovePageDown: page,
            _MOVES.MoveHome: -count,
            _MOVES.MoveEnd: count,
        }[action]
        there = here + step
        if action in (_MOVES.MoveUp, _MOVES.MovePageUp) and there < 0:
            there = here % self.columns
        elif action in (_MOVES.MoveDown, _MOVES.MovePageDown) and there >= count:
            last_line = (count - 1) // self.columns
            there = here if here // self.columns == last_line else count - 1
        return self._books.index(min(count - 1, max(0, there)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_focus = True
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Up and 0 <= self.currentIndex().row() < self.columns and not event.modifiers():
            self.left_at_top.emit()
        elif event.matches(QKeySequence.StandardKey.Delete) or key == Qt.Key.Key_Backspace:
            self.remove_requested.emit()
        elif key == Qt.Key.Key_Escape:
            if len(self.selectionModel().selectedIndexes()) > 1:
                self.clearSelection()
            else:
                event.ignore()  # the window knows what is to be closed
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_focus = False
        if event.button() == Qt.MouseButton.BackButton:
            event.ignore()  # leads back to the text
            return
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._on_dots(index, event.position()):
            if index not in self.selectionModel().selectedIndexes():
                self.setCurrentIndex(index)
            self.menu_requested.emit(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_dots(index, event.position()):
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """For the chosen books; by mouse for the one pointed at, where it is none of them."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if not index.isValid():
                return
            if index not in self.selectionModel().selectedIndexes():
                self.setCurrentIndex(index)
            self.menu_requested.emit(event.globalPos())
        elif self.currentIndex().isValid():
            if not self.chosen():
                self.setCurrentIndex(self.currentIndex())
            self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in BACK:
            self.shows_focus = event.reason() in KEYBOARD
        if self.shows_focus and not self.currentIndex().isValid() and self._books.rowCount():
            self.selectionModel().setCurrentIndex(
                self._books.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        super().focusInEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        option.showDecorationSelected = True

    def _on_dots(self, index: QModelIndex, at: QPointF) -> bool:
        return self._delegates[self.layout_name].dots(QRectF(self.visualRect(index))).contains(at)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_requested.emit(self._books.books[index.row()].key)

    def _on_cover(self, key: str) -> None:
        row = self._books.row_of(key)
        if row >= 0:
            self.viewport().update(self.visualRect(self._books.index(row)))
