"""What stands on the shelf, and which of it is wanted in what order: plain data, quick for some thousand books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from reader.publication.language import primary_subtag
from reader.search.folding import fold

Collection = Literal["all", "reading", "recent", "finished", "unread"]
Order = Literal["recent", "title", "author", "added", "progress"]
COLLECTIONS: tuple[Collection, ...] = ("all", "reading", "recent", "finished", "unread")
ORDERS: tuple[Order, ...] = ("recent", "title", "author", "added", "progress")
RECENT = 30  # books that count as recently read


@dataclass(frozen=True)
class Book:
    """A book or an article as the shelf shows it; all words are tame."""

    key: str  # Publication.key
    title: str
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # BCP 47
    kind: str = "epub"
    tags: tuple[str, ...] = ()  # the person's own, as shown
    subjects: tuple[str, ...] = ()  # the publisher's
    progress: float = 0.0  # 0..1
    opened: str = ""  # UTC, ISO 8601; empty: never
    added: str = ""
    finished: bool = False
    missing: bool = False
    path: str = ""
    bundled: bool = False  # came with the program: cannot be removed
    sort_title: str = field(default="", compare=False)

    @property
    def author(self) -> str:
        return ", ".join(self.authors)

    @property
    def language(self) -> str:
        """Of title and author."""
        return self.languages[0] if self.languages else "en"

    @property
    def started(self) -> bool:
        return self.progress > 0 and not self.finished

    @cached_property
    def haystack(self) -> str:
        """What a filter looks in, folded."""
        return fold("\n".join((self.title, *self.authors, *self.tags, *self.subjects))).text

    @cached_property
    def by_title(self) -> str:
        return self.sort_title or fold(self.title).text

    @cached_property
    def by_author(self) -> str:
        return fold(self.author).text or "\uffff"  # without one: last

    @property
    def folder(self) -> Path:
        return Path(self.path).parent


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see. All tags must fit, any of the languages."""

    collection: Collection = "all"
    tags: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()  # primary subtags
    folder: str = ""  # a watched one
    query: str = ""
    order: Order = "recent"

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return bool(self.collection != "all" or self.tags or self.languages or self.folder or self.query.strip())


def arranged(books: Iterable[Book], wanted: Wanted) -> list[Book]:
    """Those that are wanted, in order. Words of the query may stand anywhere, each must be there."""
    words = fold(wanted.query).text.split()
    fits = _of_collection(wanted.collection)
    folder = wanted.folder.rstrip("/\\")
    chosen = [
        book
        for book in books
        if fits(book)
        and (not wanted.tags or wanted.tags.issubset(book.tags))
        and (not wanted.languages or wanted.languages.intersection(map(primary_subtag, book.languages)))
        and (not folder or book.path.startswith((f"{folder}/", f"{folder}\\")))
        and all(word in book.haystack for word in words)
    ]
    order = "recent" if wanted.collection == "recent" else wanted.order
    backwards = order in ("recent", "added", "progress")  # the newest, the furthest first
    chosen.sort(key=lambda book: book.by_title)
    chosen.sort(key=_KEYS[order], reverse=backwards)
    return chosen[:RECENT] if wanted.collection == "recent" else chosen


def counts(books: Iterable[Book]) -> dict[str, int]:
    """How many books each collection has."""
    known = tuple(books)
    result = {name: sum(map(_of_collection(name), known)) for name in COLLECTIONS}
    result["recent"] = min(RECENT, result["recent"])
    return result


def tag_counts(books: Iterable[Book]) -> list[tuple[str, int]]:
    """The person's tags by name, each with the number of its books."""
    found = Counter(tag for book in books for tag in set(book.tags))
    return sorted(found.items(), key=lambda pair: fold(pair[0]).text)


def language_counts(books: Iterable[Book]) -> list[tuple[str, int]]:
    """Languages as (a tag of it, number of books), the most frequent first; variants of one are counted together."""
    found: Counter[str] = Counter()
    named: dict[str, str] = {}
    for book in books:
        subtags = {primary_subtag(tag): tag for tag in reversed(book.languages)}
        found.update(subtags.keys())
        for subtag, tag in subtags.items():
            named.setdefault(subtag, tag)
    return [(named[subtag], number) for subtag, number in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]


def _of_collection(name: str) -> Callable[[Book], bool]:
    return {
        "all": lambda book: True,
        "reading": lambda book: book.started,
        "recent": lambda book: bool(book.opened),
        "finished": lambda book: book.finished,
        "unread": lambda book: not book.progress and not book.finished,
    }[name]


_KEYS: dict[str, Callable[[Book], Any]] = {
    "recent": lambda book: max(book.opened, book.added),
    "title": lambda book: book.by_title,
    "author": lambda book: book.by_author,
    "added": lambda book: book.added,
    "progress": lambda book: 1.0 if book.finished else book.progress,
}
