"""The composition root: builds stores, page, window and session, and hands them to one another.

Start-up is sacred. The page is asked for first; window and panels are imported and built while Chromium starts its
process, lists that are not in sight after the first page is on the screen.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.cli.context import Context, preferred_language
from reader.errors import ReaderError
from reader.preferences import Preferences
from reader.publication.language import match_language, primary_subtag
from reader.publication.model import Publication
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.store import preferences_file
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database
from reader.store.places import Places
from reader.streamer.articles.catalog import Article
from reader.streamer.open import find_article, find_epub
from reader.ui.controllers.highlights import all_marks
from reader.ui.controllers.places import DelayedPlaces
from reader.ui.controllers.preferences import PreferencesKeeper
from reader.ui.file_open import ReaderApplication
from reader.ui.immortal import keep_constants_alive
from reader.ui.navigator.controller import NavigatorController
from reader.ui.navigator.surface import Surface
from reader.ui.navigator.view import ReadingView
from reader.ui.navigator.wishes import wishes_of
from reader.ui.shell.window import MainWindow
from reader.ui.theme import Tokens, palette, style_sheet, tokens_for
from reader.ui.translation import Translation, system_language

if TYPE_CHECKING:
    import sqlite3

    from reader.services.syncing import Report
    from reader.store.recovery import Recovery
    from reader.ui.chrome import Chrome
    from reader.ui.controllers.last_page import LastPage
    from reader.ui.controllers.scripted_books import ScriptedBooks
    from reader.ui.controllers.syncing import SyncController
    from reader.ui.first_window import FirstWindow
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.navigator.page import ReadingPage
    from reader.ui.session import Session

log = logging.getLogger(__name__)
ASKED = 40  # ms that the page has to ask for what it shows, before the window is built around it
PATIENCE = 1000  # ms until the bars are built even if no text has come
LATER = 1500  # ms after the first page: what nobody waits for
TAKEN_IN = 4000  # ms after a book was opened: it comes into the library
INDEXED = 5000  # ms after that: texts that are new or have changed become quick to search
WATCHED = 3000  # ms after that: a look for new books in watched folders


class Application(QObject):
    """Owns everything that lives as long as the program; one session at a time."""

    first_page_shown = Signal()
    database_written = Signal()

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
        self._shown = self._closed = False
        self._recovery: Recovery | None = None
        self._untold: ReaderError | None = None  # why what was open last could not be opened again
        self._furnishing: Iterator[None] | None = None
        self._first = first
        self._last_page: LastPage | None = None  # once the window was closed
        value = preferences or preferences_file.load(folders.preferences)
        self.keeper = PreferencesKeeper(folders.preferences, value, self)
        self.translation = Translation(self)
        self.translation.use(value.interface_language)
        self._database = open_database(folders.database, on_recovery=self._on_recovery)
        self._database.on_written = self.database_written.emit
        # A first start has nothing to hold until something is written.
        self.database_written.connect(self._on_first_write, Qt.ConnectionType.SingleShotConnection)
        self.places = DelayedPlaces(Places(self._database), self)
        self._annotations = Annotations(self._database)
        self._in_use: sqlite3.Connection | None = None  # see store/in_use.py
        self._sync: SyncController | None = None  # where there is a folder, or was asked for
        self._scripted: ScriptedBooks | None = None  # once a book is opened
        surface.page_changed.connect(self._on_page_changed)
        self._tokens = tokens_for(value.theme)
        self.page.setBackgroundColor(self._tokens.colour("paper"))

    # -- start and end -------------------------------------------------------------------------------------------------

    def start(self, source: str | None, language: str | None, at: str | None) -> None:
        """Show the window with what was asked for, else with what was open last."""
        value = self.keeper.value
        steps = self._steps(*self._reading(source, language, at))
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
        self._later(PATIENCE, self._furnish)

    def begin(self, article: Article | None, reading: Reading) -> None:
        """Build the whole window around a reading; nothing is shown."""
        for _ in self._steps(article, reading):
            pass

    def _steps(self, article: Article | None, reading: Reading) -> Iterator[None]:
        """The page is asked for and a blank window stands after the first step; the others build its bars."""
        self._apply_theme()
        self.view = ReadingView(self.page)
        self.window = self._first.take(self.view) if self._first else MainWindow(self.view)
        self.window.set_direction(reading.language)
        annotating, navigator = self._open_page(reading)
        yield
        from reader.ui.chrome import Chrome

        yield
        self.chrome = Chrome(self.window, self._tokens, self)
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
            self._later(0, lambda: self._go_on(steps))

    def _when_ready(self) -> None:
        """The page may have been quicker than the window around it."""
        if self.page.is_ready:
            self._later(0, self._on_first_page)
        else:
            self.page.ready.connect(self._on_first_page, Qt.ConnectionType.SingleShotConnection)

    def _later(self, milliseconds: int, work: Callable[[], object]) -> None:
        """Do it then, unless the program was closed meanwhile: a task begun after that would outlive its owner."""
        QTimer.singleShot(milliseconds, lambda: None if self._closed else work())

    def close(self) -> None:
        """Write what is pending; the page goes before its profile, or Qt warns."""
        from reader.ui.tasks import Task

        self._closed = True
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
        self.leave_database()
        self._database.close()
        if self._last_page is not None:
            self._last_page.keep(self.keeper.value)
        shiboken6.delete(self.window)
        self._surface.close()
        self.translation.close()

    def _reading(self, source: str | None, language: str | None, at: str | None) -> tuple[Article | None, Reading]:
        """What to read: of an EPUB without an article. Raises ReaderError for what was asked for."""
        if source is None and self.keeper.value.publication:
            try:
                return self._read(self.keeper.value.publication, language, at)
            except ReaderError as error:
                if language or at:
                    raise
                log.info("what was open last cannot be opened: %s", error)
                self._untold = error
        return self._read(source or self.context.catalog.articles[0].id, language, at)

    def _read(self, source: str, language: str | None, at: str | None) -> tuple[Article | None, Reading]:
        catalog, linked = self.context.catalog, None
        if source.lower().startswith("zeroopposite:"):
            from reader.services.links import split_link

            source, linked = self.context.located(source), split_link(source)[1]
        if find_epub(source) is None:
            article = find_article(source, catalog)
            publication = catalog.publication(article)
        else:
            article, publication = None, self.context.readable(source)
        chosen = language or self.places.language(publication.key) or self.keeper.value.language
        if not language and chosen and match_language(chosen, publication.languages) is None:
            chosen = None
        chosen = chosen or system_language(publication.languages)
        reading = Reading(publication, self.places, preferred_language(publication, chosen))
        if at or linked:
            from reader.services.going import place_in

            try:
                reading.place = place_in(at or linked, reading.rendition)
            except ReaderError as error:
                if at:
                    raise
                log.info("the link leads to a place that is gone: %s", error)  # the text is what was asked for
        return article, reading

    def _open_page(self, reading: Reading) -> tuple[Annotating, NavigatorController | BookController]:
        annotating = Annotating(self._annotations, reading.publication.key)
        properties = self._tokens.page_properties(self.keeper.value.text_scale)
        if self._scripted is not None or self._may_run_scripts(reading.publication):
            self.scripts.prepare(reading.publication)
        if reading.publication.kind == "epub":
            from reader.ui.navigator.book.controller import BookController

            wishes = wishes_of(self.keeper.value, self._tokens)
            book = BookController(reading, self._surface, lambda: all_marks(annotating, reading), wishes)
            book.open(properties)
            return annotating, book
        navigator = NavigatorController(reading, self.page, lambda: all_marks(annotating, reading))
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
        self.keeper.change(publication=self._name_of(article, reading.publication))
        if article is not None:  # what language a book has is no choice of the person's
            self.keeper.change(language=reading.language)
        else:
            self._later(TAKEN_IN, lambda: self.library.take_in(reading.publication))

    @property
    def database(self) -> Database:
        """The person's library, for this thread."""
        return self._database

    @property
    def tokens(self) -> Tokens:
        """The colours that hold."""
        return self._tokens

    # -- books with scripts --------------------------------------------------------------------------------------------

    @property
    def scripts(self) -> ScriptedBooks:
        """Which books may run scripts, and the page of one that may."""
        if self._scripted is None:
            from reader.services.permissions import ScriptPermissions
            from reader.store.permissions import Permissions
            from reader.ui.controllers.scripted_books import ScriptedBooks

            permissions = ScriptPermissions(Permissions(self._database), self.context.folders.data / "profiles")
            self._scripted = ScriptedBooks(permissions, self._surface, self)
            self._scripted.reopen_wanted.connect(self._reopen)
            self._scripted.error_raised.connect(lambda error: self.program.tell(error))  # noqa: PLW0108 - made later
        return self._scripted

    def _may_run_scripts(self, publication: Publication) -> bool:
        """Whether the person allowed it; the few books that may are worth what their page needs before it is shown."""
        if publication.kind != "epub":
            return False
        from reader.store.permissions import Permissions

        return Permissions(self._database).allowed(publication.key) is True

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
        self.session.close()
        self._open_session(article, reading, *self._open_page(reading))
        self._complete_session()

    def _name_of(self, article: Article | None, publication: Publication) -> str:
        """What finds it again: an article's id where the catalogue has it, else the path."""
        if article is None:
            return str(Path(publication.source).absolute())
        if any(known.folder == article.folder for known in self.context.catalog.articles):
            return article.id
        return str(next(iter(article.files.values())))

    def _on_first_page(self) -> None:
        self.view.watch_wheel()
        # The lists that are not in sight wait until the page's first frame is on the screen.
        self.page.stable.connect(self._on_first_frame, Qt.ConnectionType.SingleShotConnection)
        self.page.send("document", "settle")
        self._later(PATIENCE, self._on_first_frame)  # a page that nobody sees (minimised) paints none

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
        self._later(LATER, self._after_start)

    def _complete(self) -> None:
        """Build the lists that were not in sight. Once for the window, once for each session."""
        self._complete_session()
        self.chrome.search.scope_chosen.connect(self.library.take_scope)
        if self._recovery is not None:
            self.program.tell_recovery(self._recovery)
            self._recovery = None
        elif self._untold is not None:
            self.program.tell(self._untold)
        self._untold = None

    def _complete_session(self) -> None:
        """Its panels, and where its notes are in a text that may have changed."""
        from reader.services.reanchoring import Reanchoring
        from reader.ui.controllers.anchoring import AnchoringController

        self.session.complete()
        reanchoring = Reanchoring(self._database, self.session.reading.publication)
        AnchoringController(reanchoring, self.session, lambda: self.session)

    def _after_start(self) -> None:
        from reader.ui.controllers.background import begin_daily_backup, begin_reading_ahead
        from reader.ui.icons import application_icon

        self._application.setWindowIcon(application_icon())
        self._hint_font()
        begin_daily_backup(self.context, self).finished_with.connect(self._on_looked_over)
        self.take_up_database()
        self._later(WATCHED, self.library.watch_folders)
        self._later(INDEXED, lambda: self.library.indexing.begin())  # noqa: PLW0108 - made then
        if self.keeper.value.sync_folder:
            self._later(LATER, self.sync.exchange)
        if self._surface.scripted is None and (self.context.folders.data / "profiles").is_dir():
            self.scripts.sweep()
        if self.session.article is not None:
            begin_reading_ahead(self.context, self.session.article, self)

    # -- other machines ------------------------------------------------------------------------------------------------

    @property
    def sync(self) -> SyncController:
        """The sync folder."""
        if self._sync is None:
            from reader.ui.controllers.syncing import SyncController

            self._sync = SyncController(self)
            self._sync.exchanged.connect(self._on_exchanged)
        return self._sync

    def _on_exchanged(self, report: Report) -> None:
        """Other machines changed something; the page stays where the person is, who may follow."""
        if report.annotations:
            self.session.reload_notes()
        key = self.session.reading.publication.key
        if key in report.places and (place := self.places.stored(key)) is not None:
            text = self.tr("You read on in this text on another computer.")
            self.window.message.remark(text, self.tr("Go there"), lambda: self.session.go_to(place))

    # -- the library is exchanged --------------------------------------------------------------------------------------

    def _on_looked_over(self, recovery: Recovery | None) -> None:
        """The library was looked over beside the reading."""
        if recovery is not None and not self._closed:
            self.program.tell_recovery(recovery)
            self.session.reload_notes()

    def _on_first_write(self) -> None:
        if self._in_use is None and self._shown:
            self.take_up_database()

    def take_up_database(self) -> None:
        """Let other processes see that a window has the library open."""
        from reader.store.in_use import hold

        if self._in_use is not None:
            self._in_use.close()
        self._in_use = hold(self.context.folders.database)

    def leave_database(self) -> None:
        """Another library is about to take the place of this one: Windows replaces no file that is open."""
        self._database.release()
        if self._in_use is not None:
            self._in_use.close()
            self._in_use = None

    def read_anew(self) -> None:
        """Library and preferences were exchanged: show what they hold now."""
        self.places.drop()
        self.keeper.take(preferences_file.load(self.context.folders.preferences))
        self.open_source(self.keeper.value.publication or self.context.catalog.articles[0].id)

    # -- wiring --------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        for name, work in self.program.work().items():
            self.chrome.actions_by_name[name].triggered.connect(lambda _checked=False, call=work: call())
        self.view.size_wanted.connect(lambda step: self.program.settings.step_size(step))  # noqa: PLW0108
        self.window.files_dropped.connect(self.library.take_files)
        self.window.closing.connect(self._save_window)
        self.window.closing.connect(self._take_last_page)
        self.keeper.changed.connect(self._on_preferences_changed)
        self.chrome.actions_by_name["new_version"].setVisible(self.keeper.value.look_for_updates)
        for source in (self.keeper, self.places):
            source.error_raised.connect(self.program.tell)
        self._application.styleHints().colorSchemeChanged.connect(lambda _scheme: self._apply_appearance())
        if isinstance(self._application, ReaderApplication):
            self._application.give_files_to(lambda source: self.on_second_start({"books": [source]}))

    # -- another publication -------------------------------------------------------------------------------------------

    def open_source(self, source: str, language: str | None = None, at: str | None = None) -> None:
        """Open another publication in this window; what cannot be opened is told."""
        self.places.flush()
        try:
            article, reading = self._reading(source, language, at)
        except ReaderError as error:
            self.program.tell(error)
            return
        self.library.leave()  # before the actions are those of another text
        self.window.message.drop_remark()
        self.session.close()
        self._open_session(article, reading, *self._open_page(reading))
        self._complete_session()

    def on_second_start(self, request: dict[str, Any]) -> None:
        """Another start of the program asks for something."""
        if not self.window.is_furnished:  # it came in the first moment
            self._later(LATER, lambda: self.on_second_start(request))
            return
        books = request.get("books") or []
        language, at = request.get("language"), request.get("at")
        if books or language or at:
            self.open_source(str(books[0]) if books else self.keeper.value.publication, language, at)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    # -- appearance ----------------------------------------------------------------------------------------------------

    def _on_preferences_changed(self, value: Preferences, old: Preferences) -> None:
        if _appearance(value) != _appearance(old):
            self._apply_appearance()
        self.chrome.actions_by_name["new_version"].setVisible(value.look_for_updates)
        if value.interface_language != old.interface_language:
            self.translation.use(value.interface_language)
            self.session.navigator.retranslate()
            if self.session.is_book:  # headings of ours stand among a book's contents
                self._later(0, self.session.refresh)

    def _apply_appearance(self) -> None:
        tokens = tokens_for(self.keeper.value.theme)
        if tokens != self._tokens:
            self._tokens = tokens
            self._apply_theme()
            self.page.setBackgroundColor(tokens.colour("paper"))
            self.chrome.set_tokens(tokens)
            self.library.set_tokens(tokens)
        navigator = self.session.navigator
        navigator.set_properties(tokens.page_properties(self.keeper.value.text_scale))
        if self.session.is_book:
            navigator.set_wishes(wishes_of(self.keeper.value, tokens))

    def _apply_theme(self) -> None:
        self._application.setPalette(palette(self._tokens))
        self._application.setStyleSheet(style_sheet(self._tokens))

    # -- state ---------------------------------------------------------------------------------------------------------

    def _on_language_changed(self, language: str) -> None:
        if not self.session.is_book:
            self.keeper.change(language=language, previous_language=self.keeper.value.language)
        self._later(LATER, self._hint_font)

    def _hint_font(self) -> None:
        """Say once for each script that no font of this machine has it, and how to get one."""
        from reader.ui.fonts import missing_font_hint

        language = self.session.reading.language
        name = f"font:{primary_subtag(language)}"
        hint = missing_font_hint(language) if name not in self.keeper.value.told else ""
        if hint:
            self.window.message.tell(hint)
            self.keeper.change(told=(*self.keeper.value.told, name))

    def _take_last_page(self) -> None:
        from reader.ui.controllers.last_page import LastPage

        self._last_page = LastPage(self.context.folders)
        if self.keeper.value.start_picture and self._shown and self.window.other is None:  # else nobody sees the page
            self._last_page.take(self.view, self.session)

    def _save_window(self) -> None:
        if not self.window.is_furnished:
            return
        self.keeper.change(
            window_geometry=self.window.geometry_text(),
            sidebar_open=self.window.sidebar_wanted,
            sidebar_tab=self.window.sidebar.current(),
        )

    def _on_recovery(self, recovery: Recovery) -> None:
        self._recovery = recovery
        log.warning("the library was damaged: %s", recovery)


def _appearance(value: Preferences) -> tuple[object, ...]:
    return value.theme, value.text_scale, value.layout, value.columns, value.publisher_colours, value.hyphenate
