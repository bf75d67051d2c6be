"""Bookmarks in a book: a place is a point of its text, named by its CFI, and a page may hold several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.ui.controllers.bookmarks import BookmarksController

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.services.sections import Sections
    from reader.ui.navigator.book.controller import BookController
    from reader.ui.shell.window import MainWindow


class BookBookmarksController(BookmarksController):
    """What differs from articles: how a place is known again, and the words of it, which the page says."""

    def __init__(
        self,
        reading: Reading,
        annotating: Annotating,
        navigator: BookController,
        sections: Callable[[], Sections],
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(reading, annotating, navigator, window, parent)
        self._sections = sections
        self._shown: Locator = reading.place

    def refresh(self) -> None:
        """The page is told which documents have bookmarks: of these it says where its pages end."""
        self._navigator.page_send("view", "setMarked", {"items": self.group()["items"]})
        super().refresh()

    def toggle_at(self, data: dict[str, Any]) -> None:
        """A bookmark at a point of the page, `spine` and `cfi`, or none."""
        place = self._point(data)
        if place is None:
            return
        existing = self._annotating.on(place, self._reading.rendition)
        if existing is not None:
            self.remove(existing)
        else:
            self._add(place)

    def is_marked(self, data: dict[str, Any]) -> bool:
        place = self._point(data)
        return place is not None and self._annotating.on(place, self._reading.rendition) is not None

    def _point(self, data: dict[str, Any]) -> Locator | None:
        """The place a message of the page names; its words are known where it is the one being read."""
        index, cfi = data.get("spine"), data.get("cfi")
        if not isinstance(index, int | float) or not 0 <= index < len(self._reading.rendition.spine):
            return None
        last = self._navigator.last
        here = (last.get("spine"), last.get("cfi")) == (index, cfi)
        block = data.get("block")
        return replace(
            self._reading.rendition.place(int(index)),
            cfi=str(cfi) if cfi else None,
            block=str(block) if block else None,
            quote=_words(last if here else data),
        )

    def _with_words(self, place: Locator) -> Locator:
        return place  # has those that the page said

    def _described(self) -> Any:
        return self._annotating.described_in_book(self._sections(), self._reading.rendition)

    def _existing(self) -> Annotation | None:
        until = self._navigator.last.get("until")
        return self._annotating.on(self._shown, self._reading.rendition, str(until) if until else None)

    def present_place(self) -> Locator:
        return replace(self._shown, quote=_words(self._navigator.last))

    def _title_of(self, place: Locator) -> str:
        return self._sections().title(place)

    def _on_progress(self, _total: float, place: Locator) -> None:
        self._shown = place
        self._show_state()


def _words(message: dict[str, Any]) -> Quote | None:
    from reader.services.marking import point_quote  # start-up needs none

    return point_quote(message)
