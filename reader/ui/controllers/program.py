"""What the program's actions do, and who does it: each controller is made when it is first wanted."""
# ruff: noqa: PLW0108 - a lambda asks for who does it only when it is called

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEnginePage

from reader.cli.context import book_stylesheet
from reader.errors import ReaderError
from reader.ui.messages import sentence, whereabouts
from reader.ui.widgets.texts import left_to_right

if TYPE_CHECKING:
    from reader.store.recovery import Recovery
    from reader.ui.application import Application
    from reader.ui.controllers.going import GoingController
    from reader.ui.controllers.help import HelpController
    from reader.ui.controllers.information import InformationController
    from reader.ui.controllers.interchange import InterchangeController
    from reader.ui.controllers.printing import PrintController
    from reader.ui.controllers.restoring import RestoreController
    from reader.ui.controllers.settings import SettingsController

log = logging.getLogger(__name__)


class ProgramController(QObject):
    """The table of actions, and what the program itself says and does."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window, self._keeper = program, program.window, program.keeper

    def work(self) -> dict[str, Callable[[], Any]]:
        """What each action does, by the action's name."""
        window, program, library = self._window, self._program, self._program.library
        return {
            "contents": lambda: window.show_panel("contents"),
            "bookmarks": lambda: window.show_panel("bookmarks"),
            "notes": lambda: window.show_panel("notes"),
            "language_menu": window.header.languages.open_menu,
            "swap_languages": self.swap_languages,
            "copy": lambda: program.view.triggerPageAction(QWebEnginePage.WebAction.Copy),
            "undo": lambda: program.session.undo(),
            "go_to_place": lambda: self.going.open(),
            "book_info": lambda: self.information.open(),
            "open": self.open_file,
            "print": lambda: self.printing.open(),
            "export": self.export,
            "export_notes": lambda: self.interchange.export(),
            "import_notes": lambda: self.interchange.import_(),
            "library": lambda: library.controller.toggle(),
            "add_books": lambda: library.adding.choose_books(),
            "add_folder": lambda: library.adding.choose_folder(),
            "back_up": lambda: self.restoring().choose_target(),
            "restore": lambda: self.restoring().open(),
            "larger": lambda: self.settings.step_size(1),
            "smaller": lambda: self.settings.step_size(-1),
            "normal_size": lambda: self.settings.step_size(0),
            "layout": lambda: self.settings.toggle_layout(),
            "appearance": lambda: self.settings.appearance(),
            "preferences": lambda: self.settings.preferences(),
            "shortcuts": lambda: self.help.shortcuts(),
            "contact": lambda: self.help.contact(),
            "new_version": lambda: self.help.look_for_new_version(),
            "about": lambda: self.help.about(),
            "close": window.close,
            "quit": window.close,
        }

    # -- who does it ---------------------------------------------------------------------------------------------------

    @cached_property
    def going(self) -> GoingController:
        """Places that are typed."""
        from reader.ui.controllers.going import GoingController

        return GoingController(self._program)

    @cached_property
    def information(self) -> InformationController:
        """What is known of a text."""
        from reader.ui.controllers.information import InformationController

        return InformationController(self._program)

    @cached_property
    def interchange(self) -> InterchangeController:
        """Notes to and from files."""
        from reader.ui.controllers.interchange import InterchangeController

        return InterchangeController(self._program, lambda: self._program.session.reload_notes())

    @cached_property
    def printing(self) -> PrintController:
        """What is read, on paper or as PDF."""
        from reader.ui.controllers.printing import PrintController

        return PrintController(self._program)

    @cached_property
    def settings(self) -> SettingsController:
        """How the person wants it."""
        from reader.ui.controllers.settings import SettingsController

        return SettingsController(self._program)

    @cached_property
    def help(self) -> HelpController:
        """What there is to know about the program."""
        from reader.ui.controllers.help import HelpController

        return HelpController(self._program)

    def restoring(self) -> RestoreController:
        """The library into a file and back; a new one each time."""
        from reader.ui.controllers.restoring import RestoreController

        return RestoreController(self._program)

    # -- what the program says -----------------------------------------------------------------------------------------

    def tell(self, error: ReaderError) -> None:
        """Say in the message bar what went wrong and what to do."""
        log.warning("told: %s", error)
        self._window.message.tell(sentence(error), details=whereabouts(error))

    def tell_recovery(self, recovery: Recovery) -> None:
        """Say what became of a damaged library."""
        if recovery.complete:
            text = self.tr("Your library was damaged. Everything in it was put back; the damaged file is %1.")
        elif recovery.restored_from is not None:
            text = self.tr("Your library was damaged. The newest sound copy was restored; the damaged file is %1.")
        else:
            text = self.tr("Your library was damaged. A new one was begun; the damaged file is %1.")
        self._window.message.tell(text.replace("%1", left_to_right(recovery.set_aside.name)))

    # -- what it does itself -------------------------------------------------------------------------------------------

    def swap_languages(self) -> None:
        """Back to the language read before."""
        if self._keeper.value.previous_language:
            self._program.session.switch_language(self._keeper.value.previous_language)

    def open_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        filters = (
            self.tr("Books and articles (*.epub *.md)"),
            self.tr("Books (*.epub)"),
            self.tr("Articles in Markdown (*.md)"),
        )
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a book or an article"), self._folder(), ";;".join(filters)
        )
        if name:
            self._program.open_source(name)

    def _folder(self) -> str:
        """Where the open book lies: the next one is often beside it."""
        publication = self._program.session.reading.publication
        return str(Path(publication.source).parent) if publication.kind == "epub" else ""

    def export(self) -> None:
        from reader.services.exporting import Exporting
        from reader.ui.controllers.exporting import ExportController

        session = self._program.session
        if session.article is None:
            return
        exporting = Exporting(self._program.context.catalog, book_stylesheet())
        self._export = ExportController(
            session.reading, session.navigator, exporting, session.article, self._window, session
        )
        self._export.open()
