"""What can still be read where nothing can be written: a copy in memory, so that the window opens all the same."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.errors import CannotRead, NewerDatabase, ReaderError
from reader.store.files import companion
from reader.store.reasons import LOCKED
from reader.store.schema import migrate
from reader.store.soundness import newest_sound
from reader.store.sqlite import connect, in_memory

_log = logging.getLogger(__name__)


def empty() -> sqlite3.Connection:
    """An empty database in memory: the library before anything was kept."""
    connection = in_memory()
    migrate(connection, Path(":memory:"))
    return connection


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """A copy of a database in a folder for the time being, with what its -wal file holds. Raises ReaderError."""
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="zeroopposite-") as folder:
        place = Path(folder) / path.name
        try:
            copyfile(path, place)
            if companion(path, "-wal").exists():
                copyfile(companion(path, "-wal"), companion(place, "-wal"))
        except OSError as error:
            raise CannotRead(str(path), error.strerror or str(error)) from error
        yield place


def substitute(path: Path, backups: Path, reason: str) -> tuple[sqlite3.Connection, bool]:
    """The best that can be read, in memory: the database itself, else the newest sound backup, else nothing.

    Also whether it is the database itself.

    Raises NewerDatabase when the database is one.
    """
    # A locked file is changing, and closing a plain descriptor of it would drop the locks of our own other threads.
    readers = [_under_exclusive_lock, _unchanging, _copied] if reason != LOCKED else []
    for reader in readers:
        connection = _taken(reader, path)
        if connection is not None:
            return connection, True
    try:
        copy = newest_sound(backups)
    except OSError:
        copy = None
    return (_taken(_unchanging, copy.path) if copy else None) or empty(), False


def _taken(reader: Callable[[Path, sqlite3.Connection], None], path: Path) -> sqlite3.Connection | None:
    connection = in_memory()
    try:
        reader(path, connection)
        migrate(connection, path)
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok":
            return connection
    except NewerDatabase:
        connection.close()
        raise
    except (OSError, ReaderError, sqlite3.Error) as error:  # this way is barred: the next one
        _log.info("%s is not read this way: %s", path, error)
    connection.close()
    return None


def _under_exclusive_lock(path: Path, target: sqlite3.Connection) -> None:
    """Where the disk is full: an exclusive lock needs no -shm file."""
    with closing(connect(path, timeout=0.2)) as source:
        source.execute("PRAGMA locking_mode = EXCLUSIVE")
        source.execute("SELECT count(*) FROM sqlite_schema")  # fails where it is locked; `backup` would wait for ever
        source.backup(target)


def _unchanging(path: Path, target: sqlite3.Connection) -> None:
    """Where the folder is read-only and the last program closed the database properly."""
    if companion(path, "-wal").exists() and companion(path, "-wal").stat().st_size:
        raise OSError("what is in the -wal file would be missed")
    with closing(connect(path, "ro&immutable=1")) as source:
        source.backup(target)


def _copied(path: Path, target: sqlite3.Connection) -> None:
    """Where the folder is read-only and a -wal file was left."""
    with copied(path) as place, closing(connect(place)) as source:
        source.backup(target)
