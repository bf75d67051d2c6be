"""Beside the shelf: collections, the person's tags, languages, folders that are watched."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from reader.publication.language import primary_subtag
from reader.ui.library.books import COLLECTIONS, Collection, Wanted
from reader.ui.library.side_chips import ChoiceChip, Choices
from reader.ui.library.side_rows import ROW_ROLE, SideDelegate, SideModel, SideRow
from reader.ui.panels.rows import RowList
from reader.ui.theme import Tokens
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import Retranslating, own_name
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import Link
from reader.ui.widgets.styling import show_property
from reader.ui.widgets.texts import isolated

WIDTH, MARGIN = 264, 12
ICONS = {"all": "library", "reading": "book", "recent": "clock", "finished": "check", "unread": "circle"}


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
        self.collections_model, self.folders_model = SideModel(self), SideModel(self)
        self.collections = self._list(self.collections_model, tokens)
        self.folders = self._list(self.folders_model, tokens)
        self.folders.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tags_caption, self.languages_caption, self.folders_caption = (Label("Caption", self) for _ in range(3))
        self.tags_hint, self.folders_hint = Label("Aside", self), Label("Aside", self)
        self.watch = Link(self)
        self.tag_choices, self.language_choices = Choices(self._new_tag), Choices(self._new_language)
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
        column.addWidget(_section(self.tags_caption, self.tag_choices, self.tags_hint))
        self.languages = _section(self.languages_caption, self.language_choices)
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
        self.tag_choices.check(wanted.tags)
        self.language_choices.check(wanted.languages)

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

    def _show_chips(self, *, anew: bool = False) -> None:
        """`anew`: the digits are others."""
        tags = [(tag, tag, count) for tag, count in self._known[0]]
        languages = [(primary_subtag(tag), own_name(tag), count) for tag, count in self._known[1]]
        self.tag_choices.show_choices(tags, anew=anew)
        self.language_choices.show_choices(languages, anew=anew)
        stops: list[QWidget] = [self.collections, *self.tag_choices, *self.language_choices]
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
        for chip in (*self.tag_choices, *self.language_choices):
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
