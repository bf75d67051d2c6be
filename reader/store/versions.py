"""What a person wrote in an annotation and a later change of another machine took the place of."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from reader.store.connection import Database
from reader.store.rows import text_of
from reader.store.stamps import device_of, time_of


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

    def annotations(self) -> frozenset[str]:
        """The ids of annotations that have any."""
        select = "SELECT DISTINCT annotation FROM annotation_versions"
        return frozenset(self._database.made(lambda row: text_of(row, "annotation"), select))


def _version(row: sqlite3.Row) -> Version:
    stamp = text_of(row, "stamp")
    try:
        value = json.loads(text_of(row, "value"))
    except (ValueError, RecursionError):
        value = ""
    return Version(text_of(row, "annotation"), text_of(row, "field"), value, time_of(stamp), device_of(stamp))
