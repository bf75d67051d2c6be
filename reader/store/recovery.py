"""A damaged library: set aside, replaced by the newest sound backup, and what can still be read of it taken over."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.store.building import build, discard, put_in_place
from reader.store.files import COMPANIONS, aside_name, companion
from reader.store.soundness import is_sound, newest_sound
from reader.store.sqlite import connect, exclusively
from reader.store.times import is_stored_time

_TABLES = {"annotations": "id", "places": "publication"}  # what is salvaged, and by what a row is known
_ROWS_TRIED = 1_000_000  # row numbers looked at: a damaged page may claim any
_ROWS_UNKNOWN = 20_000  # tried where not even the highest number can be read


@dataclass(frozen=True, slots=True)
class Recovery:
    """What happened, for the person to be told."""

    set_aside: Path  # the damaged file, kept as it was
    restored_from: Path | None  # the backup; None: there was no sound one, an empty database was begun
    salvaged: int = 0  # rows newer than the backup that could still be read: bookmarks and places


def recover(path: Path, backups: Path) -> Recovery | None:
    """Replace the damaged database; None when it turns out sound (another process was first, or a passing fault).

    The new file is complete and on the disk before the old one is touched. Raises OSError, sqlite3.OperationalError
    where that cannot be done; then nothing is changed.
    """
    with exclusively(path):
        if is_sound(path):
            return None
        copy = newest_sound(backups)
        connection = build(path, copy.path if copy else None)
        try:
            salvaged = _salvage(path, connection)
            aside = _keep(path)
        except BaseException:
            connection.close()
            discard(path)
            raise
        put_in_place(connection, path)
        return Recovery(aside, copy.path if copy else None, salvaged)


def _keep(path: Path) -> Path:
    """Give the damaged file its new name. It keeps the old one too, where that can be, until the new file takes it."""
    aside = aside_name(path)
    try:
        aside.hardlink_to(path)
    except OSError:  # a file system without hard links
        path.rename(aside)
    for suffix in COMPANIONS:  # these must be gone before the new file is there: SQLite would play them into it
        with suppress(FileNotFoundError):
            companion(path, suffix).replace(companion(aside, suffix))
    return aside


def _salvage(damaged: Path, target: sqlite3.Connection) -> int:
    """Copy rows that are new or newer than the backup's, row by row; how many were."""
    saved = 0
    with suppress(sqlite3.Error, OSError), closing(connect(damaged, "ro")) as source:
        source.execute("PRAGMA cell_size_check = ON")
        for table, key in _TABLES.items():
            with suppress(sqlite3.Error):
                saved += _salvage_table(source, target, table, key)
    return saved


def _salvage_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str, key: str) -> int:
    wanted = [str(row["name"]) for row in target.execute(f"PRAGMA table_info({table})") if row["name"] != "number"]
    present = {str(row["name"]) for row in source.execute(f"PRAGMA table_info({table})")}
    columns = [name for name in wanted if name in present]
    if not {key, "modified"} <= present:
        return 0
    others = ", ".join(f"{name} = excluded.{name}" for name in columns if name != key)
    insert = (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        f" ON CONFLICT ({key}) DO UPDATE SET {others} WHERE excluded.modified > {table}.modified"
    )
    saved = 0
    for row in _readable_rows(source, table, columns):
        if is_stored_time(row["modified"]):  # rubbish must not win over a sound row
            with suppress(sqlite3.Error):  # the types and CHECKs of the table sort out the rest
                saved += target.execute(insert, tuple(row)).rowcount
    return saved


def _readable_rows(source: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[Any]:
    """Each row by its number, so that one unreadable page costs only its own rows. NOT INDEXED: an index may lie."""
    select = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED WHERE rowid = ?"
    for number in range(1, _highest(source, table) + 1):
        with suppress(sqlite3.DatabaseError):
            row = source.execute(select, (number,)).fetchone()
            if row is not None:
                yield row


def _highest(source: sqlite3.Connection, table: str) -> int:
    try:
        highest = source.execute(f"SELECT max(rowid) FROM {table} NOT INDEXED").fetchone()[0]
    except sqlite3.DatabaseError:
        return _ROWS_UNKNOWN
    return min(int(highest or 0), _ROWS_TRIED)
