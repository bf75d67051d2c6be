"""Where the person is in each publication."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.publication.locator import Locator
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, locator_values, text_of, unit_of
from reader.store.stamps import next_stamp, time_of
from reader.store.times import utc_now


class Places:
    """One place for each publication, with its language. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def last(self, publication_id: str) -> Locator | None:
        """The place in a publication; None when it was never read."""
        select = f"SELECT {LOCATOR_COLUMNS} FROM places WHERE publication = ?"
        found = self._database.made(locator_of, select, (publication_id,))
        return found[0] if found else None

    def language(self, publication_id: str) -> str | None:
        """The language a publication was last read in."""
        select = "SELECT language FROM places WHERE publication = ?"
        found = self._database.made(lambda row: text_of(row, "language"), select, (publication_id,))
        return found[0] if found else None

    def remember(self, publication_id: str, place: Locator, language: str, total: float | None = None) -> None:
        """Keep a place. `total` is 0..1 of the whole spine; without it the resource is taken for the whole.

        What is kept already is not written again. Raises CannotWrite.
        """
        whole = place.progression if total is None else min(1.0, max(0.0, total))
        values = (language, *locator_values(place), whole)
        stored = self._database.rows(
            f"SELECT language, {LOCATOR_COLUMNS}, total FROM places WHERE publication = ?", (publication_id,)
        )
        if stored and tuple(stored[0]) == values:
            return
        insert = (
            f"INSERT INTO places (publication, language, {LOCATOR_COLUMNS}, total, opened, modified, stamp)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (publication) DO UPDATE SET"
            " language = excluded.language, href = excluded.href, block = excluded.block, fraction = excluded.fraction,"
            " progression = excluded.progression, cfi = excluded.cfi, quote = excluded.quote, spine = excluded.spine,"
            " total = excluded.total, modified = excluded.modified, stamp = excluded.stamp"
        )

        def work(connection: sqlite3.Connection) -> None:
            stamp = next_stamp(connection, self._clock)
            time = time_of(stamp)  # later than all before, also where the clock fell back
            connection.execute(insert, (publication_id, *values, time, time, stamp))
            connection.execute("DELETE FROM forgotten_places WHERE publication = ?", (publication_id,))

        self._database.transaction(work)

    def opened(self, publication_id: str) -> None:
        """Note that a publication with a place was opened just now. Raises CannotWrite."""

        def work(connection: sqlite3.Connection) -> None:
            if connection.execute("SELECT 1 FROM places WHERE publication = ?", (publication_id,)).fetchone():
                time = time_of(next_stamp(connection, self._clock))
                connection.execute("UPDATE places SET opened = ? WHERE publication = ?", (time, publication_id))

        self._database.transaction(work)

    def recent(self, limit: int = 20) -> tuple[str, ...]:
        """Publications by the time of opening, the latest first."""
        select = "SELECT publication FROM places ORDER BY opened DESC, rowid DESC LIMIT ?"
        return tuple(self._database.made(lambda row: text_of(row, "publication"), select, (limit,)))

    def all_progress(self) -> dict[str, float]:
        """Progress 0..1 through each publication that was read."""
        select = "SELECT publication, total FROM places"
        return dict(self._database.made(lambda row: (text_of(row, "publication"), unit_of(row, "total")), select))

    def overview(self) -> dict[str, tuple[float, str]]:
        """Progress 0..1 through each publication that was read, and when it was last opened."""
        select = "SELECT publication, total, opened FROM places"
        made = self._database.made(
            lambda row: (text_of(row, "publication"), (unit_of(row, "total"), text_of(row, "opened"))), select
        )
        return dict(made)

    def forget(self, publication_id: str) -> None:
        """Drop the place in one publication, also from other machines. Raises CannotWrite."""
        self._database.transaction(lambda connection: self._forget(connection, publication_id))

    def clear_history(self) -> None:
        """Drop every place, also from other machines; bookmarks stay. Raises CannotWrite."""
        self._database.transaction(lambda connection: self._forget(connection, ""))

    def _forget(self, connection: sqlite3.Connection, publication_id: str) -> None:
        which = "publication = ?" if publication_id else "?1 = ''"  # all: then nothing remembers which there were
        connection.execute(f"DELETE FROM places WHERE {which}", (publication_id,))
        connection.execute(f"DELETE FROM forgotten_places WHERE {which}", (publication_id,))
        stamp = next_stamp(connection, self._clock)
        connection.execute("INSERT INTO forgotten_places VALUES (?, ?)", (publication_id, stamp))
