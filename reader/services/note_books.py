"""The publications that notes are in: opened by their key, or found by what a file of notes says of them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import NotFound, ReaderError, UsageError
from reader.export.notes.model import About
from reader.publication.model import Publication
from reader.services.book_files import place_of
from reader.services.links import split_link
from reader.services.sort_keys import name_key, title_key
from reader.store.library import Library, LibraryBook
from reader.streamer.articles.catalog import Catalog
from reader.streamer.open import local_path

_SCHEME = re.compile(r"^(?:urn:)?(?:uuid|isbn|doi|issn|calibre|mobi-asin)[:=]", re.IGNORECASE)
SHORTEST = 6  # digits of a digest that name a book
_KOREADER_STEP, _KOREADER_STEPS = 1024, 12


class NoteBooks:
    """Articles of the content folders and books of the library. Of the thread that opened the database."""

    def __init__(self, catalog: Catalog, library: Library) -> None:
        self._catalog, self._library = catalog, library
        self._opened: dict[str, Publication | None] = {}

    def open(self, key: str) -> Publication | None:
        """The publication with a key, or the edition that lies where it lay; None where there is none to be read."""
        if key not in self._opened:
            self._opened[key] = self._open(key)
        return self._opened[key]

    def matching(self, about: About) -> Publication | None:
        """The one a file of notes is about; None where none is, or where several may be.

        Asked are, in this order: the key, the digest of the file, identifiers, title and author, KOReader's digest.
        """
        if about.key and (found := self.open(about.key)) is not None:
            return found
        articles = [one.id for one in self._catalog.articles if one.id in {*about.identifiers, about.key}]
        if articles:
            return self.open(articles[0])
        for asked in (self._by_digest, self._by_identifier, self._by_title, self._by_partial_md5):
            works: dict[str, list[LibraryBook]] = {}
            for row in asked(about):
                works.setdefault(row.work, []).append(row)
            if len(works) == 1:
                # of several editions the one that was added last
                rows = next(iter(works.values()))
                return next((book for row in reversed(rows) if (book := self.open(row.key)) is not None), None)
        return None

    def is_about(self, about: About, publication: Publication) -> bool:
        """Whether notes say that they are of a publication: by its key, or its identifier."""
        if about.key in self.editions(publication):
            return True
        return publication.id != "" and _bare(publication.id) in {_bare(one) for one in about.identifiers}

    def editions(self, publication: Publication) -> tuple[str, ...]:
        """The keys under which notes of this work may be kept, its own first."""
        return self._of_work(publication.key)

    def kept(self, source: str, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of `keys` that belong to what a command names, whose file may be gone: the store knows enough.

        It may be named by its id, its identifier, the beginning of its digest, its path, or a link. Raises UsageError
        where several works may be meant.
        """
        known = tuple(dict.fromkeys(keys))
        name = split_link(source)[0]
        books = [*self._library.by_path(_path(source)), *self._library.by_identifier(name)]
        found = {*(book.key for book in books), *(key for key in known if name in {key, key.rpartition("#")[0]})}
        digits = name.removeprefix("#").lower()
        if not found and len(digits) >= SHORTEST:
            found = {key for key in known if "#" in key and key.rpartition("#")[2].startswith(digits)}
        works = {self._of_work(key) for key in found}
        if len({frozenset(work) for work in works}) > 1 and len({key.rpartition("#")[0] for key in found}) > 1:
            raise UsageError(f"{source} may be any of {', '.join(sorted(found)[:5])}; give more of it")
        wanted = {key for work in works for key in work}
        return tuple(key for key in known if key in wanted)

    def _of_work(self, key: str) -> tuple[str, ...]:
        row = self._library.find(key)
        rows = self._library.rows() + self._library.rows(removed=True) if row else ()
        works = [other.key for other in rows if row and other.work == row.work]
        return tuple(dict.fromkeys((key, *works)))

    def remember(self, *books: About) -> None:
        """Keep what a file of ours says of books that are not here, off the shelf: their notes keep their titles.

        Raises CannotWrite.
        """
        self._library.add(
            *(
                LibraryBook(
                    key=book.key,
                    title=book.title,
                    path="",
                    kind=book.kind or "epub",
                    identifier=next(iter(book.identifiers), ""),
                    sort_title=title_key(book.title, next(iter(book.languages), "")),
                    creators=book.creators,
                    sort_creator=name_key(book.creators[0]) if book.creators else "",
                    languages=book.languages,
                    sha256=book.sha256 or None,
                    removed="",
                )
                for book in books
                if book.title and self._library.find(book.key) is None
            )
        )

    def about(self, key: str) -> About:
        """What is known of a publication, open or not."""
        publication = self.open(key)
        if publication is not None:
            return about(publication, key)
        row = self._library.find(key)
        if row is None:
            identifier = key.rpartition("#")[0] or key
            return About(identifiers=(identifier,), key=key)
        return About(
            title=row.title,
            creators=row.creators,
            identifiers=(row.identifier,) if row.identifier else (),
            key=key,
            kind=row.kind,
            languages=row.languages,
            sha256=row.sha256 or "",
        )

    def _open(self, key: str) -> Publication | None:
        try:
            if any(article.id == key for article in self._catalog.articles):
                return self._catalog.publication(self._catalog.article(key))
            row = self._library.find(key)
            return opened(row.path, self._catalog) if row and row.path else None
        except ReaderError:
            return None  # moved away, or damaged by now: its notes are there all the same

    def _by_digest(self, about: About) -> Iterator[LibraryBook]:
        yield from self._library.by_sha256(about.sha256) if about.sha256 else ()

    def _by_identifier(self, about: About) -> Iterator[LibraryBook]:
        wanted = {_bare(identifier) for identifier in about.identifiers}
        yield from (row for row in self._library.rows() if row.identifier and _bare(row.identifier) in wanted)

    def _by_title(self, about: About) -> Iterator[LibraryBook]:
        title, creators = _folded(about.title), {_folded(name) for name in about.creators}
        for row in self._library.rows():
            same = title and _folded(row.title) == title
            if same and (not creators or not row.creators or creators & {_folded(name) for name in row.creators}):
                yield row

    def _by_partial_md5(self, about: About) -> Iterator[LibraryBook]:
        for row in self._library.rows() if about.partial_md5 else ():
            if row.path and _partial_md5(Path(row.path)) == about.partial_md5.lower():
                yield row


def opened(source: str, catalog: Catalog) -> Publication:
    """What a path or an id names, its text not locked away. Raises ReaderError."""
    from reader.streamer.open import open_book

    publication = open_book(source, catalog)
    if publication.kind == "epub":
        from reader.streamer.epub.open import check_protection

        check_protection(publication)
    return publication


def about(publication: Publication, key: str = "") -> About:
    """What files of notes say of a publication."""
    metadata = publication.rendition(publication.languages[0]).metadata
    record = metadata.record
    identifiers = [one.value for one in record.identifiers] if record else [metadata.identifier]
    return About(
        title=metadata.title,
        creators=metadata.authors,
        identifiers=tuple(dict.fromkeys(one for one in (publication.id, *identifiers) if one)),
        key=key or publication.key,
        kind=publication.kind,
        languages=publication.languages,
        publisher=metadata.publisher,
        published=record.published if record else "",
        sha256=_digest(publication.fingerprint),
    )


def title_of(publication: Publication) -> str:
    """What a publication is called, in its first language."""
    return publication.rendition(publication.languages[0]).metadata.title


def _digest(fingerprint: Callable[[], str] | None) -> str:
    try:
        return fingerprint() if fingerprint else ""
    except ReaderError:
        return ""


def _bare(identifier: str) -> str:
    """An identifier without what says of which kind it is, "urn:uuid:", in one spelling."""
    bare = _SCHEME.sub("", identifier.strip()).casefold()
    return bare.replace("-", "") if re.fullmatch(r"[0-9a-fx-]+", bare) else bare


def _path(source: str) -> str:
    """Where a file would lie, as the library writes it; of what can be no path, nothing."""
    try:
        return place_of(local_path(source))
    except (NotFound, OSError, RuntimeError, ValueError):
        return ""


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _partial_md5(path: Path) -> str:
    """KOReader's digest of a file: 1,024 bytes at 0, 1024, 4096, 16384 ... (frontend/util.lua, partialMD5)."""
    digest = hashlib.md5(usedforsecurity=False)
    try:
        with path.open("rb") as file:
            for step in range(-1, _KOREADER_STEPS - 1):
                # LuaJIT shifts by the count modulo 32, so that the first one, -2, gives 0.
                file.seek(0 if step < 0 else _KOREADER_STEP << 2 * step)
                sample = file.read(_KOREADER_STEP)
                if not sample:
                    break
                digest.update(sample)
    except OSError:
        return ""
    return digest.hexdigest()


class NotesWithoutBook(NotFound):
    """No publication that is known is the one a file of notes is about."""

    def __init__(self, notes: About) -> None:
        name = notes.title or next(iter(notes.identifiers), "") or notes.file
        super().__init__("book", name)
        called = f", {name!r}," if name else ""
        self.args = (f"the book these notes are of{called} is not in the library; name it after the file of notes",)
