"""JSON from elsewhere, within bounds."""

from __future__ import annotations

import json
from typing import Any

from reader.errors import DamagedPublication
from reader.export.notes import reasons

LARGEST = 64 * 1024 * 1024  # bytes of a file of notes
MOST = 200_000  # notes in a file


def parsed(data: bytes, path: str) -> Any:
    """The value of a JSON file in UTF-8, UTF-16 or UTF-32. Raises DamagedPublication."""
    try:
        return json.loads(data.decode(json.detect_encoding(data)).removeprefix("\ufeff"))
    except RecursionError as error:
        raise DamagedPublication(path, reasons.TOO_DEEP) from error
    except ValueError as error:
        raise DamagedPublication(path, reasons.NOT_JSON) from error


def objects(value: Any, path: str) -> list[Any]:
    """The members of a list, no more than can be notes. Raises DamagedPublication."""
    members = value if isinstance(value, list) else []
    if len(members) > MOST:
        raise DamagedPublication(path, reasons.TOO_MANY.format(count=MOST))
    return members


def written(value: Any) -> str:
    """JSON as files of ours have it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
