"""One way to open an SQLite file, the journal it uses, and a lock between processes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.store.files import companion
from reader.store.reasons import DamagedFile

BUSY_SECONDS = 5.0  # how long a statement waits for another process
BUILDING_SECONDS = 60.0  # how long to wait while another process begins or repairs the database
VFS = ""  # SQLite's own; a test names one without shared memory


def connect(path: Path, mode: str = "rw", *, timeout: float | None = None) -> sqlite3.Connection:
    """Open a file: "rw", "ro", or "rwc" to make it. The connection belongs to this thread.

    Raises sqlite3.OperationalError.
    """
    vfs = f"&vfs={VFS}" if VFS else ""
    wait = BUSY_SECONDS if timeout is None else timeout
    address = f"{path.as_uri()}?mode={mode}{vfs}"
    return _with_rows(sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None, factory=_Connection))


class _Connection(sqlite3.Connection):
    """Says that a file is damaged where Python cannot even decode SQLite's message that it is."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise DamagedFile("the schema is not text") from error


def in_memory() -> sqlite3.Connection:
    """An empty database that is nowhere on the disk."""
    return _with_rows(sqlite3.connect(":memory:", isolation_level=None))


def _with_rows(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.row_factory = sqlite3.Row
    connection.text_factory = _text
    return connection


def _text(raw: bytes) -> str:
    # A byte that a failing disk changed must cost one character, not the whole list it stands in.
    return raw.decode("utf-8", "replace")


def prefer_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL, where readers and a writer do not wait for one another; where it is refused the journal stays."""
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA busy_timeout = 0")  # somebody else has it open: the next start will do
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")


def leave_wal(path: Path) -> None:
    """Go back to a rollback journal where the shared memory of WAL cannot be had. Raises sqlite3.OperationalError."""
    with closing(connect(path)) as connection:
        # With an exclusive lock SQLite keeps the index of the WAL on the heap, if asked before the first read.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def exclusively(path: Path) -> Iterator[None]:
    """Let one process at a time begin or repair the database at `path`; the lock dies with its holder.

    The lock is an empty SQLite file, `library.sqlite-guard`: SQLite's locks work wherever it runs. Not `.lock`, which
    is the name of SQLite's own lock where a file system has none.
    """
    with closing(connect(companion(path, "-guard"), "rwc", timeout=BUILDING_SECONDS)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
