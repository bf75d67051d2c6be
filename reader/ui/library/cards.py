"""The grid: a book is a cover with a line of progress, its title, author and languages beneath."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.ui.library.books import Book
from reader.ui.library.covers import CARD
from reader.ui.library.drawing import BAR, DOTS, ShelfDelegate
from reader.ui.panels.rows import Index

EDGE = 12  # of the ground around a cover, logical pixels
LEAST = CARD.width() + 2 * EDGE + 10  # width of a cell
HEIGHT = 378
TOP = 14  # above the cover
RADIUS = 10
FOOT = 26  # from the line of badges to the lower edge of the card


class CardDelegate(ShelfDelegate):
    """Cells are all of one size: the view never asks a second time."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self.view.gridSize()

    def card(self, cell: QRectF) -> QRectF:
        """The ground of a book, in the middle of its cell."""
        width = CARD.width() + 2 * EDGE
        return QRectF(round(cell.center().x() - width / 2), cell.top() + 2, width, HEIGHT - 8)

    def room(self, _book: Book, _rect: QRectF) -> tuple[float, float]:
        return 1.8 * CARD.width(), CARD.width()  # of two lines, what breaks between words leaves

    def dots(self, rect: QRectF) -> QRectF:
        card = self.card(rect)
        left = card.left() + 6 if self.mirrored else card.right() - 6 - DOTS
        return QRectF(left, card.bottom() - FOOT + 9 - DOTS / 2, DOTS, DOTS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        book, card = self.book(index), self.card(QRectF(option.rect))
        dotted = self.paint_ground(painter, card, RADIUS, option)
        left = card.left() + EDGE
        box = QRectF(left, card.top() + TOP - 2, CARD.width(), CARD.height())
        cover = self.paint_cover(painter, book, box)
        if book.finished:
            end = cover.left() + 2 if self.mirrored else cover.right() - 2
            self.paint_tick(painter, QPointF(end, cover.top() + 2))
        if book.started and not book.missing:
            self.paint_progress(painter, QRectF(left, box.bottom() + 9, CARD.width(), BAR), book.progress)
        self._paint_words(painter, book, left, box.bottom() + 18)
        line = QRectF(left, card.bottom() - FOOT, CARD.width(), 18)
        self.paint_badges(painter, book, line.adjusted(*((38, 0, 0, 0) if self.mirrored else (0, 0, -38, 0))), 4)
        if dotted:
            self.paint_dots(painter, self.dots(QRectF(option.rect)))
        elif (state := self.state(book)) and not book.finished and not book.missing:
            painter.setFont(self.font("en", 12))
            self.line(painter, line, state, "muted", at_end=True)
        if index == self.view.currentIndex() and self.view.hasFocus() and self.view.shows_focus:
            self.paint_ring(painter, card, RADIUS - 1)

    def _paint_words(self, painter: QPainter, book: Book, left: float, top: float) -> None:
        """Title and author."""
        title = self.block(book, book.title, 14, 500, CARD.width(), 2)
        title.draw(painter, QPointF(left, top), self.tokens.colour("muted" if book.missing else "ink"))
        top += title.height
        if book.missing:
            #: Under a book in the library: its file was moved or deleted; opening it asks where it is now
            words, colour = self.tr("Not found. Locate…"), "danger"
        else:
            words, colour = book.author, "muted"
        if words:
            author = self.block(book, words, 13, 400, CARD.width(), 1)
            author.draw(painter, QPointF(left, top + 1), self.tokens.colour(colour))
