"""Whether a window has the library open: `restore` must not take it away from under it.

The mark is a lock on an empty SQLite file, `library.sqlite-window`: any number of windows share it, it works wherever
SQLite does, and it dies with its holder.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.files import companion
from reader.store.reasons import primary_code
from reader.store.sqlite import connect

_log = logging.getLogger(__name__)


def hold(database: Path) -> sqlite3.Connection | None:
    """Mark the library as open until the connection is closed; None where nothing can be written there."""
    if not database.parent.is_dir():
        return None
    try:
        connection = connect(companion(database, "-window"), "rwc", timeout=0)
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        _log.info("not marked as open: %s", error)
        return None
    return connection


def is_held(database: Path) -> bool:
    """Whether a window of this or another process has the library open."""
    mark = companion(database, "-window")
    if not mark.exists():
        return False
    try:
        with closing(connect(mark, timeout=0)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        return primary_code(error) == sqlite3.SQLITE_BUSY
    return False
