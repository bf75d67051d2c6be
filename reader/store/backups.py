"""Ten daily copies of the library. To be called off the GUI thread: it reads the whole database."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from reader.errors import CannotWrite
from reader.paths import private_folder
from reader.store.connection import OnRecovery, open_database
from reader.store.files import COMPANIONS, companion, sync_folder
from reader.store.reasons import reason_of
from reader.store.soundness import BackupCopy, backup_copies, backup_name
from reader.store.sqlite import exclusively

KEPT = 10


def daily_backup(
    database_path: Path, backups_folder: Path, today: date, on_recovery: OnRecovery | None = None
) -> Path | None:
    """Copy the database once a day and return the copy; None when there is one of today or nothing to copy.

    The copy is checked before it takes its name, so a damaged library never crowds out the sound copies: it is put
    right first, and `on_recovery` is told. Copies are counted, not dated, when the eleventh goes: a clock that was
    in the future or falls back cannot make an older copy count as the newer. Raises CannotWrite, NewerDatabase.
    """
    if not database_path.exists() or _made_on(today, backup_copies(backups_folder)):
        return None
    try:
        private_folder(backups_folder)
        with exclusively(backups_folder / "backups"):
            copies = backup_copies(backups_folder)
            if _made_on(today, copies):  # another process was first
                return None
            target = backups_folder / backup_name(copies[-1].number + 1 if copies else 1, today)
            _copy(database_path, target, on_recovery)
            for copy in backup_copies(backups_folder)[:-KEPT]:
                copy.path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        reason = reason_of(error, backups_folder / "any")
        if reason is None:
            raise
        raise CannotWrite(str(backups_folder), reason) from error
    return target


def _made_on(day: date, copies: list[BackupCopy]) -> bool:
    return any(copy.day == day for copy in copies)


def _copy(database_path: Path, target: Path, on_recovery: OnRecovery | None) -> None:
    partial = target.with_name("unfinished.sqlite")  # one name: what a killed backup left is written over
    try:
        with open_database(database_path, target.parent, on_recovery) as database:
            database.copy_to(partial)
        partial.replace(target)
        sync_folder(target.parent)
    finally:
        for suffix in ("", *COMPANIONS):
            companion(partial, suffix).unlink(missing_ok=True)
