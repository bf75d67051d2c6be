"""One line of a change file, and what of it can be believed: anybody may have written into the folder."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from typing import Any, NoReturn

from reader.store.stamps import is_stamp, time_of
from reader.store.times import is_stored_time

Key = tuple[str, str]  # kind, id

LONGEST_LINE = 1024**2  # bytes
_LONGEST_NAME, _LONGEST_ID = 64, 4000
_MOST_FIELDS, _MOST_DEVICES = 64, 200
_DEVICE_LENGTH = 64
_DEEPEST = 20  # lists in lists: what is read must be written and compared, too


@dataclass(frozen=True, slots=True)
class Field:
    """A value and when it was given."""

    stamp: str
    value: Any  # JSON
    seen: dict[str, str] = field(default_factory=dict)  # device -> time of its latest change that this one knew of

    def holds_over(self, other: Field) -> bool:
        """Of two, whether this one holds. The same stamp twice: two machines had one name; they still decide alike."""
        if self.stamp != other.stamp:
            return self.stamp > other.stamp
        return not self.is_like(other) and canonical(self.value) > canonical(other.value)

    def is_like(self, other: Field) -> bool:
        """Whether both have the same value."""
        return self.value is other.value or (
            self.value == other.value
            and (isinstance(self.value, str) or canonical(self.value) == canonical(other.value))
        )


@dataclass(slots=True)
class Record:
    """One thing a person has: an annotation, a place, or what a newer version of the program knows."""

    kind: str
    id: str
    fields: dict[str, Field]

    @property
    def key(self) -> Key:
        return self.kind, self.id


def line_of(record: Record) -> bytes:
    """A record as a line of a change file."""
    fields = {
        name: [one.stamp, one.value, one.seen] if one.seen else [one.stamp, one.value]
        for name, one in sorted(record.fields.items())
    }
    data = {"kind": record.kind, "id": record.id, "fields": fields}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def record_of(line: bytes) -> Record | None:
    """The record a line holds; None where it holds none. Fields that cannot be true are left out."""
    try:
        data = json.loads(line.decode(), parse_constant=_refuse)
        if b"\\ud" in line.lower():  # perhaps half of a surrogate pair, which no database can hold
            data = json.loads(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    kind, name, fields = data.get("kind"), data.get("id"), data.get("fields")
    if not (_is_name(kind) and isinstance(name, str) and len(name) <= _LONGEST_ID and isinstance(fields, dict)):
        return None
    if "\0" in name or len(fields) > _MOST_FIELDS:
        return None
    found = {key: made for key, stored in fields.items() if _is_name(key) and (made := _field_of(stored)) is not None}
    return Record(str(kind), name, found) if found else None


def canonical(value: Any) -> str:
    """A value as text: the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _field_of(stored: Any) -> Field | None:
    if not isinstance(stored, list) or len(stored) < 2 or not is_stamp(stored[0]) or not _is_tame(stored[1], _DEEPEST):
        return None
    seen = stored[2] if len(stored) > 2 and isinstance(stored[2], dict) else {}
    return Field(stored[0], stored[1], seen_of(seen))


def seen_of(stored: Any) -> dict[str, str]:
    """Devices and times out of what was stored; what is none is left out."""
    if not isinstance(stored, dict):
        return {}
    known = {
        device: time
        for device, time in stored.items()
        if isinstance(device, str) and len(device) <= _DEVICE_LENGTH and is_stored_time(time)
    }
    return dict(sorted(known.items(), key=lambda entry: entry[1])[-_MOST_DEVICES:])


def latest_time(records: list[Record]) -> str:
    """The latest time of any field; empty where there is none."""
    return max((time_of(one.stamp) for record in records for one in record.fields.values()), default="")


def _is_tame(value: Any, deepest: int) -> bool:
    """Whether a value of JSON can be written again: not nested without end, no number beyond all (1e999)."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return deepest > 0 and all(_is_tame(one, deepest - 1) for one in inside)
    return True


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME and value.isprintable()


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
