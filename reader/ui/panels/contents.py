"""Contents: the sections of a text, the one being read marked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from reader.publication.model import TocEntry
from reader.publication.numerals import localised
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

GAP = 9  # between number and title
INDENT = 14  # of a level


class ContentsModel(QAbstractListModel):
    """The contents as rows, entries below others following them."""

    current_changed = Signal(int)  # row, -1 where none is

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[TocEntry, int]] = []  # with its level
        self._dimmed: frozenset[str] = frozenset()
        self._current: str | None = None
        self._highest = 0
        self.language = "en"

    def set_entries(self, entries: tuple[TocEntry, ...], language: str) -> None:
        """Show the contents of a rendition; what is current and dimmed stays."""
        self.beginResetModel()
        self._rows, self.language = list(_flat(entries, 0)), language
        self._highest = max((entry.number or 0 for entry, _level in self._rows), default=0)
        self.endResetModel()

    def set_current(self, block: str | None) -> None:
        """The heading whose section is being read."""
        if block == self._current:
            return
        before, self._current = self.current_row, block
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
        """The row being read, -1 where none is."""
        return next((row for row, (entry, _level) in enumerate(self._rows) if _target(entry) == self._current), -1)

    @property
    def widest_number(self) -> str:
        """The highest number, which the column has to hold; nothing where there is none."""
        return localised(self._highest, self.language) if self._highest else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = TITLE_ROLE) -> Any:
        if not index.isValid():
            return None
        entry, level = self._rows[index.row()]
        number = "" if entry.number is None else localised(entry.number, self.language)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{number} {entry.title}".strip()
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._description(_target(entry))
        own = {NUMBER_ROLE: number, BLOCK_ROLE: _target(entry), LEVEL_ROLE: level}
        own |= {DIMMED_ROLE: _target(entry) in self._dimmed, CURRENT_ROLE: _target(entry) == self._current}
        return own.get(role)

    def _description(self, block: str) -> str:
        if block == self._current:
            return self.tr("Being read now")
        #: A section that shows only its heading
        return self.tr("Folded by the tag filter") if block in self._dimmed else ""


def _flat(entries: tuple[TocEntry, ...], level: int) -> list[tuple[TocEntry, int]]:
    return [row for entry in entries for row in ((entry, level), *_flat(entry.children, level + 1))]


def _target(entry: TocEntry) -> str:
    return entry.block or entry.href


class ContentsPanel(Retranslating, QWidget):
    """The list of sections; it follows the reading without taking the keyboard's focus."""

    go_to_requested = Signal(str)  # block id; of an entry without one its href

    def __init__(self, model: ContentsModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = RowList(self, natural=True)
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
        # The keyboard's cursor goes along unless the person has moved it elsewhere and is still there.
        if not self.list.hasFocus() or self.list.currentIndex().row() in (self._followed, -1):
            self.list.setCurrentIndex(index)
        self._followed = row
        if index.isValid():
            self.list.scrollTo(index)

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.go_to_requested.emit(index.data(BLOCK_ROLE))


class ContentsDelegate(RowDelegate):
    """A number in its own column and a title on as many lines as it needs."""

    def chosen(self, index: Index) -> bool:
        return bool(index.data(CURRENT_ROLE))

    def row_height(self, index: Index, width: int) -> float:
        return self._title(index, width).height + 15

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
        colour = "ink" if current else "outline" if dimmed else "ink" if hovered else "muted"
        at = self.placed(rect, self._start(index), top, self._width(index, rect.width()))
        title.draw(painter, at, self.tokens.colour(colour))

    def _title(self, index: Index, width: int) -> TextBlock:
        return TextBlock(
            index.data(TITLE_ROLE),
            content_font(self.view.font(), self.language),
            self._width(index, width),
            direction=self.text_direction,
            right=self.mirrored,
        )

    def _number_font(self) -> QFont:
        return content_font(self.view.font(), self.language, weight=600)

    def _column(self) -> float:
        """Width of the number column; none where nothing is numbered."""
        widest = self.view.model().widest_number
        return max(12.0, QFontMetricsF(self._number_font()).horizontalAdvance(widest)) if widest else 0.0

    def _indent(self, index: Index) -> float:
        return INDENT * min(index.data(LEVEL_ROLE), 4)

    def _start(self, index: Index) -> float:
        column = self._column()
        return PADDING + self._indent(index) + (column + GAP if column else 0)

    def _width(self, index: Index, width: int) -> float:
        return width - self._start(index) - PADDING
