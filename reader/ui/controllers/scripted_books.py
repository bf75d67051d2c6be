"""Books that may run scripts, in the program: their page and profile take the place of the quiet ones, and go again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader.errors import ReaderError
from reader.publication.model import Publication
from reader.services.permissions import ScriptPermissions
from reader.ui.controllers.scripts import ScriptsController, scripted_book
from reader.ui.navigator.surface import Surface

if TYPE_CHECKING:
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.navigator.page import ReadingPage
    from reader.ui.session import Session
    from reader.ui.shell.actions import Actions
    from reader.ui.shell.window import MainWindow

    OpenBook = tuple[Session, BookController, ReadingPage, MainWindow]


class ScriptedBooks(QObject):
    """Lives as long as the program; `attach` follows one open book at a time."""

    reopen_wanted = Signal()  # the same book again, at the same place
    error_raised = Signal(object)  # ReaderError

    def __init__(self, permissions: ScriptPermissions, surface: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._permissions, self._surface = permissions, surface
        self._current: ScriptsController | None = None
        self._actions: dict[str, QAction] = {}

    def allow(self, publication: Publication) -> None:
        """As if the person had answered. Raises CannotWrite."""
        self._permissions.allow(publication.key)

    def prepare(self, publication: Publication) -> None:
        """The page that the publication may have: before its text is asked for."""
        self._surface.use(scripted_book(self._permissions, publication))

    def follow(self, book: OpenBook | None, actions: Actions) -> None:
        """Another publication is open: a book with what shows it, or an article, of which nothing is on offer."""
        if not self._actions:
            self._actions = {name: actions[name] for name in ("allow_scripts", "forget_scripts")}
            self._actions["allow_scripts"].triggered.connect(self._toggle)
            self._actions["forget_scripts"].triggered.connect(self._forget)
        self._current = None
        if book is not None:
            self._attach(*book)
        self._show()

    def _attach(self, session: Session, navigator: BookController, page: ReadingPage, window: MainWindow) -> None:
        """Ask, where the book has scripts; the menu shows what was answered."""
        reading = session.reading
        scripts = ScriptsController(reading.publication, self._permissions, window, session)
        self._current = scripts
        navigator.scripts_stopped.connect(scripts.on_stopped)
        scripts.error_raised.connect(self.error_raised)
        scripts.reopen_wanted.connect(self.reopen_wanted)
        scripts.attach(page, reading.language)
        page.scripts_found.connect(self._show)

    def sweep(self) -> None:
        """Clear away what books have left behind that nobody answers for."""
        try:
            self._permissions.sweep()
        except ReaderError as error:
            self.error_raised.emit(error)

    def _show(self, _found: object = None) -> None:
        current = self._current
        offered = current is not None and (current.may_forget or current.found)
        allow, forget = self._actions["allow_scripts"], self._actions["forget_scripts"]
        allow.setVisible(offered)
        allow.setChecked(current is not None and current.allowed)
        forget.setVisible(current is not None and current.may_forget)

    def _toggle(self, _checked: bool = False) -> None:
        if self._current is not None:
            self._current.deny() if self._current.allowed else self._current.allow()

    def _forget(self, _checked: bool = False) -> None:
        scripts = self._current
        if scripts is None:
            return
        self._surface.use(None)  # its page and profile go first: they would write it all again
        scripts.forget()
        self.reopen_wanted.emit()
