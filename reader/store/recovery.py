"""A damaged library: set aside, and written anew from its redo log.

Where that is damaged too or missing: the newest sound backup, with what can still be read of the library and the log.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.store.building import build, discard, finish, put_in_place
from reader.store.files import set_aside
from reader.store.reasons import primary_code
from reader.store.redo import begin_anew, belongs, differs, log_for
from reader.store.salvage import salvage, take_over
from reader.store.soundness import is_sound, newest_sound
from reader.store.sqlite import connect, exclusively


@dataclass(frozen=True, slots=True)
class Recovery:
    """What happened, for the person to be told."""

    set_aside: Path  # the damaged file, kept as it was
    restored_from: Path | None  # the backup; None: there was no sound one, an empty database was begun
    salvaged: int = 0  # rows newer than the backup that could still be read: bookmarks and places
    complete: bool = False  # everything stood in the redo log: neither backup nor salvaging was needed


happened: list[Recovery] = []  # in this process, for a command to tell at its end


def recover(path: Path, backups: Path) -> Recovery | None:
    """Replace the damaged database; None when it turns out sound (another process was first, or a passing fault).

    The new file is complete and on the disk before the old one is touched. Raises OSError, sqlite3.OperationalError
    where that cannot be done; then nothing is changed.
    """
    with exclusively(path):
        if is_sound(path) and not differs(path):
            return None
        with _unwritten(path):
            recovery = _written_anew(path, backups)
        happened.append(recovery)
        return recovery


def _written_anew(path: Path, backups: Path) -> Recovery:
    log, complete = log_for(path)
    copy = None if complete else newest_sound(backups)
    connection = build(path, copy.path if copy else None)
    try:
        salvaged = 0 if complete else salvage(path, connection)
        if log is not None:
            salvaged += take_over(connection, log, complete=complete)
        if log is not None and complete:
            belongs(connection, log)  # in every moment there is a library that the log is for
        finish(connection, path)
        aside = set_aside(path)
    except BaseException:
        connection.close()
        discard(path)
        raise
    put_in_place(path)
    if not complete:
        begin_anew(path)
    return Recovery(aside, copy.path if copy else None, salvaged, complete)


@contextmanager
def _unwritten(path: Path) -> Iterator[None]:
    """Keep other processes from writing into the file that is about to be replaced, where it can still be locked.

    One with a single letter gone bad is written to as if nothing was. Windows replaces no file that anybody has open.
    """
    if os.name == "nt":
        yield
        return
    with closing(connect(path)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            if primary_code(error) == sqlite3.SQLITE_BUSY:
                raise
        yield
