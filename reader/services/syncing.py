"""Exchanging places and annotations with other machines through a folder that something else carries."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from reader.errors import CannotWrite
from reader.store.connection import Database
from reader.store.files import companion
from reader.store.reasons import DISK_ERROR, reason_of
from reader.store.sqlite import exclusively
from reader.store.syncing import folder as folders
from reader.store.syncing.exchanging import exchange, forget_files, own_name
from reader.store.times import utc_now


@dataclass(frozen=True, slots=True)
class Report:
    """What one exchange did."""

    time: str  # UTC
    machines: int = 0  # others that have a file in the folder
    annotations: tuple[str, ...] = ()  # ids of those that changed here
    places: tuple[str, ...] = ()  # publications whose place changed here
    kept: int = 0  # texts, names and tags that gave way to another machine's and were kept among the versions
    told: int = 0  # changes that were written for the others
    damaged: tuple[tuple[str, int], ...] = ()  # files with lines that hold nothing, and how many
    left: tuple[str, ...] = ()  # files that were not read to their end: too large, or too many

    @property
    def changed(self) -> bool:
        """Whether anything is other than before on this machine."""
        return bool(self.annotations or self.places)


class Syncing:
    """One folder. Of the thread that opened the database."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder

    def begin(self) -> None:
        """Make the folder one that is synced. Raises CannotWrite."""
        try:
            folders.begin(self._folder)
            forget_files(self._database)
        except OSError as error:
            raise CannotWrite(str(self._folder), reason_of(error, self._folder) or DISK_ERROR) from error

    def exchange(self) -> Report:
        """Take in what other machines changed and tell them what changed here.

        Doing it again changes nothing. Raises NotFound where the folder is not there, CannotWrite where it or the
        library is not writable: what could be taken in is kept.
        """
        place = folders.files_in(self._folder)
        own = place / f"{own_name(self._database)}{folders.SUFFIX}"
        try:
            with exclusively(companion(self._database.path, "-sync")):  # two windows have one file to write
                taken, told, files = exchange(self._database, place, own)
        except (OSError, sqlite3.OperationalError) as error:
            raise CannotWrite(str(place), reason_of(error, own) or DISK_ERROR) from error
        left = [file.name for file in files if file.cut]
        return Report(
            time=utc_now(),
            machines=len({file.name.split(".")[0].split(" ")[0] for file in files} - {own.stem}),
            annotations=tuple(sorted(taken.annotations)),
            places=tuple(sorted(taken.places)),
            kept=taken.kept,
            told=told,
            damaged=tuple((file.name, file.damaged) for file in files if file.damaged),
            left=(*left, *(("newer versions",) if taken.unknown_left else ())),
        )
