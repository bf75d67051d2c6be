"""The one form in which times are stored."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_STORED = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"


def utc_now() -> str:
    """The present time, `2026-11-22T09:40:00.123Z`: always the same length, so that times sort as text."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_stored_time(value: object) -> bool:
    """Whether a value read from a damaged file can be a time of ours."""
    return isinstance(value, str) and re.fullmatch(_STORED, value) is not None


def compact_utc_now() -> str:
    """The present time for a file name, `20261122T094000Z`: no colons, which Windows refuses."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
