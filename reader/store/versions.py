"""What a person wrote in an annotation and a later change of another machine took the place of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.errors import NotFound
from reader.store.annotations import Annotations
from reader.store.connection import Database
from reader.store.rows import text_of
from reader.store.stamps import device_of, is_stamp, stamps_of, time_of
from reader.store.syncing.merging import WRITTEN
from reader.store.syncing.records import canonical
from reader.store.times import utc_now


@dataclass(frozen=True, slots=True)
class Version:
    """One value that gave way."""

    annotation: str  # id
    field: str  # "text", "name", "tags"
    value: Any  # a text; of tags a list of texts
    time: str  # when it was written
    device: str  # where


class Versions:
    """Kept for good: nothing that was written vanishes. Of the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, annotation_id: str) -> tuple[Version, ...]:
        """Those of one annotation, the latest first."""
        select = "SELECT * FROM annotation_versions WHERE annotation = ? ORDER BY stamp DESC"
        return tuple(self._database.made(_version, select, (annotation_id,)))

    def all(self) -> tuple[Version, ...]:
        """Those of all annotations, the latest first; what holds now is left out."""
        select = (
            "SELECT version.* FROM annotation_versions AS version JOIN annotations ON annotations.id = annotation"
            " ORDER BY stamp DESC"
        )
        found = [one for one in self._database.made(_version, select) if one.field in WRITTEN]
        return tuple(one for one in found if one.value != self.present(one))

    def present(self, version: Version) -> Any:
        """What stands in its place now: a text, or a list of tags."""
        select = f"SELECT {_column(version.field)} AS value FROM annotations WHERE id = ?"
        rows = self._database.rows(select, (version.annotation,))
        if not rows:
            return None
        return _value(rows[0]["value"]) if version.field == "tags" else rows[0]["value"]

    def put_back(self, version: Version, clock: Callable[[], str] = utc_now) -> None:
        """Let it hold again; what holds now is kept among the versions. Raises CannotWrite, NotFound."""
        select = f"SELECT {_column(version.field)} AS value, stamps, created FROM annotations WHERE id = ?"

        def work(connection: sqlite3.Connection) -> None:
            row = connection.execute(select, (version.annotation,)).fetchone()
            if row is None:
                raise NotFound("annotation", version.annotation)
            stamp = str(stamps_of(row["stamps"]).get(version.field) or "")
            value = _value(row["value"]) if version.field == "tags" else row["value"]
            if value and is_stamp(stamp):
                connection.execute(
                    "INSERT INTO annotation_versions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (version.annotation, version.field, stamp, canonical(value)),
                )
                connection.execute("DELETE FROM sync_files")  # its stamp is an old one: all is looked at again

        self._database.transaction(work)
        value = tuple(version.value) if version.field == "tags" else version.value
        Annotations(self._database, clock).change(version.annotation, **{version.field: value})

    def annotations(self) -> frozenset[str]:
        """The ids of annotations that have any."""
        select = "SELECT DISTINCT annotation FROM annotation_versions"
        return frozenset(self._database.made(lambda row: text_of(row, "annotation"), select))


def _column(field: str) -> str:
    if field not in WRITTEN:
        raise NotFound("field", field)
    return field


def _value(stored: str) -> Any:
    try:
        return json.loads(stored)
    except (ValueError, RecursionError):
        return ""


def _version(row: sqlite3.Row) -> Version:
    stamp = text_of(row, "stamp")
    value = _value(text_of(row, "value"))
    return Version(text_of(row, "annotation"), text_of(row, "field"), value, time_of(stamp), device_of(stamp))
