"""Bookmarks: places worth finding again, in the words of the language being read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QWidget

from reader.publication.annotation import Annotation
from reader.publication.numerals import localised
from reader.services.describing import DescribedBookmark
from reader.ui.panels.bookmark_rows import (
    BOOKMARK_ROLE,
    NAMED_ROLE,
    NUMBER_ROLE,
    WORDS_ROLE,
    BookmarkDelegate,
)
from reader.ui.panels.rows import Index, RowList
from reader.ui.theme import Tokens
from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.popup import Menu


class BookmarksModel(QAbstractListModel):
    """Described bookmarks as rows, in the order they come in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DescribedBookmark, ...] = ()
        self.language = "en"

    def set_rows(self, rows: tuple[DescribedBookmark, ...], language: str) -> None:
        """Show these, described in `language`."""
        self.beginResetModel()
        self._rows, self.language = rows, language
        self.endResetModel()

    def row_of(self, bookmark: str) -> int:
        """The row of a bookmark's id, -1 where it is not there."""
        return next((row for row, one in enumerate(self._rows) if one.bookmark.id == bookmark), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        number = "" if row.number is None else localised(row.number, self.language)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title or self.tr("Bookmark")  # its block is gone and it has no name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.title or self.tr("Bookmark")
            case Qt.ItemDataRole.AccessibleDescriptionRole | Qt.ItemDataRole.ToolTipRole:
                return row.words
        own = {BOOKMARK_ROLE: row.bookmark, WORDS_ROLE: row.words, NAMED_ROLE: bool(row.bookmark.name)}
        return (own | {NUMBER_ROLE: number}).get(role)


class BookmarksPanel(Retranslating, QWidget):
    """The list of bookmarks, or how to make the first one. Enter goes, F2 renames, Delete removes."""

    go_to_requested = Signal(object)  # Bookmark
    rename_requested = Signal(object)  # Bookmark
    remove_requested = Signal(object)  # Bookmark

    def __init__(self, model: BookmarksModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[str, int] = ("", -1)  # id and row of the selected one while the model changes
        self._for_book = False
        self.list = BookmarkList(self)
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setModel(model)
        self._delegate = BookmarkDelegate(tokens, self.list, model.language)
        self.list.setItemDelegate(self._delegate)
        self.empty = EmptyState("bookmark", self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.list)
        self._actions()
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.list.row_activated.connect(lambda index: self.go_to_requested.emit(index.data(BOOKMARK_ROLE)))
        self.list.rename_pressed.connect(lambda: self._ask(self.rename_requested))
        self.list.remove_pressed.connect(lambda: self._ask(self.remove_requested))
        self.list.menu_requested.connect(self._on_menu_requested)
        self._retranslate()
        self._on_model_reset()

    def set_language(self, tag: str) -> None:
        """The language of the rows' words: their direction and font."""
        self._delegate.set_language(tag)

    def set_for_book(self, for_book: bool) -> None:
        """The margins of a book turn its pages: a bookmark is made in another way than in an article."""
        self._for_book = for_book
        self._retranslate()

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._delegate.set_tokens(tokens)

    def _actions(self) -> None:
        self.menu = Menu(self)
        self._go, self._rename, self._remove = (QAction(self) for _ in range(3))
        # Shown in the menu; the list itself answers the keys, and only while it has the focus.
        self._rename.setShortcut(QKeySequence("F2"))
        self._remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        for action, signal in (
            (self._go, self.go_to_requested),
            (self._rename, self.rename_requested),
            (self._remove, self.remove_requested),
        ):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False, signal=signal: self._ask(signal))
            self.menu.addAction(action)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Bookmarks"))
        #: Goes to the bookmarked place
        self._go.setText(self.tr("&Go to"))
        self._rename.setText(self.tr("&Rename…"))
        self._remove.setText(self.tr("Remove"))
        way = self.tr(
            "A bookmark brings you back to a passage, in any language. To make one, click the margin beside a "
            "paragraph or press these keys:"
        )
        if self._for_book:
            way = self.tr("A bookmark brings you back to a page. To make one, press these keys:")
        self.empty.set_texts(
            self.tr("No bookmarks yet"),
            way,
            QKeySequence("Ctrl+B").toString(QKeySequence.SequenceFormat.NativeText),
        )

    def _ask(self, signal: Signal) -> None:
        bookmark: Annotation | None = self.list.currentIndex().data(BOOKMARK_ROLE)
        if bookmark is not None:
            signal.emit(bookmark)

    def _on_menu_requested(self, at: QPoint) -> None:
        self.menu.popup(at)

    def _on_model_about_to_be_reset(self) -> None:
        index = self.list.currentIndex()
        self._kept = (index.data(BOOKMARK_ROLE).id, index.row()) if index.isValid() else ("", -1)

    def _on_model_reset(self) -> None:
        """Keep the selection; where the row was removed, take the one that came into its place."""
        self.set_language(self._model.language)
        count = self._model.rowCount()
        self._stack.setCurrentWidget(self.list if count else self.empty)
        kept, row = self._kept
        if kept and count:
            found = self._model.row_of(kept)
            self.list.setCurrentIndex(self._model.index(found if found >= 0 else min(row, count - 1), 0))


class BookmarkList(RowList):
    """Rows with a menu: by the dots at a row's end, the other mouse button or the keyboard."""

    rename_pressed = Signal()
    remove_pressed = Signal()
    menu_requested = Signal(QPoint)  # on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_dots = False  # the button was pressed on them

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_pressed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_pressed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the dots opens the menu; it and the release that follows must not go to the bookmark."""
        index, at = self.indexAt(event.position().toPoint()), event.position()
        self._on_dots = index.isValid() and self.itemDelegate().dots(self.visualRect(index)).contains(at)
        if not self._on_dots or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        self.menu_requested.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._on_dots:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, at = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_requested.emit(at)
