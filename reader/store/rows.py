"""A locator as columns, the same six in every table."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from typing import Any

from reader.publication.locator import Locator, Quote

LOCATOR_COLUMNS = "href, block, fraction, progression, cfi, quote"


def locator_values(place: Locator) -> tuple[Any, ...]:
    """The values of LOCATOR_COLUMNS."""
    quote = None if place.quote is None else json.dumps(asdict(place.quote))
    return storable(place.href), storable(place.block), place.fraction, place.progression, storable(place.cfi), quote


def locator_of(row: sqlite3.Row) -> Locator:
    """The place a row holds. Numbers a failing disk changed are brought within bounds: a rough place beats none."""
    return Locator(
        href=row["href"],
        block=row["block"],
        fraction=_unit(row["fraction"]),
        cfi=row["cfi"],
        progression=_unit(row["progression"]),
        quote=_quote(row["quote"]),
    )


def storable(text: str | None) -> Any:
    """Text that UTF-8 can hold: half a surrogate pair, as a page may cut one, becomes a question mark."""
    return text if text is None or text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _quote(stored: str | None) -> Quote | None:
    if stored is None:
        return None
    try:
        data = json.loads(stored)
        return Quote(str(data["exact"]), str(data["before"]), str(data["after"]))
    except (ValueError, KeyError, TypeError):
        return None


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))
