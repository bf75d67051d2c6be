"""Taking over what can still be read of a damaged database, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from reader.store.files import companion, make_private_file
from reader.store.sqlite import connect
from reader.store.times import is_stored_time

_TABLES = {"annotations": "id", "places": "publication"}  # what is salvaged, and by what a row is known
_OWN_NUMBER = "number"  # given anew
_UNITS = {"fraction", "progression", "total"}  # 0..1
_ROWS_TRIED = 1_000_000  # row numbers looked at: a damaged page may claim any
_ROWS_UNKNOWN = 20_000  # tried where not even the highest number can be read

Rows = dict[str, list[sqlite3.Row]]  # by table


def salvage(damaged: Path, target: sqlite3.Connection) -> int:
    """Copy into `target` the rows that it does not have or has in an older state; how many were.

    What cannot be read is no error. Raises OSError, sqlite3.OperationalError where it cannot be written.
    """
    found = _readable(damaged)
    if len(found) < len(_TABLES):
        graft = companion(damaged, ".graft")
        try:
            make_private_file(graft)
            graft.write_bytes(_with_first_page(damaged, target))
            found = {**_readable(graft), **found}
        finally:
            graft.unlink(missing_ok=True)
    target.execute("BEGIN")
    saved = sum(_take(rows, target, table) for table, rows in found.items())
    target.execute("COMMIT")
    return saved


def _with_first_page(damaged: Path, target: sqlite3.Connection) -> bytes:
    """The damaged file with the first page, which holds header and schema, of `target`.

    Both were made by the same migrations, so the tables begin on the same pages; where they do not, what is found
    does not fit and is left. Source: SQLite file format, section 1.3.
    """
    size = int(target.execute("PRAGMA page_size").fetchone()[0])
    with Path(target.execute("PRAGMA database_list").fetchone()["file"]).open("rb") as file:
        first = bytearray(file.read(size))
    data = damaged.read_bytes()
    first[28:32] = bytes(4)  # how many pages: as many as the file has
    first[32:40] = bytes(8)  # none of them free
    return bytes(first) + data[size:]


def _readable(path: Path) -> Rows:
    """The rows of every table that can be found at all."""
    found: Rows = {}
    with suppress(sqlite3.Error, OSError), closing(connect(path, "ro")) as source:
        source.execute("PRAGMA cell_size_check = ON")
        for table in _TABLES:
            with suppress(sqlite3.Error):
                found[table] = list(_rows(source, table))
    return found


def _rows(source: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    """Each row by its number, so that one unreadable page costs only its own rows.

    Raises sqlite3.DatabaseError where there is no such table.
    """
    select = f"SELECT * FROM {table} WHERE rowid = ?"
    source.execute(f"EXPLAIN {select}", (0,))
    for number in range(1, _highest(source, table) + 1):
        with suppress(sqlite3.DatabaseError):
            row = source.execute(select, (number,)).fetchone()
            if row is not None:
                yield row


def _highest(source: sqlite3.Connection, table: str) -> int:
    try:
        highest = source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]
    except sqlite3.DatabaseError:
        return _ROWS_UNKNOWN
    return min(int(highest or 0), _ROWS_TRIED)


def _take(rows: list[sqlite3.Row], target: sqlite3.Connection, table: str) -> int:
    key = _TABLES[table]
    columns = [str(row["name"]) for row in target.execute(f"PRAGMA table_info({table})")]
    others = [name for name in columns if name not in (key, _OWN_NUMBER)]
    insert = (
        f"INSERT INTO {table} ({key}, {', '.join(others)}) VALUES (?{', ?' * len(others)}) ON CONFLICT ({key})"
        f" DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in others)}"
        f" WHERE excluded.modified > {table}.modified"
    )
    saved = 0
    for row in rows:
        # By position where a name was damaged: a flipped bit in the schema is no reason to lose what is in the rows.
        names = row.keys() if set(row.keys()) <= set(columns) else columns
        values = dict(zip(names, row, strict=False))
        for name in _UNITS & values.keys():
            if isinstance(values[name], float):
                values[name] = min(1.0, max(0.0, values[name]))  # a rough place is better than none
        if is_stored_time(values.get("modified")):  # rubbish must not win over a sound row
            with suppress(sqlite3.IntegrityError):  # the types and CHECKs of the table sort out the rest
                saved += target.execute(insert, [values.get(name) for name in (key, *others)]).rowcount
    return saved
