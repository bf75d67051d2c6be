"""Bookmarks: made and removed where the reader is, described in the language being read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from reader.publication.annotation import Annotation, Kind
from reader.publication.locator import Locator
from reader.publication.model import Rendition

if TYPE_CHECKING:
    from reader.services.sections import Sections

WORDS = 90  # characters of the first words shown in a list


class BookmarkStore(Protocol):
    """Where bookmarks are kept; every call is durable when it returns. All raise CannotWrite."""

    def all(self, *publications: str, kinds: Iterable[Kind] = ...) -> tuple[Annotation, ...]: ...
    def add(self, *annotations: Annotation) -> None: ...
    def rename(self, bookmark: str, name: str) -> None: ...
    def remove(self, bookmark: str) -> None: ...
    def restore(self, bookmark: str) -> None: ...


@dataclass(frozen=True, slots=True)
class DescribedBookmark:
    """A bookmark as a list shows it."""

    bookmark: Annotation
    title: str  # its name, else the section's
    words: str  # first words of the block, in the language being read
    number: int | None = None  # of the strategy


def utc_now() -> str:
    """The time as stored: UTC, ISO 8601, whole seconds and Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Annotating:
    """The bookmarks of one publication."""

    def __init__(self, store: BookmarkStore, publication: str, now: Callable[[], str] = utc_now) -> None:
        self._store, self._publication, self._now = store, publication, now
        self._bookmarks = list(store.all(publication, kinds=("bookmark",)))

    @property
    def bookmarks(self) -> tuple[Annotation, ...]:
        return tuple(self._bookmarks)

    def at(self, block: str | None) -> Annotation | None:
        """The bookmark on a block."""
        return next((one for one in self._bookmarks if block and one.place.block == block), None)

    def on(self, place: Locator, rendition: Rendition, until: str | None = None) -> Annotation | None:
        """The bookmark at a place of a book: between it and the CFI `until`, where the page ends.

        Where no end is known, as with texts that scroll, it is one in the same paragraph.
        """
        from reader.services.sections import order_of

        index, start = rendition.position(place), order_of(place.cfi)
        end = order_of(until) if until else None
        for one in self._bookmarks:
            if rendition.position(one.place) != index:
                continue
            at = order_of(one.place.cfi)
            if at == start or (end and start <= at < end) or (end is None and _paragraph(at) == _paragraph(start)):
                return one
        return None

    def add(self, place: Locator, language: str, name: str = "") -> Annotation:
        """Make a bookmark; one that is there already is returned, renamed if a name is given."""
        existing = self.at(place.block) if place.cfi is None else self._same(place)
        if existing is not None:
            return self.rename(existing, name) if name else existing
        import uuid  # late: start-up needs none

        now = self._now()
        bookmark = Annotation(str(uuid.uuid4()), self._publication, place, language, name.strip(), now, now)
        self._store.add(bookmark)
        self._bookmarks.append(bookmark)
        return bookmark

    def remove(self, bookmark: Annotation) -> None:
        """Take a bookmark away; `restore` brings it back."""
        self._store.remove(bookmark.id)
        self._bookmarks = [one for one in self._bookmarks if one.id != bookmark.id]

    def restore(self, bookmark: Annotation) -> None:
        """Undo of `remove`."""
        self._store.restore(bookmark.id)
        if all(one.id != bookmark.id for one in self._bookmarks):
            self._bookmarks.append(bookmark)

    def rename(self, bookmark: Annotation, name: str) -> Annotation:
        """Give a name; an empty one goes back to the section's title."""
        self._store.rename(bookmark.id, name.strip())
        renamed = replace(bookmark, name=name.strip(), modified=self._now())
        self._bookmarks = [renamed if one.id == bookmark.id else one for one in self._bookmarks]
        return renamed

    def described_in_book(self, sections: Sections, rendition: Rendition) -> tuple[DescribedBookmark, ...]:
        """All bookmarks of a book in reading order, with the section each is in and the words it was made at."""
        from reader.services.sections import order_of

        def order(bookmark: Annotation) -> tuple[object, ...]:
            index = rendition.position(bookmark.place)
            return 1 << 30 if index is None else index, order_of(bookmark.place.cfi), bookmark.created

        rows = sorted(self._bookmarks, key=order)
        return tuple(describe_in_book(bookmark, sections) for bookmark in rows)

    def _same(self, place: Locator) -> Annotation | None:
        point = (place.href, place.spine, place.cfi)
        return next((one for one in self._bookmarks if (one.place.href, one.place.spine, one.place.cfi) == point), None)

    def described(self, rendition: Rendition) -> tuple[DescribedBookmark, ...]:
        """All bookmarks in reading order, in the words of this rendition."""
        order = {block.id: index for index, block in enumerate(rendition.blocks)}
        rows = sorted(self._bookmarks, key=lambda one: (order.get(one.place.block or "", 1 << 30), one.created))
        return tuple(describe(bookmark, rendition) for bookmark in rows)


def describe(bookmark: Annotation, rendition: Rendition) -> DescribedBookmark:
    """A bookmark in the words of a rendition; one whose block is gone says so by its section or name alone."""
    section = rendition.section_of(bookmark.place.block)
    block = rendition.block(bookmark.place.block)
    words = ""
    if block is not None and block.kind not in {"heading", "title"}:
        words = block.text
    elif section is not None:
        words = next((one.text for one in section.blocks if one.kind not in {"heading", "title"}), section.summary)
    title = bookmark.name or (section.label if section else "")
    return DescribedBookmark(bookmark, title, shortened(words, WORDS), section.number if section else None)


def describe_in_book(bookmark: Annotation, sections: Sections) -> DescribedBookmark:
    """A bookmark of a book; its words are those it was made at."""
    words = bookmark.place.quote.exact if bookmark.place.quote else ""
    title = sections.title(bookmark.place)
    if title and words.casefold().startswith(title.casefold()):  # the heading itself: said once is enough
        words = words[len(title) :].lstrip()
    return DescribedBookmark(bookmark, bookmark.name or title, shortened(words, WORDS))


def _paragraph(order: tuple[tuple[object, ...], ...]) -> tuple[object, ...]:
    """The element a place is in: its steps without those to a text and into it."""
    return tuple(step for step in order if step[0] == 1 and int(str(step[1])) % 2 == 0)


def shortened(text: str, limit: int) -> str:
    """The first words, cut at a space where there is one, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:.、，") + "…"
