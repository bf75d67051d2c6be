"""One open publication in the window: its services, their controllers, and who hears whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from reader.publication.locator import Locator
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.ui.chrome import Chrome
from reader.ui.controllers.bookmarks import BookmarksController
from reader.ui.controllers.contents import ContentsController
from reader.ui.controllers.search import SearchController
from reader.ui.controllers.tags import TagsController
from reader.ui.navigator.controller import NavigatorController
from reader.ui.navigator.page import ReadingPage
from reader.ui.outside import open_outside
from reader.ui.widgets.texts import left_to_right


class Session(QObject):
    """Everything that is about this publication; made anew for another one."""

    language_changed = Signal(str)
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self,
        article: Article,
        reading: Reading,
        annotating: Annotating,
        navigator: NavigatorController,
        page: ReadingPage,
        chrome: Chrome,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.article, self.reading, self.navigator = article, reading, navigator
        self._page, self._chrome, self._window = page, chrome, chrome.window
        navigator.setParent(self)
        self.contents = ContentsController(reading, navigator, self._window.footer, self)
        self.tags = TagsController(reading, navigator, article.collection, self)
        self.bookmarks = BookmarksController(reading, annotating, navigator, self._window, self)
        self.search = SearchController(reading, navigator, self._window, self)
        navigator.set_groups(lambda: [self.bookmarks.group(), self.search.group()])
        self._connect()

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
        }

    def complete(self) -> None:
        """Take up the panels that are built after the first page."""
        self._chrome.complete()
        self.contents.attach(self._chrome.contents_model, self._chrome.contents)
        self.tags.attach(self._chrome.tags)
        self.bookmarks.attach(self._chrome.bookmarks_model, self._chrome.bookmarks)
        self.search.attach(self._chrome.search_model, self._chrome.search)

    def refresh(self) -> None:
        """Everything that shows content, in the language of the text."""
        rendition = self.reading.rendition
        self._window.header.title.set_whole_text(rendition.metadata.headline)
        self._window.setWindowTitle(f"{rendition.metadata.headline} – ZeroOpposite Reader")
        self._window.header.languages.set_languages(self.reading.publication.languages)
        self._window.header.languages.set_current(rendition.language)
        self._window.set_direction(rendition.language)
        self.contents.refresh()
        self.tags.refresh()
        self.bookmarks.refresh()

    def switch_language(self, language: str) -> None:
        """The same place in another language."""
        if language != self.reading.language:
            self.navigator.switch_language(language)

    def go_to(self, place: Locator) -> None:
        self.navigator.go_to(place)

    def follow(self, href: str) -> None:
        """A link: inside the article it is a jump; outside, the person is asked before another program opens."""
        if href.startswith("#"):
            self.navigator.go_to(Locator(self.reading.place.href, block=href[1:]))
            return
        url = QUrl(href)
        if url.scheme() not in {"http", "https", "mailto"}:
            self._window.message.tell(self.tr("This link leads nowhere: %1").replace("%1", left_to_right(href)))
            return
        mail = url.scheme() == "mailto"
        box = QMessageBox(self._window)
        if mail:
            #: An e-mail, to an address in the text that was clicked
            box.setText(self.tr("Write to this address?"))
            #: Button: hand the address over to the mail program
            open_text = self.tr("Open mail program")
        else:
            box.setText(self.tr("Open this address in the browser?"))
            #: Button: open the address in the browser
            open_text = self.tr("Open")
        box.setInformativeText(left_to_right(url.path() if mail else url.toDisplayString()))
        opening = box.addButton(open_text, QMessageBox.ButtonRole.AcceptRole)
        #: Of a page or of a mailbox
        copying = box.addButton(self.tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)  # Qt's own may be another word than ours
        box.exec()
        if box.clickedButton() is opening:
            open_outside(url)
        elif box.clickedButton() is copying:
            QGuiApplication.clipboard().setText(url.path() if mail else url.toString())

    def close(self) -> None:
        """The publication leaves the window; signals to a deleted session vanish with it."""
        self._window.message.hide()  # its Undo is about what is leaving
        for name in self._work():
            self._window.actions_by_name[name].triggered.disconnect()
        self._window.header.languages.language_chosen.disconnect(self.switch_language)
        self.deleteLater()

    def _on_language_changed(self, language: str) -> None:
        self.refresh()
        self.search.search()
        self.language_changed.emit(language)

    def _on_bookmark_requested(self, data: dict[str, Any]) -> None:
        self.bookmarks.toggle_block(str(data.get("block", "")))

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
            menu.addAction(actions["copy"])
            menu.addSeparator()
        block = str(data.get("block", ""))
        marked = any(one["block"] == block for one in self.bookmarks.group()["items"])
        text = self.tr("Remove this bookmark") if marked else self.tr("Bookmark this paragraph")
        menu.addAction(text, lambda: self.bookmarks.toggle_block(block))
        href = str(data.get("href", ""))
        if href and not href.startswith("#"):
            menu.addAction(self.tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(href))
        menu.addSeparator()
        for name in ("find", "print", "book_info"):
            menu.addAction(actions[name])
        menu.popup(QCursor.pos())
