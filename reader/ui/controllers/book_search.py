"""Search in a book: chapter by chapter in a thread, hits listed and marked as they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from reader.anchors.cfi import Path
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.publication.locator import Locator
from reader.services.sections import Sections, order_of
from reader.ui.controllers.search import SearchController
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.publication.model import Rendition
    from reader.services.searching import SearchHit, Searching

NEAR = 2  # items of the spine on either side whose hits are marked: others are not on the page


@dataclass(frozen=True, slots=True)
class Found:
    """A hit, its ends in its document, and the title of the section it is in."""

    hit: SearchHit
    start: str  # CFI within the document
    end: str
    heading: str

    def place(self) -> Locator:
        return Locator(self.hit.href, cfi=self.start, spine=self.hit.spine)


class Courier(QObject):
    """Carries hits from the thread that searches; it may live longer than who waits for them."""

    found = Signal(int, object)  # number of the search, list[Found]


class BookSearchController(SearchController):
    """One thread at a time: a new query ends the search before."""

    _all: list[Found]

    def attach(self, model: Any, panel: Any) -> None:
        self._all, self._task, self._number, self._is_fresh = [], None, 0, True
        self._here: int | None = None
        self._courier = Courier()
        self._courier.found.connect(self._on_found)
        self._navigator.progress_changed.connect(self._on_progress)
        super().attach(model, panel)

    def group(self) -> dict[str, Any]:
        """The hits to mark: those in the documents that may be on the page."""
        if self._found is not None:
            return super().group()
        items: list[dict[str, Any]] = []
        current = -1
        here = self._reading.rendition.position(self._reading.place) if self._here is None else self._here
        for index, one in enumerate(self._all if self._panel is not None else ()):
            if one.hit.spine is None or abs(one.hit.spine - (here or 0)) > NEAR:
                continue
            if index == self._current:
                current = len(items)
            items.append({"spine": one.hit.spine, "start": one.start, "end": one.end})
        return {"group": "hits", "items": items, "current": current}

    def search(self) -> None:
        """Find again: the query or the rendition changed. The list stays until the first hit is there."""
        self._timer.stop()
        if self._panel is None:
            return
        self._number += 1
        if self._elsewhere:
            self._all, self._hits, self._current = [], [], -1
            if self._task is not None:
                self._task.cancel()
            self._mark()
            return
        self._found = None
        self._is_fresh = True
        if self._task is not None:
            self._task.cancel()  # its end begins the next
        else:
            self._begin()

    def stop(self, heir: QObject) -> None:
        """The publication leaves; a search that cannot stop at once ends beside `heir`."""
        if self._panel is None:
            return
        self._courier.found.disconnect(self._on_found)
        if self._task is not None:
            task, self._task = self._task, None
            task.finished.disconnect(self._on_ended)
            task.finished.connect(task.deleteLater)
            task.setParent(heir)
            task.cancel()

    def go_to_hit(self, index: int) -> None:
        """Show a hit."""
        one = self._all[index]
        self._current, self._found = index, None
        self._here = one.hit.spine
        self._panel.set_current(index)
        self._panel.set_status(len(self._hits), index, self._task is not None)
        self._navigator.go_to(one.place())
        self._mark()

    def _place_of(self, hit: SearchHit) -> Locator:
        start, _ = _ends(hit)
        return Locator(hit.href, cfi=start, spine=hit.spine)

    def _marked(self, hit: SearchHit) -> dict[str, Any] | None:
        start, end = _ends(hit)
        return {"spine": hit.spine, "start": start, "end": end} if start else None

    def _find_again(self) -> None:
        if not self._is_fresh:  # the hits are those of the words before
            super()._find_again()

    def _is_same(self, hit: SearchHit, found: SearchHit) -> bool:
        return (hit.spine, hit.block) == (found.spine, found.block)

    def _begin(self) -> None:
        if self._elsewhere:
            return
        if not self._query.strip():
            self._take([])
            self._panel.set_status(0, -1)
            self._mark()
            return
        self._panel.set_status(0, -1, True)
        rendition = self._reading.rendition
        work = _Search(self._searching, rendition, self._query, self._number, self._courier)
        self._task = Task(work, parent=self)
        self._task.finished.connect(self._on_ended)
        self._task.start(Task.Priority.LowPriority)

    @Slot(int, object)
    def _on_found(self, number: int, found: list[Found]) -> None:
        if number != self._number:
            return
        if self._is_fresh:
            self._take(found)
            self._mark()
        else:
            self._all += found
            self._hits += [one.hit for one in found]
            self._model.add_hits(tuple(self._book_row(one) for one in found))
        self._panel.set_status(len(self._hits), self._current, True)

    @Slot()
    def _on_ended(self) -> None:
        task, self._task = self._task, None
        task.deleteLater()
        if task.is_cancelled:
            self._begin()
            return
        if self._elsewhere:
            return
        if self._is_fresh:
            self._take([])
        self._find_again()
        self._panel.set_status(len(self._hits), self._current)
        self._mark()

    def _take(self, found: list[Found]) -> None:
        """Begin the list anew."""
        self._is_fresh, self._current = False, -1
        self._all, self._hits = found, [one.hit for one in found]
        self._model.set_hits(tuple(self._book_row(one) for one in found))

    def _on_progress(self, _total: float, place: Locator) -> None:
        here = self._reading.rendition.position(place)
        if here != self._here:
            self._here = here
            if self._all:
                self._mark()

    def _nearest(self, step: int) -> int:
        rendition, place = self._reading.rendition, self._reading.place
        here = (rendition.position(place) or 0, order_of(place.cfi))
        places = [(one.hit.spine or 0, order_of(one.start)) for one in self._all]
        if step > 0:
            return next((index for index, at in enumerate(places) if at >= here), 0)
        return next((index for index in reversed(range(len(places))) if places[index] < here), len(places) - 1)

    def _book_row(self, one: Found) -> Any:
        from reader.ui.panels.search_rows import SearchRow

        return SearchRow(hit=one.hit, heading=one.heading, language=self._reading.language)


class _Search:
    """What the thread does: it knows neither window nor page."""

    def __init__(self, searching: Searching, rendition: Rendition, query: str, number: int, courier: Courier) -> None:
        self._searching, self._rendition, self._query = searching, rendition, query
        self._number, self._courier = number, courier

    def __call__(self, *, cancelled: Callable[[], bool], **_ignored: Any) -> None:
        sections = Sections(self._rendition, self._rendition.toc)
        for hits in self._searching.iter_find(self._query, (self._rendition.language,), cancelled):
            found = [one for hit in hits if (one := _described(hit, sections))]
            if cancelled():
                return
            self._courier.found.emit(self._number, found)


def _described(hit: SearchHit, sections: Sections) -> Found | None:
    start, end = _ends(hit)
    if start is None or end is None:
        return None
    place = Locator(hit.href, cfi=start, spine=hit.spine)
    return Found(hit, start, end, sections.title(place))


def _ends(hit: SearchHit) -> tuple[str | None, str | None]:
    """Where a hit begins and ends within its document."""
    try:
        cfi = parse_cfi(hit.cfi)
    except MalformedCfi:  # of a document without a place in the package
        return None, None
    return _inside(cfi.start), _inside(cfi.end or cfi.start)


def _inside(path: Path) -> str:
    """The part of a path that runs through the document."""
    return str(Path(path.parts[1:], path.offset)) if len(path.parts) > 1 else str(path)
