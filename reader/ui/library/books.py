"""What stands on the shelf, as it is drawn: rows of the library with tame words, and which of them are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from reader.publication.language import match_language, primary_subtag
from reader.search.folding import fold
from reader.services.library import ORDERS, STATES, Order, ShelfRow, State
from reader.services.library import arranged as fitting
from reader.ui.widgets.texts import tame

__all__ = ["COLLECTIONS", "ORDERS", "Book", "Collection", "Order", "Wanted"]

Collection = State
COLLECTIONS: tuple[Collection, ...] = ("all", "reading", "recent", "finished", "unread")
RECENT = 30  # books that count as recently read
LONGEST, NAMES = 300, 6  # characters of a title or a name, authors that are named
assert set(COLLECTIONS) == set(STATES)


@dataclass(frozen=True)
class Book:
    """A book or an article; all words are tame."""

    key: str  # Publication.key
    title: str
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # BCP 47; the first is that of title and author
    kind: str = "epub"
    tags: tuple[str, ...] = ()  # the person's own
    subjects: tuple[str, ...] = ()  # the publisher's
    progress: float = 0.0  # 0..1
    opened: str = ""  # UTC, ISO 8601; empty: never
    added: str = ""
    finished: bool = False
    missing: bool = False  # the file is not where it was
    path: str = ""
    bundled: bool = False  # came with the program: cannot be removed
    work: str = ""
    sort_title: str = field(default="", compare=False)
    sort_author: str = field(default="", compare=False)

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


def book_of(row: ShelfRow, language: str = "en") -> Book:
    """A row of the library to be drawn; `language` is that of an article's title, where it has it."""
    languages = row.languages
    if row.kind == "article" and (shown := match_language(language, languages)):
        languages = (shown, *(tag for tag in languages if tag != shown))
    return Book(
        key=row.key,
        title=tame(_headline(row), LONGEST),
        authors=tuple(tame(name, LONGEST) for name in row.authors[:NAMES]),
        languages=languages,
        kind=row.kind,
        tags=row.tags,
        subjects=row.subjects,
        progress=row.progress,
        opened=row.opened,
        added=row.added,
        finished=row.finished,
        missing=row.missing,
        path=row.path,
        bundled=row.bundled,
        work=row.work,
        sort_title=row.sort_title,
        sort_author=row.sort_author,
    )


def _headline(row: ShelfRow) -> str:
    """Of an article what stands before the first colon: the rest is its subtitle, and long."""
    return row.title.partition(":")[0].strip() or row.title if row.kind == "article" else row.title


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
    """Those that are wanted, in order."""
    folder = wanted.folder.rstrip("/\\")
    within = (f"{folder}/", f"{folder}\\")
    chosen: list[Book] = fitting(  # type: ignore[assignment, arg-type]
        (book for book in books if not folder or book.path.startswith(within)),
        text=wanted.query,
        tags=wanted.tags,
        languages=wanted.languages,
        state=wanted.collection,
        order=wanted.order,
    )
    if wanted.collection == "recent":
        return chosen[:RECENT]
    if wanted.order == "recent":  # what has just been added is at hand, too
        chosen.sort(key=lambda book: max(book.opened, book.added), reverse=True)
    return chosen


def counts(books: Iterable[Book]) -> dict[str, int]:
    """How many books each collection has."""
    found = dict.fromkeys(COLLECTIONS, 0)
    for book in books:
        found["all"] += 1
        found["recent"] += bool(book.opened)
        found["reading"] += book.started
        found["finished"] += book.finished
        found["unread"] += not book.progress and not book.finished
    return {**found, "recent": min(RECENT, found["recent"])}


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
