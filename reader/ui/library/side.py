"""Beside the shelf: collections, the person's tags, languages, folders that are watched."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from reader.publication.language import language_for, primary_subtag
from reader.publication.numerals import localised
from reader.ui.icons import pixmap
from reader.ui.library.books import COLLECTIONS, Collection, Wanted
from reader.ui.panels.rows import PADDING, Index, RowDelegate, RowList
from reader.ui.theme import Tokens
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import Retranslating, interface_language
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import Link
from reader.ui.widgets.styling import show_property
from reader.ui.widgets.text_block import TextBlock
from reader.ui.widgets.texts import isolated
from reader.ui.widgets.typography import content_font

WIDTH, MARGIN = 264, 12
ICONS = {"all": "library", "reading": "book", "recent": "clock", "finished": "check", "unread": "circle"}
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


class ChoiceChip(Chip):
    """A tag or a language to narrow the shelf down to."""

    renaming = Signal()
    removing = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.renaming.emit()
            case Qt.Key.Key_Delete:
                self.removing.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)


class LibrarySide(Retranslating, QWidget):
    """Says what is wanted; it decides nothing."""

    collection_chosen = Signal(str)
    tag_toggled = Signal(str)
    language_toggled = Signal(str)  # a primary subtag
    folder_chosen = Signal(str)
    tag_menu_requested = Signal(str, QPoint)
    rename_tag_requested = Signal(str)
    remove_tag_requested = Signal(str)
    folder_menu_requested = Signal(str, QPoint)
    watch_requested = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._counts: dict[str, int] = {}
        self._folders: list[str] = []
        self._known: tuple[list[tuple[str, int]], list[tuple[str, int]]] = ([], [])
        self._tag_chips: dict[str, ChoiceChip] = {}
        self._language_chips: dict[str, ChoiceChip] = {}
        self.collections_model, self.folders_model = SideModel(self), SideModel(self)
        self.collections = self._list(self.collections_model, tokens)
        self.folders = self._list(self.folders_model, tokens)
        self.folders.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tags_caption, self.languages_caption, self.folders_caption = (Label("Caption", self) for _ in range(3))
        self.tags_hint, self.folders_hint = Label("Aside", self), Label("Aside", self)
        self.watch = Link(self)
        self._tags, self._languages = FlowLayout(gap=6), FlowLayout(gap=6)
        self._lay_out()
        self.collections.row_activated.connect(lambda index: self.collection_chosen.emit(index.data(ROW_ROLE).key))
        self.folders.row_activated.connect(lambda index: self.folder_chosen.emit(index.data(ROW_ROLE).key))
        self.folders.customContextMenuRequested.connect(self._on_folder_menu)
        self.watch.clicked.connect(self.watch_requested)
        self._mark_side()
        self._retranslate()

    def _list(self, model: SideModel, tokens: Tokens) -> RowList:
        result = RowList(self, natural=True)
        result.setSelectionMode(QListView.SelectionMode.SingleSelection)
        result.setModel(model)
        result.setItemDelegate(SideDelegate(tokens, result))
        result.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return result

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(0)
        column.addWidget(self.collections)
        column.addWidget(_section(self.tags_caption, self._tags, self.tags_hint))
        self.languages = _section(self.languages_caption, self._languages)
        column.addWidget(self.languages)
        column.addSpacing(20)
        head = QHBoxLayout()
        head.addSpacing(10)
        head.addWidget(self.folders_caption, 1)
        head.addWidget(self.watch)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self.folders)
        column.addLayout(_indented(self.folders_hint))
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(self.area)
        self.setFocusProxy(self.collections)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def show_library(
        self,
        counts: dict[str, int],
        tags: list[tuple[str, int]],
        languages: list[tuple[str, int]],
        folders: list[str],
    ) -> None:
        """What there is to choose from. Chips that stay keep the focus."""
        self._counts, self._folders = counts, folders
        self._known = (tags, languages)
        self._show_rows()
        self._show_chips()
        self.tags_hint.setVisible(not tags)
        self.languages.setVisible(len(languages) > 1)
        self.folders_hint.setVisible(not folders)
        self.folders.setVisible(bool(folders))
        self._name_chips()

    def show_wanted(self, wanted: Wanted) -> None:
        """What holds; nothing is signalled."""
        for rows, model, key in (
            (self.collections, self.collections_model, "" if wanted.folder else wanted.collection),
            (self.folders, self.folders_model, wanted.folder),
        ):
            row = next((number for number, one in enumerate(model.rows) if one.key == key), -1)
            if row >= 0:
                rows.setCurrentIndex(model.index(row))
            else:
                rows.clearSelection()
        for tag, chip in self._tag_chips.items():
            chip.setChecked(tag in wanted.tags)
        for subtag, chip in self._language_chips.items():
            chip.setChecked(subtag in wanted.languages)

    def set_tokens(self, tokens: Tokens) -> None:
        for rows in (self.collections, self.folders):
            rows.itemDelegate().set_tokens(tokens)

    def _show_rows(self) -> None:
        names = self.collection_names()
        self.collections_model.set_rows(
            [
                #: A screen reader says this of a collection (%1) of books
                SideRow(key, names[key], self._counts.get(key, 0), ICONS[key],
                        self.tr("%1, %n books", "", self._counts.get(key, 0)).replace("%1", names[key]))
                for key in COLLECTIONS
            ]
        )  # fmt: skip
        self.folders_model.set_rows([SideRow(path, Path(path).name or path) for path in self._folders])

    def collection_names(self) -> dict[Collection, str]:
        """As the person reads them."""
        return {
            #: A collection in the library: every book there is
            "all": self.tr("All"),
            #: A collection in the library: books that are being read
            "reading": self.tr("Reading"),
            #: A collection in the library
            "recent": self.tr("Recently read"),
            #: A collection in the library: books read to their end
            "finished": self.tr("Finished"),
            #: A collection in the library: books nobody has begun to read
            "unread": self.tr("Unread"),
        }

    def _fill(self, flow, chips, wanted, make, *, anew: bool = False) -> None:  # type: ignore[no-untyped-def]
        if [(key, chip.label, chip.number) for key, chip in chips.items()] == wanted and not anew:
            return  # laying chips out costs more than anything else here
        while flow.count():
            flow.takeAt(0)
        for gone in chips.keys() - {key for key, _label, _count in wanted}:
            chips.pop(gone).deleteLater()
        for key, label, count in wanted:
            chip = chips.pop(key, None) or make(key)
            chips[key] = chip  # in their order
            chip.describe(label, localised(count, interface_language()), interface_language())
            chip.number = count
            flow.addWidget(chip)
            chip.show()
        flow.invalidate()

    def _show_chips(self, *, anew: bool = False) -> None:
        """`anew`: the digits are others."""
        tags = [(tag, tag, count) for tag, count in self._known[0]]
        languages = [(primary_subtag(tag), language_for(tag).own_name, count) for tag, count in self._known[1]]
        self._fill(self._tags, self._tag_chips, tags, self._new_tag, anew=anew)
        self._fill(self._languages, self._language_chips, languages, self._new_language, anew=anew)
        stops: list[QWidget] = [self.collections, *self._tag_chips.values(), *self._language_chips.values()]
        for before, after in pairwise((*stops, self.watch, self.folders)):
            QWidget.setTabOrder(before, after)  # as the eye goes

    def _new_tag(self, tag: str) -> ChoiceChip:
        chip = ChoiceChip(self)
        chip.clicked.connect(lambda: self.tag_toggled.emit(tag))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda at: self.tag_menu_requested.emit(tag, chip.mapToGlobal(at)))
        chip.renaming.connect(lambda: self.rename_tag_requested.emit(tag))
        chip.removing.connect(lambda: self.remove_tag_requested.emit(tag))
        return chip

    def _new_language(self, subtag: str) -> ChoiceChip:
        chip = ChoiceChip(self)
        chip.clicked.connect(lambda: self.language_toggled.emit(subtag))
        return chip

    def _name_chips(self) -> None:
        for chip in (*self._tag_chips.values(), *self._language_chips.values()):
            #: A screen reader says this of a tag or a language (%1)
            chip.setAccessibleName(self.tr("%1, %n books, filter", "", chip.number).replace("%1", isolated(chip.label)))

    def _on_folder_menu(self, at: QPoint) -> None:
        index = self.folders.indexAt(at)
        if not index.isValid():  # by key
            index, at = self.folders.currentIndex(), self.folders.visualRect(self.folders.currentIndex()).center()
        if index.isValid():
            self.folder_menu_requested.emit(index.data(ROW_ROLE).key, self.folders.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mark_side()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()  # nothing here belongs to the page behind

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Collections"))
        self.collections.setAccessibleName(self.tr("Collections"))
        self.tags_caption.setText(self.tr("Tags"))
        self.languages_caption.setText(self.tr("Languages"))
        self.folders_caption.setText(self.tr("Watched folders"))
        self.folders.setAccessibleName(self.tr("Watched folders"))
        #: How to get tags, where there are none
        self.tags_hint.setText(self.tr("Give a book tags from its menu, and find it here."))
        #: What a watched folder is, where there is none
        self.folders_hint.setText(self.tr("Books put into a watched folder are added by themselves."))
        #: Button: a folder to be watched for new books
        self.watch.setText(self.tr("Add…"))
        self.watch.setAccessibleName(self.tr("Watch a folder…"))
        self._show_rows()
        self._show_chips(anew=True)
        self._name_chips()

    def _mark_side(self) -> None:
        show_property(self, "side", "right" if self.isRightToLeft() else "left")
        mirrored = self.isRightToLeft()
        self.layout().setContentsMargins(1 if mirrored else 0, 0, 0 if mirrored else 1, 0)


def _indented(part) -> QHBoxLayout:  # type: ignore[no-untyped-def]
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(10)
    if isinstance(part, QWidget):
        row.addWidget(part, 1)
    else:
        row.addLayout(part, 1)
    return row


def _section(caption: Label, chips: FlowLayout, *below: QWidget) -> QWidget:
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 20, 0, 0)
    column.setSpacing(0)
    column.addLayout(_indented(caption))
    column.addSpacing(8)
    column.addLayout(_indented(chips))
    for part in below:
        column.addLayout(_indented(part))
    return section
