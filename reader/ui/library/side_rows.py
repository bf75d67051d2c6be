"""Rows beside the shelf: collections and watched folders, how they are listed and drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.publication.numerals import localised
from reader.ui.icons import pixmap
from reader.ui.panels.rows import PADDING, Index, RowDelegate
from reader.ui.widgets.interface import interface_language
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.typography import content_font

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class SideRow:
    """A collection or a watched folder."""

    key: str
    label: str
    count: int = -1  # negative: none is shown
    icon: str = "folder"
    spoken: str = ""


class SideModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SideRow] = []

    def set_rows(self, rows: list[SideRow]) -> None:
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return {
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole: row.label,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.label,
        }.get(role)


class SideDelegate(RowDelegate):
    """An icon, a label, a count at the end."""

    def row_height(self, _index: Index, _width: int) -> float:
        return 34

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        row, chosen = index.data(ROW_ROLE), self.chosen(index)
        icon = pixmap(row.icon, self.tokens["accent" if chosen else "muted"], 18, painter.device().devicePixelRatioF())
        painter.drawPixmap(self.placed(rect, PADDING, (rect.height() - 18) / 2, 18), icon)
        count, width = "", 0.0
        if row.count >= 0:
            count = localised(row.count, interface_language())
            font = content_font(self.view.font(), interface_language(), pixels=12)
            width = QFontMetricsF(font).horizontalAdvance(count) + 2
            painter.setFont(font)
            painter.setPen(self.tokens.colour("muted"))
            at = self.placed(rect, rect.width() - PADDING - width, 0, width)
            place = QRect(round(at.x()), rect.top(), round(width), rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, count)
        start = PADDING + 18 + 10
        room = rect.width() - start - width - PADDING - 6
        font = content_font(self.view.font(), interface_language(), weight=500 if chosen else 400)
        words = TextBlock(
            row.label, font, room, direction=Qt.LayoutDirection.LayoutDirectionAuto, right=self.mirrored, most=1
        )
        at = self.placed(rect, start, (rect.height() - words.height) / 2, room)
        words.draw(painter, QPointF(at), self.tokens.colour("ink"))
