"""Books that may run scripts, in the program: their page and profile take the place of the quiet ones, and go again."""

from __future__ import annotations

from collections.abc import Callable
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
    from reader.ui.shell.window import MainWindow


class ScriptedBooks(QObject):
    """Lives as long as the program; `attach` follows one open book at a time."""

    reopen_wanted = Signal()  # the same book again, at the same place
    error_raised = Signal(object)  # ReaderError

    def __init__(self, permissions: ScriptPermissions, surface: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._permissions, self._surface = permissions, surface
        self._current: ScriptsController | None = None
        self._actions: dict[str, QAction] = {}

    @property
    def is_shown(self) -> bool:
        """Whether the menu has its entries."""
        return bool(self._actions)

    def allow(self, publication: Publication) -> None:
        """As if the person had answered. Raises CannotWrite."""
        self._permissions.allow(publication.key)

    def prepare(self, publication: Publication) -> None:
        """The page that the publication may have: before its text is asked for."""
        self._surface.use(scripted_book(self._permissions, publication))

    def attach(self, session: Session, navigator: BookController, page: ReadingPage, window: MainWindow) -> None:
        """Ask, where the book has scripts; show in the menu what was answered."""
        reading = session.reading
        scripts = ScriptsController(reading.publication, self._permissions, window, session)
        self._current = scripts
        navigator.scripts_stopped.connect(scripts.on_stopped)
        scripts.error_raised.connect(self.error_raised)
        scripts.reopen_wanted.connect(self.reopen_wanted)
        scripts.attach(page, reading.language)
        page.scripts_found.connect(self._show)
        self._show()

    def work(self) -> dict[str, Callable[[], object]]:
        """What the actions of the menu do."""
        return {"allow_scripts": self._toggle, "forget_scripts": self._forget}

    def show_in(self, actions: dict[str, QAction]) -> None:
        """The two actions whose state is kept here."""
        self._actions = actions
        self._show()

    def leave(self) -> None:
        """Another publication comes: nothing of this one is on offer."""
        self._current = None
        self._show()

    def sweep(self) -> None:
        """Clear away what books have left behind that nobody answers for."""
        try:
            self._permissions.sweep()
        except ReaderError as error:
            self.error_raised.emit(error)

    def _show(self, _found: object = None) -> None:
        if not self._actions:
            return
        current = self._current
        offered = current is not None and (current.may_forget or current.found)
        allow, forget = self._actions["allow_scripts"], self._actions["forget_scripts"]
        allow.setVisible(offered)
        allow.setChecked(current is not None and current.allowed)
        forget.setVisible(current is not None and current.may_forget)

    def _toggle(self) -> None:
        if self._current is not None:
            self._current.deny() if self._current.allowed else self._current.allow()

    def _forget(self) -> None:
        scripts = self._current
        if scripts is None:
            return
        self._surface.use(None)  # its page and profile go first: they would write it all again
        scripts.forget()
        self.reopen_wanted.emit()
