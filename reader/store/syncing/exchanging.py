"""One exchange: take in what the files tell, then tell what none of them does."""

from __future__ import annotations

import hashlib
import platform
import sqlite3
import uuid
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from reader.store.annotations import FIELDS
from reader.store.connection import Database
from reader.store.stamps import device_of, next_stamp
from reader.store.syncing.folder import ChangeFile, append, rewrite
from reader.store.syncing.merging import DELETED, merged, revived
from reader.store.syncing.records import Field, Key, Record, latest_time, line_of
from reader.store.syncing.rows import ALL, ANNOTATION, MADE, PLACE, VERSION, believed, put, records_in

MOST_UNKNOWN = 20_000  # fields of newer versions that are kept
_BATCH = 200  # records a transaction: the window must not wait for its own
_SLACK = 100  # lines that say nothing new before the own file is written anew
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))

Told = dict[Key, dict[str, Field]]


@dataclass(slots=True)
class Taken:
    """What came from other machines."""

    annotations: set[str] = field(default_factory=set)  # ids
    places: set[str] = field(default_factory=set)  # publications
    kept: int = 0  # values that gave way and were put among the versions
    unknown_left: bool = False  # there was more of newer versions than is kept

    def note(self, kind: str, name: str) -> None:
        if kind == ANNOTATION:
            self.annotations.add(name)
        elif kind == PLACE:
            self.places.add(name)

    def add(self, other: Taken) -> None:
        self.annotations |= other.annotations
        self.places |= other.places
        self.kept += other.kept
        self.unknown_left |= other.unknown_left


def own_name(database: Database) -> str:
    """The name of this machine. One that has taken over another's library gets one of its own. Raises CannotWrite."""
    machine = _machine()

    def work(connection: sqlite3.Connection) -> str:
        next_stamp(connection)  # makes the row
        row = connection.execute("SELECT id, machine FROM device").fetchone()
        name = str(row["id"])
        if row["machine"] not in ("", machine):
            name = uuid.uuid4().hex
        connection.execute("UPDATE device SET id = ?, machine = ?", (name, machine))
        return name

    row = database.rows("SELECT id, machine FROM device")
    return str(row[0]["id"]) if row and row[0]["machine"] == machine else database.transaction(work)


def _machine() -> str:
    parts = [platform.node()]
    for path in _MACHINE_IDS:
        try:
            parts.append(path.read_text(encoding="ascii").strip())
            break
        except (OSError, ValueError):
            continue
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def take_in(database: Database, files: list[ChangeFile]) -> Taken:
    """Merge what the files tell into the library. Raises CannotWrite; what was taken in before that stays."""
    here = {record.key: record.fields for record in database.read(_all)}
    wanted: dict[Key, list[Record]] = {
        key: [] for key, fields in here.items() if key[0] == ANNOTATION and revived(fields)
    }
    for file in files:
        for record in told_by(file):
            if _has_news(record, here):
                wanted.setdefault(record.key, []).append(record)
    taken = Taken()
    order = sorted(wanted.items(), key=lambda entry: entry[0] != (PLACE, ALL))  # first of all what was given up
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        taken.add(database.transaction(partial(_merge, batch=batch)))
    return taken


def told_by(file: ChangeFile) -> list[Record]:
    """What a file tells of each thing: of several lines the latest values, since one machine wrote them."""
    found: dict[Key, Record] = {}
    for line in file.records:
        record = believed(line)
        known = found.setdefault(record.key, Record(record.kind, record.id, {}))
        for name, one in record.fields.items():
            mine = known.fields.get(name)
            if mine is None or one.rank >= mine.rank:
                known.fields[name] = one
    return list(found.values())


def _all(connection: sqlite3.Connection) -> list[Record]:
    return list(records_in(connection))


def _has_news(record: Record, here: Told) -> bool:
    """Whether merging a record would change anything."""
    mine = here.get(record.key, {})
    if record.kind == PLACE and (given_up := here.get((PLACE, ALL), {}).get(PLACE)) and record.id != ALL:
        return any(
            one.stamp > given_up.stamp and _changes(mine.get(name), name, one) for name, one in record.fields.items()
        )
    return any(_changes(mine.get(name), name, one) for name, one in record.fields.items())


def _changes(mine: Field | None, name: str, one: Field) -> bool:
    result, loss = merged(name, mine, one)
    return result != mine or loss is not None


def _merge(connection: sqlite3.Connection, batch: list[tuple[Key, list[Record]]]) -> Taken:
    taken = Taken()
    here = {record.key: record.fields for record in records_in(connection, [key for key, _ in batch])}
    room = MOST_UNKNOWN - int(connection.execute("SELECT count(*) FROM sync_unknown").fetchone()[0])
    for (kind, name), records in batch:
        before = here.get((kind, name), {})
        state = dict(before)
        for record in records:
            for field_name, one in record.fields.items():
                if field_name not in state and _is_unknown(kind, field_name):
                    room -= 1
                    if room < 0:
                        taken.unknown_left = True
                        continue
                state[field_name], loss = merged(field_name, state.get(field_name), one)
                if loss is not None and kind == ANNOTATION:
                    lost = Record(VERSION, f"{name} {field_name} {loss.lost.stamp}", {"value": loss.lost})
                    put(connection, lost)
                    taken.kept += 1
        if kind == ANNOTATION and (alive := revived(state)):
            state[DELETED] = alive
        if state != before:
            put(connection, Record(kind, name, state))
            if _stamps(state) != _stamps(before):
                taken.note(kind, name)
    _go_on_after(connection, latest_time([record for _, records in batch for record in records]))
    return taken


def _stamps(state: dict[str, Field]) -> dict[str, str]:
    return {name: one.stamp for name, one in state.items()}


def _is_unknown(kind: str, name: str) -> bool:
    known = {ANNOTATION: (*FIELDS, MADE), PLACE: (PLACE,), VERSION: ("value",)}
    return name not in known.get(kind, ())


def _go_on_after(connection: sqlite3.Connection, time: str) -> None:
    """The next change here is later than all that was seen, whatever the clocks of the machines say."""
    connection.execute("UPDATE device SET stamp = max(stamp, ?)", (time,))


def tell(database: Database, path: Path, files: list[ChangeFile]) -> int:
    """Write into the own file what no file tells; how many lines. Raises OSError."""
    by_others: Told = {}
    by_all: Told = {}
    own: ChangeFile | None = None
    for file in files:
        own = file if file.path == path else own
        for record in told_by(file):
            for known in (by_all,) if file.path == path else (by_all, by_others):
                _join(known, record)
    records = {record.key: record for record in database.read(_all)}
    news = [record for record in records.values() if _is_untold(record, by_all)]
    if own is not None and (own.cut or _is_long(own, len(news))):
        mine = {record.key for record in own.records} | {record.key for record in news}
        kept = [records[key] for key in mine if key in records and _is_mine(records[key], path.stem, by_others)]
        rewrite(path, map(line_of, kept))
    elif news:
        append(path, map(line_of, news))
    return len(news)


def _join(known: Told, record: Record) -> None:
    fields = known.setdefault(record.key, {})
    for name, one in record.fields.items():
        if name not in fields or one.rank > fields[name].rank:
            fields[name] = one


def _is_untold(record: Record, told: Told) -> bool:
    known = told.get(record.key, {})
    return any(name not in known or one.rank > known[name].rank for name, one in record.fields.items())


def _is_mine(record: Record, device: str, by_others: Told) -> bool:
    """Whether it is for this machine to tell: it made a change to it, or no other machine tells it."""
    return any(device_of(one.stamp) == device for one in record.fields.values()) or _is_untold(record, by_others)


def _is_long(own: ChangeFile, more: int) -> bool:
    lines = len(own.records) + own.damaged + more
    return lines > 2 * len({record.key for record in own.records}) + _SLACK
