"""Taking over what can still be read of a damaged database, row by row."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.store.pages import stray_rows
from reader.store.redo import put
from reader.store.redo_log import Log
from reader.store.sqlite import connect
from reader.store.stamps import is_stamp
from reader.store.times import is_stored_time

_ROWS_TRIED = 1_000_000  # row numbers looked at: a damaged page may claim any
_ROWS_UNKNOWN = 20_000  # tried where not even the highest number can be read
_UNITS = {"fraction", "progression", "total"}  # 0..1

# A history that was cleared after the backup stays cleared.
_FORGOTTEN = (
    "DELETE FROM places WHERE EXISTS (SELECT 1 FROM forgotten_places AS gone WHERE gone.publication IN"
    " (places.publication, '') AND gone.stamp > max(places.stamp, places.modified))"
)

Values = dict[str, Any]  # by column


@dataclass(frozen=True, slots=True)
class _Table:
    """What of a table tells that a row is one of its own, and which of two rows is the later one."""

    name: str
    key: tuple[str, ...]
    time: str  # a column with a time, without which a row is rubbish
    later: str = ""  # the column that says it; none: what was found is later than any backup
    numbered: bool = True  # its rows have numbers
    counted: bool = True  # the person is told


# Not here: annotation_places, passed_over and sync_files, which are worked out anew.
_TABLES = (
    _Table("annotations", ("id",), "modified", "modified"),
    _Table("places", ("publication",), "modified", "modified"),
    _Table("publications", ("key",), "added"),
    _Table("publication_tags", ("work", "tag"), "added", numbered=False),
    _Table("watched_folders", ("path",), "added"),
    _Table("script_permissions", ("publication",), "decided", "decided"),
    _Table("annotation_versions", ("annotation", "field", "stamp"), "stamp", numbered=False),
    _Table("sync_unknown", ("kind", "id", "field"), "stamp", "stamp", numbered=False, counted=False),
    _Table("forgotten_places", ("publication",), "stamp", "stamp", counted=False),
    _Table("device", ("one",), "stamp", "stamp", counted=False),
)


def salvage(damaged: Path, target: sqlite3.Connection) -> int:
    """Copy into `target` the rows that it does not have or has in an older state; how many were.

    What cannot be read is no error. Raises OSError, sqlite3.OperationalError where it cannot be written.
    """
    forms = [_Form(table, target) for table in _TABLES]
    target.execute("BEGIN")
    saved = sum(form.take(values) for form in forms for values in _readable(damaged, form))
    size = int(target.execute("PRAGMA page_size").fetchone()[0])
    for numbered, row in stray_rows(damaged, size):
        form, values = _fitting(forms, row, numbered=numbered)
        if form is not None:
            saved += form.take(values)
    target.execute(_FORGOTTEN)
    target.execute("COMMIT")
    return saved


def take_over(target: sqlite3.Connection, log: Log, *, complete: bool) -> int:
    """Put what a redo log holds into `target`: all of it exactly, or where that is not all what is newer; how many."""
    forms = {form.table.name: form for form in (_Form(table, target) for table in _TABLES)}
    target.execute("BEGIN")
    if complete:
        for (table, key), values in log.rows.items():
            put(target, table, key, values)
        taken = len(log.rows)
    else:
        rows = [(table, values) for (table, _), values in log.rows.items() if values is not None and table in forms]
        taken = sum(forms[table].take(values, proven=True) for table, values in rows)
        target.execute(_FORGOTTEN)
    target.execute("COMMIT")
    return taken


def _fitting(forms: list[_Form], row: tuple[Any, ...], *, numbered: bool) -> tuple[_Form | None, Values]:
    for form in forms:
        if form.table.numbered == numbered:
            values = form.recognised(row)
            if values is not None:
                return form, values
    return None, {}


class _Form:
    """A table of the new database, and what its rows look like."""

    def __init__(self, table: _Table, target: sqlite3.Connection) -> None:
        self.table, self._target = table, target
        self._columns = list(target.execute(f"PRAGMA table_info({table.name})"))
        self.names = [str(column["name"]) for column in self._columns]

    def recognised(self, row: tuple[Any, ...]) -> Values | None:
        """A row as it lies in a page, by column; None where it cannot be one of this table."""
        if any(value is not None for value in row[len(self.names) :]):
            return None
        values: Values = {}
        for column, stored in zip(self._columns, row, strict=False):
            value, kind = stored, column["type"]
            if kind == "REAL" and isinstance(value, int):
                value = float(value)  # SQLite stores whole numbers as such
            if value is None and kind == "INTEGER" and column["pk"]:
                value = 1 if self.table.name == "device" else None  # stands in the row's number
            elif value is not None and not isinstance(value, {"TEXT": str, "REAL": float}.get(kind, int)):
                return None
            values[str(column["name"])] = value
        return values if self._is_plausible(values) else None

    def named(self, row: sqlite3.Row) -> Values:
        """A row that was read by its table, by column.

        By position where a name was damaged: a flipped bit in the schema is no reason to lose what is in the rows.
        """
        names = row.keys() if set(row.keys()) <= set(self.names) else self.names
        return dict(zip(names, row, strict=False))

    def take(self, found: Values, *, proven: bool = False) -> int:
        """Put a row into the table where that lacks it or has an older one; 1 where the person is to be told.

        One with a checksum is right where another of the same time differs.
        """
        if not self._is_plausible(found):
            return 0
        values = {column["name"]: self._storable(column, found.get(column["name"])) for column in self._columns}
        # Not given: what the schema of that time did not have, and the order of making.
        names = [
            column["name"]
            for column in self._columns
            if not (values[column["name"]] is None and (column["notnull"] or column["pk"]))
            and column["name"] != "number"
        ]
        others = [name for name in names if name not in self.table.key]
        sql = f"INSERT INTO {self.table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        if others:
            mine = ", ".join(f"{self.table.name}.{name}" for name in others)
            theirs = ", ".join(f"excluded.{name}" for name in others)
            later = self.table.later
            than = ">=" if proven else ">"
            condition = f"excluded.{later} {than} {self.table.name}.{later} AND " if later else ""
            condition += f"({mine}) IS NOT ({theirs})"
            update = f"DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in others)} WHERE {condition}"
        else:
            update = "DO NOTHING"
        sql += f" ON CONFLICT ({', '.join(self.table.key)}) {update}"
        with suppress(sqlite3.IntegrityError):  # the types and CHECKs of the table sort out the rest
            changed = self._target.execute(sql, [values[name] for name in names]).rowcount
            return int(changed > 0 and self.table.counted)
        return 0

    def _storable(self, column: sqlite3.Row, value: Any) -> Any:
        if column["name"] in _UNITS and isinstance(value, float):
            return min(1.0, max(0.0, value))  # a rough place is better than none
        return value

    def _is_plausible(self, values: Values) -> bool:
        """Rubbish must not win over a sound row."""
        time = values.get(self.table.time)
        if self.table.name == "device":
            return re.fullmatch("[0-9a-f]{32}", str(values.get("id"))) is not None and isinstance(time, str)
        if self.table.name == "sync_unknown" or self.table.time == "stamp":
            return is_stamp(time)
        return is_stored_time(time)


def _readable(path: Path, form: _Form) -> Iterator[Values]:
    """The rows of a table that can be found by the schema."""
    table = form.table
    with suppress(sqlite3.Error, OSError), closing(connect(path, "ro")) as source:
        source.execute("PRAGMA cell_size_check = ON")
        rows = _by_number(source, table.name) if table.numbered else _from_both_ends(source, table)
        with suppress(sqlite3.Error):
            for row in rows:
                yield form.named(row)


def _by_number(source: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
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


def _from_both_ends(source: sqlite3.Connection, table: _Table) -> Iterator[sqlite3.Row]:
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError):
            yield from source.execute(f"SELECT * FROM {table.name} ORDER BY {table.key[0]} {order}")
            break


def _highest(source: sqlite3.Connection, table: str) -> int:
    try:
        highest = source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]
    except sqlite3.DatabaseError:
        return _ROWS_UNKNOWN
    return min(int(highest or 0), _ROWS_TRIED)
