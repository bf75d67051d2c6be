"""How a row of the contents is drawn."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.ui.icons import pixmap
from reader.ui.panels.contents_model import (
    CURRENT_ROLE,
    DIMMED_ROLE,
    LEVEL_ROLE,
    NODE_ROLE,
    NUMBER_ROLE,
    OPEN_ROLE,
    TITLE_ROLE,
)
from reader.ui.panels.rows import PADDING, Index, RowDelegate
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.typography import content_font

LONGEST = 400  # characters of a title that are drawn
ARROW = 12  # logical pixels: the sign of a branch
ARROW_ROOM = ARROW + 6
GAP = 9  # between number and title
INDENT = 14  # of a level
_PLAIN = re.compile("[ -\u024f\u2010-\u2026]*")  # Latin: drawn with one font, so a line of it is as high as any other


class ContentsDelegate(RowDelegate):
    """A number in its own column and a title on as many lines as it needs."""

    def chosen(self, index: Index) -> bool:
        return bool(index.data(CURRENT_ROLE))

    def key(self, index: Index) -> int:
        return int(index.data(NODE_ROLE))

    def row_height(self, index: Index, width: int) -> float:
        text = index.data(TITLE_ROLE)
        if _PLAIN.fullmatch(text):  # thousands of entries: most fit into a line
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
