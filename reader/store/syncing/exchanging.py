"""One exchange: take in what the files tell, then tell what none of them does."""

from __future__ import annotations

import hashlib
import platform
import re
import sqlite3
import uuid
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from reader.store.annotations import FIELDS
from reader.store.connection import Database
from reader.store.stamps import device_of, next_stamp
from reader.store.syncing.folder import ChangeFile, Extent, append, extent_of, read_files, rewrite
from reader.store.syncing.merging import DELETED, merged, revived
from reader.store.syncing.records import Field, Key, Record, latest_time, line_of
from reader.store.syncing.rows import ALL, ANNOTATION, MADE, PLACE, VERSION, believed, put, records_in

MOST_UNKNOWN = 20_000  # fields of newer versions that are kept
_BATCH = 200  # records a transaction: the window must not wait for its own
_SLACK = 100  # lines that say nothing new before the own file is written anew
_TIMES = re.compile(r'"(\d{4}-[^"/]{10,30}Z)/')
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))

Told = dict[Key, dict[str, Field]]


@dataclass(slots=True)
class Taken:
    """What came from other machines."""

    annotations: set[str] = field(default_factory=set)  # ids
    places: set[str] = field(default_factory=set)  # publications
    kept: int = 0  # values that gave way and were put among the versions
    versions: set[str] = field(default_factory=set)  # their ids
    unknown_left: bool = False  # there was more of newer versions than is kept

    def note(self, kind: str, name: str) -> None:
        if kind == ANNOTATION:
            self.annotations.add(name)
        elif kind == PLACE:
            self.places.add(name)

    def add(self, other: Taken) -> bool:
        """Put together; whether the other one has anything."""
        self.annotations |= other.annotations
        self.places |= other.places
        self.kept += other.kept
        self.versions |= other.versions
        self.unknown_left |= other.unknown_left
        return bool(other.annotations or other.places or other.kept)


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


def exchange(database: Database, place: Path, own: Path) -> tuple[Taken, int, list[ChangeFile]]:
    """Take in, then tell; what came, how many lines were written, and the files.

    Files that are as they were but for new lines are known: then only what is new, there and here, is looked at.
    Raises CannotWrite, OSError.
    """
    known, told = _known(database)
    files = read_files(place, known, own.name)
    is_known = bool(known) and known.keys() <= {file.name for file in files if file.goes_on}
    if is_known and not any(_is_long(file, _count(database)) for file in files if file.path == own):
        records = [record for file in files for record in told_by(file)]
        taken = take_in(database, files, database.read(lambda connection: _these(connection, records)))
        now = _latest(database)
        news = database.read(lambda connection: _changed_since(connection, told, taken.versions))
        if taken.add(_bring_back(database, news)):
            news = database.read(lambda connection: _changed_since(connection, told, taken.versions))
        count = tell_news(own, news, records)
    else:
        files = read_files(place, {}, own.name) if known else files
        taken = take_in(database, files, database.read(_all))
        now = _latest(database)
        count = tell(database, own, files)
    extents = {file.name: file.whole for file in files if file.path != own}
    if (extent := extent_of(own)) is not None:
        extents[own.name] = extent
    _remember(database, extents, now, known, told)
    return taken, count, files


def _known(database: Database) -> tuple[dict[str, Extent], str]:
    rows = database.rows("SELECT name, size, digest FROM sync_files")
    told = database.rows("SELECT told FROM device")
    return {row["name"]: Extent(row["size"], row["digest"]) for row in rows}, told[0]["told"] if told else ""


def forget_files(database: Database) -> None:
    """Look at every file as a whole the next time: another folder was chosen. Raises CannotWrite."""
    if database.rows("SELECT 1 FROM sync_files LIMIT 1"):
        database.write("DELETE FROM sync_files")


def _latest(database: Database) -> str:
    return str(database.rows("SELECT stamp FROM device")[0]["stamp"])


def _remember(database: Database, files: dict[str, Extent], told: str, known: dict[str, Extent], before: str) -> None:
    if files == known and told == before:
        return

    def work(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM sync_files")
        rows = [(name, one.size, one.digest) for name, one in files.items()]
        connection.executemany("INSERT INTO sync_files VALUES (?, ?, ?)", rows)
        connection.execute("UPDATE device SET told = ?", (told,))

    database.transaction(work)


def _bring_back(database: Database, records: list[Record]) -> Taken:
    """What was changed here after it was removed here is there again, as every other machine will decide."""
    batch: list[tuple[Key, list[Record]]] = [
        (record.key, []) for record in records if record.kind == ANNOTATION and revived(record.fields)
    ]
    return database.transaction(partial(_merge, batch=batch)) if batch else Taken()


def take_in(database: Database, files: list[ChangeFile], known: list[Record]) -> Taken:
    """Merge what the files tell into the library. Raises CannotWrite; what was taken in before that stays.

    `known` is what the library holds of it, or all: then what was changed after it was removed is brought back too.
    """
    here = {record.key: record.fields for record in known}
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
            if mine is None or not mine.holds_over(one):
                known.fields[name] = one
    return list(found.values())


def _all(connection: sqlite3.Connection) -> list[Record]:
    return list(records_in(connection))


def _these(connection: sqlite3.Connection, records: list[Record]) -> list[Record]:
    """What is known of the things that some records are about."""
    return list(records_in(connection, {(PLACE, ALL), *(record.key for record in records)})) if records else []


def _changed_since(connection: sqlite3.Connection, told: str, versions: set[str]) -> list[Record]:
    """What has a later stamp than all that was told, and some versions."""
    keys: set[Key] = {(VERSION, name) for name in versions}
    for row in connection.execute("SELECT id, stamps FROM annotations"):
        if max(_TIMES.findall(row["stamps"]), default="") > told:
            keys.add((ANNOTATION, row["id"]))
    for table in ("places", "forgotten_places"):
        rows = connection.execute(f"SELECT publication FROM {table} WHERE stamp > ?", (f"{told}/~",))
        keys.update((PLACE, row["publication"]) for row in rows)
    return list(records_in(connection, keys)) if keys else []


def tell_news(path: Path, records: list[Record], told: list[Record]) -> int:
    """Add to the own file what is new and not among what was just told; how many lines. Raises OSError."""
    known: Told = {}
    for record in told:
        _join(known, record)
    news = [record for record in records if _is_untold(record, known)]
    if news:
        append(path, map(line_of, news))
    return len(news)


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
                    taken.versions.add(lost.id)
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
    if own is not None and (own.cut or _is_long(own, len(records))):
        mine = {record.key for record in own.records} | {record.key for record in news}
        kept = [records[key] for key in mine if key in records and _is_mine(records[key], path.stem, by_others)]
        rewrite(path, map(line_of, kept))
    elif news:
        append(path, map(line_of, news))
    return len(news)


def _join(known: Told, record: Record) -> None:
    fields = known.setdefault(record.key, {})
    for name, one in record.fields.items():
        if name not in fields or one.holds_over(fields[name]):
            fields[name] = one


def _is_untold(record: Record, told: Told) -> bool:
    known = told.get(record.key, {})
    return any(name not in known or one.holds_over(known[name]) for name, one in record.fields.items())


def _is_mine(record: Record, device: str, by_others: Told) -> bool:
    """Whether it is for this machine to tell: it made a change to it, or no other machine tells it."""
    return any(device_of(one.stamp) == device for one in record.fields.values()) or _is_untold(record, by_others)


def _is_long(own: ChangeFile, things: int) -> bool:
    """Whether most lines of the own file say nothing new."""
    return own.lines > 2 * things + _SLACK


def _count(database: Database) -> int:
    tables = ("annotations", "places", "forgotten_places", "annotation_versions", "sync_unknown")
    return sum(int(database.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in tables)
