"""Joins one `Reading` and one page: opens, goes to places, switches language; what the page says goes back up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWebEngineCore import QWebEnginePage

from reader.errors import ReaderError
from reader.publication.language import direction_of
from reader.publication.locator import Locator, locator_from_json
from reader.publication.model import Rendition
from reader.publication.numerals import localised
from reader.services.filtering import TagFilter
from reader.services.reading import Reading
from reader.streamer.articles.catalog import ArticleFetcher
from reader.streamer.articles.document import article_body
from reader.ui.navigator.addresses import page_url
from reader.ui.navigator.page import ReadingPage

log = logging.getLogger(__name__)

Groups = Callable[[], list[dict[str, Any]]]  # decorations to draw with a text: bookmarks, hits


class NavigatorController(QObject):
    """Holds no place of its own: the page is the source of truth, `Reading` remembers it."""

    location_changed = Signal(object)  # Locator: the person moved
    progress_changed = Signal(float, object)  # 0..1 and the block at the top: moved or restored
    language_changed = Signal(str)
    section_opened = Signal(str)
    page_restarted = Signal()
    error_raised = Signal(object)  # ReaderError

    def __init__(self, reading: Reading, page: ReadingPage, groups: Groups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._page, self._groups = reading, page, groups
        self.filter = TagFilter()
        self._progress: tuple[float, str | None] | None = None
        page.relocated.connect(self._on_relocated)
        page.shown.connect(self._on_shown)
        page.section_opened.connect(self._on_section_opened)
        page.renderProcessTerminated.connect(self._on_process_terminated)

    def set_groups(self, groups: Groups) -> None:
        """Who declares the decorations."""
        self._groups = groups

    def open(self, properties: dict[str, str]) -> None:
        """Load the resource at the reading's place. `properties` are the page's custom properties."""
        rendition = self._reading.rendition
        self._properties = properties
        start = {
            "place": place_message(self._reading.place),
            "sections": self._folded(rendition),
            "groups": self._groups(),
            "properties": properties,
            "bookmarkHint": self._bookmark_hint(),
        }
        self._page.open(page_url(self._reading.publication.id, rendition.language, self._reading.place.href), start)

    def go_to(self, place: Locator, *, jump: bool = True) -> None:
        """Move to a place; a jump can be undone by `back`."""
        if jump:
            self._reading.leave()
        section = self._reading.rendition.section_of(place.block)
        if section is not None and not self.filter.shows(section):
            self._on_section_opened({"section": section.id})
        self._page.send("location", "goTo", place_message(place))

    def back(self) -> None:
        if place := self._reading.back():
            self.go_to(place, jump=False)

    def forward(self) -> None:
        if place := self._reading.forward():
            self.go_to(place, jump=False)

    def switch_language(self, language: str) -> None:
        """The same block in another language, in one go."""
        try:
            place = self._reading.switch_language(language)
        except ReaderError as error:
            self.error_raised.emit(error)
            if self._reading.language != language:
                return
            place = self._reading.place
        rendition = self._reading.rendition
        fetcher = rendition.fetcher
        reading_time = fetcher.reading_time() if isinstance(fetcher, ArticleFetcher) else ""
        # The chrome first: its own work runs while the page lays the text out in its process.
        self._page.send(
            "document",
            "swap",
            {
                "html": article_body(rendition, reading_time=reading_time),
                "language": rendition.language,
                "direction": direction_of(rendition.language),
                "title": rendition.metadata.title,
                "sections": self._folded(rendition),
                "groups": self._groups(),
                "place": place_message(place),
            },
        )
        self.language_changed.emit(rendition.language)

    def set_filter(self, tag_filter: TagFilter) -> None:
        """Fold what does not match; the place is held."""
        self.filter = tag_filter
        self._page.send("filter", "set", {"sections": self._folded(self._reading.rendition)})
        self.redraw()

    def set_properties(self, properties: dict[str, str]) -> None:
        """Theme or text size changed."""
        self._properties = properties
        self._page.send("appearance", "set", {"properties": properties})

    def page_send(self, module: str, method: str, argument: Any) -> None:
        """Call a function of a page module."""
        self._page.send(module, method, argument)

    def retranslate(self) -> None:
        """The interface's language changed: so do the words on the page that are not the text's own."""
        self._page.send("filter", "set", {"sections": self._folded(self._reading.rendition)})
        self._page.send("decorations", "setHint", {"text": self._bookmark_hint()})
        self.redraw()

    def redraw(self) -> None:
        """Declare the decorations anew; the page works out the difference."""
        for group in self._groups():
            self._page.send("decorations", "set", group)

    def _bookmark_hint(self) -> str:
        return self.tr("Bookmark this paragraph")

    def _folded(self, rendition: Rendition) -> list[dict[str, Any]]:
        return [
            {
                "id": section.id,
                "summary": section.summary or section.label,
                "number": localised(section.number, rendition.language) if section.number else "",
                #: Tool tip of a section that the tag filter folded; %1 is its title
                "hint": self.tr("Open this section: %1").replace("%1", section.title),
            }
            for section in self.filter.folded(rendition)
        ]

    def tell_progress(self) -> None:
        """Say again what the page said last: at a start it is quicker than those who listen."""
        if self._progress is not None:
            self.progress_changed.emit(*self._progress)

    def _place(self, message: dict[str, Any]) -> Locator:
        return locator_from_json({**message, "href": self._reading.place.href})

    def block_name(self, block: Any) -> str:
        """How a visible block is named outside: by its id."""
        return str(block)

    @Slot(dict)
    def _on_relocated(self, message: dict[str, Any]) -> None:
        try:
            place = self._noted(message)
            self._reading.moved(place)
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
        place = self._place(message)
        self._progress = (place.progression, place.block)
        self.progress_changed.emit(*self._progress)
        return place

    @Slot(dict)
    def _on_section_opened(self, message: dict[str, Any]) -> None:
        section = str(message.get("section", ""))
        self.set_filter(self.filter.with_opened(section))
        self.section_opened.emit(section)

    @Slot(object, int)
    def _on_process_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return  # the program is closing
        log.error("the page's process ended (%s, code %d); it is started again at the same place", status.name, code)
        self.open(self._properties)
        self.page_restarted.emit()


def place_message(place: Locator) -> dict[str, Any]:
    """A place as `location.js` takes it."""
    return {"block": place.block, "fraction": place.fraction, "progression": place.progression}
