"""What grid and list paint alike: covers, badges of languages, the line of progress, the tick of a finished book."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from reader.publication.language import language_for
from reader.publication.numerals import localised, percent
from reader.ui.icons import pixmap
from reader.ui.library.books import Book
from reader.ui.library.covers import RADIUS, SHADOW, THUMB, Covers
from reader.ui.library.model import BOOK_ROLE
from reader.ui.panels.rows import Index
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import interface_language
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.texts import isolated, left_to_right
from reader.ui.widgets.typography import content_font

KEPT = 600  # texts laid out that are kept
BADGE_HEIGHT, BADGE_SIDE, BADGE_GAP = 16, 5, 4
BAR = 3  # height of the line of progress
TICK = 24  # diameter of the disc of a finished book
DOTS = 28  # side of the square that opens the menu
MISSING = 0.38  # opacity of the cover of a book whose file is gone
AUTO = Qt.LayoutDirection.LayoutDirectionAuto


class ShelfDelegate(QStyledItemDelegate):
    """What both ways of painting a book share; texts are laid out once and kept."""

    def __init__(self, tokens: Tokens, covers: Covers, view: QListView) -> None:
        super().__init__(view)
        self.tokens, self.covers, self.view = tokens, covers, view
        self._texts: dict[tuple[object, ...], object] = {}
        self._fonts: dict[tuple[str, int, int], QFont] = {}

    def set_tokens(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def forget(self) -> None:
        """Another font, another language of the interface, other texts."""
        self._texts.clear()
        self._fonts.clear()

    @property
    def mirrored(self) -> bool:
        return self.view.isRightToLeft()

    def dots(self, rect: QRectF) -> QRectF:
        """Where, within the rectangle of an item, a press opens the menu."""
        raise NotImplementedError

    def book(self, index: Index) -> Book:
        return index.data(BOOK_ROLE)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if not index.isValid() or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        if self.dots(QRectF(option.rect)).contains(QPointF(event.pos())):
            #: Tool tip of the button that opens the menu of a book
            QToolTip.showText(event.globalPos(), self.tr("More"), view)
            return True
        book, room = self.book(index), self.room(self.book(index), QRectF(option.rect))
        cut = (
            QFontMetricsF(self.font(book.language, 14, 500)).horizontalAdvance(book.title) > room[0],
            QFontMetricsF(self.font(book.language, 13)).horizontalAdvance(book.author) > room[1],
        )
        if any(cut):
            lines = "<br>".join(escape(isolated(words)) for words in (book.title, book.author) if words)
            QToolTip.showText(event.globalPos(), f"<p>{lines}</p>", view)
            return True
        return False

    def room(self, _book: Book, _rect: QRectF) -> tuple[float, float]:
        """How long title and author may be without being cut."""
        raise NotImplementedError

    # -- parts -----------------------------------------------------------------------------------------------------

    def font(self, language: str, pixels: int, weight: int = 400) -> QFont:
        name = (language, pixels, weight)
        if name not in self._fonts:
            self._fonts[name] = content_font(self.view.font(), language, pixels=pixels, weight=weight)
        return self._fonts[name]

    def block(self, book: Book, text: str, pixels: int, weight: int, width: float, most: int) -> TextBlock:
        """Words of a book, wrapped and cut."""
        name = (text, book.language, pixels, weight, round(width), most, self.mirrored)
        found = self._texts.get(name)
        if found is None:
            font = self.font(book.language, pixels, weight)
            found = TextBlock(text, font, width, direction=AUTO, right=self.mirrored, most=most)
            self._keep(name, found)
        return found  # type: ignore[return-value]

    def kept(self, name: tuple[object, ...], make) -> object:  # type: ignore[no-untyped-def]
        """What `make` gives, made once."""
        found = self._texts.get(name)
        if found is None:
            found = make()
            self._keep(name, found)
        return found

    def _keep(self, name: tuple[object, ...], value: object) -> None:
        if len(self._texts) >= KEPT:
            for oldest in list(self._texts)[: KEPT // 4]:
                del self._texts[oldest]
        self._texts[name] = value

    def paint_ground(self, painter: QPainter, place: QRectF, radius: float, option: QStyleOptionViewItem) -> bool:
        """Beneath a book that is chosen or pointed at; whether it is."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        marked = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour("checked" if chosen else "window"))
            painter.drawRoundedRect(place, radius, radius)
        return marked

    def paint_cover(self, painter: QPainter, book: Book, box: QRectF) -> QRectF:
        """The cover stands on the lower edge of its box; a quiet plate until it is there. Returns its place."""
        size = box.size().toSize()
        cover = self.covers.cover(book, size, painter.device().devicePixelRatioF())
        if cover is None:
            radius = RADIUS.get(size.width(), 5.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour("hover"))
            painter.drawRoundedRect(box, radius, radius)
            return box
        margin = SHADOW if size.width() > THUMB.width() else SHADOW // 3
        left = box.left() + (box.width() - cover.size.width()) / 2
        top = box.bottom() - cover.size.height()
        if size.width() <= THUMB.width():
            top = box.top() + (box.height() - cover.size.height()) / 2
        if book.missing:
            painter.setOpacity(MISSING)
        painter.drawPixmap(QPointF(round(left) - margin, round(top) - margin), cover.pixmap)
        painter.setOpacity(1)
        return QRectF(QPointF(round(left), round(top)), cover.size)

    def paint_tick(self, painter: QPainter, centre: QPointF) -> None:
        disc = QRectF(centre.x() - TICK / 2, centre.y() - TICK / 2, TICK, TICK)
        painter.setPen(QPen(self.tokens.colour("paper"), 2))
        painter.setBrush(self.tokens.colour("accent"))
        painter.drawEllipse(disc)
        mark = pixmap("check", self.tokens["on_accent"], 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(centre - QPointF(7, 7), mark)

    def paint_progress(self, painter: QPainter, place: QRectF, progress: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.tokens.colour("line"))
        painter.drawRoundedRect(place, BAR / 2, BAR / 2)
        width = max(BAR, place.width() * min(1.0, progress))
        left = place.right() - width if self.mirrored else place.left()
        painter.setBrush(self.tokens.colour("accent"))
        painter.drawRoundedRect(QRectF(left, place.top(), width, BAR), BAR / 2, BAR / 2)

    def badges(self, book: Book, most: int) -> list[tuple[str, float]]:
        """Labels of languages with their widths; the last says how many more there are."""

        def make() -> list[tuple[str, float]]:
            labels = [language_for(tag).label for tag in book.languages]
            shown = labels if len(labels) <= most else labels[: most - 1]
            if len(shown) < len(labels):
                shown = [*shown, f"+{localised(len(labels) - len(shown), interface_language())}"]
            metrics = QFontMetricsF(self.font("en", 10, 600))
            return [(label, metrics.horizontalAdvance(label) + 2 * BADGE_SIDE) for label in shown]

        return self.kept(("badges", book.languages, most), make)  # type: ignore[return-value]

    def paint_badges(self, painter: QPainter, book: Book, place: QRectF, most: int = 4) -> None:
        """From the start of a line, as many as there is room for."""
        painter.setFont(self.font("en", 10, 600))
        x = place.right() if self.mirrored else place.left()
        top = place.center().y() - BADGE_HEIGHT / 2
        for label, width in self.badges(book, most):
            left = x - width if self.mirrored else x
            if left < place.left() - 1 or left + width > place.right() + 1:
                break
            badge = QRectF(left, top, width, BADGE_HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour("hover"))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(self.tokens.colour("muted"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, left_to_right(label))
            x += (width + BADGE_GAP) * (-1 if self.mirrored else 1)

    def paint_dots(self, painter: QPainter, place: QRectF) -> None:
        drawn = pixmap("menu", self.tokens["muted"], 18, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center() - QPointF(9, 9), drawn)

    def paint_ring(self, painter: QPainter, place: QRectF, radius: float) -> None:
        painter.setPen(QPen(self.tokens.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)

    def line(self, painter: QPainter, place: QRectF, text: str, colour: str, *, at_end: bool = False) -> None:
        """One line in the painter's font, at the start or end of its place."""
        right = self.mirrored != at_end
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.tokens.colour(colour))
        painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), text)

    def state(self, book: Book) -> str:
        """A word or a figure on how far the person is; nothing for what was never opened."""
        if book.finished:
            #: Of a book: read to its end
            return self.tr("Finished")
        return percent(book.progress, interface_language()) if book.progress else ""

    def when(self, moment: str) -> str:
        """A day as the interface writes it; `moment` is UTC, ISO 8601."""

        def make() -> str:
            parsed = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date() if moment else QDate()
            if not parsed.isValid():
                return ""
            days = parsed.daysTo(QDate.currentDate())
            if days == 0:
                #: When a book was last read
                return self.tr("Today")
            if days == 1:
                #: When a book was last read
                return self.tr("Yesterday")
            locale = QLocale(interface_language())
            return locale.toString(parsed, QLocale.FormatType.ShortFormat)

        return str(self.kept(("when", moment), make))
