"""The list: a book is a line with a small cover, title and author, and columns as far as there is room for them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.ui.library.books import Book
from reader.ui.library.covers import THUMB
from reader.ui.library.drawing import BAR, DOTS, ShelfDelegate
from reader.ui.panels.rows import Index

HEIGHT = 70
SIDE, GAP = 12, 20
RADIUS = 10
# Columns from the end, each with the width of a line from which on it is shown.
COLUMNS = (("when", 96, 560), ("progress", 120, 430), ("languages", 104, 680), ("tags", 170, 840))


class LineDelegate(ShelfDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self.view.gridSize()

    def room(self, book: Book, rect: QRectF) -> tuple[float, float]:
        end = SIDE + DOTS + sum(width + GAP for _name, width in _columns(book, rect.width()))
        room = rect.width() - SIDE - THUMB.width() - 14 - end
        return room, room

    def dots(self, rect: QRectF) -> QRectF:
        left = rect.left() + 6 if self.mirrored else rect.right() - 6 - DOTS
        return QRectF(left, rect.center().y() - DOTS / 2, DOTS, DOTS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        book, row = self.book(index), QRectF(option.rect)
        dotted = self.paint_ground(painter, row.adjusted(0, 1, 0, -1), RADIUS, option)
        if not dotted and index.row():
            painter.setPen(QPen(self.tokens.colour("line"), 1))
            start = SIDE + THUMB.width() + 14
            line = row.adjusted(*((SIDE, 0, -start, 0) if self.mirrored else (start, 0, -SIDE, 0)))
            painter.drawLine(QPointF(line.left(), row.top() + 0.5), QPointF(line.right(), row.top() + 0.5))
        box = self._placed(row, SIDE, THUMB.width())
        box.setTop(row.top() + (HEIGHT - THUMB.height()) / 2)
        box.setHeight(THUMB.height())
        self.paint_cover(painter, book, box)
        end = SIDE + DOTS
        for name, width in _columns(book, row.width()):
            self._paint_column(painter, name, book, self._placed(row, row.width() - end - width, width))
            end += width + GAP
        start = SIDE + THUMB.width() + 14
        self._paint_words(painter, book, self._placed(row, start, row.width() - start - end))
        if dotted:
            self.paint_dots(painter, self.dots(row))
        if index == self.view.currentIndex() and self.view.hasFocus() and self.view.shows_focus:
            self.paint_ring(painter, row.adjusted(0, 1, 0, -1), RADIUS - 1)

    def _placed(self, row: QRectF, start: float, width: float) -> QRectF:
        left = row.right() - start - width if self.mirrored else row.left() + start
        return QRectF(left, row.top(), width, row.height())

    def _paint_words(self, painter: QPainter, book: Book, room: QRectF) -> None:
        title = self.block(book, book.title, 14, 500, room.width(), 1)
        if book.missing:
            #: Under a book in the library: its file was moved or deleted; opening it asks where it is now
            words, colour = self.tr("Not found. Locate…"), "danger"
        else:
            words, colour = book.author, "muted"
        author = self.block(book, words, 13, 400, room.width(), 1) if words else None
        height = title.height + (author.height + 1 if author else 0)
        top = room.center().y() - height / 2
        title.draw(painter, QPointF(room.left(), top), self.tokens.colour("muted" if book.missing else "ink"))
        if author:
            author.draw(painter, QPointF(room.left(), top + title.height + 1), self.tokens.colour(colour))

    def _paint_column(self, painter: QPainter, name: str, book: Book, room: QRectF) -> None:
        painter.setFont(self.font("en", 12))
        if name == "when":
            self.line(painter, room, self.when(book.opened), "muted", at_end=True)
        elif name == "languages":
            self.paint_badges(painter, book, room, 3)
        elif name == "tags" and book.tags:
            words = self.kept(("tags", book.tags, room.width()), lambda: self._elided(book, room.width()))
            self.line(painter, room, str(words), "muted")
        elif name == "progress" and (state := self.state(book)) and not book.missing:
            if book.finished:
                tick = 14
                self.paint_mark(painter, self._placed_in(room, 0, tick))
                self.line(painter, self._placed_in(room, tick + 6, room.width() - tick - 6), state, "muted")
                return
            figure = 40
            bar = self._placed_in(room, 0, room.width() - figure - 8)
            self.paint_progress(painter, QRectF(bar.left(), room.center().y() - 1, bar.width(), BAR), book.progress)
            self.line(painter, self._placed_in(room, room.width() - figure, figure), state, "muted", at_end=True)

    def paint_mark(self, painter: QPainter, room: QRectF) -> None:
        from reader.ui.icons import pixmap

        mark = pixmap("check", self.tokens["accent"], 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(room.left(), room.center().y() - 7), mark)

    def _placed_in(self, room: QRectF, start: float, width: float) -> QRectF:
        left = room.right() - start - width if self.mirrored else room.left() + start
        return QRectF(left, room.top(), width, room.height())

    def _elided(self, book: Book, width: float) -> str:
        metrics = QFontMetricsF(self.font("en", 12))
        return metrics.elidedText(", ".join(book.tags), Qt.TextElideMode.ElideRight, width)


def _columns(book: Book, room: float) -> list[tuple[str, int]]:
    """What is shown beside a title, from the end. Where the last have nothing to say, it goes on in their place."""
    shown = [(name, width) for name, width, least in COLUMNS if room >= least]
    read = book.finished or (book.progress > 0 and not book.missing)
    said = {"when": bool(book.opened), "progress": read, "languages": True, "tags": bool(book.tags)}
    while shown and not said[shown[-1][0]]:
        shown.pop()
    return shown
