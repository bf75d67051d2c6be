"""Which entry of a book's contents, or of its list of printed pages, a place belongs to.

Entries lead to ids; where these stand in a document its CFI steps say, so documents are read that have entries with
ids, one at a time and as long as they are not too large to be read in passing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple, cast

from reader.anchors.cfi import SortKey
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Rendition, TocEntry
from reader.publication.resource import BookFetcher

LARGEST = 3 * 1024 * 1024  # bytes of a document that is parsed for the ids in it
KEPT = 16  # documents whose ids are kept
BEGINNING: SortKey = ()


@lru_cache(maxsize=4096)  # asked at every move, for every bookmark
def order_of(cfi: str | None) -> SortKey:
    """What the order of places in one document goes by; of one that says nothing, that of the beginning."""
    if not cfi:
        return BEGINNING
    try:
        return parse_cfi(f"epubcfi({cfi})").start.sort_key
    except MalformedCfi:
        return BEGINNING


class Ids:
    """Where the ids of documents stand. Several lists ask for the same documents."""

    def __init__(self, rendition: Rendition) -> None:
        self._fetcher = cast("BookFetcher", rendition.fetcher)
        self._known: dict[str, dict[str, SortKey]] = {}

    def of(self, href: str) -> dict[str, SortKey]:
        """By id; nothing of a document that cannot be read or is too large."""
        if href not in self._known:
            self._known = dict([*self._known.items()][-KEPT + 1 :])
            self._known[href] = self._read(href)
        return self._known[href]

    def _read(self, href: str) -> dict[str, SortKey]:
        from reader.streamer.epub.text import id_steps  # lxml is not for those who read articles

        try:
            if self._fetcher.size(href) > LARGEST:
                return {}
        except ReaderError:
            return {}
        return {id_: tuple((1, step) for step in steps) for id_, steps in id_steps(self._fetcher, href).items()}


class Mark(NamedTuple):
    """An entry and where it leads."""

    position: int  # in the spine
    order: int  # in the list
    entry: TocEntry


class Sections:
    """The entries of one list in the order of the text."""

    def __init__(self, rendition: Rendition, entries: tuple[TocEntry, ...], ids: Ids | None = None) -> None:
        self._rendition, self._entries = rendition, entries
        self._ids = ids or Ids(rendition)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """All entries that lead somewhere, by where they lead; those in one file as they stand in the list."""
        found = []
        for order, entry in enumerate(flat(self._entries)):
            at = self._rendition.position(Locator(entry.href)) if entry.href else None
            if at is not None:
                found.append(Mark(at, order, entry))
        return tuple(sorted(found, key=lambda mark: (mark.position, mark.order)))

    def of(self, place: Locator) -> Mark | None:
        """The last entry that a place has passed. In a file that has entries, at least the first of them."""
        position = self._rendition.position(place)
        if position is None:
            return None
        here = self._here(position)
        if not here:
            before = bisect_right(self.marks, position, key=lambda mark: mark.position)
            return self.marks[before - 1] if before else None
        exact = [mark for _, mark in here if place.block is not None and mark.entry.block == place.block]
        if place.cfi is None and exact:
            return exact[-1]
        at = order_of(place.cfi)
        return max((one for one in here if one[0] <= at), key=lambda one: one[0], default=here[0])[1]

    def title(self, place: Locator) -> str:
        """The title of that entry, or nothing."""
        mark = self.of(place)
        return mark.entry.title if mark else ""

    def step(self, place: Locator, step: int) -> Mark | None:
        """The next entry after a place, or the last before it: of the section being read, first its own beginning."""
        position = self._rendition.position(place)
        if position is None:
            return None
        at = (position, order_of(place.cfi))
        if step > 0:
            beyond = (one for one in self._ahead(position) if one[0] > at and not _begins(one[0], at))
            return next((mark for _, mark in beyond), None)
        before = (one for one in self._behind(position) if one[0] < at and not _begins(one[0], at))
        return next((mark for _, mark in before), None)

    def _ahead(self, position: int) -> Iterator[tuple[tuple[int, SortKey], Mark]]:
        last = self.marks[-1].position if self.marks else -1
        for at in range(position, last + 1):
            yield from (((at, key), mark) for key, mark in sorted(self._here(at), key=lambda one: one[0]))

    def _behind(self, position: int) -> Iterator[tuple[tuple[int, SortKey], Mark]]:
        for at in range(position, -1, -1):
            yield from (((at, key), mark) for key, mark in sorted(self._here(at), key=lambda one: one[0], reverse=True))

    def _here(self, position: int) -> list[tuple[SortKey, Mark]]:
        """The entries in one item of the spine, with what they go by."""
        first = bisect_right(self.marks, position - 1, key=lambda mark: mark.position)
        after = bisect_right(self.marks, position, key=lambda mark: mark.position)
        marks = self.marks[first:after]
        needs = any(mark.entry.block for mark in marks)
        ids = self._ids.of(self._rendition.spine[position].href) if needs else {}
        return [(ids.get(mark.entry.block or "", BEGINNING), mark) for mark in marks]


def flat(entries: tuple[TocEntry, ...]) -> Iterator[TocEntry]:
    """Entries with those below them, as they stand in the list. Contents may be nested deeper than Python calls."""
    waiting = list(reversed(entries))
    while waiting:
        entry = waiting.pop()
        yield entry
        waiting += reversed(entry.children)


def _begins(start: tuple[int, SortKey], place: tuple[int, SortKey]) -> bool:
    """Whether a place is the very beginning of what stands at `start`: nothing but first steps lead on to it."""
    if start[0] != place[0] or place[1][: len(start[1])] != start[1]:
        return False
    rest = place[1][len(start[1]) :]
    firsts = {(1, 1), (1, 2), (0, 0)} | ({(1, 4)} if not start[1] else set())  # the body follows the head
    return all(step in firsts for step in rest)
