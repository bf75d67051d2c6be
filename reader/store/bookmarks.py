"""The places the person marked. Nothing that was marked ever leaves the table: what is removed can be brought back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.errors import NotFound
from reader.publication.annotation import Bookmark
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, locator_values, storable, text_of
from reader.store.times import utc_now


class Bookmarks:
    """Bookmarks of every publication. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def all(self, publication_id: str) -> tuple[Bookmark, ...]:
        """The bookmarks of one publication in the order of their making, without the removed."""
        bookmarks = self._database.made(
            _bookmark,
            f"SELECT id, publication, language, name, created, modified, {LOCATOR_COLUMNS} FROM annotations"
            " WHERE publication = ? AND kind = 'bookmark' AND deleted IS NULL ORDER BY number",
            (publication_id,),
        )
        return tuple(bookmarks)

    def add(self, bookmark: Bookmark) -> None:
        """Keep a bookmark; times it does not have are the present. Raises CannotWrite."""
        created = bookmark.created or self._clock()
        self._database.write(
            f"INSERT INTO annotations (id, kind, publication, language, name, created, modified, {LOCATOR_COLUMNS})"
            " VALUES (?, 'bookmark', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                bookmark.id,
                bookmark.publication,
                bookmark.language,
                storable(bookmark.name),
                created,
                bookmark.modified or created,
                *locator_values(bookmark.place),
            ),
        )

    def rename(self, bookmark_id: str, name: str) -> None:
        """Give a bookmark a name, or with an empty one take it away. Raises CannotWrite, NotFound."""
        self._change(bookmark_id, "name = ?", storable(name))

    def remove(self, bookmark_id: str) -> None:
        """Take a bookmark off the list; `restore` brings it back. Raises CannotWrite, NotFound."""
        self._change(bookmark_id, "deleted = coalesce(deleted, ?)", self._clock())

    def restore(self, bookmark_id: str) -> None:
        """Bring a removed bookmark back as it was. Raises CannotWrite, NotFound."""
        self._change(bookmark_id, "deleted = ?", None)

    def _change(self, bookmark_id: str, change: str, value: str | None) -> None:
        changed = self._database.write(
            f"UPDATE annotations SET {change}, modified = ? WHERE id = ? AND kind = 'bookmark'",
            (value, self._clock(), bookmark_id),
        )
        if not changed:
            raise NotFound("bookmark", bookmark_id)


def _bookmark(row: sqlite3.Row) -> Bookmark:
    return Bookmark(
        id=text_of(row, "id"),
        publication=text_of(row, "publication"),
        place=locator_of(row),
        language=text_of(row, "language"),
        name=text_of(row, "name"),
        created=text_of(row, "created"),
        modified=text_of(row, "modified"),
    )
