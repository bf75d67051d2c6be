"""What the person added: bookmarks, highlights, notes. Nothing ever leaves the table: what is removed can come back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any, cast, get_args

from reader.errors import NotFound
from reader.publication.annotation import COLOURS, KINDS, STYLES, Annotation, Colour, Extent, Kind, Style
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, locator_values, optional_text, storable, text_of
from reader.store.stamps import next_stamp, stamped
from reader.store.times import utc_now

EXTENT_COLUMNS = "start, end_block, end_offset, end_cfi"
_OWN = ("id", "kind", "publication", "language", "name", "created", "modified", "style", "colour", "text", "tags")
_COLUMNS = f"{', '.join(_OWN)}, {LOCATOR_COLUMNS}, {EXTENT_COLUMNS}"
_PLACED = (*LOCATOR_COLUMNS.split(", "), *EXTENT_COLUMNS.split(", "))
# What changes as one, and is stamped as one (see stamps.py).
FIELDS = ("kind", "place", "name", "style", "colour", "text", "tags", "deleted")


class Annotations:
    """Annotations of every publication. Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def all(self, *publications: str, kinds: Iterable[Kind] = KINDS) -> tuple[Annotation, ...]:
        """Those of some publications, without any of all of them, in the order of making; the removed are left out."""
        wanted = tuple(kinds)
        where = f"kind IN ({_marks(wanted)}) AND deleted IS NULL"
        if publications:
            where += f" AND publication IN ({_marks(publications)})"
        select = f"SELECT {_COLUMNS} FROM annotations WHERE {where} ORDER BY number"
        return tuple(self._database.made(annotation_of, select, (*wanted, *publications)))

    def find(self, annotation_id: str) -> Annotation | None:
        """One by its id, also a removed one."""
        select = f"SELECT {_COLUMNS} FROM annotations WHERE id = ?"
        found = self._database.made(annotation_of, select, (annotation_id,))
        return found[0] if found else None

    def add(self, *annotations: Annotation) -> None:
        """Keep new ones, all or none; times they do not have are the present. Raises CannotWrite."""
        places = ", ".join("?" * (len(_OWN) + len(_PLACED) + 1))
        insert = f"INSERT INTO annotations ({_COLUMNS}, stamps) VALUES ({places})"

        def work(connection: sqlite3.Connection) -> None:
            for annotation in annotations:
                stamps = stamped(None, FIELDS, next_stamp(connection, self._clock))
                connection.execute(insert, (*self._values(annotation), stamps))

        self._database.transaction(work)

    def change(self, annotation_id: str, **fields: Any) -> None:
        """Set some of kind, name, style, colour, text, tags. Raises CannotWrite, NotFound."""
        columns = {name: _stored(name, value) for name, value in fields.items()}
        self._change(annotation_id, columns, tuple(fields))

    def move(self, annotation: Annotation) -> None:
        """Give one another place and extent. Raises CannotWrite, NotFound."""
        values = (*locator_values(annotation.place), *extent_values(annotation.extent))
        self._change(annotation.id, dict(zip(_PLACED, values, strict=True)), ("place",))

    def rename(self, annotation_id: str, name: str) -> None:
        """Give a bookmark a name, or with an empty one take it away. Raises CannotWrite, NotFound."""
        self.change(annotation_id, name=name)

    def remove(self, annotation_id: str) -> None:
        """Take one off the lists; `restore` brings it back. Raises CannotWrite, NotFound."""
        self._change(annotation_id, {"deleted": self._clock()}, ("deleted",))

    def restore(self, annotation_id: str) -> None:
        """Bring a removed one back as it was. Raises CannotWrite, NotFound."""
        self._change(annotation_id, {"deleted": None}, ("deleted",))

    def _change(self, annotation_id: str, columns: dict[str, Any], fields: tuple[str, ...]) -> None:
        assignments = ", ".join(f"{name} = ?" for name in columns)
        if columns.get("deleted"):
            assignments = "deleted = coalesce(deleted, ?)"  # removing twice does not move the tombstone
        update = f"UPDATE annotations SET {assignments}, modified = ?, stamps = ? WHERE id = ?"

        def work(connection: sqlite3.Connection) -> None:
            found = connection.execute("SELECT stamps FROM annotations WHERE id = ?", (annotation_id,)).fetchone()
            if found is None:
                raise NotFound("annotation", annotation_id)
            stamp = next_stamp(connection, self._clock)
            values = (*columns.values(), self._clock(), stamped(found["stamps"], fields, stamp), annotation_id)
            connection.execute(update, values)

        self._database.transaction(work)

    def _values(self, annotation: Annotation) -> tuple[Any, ...]:
        created = annotation.created or self._clock()
        own = {name: _stored(name, getattr(annotation, name)) for name in _OWN}
        own |= {"created": created, "modified": annotation.modified or created}
        return (*own.values(), *locator_values(annotation.place), *extent_values(annotation.extent))


def extent_values(extent: Extent | None) -> tuple[Any, ...]:
    """The values of EXTENT_COLUMNS."""
    if extent is None:
        return None, None, None, None
    return extent.start, storable(extent.block), extent.end, storable(extent.cfi)


def extent_of(row: sqlite3.Row) -> Extent | None:
    """The extent a row holds; None for a point."""
    start, end = (value if isinstance(value, int) else None for value in (row["start"], row["end_offset"]))
    extent = Extent(start, optional_text(row, "end_block"), end, optional_text(row, "end_cfi"))
    return None if extent == Extent() else extent


def annotation_of(row: sqlite3.Row) -> Annotation:
    """The annotation a row holds. What a newer program may have written there, a style or a colour, becomes the first.

    Raises DamagedFile where it cannot be one.
    """
    return Annotation(
        id=text_of(row, "id"),
        publication=text_of(row, "publication"),
        place=locator_of(row),
        language=text_of(row, "language"),
        name=text_of(row, "name"),
        created=text_of(row, "created"),
        modified=text_of(row, "modified"),
        kind=cast(Kind, _known(text_of(row, "kind"), get_args(Kind), "note")),
        extent=extent_of(row),
        style=cast(Style, _known(text_of(row, "style"), STYLES, STYLES[0])),
        colour=cast(Colour, _known(text_of(row, "colour"), COLOURS, COLOURS[0])),
        text=text_of(row, "text"),
        tags=_tags(text_of(row, "tags")),
    )


def _known(value: str, allowed: tuple[str, ...], otherwise: str) -> str:
    return value if value in allowed else otherwise


def _tags(stored: str) -> tuple[str, ...]:
    try:
        tags = json.loads(stored)
    except (ValueError, RecursionError):
        return ()
    return tuple(dict.fromkeys(str(tag) for tag in tags)) if isinstance(tags, list) else ()


def _stored(name: str, value: Any) -> Any:
    if name == "tags":
        return json.dumps([str(storable(tag)) for tag in dict.fromkeys(value)], ensure_ascii=False)
    if name not in _OWN:
        raise ValueError(f"{name} is no field of an annotation")
    return storable(value)


def _marks(values: tuple[Any, ...]) -> str:
    return ", ".join("?" * len(values))
