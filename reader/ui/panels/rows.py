"""What the sidebar's lists have in common: rows painted from tokens, gone to by one click or by Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.theme import Tokens
from reader.ui.widgets.typography import reading_direction

Index = QModelIndex | QPersistentModelIndex

RADIUS = 8
PADDING = 10  # at the start and the end of a row
LEAST = 34  # height of a row: what a finger or a tired hand still hits
MANY = 200  # rows
TALLEST = 2400  # no list asks for more than fills any screen
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)

_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)  # as it was before


class RowList(QListView):
    """A list of rows as high as their words need.

    `natural` lists ask for the height of all their rows, so that what stands below moves up; they scroll when there
    is less room.
    """

    row_activated = Signal(QModelIndex)  # by click or Enter
    left_at_top = Signal()  # Up on the first row
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None, *, natural: bool = False) -> None:
        super().__init__(parent)
        self._natural = natural
        self.shows_focus = False  # the ring is for the keyboard: a click has shown its place already
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.row_activated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_focus = True
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_activated.emit(self.currentIndex())
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_at_top.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_focus = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _BACK:
            self.shows_focus = event.reason() in _KEYBOARD
        if not self.currentIndex().isValid() and self.model().rowCount() and self.shows_focus:
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heights follow the width at once; Qt would wait a tenth of a second."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def doItemsLayout(self) -> None:
        # So many rows never fit: their heights are worked out once, for the width beside the scroll bar.
        many = self.model() is not None and self.model().rowCount() > MANY
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if many else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        width = self.viewport().width()
        super().doItemsLayout()
        if self.viewport().width() != width:  # the scroll bar came or went: the rows have another width
            super().doItemsLayout()
        if self._natural:
            self.updateGeometry()

    def reset(self) -> None:
        self._forget_heights()
        super().reset()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget_heights()
        super().changeEvent(event)

    def _forget_heights(self) -> None:
        if isinstance(delegate := self.itemDelegate(), RowDelegate):
            delegate.forget()

    def sizeHint(self) -> QSize:
        if not self._natural:
            return super().sizeHint()
        height, option = 0, QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in range(self.model().rowCount() if self.model() else 0):
            height += self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()
            if height > TALLEST:
                break
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Three rows and a bit, which tells that there is more."""
        return QSize(120, min(self.sizeHint().height(), LEAST * 7 // 2) if self._natural else LEAST * 3)


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row, its focus ring, and leaves the rest to `paint_row` and `row_height`."""

    def __init__(self, tokens: Tokens, view: RowList, language: str = "en") -> None:
        super().__init__(view)
        self.tokens, self.view, self.language = tokens, view, language
        self._heights: dict[tuple[int, int], int] = {}  # by row and width: Qt asks again and again

    def set_language(self, tag: str) -> None:
        """The language of the words: their direction and font."""
        if tag != self.language:
            self.language = tag
            self.forget()
            self.view.doItemsLayout()

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self.tokens = tokens
        self.view.viewport().update()

    def forget(self) -> None:
        """The rows or their font are others now."""
        self._heights.clear()

    @property
    def text_direction(self) -> Qt.LayoutDirection:
        """Of the words, which need not be that of the window."""
        return reading_direction(self.language)

    @property
    def mirrored(self) -> bool:
        return self.view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def row_height(self, index: Index, width: int) -> float:
        raise NotImplementedError

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        raise NotImplementedError

    def chosen(self, index: Index) -> bool:
        """Whether the row stands out as the one being read or selected."""
        return self.view.selectionModel().isSelected(index)

    def key(self, index: Index) -> int:
        """What the height of a row is kept under; its number, where rows do not come and go between others."""
        return index.row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        key = (self.key(index), width)
        if key not in self._heights:
            self._heights[key] = max(LEAST, round(self.row_height(index, width)))
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "checked" if self.chosen(index) else "hover" if hovered else None
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour(ground))
            painter.drawRoundedRect(QRectF(option.rect), RADIUS, RADIUS)
        self.paint_row(painter, option.rect, index, hovered=hovered)
        if self.view.hasFocus() and self.view.shows_focus and index == self.view.currentIndex():
            painter.setPen(QPen(self.tokens.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.restore()

    def placed(self, row: QRect, start: float, top: float, width: float) -> QPointF:
        """The upper left corner of something `width` wide that begins `start` from the row's beginning."""
        x = row.right() + 1 - start - width if self.mirrored else row.left() + start
        return QPointF(x, row.top() + top)
