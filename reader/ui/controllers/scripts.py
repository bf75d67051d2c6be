"""Asks once whether a book may run its scripts, and takes the answer back when the person wishes."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox

from reader.errors import ReaderError
from reader.publication.model import Publication
from reader.services.permissions import ScriptPermissions, is_scripted
from reader.ui.navigator.book.scripting import ScriptedBook
from reader.ui.navigator.book.scripting_page import ScriptedPage
from reader.ui.navigator.page import ReadingPage
from reader.ui.shell.window import MainWindow

log = logging.getLogger(__name__)
LONGEST = 500  # characters of a script's words in a dialog


def scripted_book(permissions: ScriptPermissions, publication: Publication) -> ScriptedBook | None:
    """For `Surface.use`, before a publication is opened: a book that was allowed its scripts, or None."""
    if publication.kind != "epub" or permissions.allowed(publication.key) is not True:
        return None
    return ScriptedBook(publication.key, permissions.folder(publication.key))


class ScriptsController(QObject):
    """Of one open book. Whoever hears `reopen_wanted` opens it again at the same place, with or without scripts."""

    reopen_wanted = Signal()
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self, publication: Publication, permissions: ScriptPermissions, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._publication, self._permissions, self._window = publication, permissions, window
        self._asked = False
        self.found = False  # the book has scripts

    @property
    def allowed(self) -> bool:
        return self._permissions.allowed(self._publication.key) is True

    @property
    def may_forget(self) -> bool:
        """Whether there is an answer or something stored."""
        key = self._publication.key
        return self._permissions.allowed(key) is not None or self._permissions.has_stored(key)

    def attach(self, page: ReadingPage, language: str) -> None:
        """Listen to the page that shows the book, and ask where its package says that it has scripts."""
        page.scripts_found.connect(self._on_found)
        if isinstance(page, ScriptedPage):
            page.tell, page.confirm, page.prompt = self._tell, self._confirm, self._prompt
        if page.has_scripts or is_scripted(self._publication.rendition(language)):
            self._on_found({})

    def allow(self) -> None:
        """Let the book run its scripts, from now on."""
        self._decide(True)

    def deny(self) -> None:
        """Stop them; what the book has stored stays until it is forgotten."""
        self._decide(False)

    def forget(self) -> None:
        """Remove the answer and everything the book has stored; its page and profile must be gone."""
        try:
            self._permissions.forget(self._publication.key)
        except ReaderError as error:
            self.error_raised.emit(error)
        else:
            self._window.message.tell(self.tr("What this book had stored is deleted."))

    def on_stopped(self) -> None:
        """The navigator shows the book without its scripts: they did not let the page work."""
        self._window.message.tell(self.tr("The scripts of this book kept the page from working and were stopped."))

    def _decide(self, allowed: bool) -> None:
        try:
            if allowed:
                self._permissions.allow(self._publication.key)
            else:
                self._permissions.deny(self._publication.key)
        except ReaderError as error:
            self.error_raised.emit(error)
        else:
            self.reopen_wanted.emit()

    def _on_found(self, _message: dict[str, object]) -> None:
        self.found = True
        if self._asked or self._permissions.allowed(self._publication.key) is not None:
            return
        self._asked = True
        text = self.tr("This book contains scripts. They are switched off.")
        #: Button: let the scripts of this book run
        self._window.message.tell(text, self.tr("Allow for this book"), self.allow)

    # What a script says is never taken for the program's own words: the title names the book.

    def _box(self, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self._title)
        #: Above what a script of the book %1 says
        box.setText(self.tr("%1 says:").replace("%1", self._title))
        box.setInformativeText(text[:LONGEST])
        return box

    @property
    def _title(self) -> str:
        return self._publication.rendition(self._publication.languages[0]).metadata.headline[:80]

    def _tell(self, text: str) -> None:
        self._box(text).exec()

    def _confirm(self, text: str) -> bool:
        box = self._box(text)
        #: Button: agree to the question of a script
        yes = box.addButton(self.tr("OK"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is yes

    def _prompt(self, text: str, default: str) -> str | None:
        answer, given = QInputDialog.getText(self._window, self._title, text[:LONGEST], text=default)
        return answer if given else None
