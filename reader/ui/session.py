"""One open publication in the window: its services, their controllers, and who hears whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from reader.publication.language import language_for
from reader.publication.locator import Locator
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.ui.chrome import Chrome
from reader.ui.controllers.bookmarks import BookmarksController
from reader.ui.controllers.contents import ContentsController
from reader.ui.controllers.highlights import all_marks
from reader.ui.controllers.search import SearchController
from reader.ui.controllers.tags import TagsController
from reader.ui.navigator.controller import NavigatorController
from reader.ui.navigator.page import ReadingPage
from reader.ui.outside import open_outside
from reader.ui.widgets.texts import RIGHT_TO_LEFT_MARK, directed, left_to_right, tame

if TYPE_CHECKING:
    from reader.publication.model import Rendition
    from reader.ui.controllers.annotations import AnnotationsController
    from reader.ui.controllers.narrating import NarratingController
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.navigator.book.films import Films

LONGEST_TITLE = 300  # characters
LONGEST_LABEL = 12  # characters of a rendition's label that fit on a switch


class Session(QObject):
    """Everything that is about this publication; made anew for another one. Books have no article."""

    language_changed = Signal(str)
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self,
        article: Article | None,
        reading: Reading,
        annotating: Annotating,
        navigator: NavigatorController | BookController,
        page: ReadingPage,
        chrome: Chrome,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.article, self.reading, self.navigator = article, reading, navigator
        self._page, self._chrome, self._window = page, chrome, chrome.window
        navigator.setParent(self)
        self.narrating: NarratingController | None = None  # of a book that can be read aloud
        self.films: Films | None = None  # of a book
        self.tags = TagsController(reading, navigator, article.collection if article else None, self)
        if self.is_book:
            self._join_book(annotating)
        else:
            self.contents = ContentsController(reading, navigator, self._window.footer, self)
            self.bookmarks = BookmarksController(reading, annotating, navigator, self._window, self)
            self.search = SearchController(reading, navigator, self._window, self)
        self._annotating = annotating
        self.annotations: AnnotationsController | None = None  # once the panels are there
        navigator.set_groups(lambda: [*all_marks(annotating, reading), self.search.group()])
        self._connect()
        navigator.tell_progress()

    @property
    def is_book(self) -> bool:
        """Whether it is an EPUB."""
        return self.reading.publication.kind == "epub"

    def _join_book(self, annotating: Annotating) -> None:
        # Late: articles need none of this, nor what it imports.
        from reader.ui.controllers.book_bookmarks import BookBookmarksController
        from reader.ui.controllers.book_contents import BookContentsController
        from reader.ui.controllers.book_search import BookSearchController
        from reader.ui.navigator.book.films import Films

        reading, navigator, window = self.reading, self.navigator, self._window
        contents = BookContentsController(reading, navigator, window.footer, self)
        self.contents = contents
        self.bookmarks = BookBookmarksController(
            reading, annotating, navigator, lambda: contents.sections, window, self
        )
        self.search = BookSearchController(reading, navigator, window, self)
        self.films = Films(reading, self._page, lambda: window.page, self)
        self.films.told.connect(window.message.tell)
        if any(link.media_overlay for link in reading.rendition.spine):
            from reader.ui.controllers.narrating import NarratingController

            self.narrating = NarratingController(reading, navigator, self._page, window, self)

    def _connect(self) -> None:
        page, navigator = self._page, self.navigator
        for source in (navigator, self.bookmarks):
            source.error_raised.connect(self.error_raised)
        self.tags.filter_changed.connect(self._on_filter_changed)
        navigator.section_opened.connect(self._on_filter_changed)
        navigator.language_changed.connect(self._on_language_changed)
        navigator.page_restarted.connect(self._on_page_restarted)
        # Methods, not lambdas: page and window outlive a session, and a dead one must hear nothing.
        page.bookmark_requested.connect(self._on_bookmark_requested)
        if self.is_book:
            page.link_followed.connect(self.follow_in_book)
        else:
            page.link_activated.connect(self.follow)
        page.menu_requested.connect(self._on_menu)
        self._window.header.languages.language_chosen.connect(self.switch_language)
        for name, work in self._work().items():
            self._window.actions_by_name[name].triggered.connect(work)

    def _work(self) -> dict[str, Callable[..., Any]]:
        """What each action of the reading does. `triggered` hands over a flag that nobody here needs."""
        return {
            "back": lambda _=False: self.navigator.back(),
            "forward": lambda _=False: self.navigator.forward(),
            "next_section": lambda _=False: self.contents.step_section(1),
            "previous_section": lambda _=False: self.contents.step_section(-1),
            "bookmark": lambda _=False: self.bookmarks.toggle_here(),
            "named_bookmark": lambda _=False: self.bookmarks.add_named(),
            "find": lambda _=False: self.search.open(),
            "find_next": lambda _=False: self.search.step(1),
            "find_previous": lambda _=False: self.search.step(-1),
            "highlight": lambda _=False: self._annotate(lambda made: made.highlight()),
            "note": lambda _=False: self._annotate(lambda made: made.note()),
            "redo": lambda _=False: self._annotate(lambda made: made.redo()),
            "caret": lambda on=False: self._annotate(lambda made: made.toggle_caret(on)),
        }

    def _annotate(self, work: Callable[[AnnotationsController], object]) -> None:
        """Do it once there is who does it: a moment after the first page."""
        if self.annotations is not None:
            work(self.annotations)

    def undo(self) -> None:
        """Take back what was done last: what the message bar offers, else a change of an annotation."""
        if self.annotations is None:
            self._window.message.act()
        else:
            self.annotations.undo()

    def complete(self) -> None:
        """Take up the panels that are built after the first page."""
        self._chrome.complete()
        self.contents.attach(self._chrome.contents_model, self._chrome.contents)
        self.tags.attach(self._chrome.tags)
        self.bookmarks.attach(self._chrome.bookmarks_model, self._chrome.bookmarks)
        self.search.attach(self._chrome.search_model, self._chrome.search)
        self._join_annotations()

    def _join_annotations(self) -> None:
        # Late: what is marked is drawn without any of it.
        from reader.ui.controllers.annotation_texts import ArticleText, BookText
        from reader.ui.controllers.annotations import AnnotationsController

        contents: Any = self.contents
        text = BookText(self.reading, lambda: contents.sections) if self.is_book else ArticleText(self.reading)
        present = self.bookmarks.present_place
        self.annotations = AnnotationsController(
            self.reading, self._annotating, self.navigator, text, present, self._chrome, self
        )
        self.annotations.error_raised.connect(self.error_raised)
        self.annotations.changed.connect(self.bookmarks.refresh)
        self._page.selection_changed.connect(self.annotations.on_selection)
        self._page.annotation_activated.connect(self.annotations.on_activated)
        self._page.caret_changed.connect(self.annotations.on_caret)

    def refresh(self) -> None:
        """Everything that shows content, in the language of the text."""
        rendition = self.reading.rendition
        self._show_title(rendition)
        languages = self.reading.publication.languages
        self._window.header.languages.set_languages(languages, self._rendition_names() if self.is_book else None)
        self._window.header.languages.set_current(self._tag)
        self._offer(languages)
        self._window.set_direction(rendition.language)
        self.contents.refresh()
        self.tags.refresh()
        self.bookmarks.refresh()
        if self.annotations is not None:
            self.annotations.list.refresh()

    def reload_notes(self) -> None:
        """Somebody else wrote notes into the library: an import, another machine."""
        self._annotating.reload()
        self.bookmarks.refresh()
        if self.annotations is not None:
            self.annotations.refresh()

    def switch_language(self, language: str) -> None:
        """The same place in another language."""
        if language != self._tag:
            self.navigator.switch_language(language)

    @property
    def _tag(self) -> str:
        """What the publication calls the present rendition; two of a book may be in one language."""
        publication = self.reading.publication
        if not self.is_book or len(publication.languages) < 2:
            return self.reading.language
        same = (tag for tag in publication.languages if publication.rendition(tag) is self.reading.rendition)
        return next(same, self.reading.language)

    def _show_title(self, rendition: Rendition) -> None:
        title, direction = rendition.metadata.headline, None
        if record := rendition.metadata.record:
            title, direction = tame(record.title.value, LONGEST_TITLE), record.title.base_direction
        self._window.header.title.set_whole_text(title, direction)
        self._window.setWindowTitle(f"{directed(title, direction) if self.is_book else title} – ZeroOpposite Reader")

    def _rendition_names(self) -> dict[str, tuple[str, str]]:
        """A label and a name for each rendition, where the book gives them one."""
        publication = self.reading.publication
        if len(publication.languages) < 2:
            return {}
        labels = {tag: tame(publication.rendition(tag).label, 80) for tag in publication.languages}
        fit = len(set(labels.values())) == len(labels) and all(0 < len(one) <= LONGEST_LABEL for one in labels.values())
        names: dict[str, tuple[str, str]] = {}
        for tag, label in labels.items():
            language = language_for(tag)
            number = 1 + sum(short.partition(" ")[0] == language.label for short, _ in names.values())
            short = label if fit else f"{language.label} {number}" if number > 1 else language.label
            names[tag] = (short, label or language.own_name)
        return names

    def _offer(self, languages: tuple[str, ...]) -> None:
        """What means nothing for this publication is out of reach, and says why."""
        actions = self._window.actions_by_name
        actions.retranslate()
        for name, means in (
            ("export", not self.is_book),
            ("language_menu", len(languages) > 1),
            ("swap_languages", len(languages) > 1 and not self.is_book),
            ("layout", self.is_book),
            ("read_aloud", self.narrating is not None),
        ):
            actions[name].setEnabled(means)
        if self.is_book:
            #: Tool tip of the button that exports an article as an EPUB, which cannot be used
            actions["export"].setToolTip(self.tr("This is an EPUB already"))

    def go_to(self, place: Locator) -> None:
        self.navigator.go_to(place)

    def follow(self, href: str) -> None:
        """A link: inside the article it is a jump; outside, the person is asked before another program opens."""
        if href.startswith("#"):
            self.navigator.go_to(Locator(self.reading.place.href, block=href[1:]))
            return
        self.leave_for(href)

    def follow_in_book(self, link: dict[str, Any]) -> None:
        """A link in a book: inside it is a jump; outside, the person is asked."""
        from reader.ui.navigator.book.links import Outside, Refused

        target = self.navigator.follow(link)
        if isinstance(target, Outside):
            self.leave_for(target.url)
        elif isinstance(target, Refused):
            self._tell_dead_end(target.href)

    def leave_for(self, href: str) -> None:
        """Ask before another program opens an address; what is none for a browser or a mail program leads nowhere."""
        url = QUrl(href)
        if url.scheme() not in {"http", "https", "mailto", "tel"}:
            self._tell_dead_end(href)
            return
        mail = url.scheme() == "mailto"
        box = QMessageBox(self._window)
        if mail:
            #: An e-mail, to an address in the text that was clicked
            box.setText(self.tr("Write to this address?"))
            #: Button: hand the address over to the mail program
            open_text = self.tr("Open mail program")
        elif url.scheme() == "tel":
            #: A telephone number, in the text that was clicked
            box.setText(self.tr("Call this number?"))
            #: Button: hand the number over to the program that calls
            open_text = self.tr("Call")
        else:
            box.setText(self.tr("Open this address in the browser?"))
            #: Button: open the address in the browser
            open_text = self.tr("Open")
        plain = url.scheme() in {"mailto", "tel"}
        box.setTextFormat(Qt.TextFormat.PlainText)
        address = left_to_right(tame(url.path() if plain else url.toDisplayString(), 400))
        # A label goes by its first letter: without the mark the address would stand at the other side of the box.
        box.setInformativeText(f"{RIGHT_TO_LEFT_MARK}{address}" if box.isRightToLeft() else address)
        opening = box.addButton(open_text, QMessageBox.ButtonRole.AcceptRole)
        #: Of a page or of a mailbox
        copying = box.addButton(self.tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)  # Qt's own may be another word than ours
        box.exec()
        if box.clickedButton() is opening:
            open_outside(url)
        elif box.clickedButton() is copying:
            QGuiApplication.clipboard().setText(url.path() if plain else url.toString())

    def _tell_dead_end(self, href: str) -> None:
        shown = left_to_right(tame(href, 120))
        self._window.message.tell(self.tr("This link leads nowhere: %1").replace("%1", shown))

    def is_plain(self) -> bool:
        """Whether the page shows the text and what is kept of it, and nothing that passes: hits, a selection."""
        passing = (
            self.navigator.filter.active,
            self._page.hasSelection(),
            self._page.is_covered,
            self._window.actions_by_name["caret"].isChecked(),
            self.search.group().get("items"),
            self._window.isFullScreen(),
            self.narrating is not None and self.narrating.narration.active,
            self.films is not None and self.films.active,
        )
        return not any(passing)

    def keep_written(self) -> None:
        """A note that is being written is kept, whatever comes."""
        if self.annotations is not None:
            self.annotations.leave()

    def close(self) -> None:
        """The publication leaves the window; signals to a deleted session vanish with it."""
        self.keep_written()
        self._window.actions_by_name["caret"].setChecked(False)
        self._window.message.hide()  # its Undo is about what is leaving
        if self.narrating is not None:
            self.narrating.close()
        if self.films is not None:
            self.films.close()
        for name in self._work():
            self._window.actions_by_name[name].triggered.disconnect()
        self._window.header.languages.language_chosen.disconnect(self.switch_language)
        self.search.stop(self.parent())
        self.deleteLater()

    def _on_language_changed(self, language: str) -> None:
        self.refresh()
        self.search.search()
        self.language_changed.emit(language)

    def _on_bookmark_requested(self, data: dict[str, Any]) -> None:
        self.bookmarks.toggle_at(data)

    def _on_filter_changed(self, _change: object) -> None:
        self.contents.refresh()
        self.search.search()

    def _on_page_restarted(self) -> None:
        self._window.message.tell(self.tr("The page stopped working and was reloaded at the same place."))

    def _on_menu(self, data: dict[str, Any]) -> None:
        from reader.ui.widgets.popup import Menu

        actions = self._window.actions_by_name
        menu = Menu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if data.get("selected"):
            for name in ("copy", "highlight", "note"):
                menu.addAction(actions[name])
            menu.addSeparator()
        elif self.annotations is not None:
            self.annotations.fill_menu(menu, data)
        marked = self.bookmarks.is_marked(data)
        text = self.tr("Remove this bookmark") if marked else self.tr("Bookmark this paragraph")
        menu.addAction(text, lambda: self.bookmarks.toggle_at(data))
        if data.get("kind") in {"picture", "table"}:
            #: A picture or a table of a book, over the whole page
            menu.addAction(self.tr("Open large"), lambda: self.navigator.page_send("zoom", "openNoted", {}))
        href = str(data.get("href", ""))
        if href and not href.startswith("#"):
            menu.addAction(self.tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(href))
        menu.addSeparator()
        for name in ("find", "print", "book_info"):
            menu.addAction(actions[name])
        menu.popup(QCursor.pos())
