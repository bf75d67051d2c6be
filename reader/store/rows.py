"""A locator as columns, the same seven in every table."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from typing import Any

from reader.publication.locator import Locator, Quote
from reader.store.reasons import DamagedFile

LOCATOR_COLUMNS = "href, block, fraction, progression, cfi, quote, spine"


def locator_values(place: Locator) -> tuple[Any, ...]:
    """The values of LOCATOR_COLUMNS."""
    quote = None if place.quote is None else json.dumps(asdict(place.quote))
    text = storable(place.href), storable(place.block), place.fraction, place.progression, storable(place.cfi), quote
    return *text, place.spine


def locator_of(row: sqlite3.Row) -> Locator:
    """The place a row holds. Raises DamagedFile where that cannot be; numbers are brought within bounds."""
    return Locator(
        href=text_of(row, "href"),
        block=optional_text(row, "block"),
        fraction=unit_of(row, "fraction"),
        cfi=optional_text(row, "cfi"),
        progression=unit_of(row, "progression"),
        quote=_quote(optional_text(row, "quote")),
        spine=_index(row, "spine"),
    )


def text_of(row: sqlite3.Row, column: str) -> str:
    """A text. Raises DamagedFile for anything else, which a STRICT table cannot hold."""
    value = row[column]
    if not isinstance(value, str):
        raise DamagedFile(f"{column} is {value!r}")
    return value


def unit_of(row: sqlite3.Row, column: str) -> float:
    """A number within 0..1. Raises DamagedFile for anything but a number."""
    value = row[column]
    if not isinstance(value, float):
        raise DamagedFile(f"{column} is {value!r}")
    return min(1.0, max(0.0, value))


def _index(row: sqlite3.Row, column: str) -> int | None:
    value = row[column]
    if value is None:
        return None
    if not isinstance(value, int) or value < 0:
        raise DamagedFile(f"{column} is {value!r}")
    return value


def optional_text(row: sqlite3.Row, column: str) -> str | None:
    return None if row[column] is None else text_of(row, column)


def storable(text: str | None) -> Any:
    """Text that UTF-8 can hold: half a surrogate pair, as a page may cut one, becomes a question mark."""
    return text if text is None or text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _quote(stored: str | None) -> Quote | None:
    if stored is None:
        return None
    try:
        data = json.loads(stored)
        return Quote(str(data["exact"]), str(data["before"]), str(data["after"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
