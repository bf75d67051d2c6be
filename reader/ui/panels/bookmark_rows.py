"""How a bookmark is drawn: a ribbon, its title, the first words, and dots that open its menu."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from reader.ui.icons import pixmap
from reader.ui.panels.rows import PADDING, Index, RowDelegate
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.typography import content_font

BOOKMARK_ROLE = Qt.ItemDataRole.UserRole + 1
WORDS_ROLE = Qt.ItemDataRole.UserRole + 2  # first words of the block
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 3  # of the strategy, in the language's digits, or nothing
NAMED_ROLE = Qt.ItemDataRole.UserRole + 4  # has a name of its own

ICON = 16
START = PADDING + ICON + 8  # where words begin
HIT = 34  # side of the square at the row's end that opens the menu
TOP = 8


class BookmarkDelegate(RowDelegate):
    """Title on up to two lines, first words on up to two."""

    def row_height(self, index: Index, width: int) -> float:
        words = self._words(index, width)
        return self._title(index, width).height + (words.height + 1 if words else 0) + 2 * TOP

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        title, words = self._title(index, rect.width()), self._words(index, rect.width())
        self._draw_icon(painter, rect, "bookmark-filled", "accent", PADDING - 1, TOP + (title.first_line - ICON) / 2)
        if number := self._number(index):
            font, width = self._title_font(600), self._number_width(index)
            block = TextBlock(number, font, width, direction=self.text_direction, right=self.mirrored)
            block.draw(painter, self.placed(rect, START, TOP, width), self.tokens.colour("accent"))
        width = self._title_width(index, rect.width())
        at = self.placed(rect, START + self._number_width(index), TOP, width)
        title.draw(painter, at, self.tokens.colour("ink"))
        if words:
            width = self._words_width(rect.width())
            at = self.placed(rect, START, TOP + title.height + 1, width)
            words.draw(painter, at, self.tokens.colour("muted"))
        if hovered or self.chosen(index):
            top = TOP + (title.first_line - ICON) / 2
            self._draw_icon(painter, rect, "menu", "muted", rect.width() - HIT / 2 - ICON / 2, top)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if index.isValid() and self.dots(option.rect).contains(event.pos()):
            #: Tool tip of the button that opens a menu
            QToolTip.showText(event.globalPos(), self.tr("More"), view)
            return True
        return super().helpEvent(event, view, option, index)

    def dots(self, row: QRect) -> QRectF:
        """Where a press opens the menu."""
        at = self.placed(row, row.width() - HIT, 0, HIT)
        return QRectF(at.x(), at.y(), HIT, HIT)

    def _draw_icon(self, painter: QPainter, rect: QRect, name: str, colour: str, start: float, top: float) -> None:
        ratio = painter.device().devicePixelRatioF()
        at = self.placed(rect, start, top, ICON)
        painter.drawPixmap(at, pixmap(name, self.tokens[colour], ICON, ratio))

    def _title(self, index: Index, width: int) -> TextBlock:
        # A name was given in any language: its first letters tell its direction.
        named = index.data(NAMED_ROLE)
        return TextBlock(
            index.data(Qt.ItemDataRole.DisplayRole),
            self._title_font(500),
            self._title_width(index, width),
            direction=Qt.LayoutDirection.LayoutDirectionAuto if named else self.text_direction,
            right=self.mirrored,
            most=2,
        )

    def _words(self, index: Index, width: int) -> TextBlock | None:
        words = index.data(WORDS_ROLE)
        font = content_font(self.view.font(), self.language, pixels=13)
        width = self._words_width(width)
        if not words:
            return None
        return TextBlock(words, font, width, direction=self.text_direction, right=self.mirrored, most=2)

    def _number(self, index: Index) -> str:
        return "" if index.data(NAMED_ROLE) else index.data(NUMBER_ROLE)

    def _number_width(self, index: Index) -> float:
        number = self._number(index)
        return QFontMetricsF(self._title_font(600)).horizontalAdvance(number) + 7 if number else 0.0

    def _title_font(self, weight: int) -> QFont:
        return content_font(self.view.font(), self.language, weight=weight)

    def _title_width(self, index: Index, width: int) -> float:
        return width - START - self._number_width(index) - HIT + 6

    def _words_width(self, width: int) -> float:
        return width - START - PADDING
