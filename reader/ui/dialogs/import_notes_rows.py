"""The notes of a file in a list: a tick for each that can be kept, its words, and what will become of it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QListView, QStyle, QStyledItemDelegate, QWidget

from reader.services.notes_plan import WANTED, Plan, Row
from reader.ui import icons
from reader.ui.theme import Tokens
from reader.ui.widgets.texts import isolated, tame

Index = QModelIndex | QPersistentModelIndex
TONE = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2
WORDS = 200  # characters of the words that are looked at at all
BOX, GAP, EDGE = 16, 12, 10
ROW = 52


class NoteRows(QAbstractListModel):
    """The rows of a plan; which are ticked is kept here."""

    ticks_changed = Signal()

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.plan = plan
        # Words that are not in a book which was only assumed may well be another book's.
        wanted = [one for one in WANTED if one != "lost" or not plan.assumed]
        self._ticked = {number for number, row in enumerate(plan.rows) if row.status in wanted}
        self.done = False  # what was planned has been carried out: nothing is to be ticked any more

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the rows that are ticked."""
        return tuple(sorted(self._ticked))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.plan.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._tickable(index.row()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
        row = self.plan.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tame(row.words, WORDS) or self._reason(row) or self.kind(row)
            case Qt.ItemDataRole.CheckStateRole:
                if not self._tickable(index.row()):
                    return None
                return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tame(row.words, WORDS)}. {self.detail(index.row())}"
            case Qt.ItemDataRole.ToolTipRole:
                return tame(row.words, WORDS * 3)
        if role == DETAIL:
            return self.detail(index.row())
        if role == TONE:
            return {"lost": "danger", "new": "accent", "changed": "accent"}.get(row.status, "muted")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._tickable(index.row()):
            return False
        self._ticked ^= {index.row()}
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()
        return True

    def finish(self) -> None:
        """What was ticked has been kept."""
        self.done = True
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, self.rowCount() - 1), 0))

    def detail(self, number: int) -> str:
        """What becomes of a note, of which kind it is, in which book."""
        row = self.plan.rows[number]
        books = {one.book for one in self.plan.rows}
        parts = [self._status(number, row)]
        if row.annotation.id:
            parts.append(self.kind(row))
        if len(books) > 1 and row.book:
            parts.append(isolated(tame(row.book, WORDS)))
        return " · ".join(parts)

    def kind(self, row: Row) -> str:
        match row.annotation.kind:
            case "bookmark":
                return self.tr("Bookmark")
            case "note":
                return self.tr("Note")
            case _:
                return self.tr("Highlight with a note") if row.annotation.text else self.tr("Highlight")

    def _status(self, number: int, row: Row) -> str:
        if self.done and row.status in WANTED and number not in self._ticked:
            return self.tr("Left out")
        match row.status:
            case "new":
                return self.tr("Imported") if self.done else self.tr("New")
            case "changed":
                return self.tr("Updated") if self.done else self.tr("Newer in the file")
            case "lost":
                #: A note whose words are not in the book any more; it waits in a list
                return self.tr("Not found in the text; it is kept as lost")
            case "known":
                return self.tr("There already")
            case _:
                reason = self._reason(row) if row.words else ""
                return self.tr("Left out: %1").replace("%1", reason) if reason else self.tr("Left out")

    def _reason(self, row: Row) -> str:
        from reader.ui.reasons import translated_reason

        return translated_reason(row.reason) if row.reason else ""

    def _tickable(self, number: int) -> bool:
        return not self.done and self.plan.rows[number].status in WANTED


class NoteList(QListView):
    """Ticked by click and by space; `Ctrl+A` and a second one tick all and none."""

    def __init__(self, model: NoteRows, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Drawn(tokens, self))
        self.setModel(model)

    def sizeHint(self) -> QSize:
        return QSize(460, min(max(self.model().rowCount(), 2), 6) * ROW + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 2 * ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # for the default button
        else:
            super().keyPressEvent(event)


class _Drawn(QStyledItemDelegate):
    """A box, the words in one line, and beneath them what becomes of the note."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens

    def sizeHint(self, option, index) -> QSize:  # type: ignore[no-untyped-def]
        return QSize(200, ROW)

    def editorEvent(self, event, model, option, index) -> bool:  # type: ignore[no-untyped-def]
        """A click anywhere on a row ticks it, as does space."""
        by_key = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        by_mouse = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        if by_key or by_mouse:
            return bool(model.setData(index, None, Qt.ItemDataRole.CheckStateRole))
        return False

    def paint(self, painter: QPainter, option, index) -> None:  # type: ignore[no-untyped-def]
        tokens = self._tokens
        state, area = option.state, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = state & QStyle.StateFlag.State_HasFocus
        if state & QStyle.StateFlag.State_MouseOver or focused:
            painter.setPen(QPen(tokens.colour("focus"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("hover"))
            painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 8, 8)
        inner = area.adjusted(EDGE, 7, -EDGE, -7)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        box = QRect(inner.left(), inner.top() + 3, BOX, BOX)
        words = inner.adjusted(BOX + GAP, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            box.moveRight(inner.right())
            words = inner.adjusted(0, 0, -BOX - GAP, 0)
        if tick is not None:
            self._paint_box(painter, box, tokens, ticked=tick == Qt.CheckState.Checked)
        quiet = tick is None and not index.model().done
        self._paint_words(painter, words, option, index, tokens, quiet=quiet)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, tokens, *, ticked: bool) -> None:  # type: ignore[no-untyped-def]
        painter.setPen(QPen(tokens.colour("accent" if ticked else "outline"), 1))
        painter.setBrush(tokens.colour("accent" if ticked else "paper"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if ticked:
            colour = QApplication.palette().color(QPalette.ColorRole.HighlightedText).name()
            mark = icons.pixmap("check", colour, BOX - 2, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.left() + 1, box.top() + 1, mark)

    def _paint_words(self, painter, area: QRect, option, index, tokens, *, quiet: bool) -> None:  # type: ignore[no-untyped-def]
        start = (
            Qt.AlignmentFlag.AlignLeft
            if option.direction == Qt.LayoutDirection.LeftToRight
            else (Qt.AlignmentFlag.AlignRight)
        )
        align = start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        lines = ((index.data(), option.font, tokens.colour("muted" if quiet else "ink")),
                 (index.data(DETAIL), _smaller(option.font), QColor(tokens.colour(index.data(TONE)))))  # fmt: skip
        height = area.height() // 2
        for number, (text, font, colour) in enumerate(lines):
            line = QRect(area.left(), area.top() + number * height, area.width(), height)
            painter.setFont(font)
            painter.setPen(colour)
            metrics = painter.fontMetrics()
            painter.drawText(line, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()))


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(11, font.pixelSize() - 1))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.92)
    return small
