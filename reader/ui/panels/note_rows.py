"""How highlights and notes are listed: the model of the rows, and how each is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from reader.publication.numerals import localised
from reader.services.describing import DescribedNote
from reader.ui.icons import pixmap
from reader.ui.panels.rows import PADDING, Index, RowDelegate
from reader.ui.widgets.colour_dot import VIVID, colour_name
from reader.ui.widgets.noted import noted_in
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.typography import content_font, reading_direction

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1  # DescribedNote; None for a heading
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2  # title of a section and its number in the language's digits

BAR = 3  # logical pixels: the strip in the highlight's colour
START = PADDING + BAR + 9  # where words begin
HIT = 34  # side of the square at the row's end that opens the menu
TOP, GAP = 9, 5
HEAD_TOP, HEAD_FOOT = 14, 4
ICON = 14
PILL, PILL_SIDE = 18, 7  # height of a tag, room beside its words
WORDS, TEXT = 3, 5  # lines shown of the marked words, of the note
_AUTO = Qt.LayoutDirection.LayoutDirectionAuto


class NotesModel(QAbstractListModel):
    """Described notes as rows, under a heading wherever another section begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DescribedNote | tuple[str, str]] = []
        self.language = "en"

    def set_notes(self, notes: tuple[DescribedNote, ...], language: str) -> None:
        """Show these; `language` is that of the headings."""
        self.beginResetModel()
        self._rows, self.language = [], language
        before: object = self  # no group
        for note in notes:
            group = ("lost",) if note.is_lost else note.group
            if group != before:
                before = group
                title = self.tr("Not found in this edition") if note.is_lost else note.section
                number = "" if note.number is None or note.is_lost else localised(note.number, language)
                if title:
                    self._rows.append((title, number))
            self._rows.append(note)
        self.endResetModel()

    def row_of(self, annotation_id: str) -> int:
        """The row of an annotation, -1 where it is not there."""
        notes = ((row, one) for row, one in enumerate(self._rows) if isinstance(one, DescribedNote))
        return next((row for row, one in notes if one.annotation.id == annotation_id), -1)

    def near(self, row: int) -> int:
        """The note at a row or the nearest one to it, -1 where there is none."""
        notes = [index for index, one in enumerate(self._rows) if isinstance(one, DescribedNote)]
        return min(notes, key=lambda index: (abs(index - row), -index), default=-1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], tuple):
            return Qt.ItemFlag.NoItemFlags  # a heading is read, never chosen
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, tuple):
            if role == HEADING_ROLE:
                return row
            return row[0] if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words or row.annotation.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return row if role == NOTE_ROLE else None

    def _spoken(self, row: DescribedNote) -> str:
        """What a screen reader says: what it is, the words, the note, its tags, where it comes from."""
        note = row.annotation
        #: A screen reader says this of marked words; %1 is the colour
        what = self.tr("Highlight, %1").replace("%1", colour_name(note.colour)) if note.extent else self.tr("Note")
        parts = [what, row.words, note.text, *note.tags]
        if row.is_elsewhere:
            parts.append(noted_in((note.language,)))
        return ". ".join(part for part in parts if part)


class NotesDelegate(RowDelegate):
    """A bar in the colour, the marked words, what was written about them, tags, the language they were noted in."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.editing: tuple[str, int] = ("", 0)  # the annotation being edited and the height that takes

    def key(self, index: Index) -> int:
        """By what is shown: a height holds when other rows come and go."""
        row = index.data(NOTE_ROLE)
        if row is None:
            return hash(index.data(HEADING_ROLE))
        note, edited = row.annotation, self.editing if row.annotation.id == self.editing[0] else None
        return hash((note.id, row.words, note.text, note.tags, row.is_elsewhere, note.extent is None, edited))

    def forget(self) -> None:
        """Heights are kept by what they are of: only another font or language makes them others."""

    def forget_all(self) -> None:
        super().forget()

    def set_language(self, tag: str) -> None:
        if tag != self.language:
            self.forget_all()
        super().set_language(tag)

    def row_height(self, index: Index, width: int) -> float:
        row: DescribedNote | None = index.data(NOTE_ROLE)
        if row is None:
            return HEAD_TOP + self._heading(index, width).height + HEAD_FOOT
        words = self._words(row, width)
        height = TOP + (words.height if words else 0)
        if row.annotation.id == self.editing[0]:
            return height + GAP + self.editing[1] + TOP
        for part in (self._text(row, width), self._pills(row, width)):
            if part:
                height += GAP + (part.height if isinstance(part, TextBlock) else part[-1][1].bottom())
        return height + TOP

    def editor_top(self, index: Index) -> float:
        """Where in the row the editor stands: below the marked words."""
        words = self._words(index.data(NOTE_ROLE), self.view.viewport().width())
        return TOP + (words.height + GAP if words else 0)

    def paint_row(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        row: DescribedNote | None = index.data(NOTE_ROLE)
        if row is None:
            self._paint_heading(painter, rect, index)
            return
        self._paint_bar(painter, rect, row)
        width, top = rect.width(), float(TOP)
        if words := self._words(row, width):
            quiet = bool(row.annotation.text) or row.annotation.extent is None or row.is_lost
            at = self.placed(rect, START, top, self._width(width))
            words.draw(painter, at, self.tokens.colour("muted" if quiet else "ink"))
            top += words.height + GAP
        if hovered or self.chosen(index):
            self._draw_dots(painter, rect)
        if row.annotation.id == self.editing[0]:
            return
        if text := self._text(row, width):
            text.draw(painter, self.placed(rect, START, top, self._text_width(width)), self.tokens.colour("ink"))
            top += text.height + GAP
        for label, place, own in self._pills(row, width):
            ground = None if not own else "paper" if self.chosen(index) else "soft"
            self._paint_pill(painter, rect, label, place.translated(0, top), ground)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if index.isValid() and index.data(NOTE_ROLE) is not None and self.dots(option.rect).contains(event.pos()):
            #: Tool tip of the button that opens a menu
            QToolTip.showText(event.globalPos(), self.tr("More"), view)
            return True
        return super().helpEvent(event, view, option, index)

    def dots(self, row: QRect) -> QRectF:
        """Where a press opens the menu."""
        at = self.placed(row, row.width() - HIT, 0, HIT)
        return QRectF(at.x(), at.y(), HIT, HIT)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        number = index.data(HEADING_ROLE)[1]
        if number:
            font, width = self._heading_font(), self._number_width(number)
            block = TextBlock(number, font, width, direction=self.text_direction, right=self.mirrored)
            block.draw(painter, self.placed(rect, PADDING, HEAD_TOP, width), self.tokens.colour("accent"))
        heading, start = self._heading(index, rect.width()), PADDING + self._number_width(number)
        at = self.placed(rect, start, HEAD_TOP, rect.width() - start - PADDING)
        heading.draw(painter, at, self.tokens.colour("muted"))

    def _paint_bar(self, painter: QPainter, rect: QRect, row: DescribedNote) -> None:
        note = row.annotation
        if note.extent is None:
            drawing = pixmap(
                "note", self.tokens["muted"], ICON, painter.device().devicePixelRatioF(), flip=self.mirrored
            )
            painter.drawPixmap(self.placed(rect, PADDING - 4, TOP + 2, ICON), drawing)
            return
        at = self.placed(rect, PADDING, TOP + 1, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(VIVID[note.colour]))
        painter.drawRoundedRect(QRectF(at.x(), at.y(), BAR, rect.height() - 2 * TOP - 2), BAR / 2, BAR / 2)

    def _draw_dots(self, painter: QPainter, rect: QRect) -> None:
        at = self.placed(rect, rect.width() - HIT / 2 - 8, TOP + 1, 16)
        painter.drawPixmap(at, pixmap("menu", self.tokens["muted"], 16, painter.device().devicePixelRatioF()))

    def _paint_pill(self, painter: QPainter, rect: QRect, label: str, place: QRectF, ground: str | None) -> None:
        at = self.placed(rect, START + place.left(), place.top(), place.width())
        box = QRectF(at.x(), at.y(), place.width(), place.height())
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.tokens.colour(ground))
        else:
            painter.setPen(QPen(self.tokens.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), PILL / 2, PILL / 2)
        painter.setPen(self.tokens.colour("accent" if ground else "muted"))
        painter.setFont(self._pill_font())
        room = place.width() - 2 * PILL_SIDE
        shown = QFontMetricsF(self._pill_font()).elidedText(label, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _heading(self, index: Index, width: int) -> TextBlock:
        title, number = index.data(HEADING_ROLE)
        room = width - 2 * PADDING - self._number_width(number)
        return TextBlock(title, self._heading_font(), room, direction=self.text_direction, right=self.mirrored, most=2)

    def _words(self, row: DescribedNote, width: int) -> TextBlock | None:
        if not row.words:
            return None
        note = row.annotation
        font = content_font(self.view.font(), note.language, pixels=13)
        font.setUnderline(note.style == "underline" and note.extent is not None)
        font.setStrikeOut(note.style == "strike" and note.extent is not None)
        direction = reading_direction(note.language)
        most = WORDS if note.extent else 1
        return TextBlock(row.words, font, self._width(width), direction=direction, right=self.mirrored, most=most)

    def _text(self, row: DescribedNote, width: int) -> TextBlock | None:
        text = row.annotation.text.replace("\n", "\u2028")  # a line break, as Qt's layouts know it
        if not text:
            return None
        font = content_font(self.view.font(), self.language, weight=500)
        return TextBlock(text, font, self._text_width(width), direction=_AUTO, right=self.mirrored, most=TEXT)

    def _pills(self, row: DescribedNote, width: int) -> list[tuple[str, QRectF, bool]]:
        """Tags and the language of origin, on as many lines as they need, from the upper edge of their part."""
        labels = [(tag, True) for tag in row.annotation.tags]
        if row.is_elsewhere:
            labels.append((noted_in((row.annotation.language,)), False))
        metrics, room = QFontMetricsF(self._pill_font()), self._text_width(width)
        placed: list[tuple[str, QRectF, bool]] = []
        x = y = 0.0
        for label, own in labels:
            wide = min(room, metrics.horizontalAdvance(label) + 2 * PILL_SIDE)
            if x and x + wide > room:
                x, y = 0.0, y + PILL + 4
            placed.append((label, QRectF(QPointF(x, y), QPointF(x + wide, y + PILL)), own))
            x += wide + 5
        return placed

    def _heading_font(self) -> QFont:
        return content_font(self.view.font(), self.language, pixels=12, weight=600)

    def _pill_font(self) -> QFont:
        return content_font(self.view.font(), self.language, pixels=11, weight=500)

    def _number_width(self, number: str) -> float:
        return QFontMetricsF(self._heading_font()).horizontalAdvance(number) + 6 if number else 0.0

    def _width(self, width: int) -> float:
        return width - START - HIT + 8

    def _text_width(self, width: int) -> float:
        return width - START - PADDING
