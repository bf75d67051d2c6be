"""The redo log beside the library: what a damaged file has lost stands there, and a letter that went bad is noticed.

Temporary triggers tell which rows a transaction changes. Its entry is on the disk before the commit, so each number in
the library stands in the log too; what is one ahead of the library was never confirmed to anybody, or was and got lost.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.store import redo_log
from reader.store.files import companion
from reader.store.redo_log import Key, Log, Row, Values
from reader.store.sqlite import connect

# Tables whose rows cannot be worked out anew, with what identifies a row.
KEYS: dict[str, tuple[str, ...]] = {
    "annotations": ("id",),
    "annotation_versions": ("annotation", "field", "stamp"),
    "device": ("one",),
    "forgotten_places": ("publication",),
    "places": ("publication",),
    "publication_tags": ("work", "tag"),
    "publications": ("key",),
    "script_permissions": ("publication",),
    "sync_unknown": ("kind", "id", "field"),
    "watched_folders": ("path",),
}
_EVENTS = {"INSERT": ("new",), "DELETE": ("old",), "UPDATE": ("old", "new")}
_LONG = 1 << 20  # bytes a log may have in any case; beyond that, so many times what it would begin with
_TIMES = 4
_MANY = 4000  # rows of one transaction: more would be one line that stops every thread while JSON takes it apart
_SLOW, _REST = 0.05, 100  # seconds; a beginning that took longer and failed is tried again after so many times that

_log = logging.getLogger(__name__)


class Redo:
    """The log of one connection. Its methods are for use inside a transaction that writes, in this order."""

    def __init__(self, database: Path) -> None:
        self._path = redo_log.path_of(database)
        self._left: tuple[int, int, int] | None = None  # the file as this connection left it: device, inode, size
        self._name, self._number = "", 0
        self._size: int | None = None  # of the log before the entry of this transaction
        self._not_before = 0.0  # when to try a beginning again
        self.begun = False  # a log whose name may stand in the -wal file alone: see `settle`

    def watch(self, connection: sqlite3.Connection) -> None:
        """Before the first transaction: note which rows are changed."""
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("BEGIN")  # all of it or nothing: one table unwatched, and the log would be believed wrongly
        try:
            connection.execute("CREATE TEMP TABLE redo_changed (name TEXT, one, two, three)")
            for table, key in KEYS.items():
                for event, sides in _EVENTS.items():
                    inserts = "".join(
                        f"INSERT INTO redo_changed VALUES ('{table}', {', '.join(_three(side, key))});"
                        for side in sides
                    )
                    connection.execute(
                        f"CREATE TEMP TRIGGER redo_{table}_{event} AFTER {event} ON main.{table} BEGIN {inserts} END"
                    )
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def catch_up(self, connection: sqlite3.Connection) -> None:
        """Before anything is changed: do again what stands in the log and not in the library."""
        self._size = None
        try:
            # The library is asked too: what a network home says of a file may be some seconds old.
            name, number = _mark(connection)
            known = self._left is not None and (name, number) == (self._name, self._number)
            if known and _identity(self._path) == self._left:
                return
            self._left = None
            end = redo_log.end_of(self._path)
            if end is None or not name or end.name != name or end.number < number:
                return  # `record` begins a new one
            if end.number > number:
                log = redo_log.read(self._path, number + 1)
                if log is None:
                    return
                _log.info("%d transactions done again", end.number - number)
                for (table, key), values in log.rows.items():
                    put(connection, table, key, values)
                connection.execute("UPDATE redo SET number = ?", (end.number,))
            self._name, self._number = name, end.number
            found = _identity(self._path)
            self._left = (found[0], found[1], end.size) if found else None
        except OSError as error:
            _log.info("the redo log cannot be read: %s", error)

    def record(self, connection: sqlite3.Connection) -> None:
        """Before the commit: write down what this transaction changed. Where that cannot be, there is no log."""
        changed = connection.execute("SELECT DISTINCT name, one, two, three FROM redo_changed").fetchall()
        if not changed:
            return
        connection.execute("DELETE FROM redo_changed")
        rows = (_row(connection, str(row[0]), tuple(row[1:])) for row in changed)
        if self._left is None or len(changed) > _MANY:
            self.begin(connection, rows)
            return
        self._size = self._left[2]
        try:
            after = redo_log.append(self._path, self._size, self._number + 1, list(rows))
        except OSError as error:
            self._drop(connection, error)
            return
        self._number += 1
        self._left = (*self._left[:2], after)
        connection.execute("UPDATE redo SET number = ?", (self._number,))

    def begin(self, connection: sqlite3.Connection, changed: Iterable[Row] = ()) -> None:
        """Begin a new log with every row there is. One that belongs to another library is kept as `-redo.old`.

        What the old log proves is not read from the library, where it may have gone bad meanwhile; `changed` is newer.
        """
        import uuid

        started = time.monotonic()
        if started < self._not_before:
            self._drop(connection, None)
            return
        name = uuid.uuid4().hex
        try:
            end = redo_log.end_of(self._path)
            if end is not None and end.name != _mark(connection)[0]:
                self._path.replace(companion(self._path, ".old"))
            size = redo_log.begin(self._path, name, _proven(self._path, connection, changed) or every_row(connection))
        except OSError as error:
            self._drop(connection, error)
            took = time.monotonic() - started
            self._not_before = time.monotonic() + _REST * took if took > _SLOW else 0.0
            return
        connection.execute("INSERT OR REPLACE INTO redo (one, log, number) VALUES (1, ?, 0)", (name,))
        found = _identity(self._path)
        self._name, self._number, self._left = name, 0, (found[0], found[1], size) if found else None
        self.begun = True

    def settle(self, connection: sqlite3.Connection) -> None:
        """After a commit: the name of a log begun anew comes into the library itself.

        A -wal file that is lost would take the name with it, and then nothing tells whose log this is.
        """
        if self.begun:
            busy, pages, moved = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            self.begun = bool(busy) or pages != moved  # somebody reads an earlier state: after the next commit

    def take_back(self) -> None:
        """After a commit that failed: what was written down did not happen."""
        if self._size is not None:
            with suppress(OSError):
                redo_log.cut(self._path, self._size)
        self._left = self._size = None

    def _drop(self, connection: sqlite3.Connection, error: OSError | None) -> None:
        # One that misses a transaction would undo it one day. To remove a file needs no room.
        _log.info("no redo log: %s", error or "it could not be begun lately")
        self._left = self._size = None
        try:
            self._path.unlink(missing_ok=True)
        except OSError:  # Windows, and another process reads it
            with suppress(OSError):
                os.truncate(self._path, 0)
        connection.execute("DELETE FROM redo")


def lay_aside(database: Path) -> None:
    """The log of a library that another takes the place of tells nothing about that one. Raises OSError."""
    path = redo_log.path_of(database)
    with suppress(FileNotFoundError):
        path.replace(companion(path, ".old"))


def begin_anew(database: Path) -> None:
    """Begin the log of a library that was just put in place; where that cannot be, the next change will."""
    try:
        with closing(connect(database)) as connection:
            redo = Redo(database)
            connection.execute("BEGIN IMMEDIATE")
            redo.begin(connection)
            connection.execute("COMMIT")
            redo.settle(connection)
    except (OSError, sqlite3.Error) as error:
        _log.info("no redo log yet: %s", error)


def look(connection: sqlite3.Connection, database: Path) -> str:
    """How log and library fit: "agrees", "ahead" (the log), "differs" (a row went bad), "long", "none".

    Reads both whole; a log that cannot be read is none. Raises sqlite3.Error.
    """
    path = redo_log.path_of(database)
    connection.execute("BEGIN")
    try:
        name, number = _mark(connection)
        log = redo_log.read(path, last=number) if name else None
        if log is None or log.name != name or not log.whole or log.number < number:
            return "none"
        if not _agree(connection, log):
            return "differs"
        end = redo_log.end_of(path)
        if end is not None and end.number > number:
            return "ahead"
        size = sum(len(str(values)) for values in log.rows.values())
        return "long" if path.stat().st_size > max(_LONG, _TIMES * size) else "agrees"
    except OSError as error:
        _log.info("the redo log cannot be read: %s", error)
        return "none"
    finally:
        connection.execute("ROLLBACK")


def differs(database: Path) -> bool:
    """Whether a sound library holds a row otherwise than it was written. Raises OSError, sqlite3.Error."""
    with closing(connect(database)) as connection:
        return look(connection, database) == "differs"


def belongs(connection: sqlite3.Connection, log: Log) -> None:
    """Say in a library that this is its log: it holds what stands there."""
    connection.execute("INSERT OR REPLACE INTO redo (one, log, number) VALUES (1, ?, ?)", (log.name, log.number))


def log_for(damaged: Path) -> tuple[Log | None, bool]:
    """The log beside a damaged library, and whether it tells all there was. Raises OSError."""
    log = redo_log.read(redo_log.path_of(damaged))
    if log is None:
        return None, False
    try:
        with closing(connect(damaged, "ro")) as connection:
            name, number = _mark(connection)
    except (sqlite3.Error, ValueError):
        name, number = log.name, log.number  # cannot be asked
    return log, log.whole and name == log.name and number <= log.number


def put(connection: sqlite3.Connection, table: str, key: Key, values: Values | None) -> None:
    """Make a row what the log says it was."""
    if table not in KEYS:
        return  # of a newer version
    where = " AND ".join(f"{name} IS ?" for name in KEYS[table])
    connection.execute(f"DELETE FROM {table} WHERE {where}", key)
    if values is not None:
        names = [name for name in _columns(connection, table) if name in values]
        sql = f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        connection.execute(sql, [values[name] for name in names])


def every_row(connection: sqlite3.Connection) -> Iterator[Row]:
    """All rows of all tables that the log is for."""
    for table, key in KEYS.items():
        for row in connection.execute(f"SELECT * FROM {table}"):
            yield table, tuple(row[name] for name in key), dict(zip(row.keys(), row, strict=True))


def _proven(path: Path, connection: sqlite3.Connection, changed: Iterable[Row]) -> list[Row] | None:
    log = redo_log.read(path)
    if log is None or not log.whole or (log.name, log.number) != _mark(connection):
        return None
    log.rows.update({(table, key): values for table, key, values in changed})
    return [(table, key, values) for (table, key), values in log.rows.items() if values is not None]


def _agree(connection: sqlite3.Connection, log: Log) -> bool:
    expected = {where: values for where, values in log.rows.items() if values is not None and where[0] in KEYS}
    for table, key, values in every_row(connection):
        said = expected.pop((table, key), None)
        if said is None or values is None or any(values.get(name) != said[name] for name in said if name in values):
            return False
    return not expected


def _row(connection: sqlite3.Connection, table: str, three: tuple[Any, ...]) -> Row:
    key = KEYS[table]
    values = three[: len(key)]
    where = " AND ".join(f"{name} IS ?" for name in key)
    row = connection.execute(f"SELECT * FROM {table} WHERE {where}", values).fetchone()
    return table, values, None if row is None else dict(zip(row.keys(), row, strict=True))


def _mark(connection: sqlite3.Connection) -> tuple[str, int]:
    row = connection.execute("SELECT log, number FROM redo").fetchone()
    return (str(row[0]), int(row[1])) if row else ("", 0)


def _three(side: str, key: tuple[str, ...]) -> list[str]:
    return [f"{side}.{name}" for name in key] + ["NULL"] * (3 - len(key))


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [str(row["name"]) for row in connection.execute(f"PRAGMA table_info({table})")]


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino, found.st_size
