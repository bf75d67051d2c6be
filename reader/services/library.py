"""The shelf: books and articles in one list, with how far they were read and the person's own tags."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

from reader.errors import NotFound, ReaderError, UsageError
from reader.publication.language import primary_subtag
from reader.publication.model import Metadata
from reader.search.folding import fold
from reader.services.sort_keys import name_key, title_key
from reader.store.connection import Database, open_database
from reader.store.library import Library, LibraryBook
from reader.store.places import Places
from reader.store.publication_tags import PublicationTags
from reader.store.snapshot import copied
from reader.store.times import utc_now
from reader.streamer.articles.catalog import Article, Catalog

log = logging.getLogger(__name__)

State = Literal["all", "reading", "finished", "unread", "recent"]
Order = Literal["title", "author", "recent", "added", "progress"]
STATES: tuple[State, ...] = get_args(State)
ORDERS: tuple[Order, ...] = get_args(Order)
FINISHED = 0.995  # of the whole: the last page of most books is no text
LONGEST_TAG = 100  # characters


@dataclass(frozen=True)
class ShelfRow:
    """One book or article as the shelf shows it. Words are the publisher's, as they are: tame them to draw them."""

    key: str  # Publication.key; of an article its id
    title: str
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # BCP 47
    kind: str = "epub"
    tags: tuple[str, ...] = ()  # the person's own
    subjects: tuple[str, ...] = ()  # the publisher's; of an article its tags' ids
    progress: float = 0.0  # 0..1
    opened: str = ""  # UTC, ISO 8601; empty: never
    added: str = ""  # empty: came with the program
    finished: bool = False
    missing: bool = False  # the file is not where it was
    path: str = ""  # of the file; of an article its folder
    bundled: bool = False  # lies in a content folder: cannot be taken off the shelf
    work: str = ""  # what tags belong to; editions of one work share it
    sort_title: str = field(default="", compare=False)
    sort_author: str = field(default="", compare=False)

    @property
    def id(self) -> str:
        """What commands call it."""
        return self.key

    @property
    def started(self) -> bool:
        return self.progress > 0 and not self.finished

    @cached_property
    def haystack(self) -> str:
        """What a filter looks in, folded."""
        return fold("\n".join((self.title, *self.authors, *self.tags, *self.subjects))).text

    def to_json(self) -> dict[str, Any]:
        """As the `list` command prints it."""
        tags = dict.fromkeys((*self.tags, *(self.subjects if self.kind == "article" else ())))
        return {
            "id": self.key,
            "title": self.title,
            "kind": self.kind,
            "languages": list(self.languages),
            "tags": list(tags),
            "progress": round(self.progress, 4),
        }


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag of the person's own and how many books and articles carry it."""

    tag: str
    count: int


class Shelf:
    """What there is to read, and what the person does with it. Of the thread that opened the database."""

    def __init__(self, database: Database, catalog: Catalog, language: str, clock: Callable[[], str] = utc_now) -> None:
        self._catalog, self._language = catalog, language  # titles of articles in it, where they have it
        self._library = Library(database, clock)
        self._tags = PublicationTags(database, clock)
        self._places = Places(database, clock)

    def rows(self, *, look: bool = True) -> tuple[ShelfRow, ...]:
        """Everything, articles first. Without `look` no disk is asked which files are still there."""
        places, tags, books = self._places.overview(), self._tags.all(), self._library.rows()
        articles = {article.id for article in self._catalog.articles}
        said = {book.key: book.finished for book in books}
        found = [self._article(one, places, tags, said.get(one.id)) for one in self._catalog.articles]
        latest = _latest_of_works(self._library.rows(removed=True) + books, places)
        for book in books:
            if book.key in articles:
                continue
            progress, opened = places.get(book.key) or latest.get(book.work, (0.0, ""))
            found.append(_row(book, progress, opened, tags.get(book.work, ()), missing=look and _is_missing(book)))
        return tuple(found)

    def _article(
        self,
        article: Article,
        places: dict[str, tuple[float, str]],
        tags: dict[str, tuple[str, ...]],
        said: str | None,
    ) -> ShelfRow:
        try:
            metadata = self._catalog.metadata(article, self._language)
        except ReaderError as error:  # told when it is opened; one damaged text does not empty the shelf
            log.info("no title: %s", error)
            metadata = Metadata(article.id, article.id, article.languages[0])
        progress, opened = places.get(article.id, (0.0, ""))
        return ShelfRow(
            key=article.id,
            title=metadata.title,
            authors=metadata.authors,
            languages=article.languages,
            kind="article",
            tags=tags.get(article.id, ()),
            subjects=metadata.subjects,
            progress=progress,
            opened=opened,
            finished=_is_finished(said, progress),
            path=str(article.folder),
            bundled=True,
            work=article.id,
            sort_title=title_key(metadata.title, metadata.language),
            sort_author=name_key(metadata.authors[0]) if metadata.authors else "",
        )

    # -- what the person does ------------------------------------------------------------------------------------------

    def remove(self, *keys: str) -> None:
        """Take books off the shelf; files, places and notes stay. Raises CannotWrite."""
        self._library.remove(*keys)

    def restore(self, *keys: str) -> None:
        """Undo of `remove`. Raises CannotWrite."""
        self._library.restore(*keys)

    def finish(self, key: str, on: bool = True) -> None:
        """Say that a book or article was read to its end, or was not. Raises CannotWrite, NotFound."""
        if self._library.find(key) is None:
            article = self._catalog.article(key)
            self._library.add(LibraryBook(key, article.id, str(article.folder), kind="article"))
        self._library.finish(key, on)

    def tags(self) -> tuple[TagCount, ...]:
        """The person's tags in alphabetical order, with counts of what is on the shelf."""
        works = {row.key: row.work for row in self._library.rows()} | {one.id: one.id for one in self._catalog.articles}
        tags = self._tags.all()
        counts = Counter(tag for work in works.values() for tag in tags.get(work, ()))
        return tuple(TagCount(tag, counts[tag]) for tag in sorted(self._tags.names(), key=_tag_order))

    def add_tag(self, keys: Iterable[str], tag: str) -> str:
        """Tag books and articles; returns the tag as it is spelled already, whatever its case. Raises CannotWrite."""
        name = self._spelled(tag)
        self._tags.add(self._works(keys), name)
        return name

    def remove_tag(self, keys: Iterable[str], tag: str) -> None:
        """Take a tag off. Raises CannotWrite."""
        self._tags.remove(self._works(keys), tag)

    def rename_tag(self, tag: str, name: str) -> str:
        """Give a tag another name; where that is another tag's, the two are merged. Raises CannotWrite, UsageError."""
        spelled = self._spelled(name, besides=tag)
        self._tags.rename(tag, spelled)
        return spelled

    def delete_tag(self, tag: str) -> tuple[str, ...]:
        """Take a tag off everything; returns the works that carried it, for `give_tag`. Raises CannotWrite."""
        works = self._tags.works(tag)
        self._tags.remove(works, tag)
        return works

    def give_tag(self, works: Iterable[str], tag: str) -> None:
        """Undo of `delete_tag`. Raises CannotWrite."""
        self._tags.add(works, tag)

    def _works(self, keys: Iterable[str]) -> list[str]:
        books = {book.key: book.work for book in self._library.rows()}
        return list(dict.fromkeys(books.get(key, key) for key in keys))

    def _spelled(self, tag: str, besides: str = "") -> str:
        """A tag in one line; one that exists already keeps its spelling. Raises UsageError where nothing is left."""
        name = " ".join(tag.split())[:LONGEST_TAG].strip()
        if not name:
            raise UsageError("a tag needs a name")
        folded = fold(name).text
        same = (known for known in self._tags.names() if known != besides and fold(known).text == folded)
        return next(same, name)


def arranged(
    rows: Iterable[ShelfRow],
    *,
    text: str = "",
    tags: Iterable[str] = (),
    languages: Iterable[str] = (),
    state: State = "all",
    order: Order = "title",
) -> list[ShelfRow]:
    """Those that fit, in order: every word of `text` somewhere, every tag, any of the languages (primary subtags)."""
    words, wanted = fold(text).text.split(), {fold(tag).text for tag in tags}
    spoken = {primary_subtag(tag) for tag in languages}
    fits = _STATES[state]
    chosen = [
        row
        for row in rows
        if fits(row)
        and all(word in row.haystack for word in words)
        and wanted <= {fold(tag).text for tag in (*row.tags, *row.subjects)}
        and (not spoken or spoken & set(map(primary_subtag, row.languages)))
    ]
    chosen.sort(key=lambda row: (row.sort_title, row.title, row.key))
    if state == "recent":
        order = "recent"
    chosen.sort(key=_ORDERS[order], reverse=order in {"recent", "added", "progress"})
    return chosen


_STATES: dict[str, Callable[[ShelfRow], bool]] = {
    "all": lambda row: True,
    "reading": lambda row: row.started,
    "finished": lambda row: row.finished,
    "unread": lambda row: not row.progress and not row.finished,
    "recent": lambda row: bool(row.opened),
}
_ORDERS: dict[str, Callable[[ShelfRow], Any]] = {
    "title": lambda row: row.sort_title,
    "author": lambda row: row.sort_author or "\uffff",  # without one: last
    "recent": lambda row: row.opened,
    "added": lambda row: row.added,
    "progress": lambda row: 1.0 if row.finished else row.progress,
}


def shelf_rows(catalog: Catalog, database: Path, language: str) -> tuple[ShelfRow, ...]:
    """The shelf for a command. A library that does not exist yet is not made. Raises CannotRead."""
    with open_database(database) as opened:
        opened.check_readable()
        return Shelf(opened, catalog, language).rows()


def find_book(database: Path, name: str, *, untouched: bool = False) -> LibraryBook | None:
    """The book of the library that a command names: its id, its `dc:identifier`, or the beginning of what follows `#`.

    Of several editions the one on the shelf that was added last. `untouched`: a copy is read, for commands that write
    nothing to the data directory; to open a library of an older version is to bring it up to date. Raises UsageError
    where it may be one of several, CannotRead.
    """
    if not name or not database.exists():
        return None
    if untouched:
        with copied(database) as copy:
            return find_book(copy, name)
    with open_database(database) as opened:
        opened.check_readable()
        library = Library(opened)
        if (book := library.find(name)) is not None:
            return book
        books = [book for book in library.rows() if book.kind == "epub"]
    if editions := [book for book in books if book.identifier == name]:
        return editions[-1]
    digits = name.removeprefix("#").lower()
    if len(digits) < 6:
        return None
    close = [book for book in books if book.key.rpartition("#")[2].startswith(digits) and "#" in book.key]
    if len(close) > 1:
        raise UsageError(f"{name} may be any of {', '.join(book.key for book in close[:5])}; give more of it")
    return close[0] if close else None


def existing(book: LibraryBook) -> Path:
    """The file of a book. Raises NotFound where it is not there any more."""
    if _is_missing(book):
        raise NotFound("file", book.path or book.title)
    return Path(book.path)


def _row(book: LibraryBook, progress: float, opened: str, tags: tuple[str, ...], *, missing: bool) -> ShelfRow:
    return ShelfRow(
        key=book.key,
        title=book.title,
        authors=book.creators,
        languages=book.languages,
        kind=book.kind,
        tags=tags,
        subjects=book.subjects,
        progress=progress,
        opened=opened,
        added=book.added,
        finished=_is_finished(book.finished, progress),
        missing=missing,
        path=book.path,
        work=book.work,
        sort_title=book.sort_title,
        sort_author=book.sort_creator,
    )


def _latest_of_works(
    books: Iterable[LibraryBook], places: dict[str, tuple[float, str]]
) -> dict[str, tuple[float, str]]:
    """How far the edition of each work that was opened last was read: a new edition is not begun anew."""
    found: dict[str, tuple[float, str]] = {}
    for book in books:
        place = places.get(book.key)
        if place and place[1] >= found.get(book.work, place)[1]:
            found[book.work] = place
    return found


def _is_finished(said: str | None, progress: float) -> bool:
    """As the person said; where they said nothing, as far as it was read."""
    return progress >= FINISHED if said is None else bool(said)


def _is_missing(book: LibraryBook) -> bool:
    try:
        return not book.path or not Path(book.path).exists()
    except (OSError, ValueError):  # a folder that may not be looked into, a name that this system cannot have
        return True


def _tag_order(tag: str) -> tuple[str, str]:
    return name_key(tag), tag
