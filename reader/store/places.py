"""Where the person is in each publication."""

from __future__ import annotations

from collections.abc import Callable

from reader.publication.locator import Locator
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, locator_values, text_of, unit_of
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
        now = self._clock()
        self._database.write(
            f"INSERT INTO places (publication, language, {LOCATOR_COLUMNS}, total, opened, modified)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (publication) DO UPDATE SET"
            " language = excluded.language, href = excluded.href, block = excluded.block, fraction = excluded.fraction,"
            " progression = excluded.progression, cfi = excluded.cfi, quote = excluded.quote, spine = excluded.spine,"
            " total = excluded.total,"
            " modified = excluded.modified",
            (publication_id, *values, now, now),
        )

    def opened(self, publication_id: str) -> None:
        """Note that a publication with a place was opened just now. Raises CannotWrite."""
        self._database.write("UPDATE places SET opened = ? WHERE publication = ?", (self._clock(), publication_id))

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
        """Drop the place in one publication. Raises CannotWrite."""
        self._database.write("DELETE FROM places WHERE publication = ?", (publication_id,))

    def clear_history(self) -> None:
        """Drop every place; bookmarks stay. Raises CannotWrite."""
        self._database.write("DELETE FROM places")
