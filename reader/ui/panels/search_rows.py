"""Hits as rows: the section, the hit among its neighbours, and the same passage in the language being read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.services.searching import SearchHit
from reader.ui.panels.rows import LEAST, PADDING, Index, RowDelegate
from reader.ui.widgets.text_block import Mark, TextBlock
from reader.ui.widgets.texts import is_joined, utf16_length
from reader.ui.widgets.typography import content_font, reading_direction

ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # SearchRow
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2  # title of the section, on the first of its rows
GROUP_ROLE = Qt.ItemDataRole.UserRole + 3  # Group, on the first of its rows

BATCH = 60  # rows measured at a time: one letter sought in eleven languages is found thousands of times
TOP = 9
GAP = 3  # between heading, hit and passage
HEAD_TOP, HEAD_FOOT = 14, 3  # around the title of a publication
BADGES = 3  # languages named on a row; the rest are counted


@dataclass(frozen=True, slots=True)
class Group:
    """The publication that rows belong to, where several are searched."""

    title: str
    count: str  # how many hits it has, as shown
    language: str  # of the title, as far as it is known


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A hit as a list shows it."""

    hit: SearchHit
    heading: str  # the section's title, in the language being read
    languages: tuple[str, ...] = ()  # labels of the languages it was found in
    words: str = ""  # the same block in the language being read, where the hit is in another
    language: str = "en"  # being read
    group: Group | None = None

    @property
    def badges(self) -> tuple[str, ...]:
        """What is shown of the languages."""
        more = len(self.languages) - BADGES
        return (*self.languages[:BADGES], f"+{more}") if more > 0 else self.languages


class SearchModel(QAbstractListModel):
    """Hits as rows. The list gets them as it scrolls."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SearchRow, ...] = ()
        self._shown = 0

    def set_hits(self, rows: tuple[SearchRow, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._shown = rows, min(len(rows), BATCH)
        self.endResetModel()

    def add_hits(self, rows: tuple[SearchRow, ...]) -> None:
        """Show these below the others; the list gets them when it has room for them."""
        self._rows += rows
        if self._shown < BATCH:
            self.fetchMore()

    def row(self, number: int) -> SearchRow | None:
        """What a row shows."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def show_up_to(self, row: int) -> None:
        """See to it that the list has that row."""
        while self._shown <= row and self.canFetchMore():
            self.fetchMore()

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008  Qt's own default
        return not parent.isValid() and self._shown < len(self._rows)

    def fetchMore(self, parent: Index = QModelIndex()) -> None:  # noqa: B008
        last = min(len(self._rows), self._shown + BATCH) - 1
        self.beginInsertRows(parent, self._shown, last)
        self._shown = last + 1
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.hit.before + row.hit.hit + row.hit.after
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                title = row.group.title if row.group else ""
                return "\n".join(part for part in (title, row.heading, ", ".join(row.languages), row.words) if part)
            case _ if role == GROUP_ROLE:
                return self._group(index.row())
            case _ if role == HEADING_ROLE:
                return self._heading(index.row())
        return row if role == ROW_ROLE else None

    def _heading(self, number: int) -> str:
        """Said once for hits that follow each other in the same section."""
        row, before = self._rows[number], self._rows[number - 1] if number else None
        repeated = before is not None and before.heading == row.heading and before.group == row.group
        return "" if repeated else row.heading

    def _group(self, number: int) -> Group | None:
        """Said once for hits that follow each other."""
        row, before = self._rows[number], self._rows[number - 1] if number else None
        return None if before is not None and before.group == row.group else row.group


class SearchDelegate(RowDelegate):
    """Words keep their own direction and side; badges stand across from a hit's, on the first line both share."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The title of a publication stands above its first row: it is no part of what is hovered or chosen."""
        if group := index.data(GROUP_ROLE):
            top = self._group_top(index)
            self._paint_group(painter, option.rect.adjusted(0, top, 0, 0), group)
            option = QStyleOptionViewItem(option)
            option.rect = option.rect.adjusted(0, top + self._group_height(group, option.rect.width()), 0, 0)
        super().paint(painter, option, index)

    def row_height(self, index: Index, width: int) -> float:
        row: SearchRow = index.data(ROW_ROLE)
        group: Group | None = index.data(GROUP_ROLE)
        above = self._group_top(index) + self._group_height(group, width) if group else 0
        return above + max(LEAST, self._height(row, index, width))

    def _height(self, row: SearchRow, index: Index, width: int) -> float:
        head = self._heading(index, width)
        height = 2 * TOP + self._hit(row, width, beside=head is None or not _shares_line(row)).height
        if head:
            height += head.height + GAP
        if passage := self._passage(row, width):
            height += passage.height + GAP + 2
        return height

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        row: SearchRow = index.data(ROW_ROLE)
        inner, top = rect.width() - 2 * PADDING, TOP
        heading = self._heading(index, rect.width())
        beside = heading is None or not _shares_line(row)
        hit = self._hit(row, rect.width(), beside=beside)
        left, right = rect.left() + PADDING, reading_direction(row.hit.language) == Qt.LayoutDirection.RightToLeft
        room = self._badges_width(row) if right else 0  # before the words
        if heading:
            if not beside:
                self._draw_badges(painter, rect, row, top, heading.first_line, right=not right)
            at = QPointF(left + (0 if beside else room), rect.top() + top)
            heading.draw(painter, at, self.tokens.colour("muted"))
            top += heading.height + GAP
        if beside:
            self._draw_badges(painter, rect, row, top, hit.first_line, right=not right)
        hit.draw(painter, QPointF(left + (room if beside else 0), rect.top() + top), self.tokens.colour("ink"))
        if passage := self._passage(row, rect.width()):
            top += hit.height + GAP + 2
            painter.setPen(QPen(self.tokens.colour("outline"), 2, c=Qt.PenCapStyle.RoundCap))
            bar = self.placed(rect, PADDING + 1, top, 0)
            painter.drawLine(bar.x(), bar.y() + 3, bar.x(), bar.y() + passage.height - 3)
            at = self.placed(rect, PADDING + 10, top, inner - 10)
            passage.draw(painter, at, self.tokens.colour("muted"))

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        painter.save()
        font, width = self._count_font(), self._count_width(group)
        count = TextBlock(group.count, font, width, direction=self.view.layoutDirection(), right=not self.mirrored)
        title = self._title(group, rect.width())
        room = rect.width() - 2 * PADDING - width - 8
        title.draw(painter, self.placed(rect, PADDING, 0, room), self.tokens.colour("ink"))
        top = (title.first_line - count.height) / 2
        at = self.placed(rect, rect.width() - PADDING - width, top, width)
        count.draw(painter, at, self.tokens.colour("muted"))
        painter.restore()

    def _group_top(self, index: Index) -> int:
        return HEAD_TOP if index.row() else 4

    def _group_height(self, group: Group, width: int) -> int:
        return round(self._title(group, width).height) + HEAD_FOOT

    def _title(self, group: Group, width: int) -> TextBlock:
        font = content_font(self.view.font(), group.language, pixels=13, weight=650)
        room = width - 2 * PADDING - self._count_width(group) - 8
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        return TextBlock(group.title, font, room, direction=auto, right=self.mirrored, most=2)

    def _count_font(self) -> QFont:
        return content_font(self.view.font(), "en", pixels=12)

    def _count_width(self, group: Group) -> float:
        return QFontMetricsF(self._count_font()).horizontalAdvance(group.count) + 1

    def _heading(self, index: Index, width: int) -> TextBlock | None:
        row: SearchRow = index.data(ROW_ROLE)
        if not (heading := index.data(HEADING_ROLE)):
            return None
        font = content_font(self.view.font(), row.language, pixels=12, weight=600)
        width = width - 2 * PADDING - (self._badges_width(row) if _shares_line(row) else 0)
        return TextBlock(heading, font, width, direction=reading_direction(row.language), most=2)

    def _hit(self, row: SearchRow, width: int, *, beside: bool) -> TextBlock:
        """`beside`: its first line is the badges' as well."""
        found, direction = row.hit, reading_direction(row.hit.language)
        # A weight of its own for part of a word would tear Arabic letters apart; there the ground alone marks it.
        bold = not is_joined(found.hit)
        mark = Mark(utf16_length(found.before), utf16_length(found.hit), self.tokens.colour("mark"), bold)
        font = content_font(self.view.font(), found.language, pixels=13)
        text = found.before + found.hit + found.after
        room = width - 2 * PADDING - (self._badges_width(row) if beside else 0)
        return TextBlock(text, font, room, direction=direction, mark=mark)

    def _passage(self, row: SearchRow, width: int) -> TextBlock | None:
        if not row.words:
            return None
        font = content_font(self.view.font(), row.language, pixels=12)
        direction = reading_direction(row.language)
        return TextBlock(row.words, font, width - 2 * PADDING - 10, direction=direction, right=self.mirrored, most=2)

    def _badge_font(self) -> QFont:
        return content_font(self.view.font(), "en", pixels=10, weight=700)

    def _badge_height(self) -> float:
        return QFontMetricsF(self._badge_font()).height() + 2

    def _badge_widths(self, row: SearchRow) -> list[float]:
        metrics = QFontMetricsF(self._badge_font())
        return [metrics.horizontalAdvance(label) + 10 for label in row.badges]

    def _badges_width(self, row: SearchRow) -> float:
        return sum(width + 4 for width in self._badge_widths(row))

    def _draw_badges(
        self, painter: QPainter, rect: QRect, row: SearchRow, top: float, line: float, *, right: bool
    ) -> None:
        """On a line at the right or the left edge of a row, in the order the list is read in."""
        height = self._badge_height()
        top += (line - height) / 2
        x = rect.right() + 1 - PADDING - self._badges_width(row) + 4 if right else rect.left() + PADDING
        painter.setFont(self._badge_font())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else +3 reads 3+
        badges = list(zip(row.badges, self._badge_widths(row), strict=True))
        for label, width in reversed(badges) if self.mirrored else badges:
            badge = QRectF(x, rect.top() + top, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour("pressed"))
            painter.drawRoundedRect(badge, 5, 5)
            painter.setPen(self.tokens.colour("ink"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, label)
            x += width + 4


def _shares_line(row: SearchRow) -> bool:
    """Whether the badges of a hit may stand on the line of its heading: they begin at the same side."""
    return reading_direction(row.language) == reading_direction(row.hit.language)
