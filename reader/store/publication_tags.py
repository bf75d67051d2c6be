"""The person's own tags on books and articles. They belong to the work: a new edition keeps them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from reader.store.connection import Database
from reader.store.rows import storable, text_of
from reader.store.times import utc_now


class PublicationTags:
    """Tags by work, exactly as they are spelled. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def all(self) -> dict[str, tuple[str, ...]]:
        """Every work that has tags, with them in the order they were given."""
        found: dict[str, tuple[str, ...]] = {}
        select = "SELECT work, tag FROM publication_tags ORDER BY added, tag"
        for work, tag in self._database.made(lambda row: (text_of(row, "work"), text_of(row, "tag")), select):
            found[work] = (*found.get(work, ()), tag)
        return found

    def names(self) -> tuple[str, ...]:
        """Every tag in use."""
        select = "SELECT DISTINCT tag FROM publication_tags ORDER BY tag"
        return tuple(self._database.made(lambda row: text_of(row, "tag"), select))

    def add(self, works: Iterable[str], tag: str) -> None:
        """Give works a tag. Raises CannotWrite."""
        insert = "INSERT INTO publication_tags (work, tag, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        rows = [(storable(work), storable(tag), self._clock()) for work in works]
        self._database.transaction(lambda connection: connection.executemany(insert, rows))

    def remove(self, works: Iterable[str], tag: str) -> None:
        """Take a tag off works. Raises CannotWrite."""
        rows = [(storable(work), storable(tag)) for work in works]
        delete = "DELETE FROM publication_tags WHERE work = ? AND tag = ?"
        self._database.transaction(lambda connection: connection.executemany(delete, rows))

    def rename(self, tag: str, name: str) -> None:
        """Give a tag another name, which may be that of another tag: then the two are one. Raises CannotWrite."""
        if tag == name:
            return

        def work(connection: sqlite3.Connection) -> None:
            both = (storable(name), storable(tag))
            connection.execute("UPDATE OR IGNORE publication_tags SET tag = ? WHERE tag = ?", both)
            connection.execute("DELETE FROM publication_tags WHERE tag = ?", both[1:])

        self._database.transaction(work)

    def works(self, tag: str) -> tuple[str, ...]:
        """The works that carry a tag: what Undo of a removal needs."""
        select = "SELECT work FROM publication_tags WHERE tag = ? ORDER BY added, work"
        return tuple(self._database.made(lambda row: text_of(row, "work"), select, (storable(tag),)))

    def move(self, old: str, new: str) -> None:
        """Give the tags of one work to another: the two turned out to be editions of one. Raises CannotWrite."""

        def work(connection: sqlite3.Connection) -> None:
            both = (storable(new), storable(old))
            connection.execute("UPDATE OR IGNORE publication_tags SET work = ? WHERE work = ?", both)
            connection.execute("DELETE FROM publication_tags WHERE work = ?", both[1:])

        self._database.transaction(work)
