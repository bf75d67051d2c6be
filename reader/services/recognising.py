"""Whether a book is known already: the same file, moved, a copy, a new edition. Compares; opens and writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

from reader.services.book_files import BookFile
from reader.store.library import LibraryBook

Found = Literal["added", "known", "moved", "duplicate", "edition"]
# added: new, or taken off the shelf before. known: there already. moved: known from a place where it is no more.
# duplicate: it lies elsewhere, too, which is where the library knows it from. edition: other contents of a known book.

SIMILAR = 0.8  # of two titles: typing errors and other spellings pass
MOST = 50  # books of one identifier that a new one is compared with: programs exist that give all the same
_NUMBER = re.compile(r"\d+")
_NO_WORD = re.compile(r"[\W_]+")
_SUBTITLE = re.compile(r"[:;(\[/]| [-\u2010-\u2015] ")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is to the library, and the rows that change with it."""

    kind: Found
    changes: tuple[LibraryBook, ...] = ()
    other: str = ""  # path it was moved from, path of the other copy, title of the other edition


class Known:
    """The library as it is, and as it becomes while books are added."""

    def __init__(self, books: Iterable[LibraryBook]) -> None:
        self._by_key: dict[str, LibraryBook] = {}
        self._by_path: dict[str, dict[str, None]] = {}  # keys; more than one where a book took another's place
        self._by_sha256: dict[str, dict[str, None]] = {}
        self._by_identifier: dict[str, dict[str, None]] = {}
        for book in books:
            self._learn(book)

    def unchanged(self, file: BookFile) -> LibraryBook | None:
        """The book of a file that is as it was when it was read last. Of a folder nobody can tell."""
        for key in self._by_path.get(file.path, ()):
            book = self._by_key[key]
            same = (book.path, book.size, book.changed) == (file.path, file.size, file.changed)
            if same and book.sha256 and not book.removed and not file.folder:
                return book
        return None

    def recognise(self, book: LibraryBook) -> Recognised:
        """What a book that was just read is; it is known from now on."""
        result = self._recognised(book)
        for change in result.changes:
            self._learn(change)
        return result

    def _recognised(self, book: LibraryBook) -> Recognised:
        same = self._same(book)
        if same is None:
            return self._new(book)
        now = replace(book, key=same.key, work=same.work, added=same.added, finished=same.finished)
        if same.removed:
            return Recognised("added", (now, *self._displaced(now)))
        if same.path == book.path:
            # as it was but for the time of its file, which is how the next look knows it at once
            return Recognised("known", () if now == same else (now,))
        if not is_there(same):
            return Recognised("moved", (now, *self._displaced(now)), same.path)
        if _is_one_file(same.path, book.path):
            return Recognised("known", other=same.path)
        return Recognised("duplicate", other=same.path)

    def _same(self, book: LibraryBook) -> LibraryBook | None:
        if book.key in self._by_key:
            return self._by_key[book.key]
        keys = self._by_sha256.get(book.sha256 or "", {})
        found = [self._by_key[key] for key in keys if self._by_key[key].kind == book.kind]
        return min(found, key=lambda one: bool(one.removed), default=None)

    def _new(self, book: LibraryBook) -> Recognised:
        displaced = self._displaced(book)
        keys = tuple(self._by_identifier.get(book.identifier, ()))[-MOST:]
        editions = [one for one in map(self._by_key.__getitem__, keys) if is_edition(book, one)]
        if not editions:
            return Recognised("added", (replace(book, work=book.key), *displaced))
        earlier = editions[-1]
        # What stood at the same place and was the same work is off the shelf: it is this book now.
        displaced = tuple(replace(one, removed="") if one.work == earlier.work else one for one in displaced)
        return Recognised("edition", (replace(book, work=earlier.work), *displaced), earlier.title)

    def _displaced(self, book: LibraryBook) -> tuple[LibraryBook, ...]:
        """Others that were known from the place where this one lies now: where they are, nobody knows."""
        keys = self._by_path.get(book.path, {})
        return tuple(replace(self._by_key[key], path="") for key in keys if key != book.key)

    def _learn(self, book: LibraryBook) -> None:
        before = self._by_key.get(book.key)
        if before is not None:
            self._by_path.get(before.path, {}).pop(book.key, None)
        self._by_key[book.key] = book
        if book.path:
            self._by_path.setdefault(book.path, {})[book.key] = None
        if book.sha256:
            self._by_sha256.setdefault(book.sha256, {})[book.key] = None
        if book.identifier:
            self._by_identifier.setdefault(book.identifier, {})[book.key] = None


def is_edition(one: LibraryBook, other: LibraryBook) -> bool:
    """Whether two books of one identifier are one work.

    Identifiers alone do not tell: programs that make books give all of them the same, volumes of a series among them.
    """
    if one.kind != other.kind or one.identifier != other.identifier:
        return False
    first, second = one.sort_title, other.sort_title
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return False
    (head, rest), (other_head, other_rest) = _halves(first), _halves(second)
    if head and head == other_head and not (rest and other_rest):  # one of them without its subtitle
        return True
    words = _words(first), _words(second)
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= SIMILAR


def _halves(title: str) -> tuple[str, str]:
    """Title and subtitle, their words alone."""
    head, *rest = _SUBTITLE.split(title, maxsplit=1)
    return _words(head), _words(rest[0] if rest else "")


def _words(title: str) -> str:
    return " ".join(_NO_WORD.sub(" ", title).split())


def is_there(book: LibraryBook) -> bool:
    """Whether the file of a book still lies where it was last seen, by its size."""
    try:
        status = Path(book.path).stat() if book.path else None
    except (OSError, ValueError):
        return False
    return status is not None and (not book.size or status.st_size == book.size)


def _is_one_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
