"""Joins one `Reading` of an EPUB and one page: opens, goes to places; what the page says goes up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtWebEngineCore import QWebEnginePage

from reader.errors import BadPageMessage, ReaderError
from reader.publication.locator import Locator, locator_from_json
from reader.services.filtering import TagFilter
from reader.services.reading import Reading
from reader.ui.navigator.addresses import container_url
from reader.ui.navigator.book.hyphenation import Hyphenation
from reader.ui.navigator.book.labels import page_labels
from reader.ui.navigator.book.links import Beside, Destination, Inside, container_path, resolve_link
from reader.ui.navigator.book.start import place_message, spine_message
from reader.ui.navigator.content import SHELL, BookContent, host_of
from reader.ui.navigator.scripts import BOOK_MODULES
from reader.ui.navigator.surface import Surface

log = logging.getLogger(__name__)

Groups = Callable[[], list[dict[str, Any]]]  # decorations to draw: bookmarks, hits


class BookController(QObject):
    """Holds no place of its own: the page is the source of truth, `Reading` remembers it.

    The same signals and methods as `NavigatorController`, which shows articles.
    """

    location_changed = Signal(object)  # Locator: the person moved
    progress_changed = Signal(float, object)  # 0..1 of the whole and the place: moved or restored
    language_changed = Signal(str)
    section_opened = Signal(str)  # never: books fold nothing
    page_restarted = Signal()
    error_raised = Signal(object)  # ReaderError
    scripts_stopped = Signal()  # the book's scripts broke the page; it is shown without them until it is opened again

    def __init__(
        self, reading: Reading, surface: Surface, groups: Groups, wishes: dict[str, Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reading, self._surface, self._page, self._groups = reading, surface, surface.page, groups
        self._wishes, self._properties = wishes, {}
        self.filter = TagFilter()
        self.last: dict[str, Any] = {}  # what the page said last: page, pages, atEnd
        self._progress: Locator | None = None  # and where that is
        self._hyphenation = Hyphenation(self._page, self)
        self._page.relocated.connect(self._on_relocated)
        self._page.shown.connect(self._on_shown)
        self._page.renderProcessTerminated.connect(self._on_process_terminated)
        self._quiet = False  # scripts that may run are kept from it
        if surface.scripted is not None:
            from reader.ui.navigator.book.scripting_watch import ScriptWatch

            self._page.scripts_broke.connect(self._on_scripts_broke)
            self._watch = ScriptWatch(self._page)

    @property
    def _host(self) -> str:
        return host_of(self._reading.publication.origin, self._surface.salt)

    def set_groups(self, groups: Groups) -> None:
        """Who declares the decorations."""
        self._groups = groups

    def open(self, properties: dict[str, str]) -> None:
        """Load the shell at the reading's place. `properties` are the page's custom properties."""
        self._properties = properties
        rendition = self._reading.rendition
        scripted = self._surface.scripted is not None and not self._quiet
        sounds = self._surface.sounds
        salt = self._surface.salt
        content = BookContent(self._reading.publication, rendition, scripted=scripted, salt=salt, sounds=sounds)
        start = {
            "book": spine_message(rendition, content.host, scripted=scripted, query=content.query),
            "place": place_message(self._reading.place, rendition),
            "properties": properties,
            "wishes": self._wishes,
            "scripts": scripted,
            "groups": self._groups(),
            "labels": page_labels(),
        }
        self._page.open(QUrl(container_url(content.host, SHELL)), start, BOOK_MODULES)
        if scripted:
            self._watch.start()
        self._surface.serve(content)  # after `open`: a request that waits is answered now

    def go_to(self, place: Locator, *, jump: bool = True) -> None:
        """Move to a place; a jump can be undone by `back`."""
        if jump:
            self._reading.leave()
        self._page.send("view", "goTo", place_message(place, self._reading.rendition))

    def follow(self, link: dict[str, Any]) -> Destination:
        """Go where a link leads ("link-activated") and say where; what leaves the book is the caller's."""
        here = self._reading.rendition.position(self._reading.place)
        index = link.get("spine")
        near = int(index) if isinstance(index, int | float) and index >= 0 else here
        base = container_path(str(link.get("base", ""))) or self._reading.place.href
        target = resolve_link(str(link.get("href", "")), base, self._reading.rendition, near=near)
        if isinstance(target, Inside):
            self.go_to(target.place)
        elif isinstance(target, Beside):
            url = container_url(self._host, target.href)
            self._page.send("zoom", "show", {"url": url, "label": target.href.rpartition("/")[2]})
        return target

    def enlarge(self, steps: int) -> bool:
        """Enlarge the page by so many steps, 0 for the whole page; False for text, which has a size instead."""
        index = self._reading.rendition.position(self._reading.place)
        if index is None or self._reading.rendition.spine[index].presentation.layout != "pre-paginated":
            return False
        self._page.send("paged", "zoomBy", {"factor": 1.25**steps if steps else 0})
        return True

    def back(self) -> None:
        if place := self._reading.back():
            self.go_to(place, jump=False)

    def forward(self) -> None:
        if place := self._reading.forward():
            self.go_to(place, jump=False)

    def switch_language(self, language: str) -> None:
        """The same place in another rendition of the book."""
        try:
            self._reading.switch_language(language)
        except ReaderError as error:
            self.error_raised.emit(error)
            return
        self.open(self._properties)
        self.language_changed.emit(self._reading.rendition.language)

    def set_filter(self, tag_filter: TagFilter) -> None:
        """Books have no tagged sections; nothing folds."""
        self.filter = tag_filter

    def set_properties(self, properties: dict[str, str]) -> None:
        """The theme changed."""
        self._properties = properties
        self._page.send("style", "set", {"properties": properties, "wishes": self._wishes})

    def set_wishes(self, wishes: dict[str, Any]) -> None:
        """Text size, layout, columns, whose colours: what `view.js` and `style.js` know."""
        anew = wishes.get("hyphenate") != self._wishes.get("hyphenate")
        self._wishes = wishes
        if anew:  # the texts themselves are others
            self.open(self._properties)
            return
        self._page.send("style", "set", {"wishes": wishes})
        self._page.send("view", "set", wishes)

    def page_send(self, module: str, method: str, argument: Any) -> None:
        """Call a function of a page module."""
        self._page.send(module, method, argument)

    def retranslate(self) -> None:
        """The interface's language changed: the words on cards and buttons follow."""
        self._page.send("cards", "setLabels", page_labels())

    def redraw(self) -> None:
        """Declare the decorations anew; the page works out the difference."""
        for group in self._groups():
            self._page.send("decorations", "set", group)

    def total(self, place: Locator) -> float:
        """How much of the whole lies before the place the page shows; all of it where nothing follows."""
        return 1.0 if self.last.get("atEnd") else self._reading.weights.total(place)

    def place(self, message: dict[str, Any]) -> Locator:
        """The place in a message of the page. Raises BadPageMessage."""
        spine = self._reading.rendition.spine
        index = message.get("spine")
        if not isinstance(index, int | float) or not 0 <= index < len(spine):
            raise BadPageMessage(f"no item of the spine: {index!r}")
        start = self._reading.rendition.place(int(index))
        return locator_from_json({**message, "href": start.href, "spine": start.spine})

    def block_name(self, block: dict[str, Any]) -> str:
        """How a visible block is named outside: its id, or its CFI where it has none."""
        if block.get("id"):
            return str(block["id"])
        steps = self._reading.rendition.spine[int(block["spine"])].cfi
        return f"epubcfi({steps}!{block['cfi']})"

    @Slot(dict)
    def _on_relocated(self, message: dict[str, Any]) -> None:
        try:
            place = self._noted(message)
            self._reading.moved(place, self.total(place))
        except ReaderError as error:
            self.error_raised.emit(error)
        else:
            self.location_changed.emit(place)

    @Slot(dict)
    def _on_shown(self, message: dict[str, Any]) -> None:
        try:
            self._noted(message)
        except ReaderError as error:
            self.error_raised.emit(error)

    def _noted(self, message: dict[str, Any]) -> Locator:
        place = self.place(message)
        self.last, self._progress = message, place
        self.progress_changed.emit(self.total(place), place)
        return place

    def tell_progress(self) -> None:
        """Say again what the page said last: at a start it is quicker than those who listen."""
        if self._progress is not None:
            self.progress_changed.emit(self.total(self._progress), self._progress)

    @Slot(object, int)
    def _on_process_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return  # the program is closing
        log.error("the page's process ended (%s, code %d); it is started again at the same place", status.name, code)
        if self._surface.scripted is not None and not self._quiet:
            self._stop_scripts()
            return
        self.open(self._properties)
        self.page_restarted.emit()

    @Slot(dict)
    def _on_scripts_broke(self, message: dict[str, Any]) -> None:
        if self._quiet:
            return
        if message.get("what") == "astray" and self._watch.may_stray(asked=message.get("active") is True):
            self._turn_to(str(message.get("address", "")))
            self.open(self._properties)
            return
        log.warning("the book's scripts broke the page (%s)", message.get("what"))
        self._stop_scripts()

    def _turn_to(self, address: str) -> None:
        """A script that loads another document of the spine in the place of its own means to turn to it."""
        if urlsplit(address).hostname != self._host:
            return
        parts = urlsplit(address)
        target = resolve_link(f"{parts.path}#{parts.fragment}", "", self._reading.rendition)
        if isinstance(target, Inside) and (parts.fragment or target.place.href != self._reading.place.href):
            self._reading.leave()
            self._reading.place = target.place

    def _stop_scripts(self) -> None:
        """Show the book without its scripts, at the same place."""
        self._quiet = True
        self._watch.stop()
        self.open(self._properties)
        self.scripts_stopped.emit()
