"""Which books may run their own scripts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.store.connection import Database
from reader.store.reasons import DamagedFile
from reader.store.rows import storable, text_of
from reader.store.times import utc_now


class Permissions:
    """The person's answer for each book that was asked about. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def allowed(self, key: str) -> bool | None:
        """The answer; None where the person was never asked."""
        select = "SELECT allowed FROM script_permissions WHERE publication = ?"
        found = self._database.made(_answer, select, (storable(key),))
        return found[0] if found else None

    def decide(self, key: str, allowed: bool) -> None:
        """Keep an answer. Raises CannotWrite."""
        self._database.write(
            "INSERT INTO script_permissions (publication, allowed, decided) VALUES (?, ?, ?)"
            " ON CONFLICT (publication) DO UPDATE SET allowed = excluded.allowed, decided = excluded.decided",
            (storable(key), int(allowed), self._clock()),
        )

    def forget(self, key: str) -> None:
        """Drop the answer: the person will be asked again. Raises CannotWrite."""
        self._database.write("DELETE FROM script_permissions WHERE publication = ?", (storable(key),))

    def known(self) -> tuple[str, ...]:
        """Every book there is an answer for."""
        select = "SELECT publication FROM script_permissions ORDER BY publication"
        return tuple(self._database.made(lambda row: text_of(row, "publication"), select))


def _answer(row: sqlite3.Row) -> bool:
    if row["allowed"] not in (0, 1):
        raise DamagedFile(f"allowed is {row['allowed']!r}")
    return bool(row["allowed"])
