"""The composition root: builds the window, the stores and the session, and hands them to one another.

Start-up is sacred. The page is asked for first; everything else is built while Chromium starts its process.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from reader import __version__
from reader.anchors.place import parse_place
from reader.cli.context import Context, book_stylesheet, preferred_language
from reader.errors import ReaderError
from reader.preferences import Preferences
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.services.reading import Reading
from reader.store import preferences_file
from reader.store.bookmarks import Bookmarks
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.recovery import Recovery
from reader.streamer.articles.catalog import Article
from reader.streamer.open import find_article
from reader.ui.controllers.places import DelayedPlaces
from reader.ui.controllers.preferences import PreferencesKeeper
from reader.ui.controllers.program import ProgramController
from reader.ui.engine import prepare_engine, sandbox_obstacle
from reader.ui.logs import log_bugs, log_to_file, route_qt_messages
from reader.ui.messages import sentence
from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.profile import make_profile
from reader.ui.navigator.scheme import BookHandler, register_scheme
from reader.ui.navigator.view import ReadingView
from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
from reader.ui.panels.contents import ContentsModel, ContentsPanel
from reader.ui.panels.search import SearchModel, SearchPanel
from reader.ui.panels.tag_filter import TagFilterPanel
from reader.ui.session import Panels, Session
from reader.ui.shell.actions import Actions
from reader.ui.shell.window import MainWindow
from reader.ui.single_instance import SingleInstance
from reader.ui.theme import palette, style_sheet, tokens_for

log = logging.getLogger(__name__)
SCREENSHOT = "ZEROOPPOSITE_SCREENSHOT"  # a file: save a picture of the window at rest there, and quit


def run_window(
    context: Context,
    *,
    books: list[str],
    language: str | None,
    at: str | None,
    new_window: bool,
    safe_graphics: bool,
) -> int:
    """Open the window and stay until it is closed. Raises ReaderError for what is asked for and is not there."""
    if obstacle := sandbox_obstacle():
        print(f"zeroopposite-reader: {obstacle}", file=sys.stderr)
        return 1
    prepare_engine(safe_graphics=safe_graphics)
    route_qt_messages()
    log_to_file(context.folders.log)
    log_bugs()
    register_scheme()
    application = make_application()
    # A path is the caller's: it means nothing in another process's working directory.
    sources = [str(Path(book).absolute()) if Path(book).exists() else book for book in books]
    for source in sources:
        find_article(source, context.catalog)  # raises before anything is shown
    instance = SingleInstance(context.folders.data)
    request = {"books": sources, "language": language, "at": at}
    if not new_window and SCREENSHOT not in os.environ and instance.hand_over(request):
        return 0
    program = Application(context, application)
    program.start(sources, language, at)
    if not new_window:
        instance.asked.connect(program.on_second_start)
        QTimer.singleShot(0, instance.listen)
    code = application.exec()
    program.close()
    instance.close()
    return code


def make_application() -> QApplication:
    """The QApplication with the program's names and style."""
    application = QApplication([sys.argv[0]])
    application.setApplicationName("ZeroOpposite Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.zeroopposite.reader")
    application.setStyle("Fusion")
    return application


class Application(QObject):
    """Owns everything that lives as long as the program; one session at a time."""

    def __init__(self, context: Context, application: QApplication, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._context, self._application = context, application
        folders = context.folders
        self._recovery: Recovery | None = None
        value = preferences or preferences_file.load(folders.preferences)
        self.keeper = PreferencesKeeper(folders.preferences, value, self)
        self._database = open_database(folders.database, on_recovery=self._on_recovery)
        self.places = DelayedPlaces(Places(self._database), self)
        self._bookmarks = Bookmarks(self._database)
        self.session: Session | None = None
        self._publication: Publication | None = None
        self._handler = BookHandler(lambda: self._publication, self)
        self._profile, self.guard = make_profile(self._handler, self)
        self._tokens = tokens_for(value.theme)
        self.page = ReadingPage(self._profile)
        self.page.setBackgroundColor(self._tokens.colour("paper"))

    # -- start and end -------------------------------------------------------------------------------------------------

    def start(self, sources: list[str], language: str | None, at: str | None) -> None:
        """Build the window around the first publication and show it."""
        self.begin(*self._reading(sources[0] if sources else None, language, at))
        self._restore_window()
        self.window.show()
        self.view.setFocus()

    def begin(self, article: Article, reading: Reading) -> None:
        """Build the window around a reading, not yet shown."""
        self._publication = reading.publication
        self._build()
        self.page.ready.connect(self._on_first_page)
        self._open_session(article, reading)

    def close(self) -> None:
        """Write what is pending; the page goes before its profile, or Qt warns."""
        self._save_window()
        self.places.flush()
        self.keeper.save()
        self._database.close()
        import shiboken6

        self.page.renderProcessTerminated.disconnect()
        for thing in (self.window, self.page):
            shiboken6.delete(thing)

    def _reading(self, source: str | None, language: str | None, at: str | None) -> tuple[Article, Reading]:
        catalog, preferences = self._context.catalog, self.keeper.value
        article = None
        if source is None and preferences.publication:
            try:
                article = find_article(preferences.publication, catalog)
            except ReaderError as error:
                log.info("what was open last is gone: %s", error)
        if article is None:
            article = find_article(source, catalog) if source else catalog.articles[0]
        publication = catalog.publication(article)
        chosen = language or self.places.language(publication.id) or preferences.language
        if not language and chosen and match_language(chosen, publication.languages) is None:
            chosen = None
        reading = Reading(publication, self.places, preferred_language(publication, chosen))
        if at:
            reading.place = parse_place(at, reading.rendition)
        return article, reading

    def _build(self) -> None:
        tokens = self._tokens
        self.view = ReadingView(self.page)
        self._apply_theme()
        self.actions_by_name = Actions(self)
        self.window = MainWindow(self.actions_by_name, self.view, tokens)
        contents_model, bookmarks_model, search_model = ContentsModel(self), BookmarksModel(self), SearchModel(self)
        self.panels = Panels(
            contents_model,
            ContentsPanel(contents_model, tokens),
            TagFilterPanel(),
            bookmarks_model,
            BookmarksPanel(bookmarks_model, tokens),
            search_model,
            SearchPanel(search_model, tokens),
        )
        self.window.sidebar.add_contents(self.panels.contents, self.panels.tags)
        self.window.sidebar.add_panel("bookmarks", self.panels.bookmarks)
        self.window.sidebar.add_panel("search", self.panels.search)
        self.program = ProgramController(self.window, self.keeper, self._context.folders, lambda: self.session)
        self._connect()
        self._draw_icons()

    def _open_session(self, article: Article, reading: Reading) -> None:
        self._publication = reading.publication
        if self.session is not None:
            self.session.close()
        self.session = Session(article, reading, self._bookmarks, self.page, self.window, self.panels, self)
        self.session.language_changed.connect(self._on_language_changed)
        self.session.error_raised.connect(self._tell)
        self.session.open(self._tokens.page_properties(self.keeper.value.text_scale))
        self.places.opened(reading.publication.id)
        self.keeper.change(publication=self._name_of(article), language=reading.language)

    def _name_of(self, article: Article) -> str:
        """What finds the article again: its id where the catalogue has it, else its path."""
        if any(known.folder == article.folder for known in self._context.catalog.articles):
            return article.id
        return str(next(iter(article.files.values())))

    # -- wiring --------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        window, actions, program = self.window, self.actions_by_name, self.program
        work: dict[str, Any] = {
            "contents": lambda: window.show_panel("contents"),
            "bookmarks": lambda: window.show_panel("bookmarks"),
            "language_menu": window.header.languages.open_menu,
            "swap_languages": self._swap_languages,
            "larger": lambda: self._step_size(1),
            "smaller": lambda: self._step_size(-1),
            "normal_size": lambda: self._step_size(0),
            "appearance": self._open_appearance,
            "copy": lambda: self.view.triggerPageAction(self.page.WebAction.Copy),
            "undo": window.message.act,
            "export": self._open_export,
            "print": program.print,
            "open": lambda: program.open_file(self.open_source),
            "library": self._open_library,
            "book_info": program.book_info,
            "preferences": lambda: program.preferences(self.places.clear),
            "contact": program.contact,
            "shortcuts": program.shortcuts,
            "about": program.about,
            "go_to_place": program.go_to_place,
            "close": window.close,
            "quit": window.close,
        }
        for name, function in work.items():
            actions[name].triggered.connect(lambda _checked=False, call=function: call())
        self._fill_menu()
        self.view.size_wanted.connect(self._step_size)
        window.direction_changed.connect(lambda _mirrored: self._draw_icons())
        window.files_dropped.connect(lambda files: self.open_source(files[0]))
        window.closing.connect(self._save_window)
        self.keeper.changed.connect(self._on_preferences_changed)
        for source in (self.keeper, self.places):
            source.error_raised.connect(self._tell)
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._apply_appearance())

    def _fill_menu(self) -> None:
        names = (
            "open", "export", "print", "", "go_to_place", "bookmarks", "named_bookmark", "", "full_screen",
            "preferences", "", "book_info", "shortcuts", "contact", "about", "", "quit",
        )  # fmt: skip
        for name in names:
            if name:
                self.window.menu.addAction(self.actions_by_name[name])
            else:
                self.window.menu.addSeparator()

    def _on_first_page(self) -> None:
        self.page.ready.disconnect(self._on_first_page)
        self.view.watch_wheel()
        if self._recovery is not None:
            self._tell_recovery(self._recovery)
        QTimer.singleShot(1500, self._after_start)
        if target := os.environ.get(SCREENSHOT):
            from reader.ui.screenshot import save_when_stable

            save_when_stable(self.page, self.window, Path(target), self._application)

    def _after_start(self) -> None:
        """What can wait until the person reads: icon, font hint, daily backup."""
        from reader.ui.controllers.backups import begin_daily_backup
        from reader.ui.icons import application_icon

        self._application.setWindowIcon(application_icon())
        self._backup = begin_daily_backup(self._context.folders, self)

    # -- what the person wants -----------------------------------------------------------------------------------------

    def open_source(self, source: str, language: str | None = None, at: str | None = None) -> None:
        """Open another publication in this window; what cannot be opened is told."""
        self.places.flush()
        try:
            article, reading = self._reading(source, language, at)
        except ReaderError as error:
            self._tell(error)
            return
        self._open_session(article, reading)

    def on_second_start(self, request: dict[str, Any]) -> None:
        """Another start of the program asks for something."""
        books = request.get("books") or []
        language, at = request.get("language"), request.get("at")
        if books or language or at:
            self.open_source(str(books[0]) if books else self.keeper.value.publication, language, at)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _swap_languages(self) -> None:
        if self.session is not None and self.keeper.value.previous_language:
            self.session.switch_language(self.keeper.value.previous_language)

    def _step_size(self, step: int) -> None:
        value = self.keeper.value
        scale = {1: value.larger(), -1: value.smaller()}.get(step, 1.0)
        self.keeper.change(text_scale=scale)

    def _open_appearance(self) -> None:
        from reader.ui.shell.appearance_popover import AppearancePopover

        popover = AppearancePopover(self.window)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.set_preferences(self.keeper.value)
        popover.theme_chosen.connect(lambda theme: self.keeper.change(theme=theme))
        popover.size_step.connect(self._step_size)
        popover.more_requested.connect(self.actions_by_name["preferences"].trigger)
        self.keeper.changed.connect(popover.set_preferences)
        popover.open_below(self.window.header.buttons["appearance"])

    def _open_export(self) -> None:
        from reader.services.exporting import Exporting
        from reader.ui.controllers.exporting import ExportController

        assert self.session is not None
        exporting = Exporting(self._context.catalog, book_stylesheet())
        self._export = ExportController(
            self.session.reading, self.session.navigator, exporting, self.session.article, self.window, self.session
        )
        self._export.open()

    def _open_library(self) -> None:
        """The articles there are; the library proper is to come."""
        assert self.session is not None
        catalog = self._context.refreshed_catalog()
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for article in catalog.articles:
            title = catalog.metadata(article, self.session.reading.language).headline
            action = menu.addAction(title, lambda name=article.id: self.open_source(name))
            action.setCheckable(True)
            action.setChecked(article.id == self.session.article.id)
        menu.addSeparator()
        menu.addAction(self.actions_by_name["open"])
        button = self.window.header.buttons["library"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # -- appearance ----------------------------------------------------------------------------------------------------

    def _on_preferences_changed(self, value: Preferences, old: Preferences) -> None:
        if (value.theme, value.text_scale) != (old.theme, old.text_scale):
            self._apply_appearance()

    def _apply_appearance(self) -> None:
        tokens = tokens_for(self.keeper.value.theme)
        if tokens != self._tokens:
            self._tokens = tokens
            self._apply_theme()
            self._draw_icons()
            self.page.setBackgroundColor(tokens.colour("paper"))
            self.window.footer.slider.set_tokens(tokens)
            for panel in (self.panels.contents, self.panels.bookmarks, self.panels.search):
                panel.set_tokens(tokens)
        if self.session is not None:
            self.session.navigator.set_properties(tokens.page_properties(self.keeper.value.text_scale))

    def _apply_theme(self) -> None:
        self._application.setPalette(palette(self._tokens))
        self._application.setStyleSheet(style_sheet(self._tokens))

    def _draw_icons(self) -> None:
        self.actions_by_name.set_tokens(self._tokens, mirrored=self.window.mirrored)

    # -- state ---------------------------------------------------------------------------------------------------------

    def _on_language_changed(self, language: str) -> None:
        self.keeper.change(language=language, previous_language=self.keeper.value.language)

    def _restore_window(self) -> None:
        value = self.keeper.value
        self.window.restore_geometry_text(value.window_geometry)
        self.window.set_sidebar(value.sidebar_open)
        self.window.sidebar.show_panel(value.sidebar_tab)

    def _save_window(self) -> None:
        self.keeper.change(
            window_geometry=self.window.geometry_text(),
            sidebar_open=self.window.sidebar_wanted,
            sidebar_tab=self.window.sidebar.current(),
        )

    def _on_recovery(self, recovery: Recovery) -> None:
        self._recovery = recovery
        log.warning("the library was damaged: %s", recovery)

    def _tell_recovery(self, recovery: Recovery) -> None:
        if recovery.restored_from is not None:
            text = self.tr("Your library was damaged. The newest sound backup was restored; the damaged file is kept as %1.")
        else:
            text = self.tr("Your library was damaged. A new one was begun; the damaged file is kept as %1.")
        self.window.message.tell(text.replace("%1", recovery.set_aside.name))

    def _tell(self, error: ReaderError) -> None:
        log.warning("told: %s", error)
        self.window.message.tell(sentence(error))
