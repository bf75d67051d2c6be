"""The full-text index of all texts: an SQLite file in the cache that can be made again at any time.

A row of the FTS5 table is a *passage*: paragraphs of one chapter, together some thousand characters. It holds only
where which words stand; the paragraphs themselves are kept compressed beside it, so that a hit can be shown, and what
the index offers be judged, without opening the book. What is damaged, or of another version, is deleted and begun anew.
"""

from __future__ import annotations

import logging
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from reader.errors import CannotWrite
from reader.paths import private_folder
from reader.store.files import COMPANIONS, companion, make_private_file
from reader.store.reasons import reason_of
from reader.store.sqlite import connect, in_memory

VERSION = 2
TABLES = ("words", "beginnings")
_ID_ENDS = "\x1f"  # stands between the id of a block and its text
_log = logging.getLogger(__name__)
_SCHEMA = """
CREATE TABLE publications (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,          -- Publication.key; of an article its id
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    source      TEXT NOT NULL,                 -- path, or an article's id
    stamp       TEXT NOT NULL                  -- what the text was made of: another one means reading it again
) STRICT;
CREATE TABLE texts (
    id          INTEGER PRIMARY KEY,
    publication INTEGER NOT NULL REFERENCES publications (id),
    language    TEXT NOT NULL                  -- what the publication calls the rendition
) STRICT;
CREATE INDEX texts_by_publication ON texts (publication);
CREATE TABLE passages (
    id          INTEGER PRIMARY KEY,           -- rowid of its words
    text        INTEGER NOT NULL REFERENCES texts (id),
    spine       INTEGER NOT NULL,
    href        TEXT NOT NULL,
    first       INTEGER NOT NULL,              -- which paragraph of the chapter it begins with
    section     TEXT NOT NULL,                 -- heading of the chapter
    body        BLOB NOT NULL                  -- the paragraphs, one a line, compressed
) STRICT;
CREATE INDEX passages_by_text ON passages (text);
CREATE VIRTUAL TABLE words USING fts5 (
    body, content = '', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M*'"
);
CREATE VIRTUAL TABLE beginnings USING fts5 (       -- of its words: only which passages have them
    body, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M*'"
);
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that stand together in a chapter."""

    spine: int
    href: str
    first: int  # number of the first paragraph in the chapter
    section: str
    blocks: tuple[str, ...]  # without line breaks
    ids: tuple[str, ...] = ()  # of the blocks, in an article


def _body(passage: Passage) -> str:
    if not passage.ids:
        return "\n".join(passage.blocks)
    return "\n".join(f"{id_}{_ID_ENDS}{text}" for id_, text in zip(passage.ids, passage.blocks, strict=True))


def _unpacked(body: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The blocks, and their ids where they have some."""
    lines = zlib.decompress(body).decode("utf-8", "replace").split("\n")
    if _ID_ENDS not in lines[0]:
        return tuple(lines), ()
    pairs = [line.partition(_ID_ENDS) for line in lines]
    return tuple(text for _, _, text in pairs), tuple(id_ for id_, _, _ in pairs)


@dataclass(frozen=True, slots=True)
class Indexed:
    """A publication in the index."""

    id: int
    key: str
    kind: str
    title: str
    source: str
    stamp: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage as it comes out of the index, and whose it is."""

    id: int
    passage: Passage
    language: str
    publication: int


class Index:
    """One connection of one thread. What is written is not synced to the disk at once: it can be made again."""

    def __init__(self, path: Path | None, fed: Callable[[str], tuple[str, str]]) -> None:
        """`fed` gives what the index reads of a text, its words and what they begin with. Without a path: in memory.

        Raises CannotWrite where there cannot be a file.
        """
        self.path, self._fed = path or Path(":memory:"), fed
        if path is None:
            self._connection = in_memory()
            self._connection.executescript(_SCHEMA)
            return
        try:
            self._connection = self._opened()
        except (OSError, sqlite3.Error) as error:
            raise CannotWrite(str(path), reason_of(error, self.path) or str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def interrupt(self) -> None:
        """From another thread: the query that runs ends with nothing."""
        self._connection.interrupt()

    # -- reading -------------------------------------------------------------------------------------------------------

    def publications(self) -> tuple[Indexed, ...]:
        """What is in the index."""
        select = "SELECT id, key, kind, title, source, stamp FROM publications ORDER BY id"
        return tuple(Indexed(*row) for row in self._rows(select))

    def state(self) -> int:
        """Another number after another connection has changed the index."""
        return next((row[0] for row in self._rows("PRAGMA data_version")), 0)

    def texts(self) -> dict[int, tuple[str, int]]:
        """Language and publication of each text."""
        return {row[0]: (row[1], row[2]) for row in self._rows("SELECT id, language, publication FROM texts")}

    def matching(
        self,
        question: str | None,
        texts: Iterable[int] | None,
        *,
        limit: int,
        ranked: bool = False,
        begun: bool = False,
    ) -> list[int]:
        """The passages that may answer a question to FTS5, all of them for None; the best first if `ranked`.

        With `begun` the question is about beginnings of words.
        """
        table = "beginnings" if begun else "words"
        within = "" if texts is None else f" AND text IN ({','.join(str(int(one)) for one in texts)})"
        if question is None:
            return [row[0] for row in self._rows(f"SELECT id FROM passages WHERE true{within} LIMIT ?", (limit,))]
        order = " ORDER BY rank" if ranked else ""
        if texts is None:
            select = f"SELECT rowid FROM {table} WHERE {table} MATCH ?{order} LIMIT ?"
        else:
            select = (
                f"SELECT {table}.rowid FROM {table} CROSS JOIN passages ON passages.id = {table}.rowid"
                f" WHERE {table} MATCH ?{within}{order} LIMIT ?"
            )
        return [row[0] for row in self._rows(select, (question, limit))]

    def passages(self, ids: Iterable[int]) -> Iterator[StoredPassage]:
        """Passages in the order of their numbers, those that are still there."""
        select = (
            "SELECT spine, href, first, section, body, passages.id, language, publication"
            " FROM passages JOIN texts ON texts.id = text WHERE passages.id = ?"
        )
        for one in ids:
            for row in self._rows(select, (one,)):
                blocks, names = _unpacked(row["body"])
                passage = Passage(row["spine"], row["href"], row["first"], row["section"], blocks, names)
                yield StoredPassage(row["id"], passage, row["language"], row["publication"])

    # -- writing -------------------------------------------------------------------------------------------------------

    def put(
        self,
        key: str,
        kind: str,
        title: str,
        source: str,
        stamp: str,
        texts: Iterable[tuple[str, Iterable[Passage]]],
    ) -> None:
        """Take in a publication, in place of what was there of it: language by language. Call `commit` some time after.

        Raises CannotWrite.
        """
        try:
            self._begin()
            self._connection.execute("SAVEPOINT one")
            self._drop(key)
            number = self._connection.execute(
                "INSERT INTO publications (key, kind, title, source, stamp) VALUES (?, ?, ?, ?, ?)",
                (key, kind, title, source, stamp),
            ).lastrowid
            for language, passages in texts:
                text = self._connection.execute(
                    "INSERT INTO texts (publication, language) VALUES (?, ?)", (number, language)
                ).lastrowid
                for passage in passages:
                    self._add(text, passage)
            self._connection.execute("RELEASE one")
        except (OSError, sqlite3.Error) as error:
            self._give_up()
            raise CannotWrite(str(self.path), reason_of(error, self.path) or str(error)) from error
        except BaseException:  # those before it stay
            self._connection.execute("ROLLBACK TO one")
            self._connection.execute("RELEASE one")
            raise

    def rename(self, key: str, title: str, source: str) -> None:
        """The same text goes by another title, or lies elsewhere. Raises CannotWrite."""
        self._write("UPDATE publications SET title = ?, source = ? WHERE key = ?", (title, source, key))

    def remove(self, key: str) -> None:
        """Forget a publication. Raises CannotWrite."""
        try:
            self._begin()
            self._drop(key)
            self._connection.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            self._give_up()
            raise CannotWrite(str(self.path), reason_of(error, self.path) or str(error)) from error

    def commit(self) -> None:
        """What was put is kept. Raises CannotWrite."""
        if self._connection.in_transaction:
            self._write("COMMIT")

    def settle(self) -> None:
        """After much was put: make the index small and quick. Raises CannotWrite."""
        self.commit()
        for table in TABLES:
            self._write(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self._connection.executescript("PRAGMA incremental_vacuum")  # `execute` would free a single page
        self._write("PRAGMA wal_checkpoint(TRUNCATE)")

    def _add(self, text: int | None, passage: Passage) -> None:
        body = _bytes(_body(passage))
        cursor = self._connection.execute(
            "INSERT INTO passages (text, spine, href, first, section, body) VALUES (?, ?, ?, ?, ?, ?)",
            (text, passage.spine, passage.href, passage.first, passage.section, zlib.compress(body, 6)),
        )
        for table, words in zip(TABLES, self._fed("\n".join(passage.blocks)), strict=True):
            self._connection.execute(f"INSERT INTO {table} (rowid, body) VALUES (?, ?)", (cursor.lastrowid, words))

    def _drop(self, key: str) -> None:
        known = "SELECT id FROM publications WHERE key = ?"
        select = f"SELECT passages.id, body FROM passages JOIN texts ON texts.id = text WHERE publication = ({known})"
        for number, body in self._connection.execute(select, (key,)).fetchall():
            for table, words in zip(TABLES, self._fed("\n".join(_unpacked(body)[0])), strict=True):
                delete = f"INSERT INTO {table} ({table}, rowid, body) VALUES ('delete', ?, ?)"
                self._connection.execute(delete, (number, words))
        texts = f"SELECT id FROM texts WHERE publication = ({known})"
        self._connection.execute(f"DELETE FROM passages WHERE text IN ({texts})", (key,))
        self._connection.execute(f"DELETE FROM texts WHERE publication = ({known})", (key,))
        self._connection.execute("DELETE FROM publications WHERE key = ?", (key,))

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")

    def _give_up(self) -> None:
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        try:
            self._connection.execute(sql, values)
        except (OSError, sqlite3.Error) as error:
            self._give_up()
            raise CannotWrite(str(self.path), reason_of(error, self.path) or str(error)) from error

    def _rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                return []
            raise CannotWrite(str(self.path), reason_of(error, self.path) or str(error)) from error
        except sqlite3.DatabaseError as error:
            _log.warning("the index is damaged and will be made again: %s", error)
            self._connection.close()
            _delete(self.path)
            self._connection = self._opened()
            return []

    def _opened(self) -> sqlite3.Connection:
        private_folder(self.path.parent)
        for _ in range(2):
            if not self.path.exists():
                make_private_file(self.path)
            connection = connect(self.path, "rwc")
            try:
                connection.execute("PRAGMA page_size = 16384")  # of a new file; passages then leave little unused
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = OFF")  # after a power cut it may be damaged, and is made again
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                if version == VERSION:
                    return connection
                if version == 0 and not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                    connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
                    return connection
            except sqlite3.OperationalError as error:
                connection.close()
                if version_raced(error):
                    continue
                raise
            except sqlite3.DatabaseError as error:
                _log.warning("the index cannot be read and is made again: %s", error)
            connection.close()
            _delete(self.path)
        return connect(self.path, "rwc")


def version_raced(error: sqlite3.OperationalError) -> bool:
    """Whether another process made the tables at the same moment."""
    return "already exists" in str(error)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _delete(path: Path) -> None:
    for suffix in ("", *COMPANIONS):
        with suppress(FileNotFoundError):
            companion(path, suffix).unlink()
