"""Records as rows of our tables and back. What no table of ours has a place for is kept in `sync_unknown`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reader.store.annotations import EXTENT_COLUMNS, FIELDS
from reader.store.rows import LOCATOR_COLUMNS
from reader.store.stamps import is_stamp, stamps_of, time_of
from reader.store.syncing.merging import DELETED, NOBODY
from reader.store.syncing.records import Field, Key, Record, canonical, seen_of
from reader.store.times import is_stored_time

ANNOTATION, PLACE, VERSION = "annotation", "place", "version"
MADE = "made"  # what of an annotation never changes: publication, language, time of making
ALL = ""  # the id of the place record that says: all places before this are forgotten

_POINT = tuple(LOCATOR_COLUMNS.split(", "))
_SPAN = (*_POINT, *EXTENT_COLUMNS.split(", "))
_TEXTS = ("name", "style", "colour", "text", "kind")
_NUMBERS = {"spine", "start", "end_offset"}  # NULL or at least 0
_SHARES = {"fraction", "progression"}  # 0..1
_LARGEST_NUMBER = 2**53
_EVER = f"1970-01-01T00:00:00.000Z/{NOBODY}"  # the stamp of what never changes

State = dict[str, Field]


# -- from rows ---------------------------------------------------------------------------------------------------------


def records_in(connection: sqlite3.Connection, keys: Iterable[Key] | None = None) -> Iterator[Record]:
    """What this machine knows; of some keys, or all."""
    known: dict[Key, State] = {}
    for kind, read in _READERS.items():
        ids = None if keys is None else [name for one, name in keys if one == kind]
        for name, state in read(connection, ids):
            known.setdefault((kind, name), {}).update(state)
    for (kind, name), state in _unknown(connection, keys):
        known.setdefault((kind, name), {}).update(state)
    for (kind, name), state in known.items():
        yield Record(kind, name, state)


def _chosen(connection: sqlite3.Connection, select: str, column: str, ids: list[str] | None) -> Iterator[sqlite3.Row]:
    if ids is None:
        yield from connection.execute(select)
        return
    for name in ids:
        yield from connection.execute(f"{select} WHERE {column} = ?", (name,))


def _annotations(connection: sqlite3.Connection, ids: list[str] | None) -> Iterator[tuple[str, State]]:
    for row in _chosen(connection, "SELECT * FROM annotations", "id", ids):
        stamps = stamps_of(row["stamps"])
        before = _stamp_before_stamps(row["created"])
        seen = stamps.get("seen")
        state = {MADE: Field(_EVER, {name: row[name] for name in ("publication", "language", "created")})}
        for name in FIELDS:
            told = str(stamps.get(name))
            knows = seen_of(seen.get(name)) if isinstance(seen, dict) else {}
            state[name] = Field(told if is_stamp(told) else before, _value(row, name), knows)
        yield str(row["id"]), state


def _stamp_before_stamps(time: Any) -> str:
    """For what was there before there were stamps; the same on every machine that has taken over the same library."""
    stamp = f"{time}/{NOBODY}"
    return stamp if is_stamp(stamp) else _EVER


def _value(row: sqlite3.Row, name: str) -> Any:
    if name == "place":
        return _place_value(row, _SPAN)
    if name == "tags":
        return _tags(row["tags"])
    return row[name]


def _place_value(row: sqlite3.Row, columns: Iterable[str]) -> dict[str, Any]:
    value = {name: row[name] for name in columns}
    try:
        value["quote"] = None if row["quote"] is None else json.loads(row["quote"])
    except (ValueError, RecursionError):
        value["quote"] = None
    return value


def _places(connection: sqlite3.Connection, ids: list[str] | None) -> Iterator[tuple[str, State]]:
    for row in _chosen(connection, "SELECT * FROM forgotten_places", "publication", ids):
        yield str(row["publication"]), {PLACE: Field(row["stamp"], None)}
    for row in _chosen(connection, "SELECT * FROM places", "publication", ids):
        value = _place_value(row, _POINT) | {"language": row["language"], "total": row["total"]}
        yield str(row["publication"]), {PLACE: Field(row["stamp"] or _stamp_before_stamps(row["modified"]), value)}


def _versions(connection: sqlite3.Connection, ids: list[str] | None) -> Iterator[tuple[str, State]]:
    select = "SELECT * FROM annotation_versions"
    names = (
        None if ids is None else [(one, *rest.split(" ", 1)) for one, _, rest in (id_.partition(" ") for id_ in ids)]
    )
    for row in _by_key(connection, select, ("annotation", "field", "stamp"), names):
        name = f"{row['annotation']} {row['field']} {row['stamp']}"
        yield name, {"value": Field(row["stamp"], json.loads(row["value"]))}


def _unknown(connection: sqlite3.Connection, keys: Iterable[Key] | None) -> Iterator[tuple[Key, State]]:
    for row in _by_key(connection, "SELECT * FROM sync_unknown", ("kind", "id"), keys):
        yield (row["kind"], row["id"]), {row["field"]: Field(row["stamp"], json.loads(row["value"]))}


def _by_key(
    connection: sqlite3.Connection, select: str, columns: tuple[str, ...], keys: Iterable[tuple[str, ...]] | None
) -> Iterator[sqlite3.Row]:
    """The rows with some keys, or all of them."""
    if keys is None:
        yield from connection.execute(select)
        return
    where = " AND ".join(f"{column} = ?" for column in columns)
    for key in dict.fromkeys(key for key in keys if len(key) == len(columns)):
        yield from connection.execute(f"{select} WHERE {where}", key)


_READERS: dict[str, Callable[[sqlite3.Connection, list[str] | None], Iterator[tuple[str, State]]]] = {
    ANNOTATION: _annotations,
    PLACE: _places,
    VERSION: _versions,
}


# -- what of a record can be believed ----------------------------------------------------------------------------------


def believed(record: Record) -> Record:
    """The record without values that no row of ours could hold, and the others in the form rows have."""
    known: dict[str, Callable[[Any], Any]] = {}
    if record.kind == ANNOTATION:
        known = _ANNOTATION_CHECKS
    elif record.kind == PLACE:
        known = {PLACE: _checked_end if record.id == ALL else _checked_position}
    fields = {}
    for name, one in record.fields.items():
        try:
            value = known.get(name, _as_it_is)(one.value)
        except (ValueError, TypeError, KeyError):
            continue
        fields[name] = Field(one.stamp, value, one.seen)
    return Record(record.kind, record.id, fields)


def _as_it_is(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _checked_span(value: Any) -> dict[str, Any]:
    return _checked_place(value, _SPAN)


def _checked_position(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    more = {"language": _text(value["language"]), "total": _share(value["total"])}
    return _checked_place(value, _POINT) | more


def _checked_end(value: Any) -> None:
    if value is not None:
        raise ValueError(value)


def _checked_place(value: Any, columns: Iterable[str]) -> dict[str, Any]:
    place: dict[str, Any] = {}
    for name in columns:
        part = value[name] if name in ("href", "fraction", "progression") else value.get(name)
        if name in _SHARES:
            part = _share(part)
        elif name in _NUMBERS:
            if part is not None and (type(part) is not int or not 0 <= part <= _LARGEST_NUMBER):
                raise ValueError(name)
        elif name == "quote":
            part = None if part is None else {key: _text(part[key]) for key in ("exact", "before", "after")}
        elif part is not None or name == "href":
            part = _text(part)
        place[name] = part
    return place


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(value)
    return float(value)


def _checked_made(value: Any) -> dict[str, str]:
    made = {name: _text(value[name]) for name in ("publication", "language", "created")}
    if not is_stored_time(made["created"]):
        raise ValueError(made)
    return made


def _checked_deleted(value: Any) -> str | None:
    if value is not None and not is_stored_time(value):
        raise ValueError(value)
    return None if value is None else str(value)


def _checked_tags(value: Any) -> list[str]:
    if not isinstance(value, list):
        raise TypeError
    return list(dict.fromkeys(_text(tag) for tag in value))


def _tags(stored: Any) -> list[str]:
    try:
        return _checked_tags(json.loads(stored))
    except (ValueError, TypeError, RecursionError):
        return []


_ANNOTATION_CHECKS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(_TEXTS, _text),
    MADE: _checked_made,
    "place": _checked_span,
    "tags": _checked_tags,
    DELETED: _checked_deleted,
}


# -- into rows ---------------------------------------------------------------------------------------------------------


def put(connection: sqlite3.Connection, record: Record) -> None:
    """Make the row of a record what the record says; fields that have no row yet, or no column ever, wait."""
    if record.kind == ANNOTATION:
        left = _put_annotation(connection, record)
    elif record.kind == PLACE:
        left = _put_place(connection, record)
    elif record.kind == VERSION:
        left = _put_version(connection, record)
    else:
        left = record.fields
    for name, one in left.items():
        connection.execute(
            "INSERT INTO sync_unknown (kind, id, field, stamp, value) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET stamp = excluded.stamp, value = excluded.value",
            (record.kind, record.id, name, one.stamp, canonical(one.value)),
        )


def _put_annotation(connection: sqlite3.Connection, record: Record) -> State:
    """What is no field of ours is left; all of it, while it is not known where the annotation is."""
    state = record.fields
    ours = {name: one for name, one in state.items() if name in (*FIELDS, MADE)}
    if not {MADE, "place", "kind"} <= ours.keys():
        return state
    columns: dict[str, Any] = {"id": record.id, **ours[MADE].value}
    stamps: dict[str, Any] = {}
    seen = {}
    for name in FIELDS:
        if (one := ours.get(name)) is None:
            continue
        if name == "place":
            quote = one.value["quote"]
            columns |= one.value | {"quote": None if quote is None else json.dumps(quote)}
        else:
            columns[name] = json.dumps(one.value, ensure_ascii=False) if name == "tags" else one.value
        stamps[name] = one.stamp
        if one.seen:
            seen[name] = one.seen
    columns["modified"] = max(time_of(one.stamp) for one in ours.values())
    columns["stamps"] = json.dumps(stamps | ({"seen": seen} if seen else {}), ensure_ascii=False, sort_keys=True)
    others = [name for name in columns if name != "id"]
    connection.execute(
        f"INSERT INTO annotations ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in others)}",
        tuple(columns.values()),
    )
    connection.execute(  # what waited there is in the row now
        f"DELETE FROM sync_unknown WHERE kind = ? AND id = ? AND field IN ({', '.join('?' * len(ours))})",
        (ANNOTATION, record.id, *ours),
    )
    return {name: one for name, one in state.items() if name not in ours}


def _put_place(connection: sqlite3.Connection, record: Record) -> State:
    one = record.fields.get(PLACE)
    if one is not None and one.value is None:
        everywhere = record.id == ALL
        which = "coalesce(nullif(stamp, ''), modified) < ?" + ("" if everywhere else " AND publication = ?")
        connection.execute(f"DELETE FROM places WHERE {which}", (one.stamp,) if everywhere else (one.stamp, record.id))
        if everywhere:
            connection.execute("DELETE FROM forgotten_places WHERE stamp < ?", (one.stamp,))
        connection.execute(
            "INSERT INTO forgotten_places VALUES (?, ?) ON CONFLICT DO UPDATE SET stamp = excluded.stamp",
            (record.id, one.stamp),
        )
    elif one is not None and not _is_forgotten(connection, one):
        columns = {"publication": record.id, **one.value, "modified": time_of(one.stamp), "stamp": one.stamp}
        columns["quote"] = None if one.value["quote"] is None else json.dumps(one.value["quote"])
        names = [*columns, "opened"]
        connection.execute(
            f"INSERT INTO places ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) ON CONFLICT (publication)"
            f" DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in columns if name != 'publication')},"
            " opened = max(opened, excluded.opened)",
            (*columns.values(), time_of(one.stamp)),
        )
        connection.execute("DELETE FROM forgotten_places WHERE publication = ?", (record.id,))
    return {name: other for name, other in record.fields.items() if name != PLACE}


def _is_forgotten(connection: sqlite3.Connection, one: Field) -> bool:
    """Whether all places of that time were given up."""
    found = connection.execute("SELECT stamp FROM forgotten_places WHERE publication = ?", (ALL,)).fetchone()
    return found is not None and found["stamp"] > one.stamp


def _put_version(connection: sqlite3.Connection, record: Record) -> State:
    annotation, _, rest = record.id.partition(" ")
    field, _, stamp = rest.partition(" ")
    one = record.fields.get("value")
    if one is None or not field or stamp != one.stamp:
        return record.fields
    connection.execute(
        "INSERT INTO annotation_versions VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (annotation, field, one.stamp, canonical(one.value)),
    )
    return {name: other for name, other in record.fields.items() if name != "value"}
