"""What belongs to the program rather than to a text: help, about, contact, preferences."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage

from reader import __version__, paths
from reader.cli.context import book_stylesheet, preferred_language
from reader.errors import ReaderError
from reader.publication.language import LANGUAGES, language_for
from reader.ui.messages import sentence, whereabouts
from reader.ui.outside import open_outside
from reader.ui.shell.actions import shortcut_rows
from reader.ui.widgets.texts import left_to_right, tame

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from reader.publication.model import Publication, Rendition
    from reader.store.recovery import Recovery
    from reader.streamer.articles.catalog import Article
    from reader.streamer.articles.collection import Collection
    from reader.ui.application import Application
    from reader.ui.controllers.indexing import IndexingController
    from reader.ui.controllers.interchange import InterchangeController
    from reader.ui.controllers.library import LibraryController
    from reader.ui.controllers.library_adding import LibraryAdding
    from reader.ui.controllers.library_watching import LibraryWatching
    from reader.ui.controllers.printing import PrintController
    from reader.ui.controllers.search_everywhere import SearchEverywhere
    from reader.ui.theme import Tokens

log = logging.getLogger(__name__)

LONGEST_PAGE = 12  # characters of a page's number that are shown as an example
COVER = (264, 400)  # pixels of the box it is drawn in, for screens of twice the density
LONGEST_REASON = 300  # characters of what another process said
LARGEST_COVER = 60_000_000  # pixels: more than a scanner makes of a cover
# reader.spec carries their metadata along.
COMPONENTS = ("Markdown", "EbookLib", "lxml", "PyYAML", "platformdirs", "Pillow", "pillow-jxl-plugin", "Pyphen")


class ProgramController(QObject):
    """What the program's own actions do; dialogs are imported when first needed."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window, self._keeper = program, program.window, program.keeper
        self._folders = program.context.folders
        self._library: LibraryController | None = None

    def work(self) -> dict[str, Callable[[], Any]]:
        """What each action does, by the action's name."""
        window, program = self._window, self._program
        return {
            "contents": lambda: window.show_panel("contents"),
            "bookmarks": lambda: window.show_panel("bookmarks"),
            "language_menu": window.header.languages.open_menu,
            "swap_languages": self.swap_languages,
            "larger": lambda: self.step_size(1),
            "smaller": lambda: self.step_size(-1),
            "normal_size": lambda: self.step_size(0),
            "appearance": self.appearance,
            "layout": self.toggle_layout,
            "copy": lambda: program.view.triggerPageAction(QWebEnginePage.WebAction.Copy),
            "undo": lambda: program.session.undo(),  # noqa: PLW0108 - there are others later
            "notes": lambda: window.show_panel("notes"),
            "export": self.export,
            "export_notes": lambda: self.interchange.export(),  # noqa: PLW0108 - made when first wanted
            "import_notes": lambda: self.interchange.import_(),  # noqa: PLW0108
            "print": self.print,
            "open": self.open_file,
            "library": lambda: self.library.toggle(),  # noqa: PLW0108 - made when first wanted
            "add_books": lambda: self.adding.choose_books(),  # noqa: PLW0108
            "add_folder": lambda: self.adding.choose_folder(),  # noqa: PLW0108
            "book_info": self.book_info,
            "preferences": self.preferences,
            "back_up": self.back_up,
            "restore": self.restore,
            "contact": self.contact,
            "new_version": self.look_for_new_version,
            "shortcuts": self.shortcuts,
            "about": self.about,
            "go_to_place": self.go_to_place,
            "close": window.close,
            "quit": window.close,
        }

    @cached_property
    def interchange(self) -> InterchangeController:
        """Notes to and from files."""
        from reader.ui.controllers.interchange import InterchangeController

        return InterchangeController(self._program, lambda: self._program.session.reload_notes())  # noqa: PLW0108

    def tell(self, error: ReaderError) -> None:
        """Say in the message bar what went wrong and what to do."""
        log.warning("told: %s", error)
        self._window.message.tell(sentence(error), details=whereabouts(error))

    def tell_recovery(self, recovery: Recovery) -> None:
        """Say what became of a damaged library."""
        if recovery.restored_from is not None:
            text = self.tr("Your library was damaged. The newest sound copy was restored; the damaged file is %1.")
        else:
            text = self.tr("Your library was damaged. A new one was begun; the damaged file is %1.")
        self._window.message.tell(text.replace("%1", left_to_right(recovery.set_aside.name)))

    def swap_languages(self) -> None:
        """Back to the language read before."""
        if self._keeper.value.previous_language:
            self._program.session.switch_language(self._keeper.value.previous_language)

    def step_size(self, step: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text; a book's page of a fixed size is enlarged instead."""
        session = self._program.session
        if session.is_book and session.navigator.enlarge(step):
            return
        value = self._keeper.value
        self._keeper.change(text_scale={1: value.larger(), -1: value.smaller()}.get(step, 1.0))

    def toggle_layout(self) -> None:
        """Pages to turn, or one text to scroll."""
        self._keeper.change(layout="paginated" if self._keeper.value.layout == "scrolled" else "scrolled")

    def appearance(self) -> None:
        from reader.ui.shell.appearance_popover import AppearancePopover

        popover = AppearancePopover(self._window, for_book=self._program.session.is_book)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.set_preferences(self._keeper.value)
        popover.theme_chosen.connect(lambda theme: self._keeper.change(theme=theme))
        popover.size_step.connect(self.step_size)
        popover.changed.connect(lambda name, value: self._keeper.change(**{name: value}))
        popover.more_requested.connect(self.preferences)
        self._keeper.changed.connect(popover.set_preferences)
        popover.open_below(self._window.header.buttons["appearance"])

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

    # -- the library: imported when it is first wanted -----------------------------------------------------------------

    @cached_property
    def adding(self) -> LibraryAdding:
        """How books come into the library."""
        from reader.ui.controllers.library_adding import LibraryAdding

        adding = LibraryAdding(self._program)
        adding.offer_view(self.open_library)
        adding.finished.connect(self.indexing.soon)
        return adding

    @cached_property
    def watching(self) -> LibraryWatching:
        """Folders whose books come into the library by themselves."""
        from reader.ui.controllers.library_watching import LibraryWatching

        return LibraryWatching(self._program, self.adding)

    @cached_property
    def indexing(self) -> IndexingController:
        """What makes all texts quick to search."""
        from reader.ui.controllers.indexing import IndexingController

        indexing = IndexingController(self._program.context, self)
        indexing.failed.connect(self._tell_unindexed)
        return indexing

    def _tell_unindexed(self, reason: str) -> None:
        text = self.tr("The library could not be made searchable throughout: what was added last may not be found.")
        self._window.message.tell(text, details=tame(reason, LONGEST_REASON))

    @cached_property
    def search_everywhere(self) -> SearchEverywhere:
        """The search panel in all texts."""
        from reader.ui.controllers.search_everywhere import SearchEverywhere

        return SearchEverywhere(self._program)

    def take_scope(self, scope: str) -> None:
        """The search panel is to search there; who searches all texts is made when that is first wanted."""
        if scope == "library" and "search_everywhere" not in self.__dict__:
            self.search_everywhere.begin()

    @property
    def library(self) -> LibraryController:
        if self._library is None:
            from reader.ui.controllers.library import LibraryController
            from reader.ui.controllers.search_library import SearchLibrary

            self._library = LibraryController(self._program, self.adding)
            self._library_search = SearchLibrary(self._program, self._library)
        return self._library

    def open_library(self) -> None:
        if not self.library.is_open:
            self.library.open()

    def leave_library(self) -> None:
        """Back to the text, if the library stands in its place."""
        if self._library is not None:
            self._library.leave()

    def take_files(self, files: list[str]) -> None:
        """Dropped on the page: one book is opened, several and folders come into the library."""
        if len(files) == 1 and not _is_plain_folder(Path(files[0])):
            self._program.open_source(files[0])
        elif files:
            self.adding.add(files)

    def take_in(self, publication: Publication) -> None:
        """A book that is read belongs to the library, wherever it came from."""
        if publication.kind == "epub" and self._program.session.reading.publication is publication:
            self.adding.add([str(Path(publication.source).absolute())], "opened")

    def watch_folders(self) -> None:
        """A while after the start: look for new books, if there are folders to look in."""
        from reader.store.library import Library

        if Library(self._program.database).watched():
            self.watching.begin()

    def set_tokens(self, tokens: Tokens) -> None:
        """The theme changed."""
        if self._library is not None:
            self._library.set_tokens(tokens)

    def close(self) -> None:
        """The program ends."""
        if "adding" in self.__dict__:
            self.adding.close()
        if self._library is not None:
            self._library_search.close()
            self._library.close()
        for name in ("search_everywhere", "indexing"):
            if name in self.__dict__:
                self.__dict__[name].close()

    def shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(shortcut_rows(), self._window).open()

    def about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog

        texts = {"has_licence": paths.licence() is not None, "has_notices": paths.notices() is not None}
        dialog = AboutDialog(__version__, self._versions(), self._folders.log, self._window, **texts)
        dialog.licence_requested.connect(lambda: self._read(paths.licence(), dialog))
        dialog.notices_requested.connect(lambda: self._read(paths.notices(), dialog, third_parties=True))
        dialog.copy_requested.connect(self._copy)
        dialog.show_log_requested.connect(lambda: open_outside(QUrl.fromLocalFile(str(self._folders.log.parent))))
        dialog.open()

    def _read(self, file: Path, parent: QWidget, *, third_parties: bool = False) -> None:
        from reader.ui.dialogs.licence import LicenceDialog

        LicenceDialog(file.read_text(encoding="utf-8"), parent, third_parties=third_parties).open()

    def contact(self) -> None:
        from reader.ui.dialogs.contact import ContactDialog

        versions = ", ".join(f"{name} {version}" for name, version in self._versions().items())
        import platform

        details = f"ZeroOpposite Reader {__version__}; {platform.platform()}; {versions}"
        dialog = ContactDialog(self._collection().contact, details, self._window)
        dialog.mail_requested.connect(lambda url: open_outside(QUrl(url)))
        dialog.copy_requested.connect(self._copy)
        dialog.open()

    def _bundled(self) -> Collection:
        from reader.streamer.articles.collection import read_collection

        return read_collection(paths.bundled_content(), self._program.context.cache)

    def _collection(self) -> Collection:
        """That of the open article; books have none."""
        article = self._program.session.article
        return article.collection if article else self._bundled()

    def look_for_new_version(self) -> None:
        """Open the page with new versions in the person's browser; the program itself connects to nothing.

        The page is that of the bundled collection whatever is open: no book says where the program comes from.
        """
        from reader.streamer.articles.collection import is_page

        page = self._bundled().releases
        if not is_page(page):
            self._window.message.tell(self.tr("The publisher has no page with new versions yet."))
        elif not open_outside(QUrl(page)):
            #: %1 is the address of a web page
            self._window.message.tell(self.tr("No browser opened. The page is %1").replace("%1", left_to_right(page)))

    def book_info(self) -> None:
        from reader.ui.dialogs.book_info import BookInfoDialog

        session = self._program.session
        rendition, article = session.reading.rendition, session.article
        if article is None:
            from reader.ui.controllers.book_facts import book_facts

            facts = book_facts(session.reading.publication, rendition)
            BookInfoDialog(facts, list(rendition.warnings), self._window, cover=cover_of(rendition)).open()
            return
        self._inform_of(article, rendition, session.reading.publication.languages)

    def inform_of_article(self, name: str) -> None:
        """An article that is not the one being read. Told in the language of the text, where it has it."""
        catalog = self._program.context.catalog
        try:
            article = catalog.article(name)
            publication = catalog.publication(article)
            language = preferred_language(publication, self._keeper.value.language or None)
        except ReaderError as error:
            self.tell(error)
            return
        self._inform_of(article, publication.rendition(language), publication.languages)

    def _inform_of(self, article: Article, rendition: Rendition, tags: tuple[str, ...]) -> None:
        from reader.ui.dialogs.book_info import BookInfoDialog

        metadata = rendition.metadata
        languages = ", ".join(language_for(tag).own_name for tag in tags)
        subjects = ", ".join(article.collection.tag_label(tag, rendition.language) for tag in metadata.subjects)
        rows = [
            (self.tr("Title"), metadata.title),
            (self.tr("Description"), metadata.description),
            (self.tr("Author"), ", ".join(metadata.authors)),
            (self.tr("Publisher"), metadata.publisher),
            (self.tr("Language"), language_for(rendition.language).own_name),
            (self.tr("Languages"), languages),
            (self.tr("Tags"), subjects),
            (self.tr("Last changed"), metadata.modified),
            (self.tr("Identifier"), metadata.identifier),
            (self.tr("File"), str(article.files[rendition.language])),
        ]
        BookInfoDialog([row for row in rows if row[1]], list(rendition.warnings), self._window).open()

    def go_to_place(self) -> None:
        from reader.services.going import place_in, printed_page
        from reader.ui.dialogs.go_to_place import GoToDialog

        pages = self._program.session.reading.rendition.page_list
        dialog = GoToDialog(self._window, page=tame(pages[len(pages) // 2].title, LONGEST_PAGE) if pages else "")

        def on_place(text: str) -> None:
            session = self._program.session
            if page := printed_page(text, session.reading.rendition):
                dialog.accept()
                session.go_to(page)
                return
            named = text[:1] in "#0123456789٠١٢٣٤٥٦٧٨٩" or any(sign in text for sign in ":(#/")
            typed = text if named else f"#{text}"
            if typed.strip().replace(".", "").replace(",", "").isdecimal():
                typed = f"{typed.strip()}%"
            try:
                place = place_in(typed, session.reading.rendition)
            except ReaderError as error:
                dialog.show_error(sentence(error))
                return
            dialog.accept()
            session.go_to(place)

        dialog.place_entered.connect(on_place)
        dialog.open()

    def preferences(self) -> None:
        from reader.ui.dialogs.preferences import PreferencesDialog

        languages = tuple((language.tag, language.own_name) for language in LANGUAGES)
        dialog = PreferencesDialog(self._keeper.value, languages, self._window)
        dialog.changed.connect(self._keeper.take)
        dialog.clear_history_requested.connect(self.clear_history)
        dialog.sync_requested.connect(lambda: self._program.sync.open())  # noqa: PLW0108 - made when first wanted
        dialog.open()

    def back_up(self) -> None:
        """Write library and preferences into a file."""
        from reader.ui.controllers.restoring import RestoreController

        RestoreController(self._program).choose_target()

    def restore(self) -> None:
        """Go back to an earlier copy of the library."""
        from reader.ui.controllers.restoring import RestoreController

        RestoreController(self._program).open()

    def clear_history(self) -> None:
        """Forget where the person was in every text, once that was confirmed. Bookmarks stay."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        #: Forget how far the person has read in each text
        box.setText(self.tr("Clear the reading history?"))
        box.setInformativeText(self.tr("Every text will open at its beginning. Bookmarks stay."))
        #: Button: clear the reading history
        clearing = box.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        # Qt's own Cancel may be another word than ours.
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is clearing:
            self._program.places.clear()
            self._window.message.tell(self.tr("The reading history is cleared."))

    def print(self) -> None:
        self.printing.open()

    @cached_property
    def printing(self) -> PrintController:
        """What is read, on paper or as PDF."""
        from reader.ui.controllers.printing import PrintController

        return PrintController(self._program)

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

    def _versions(self) -> dict[str, str]:
        import platform
        from importlib import metadata

        from PySide6 import __version__ as bindings
        from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

        from reader.ui.navigator.decoder import ffmpeg_version

        rows = {"Python": platform.python_version(), "Qt": qVersion(), "Chromium": str(qWebEngineChromiumVersion())}
        rows["PySide6"] = bindings
        for name in COMPONENTS:
            try:
                rows[name] = metadata.version(name)
            except metadata.PackageNotFoundError:
                rows[name] = "–"
        if number := ffmpeg_version():
            rows["FFmpeg"] = number
        return rows

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.message.tell(self.tr("Copied"))


def _is_plain_folder(path: Path) -> bool:
    """A folder that is neither an unpacked EPUB nor an article's."""
    return path.is_dir() and not (path / "META-INF" / "container.xml").is_file() and not any(path.glob("*.md"))


def cover_of(rendition: Rendition) -> QImage | None:
    """The cover, small; none where there is no picture that Qt can read, or one that is too large to try."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QImageReader

    if rendition.cover is None or rendition.cover.remote:
        return None
    try:
        data = rendition.fetcher.read(rendition.cover.href).data
    except ReaderError as error:
        log.info("no cover: %s", error)
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST_COVER:
        return None
    reader.setScaledSize(size.scaled(QSize(*COVER), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
