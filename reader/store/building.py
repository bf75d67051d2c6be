"""Making a database file beside its place and putting it there whole: a half-made library is never seen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.paths import private_folder
from reader.store.files import COMPANIONS, aside_name, companion, make_private_file, sync_file, sync_folder
from reader.store.network import is_remote
from reader.store.schema import migrate
from reader.store.sqlite import connect, exclusively, prefer_wal


def begin(path: Path) -> None:
    """Make an empty database at `path`, unless another process just has. Raises OSError, sqlite3.OperationalError."""
    private_folder(path.parent)
    with exclusively(path):
        if not path.exists():
            _set_orphans_aside(path)
            finish(build(path), path)
            put_in_place(path)


def _set_orphans_aside(path: Path) -> None:
    # The journal of a database that was deleted would be played into the new one; the redo log is all that is left.
    aside = aside_name(path)
    for suffix in (*COMPANIONS, "-redo"):
        if companion(path, suffix).is_file():
            companion(path, suffix).replace(companion(aside, suffix))


def build(path: Path, source: Path | None = None) -> sqlite3.Connection:
    """Begin a new file for `path` under a temporary name, with the present schema and what `source` holds."""
    target = _unfinished(path)
    make_private_file(target)  # also empties what a killed process left; SQLite drops the journals of an empty file
    connection = connect(target)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # synced once, when it is whole
        if source is not None:
            with closing(connect(source, "ro")) as original:
                original.backup(connection)
        migrate(connection, source or target)
        connection.execute("DELETE FROM redo")  # its log, if there is one, is that of another file
    except BaseException:
        connection.close()
        discard(path)
        raise
    return connection


def finish(connection: sqlite3.Connection, path: Path) -> None:
    """Bring what `build` began to the disk, whole."""
    if not is_remote(_unfinished(path)):
        prefer_wal(connection)
    connection.close()
    sync_file(_unfinished(path))


def put_in_place(path: Path) -> None:
    """Make what was finished the database. Nothing of an older one may lie at `path-wal` any more.

    At once after that went: who opens the older one in between makes a new `path-wal` for it.
    """
    _unfinished(path).replace(path)
    sync_folder(path.parent)


def discard(path: Path) -> None:
    """Remove what `build` made or a killed process left."""
    for suffix in ("", *COMPANIONS):
        companion(_unfinished(path), suffix).unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    return companion(path, ".new")  # one name is enough: only the holder of the lock builds
