"""The copies of the library that lie about: what a person may go back to."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from reader.store.bundles import Contents, contents_of
from reader.store.soundness import backup_copies

Kind = Literal["daily", "upgrade", "replaced"]

_UPGRADE = re.compile(r"library-schema-\d+-(\d{4}-\d\d-\d\d)(-\d+)?\.sqlite")
_REPLACED = re.compile(r"library\.replaced-(\d{8}T\d{6}Z)(-\d+)?\.sqlite")


@dataclass(frozen=True, slots=True)
class Copy:
    """One of them: made each day, before an upgrade, or set aside by a restore."""

    path: Path
    kind: Kind
    day: date
    contents: Contents


def copies_of(database: Path) -> tuple[Copy, ...]:
    """All that can be read, the latest first. For a thread. Raises OSError."""
    backups = database.parent / "backups"
    found: list[tuple[Path, Kind, date]] = [(copy.path, "daily", copy.day) for copy in backup_copies(backups)]
    found += [(path, "upgrade", day) for path, day in _named(backups, _UPGRADE)]
    found += [(path, "replaced", day) for path, day in _named(database.parent, _REPLACED)]
    copies = []
    for path, kind, day in found:
        try:
            copies.append((path.stat().st_mtime_ns, Copy(path, kind, day, contents_of(path))))
        except (OSError, sqlite3.Error):
            continue  # damaged: not to be offered
    return tuple(copy for _, copy in sorted(copies, key=lambda entry: (entry[1].day, entry[0]), reverse=True))


def _named(folder: Path, pattern: re.Pattern[str]) -> list[tuple[Path, date]]:
    named = []
    for path in folder.iterdir() if folder.is_dir() else ():
        if match := pattern.fullmatch(path.name):
            try:
                named.append((path, _day(match[1])))
            except ValueError:
                continue  # the thirtieth of February: not a name of ours
    return named


def _day(text: str) -> date:
    if "T" in text:
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone().date()
    return date.fromisoformat(text)
