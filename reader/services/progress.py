"""How far a place is in a whole book, without a page: each item of the spine counts as much as its file is long.

Nothing is read for it: sizes are those that the container states.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, cast

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Link, Rendition, TocEntry
from reader.publication.resource import BookFetcher

SHORTEST = 500  # bytes: a page with nothing but a picture on it, or a few words
PAGE = (
    2_000  # bytes of text and markup that fill a page: what a page of fixed size or a drawing counts, whatever its size
)
_XHTML = frozenset({"application/xhtml+xml", "text/html"})


class _Start(NamedTuple):
    """An entry of the contents or the page list, at the file it leads to."""

    position: int  # in the spine
    order: int  # in the list
    entry: TocEntry


class SpineWeights:
    """The shares of the items of one rendition's spine, worked out when first asked for. Shares are 0..1."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._sorted: list[tuple[tuple[TocEntry, ...], list[_Start]]] = []

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """The share of each item of the spine in the whole; one that paging does not come across has none."""
        spine = self._rendition.spine
        sizes = [1.0] if len(spine) == 1 else [self._size(link) if link.linear else 0.0 for link in spine]
        whole = sum(sizes) or 1.0
        return tuple(size / whole for size in sizes)

    @cached_property
    def starts(self) -> tuple[float, ...]:
        """Where each item begins, and at last the end of the whole."""
        *starts, _ = accumulate(self.weights, initial=0.0)
        return (*(min(start, 1.0) for start in starts), 1.0)

    def total(self, place: Locator) -> float:
        """How much of the whole lies before a place; nothing of it before one outside the spine."""
        index = self._rendition.position(place)
        if index is None:
            return 0.0
        return min(1.0, self.starts[index] + place.progression * self.weights[index])

    def place_at(self, share: float) -> Locator:
        """The place before which so much of the whole lies."""
        share = min(max(share, 0.0), 1.0)
        index = min(bisect_right(self.starts, share), len(self.weights)) - 1
        while index > 0 and not self.weights[index]:
            index -= 1
        start, end = self.starts[index : index + 2]
        inside = min(max((share - start) / (end - start), 0.0), 1.0) if end > start else 0.0
        return replace(self._rendition.place(index), progression=inside)

    def ticks(self, toc: tuple[TocEntry, ...]) -> tuple[float, ...]:
        """Where the top-level entries of the contents begin, ascending, each once."""
        positions = (self._position(entry) for entry in toc)
        return tuple(sorted({self.starts[position] for position in positions if position is not None}))

    def label(self, place: Locator, page_list: tuple[TocEntry, ...]) -> str:
        """The number of the printed page a place is on, or nothing. See `_current` for how exact that is."""
        entry = self._current(place, page_list)
        return entry.title if entry else ""

    def section_title(self, place: Locator, toc: tuple[TocEntry, ...]) -> str:
        """The title of the last entry of the contents at or before a place, or nothing. See `_current`."""
        entry = self._current(place, toc)
        return entry.title if entry else ""

    def _current(self, place: Locator, entries: tuple[TocEntry, ...]) -> TocEntry | None:
        """The entry a place belongs to. Of several in one file it is the one for the block, else the first.

        Which of them the place has passed only the page knows.
        """
        position = self._rendition.position(place)
        if position is None:
            return None
        starts = self._in_order(entries)
        after = bisect_right(starts, position, key=lambda one: one.position)
        if not after:
            return None
        first = bisect_right(starts, position - 1, key=lambda one: one.position)
        here = starts[first:after]
        if not here:
            return starts[after - 1].entry
        exact = [one.entry for one in here if place.block is not None and one.entry.block == place.block]
        whole = [one.entry for one in here if one.entry.block is None]
        return next(iter((*exact[-1:], *whole[:1], here[0].entry)))

    def _in_order(self, entries: tuple[TocEntry, ...]) -> list[_Start]:
        """All entries by where they lead to. Kept: contents have thousands, and this is asked at every move."""
        for known, starts in self._sorted:
            if known is entries:
                return starts
        positions = ((self._rendition.position(Locator(entry.href)), entry) for entry in _all(entries) if entry.href)
        found = [_Start(at, order, entry) for order, (at, entry) in enumerate(positions) if at is not None]
        found.sort(key=lambda one: (one.position, one.order))
        self._sorted = [*self._sorted[-3:], (entries, found)]
        return found

    def _position(self, entry: TocEntry) -> int | None:
        """The item an entry leads to; of a mere heading, the first below it."""
        for one in _all((entry,)):
            if one.href:
                return self._rendition.position(Locator(one.href))
        return None

    def _size(self, link: Link) -> float:
        if link.presentation.fixed:
            return PAGE
        try:
            size = cast("BookFetcher", self._rendition.fetcher).size(link.href)
        except ReaderError:
            return SHORTEST  # it is shown as a page that says so
        return max(size, SHORTEST) if link.media_type in _XHTML else min(max(size, SHORTEST), PAGE)


def _all(entries: tuple[TocEntry, ...]) -> Iterator[TocEntry]:
    """Entries with those below them, as they stand in the list."""
    for entry in entries:
        yield entry
        yield from _all(entry.children)
