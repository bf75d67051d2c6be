"""Contents, progress, printed page and time left of a book follow the reading."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import TocEntry
from reader.publication.numerals import localised
from reader.publication.reading_time import book_minutes, whole_minutes
from reader.publication.resource import BookFetcher
from reader.services.reading import Reading
from reader.services.sections import Ids, Sections
from reader.streamer.epub.navigation import UNTITLED

if TYPE_CHECKING:
    from reader.publication.model import Rendition
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.panels.contents import ContentsPanel
    from reader.ui.panels.contents_model import ContentsModel
    from reader.ui.shell.footer import Footer

ENOUGH = 40  # ticks; more of them would be a second line
TEXTS = frozenset({"application/xhtml+xml", "text/html"})


class BookContentsController(QObject):
    """The same methods as `ContentsController`, which is for articles."""

    def __init__(self, reading: Reading, navigator: BookController, footer: Footer, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._navigator, self._footer = reading, navigator, footer
        self._model: ContentsModel | None = None
        self._minutes = 0.0
        self._state: tuple[float, Locator] = (0.0, reading.place)
        self._take_up(reading.rendition)
        navigator.progress_changed.connect(self._on_progress)
        footer.slider.moved_to.connect(self._on_slider)

    def attach(self, model: ContentsModel, panel: ContentsPanel) -> None:
        """The list is there."""
        self._model, self._panel = model, panel
        panel.entry_chosen.connect(self.go_to_entry)
        self.refresh()

    def refresh(self) -> None:
        """The rendition changed."""
        rendition = self._reading.rendition
        if rendition is not self._rendition:
            self._take_up(rendition)
        if self._model is not None:
            self._model.set_book(self._toc, rendition.language, self._parts(rendition))
            self._panel.set_language(rendition.language)
        self._minutes = book_minutes(_size(rendition), rendition.language)
        ticks = tuple(tick for tick in self._reading.weights.ticks(rendition.toc) if 0 < tick < 1)
        self._footer.slider.set_ticks(ticks if len(ticks) <= ENOUGH else ())
        self._on_progress(*self._state)

    def go_to_entry(self, entry: TocEntry) -> None:
        """Go where an entry of the contents leads."""
        self._navigator.go_to(Locator(entry.href, block=entry.block))

    def step_section(self, step: int) -> None:
        """To the next or previous entry; backwards first to the start of the present one."""
        rendition, (_, place) = self._reading.rendition, self._state
        mark = self.sections.step(place, step)
        if mark is not None:
            self._navigator.go_to(replace(rendition.place(mark.position), block=mark.entry.block))
        elif not self.sections.marks:  # no contents: from document to document
            index = (rendition.position(place) or 0) + step
            while 0 <= index < len(rendition.spine) and not rendition.spine[index].linear:
                index += step
            if 0 <= index < len(rendition.spine):
                self._navigator.go_to(rendition.place(index))

    def section_title(self, place: Locator) -> str:
        """The title of the entry that a place belongs to, or nothing."""
        return self.sections.title(place)

    def _take_up(self, rendition: Rendition) -> None:
        self._rendition = rendition
        ids = Ids(rendition)
        self._toc = self._named(rendition.toc)
        self.sections = Sections(rendition, self._toc, ids)
        self._pages = Sections(rendition, rendition.page_list, ids)

    def _named(self, toc: tuple[TocEntry, ...]) -> tuple[TocEntry, ...]:
        """Documents without a name of their own, listed by the streamer where a book has no contents."""
        #: Contents of a book that has none: a document without a title. {number} is its place in the book
        text = self.tr("Chapter {number}")
        return tuple(
            replace(
                entry, title=text.format(number=localised(entry.title.rpartition(" ")[2], self._rendition.language))
            )
            if entry.kind == UNTITLED
            else entry
            for entry in toc
        )

    def _parts(self, rendition: Rendition) -> tuple[TocEntry, ...]:
        """Other lists that lead to places, below the contents."""
        #: Heading in the contents of a book: the beginnings of its parts, as in "Cover", "Bibliography"
        lists = ((self.tr("Landmarks"), rendition.landmarks), (self.tr("Printed pages"), rendition.page_list))
        return tuple(TocEntry(title, "", children=entries) for title, entries in lists if entries)

    def _on_progress(self, total: float, place: Locator) -> None:
        self._state = (total, place)
        if self._model is not None:
            mark = self.sections.of(place)
            self._model.set_current(mark.order if mark else None)
        left = whole_minutes(self._minutes * (1 - total))
        self._footer.set_state(total, left, self._page(place))

    def _page(self, place: Locator) -> str:
        return self._pages.title(place) if self._rendition.page_list and self._model is not None else ""

    def _on_slider(self, share: float) -> None:
        place = self._reading.weights.place_at(share)
        self._navigator.go_to(place, jump=not self._footer.slider.isSliderDown())


def _size(rendition: Rendition) -> int:
    """Bytes of the texts that paging comes across, as the container states them."""
    fetcher, size = cast("BookFetcher", rendition.fetcher), 0
    for link in rendition.spine:
        if link.linear and link.media_type in TEXTS and not link.presentation.fixed:
            with suppress(ReaderError):  # it is shown as a page that says so
                size += fetcher.size(link.href)
    return size
