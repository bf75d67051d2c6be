"""What is done with books on the shelf: their menu, tags, said to be finished, taken off and put back, found again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.services.library import Shelf
from reader.store.library import Library
from reader.ui.library.books import Book
from reader.ui.outside import open_outside
from reader.ui.widgets.interface import counted
from reader.ui.widgets.popup import Menu
from reader.ui.widgets.texts import isolated

if TYPE_CHECKING:
    from reader.ui.controllers.library import LibraryController
    from reader.ui.library.view import LibraryView

log = logging.getLogger(__name__)


class LibraryBooks(QObject):
    """Acts on the chosen books; whatever takes something away offers Undo."""

    def __init__(self, library: LibraryController, view: LibraryView) -> None:
        super().__init__(library)
        self._controller, self._view = library, view
        self._program, self._window = library.program, library.window
        view.shelf.menu_requested.connect(self.menu)
        view.shelf.remove_requested.connect(lambda: self.remove(view.chosen()))
        view.side.tag_menu_requested.connect(self.tag_menu)
        view.side.rename_tag_requested.connect(self.rename_tag)
        view.side.remove_tag_requested.connect(self.remove_tag)
        self._keys: list[QAction] = []
        for keys, work in (("Ctrl+I", self._inform), ("F2", self._tag), ("Ctrl+T", self._tag)):
            action = QAction(view.shelf)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, work=work: work())
            view.addAction(action)
            self._keys.append(action)

    @property
    def library(self) -> Library:
        """The books of this thread's connection."""
        return Library(self._program.database)

    @property
    def _shelf(self) -> Shelf:
        return self._controller.shelf

    # -- menus ------------------------------------------------------------------------------------------------------

    def menu(self, at: QPoint) -> None:
        """For the chosen books."""
        books = self._view.chosen()
        if not books:
            return
        menu = self._new_menu()
        if len(books) == 1:
            self._fill_for_one(menu, books[0])
        menu.addAction(self.tr("Tags…"), lambda: self.edit_tags(books))
        if all(book.finished for book in books):
            #: Entry of a book's menu: it was not read to its end
            menu.addAction(self.tr("Mark as unfinished"), lambda: self.finish(books, on=False))
        else:
            #: Entry of a book's menu: it was read to its end
            menu.addAction(self.tr("Mark as finished"), lambda: self.finish(books, on=True))
        if len(books) == 1 and books[0].path:
            menu.addAction(self.tr("Show in folder"), lambda: self.show_folder(books[0]))
        removable = [book for book in books if not book.bundled]
        if removable:
            menu.addSeparator()
            #: Entry of a book's menu; its file stays where it is
            remove = menu.addAction(self.tr("Remove from the library"), lambda: self.remove(removable))
            remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        menu.popup(at)

    def _fill_for_one(self, menu: Menu, book: Book) -> None:
        if book.missing:
            #: Entry of a book's menu: say where its file is now
            menu.setDefaultAction(menu.addAction(self.tr("Locate the file…"), lambda: self.locate(book)))
        else:
            #: Entry of a book's menu: read it
            menu.setDefaultAction(menu.addAction(self.tr("Open"), lambda: self._controller.open_book(book.key)))
            menu.addAction(self.tr("About this book"), lambda: self.inform(book))
        menu.addSeparator()

    def tag_menu(self, tag: str, at: QPoint) -> None:
        menu = self._new_menu()
        #: Entry of a tag's menu
        menu.addAction(self.tr("Rename…"), lambda: self.rename_tag(tag))
        #: Entry of a tag's menu: take the tag off all books
        menu.addAction(self.tr("Remove this tag"), lambda: self.remove_tag(tag))
        menu.popup(at)

    def folder_menu(self, folder: str, at: QPoint) -> None:
        menu = self._new_menu()
        menu.addAction(self.tr("Show in folder"), lambda: open_outside(QUrl.fromLocalFile(folder)))
        #: Entry of the menu of a watched folder: look for new books now
        menu.addAction(self.tr("Look for new books"), self._controller.adding.scan)
        #: Entry of the menu of a watched folder
        menu.addAction(self.tr("Stop watching"), lambda: self.unwatch(folder))
        menu.popup(at)

    def _new_menu(self) -> Menu:
        from PySide6.QtCore import Qt

        menu = Menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    # -- books ------------------------------------------------------------------------------------------------------

    def remove(self, books: list[Book]) -> None:
        """Off the shelf; files, places and notes stay."""
        removable = [book for book in books if not book.bundled]
        if not removable:
            if books:
                self._window.message.tell(self.tr("What came with the program cannot be removed."))
            return
        keys = [book.key for book in removable]
        row = min(self._view.model.row_of(key) for key in keys)
        if not self._do(lambda: self._shelf.remove(*keys)):
            return
        left = [book for book in self._view.model.books if book.key not in set(keys)]
        self._drop(keys)
        if left:
            self._view.shelf.choose(left[min(max(0, row), len(left) - 1)].key)
        if len(removable) == 1:
            #: %1 is the title of a book
            text = self.tr("“%1” was removed. Its file is where it was.").replace("%1", isolated(removable[0].title))
        else:
            text = counted(self.tr("%n books were removed. Their files are where they were.", "", len(removable)))
        self._window.message.tell(text, self.tr("Undo"), lambda: self._bring_back(keys))

    def _bring_back(self, keys: list[str]) -> None:
        if self._do(lambda: self._shelf.restore(*keys)):
            self._controller.look_now()
            self._view.shelf.choose(keys[0])

    def _drop(self, keys: list[str]) -> None:
        gone = set(keys)
        self._view.show_library([book for book in self._view.books if book.key not in gone], self._folders())
        self._controller.refresh()

    def finish(self, books: list[Book], *, on: bool) -> None:
        """Say that they were read to the end, or were not."""

        def work() -> None:
            for book in books:
                self._shelf.finish(book.key, on)

        if self._do(work):
            self._controller.look_now()

    def edit_tags(self, books: list[Book]) -> None:
        from reader.ui.library.tag_dialog import TagDialog

        known = {tag for book in self._view.books for tag in book.tags}
        dialog = TagDialog([book.title for book in books], [book.tags for book in books], known, self._window)
        keys = [book.key for book in books]
        dialog.chosen.connect(lambda given, taken: self.give_tags(keys, given, taken))
        dialog.open()

    def give_tags(self, keys: list[str], given: tuple[str, ...], taken: tuple[str, ...]) -> None:
        def work() -> None:
            for tag in given:
                self._shelf.add_tag(keys, tag)
            for tag in taken:
                self._shelf.remove_tag(keys, tag)

        if self._do(work):
            self._controller.look_now()

    def inform(self, book: Book) -> None:
        """What a book says of itself."""
        from reader.services.library import existing
        from reader.ui.controllers.book_facts import book_facts
        from reader.ui.controllers.information import cover_of
        from reader.ui.dialogs.book_info import BookInfoDialog

        if book.kind == "article":
            self._program.program.information.open_article(book.key)
            return
        try:
            found = self.library.find(book.key)
            publication = self._program.context.publication(str(existing(found)) if found else book.path)
        except ReaderError as error:
            self._program.program.tell(error)
            return
        rendition = publication.rendition(publication.languages[0])
        facts = book_facts(publication, rendition)
        BookInfoDialog(facts, list(rendition.warnings), self._window, cover=cover_of(rendition)).open()

    def show_folder(self, book: Book) -> None:
        path = Path(book.path)
        open_outside(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))

    def locate(self, book: Book) -> None:
        """The file was moved: the person says where to."""
        start = next((str(folder) for folder in Path(book.path).parents if folder.is_dir()), "")
        #: Title of a dialog that chooses a file; %1 is the title of a book
        title = self.tr("Where is “%1” now?").replace("%1", book.title)
        name, _ = QFileDialog.getOpenFileName(self._window, title, start, self.tr("Books (*.epub)"))
        if name:
            self.relink(book, name)

    def relink(self, book: Book, name: str) -> None:
        """Take a file for a book whose file is gone, where it is that book."""
        from reader.services.examining import examined

        try:
            path = Path(name)
            status = path.stat()
            found = examined(path.absolute(), size=status.st_size, changed=status.st_mtime_ns)
        except (ReaderError, OSError) as error:
            reason = error if isinstance(error, ReaderError) else ReaderError(str(error))
            self._program.program.tell(reason)
            return
        if found.key != book.key:
            #: A file was chosen in place of one that is gone; %1 and %2 are titles of books
            text = self.tr("This is another book: “%1”. It was added as such.").replace("%1", isolated(found.title))
            self._controller.adding.add([name])
            self._window.message.tell(text)
            return
        if self._do(lambda: self.library.relink(book.key, path.absolute(), size=found.size, changed=found.changed)):
            self._controller.finder.forget(book.key)
            self._controller.covers.forget(book.key)
            self._controller.look_now()

    # -- tags, folders ----------------------------------------------------------------------------------------------

    def rename_tag(self, tag: str) -> None:
        from reader.ui.library.rename_tag import RenameTagDialog

        known = {one for book in self._view.books for one in book.tags} - {tag}
        dialog = RenameTagDialog(tag, known, self._window)

        def work(name: str) -> None:
            spelled: list[str] = []
            if self._do(lambda: spelled.append(self._shelf.rename_tag(tag, name))):
                wanted = self._view.wanted.tags
                self._controller.look_now()
                if tag in wanted:
                    self._view.want(tags=wanted - {tag} | {spelled[0]})

        dialog.renamed.connect(work)
        dialog.open()

    def remove_tag(self, tag: str) -> None:
        works: list[str] = []
        if not self._do(lambda: works.extend(self._shelf.delete_tag(tag))):
            return
        self._controller.look_now()
        #: %1 is a tag
        text = self.tr("The tag “%1” was removed.").replace("%1", isolated(tag))

        def undo() -> None:
            if self._do(lambda: self._shelf.give_tag(works, tag)):
                self._controller.look_now()

        self._window.message.tell(text, self.tr("Undo"), undo)

    def unwatch(self, folder: str) -> None:
        if not self._do(lambda: self.library.unwatch(Path(folder))):
            return
        self._controller.look_now()
        self._controller.adding.watch_again()
        #: %1 is the name of a folder
        text = self.tr("“%1” is not watched any more. Its books stay.").replace("%1", isolated(Path(folder).name))

        def undo() -> None:
            if self._do(lambda: self.library.watch(Path(folder))):
                self._controller.look_now()
                self._controller.adding.watch_again()

        self._window.message.tell(text, self.tr("Undo"), undo)

    # -- helpers ----------------------------------------------------------------------------------------------------

    def _folders(self) -> list[str]:
        return [str(folder) for folder in self.library.watched()]

    def _do(self, work: Callable[[], Any]) -> bool:
        try:
            work()
        except ReaderError as error:
            self._program.program.tell(error)
            return False
        return True

    def _inform(self) -> None:
        if len(books := self._view.chosen()) == 1 and not books[0].missing:
            self.inform(books[0])

    def _tag(self) -> None:
        if books := self._view.chosen():
            self.edit_tags(books)
