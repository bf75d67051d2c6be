"""A connection that keeps its promises: durable, up to date, in the journal the place allows."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from reader.store.network import is_remote
from reader.store.reasons import DamagedFile, lacks_shared_memory
from reader.store.schema import known_version, migrate, migrations
from reader.store.sqlite import connect, leave_wal, prefer_wal

_SMALLEST = 512  # bytes: a page of SQLite's smallest size; it takes a file of one byte for an empty database
_LASTING = (  # what a connection needs to keep its promise; fullfsync is for macOS, where fsync alone is none
    "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;"
    "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;"
    # A short -wal: little to read again at a start after a crash, and little behind a byte that went bad in it.
    "PRAGMA wal_autocheckpoint = 100"
)


def prepared(path: Path, backups: Path) -> sqlite3.Connection:
    """A connection to an existing database; an older one is brought up to date, with a copy kept in `backups`.

    Raises NewerDatabase, and OSError or sqlite3.DatabaseError (DamagedFile among them) for what is in the way.
    """
    if path.stat().st_size < _SMALLEST:  # we never leave one behind: a database is put in place whole
        raise DamagedFile("the file is empty or cut short")
    connection = connect(path)
    try:
        try:
            journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
        except sqlite3.OperationalError as error:
            if not lacks_shared_memory(error):
                raise
            connection.close()
            leave_wal(path)
            connection, journal = connect(path), "none to change"
        remote = is_remote(path)
        if remote and journal == "wal":
            connection.close()
            with suppress(sqlite3.OperationalError):  # another process has it open: the next start will do
                leave_wal(path)
            connection = connect(path)
        found = known_version(
            connection, path
        )  # before the first change: a newer library stays as it is, byte for byte
        if 0 < found < len(migrations()):
            from reader.store.upgrading import upgrade  # late: once for each new version

            upgrade(connection, path, backups)
        if journal == "delete" and not remote:
            prefer_wal(connection)
        migrate(connection, path)
        connection.executescript(_LASTING)
    except BaseException:
        connection.close()
        raise
    return connection


def identity_of(path: Path) -> tuple[int, int] | None:
    """What distinguishes this file from another of the same name; None where there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino
