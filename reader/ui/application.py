"""The composition root: builds stores, page, window and session, and hands them to one another.

Start-up is sacred. The page is asked for first; window and panels are imported and built while Chromium starts its
process, lists that are not in sight after the first page is on the screen.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.cli.context import Context
from reader.errors import ReaderError
from reader.preferences import Preferences
from reader.publication.model import Publication
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.store import preferences_file
from reader.store.annotations import Annotations
from reader.store.connection import Database
from reader.store.places import Places
from reader.streamer.articles.catalog import Article
from reader.ui.appearance import Appearance
from reader.ui.controllers.highlights import all_marks
from reader.ui.controllers.places import DelayedPlaces
from reader.ui.controllers.preferences import PreferencesKeeper
from reader.ui.database_file import DatabaseFile
from reader.ui.file_open import ReaderApplication
from reader.ui.immortal import keep_constants_alive
from reader.ui.navigator.controller import NavigatorController
from reader.ui.navigator.surface import Surface
from reader.ui.navigator.view import ReadingView
from reader.ui.opening import Opening
from reader.ui.shell.window import MainWindow
from reader.ui.theme import Tokens
from reader.ui.translation import Translation

if TYPE_CHECKING:
    from reader.ui.chrome import Chrome
    from reader.ui.controllers.last_page import LastPage
    from reader.ui.controllers.scripted_books import ScriptedBooks
    from reader.ui.controllers.syncing import SyncController
    from reader.ui.first_window import FirstWindow
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.navigator.page import ReadingPage
    from reader.ui.session import Session

ASKED = 40  # ms that the page has to ask for what it shows, before the window is built around it
PATIENCE = 1000  # ms until the bars are built even if no text has come
LATER = 1500  # ms after the first page: what nobody waits for
TAKEN_IN = 4000  # ms after a book was opened: it comes into the library


class Application(QObject):
    """Owns everything that lives as long as the program; one session at a time."""

    first_page_shown = Signal()

    chrome: Chrome
    session: Session

    def __init__(
        self,
        context: Context,
        application: QApplication,
        surface: Surface,
        preferences: Preferences | None = None,
        first: FirstWindow | None = None,
    ) -> None:
        """`first` is the window where it is on the screen already, with a picture of the page."""
        super().__init__()
        self.context, self._application, self._surface = context, application, surface
        self.page = surface.page
        folders = context.folders
        self._shown = self.is_closed = False
        self._furnishing: Iterator[None] | None = None
        self._first = first
        self._last_page: LastPage | None = None  # once the window was closed
        value = preferences or preferences_file.load(folders.preferences)
        self.keeper = PreferencesKeeper(folders.preferences, value, self)
        self.translation = Translation(self)
        self.translation.use(value.interface_language)
        self.database_file = DatabaseFile(folders.database, self)
        self.places = DelayedPlaces(Places(self.database), self)
        self._annotations = Annotations(self.database)
        self._opening = Opening(context, self.places, self.keeper)
        self._sync: SyncController | None = None  # where there is a folder, or was asked for
        self._scripted: ScriptedBooks | None = None  # once a book is opened
        surface.page_changed.connect(self._on_page_changed)
        self.appearance = Appearance(application, self.keeper, self)
        self.page.setBackgroundColor(self.tokens.colour("paper"))

    # -- start ---------------------------------------------------------------------------------------------------------

    def start(self, source: str | None, language: str | None, at: str | None) -> None:
        """Show the window with what was asked for, else with what was open last."""
        value = self.keeper.value
        steps = self._steps(*self._opening.reading(source, language, at))
        next(steps)
        self._surface.wait_for_request(ASKED)
        if self._first is None:
            self.window.restore_geometry_text(value.window_geometry)
            self.window.set_sidebar(value.sidebar_open)
            self.window.show()
        self.view.setFocus()
        # The bars wait for the text: loading goes back and forth with this thread, and every step would hold it up.
        self._furnishing = steps
        self.page.stable.connect(self._furnish, Qt.ConnectionType.SingleShotConnection)
        self.page.send("document", "settle")
        self.later(PATIENCE, self._furnish)

    def begin(self, article: Article | None, reading: Reading) -> None:
        """Build the whole window around a reading; nothing is shown."""
        for _ in self._steps(article, reading):
            pass

    def _steps(self, article: Article | None, reading: Reading) -> Iterator[None]:
        """The page is asked for and a blank window stands after the first step; the others build its bars."""
        self.appearance.apply()
        self.view = ReadingView(self.page)
        self.window = self._first.take(self.view) if self._first else MainWindow(self.view)
        self.window.set_direction(reading.language)
        annotating, navigator = self._open_page(reading)
        yield
        from reader.ui.chrome import Chrome

        yield
        self.chrome = Chrome(self.window, self.tokens, self)
        yield
        from reader.ui.controllers.library_parts import LibraryParts
        from reader.ui.controllers.program import ProgramController
        from reader.ui.session import Session  # noqa: F401 - imported in a step of its own

        yield
        self.library, self.program = LibraryParts(self), ProgramController(self)
        self._open_session(article, reading, annotating, navigator)
        self._connect()
        self._when_ready()

    def _furnish(self) -> None:
        """The text is on the screen, or does not come: build the bars."""
        steps, self._furnishing = self._furnishing, None
        if steps is not None:
            self._go_on(steps)

    def _go_on(self, steps: Iterator[None]) -> None:
        if next(steps, steps) is None:
            self.later(0, lambda: self._go_on(steps))

    def _connect(self) -> None:
        for name, work in self.program.work().items():
            self.chrome.actions_by_name[name].triggered.connect(lambda _checked=False, call=work: call())
        self.view.size_wanted.connect(lambda step: self.program.settings.step_size(step))  # noqa: PLW0108
        self.window.files_dropped.connect(self.library.take_files)
        self.window.closing.connect(self._save_window)
        self.window.closing.connect(self._take_last_page)
        self.appearance.tokens_changed.connect(self._on_tokens_changed)
        self.appearance.changed.connect(self._on_appearance_changed)
        self.keeper.changed.connect(self.appearance.follow_preferences)
        self.keeper.changed.connect(self._on_preferences_changed)
        # The lambda keeps this object for good: what is the engine's must not be collected by another thread.
        self._application.styleHints().colorSchemeChanged.connect(lambda _scheme: self.appearance.refresh())
        self.chrome.actions_by_name["new_version"].setVisible(self.keeper.value.look_for_updates)
        for source in (self.keeper, self.places):
            source.error_raised.connect(self.program.tell)
        if isinstance(self._application, ReaderApplication):
            self._application.give_files_to(lambda source: self.on_second_start({"books": [source]}))

    def _when_ready(self) -> None:
        """The page may have been quicker than the window around it."""
        if self.page.is_ready:
            self.later(0, self._on_first_page)
        else:
            self.page.ready.connect(self._on_first_page, Qt.ConnectionType.SingleShotConnection)

    def later(self, milliseconds: int, work: Callable[[], object]) -> None:
        """Do it then, unless the program was closed meanwhile: a task begun after that would outlive its owner."""
        QTimer.singleShot(milliseconds, lambda: None if self.is_closed else work())

    # -- the first page ------------------------------------------------------------------------------------------------

    def _on_first_page(self) -> None:
        self.view.watch_wheel()
        # The lists that are not in sight wait until the page's first frame is on the screen.
        self.page.stable.connect(self._on_first_frame, Qt.ConnectionType.SingleShotConnection)
        self.page.send("document", "settle")
        self.later(PATIENCE, self._on_first_frame)  # a page that nobody sees (minimised) paints none

    def _on_first_frame(self) -> None:
        if self._shown:
            return
        self._shown = True
        if not gc.isenabled():  # as cli/open.py left it
            gc.freeze()  # what a start has made stays: later looks pass it over
            gc.enable()
        if self._first is not None:
            self._first.uncover()
            self._first = None
        keep_constants_alive()  # a start loses some hundred references, far fewer than there are
        self._complete()
        if self.keeper.value.sidebar_tab in {"bookmarks", "notes", "search"}:
            self.window.sidebar.show_panel(self.keeper.value.sidebar_tab)
        self.first_page_shown.emit()
        self.later(LATER, self._after_start)

    def _complete(self) -> None:
        """Build the lists that were not in sight. Once for the window, once for each session."""
        self._complete_session()
        self.chrome.search.scope_chosen.connect(self.library.take_scope)
        recovery, untold = self.database_file.recovery, self._opening.untold
        self.database_file.recovery = self._opening.untold = None
        if recovery is not None:
            self.program.tell_recovery(recovery)
        elif untold is not None:
            self.program.tell(untold)

    def _after_start(self) -> None:
        from reader.ui import after_start

        after_start.begin(self)

    # -- a publication -------------------------------------------------------------------------------------------------

    def open_source(self, source: str, language: str | None = None, at: str | None = None) -> None:
        """Open another publication in this window; what cannot be opened is told."""
        self.places.flush()
        try:
            article, reading = self._opening.reading(source, language, at)
        except ReaderError as error:
            self.program.tell(error)
            return
        self.library.leave()  # before the actions are those of another text
        self.window.message.drop_remark()
        self._exchange_session(article, reading)

    def read_anew(self) -> None:
        """Library and preferences were exchanged: show what they hold now."""
        self.places.drop()
        self.keeper.take(preferences_file.load(self.context.folders.preferences))
        self.open_source(self.keeper.value.publication or self.context.catalog.articles[0].id)

    def on_second_start(self, request: dict[str, Any]) -> None:
        """Another start of the program asks for something."""
        if not self.window.is_furnished:  # it came in the first moment
            self.later(LATER, lambda: self.on_second_start(request))
            return
        books = request.get("books") or []
        language, at = request.get("language"), request.get("at")
        if books or language or at:
            self.open_source(str(books[0]) if books else self.keeper.value.publication, language, at)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _exchange_session(self, article: Article | None, reading: Reading) -> None:
        self.session.close()
        self._open_session(article, reading, *self._open_page(reading))
        self._complete_session()

    def _open_page(self, reading: Reading) -> tuple[Annotating, NavigatorController | BookController]:
        annotating = Annotating(self._annotations, reading.publication.key)
        marks = partial(all_marks, annotating, reading)
        properties = self.appearance.properties
        if self._scripted is not None or self._may_run_scripts(reading.publication):
            self.scripts.prepare(reading.publication)
        if reading.publication.kind == "epub":
            from reader.ui.navigator.book.controller import BookController

            book = BookController(reading, self._surface, marks, self.appearance.wishes)
            book.open(properties)
            return annotating, book
        navigator = NavigatorController(reading, self.page, marks)
        navigator.open(properties)
        self._surface.serve_article(reading.publication)  # after `open`: a request that waits is answered now
        return annotating, navigator

    def _open_session(
        self,
        article: Article | None,
        reading: Reading,
        annotating: Annotating,
        navigator: NavigatorController | BookController,
    ) -> None:
        from reader.ui.session import Session

        self.session = Session(article, reading, annotating, navigator, self.page, self.chrome, self)
        self.session.language_changed.connect(self._on_language_changed)
        self.session.error_raised.connect(self.program.tell)
        self.session.refresh()
        self._attach_scripts(navigator)
        self.places.opened(reading.publication.key)
        self.keeper.change(publication=self._opening.name_of(article, reading.publication))
        if article is not None:  # what language a book has is no choice of the person's
            self.keeper.change(language=reading.language)
        else:
            self.later(TAKEN_IN, lambda: self.library.take_in(reading.publication))

    def _complete_session(self) -> None:
        """Its panels, and where its notes are in a text that may have changed."""
        from reader.services.reanchoring import Reanchoring
        from reader.ui.controllers.anchoring import AnchoringController

        self.session.complete()
        reanchoring = Reanchoring(self.database, self.session.reading.publication)
        AnchoringController(reanchoring, self.session, lambda: self.session)

    def _on_language_changed(self, language: str) -> None:
        if not self.session.is_book:
            self.keeper.change(language=language, previous_language=self.keeper.value.language)
        self.later(LATER, self._hint_font)

    def _hint_font(self) -> None:
        from reader.ui.after_start import hint_font

        hint_font(self)

    # -- books with scripts --------------------------------------------------------------------------------------------

    @property
    def scripts(self) -> ScriptedBooks:
        """Which books may run scripts, and the page of one that may."""
        if self._scripted is None:
            from reader.services.permissions import ScriptPermissions
            from reader.store.permissions import Permissions
            from reader.ui.controllers.scripted_books import ScriptedBooks

            permissions = ScriptPermissions(Permissions(self.database), self.context.folders.data / "profiles")
            self._scripted = ScriptedBooks(permissions, self._surface, self)
            self._scripted.reopen_wanted.connect(self._reopen)
            self._scripted.error_raised.connect(lambda error: self.program.tell(error))  # noqa: PLW0108 - made later
        return self._scripted

    def sweep_scripts(self) -> None:
        """What books with scripts left behind goes, unless one is open."""
        if self._surface.scripted is None and (self.context.folders.data / "profiles").is_dir():
            self.scripts.sweep()

    def _may_run_scripts(self, publication: Publication) -> bool:
        """Whether the person allowed it; the few books that may are worth what their page needs before it is shown."""
        if publication.kind != "epub":
            return False
        from reader.store.permissions import Permissions

        return Permissions(self.database).allowed(publication.key) is True

    def _attach_scripts(self, navigator: NavigatorController | BookController) -> None:
        book = (self.session, navigator, self.page, self.window) if self.session.is_book else None
        if self._scripted is not None or book is not None:
            self.scripts.follow(book, self.chrome.actions_by_name)
            return
        for name in ("allow_scripts", "forget_scripts"):  # nothing was opened that could have any
            self.chrome.actions_by_name[name].setVisible(False)

    def _on_page_changed(self, page: ReadingPage) -> None:
        """A book that may run scripts has a page of its own."""
        self.page = page
        self.view.setPage(page)
        page.ready.connect(self.view.watch_wheel)

    def _reopen(self) -> None:
        """The same book at the same place, in the page it may have now."""
        article, reading = self.session.article, self.session.reading
        self.places.flush()
        self._exchange_session(article, reading)

    # -- parts ---------------------------------------------------------------------------------------------------------

    @property
    def database(self) -> Database:
        """The person's library, for this thread."""
        return self.database_file.database

    @property
    def tokens(self) -> Tokens:
        """The colours that hold."""
        return self.appearance.tokens

    @property
    def sync(self) -> SyncController:
        """The sync folder."""
        if self._sync is None:
            from reader.ui.controllers.syncing import SyncController

            self._sync = SyncController(self)
        return self._sync

    # -- what the person changes ---------------------------------------------------------------------------------------

    def _on_preferences_changed(self, value: Preferences, old: Preferences) -> None:
        self.chrome.actions_by_name["new_version"].setVisible(value.look_for_updates)
        if value.interface_language != old.interface_language:
            self.translation.use(value.interface_language)
            self.session.navigator.retranslate()
            if self.session.is_book:  # headings of ours stand among a book's contents
                self.later(0, self.session.refresh)

    def _on_tokens_changed(self, tokens: Tokens) -> None:
        self.page.setBackgroundColor(tokens.colour("paper"))
        self.chrome.set_tokens(tokens)
        self.library.set_tokens(tokens)

    def _on_appearance_changed(self) -> None:
        navigator = self.session.navigator
        navigator.set_properties(self.appearance.properties)
        if self.session.is_book:
            navigator.set_wishes(self.appearance.wishes)

    # -- end -----------------------------------------------------------------------------------------------------------

    def _save_window(self) -> None:
        if not self.window.is_furnished:
            return
        self.keeper.change(
            window_geometry=self.window.geometry_text(),
            sidebar_open=self.window.sidebar_wanted,
            sidebar_tab=self.window.sidebar.current(),
        )

    def _take_last_page(self) -> None:
        from reader.ui.controllers.last_page import LastPage

        self._last_page = LastPage(self.context.folders)
        if self.keeper.value.start_picture and self._shown and self.window.other is None:  # else nobody sees the page
            self._last_page.take(self.view, self.session)

    def close(self) -> None:
        """Write what is pending; the page goes before its profile, or Qt warns."""
        from reader.ui.tasks import Task

        self.is_closed = True
        if hasattr(self, "library"):  # it may be closed before it was built
            self.library.close()
        for task in self.findChildren(Task):
            task.cancel()
            task.wait()
        self._save_window()
        if hasattr(self, "session"):
            self.session.keep_written()
        self.places.flush()
        self.keeper.save()
        if self._sync is not None:
            self._sync.finish()
        self.database_file.close()
        if self._last_page is not None:
            self._last_page.keep(self.keeper.value)
        shiboken6.delete(self.window)
        self._surface.close()
        self.translation.close()
