"""The contents of an article or a book as rows: what is open, what is being read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from reader.publication.model import TocEntry
from reader.publication.numerals import localised
from reader.ui.panels.rows import Index

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
