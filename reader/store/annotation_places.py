"""Where annotations are in editions other than the one they were made in: worked out once, and kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator
from reader.store.annotations import EXTENT_COLUMNS, extent_of, extent_values
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, locator_values, storable, text_of
from reader.store.stamps import stamps_of, time_of
from reader.store.times import utc_now

Status = Literal["kept", "moved", "lost"]
_COLUMNS = f"annotation, edition, status, {LOCATOR_COLUMNS}, {EXTENT_COLUMNS}, tried"


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """What became of an annotation in an edition."""

    status: Status
    place: Locator  # of a lost one that which it was made with
    extent: Extent | None


class AnnotationPlaces:
    """Of the thread that opened the database."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._clock = database, clock

    def of(self, edition: str) -> dict[str, KnownPlace]:
        """By annotation. What was worked out before the annotation was given another place is left out."""
        select = (
            "SELECT annotation_places.*, annotations.stamps FROM annotation_places"
            " JOIN annotations ON annotations.id = annotation_places.annotation WHERE edition = ?"
        )
        found = self._database.made(
            lambda row: (text_of(row, "annotation"), _known_of(row), _is_fresh(row)), select, (storable(edition),)
        )
        return {annotation: known for annotation, known, fresh in found if fresh}

    def elsewhere(self, edition: str, annotations: Iterable[str]) -> dict[str, tuple[KnownPlace, ...]]:
        """Where annotations were found in other editions, the latest first: their words may have changed by and by."""
        wanted = set(annotations)
        if not wanted:
            return {}
        select = (
            "SELECT annotation_places.*, annotations.stamps FROM annotation_places"
            " JOIN annotations ON annotations.id = annotation_places.annotation"
            " WHERE edition <> ? AND status <> 'lost' ORDER BY tried DESC"
        )
        found: dict[str, tuple[KnownPlace, ...]] = {}
        for name, known, fresh in self._database.made(
            lambda row: (text_of(row, "annotation"), _known_of(row), _is_fresh(row)), select, (storable(edition),)
        ):
            if fresh and name in wanted:
                found[name] = (*found.get(name, ()), known)
        return found

    def keep(self, edition: str, found: Iterable[tuple[Annotation, Status]]) -> None:
        """Keep what became of annotations, all or none. Raises CannotWrite."""
        rows = [
            (one.id, storable(edition), status, *locator_values(one.place), *extent_values(one.extent))
            for one, status in found
        ]
        if not rows:
            return
        marks = ", ".join("?" * (len(rows[0]) + 1))
        insert = f"INSERT OR REPLACE INTO annotation_places ({_COLUMNS}) VALUES ({marks})"

        def work(connection: sqlite3.Connection) -> None:
            now = self._clock()
            connection.executemany(insert, [(*row, now) for row in rows])

        self._database.transaction(work)

    def forget_lost(self, edition: str) -> int:
        """Let those that were not found be looked for again; how many. Raises CannotWrite."""
        return self._database.write(
            "DELETE FROM annotation_places WHERE edition = ? AND status = 'lost'", (storable(edition),)
        )


def _known_of(row: sqlite3.Row) -> KnownPlace:
    status = text_of(row, "status")
    known = status if status in ("kept", "moved") else "lost"  # a newer program may know others
    return KnownPlace(cast(Status, known), locator_of(row), extent_of(row))


def _is_fresh(row: sqlite3.Row) -> bool:
    stamp: Any = stamps_of(row["stamps"]).get("place")
    return not isinstance(stamp, str) or time_of(stamp) <= text_of(row, "tried")
