"""Values of foreign files: whatever stands there becomes a text, a number or a time of ours, or nothing.

Nothing here raises for what a file holds.
"""

from __future__ import annotations

import math
import re
import uuid
from datetime import UTC, datetime
from typing import Any

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_OURS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_LONGEST = 1_000_000  # characters of one text; what is longer is cut
# Ids made of what a foreign program wrote: the same content gives the same id on every machine.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "zeroopposite:annotations")


def text(value: Any) -> str:
    """A text that can be stored and printed; nothing where there is none."""
    if not isinstance(value, str):
        return ""
    written = str(value)
    if not written.isprintable():
        written = written.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode("utf-8")
        written = _CONTROLS.sub("", written)
    return written[:_LONGEST]


def texts(value: Any) -> tuple[str, ...]:
    """The texts of a list, each once; a text alone is a list of one."""
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(one for one in map(text, values) if one))


def localised(value: Any) -> str:
    """A text, or that of an object that says its language too (JSON-LD, "String internationalization")."""
    if isinstance(value, dict):
        value = next((value[name] for name in ("text", "stringValue", "@value", "value") if name in value), "")
    if isinstance(value, list):
        value = value[0] if value else ""
        return localised(value) if not isinstance(value, list) else ""
    return text(value)


def index(value: Any) -> int | None:
    """A number to count with, from 0."""
    sound = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31
    return value if sound else None


def share(value: Any) -> float:
    """A number within 0..1; 0 where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        return 0.0
    return float(min(1, max(0, value)))


def time(value: Any) -> str:
    """A time as it is stored here, from ISO 8601 with or without a zone, or from seconds or milliseconds since 1970.

    A time without a zone is that of this machine: KOReader writes its own, and a person's devices are in one place.
    """
    try:
        if isinstance(value, str) and _OURS.fullmatch(value):
            datetime.fromisoformat(value)  # raises for the 99th of a month
            return str(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            moment = datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)
        else:
            moment = datetime.fromisoformat(text(value).strip()).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def own_id(program: str, given: str, *content: str) -> str:
    """The id of an annotation: the UUID it was given; else one made of what it was given, else of its content."""
    plain = given.removeprefix("urn:uuid:")
    try:
        return str(uuid.UUID(plain)) if len(plain) in {32, 36} else _made(program, given or "\0".join(content))
    except ValueError:
        return _made(program, given)


def is_made(id_: str) -> bool:
    """Whether an id is one that was made: a UUID of version 5 (RFC 9562)."""
    try:
        return uuid.UUID(id_).version == 5
    except ValueError:
        return False


def _made(program: str, name: str) -> str:
    return str(uuid.uuid5(NAMESPACE, f"{program}\0{name}"))
