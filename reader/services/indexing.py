"""Bringing the index of all texts up to date: what is on the shelf and has changed is read, what left it is forgotten.

Meant for a process of its own at low priority. Ended at any moment it goes on from there the next time.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from reader.errors import CannotWrite, NotFound, ReaderError
from reader.paths import UserPaths
from reader.publication.model import Publication, Rendition
from reader.publication.resource import BookFetcher
from reader.search.folding import fold
from reader.search.terms import begun, fed
from reader.services.library import existing
from reader.store.connection import open_database
from reader.store.index import Index, Indexed, Passage
from reader.store.library import Library, LibraryBook
from reader.streamer.articles.catalog import Article, Catalog

_log = logging.getLogger(__name__)
PASSAGE = 8_000  # characters of text that are looked up as one
LONGEST = 200_000  # characters of a paragraph that are kept
SECONDS = 0.7  # what was read is kept after so long
Progress = Callable[[int, int, str], None]  # done, total, title


@dataclass(frozen=True, slots=True)
class Wanted:
    """A publication that belongs into the index."""

    key: str
    kind: str
    title: str
    source: str
    stamp: str  # of what its text is made of
    book: LibraryBook | None = None
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was done."""

    read: int = 0
    forgotten: int = 0
    failed: tuple[tuple[str, str], ...] = ()  # path, reason
    complete: bool = True  # not cancelled


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the index is."""

    done: int  # publications that are in it as they are
    total: int  # those that belong into it
    waiting: int  # to read, to forget or to name anew


def index_path(folders: UserPaths) -> Path:
    """Where the index lies: in the cache, because it can be made again."""
    return folders.cache / "index.sqlite"


def open_index(folders: UserPaths) -> Index:
    """The index as the services use it. Raises CannotWrite where there cannot be one."""
    return Index(index_path(folders), read_by_index)


def read_by_index(text: str) -> tuple[str, str]:
    """What the index reads of a text: its words, and what they begin with."""
    folded = fold(text).text
    return fed(folded), begun(folded)


class Indexer:
    """One bringing up to date."""

    def __init__(self, folders: UserPaths, catalog: Catalog) -> None:
        self._folders, self._catalog = folders, catalog

    def wanted(self) -> list[Wanted]:
        """What belongs into the index: articles first, they are few; then books, the last added first."""
        found = [wanted_article(article) for article in self._catalog.articles]
        if self._folders.database.exists():
            with open_database(self._folders.database) as database:
                books = Library(database).rows()
            found += [wanted_book(book) for book in reversed(books) if book.kind == "epub"]
        return found

    def state(self) -> IndexState:
        """What there is to do: a look at two databases and the times of some files; no book is opened."""
        wanted = self.wanted()
        if not index_path(self._folders).exists():
            return IndexState(0, len(wanted), len(wanted))
        with open_index(self._folders) as index:
            known = index.publications()
        to_read, to_forget = _difference(wanted, known)
        waiting = len(to_read) + len(to_forget) + len(_renamed(wanted, known))
        return IndexState(len(wanted) - len(to_read), len(wanted), waiting)

    def run(self, progress: Progress = lambda *_: None, cancelled: Callable[[], bool] = lambda: False) -> IndexReport:
        """Read what is missing or has changed. `progress` counts what is in the index. Raises CannotWrite."""
        wanted = self.wanted()
        with open_index(self._folders) as index:
            known = index.publications()
            to_read, to_forget = _difference(wanted, known)
            for key in to_forget:
                index.remove(key)
            for one in _renamed(wanted, known):
                index.rename(one.key, one.title, one.source)
            done, kept = len(wanted) - len(to_read), time.monotonic()
            failed: list[tuple[str, str]] = []
            for one in to_read:
                if cancelled():
                    index.commit()
                    return IndexReport(done, len(to_forget), tuple(failed), complete=False)
                progress(done, len(wanted), one.title)
                try:
                    index.put(one.key, one.kind, one.title, one.source, one.stamp, self._texts(one))
                except CannotWrite:
                    raise
                except NotFound as error:  # a disk that is not there may come back
                    failed.append((one.source, str(error)))
                    continue
                except ReaderError as error:  # what cannot be read is known as such, until its file changes
                    failed.append((one.source, str(error)))
                    _log.info("not indexed: %s", error)
                    index.put(one.key, one.kind, one.title, one.source, one.stamp, ())
                done += 1
                if time.monotonic() - kept > SECONDS:
                    index.commit()
                    kept = time.monotonic()
            if to_read:
                index.settle()
            progress(len(wanted), len(wanted), "")
        return IndexReport(len(to_read), len(to_forget), tuple(failed))

    def _texts(self, wanted: Wanted) -> Iterator[tuple[str, Iterable[Passage]]]:
        if wanted.article is not None:
            publication = self._catalog.publication(wanted.article)
            for language in publication.languages:
                yield language, article_passages(publication.rendition(language))
            return
        assert wanted.book is not None
        from reader.streamer.epub.open import check_protection, open_epub

        publication = open_epub(existing(wanted.book))
        check_protection(publication)
        for language in publication.languages:
            yield language, book_passages(publication, language)


def wanted_article(article: Article) -> Wanted:
    """An article; its text is made of its files."""
    stamps = []
    for language, file in sorted(article.files.items()):
        try:
            found = file.stat()
        except OSError:
            continue  # it is said when it is read
        stamps.append(f"{language}:{found.st_size}:{found.st_mtime_ns}")
    return Wanted(article.id, "article", article.id, article.id, " ".join(stamps), article=article)


def wanted_book(book: LibraryBook) -> Wanted:
    """A book; its key tells its contents apart, so a file that was moved or touched is not read again."""
    return Wanted(book.key, "epub", book.title, book.path, "1", book=book)


def _difference(wanted: list[Wanted], known: tuple[Indexed, ...]) -> tuple[list[Wanted], list[str]]:
    stamps = {one.key: one.stamp for one in known}
    keys = {one.key for one in wanted}
    return [one for one in wanted if stamps.get(one.key) != one.stamp], [key for key in stamps if key not in keys]


def _renamed(wanted: list[Wanted], known: tuple[Indexed, ...]) -> list[Wanted]:
    """Books that were moved, or go by another title: they are opened where they are now."""
    names = {one.key: (one.title, one.source) for one in known}
    return [one for one in wanted if names.get(one.key, (one.title, one.source)) != (one.title, one.source)]


def article_passages(rendition: Rendition) -> Iterator[Passage]:
    """The text of an article, a section at a time."""
    href = rendition.spine[0].href
    number = 0
    for section in rendition.sections:
        blocks = [block for block in section.blocks if block.language is None and block.text]
        if blocks:
            texts, ids = tuple(_line(block.text) for block in blocks), tuple(block.id for block in blocks)
            yield Passage(0, href, number, section.label, texts, ids)
        number += len(section.blocks)


def book_passages(publication: Publication, language: str) -> Iterator[Passage]:
    """The text of a rendition of a book, some paragraphs of a chapter at a time. What cannot be read is left out."""
    from reader.streamer.epub.text import document_text

    rendition = publication.rendition(language)
    fetcher = cast("BookFetcher", rendition.fetcher)
    titles = _titles(rendition)
    read: dict[str, list[str]] = {}
    for spine, link in enumerate(rendition.spine):
        if link.remote or link.trouble:
            continue
        if link.href not in read:
            read = {link.href: [_line(block.words) for block in document_text(fetcher, link.href).blocks]}
        yield from _cut(read[link.href], spine, link.href, titles.get(link.href, ""))


def _cut(blocks: list[str], spine: int, href: str, section: str) -> Iterator[Passage]:
    first, size = 0, 0
    for number, block in enumerate(blocks):
        size += len(block)
        if size >= PASSAGE or number == len(blocks) - 1:
            yield Passage(spine, href, first, section, tuple(blocks[first : number + 1]))
            first, size = number + 1, 0


def _titles(rendition: Rendition) -> dict[str, str]:
    """What the contents call each document: the first entry that leads into it."""
    found: dict[str, str] = {}
    waiting = list(reversed(rendition.contents.toc)) if rendition.contents else []
    while waiting:
        entry = waiting.pop()
        found.setdefault(entry.href.partition("#")[0], entry.title)
        waiting += reversed(entry.children)
    return found


def _line(text: str) -> str:
    """A paragraph as one line, of a size that can be handled."""
    return text[:LONGEST].replace("\n", " ").replace("\x1f", " ")
