"""The library in the window: opened in the page's place, filled from the store, left for a book.

Made when it is first wanted. What is done with books is in `library_books.py`, how they come in `library_adding.py`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from reader.errors import ReaderError
from reader.services.library import Shelf, ShelfRow
from reader.ui.controllers.library_books import LibraryBooks
from reader.ui.controllers.library_covers import CoverFinder
from reader.ui.library.books import ORDERS, Book, book_of
from reader.ui.library.covers import Covers
from reader.ui.library.view import LibraryView
from reader.ui.tasks import Task
from reader.ui.widgets.interface import interface_language

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.preferences import Preferences
    from reader.publication.locator import Locator
    from reader.ui.application import Application
    from reader.ui.controllers.library_adding import LibraryAdding
    from reader.ui.shell.window import MainWindow
    from reader.ui.theme import Tokens

log = logging.getLogger(__name__)
# What acts on a text makes no sense beside the library. What reads aloud goes on, and its bar stays.
OF_A_TEXT = frozenset({
    "next_section", "previous_section", "back", "forward", "go_to_place", "contents", "bookmark", "named_bookmark",
    "bookmarks", "highlight", "note", "notes", "caret", "undo", "redo", "find", "find_next", "find_previous", "copy",
    "language_menu", "swap_languages", "larger", "smaller", "normal_size", "layout", "full_screen", "export",
    "export_notes", "import_notes", "print", "book_info", "allow_scripts", "forget_scripts",
})  # fmt: skip
PAUSE = 0.06  # s between two covers meanwhile: they take turns with the window
TYPING = 120  # ms of rest before all texts are searched
REST = 600  # ms between two looks at the store while books are being added


class LibraryController(QObject):
    """`toggle` is the library button; Esc and Back lead to the book as well.

    What a search of all texts finds for `text_query_changed` is shown by `view.show_hits`; `view.hits.hit_activated`
    says which of it is wanted, and `show_place` leads there.
    """

    text_query_changed = Signal(str)  # words in the field, after a rest; empty: nothing is sought any more

    def __init__(self, program: Application, adding: LibraryAdding) -> None:
        super().__init__(program)
        self._program, self._window, self._keeper = program, program.window, program.keeper
        self._offered: dict[str, bool] = {}  # actions that are out of reach, and whether they were in reach before
        self._looking: Task | None = None
        self._again = self._closed = False
        self.adding = adding
        self.finder = CoverFinder(program.context.folders.cache / "covers")
        self.covers = Covers(self.finder.picture, self)
        self.view = LibraryView(self.covers, program.tokens)
        self.view.hide()
        self.view.set_layout("list" if self._keeper.value.library_layout == "list" else "grid")
        self.books = LibraryBooks(self, self.view)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(lambda: self.text_query_changed.emit(self.view.wanted.query.strip()))
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.refresh)
        self._find = self._action(self.view.bar.focus_field, "Ctrl+F", "/")
        self._undo = self._action(self._window.message.act, "Ctrl+Z")
        self._back = self._action(self.leave, "Alt+Left", "Alt+Right")
        self._connect()
        self.set_tokens(program.tokens)

    def _connect(self) -> None:
        view, adding = self.view, self.adding
        view.leave_requested.connect(self.leave)
        view.files_dropped.connect(adding.add)
        view.invitation.add_books_requested.connect(adding.choose_books)
        view.invitation.add_folder_requested.connect(adding.choose_folder)
        view.side.watch_requested.connect(adding.choose_watched)
        view.side.folder_menu_requested.connect(self.books.folder_menu)
        view.strip.cancel_requested.connect(adding.cancel)
        view.shelf.open_requested.connect(self.open_book)
        view.query_changed.connect(lambda _text: self._typing.start())
        view.layout_changed.connect(lambda name: self._keeper.change(library_layout=name))
        view.wanted_changed.connect(lambda wanted: self._keeper.change(library_order=wanted.order))
        view.side_changed.connect(self._on_side_changed)
        if (order := self._keeper.value.library_order) in ORDERS:
            view.want(order=order)
        adding.changed.connect(self._soon)
        adding.progressed.connect(view.strip.show_progress)
        adding.progressed.connect(lambda *_progress: self.covers.take_time(PAUSE))
        adding.finished.connect(lambda: self.covers.take_time(0))
        adding.finished.connect(view.strip.hide)
        self._keeper.changed.connect(self._on_preferences_changed)
        menu, actions = view.bar.add_menu, self._window.actions_by_name
        menu.addAction(actions["add_books"])
        menu.addAction(actions["add_folder"])
        menu.addSeparator()
        self._watch = menu.addAction("", adding.choose_watched)

    def _action(self, work: Callable[[], Any], *keys: str) -> QAction:
        action = QAction(self.view)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: work())
        self.view.addAction(action)
        return action

    @property
    def program(self) -> Application:
        return self._program

    @property
    def window(self) -> MainWindow:
        return self._window

    # -- there and back ---------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._window.other is self.view

    def toggle(self) -> None:
        if self.is_open:
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """In the page's place; the text goes on behind it."""
        self._program.places.flush()
        self._program.context.refreshed_catalog()  # articles may have been added since
        self._retranslate()
        actions = self._window.actions_by_name
        self._offered = {name: actions[name].isEnabled() for name in OF_A_TEXT}
        for name in self._offered:
            actions[name].setEnabled(False)
        self._window.set_direction(interface_language())
        self._window.header.show_other(self.tr("Library"), self._find)
        self.refresh()
        self._window.show_other(self.view)
        actions["library"].setChecked(True)
        self._titled = self._window.windowTitle()
        self._window.setWindowTitle(self.tr("Library – ZeroOpposite Reader"))
        self._own_title = self._window.windowTitle()

    def leave(self) -> None:
        """Back to the text, where it was left."""
        if not self.is_open:
            return
        actions = self._window.actions_by_name
        for name, was in self._offered.items():
            actions[name].setEnabled(was)
        self._offered = {}
        self._window.header.show_page()
        if self._window.windowTitle() == self._own_title:  # no other book was opened meanwhile
            self._window.setWindowTitle(self._titled)
        self._window.set_direction(self._program.session.reading.language)
        self._window.show_page()
        actions["library"].setChecked(False)
        self.covers.trim(self.view.shelf.visible_keys())

    def open_book(self, key: str) -> None:
        """Read it: where it was left, if it was read before."""
        book = next((one for one in self.view.books if one.key == key), None)
        if book is None:
            return
        if book.missing:
            self.books.locate(book)
            return
        if self._program.session.reading.publication.key == key:
            self.leave()
            return
        self._program.open_source(book.key if book.bundled else book.path)  # which leaves, unless it cannot be read

    def show_place(self, source: str, place: Locator, language: str | None = None) -> None:
        """Open a book or article (path, id) at a place that was found in it."""
        reading = self._program.session.reading
        if source not in (reading.publication.key, str(reading.publication.source)):
            before = self._program.session
            self._program.open_source(source, language)
            if self._program.session is before:
                return  # it was told why
        self.leave()  # it may be open already
        self._program.session.go_to(place)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the store's books as they are now; which files are gone is found out in a thread."""
        if self._looking is not None:
            self._again = True
            return
        if not self.view.books:
            self._show(self.shelf.rows(look=False))
        self._looking = Task(_look, self._program.context, self._language, parent=self._program)
        self._looking.finished_with.connect(self._on_looked)
        self._looking.failed.connect(self._on_look_failed)
        self._looking.start()

    def look_now(self) -> None:
        """Something was changed here: show it at once, as far as no disk is asked."""
        self._program.library.indexing.soon()
        missing = {book.key for book in self.view.books if book.missing}
        self._show(self.shelf.rows(look=False), missing)
        self.refresh()

    @property
    def shelf(self) -> Shelf:
        """The library of this thread."""
        return Shelf(self._program.database, self._program.context.catalog, self._language)

    def set_tokens(self, tokens: Tokens) -> None:
        self.view.set_tokens(tokens)
        self._find.setIcon(self._window.actions_by_name["find"].icon())

    def close(self) -> None:
        """The program ends."""
        self._closed = True
        self.covers.close()

    @property
    def _language(self) -> str:
        """Of the titles of articles."""
        reading = self._program.session.reading
        return reading.language if reading.publication.kind != "epub" else interface_language()

    def _soon(self) -> None:
        """Books came or changed: look again, not too often, and not while nobody sees it."""
        if self.is_open and not self._timer.isActive():
            self._timer.start()

    def _on_looked(self, books: list[Book]) -> None:
        self._looking = None
        if self._closed:
            return
        self._show_books(books)
        if self._again:
            self._again = False
            self._soon()

    def _on_look_failed(self, error: ReaderError) -> None:
        self._looking = None
        if not self._closed:
            self._program.program.tell(error)

    def _show(self, rows: tuple[ShelfRow, ...], missing: Collection[str] = ()) -> None:
        """`missing` are those known to be gone where nobody looked."""
        books: list[Book] = [book_of(row, self._language) for row in rows]
        if missing:
            books = [replace(book, missing=True) if book.key in missing else book for book in books]
        self._show_books(books)

    def _show_books(self, books: list[Book]) -> None:
        folders = [str(folder) for folder in self.books.library.watched()]
        self.view.show_library(books, folders, growing=self.adding.is_busy)

    def _on_preferences_changed(self, value: Preferences, old: Preferences) -> None:
        if value.interface_language != old.interface_language and self.is_open:
            QTimer.singleShot(0, self, self._turn)

    def _turn(self) -> None:
        """Another language of the interface: its direction, its words."""
        self._window.set_direction(interface_language())
        self._retranslate()
        self._window.header.other_title.set_whole_text(self.tr("Library"))

    def _on_side_changed(self, shown: bool) -> None:
        action = self._window.actions_by_name["sidebar"]
        if self.is_open and action.isChecked() != shown:
            action.setChecked(shown)

    def _retranslate(self) -> None:
        #: The button and the key that lead to the search field of the library
        self._find.setText(self.tr("Search in the library"))
        self._find.setToolTip(self._find.text())
        self._find.setIcon(self._window.actions_by_name["find"].icon())
        #: Entry of a menu: choose a folder whose new books are added by themselves
        self._watch.setText(self.tr("Watch a folder…"))


def _look(context: Context, language: str, **_ignored: Any) -> list[Book]:
    """The shelf, in a thread of its own."""
    from reader.store.connection import open_database

    other = context.apart()
    with open_database(other.folders.database) as database:
        return [book_of(row, language) for row in Shelf(database, other.catalog, language).rows()]
