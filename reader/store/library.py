"""The library: books by where they lie, no copies of them. Nothing leaves the table: what is removed can come back."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.errors import NotFound
from reader.store.connection import Database
from reader.store.reasons import DamagedFile
from reader.store.rows import optional_text, storable, text_of
from reader.store.times import utc_now

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("\0([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class LibraryBook:
    """One edition of a book, or an article from outside the content folders, and the file it was last seen as."""

    key: str  # Publication.key; of an article its id
    title: str
    path: str  # absolute, of the file or folder; empty where another book took its place
    work: str = ""  # key of the first edition known; by default its own
    kind: str = "epub"
    identifier: str = ""
    sort_title: str = ""  # folded
    creators: tuple[str, ...] = ()
    sort_creator: str = ""  # folded, of the first
    languages: tuple[str, ...] = ()  # BCP 47
    subjects: tuple[str, ...] = ()  # the publisher's own keywords
    size: int = 0  # bytes
    changed: int = 0  # modification time of the file, ns
    sha256: str | None = None
    added: str = ""  # UTC; empty: now
    finished: str | None = None  # when the person said that they read it to the end; empty: said that they did not
    removed: str | None = None  # when it was taken off the shelf; empty: now


_FIELDS = (
    "key",
    "work",
    "kind",
    "identifier",
    "title",
    "sort_title",
    "creators",
    "sort_creator",
    "languages",
    "subjects",
    "path",
    "size",
    "changed",
    "sha256",
    "added",
    "finished",
    "removed",
)
_LISTS = frozenset({"creators", "languages", "subjects"})
_NUMBERS = frozenset({"size", "changed"})
# What a new look at the file changes; when it was added, its work and whether it was read to the end stay.
_REFRESHED = tuple(name for name in _FIELDS if name not in {"key", "work", "added", "finished"})
_UPSERT = (
    f"INSERT INTO publications ({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))})"
    f" ON CONFLICT (key) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _REFRESHED)}"
)


class Library:
    """Books that were added or opened. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def rows(self, *, removed: bool = False) -> tuple[LibraryBook, ...]:
        """All in the order of adding; with `removed` those that were taken off the shelf instead."""
        return self._select(f"removed IS {'NOT ' if removed else ''}NULL")

    def find(self, key: str) -> LibraryBook | None:
        """One by its key, also a removed one."""
        return next(iter(self._select("key = ?", storable(key))), None)

    def by_path(self, path: str | Path) -> tuple[LibraryBook, ...]:
        """Those that were last seen at a path, also removed ones."""
        return self._select("path = ?", stored_path(path))

    def by_sha256(self, sha256: str) -> tuple[LibraryBook, ...]:
        """Those whose file had these contents, also removed ones."""
        return self._select("sha256 = ?", sha256)

    def by_identifier(self, identifier: str) -> tuple[LibraryBook, ...]:
        """Editions that state this identifier, the first added first, also removed ones."""
        return self._select("identifier = ?", storable(identifier)) if identifier else ()

    def add(self, *books: LibraryBook) -> None:
        """Put books on the shelf, all or none; one that is known, or was removed, is refreshed. Raises CannotWrite."""

        def work(connection: sqlite3.Connection) -> None:
            now = self._clock()
            for book in books:
                connection.execute(_UPSERT, _values(book, now))

        self._database.transaction(work)

    def relink(self, key: str, path: str | Path, *, size: int = 0, changed: int = 0) -> None:
        """The file of a book lies elsewhere now. Raises CannotWrite, NotFound."""
        self.change(key, path=str(path), size=size, changed=changed)

    def remove(self, *keys: str) -> None:
        """Take books off the shelf; their files stay where they are. Raises CannotWrite."""
        # removing twice does not move the tombstone
        self._each("UPDATE publications SET removed = coalesce(removed, ?) WHERE key = ?", self._clock(), keys)

    def restore(self, *keys: str) -> None:
        """Put removed books back as they were. Raises CannotWrite."""
        self._each("UPDATE publications SET removed = ? WHERE key = ?", None, keys)

    def finish(self, key: str, on: bool = True) -> None:
        """Say that a book was read to its end, or was not. Raises CannotWrite, NotFound."""
        self.change(key, finished=self._clock() if on else "")

    def change(self, key: str, **fields: Any) -> None:
        """Set some fields of one. Raises CannotWrite, NotFound."""
        assignments = ", ".join(f"{_known(name)} = ?" for name in fields)
        values = tuple(_stored(name, value) for name, value in fields.items())
        if not self._database.write(f"UPDATE publications SET {assignments} WHERE key = ?", (*values, storable(key))):
            raise NotFound("book", key)

    # -- folders that are looked through for new books -----------------------------------------------------------------

    def watched(self) -> tuple[Path, ...]:
        """The watched folders, in the order they were chosen."""
        select = "SELECT path FROM watched_folders ORDER BY added, path"
        return tuple(Path(path) for path in self._database.made(lambda row: read_path(text_of(row, "path")), select))

    def watch(self, folder: Path) -> None:
        """Watch a folder, by its path without links, as those of the books in it are kept. Raises CannotWrite."""
        insert = "INSERT INTO watched_folders (path, added) VALUES (?, ?) ON CONFLICT DO NOTHING"
        self._database.write(insert, (stored_path(os.path.realpath(folder)), self._clock()))

    def unwatch(self, folder: Path) -> None:
        """Leave a folder alone from now on; its books stay on the shelf. Raises CannotWrite."""
        self._database.write("DELETE FROM watched_folders WHERE path = ?", (stored_path(folder),))

    def passed_over(self) -> dict[str, tuple[int, int]]:
        """Size and time of files that were read and are no book of their own, by path."""
        return dict(
            self._database.made(
                lambda row: (read_path(text_of(row, "path")), (_number(row, "size"), _number(row, "changed"))),
                "SELECT path, size, changed FROM passed_over",
            )
        )

    def pass_over(self, *files: tuple[str, int, int]) -> None:
        """Remember path, size and time of files that are no book of their own. Raises CannotWrite."""
        upsert = (
            "INSERT INTO passed_over (path, size, changed) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET size = excluded.size, changed = excluded.changed"
        )
        rows = [(stored_path(path), size, changed) for path, size, changed in files]
        self._database.transaction(lambda connection: connection.executemany(upsert, rows))

    def _select(self, where: str, *values: Any) -> tuple[LibraryBook, ...]:
        select = f"SELECT {', '.join(_FIELDS)} FROM publications WHERE {where} ORDER BY number"
        return tuple(self._database.made(_book_of, select, values))

    def _each(self, update: str, value: str | None, keys: Iterable[str]) -> None:
        pairs = [(value, storable(key)) for key in keys]
        self._database.transaction(lambda connection: connection.executemany(update, pairs))


def stored_path(path: str | Path) -> str:
    """A path as text that UTF-8 can hold, the odd bytes of a name included: NUL, which no path has, and their code."""
    return _SURROGATE.sub(lambda found: f"\0{ord(found[0]):04x}", str(path))


def read_path(stored: str) -> str:
    """The path that `stored_path` wrote."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), stored)


def _values(book: LibraryBook, now: str) -> tuple[Any, ...]:
    removed = now if book.removed == "" else book.removed
    whole = replace(book, work=book.work or book.key, added=book.added or now, removed=removed)
    return tuple(_stored(name, getattr(whole, name)) for name in _FIELDS)


def _stored(name: str, value: Any) -> Any:
    if name in _LISTS:
        return json.dumps([str(storable(one)) for one in value], ensure_ascii=False)
    if name == "path":
        return stored_path(value)
    return value if name in _NUMBERS else storable(value)


def _known(name: str) -> str:
    if name not in _FIELDS:
        raise ValueError(f"{name} is no field of a book")
    return name


def _book_of(row: sqlite3.Row) -> LibraryBook:
    """The book a row holds. Raises DamagedFile where it cannot be one."""
    return LibraryBook(
        key=text_of(row, "key"),
        work=text_of(row, "work"),
        kind=text_of(row, "kind"),
        identifier=text_of(row, "identifier"),
        title=text_of(row, "title"),
        sort_title=text_of(row, "sort_title"),
        creators=_list(row, "creators"),
        sort_creator=text_of(row, "sort_creator"),
        languages=_list(row, "languages"),
        subjects=_list(row, "subjects"),
        path=read_path(text_of(row, "path")),
        size=_number(row, "size"),
        changed=_number(row, "changed"),
        sha256=optional_text(row, "sha256"),
        added=text_of(row, "added"),
        finished=optional_text(row, "finished"),
        removed=optional_text(row, "removed"),
    )


def _list(row: sqlite3.Row, column: str) -> tuple[str, ...]:
    try:
        found = json.loads(text_of(row, column))
    except (ValueError, RecursionError):
        return ()
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def _number(row: sqlite3.Row, column: str) -> int:
    value = row[column]
    if not isinstance(value, int):
        raise DamagedFile(f"{column} is {value!r}")
    return value
