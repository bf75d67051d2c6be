"""The library in the page's place: collections at the side, books on paper, what is going on at the foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.library import cards, lines
from reader.ui.library.bar import LibraryBar
from reader.ui.library.books import (
    Book,
    Wanted,
    arranged,
    counts,
    language_counts,
    tag_counts,
)
from reader.ui.library.covers import Covers
from reader.ui.library.drop import DropFrame
from reader.ui.library.hits import BELOW, TextHits
from reader.ui.library.invite import Invitation
from reader.ui.library.model import ShelfModel
from reader.ui.library.shelf import Layout, Shelf
from reader.ui.library.side import LibrarySide
from reader.ui.library.strip import ImportStrip
from reader.ui.theme import Tokens
from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import Retranslating, counted
from reader.ui.widgets.texts import tame

if TYPE_CHECKING:
    from reader.ui.panels.search_rows import SearchRow

LONGEST_TITLE = 34  # characters of a heading: a tag, a folder
WITHOUT_END = 16777215  # Qt's word for it
FOOT = 12  # below the last books, where hits follow
NARROW = 760  # logical pixels of width: below, the side makes room by itself


class LibraryView(Retranslating, QFrame):
    """Shows the books it is given, narrowed down as the person likes; wishes go out as signals."""

    wanted_changed = Signal(object)  # Wanted
    layout_changed = Signal(str)
    side_changed = Signal(bool)  # shown
    query_changed = Signal(str)
    files_dropped = Signal(list)  # paths
    leave_requested = Signal()  # Esc, where nothing else is to be closed (shell/window.py)

    def __init__(self, covers: Covers, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Library")
        self.setAcceptDrops(True)
        self._books: list[Book] = []
        self._folders: list[str] = []
        self._start, self._growing = 38, False
        self._tokens, self._side_wanted, self._was_narrow = tokens, True, False
        self.wanted = Wanted()
        self.model = ShelfModel(self)
        self.side, self.bar = LibrarySide(tokens, self), LibraryBar(tokens, self)
        self.shelf = Shelf(self.model, covers, tokens, self)
        self.invitation, self.strip = Invitation(self), ImportStrip(self)
        self.empty = EmptyState("search", self)
        self.hits = TextHits(tokens, self)
        self.drop = DropFrame(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.shelf)
        self._retranslate()

    def _lay_out(self) -> None:
        self._invited = QVBoxLayout()
        self._invited.setContentsMargins(38, 18, 30, 24)
        self._invited.addWidget(self.invitation, 0, Qt.AlignmentFlag.AlignTop)
        self._invited.addStretch(1)
        shelf = QWidget()
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.shelf, 1)
        column.addLayout(self._invited, 0)
        self._column = column
        self._pages = QStackedWidget(self)
        self._pages.addWidget(shelf)
        self._pages.addWidget(self.empty)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self.bar)
        main.addWidget(self._pages, 2)
        main.addWidget(self.hits, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addLayout(main, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(middle, 1)
        outer.addWidget(self.strip)

    def _connect(self) -> None:
        side, bar, shelf = self.side, self.bar, self.shelf
        side.collection_chosen.connect(lambda name: self.want(collection=name, folder=""))
        side.folder_chosen.connect(lambda path: self.want(collection="all", folder=path))
        side.tag_toggled.connect(lambda tag: self.want(tags=self.wanted.tags ^ {tag}))
        side.language_toggled.connect(lambda tag: self.want(languages=self.wanted.languages ^ {tag}))
        bar.query_changed.connect(lambda text: self.want(query=text))
        bar.query_changed.connect(self.query_changed)
        bar.query_changed.connect(lambda _text: self._announce())
        bar.order_chosen.connect(lambda order: self.want(order=order))
        bar.layout_chosen.connect(self._on_layout_chosen)
        bar.leave_field.connect(lambda: shelf.setFocus(Qt.FocusReason.ShortcutFocusReason))
        bar.escaped.connect(lambda: shelf.setFocus(Qt.FocusReason.ShortcutFocusReason))
        shelf.fitted.connect(self._on_fitted)
        self.hits.left_at_top.connect(lambda: shelf.setFocus(Qt.FocusReason.ShortcutFocusReason))
        shelf.left_at_top.connect(bar.focus_field)
        shelf.selection_changed.connect(self._show_heading)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def show_library(self, books: list[Book], folders: list[str], *, growing: bool = False) -> None:
        """All there is. What was wanted stays so, as far as there is still such a thing.

        While it is `growing`, what is new comes after what is shown: nothing moves under the eyes or the pointer.
        """
        self._books, self._folders, self._growing = books, folders, growing
        tags = tag_counts(books)
        known = {tag for tag, _number in tags}
        wanted = replace(self.wanted, tags=self.wanted.tags & known)
        if wanted.folder not in folders:
            wanted = replace(wanted, folder="")
        self.wanted = wanted
        languages = [] if self.is_bare else language_counts(books)
        self.side.show_library(counts(books), tags, languages, folders)
        self._show()

    def want(self, **fields: object) -> None:
        """Narrow down, widen or order otherwise."""
        wanted = replace(self.wanted, **fields)  # type: ignore[arg-type]
        if wanted == self.wanted:
            self.side.show_wanted(wanted)
            return
        self.wanted, self._growing = wanted, False
        if not wanted.query.strip():
            self.hits.show_hits((), 0)
        self._show()
        self.shelf.scrollToTop()
        self.wanted_changed.emit(wanted)

    def set_layout(self, name: Layout) -> None:
        self.bar.set_layout(name)
        self.shelf.set_layout(name)
        self._make_room()

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._tokens = tokens
        self.side.set_tokens(tokens)
        self.bar.set_tokens(tokens)
        self.shelf.set_tokens(tokens)
        self.hits.set_tokens(tokens)

    def show_hits(
        self, rows: tuple[SearchRow, ...], total: int, *, searching: bool = False, more: bool = False
    ) -> None:
        """What was found in the texts for the words in the field; they take the place of "No book found"."""
        self.hits.show_hits(rows if self.wanted.query.strip() else (), total, searching=searching, more=more)
        self._make_room()

    @property
    def books(self) -> list[Book]:
        """All there are, shown or not."""
        return self._books

    def chosen(self) -> list[Book]:
        """The selected books."""
        return self.shelf.chosen()

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but what came with the program."""
        return all(book.bundled for book in self._books)

    def _show(self) -> None:
        self.bar.set_order(self.wanted.order)
        self.bar.set_query(self.wanted.query)
        self.side.show_wanted(self.wanted)
        books = arranged(self._books, self.wanted)
        if self._growing:
            shown = {book.key: place for place, book in enumerate(self.model.books)}
            books.sort(key=lambda book: (shown.get(book.key, len(shown)), book.added))
        self.shelf.show_books(books)
        self._make_room()
        self._show_heading()

    def _make_room(self) -> None:
        """The invitation stands right below the books while these are but one line; nothing found has a page."""
        inviting = self.is_bare and not self.wanted.narrowed
        found = bool(self.model.books)
        focused = self.window().focusWidget()
        invited = focused is not None and self.invitation.isAncestorOf(focused)
        self.invitation.setVisible(inviting)
        self._column.setStretch(0, 100)  # what room there is, the books get first
        self._column.setStretch(1, 1 if inviting else 0)
        height = lines.HEIGHT * len(self.model.books) if self.shelf.layout_name == "list" else cards.HEIGHT
        self.shelf.setMaximumHeight(height + 4 if inviting and found else 16777215)
        if inviting:
            start, end = (30, self._start) if self.isRightToLeft() else (self._start, 30)
            self._invited.setContentsMargins(start, 14, end, 24)
        else:
            self._invited.setContentsMargins(0, 0, 0, 0)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if inviting else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.shelf.setVerticalScrollBarPolicy(policy)
        self.shelf.setVisible(found)
        self._pages.setCurrentIndex(0 if found or inviting else 1)
        only_texts = not found and not self.hits.isHidden()
        self._pages.setVisible(not only_texts)
        self._share_room()
        if invited and not inviting:  # its button was pressed: the books came
            self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_empty()

    def _share_room(self) -> None:
        """Books get what they need, hits in the texts the rest, or a share of their own where that is more."""
        needed = WITHOUT_END
        if not self.hits.isHidden() and self.model.books:
            rows = -(-len(self.model.books) // self.shelf.columns)
            needed = rows * self.shelf.gridSize().height() + FOOT
        self._pages.setMaximumHeight(min(needed, WITHOUT_END))
        rest = self.height() - self.bar.height() - needed
        self.hits.setMaximumHeight(WITHOUT_END if self._pages.isHidden() else max(BELOW, rest))

    def _say_empty(self) -> None:
        if self.wanted.query.strip():
            #: No book in the library has the words in its title, author or tags
            self.empty.set_texts(self.tr("No book found"), self.tr("Try fewer or other words."))
            return
        texts = {
            "reading": self.tr("Books you have begun appear here."),
            "recent": self.tr("Books you have begun appear here."),  # opening alone is not reading
            "finished": self.tr("Books you have read to the end appear here."),
            "unread": self.tr("You have begun every book there is."),
        }
        #: No book in the library is in the chosen collection or has the chosen tags
        self.empty.set_texts(self.tr("No books here"), texts.get(self.wanted.collection, ""))

    def _show_heading(self) -> None:
        chosen, shown = len(self.chosen()), len(self.model.books)
        names = self.side.collection_names()
        title = names[self.wanted.collection]
        if self.wanted.folder:
            title = self.wanted.folder.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
        if self.wanted.tags:
            title = ", ".join(sorted(self.wanted.tags))
        #: Of books in the library
        count = self.tr("%n selected", "", chosen) if chosen > 1 else self.tr("%n books", "", shown)
        self.bar.show_heading(tame(title, LONGEST_TITLE), counted(count))

    def _announce(self) -> None:
        """A screen reader hears how many books are left while somebody types."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.bar.count.text()))

    # -- side -------------------------------------------------------------------------------------------------------

    def set_side(self, shown: bool) -> None:
        """Show or hide the side, as the person wants it."""
        self._side_wanted = shown
        self.side.setVisible(shown)
        self.side_changed.emit(shown)

    @property
    def side_shown(self) -> bool:
        return not self.side.isHidden()

    def minimumSizeHint(self) -> QSize:
        """The side makes room by itself."""
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drop.setGeometry(self.rect())
        self._share_room()
        narrow = self.width() < NARROW
        if narrow != self._was_narrow:
            self._was_narrow = narrow
            wanted = self._side_wanted
            self.set_side(wanted and not narrow)
            self._side_wanted = wanted

    # -- keys, mouse, dropping -----------------------------------------------------------------------------------------

    def zones(self) -> list[QWidget]:
        """The parts that F6 goes round."""
        return [self.side, self.bar, self.shelf, self.hits, self.strip]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.leave_requested.emit()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from outside; books dragged out of the shelf do not come in again."""
        if event.source() is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.drop.show_over()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop.hide()
        event.acceptProposedAction()
        self.files_dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.shelf.forget_texts()

    def open_menu(self, fill: Callable[[object], None], at: QPoint) -> None:
        """A menu of the view's own, filled by who knows what can be done."""
        from reader.ui.widgets.popup import Menu

        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu)
        menu.popup(at)

    def _on_fitted(self, start: int) -> None:
        self.bar.set_start(start)
        self._start = start

    def _on_layout_chosen(self, name: Layout) -> None:
        self.shelf.set_layout(name)
        self._make_room()
        self.layout_changed.emit(name)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Library"))
        #: The books in the library
        self.shelf.setAccessibleName(self.tr("Books"))
        self._say_empty()
        self._show_heading()
