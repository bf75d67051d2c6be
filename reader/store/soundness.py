"""Whether a database file can be trusted, and which of the backups is the newest that can."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.store.reasons import is_damage, primary_code
from reader.store.schema import has_all_columns, is_plausible, migrations, version_of
from reader.store.sqlite import connect

_NAME = re.compile(r"library-(\d{6,})-(\d{4}-\d\d-\d\d)\.sqlite")


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One daily copy, `library-000007-2026-11-22.sqlite`. Its number gives the order: the clock may have gone back."""

    number: int
    day: date
    path: Path


def backup_name(number: int, day: date) -> str:
    """The file name of a daily copy."""
    return f"library-{number:06}-{day.isoformat()}.sqlite"


def backup_copies(folder: Path) -> list[BackupCopy]:
    """The daily copies in the order of their making. Any other file in the folder is the person's."""
    if not folder.is_dir():
        return []
    copies = []
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        try:
            if match:
                copies.append(BackupCopy(int(match[1]), date.fromisoformat(match[2]), path))
        except ValueError:
            continue  # the thirtieth of February: not a name of ours
    return sorted(copies, key=lambda copy: (copy.number, copy.day))


def is_sound(path: Path) -> bool:
    """Whether the whole file passes SQLite's integrity check and has our tables.

    Raises OSError and sqlite3.OperationalError where that cannot be found out (locked, not readable): a file is
    called damaged only when it was read and found so.
    """
    try:
        # Not "ro": without the right to write, SQLite's check leaves out the CHECK constraints.
        with closing(connect(path)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = version_of(connection)
            if found != "ok" or version < 1 or not is_plausible(version):
                return False
            complete = version > len(migrations()) or has_all_columns(connection)
    except sqlite3.DatabaseError as error:
        # These statements are right: where SQLite finds an error in them, it is in the schema ("unsupported format").
        if is_damage(error) or primary_code(error) == sqlite3.SQLITE_ERROR:
            return False
        raise
    return complete and not refuses_writing(path)


def refuses_writing(path: Path) -> bool:
    """Whether SQLite takes a file for read-only that is not: a flipped bit in the header can say so."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return False
    with closing(connect(path)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")  # as the first statement: one that has read would let it pass
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            return primary_code(error) == sqlite3.SQLITE_READONLY
    return False


def newest_sound(folder: Path) -> BackupCopy | None:
    """The newest backup that passes the check and that this version of the program can read."""
    for copy in reversed(backup_copies(folder)):
        try:
            with closing(connect(copy.path, "ro")) as connection:
                newer = version_of(connection) > len(migrations())
            if not newer and is_sound(copy.path):
                return copy
        except (OSError, sqlite3.Error):
            continue  # this one cannot be read: the one before may
    return None
