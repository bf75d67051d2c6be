"""Search in the text: as typed, marked on the page, listed with context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from reader.publication.language import language_for
from reader.publication.locator import Locator
from reader.services.describing import shortened
from reader.services.reading import Reading
from reader.ui.navigator.controller import NavigatorController

if TYPE_CHECKING:
    from reader.services.searching import SearchHit
    from reader.ui.panels.search import SearchPanel
    from reader.ui.panels.search_rows import SearchModel, SearchRow
    from reader.ui.shell.window import MainWindow

DELAY = 60  # ms after a key, so that fast typing searches once
SHOWN = 8000  # ms that a hit is marked which was found in the library
WORDS = 110  # characters of a block shown for a hit in another language


class SearchController(QObject):
    """Holds the query and which hit is current; the services find."""

    def __init__(
        self,
        reading: Reading,
        navigator: NavigatorController,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator = reading, navigator
        self._window = window
        self._panel: SearchPanel | None = None
        self._query, self._everywhere = "", False
        self._hits: list[SearchHit] = []  # one a row
        self._current = -1
        self._elsewhere = False  # all texts there are are searched, not this one (search_everywhere.py)
        self._found: SearchHit | None = None  # what such a search led to: marked on the page
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.search)

    def attach(self, model: SearchModel, panel: SearchPanel) -> None:
        """The panel is there."""
        from reader.services.searching import Searching

        self._searching = Searching(self._reading.publication)
        self._model, self._panel = model, panel
        panel.query_changed.connect(self._on_query)
        self._elsewhere = panel.searches_library
        panel.scope_chosen.connect(self._on_scope)
        panel.hit_activated.connect(self._on_hit)
        panel.next_requested.connect(self.next)
        panel.previous_requested.connect(self.previous)
        panel.closed.connect(self.close)
        if not self._elsewhere:  # else its hits may have led here
            panel.set_query("")
        self._offer_languages(panel)

    def group(self) -> dict[str, Any]:
        """The hits to mark on the page: those in the language being read."""
        if self._found is not None:
            item = self._marked(self._found)
            return {"group": "hits", "items": [item] if item else [], "current": 0 if item else -1}
        own = [(index, hit) for index, hit in enumerate(self._hits) if hit.language == self._reading.language]
        current = next((place for place, (index, _) in enumerate(own) if index == self._current), -1)
        items = [{"block": hit.block, "start": hit.start, "end": hit.end} for _, hit in own]
        return {"group": "hits", "items": items, "current": current}

    def stop(self, heir: QObject) -> None:
        """The publication leaves; nothing is going on here."""

    def open(self) -> None:
        """Show the panel with the cursor in the field."""
        if self._panel is not None:
            self._window.show_panel("search")
            self._panel.focus_field()

    def close(self) -> None:
        """Back to the text; the marks go."""
        self._panel.set_query("")
        self._on_query("")
        self._window.page.setFocus()

    def search(self) -> None:
        """Find again: the query, the language or the filter changed."""
        self._timer.stop()
        if self._panel is None:
            return
        if self._elsewhere:
            self._offer_languages(self._panel)
            self._hits, self._current = [], -1
            self._mark()
            return
        self._found = None
        language = self._reading.language
        others = tuple(tag for tag in self._reading.publication.languages if tag != language)
        languages = (language, *others) if self._everywhere else (language,)
        found = self._searching.find(self._query, languages, self._navigator.filter)
        rows = _rows(found, language) if self._everywhere else [(hit, (hit.language,)) for hit in found]
        self._hits = [hit for hit, _ in rows]
        self._current = -1
        self._model.set_hits(tuple(self._row(hit, tags) for hit, tags in rows))
        self._panel.set_filtered(self._navigator.filter.active)
        self._panel.set_status(len(self._hits), self._current)
        self._mark()

    def next(self) -> None:
        if not self._elsewhere:
            self.step(1)

    def previous(self) -> None:
        if not self._elsewhere:
            self.step(-1)

    def show_found(self, hit: SearchHit, query: str = "") -> None:
        """What a search of all texts found in this one; a `query` is taken over, so that it goes on from there."""
        self._navigator.go_to(self._place_of(hit))
        if query and self._panel is not None:
            self._panel.set_scope("here")
            self._panel.set_query(query)
            self._query, self._elsewhere, self._everywhere = query, False, False
            self.search()
        self._found = hit
        self._find_again()
        self._mark()
        if not self._elsewhere:
            QTimer.singleShot(SHOWN, self, lambda: self._forget(hit))

    def step(self, step: int) -> None:
        """The next or previous hit, from the present place on, round at the ends."""
        if self._elsewhere and self._panel is not None:
            (self._panel.next_requested if step > 0 else self._panel.previous_requested).emit()
            return
        if not self._hits:
            if not self._query:
                self.open()
            return
        self.go_to_hit(self._nearest(step) if self._current < 0 else (self._current + step) % len(self._hits))

    def go_to_hit(self, index: int) -> None:
        """Show a hit, in the language being read."""
        hit = self._hits[index]
        self._current, self._found = index, None
        self._panel.set_current(index)
        self._panel.set_status(len(self._hits), index)
        self._navigator.go_to(Locator(hit.href, block=hit.block))
        self._mark()

    def _on_hit(self, index: int) -> None:
        if not self._elsewhere:
            self.go_to_hit(index)

    def _place_of(self, hit: SearchHit) -> Locator:
        return Locator(hit.href, block=hit.block)

    def _marked(self, hit: SearchHit) -> dict[str, Any] | None:
        """A hit as the page marks it, where it is on the page."""
        if hit.language != self._reading.language:
            return None
        return {"block": hit.block, "start": hit.start, "end": hit.end}

    def _find_again(self) -> None:
        """What was found elsewhere is the current one of the hits here, if it is among them."""
        found = self._found
        if found is None or self._elsewhere:
            return
        near = [index for index, hit in enumerate(self._hits) if self._is_same(hit, found)]
        if near:
            self._current = min(near, key=lambda index: abs(self._hits[index].start - found.start))
            self._found = None
            self._panel.set_current(self._current)
            self._panel.set_status(len(self._hits), self._current)

    def _is_same(self, hit: SearchHit, found: SearchHit) -> bool:
        """Whether two hits stand in the same paragraph."""
        return (hit.block, hit.language) == (found.block, found.language)

    def _forget(self, hit: SearchHit) -> None:
        """There is no list that it belongs to: it was shown long enough."""
        if self._found is hit and not self._elsewhere:
            self._found = None
            self._mark()

    def _offer_languages(self, panel: SearchPanel) -> None:
        several = self._reading.publication.kind == "article" and len(self._reading.publication.languages) > 1
        panel.offer_languages(several, language_for(self._reading.language).label if several else "")

    def _mark(self) -> None:
        self._navigator.page_send("decorations", "set", self.group())

    def _nearest(self, step: int) -> int:
        order = {block.id: index for index, block in enumerate(self._reading.rendition.blocks)}
        here = order.get(self._reading.place.block or "", 0)
        places = [order.get(hit.block, 0) for hit in self._hits]
        if step > 0:
            return next((index for index, place in enumerate(places) if place >= here), 0)
        return next((index for index in reversed(range(len(places))) if places[index] < here), len(places) - 1)

    def _row(self, hit: SearchHit, languages: tuple[str, ...]) -> SearchRow:
        from reader.ui.panels.search_rows import SearchRow

        rendition = self._reading.rendition
        section, block = rendition.section_of(hit.block), rendition.block(hit.block)
        foreign = hit.language != rendition.language
        return SearchRow(
            hit=hit,
            heading=section.label if section else "",
            languages=tuple(language_for(tag).label for tag in languages) if self._everywhere else (),
            words=shortened(block.text, WORDS) if foreign and block else "",
            language=rendition.language,
        )

    def _on_query(self, query: str) -> None:
        if self._elsewhere:
            self._found = None if not query.strip() else self._found
            self._mark()
        elif query != self._query:
            self._query = query
            self._timer.start()

    def _on_scope(self, scope: str) -> None:
        self._elsewhere = scope == "library"
        self._query, self._found = self._panel.query, None
        self._on_everywhere(scope == "everywhere")

    def _on_everywhere(self, everywhere: bool) -> None:
        self._everywhere = everywhere
        self.search()


def _rows(hits: list[SearchHit], language: str) -> list[tuple[SearchHit, tuple[str, ...]]]:
    """Hits in the language being read one by one; of all others one a block, with the languages it was found in."""
    own = [hit for hit in hits if hit.language == language]
    blocks: dict[str, list[SearchHit]] = {}
    for hit in hits:
        blocks.setdefault(hit.block, []).append(hit)

    def tags(block: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(hit.language for hit in blocks[block]))

    rows = [(hit, tags(hit.block)) for hit in own]
    seen = {hit.block for hit in own}
    for hit in hits:
        if hit.block not in seen:
            seen.add(hit.block)
            rows.append((hit, tags(hit.block)))
    return rows
