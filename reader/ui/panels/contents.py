"""Contents: the sections of an article, or the tree of a book's contents; what is being read is marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from reader.publication.model import TocEntry
from reader.publication.numerals import localised
from reader.ui.icons import pixmap
from reader.ui.panels.rows import PADDING, Index, RowDelegate, RowList
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.typography import content_font

TITLE_ROLE = Qt.ItemDataRole.DisplayRole
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 1  # text in the language's digits, or nothing
BLOCK_ROLE = Qt.ItemDataRole.UserRole + 2  # where the row leads: id of the heading, else the href
DIMMED_ROLE = Qt.ItemDataRole.UserRole + 3  # folded by the tag filter
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 4  # being read
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 5  # 0 for a section, 1 for what is below it
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 6  # TocEntry
NODE_ROLE = Qt.ItemDataRole.UserRole + 7  # its number in the whole tree
OPEN_ROLE = Qt.ItemDataRole.UserRole + 8  # whether a branch is open; None for what is none

LONG = 60  # entries: longer contents begin closed
LONGEST = 400  # characters of a title that are drawn
ARROW = 12  # logical pixels: the sign of a branch
ARROW_ROOM = ARROW + 6
GAP = 9  # between number and title
INDENT = 14  # of a level


class Node(NamedTuple):
    """An entry in the tree of the contents."""

    entry: TocEntry
    level: int
    above: int  # the node it stands below, -1 for none
    below: int  # how many nodes stand below it, all levels together


class ContentsModel(QAbstractListModel):
    """The contents as rows, entries below others following them, unless the branch is closed.

    Nodes are numbered as the entries stand in the contents. The contents of an article are short and have no branches
    to close; those of a book open at the first level only where they are long.
    """

    current_changed = Signal(int)  # row, -1 where none is

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._rows: list[int] = []  # the nodes that are shown
        self._closed: set[int] = set()
        self._left_closed: set[int] = set()  # closed by the person: the reading does not open them again
        self._dimmed: frozenset[str] = frozenset()
        self._current: str | int | None = None  # a target, or in a book a node
        self._highest = 0
        self._has_branches = False
        self.language = "en"
        self.is_book = False

    def set_entries(self, entries: tuple[TocEntry, ...], language: str) -> None:
        """Show the contents of an article; what is current and dimmed stays."""
        self._set(entries, language, is_book=False)

    def set_book(self, entries: tuple[TocEntry, ...], language: str, parts: tuple[TocEntry, ...] = ()) -> None:
        """Show the contents of a book, and other lists of places as closed branches below."""
        self._set((*entries, *parts), language, is_book=True, closed=len(parts))

    def _set(self, entries: tuple[TocEntry, ...], language: str, *, is_book: bool, closed: int = 0) -> None:
        self.beginResetModel()
        self._nodes, self.language, self.is_book = _nodes(entries), language, is_book
        self._highest = max((node.entry.number or 0 for node in self._nodes), default=0)
        roots = [number for number, node in enumerate(self._nodes) if node.above < 0]
        last = roots[-closed:] if closed else []
        long = is_book and (last[0] if last else len(self._nodes)) > LONG
        own = self._nodes[: last[0]] if last else self._nodes
        self._has_branches = is_book and any(node.below for node in own)
        self._closed = {number for number, node in enumerate(self._nodes) if node.below} if long else set(last)
        self._left_closed = set()
        if is_book:
            self._current = None
        self._rows = self._shown(-1)
        self.endResetModel()

    def set_current(self, current: str | int | None) -> None:
        """What is being read: the heading of an article's section, or a node of a book's contents, which is shown."""
        if current == self._current:
            return
        before, self._current = self.current_row, current
        if isinstance(current, int) and current < len(self._nodes):
            self._reveal(current)
        if not self.is_book:  # a list lays out all its rows anew for one that changed: thousands of them
            for row in {before, self.current_row} - {-1}:
                self.dataChanged.emit(self.index(row), self.index(row), [CURRENT_ROLE])
        self.current_changed.emit(self.current_row)

    def set_dimmed(self, blocks: frozenset[str]) -> None:
        """The headings whose sections the tag filter folds."""
        if blocks != self._dimmed:
            self._dimmed = blocks
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [DIMMED_ROLE])

    @property
    def current_row(self) -> int:
        """The row being read, -1 where none is; where it is out of sight, the branch that it is in."""
        if not isinstance(self._current, int):
            found = (row for row, node in enumerate(self._rows) if _target(self._nodes[node].entry) == self._current)
            return next(found, -1)
        node = self._current if self._current < len(self._nodes) else -1
        while node >= 0:
            row = bisect_left(self._rows, node)
            if row < len(self._rows) and self._rows[row] == node:
                return row
            node = self._nodes[node].above
        return -1

    @property
    def widest_number(self) -> str:
        """The highest number, which the column has to hold; nothing where there is none."""
        return localised(self._highest, self.language) if self._highest else ""

    @property
    def has_branches(self) -> bool:
        """Whether the contents themselves have anything to open and close: then all their titles stand beside signs."""
        return self._has_branches

    def set_open(self, row: int, wanted: bool) -> None:
        """Open or close a branch, as the person wishes."""
        number = self._rows[row]
        self._left_closed.discard(number)
        if not wanted:
            self._left_closed.add(number)
        self._open(row, wanted)

    def row_above(self, row: int) -> int:
        """The row of the branch that a row is in, -1 where it is in none."""
        above = self._nodes[self._rows[row]].above
        return bisect_left(self._rows, above) if above >= 0 else -1

    def _open(self, row: int, wanted: bool) -> None:
        number = self._rows[row]
        if not self._nodes[number].below or wanted == (number not in self._closed):
            return
        if wanted:
            self._closed.discard(number)
            rows = self._shown(number)
            self.beginInsertRows(QModelIndex(), row + 1, row + len(rows))
            self._rows[row + 1 : row + 1] = rows
            self.endInsertRows()
        else:
            self._closed.add(number)
            last = bisect_right(self._rows, number + self._nodes[number].below)
            self.beginRemoveRows(QModelIndex(), row + 1, last - 1)
            del self._rows[row + 1 : last]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def _reveal(self, number: int) -> None:
        """Open the branches that a node is in, unless the person has closed one of them."""
        above, node = [], self._nodes[number].above
        while node >= 0:
            above.append(node)
            node = self._nodes[node].above
        if not self._left_closed.intersection(above):
            for branch in reversed(above):
                self._open(bisect_left(self._rows, branch), wanted=True)

    def _shown(self, branch: int) -> list[int]:
        """The nodes below a branch that are to be seen; of all where it is -1."""
        number = branch + 1
        end = len(self._nodes) if branch < 0 else number + self._nodes[branch].below
        shown = []
        while number < end:
            shown.append(number)
            number += 1 + (self._nodes[number].below if number in self._closed else 0)
        return shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = TITLE_ROLE) -> Any:
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        entry = self._nodes[number].entry
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._ordinal(entry)} {entry.title}".strip()
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._description(index.row())
            case _ if role == NUMBER_ROLE:
                return self._ordinal(entry)
            case _ if role == BLOCK_ROLE:
                return _target(entry)
            case _ if role == LEVEL_ROLE:
                return self._nodes[number].level
            case _ if role == DIMMED_ROLE:
                return _target(entry) in self._dimmed if not self.is_book else not entry.href
            case _ if role == CURRENT_ROLE:
                return self._is_current(index.row())
            case _ if role == ENTRY_ROLE:
                return entry
            case _ if role == NODE_ROLE:
                return number
            case _ if role == OPEN_ROLE:
                return (number not in self._closed) if self.is_book and self._nodes[number].below else None
        return None

    def _ordinal(self, entry: TocEntry) -> str:
        return "" if entry.number is None else localised(entry.number, self.language)

    def _is_current(self, row: int) -> bool:
        if self.is_book:
            return row == self.current_row
        return _target(self._nodes[self._rows[row]].entry) == self._current

    def _description(self, row: int) -> str:
        parts = []
        if self._is_current(row):
            parts.append(self.tr("Being read now"))
        elif not self.is_book and _target(self._nodes[self._rows[row]].entry) in self._dimmed:
            #: A section that shows only its heading
            parts.append(self.tr("Folded by the tag filter"))
        if self.is_book and self._nodes[self._rows[row]].below:
            #: Of a branch in the contents, whether what is below it is shown; for screen readers
            parts.append(self.tr("closed") if self._rows[row] in self._closed else self.tr("open"))
        return ", ".join(parts)


def _nodes(entries: tuple[TocEntry, ...]) -> list[Node]:
    """All entries, those below others behind them. No recursion: contents may be nested as deep as a file is long."""
    nodes: list[Node] = []
    waiting = [(entry, 0, -1) for entry in reversed(entries)]
    while waiting:
        entry, level, above = waiting.pop()
        number = len(nodes)
        nodes.append(Node(entry, level, above, 0))
        waiting += [(child, level + 1, number) for child in reversed(entry.children)]
    below = [0] * len(nodes)
    for number in reversed(range(len(nodes))):
        if nodes[number].above >= 0:
            below[nodes[number].above] += 1 + below[number]
    return [node._replace(below=count) for node, count in zip(nodes, below, strict=True)]


def _target(entry: TocEntry) -> str:
    return entry.block or entry.href


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


class ContentsDelegate(RowDelegate):
    """A number in its own column and a title on as many lines as it needs."""

    def chosen(self, index: Index) -> bool:
        return bool(index.data(CURRENT_ROLE))

    def key(self, index: Index) -> int:
        return int(index.data(NODE_ROLE))

    def row_height(self, index: Index, width: int) -> float:
        text = index.data(TITLE_ROLE)
        if text.isascii() and "\n" not in text:  # thousands of entries: most fit into a line
            if self._line is None:
                font = content_font(self.view.font(), self.language)
                one = TextBlock("x", font, width, direction=self.text_direction)
                self._line = QFontMetricsF(font), one.height
            metrics, height = self._line
            if metrics.horizontalAdvance(text) < self._width(index, width) - 1:
                return height + 15
        return self._title(index, width).height + 15

    def forget(self) -> None:
        self._line = None
        super().forget()

    _line: tuple[QFontMetricsF, float] | None = None

    def arrow(self, row: QRect, index: Index) -> QRectF:
        """Where a press opens or closes a branch."""
        at = self.placed(row, PADDING + self._indent(index) - 6, 0, ARROW_ROOM + 8)
        return QRectF(at.x(), row.top(), ARROW_ROOM + 8, row.height())

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        current, dimmed = index.data(CURRENT_ROLE), index.data(DIMMED_ROLE)
        title = self._title(index, rect.width())
        top = (rect.height() - title.height) / 2
        if number := index.data(NUMBER_ROLE):
            column = self._column()
            block = TextBlock(number, self._number_font(), column, direction=self.text_direction, right=self.mirrored)
            colour = self.tokens.colour("accent" if current else "outline")
            shift = (title.first_line - block.first_line) / 2
            block.draw(painter, self.placed(rect, PADDING + self._indent(index), top + shift, column), colour)
        if (opened := index.data(OPEN_ROLE)) is not None:
            at = self.arrow(rect, index).center()
            name, ratio = "chevron-down" if opened else "chevron-end", painter.device().devicePixelRatioF()
            sign = pixmap(name, self.tokens["muted"], ARROW, ratio, self.mirrored and not opened)
            painter.drawPixmap(QPointF(at.x() - ARROW / 2, rect.top() + top + (title.first_line - ARROW) / 2), sign)
        if dimmed and self.view.model().is_book:
            dimmed = False  # a heading that leads nowhere is still to be read
        colour = "ink" if current else "outline" if dimmed else "ink" if hovered else "muted"
        at = self.placed(rect, self._start(index), top, self._width(index, rect.width()))
        title.draw(painter, at, self.tokens.colour(colour))

    def _title(self, index: Index, width: int) -> TextBlock:
        # The titles of a book are in any language: each one's first letters tell its direction.
        is_book = self.view.model().is_book
        return TextBlock(
            index.data(TITLE_ROLE)[:LONGEST],
            content_font(self.view.font(), self.language),
            self._width(index, width),
            direction=Qt.LayoutDirection.LayoutDirectionAuto if is_book else self.text_direction,
            right=self.mirrored,
            most=4 if is_book else 0,
        )

    def _number_font(self) -> QFont:
        return content_font(self.view.font(), self.language, weight=600)

    def _column(self) -> float:
        """Width of the number column; none where nothing is numbered."""
        widest = self.view.model().widest_number
        return max(12.0, QFontMetricsF(self._number_font()).horizontalAdvance(widest)) if widest else 0.0

    def _indent(self, index: Index) -> float:
        return INDENT * min(index.data(LEVEL_ROLE), 4 if not self.view.model().is_book else 6)

    def _start(self, index: Index) -> float:
        column = self._column()
        branches = ARROW_ROOM if self.view.model().has_branches or index.data(OPEN_ROLE) is not None else 0
        return PADDING + self._indent(index) + branches + (column + GAP if column else 0)

    def _width(self, index: Index, width: int) -> float:
        return width - self._start(index) - PADDING
