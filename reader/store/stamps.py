"""When each field of an annotation last changed, and on which machine: what merging several machines needs.

A stamp is `<time>/<device>`: the time is UTC with milliseconds, later than every stamp this machine has given or seen,
so a clock that falls back cannot make a newer change look older. Stamps sort as text; two of the same time by the
device, so that every machine decides alike.
Source of the idea: hybrid logical clocks (Kulkarni et al., 2014), with milliseconds as the counter.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from reader.store.times import is_stored_time, utc_now

_STAMP = r"[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/[0-9a-f]{1,64}"


def next_stamp(connection: sqlite3.Connection, clock: Callable[[], str] = utc_now) -> str:
    """A stamp later than all before it; for use inside a transaction. The machine's name is made when first needed."""
    row = connection.execute("SELECT id, stamp FROM device").fetchone()
    if row is None:
        import uuid

        device, last = uuid.uuid4().hex, ""
        connection.execute("INSERT INTO device (one, id, stamp) VALUES (1, ?, '')", (device,))
    else:
        device, last = str(row["id"]), str(row["stamp"])
    time = clock()
    if time <= last:
        time = _after(last)
    connection.execute("UPDATE device SET stamp = ?", (time,))
    return f"{time}/{device}"


def stamped(stored: Any, fields: Iterable[str], stamp: str) -> str:
    """The `stamps` column with these fields changed; what cannot be read of it counts as nothing.

    Under `seen` stands, for each field, which changes of other machines this one was made with in sight.
    """
    known, device = stamps_of(stored), device_of(stamp)
    seen = known.get("seen")
    seen = dict(seen) if isinstance(seen, dict) else {}
    for field in fields:
        before = known.get(field)
        if isinstance(before, str) and device_of(before) != device:
            earlier = seen.get(field)
            seen[field] = (earlier if isinstance(earlier, dict) else {}) | {device_of(before): time_of(before)}
        known[field] = stamp
    return json.dumps(known | ({"seen": seen} if seen else {}), ensure_ascii=False, sort_keys=True)


def stamps_of(stored: Any) -> dict[str, Any]:
    """What the `stamps` column holds."""
    try:
        stamps = json.loads(stored)
    except (TypeError, ValueError, RecursionError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def is_stamp(value: object) -> bool:
    """Whether a text can be a stamp of this or another machine. One of the year 9000 on would leave no later one."""
    return isinstance(value, str) and re.fullmatch(_STAMP, value) is not None


def time_of(stamp: str) -> str:
    """The time within a stamp."""
    return stamp.partition("/")[0]


def device_of(stamp: str) -> str:
    """The machine that gave a stamp."""
    return stamp.partition("/")[2]


def _after(time: str) -> str:
    """One millisecond later."""
    if not is_stored_time(time):
        return utc_now()
    later = datetime.fromisoformat(time) + timedelta(milliseconds=1)
    return later.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
