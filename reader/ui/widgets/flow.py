"""A layout that fills lines like words: chips, tabs."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Puts items one after the other and begins a new line where the next one does not fit.

    The height follows from the width, and right to left the lines begin at the right. An item wider than a line is
    made as narrow as the line.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        places = self._places(width - margins.left() - margins.right())
        return _extent(places).height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All items on one line."""
        return _grown(_extent(self._places(1 << 20)), self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Room for the widest item alone, so that nothing needs to be cut."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return _grown(size, self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in self._places(inner.width()):
            item.setGeometry(QStyle.visualRect(direction, inner, place.translated(inner.topLeft())))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Where each item goes on lines of that width, left to right, from (0, 0)."""
        places: list[tuple[QLayoutItem, QRect]] = []
        line: list[tuple[QLayoutItem, QRect]] = []
        x = y = height = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(1, width), 1 << 20))
            if line and x + size.width() > width:
                places += _centred(line, height)
                x, y, height, line = 0, y + height + self.spacing(), 0, []
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        return places + _centred(line, height)


def _centred(line: list[tuple[QLayoutItem, QRect]], height: int) -> list[tuple[QLayoutItem, QRect]]:
    return [(item, place.translated(0, (height - place.height()) // 2)) for item, place in line]


def _extent(places: list[tuple[QLayoutItem, QRect]]) -> QSize:
    """The size all places take together."""
    whole = QRect(0, 0, 0, 0)
    for _item, place in places:
        whole = whole.united(place)
    return QSize(whole.width(), whole.bottom() + 1) if places else QSize(0, 0)


def _grown(size: QSize, margins: QMargins) -> QSize:
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
