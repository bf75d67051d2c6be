"""Ten daily copies of the library. To be called off the GUI thread: it reads the whole database."""

from __future__ import annotations

import os
import sqlite3
from datetime import date
from pathlib import Path

from reader.errors import CannotWrite
from reader.paths import private_folder
from reader.store.connection import OnRecovery, open_database
from reader.store.files import companion, sync_folder
from reader.store.reasons import reason_of
from reader.store.soundness import backup_copies, backup_name

KEPT = 10


def daily_backup(
    database_path: Path, backups_folder: Path, today: date, on_recovery: OnRecovery | None = None
) -> Path | None:
    """Copy the database once a day and return the copy; None when there is one of today or nothing to copy.

    The copy is checked before it takes its name, so a damaged library never crowds out the sound copies: it is put
    right first, and `on_recovery` is told. Copies are counted, not dated, when the eleventh goes: a clock that was
    in the future or falls back cannot make an older copy count as the newer. Raises CannotWrite, NewerDatabase.
    """
    copies = backup_copies(backups_folder)
    if not database_path.exists() or any(copy.day == today for copy in copies):
        return None
    number = copies[-1].number + 1 if copies else 1
    target = backups_folder / backup_name(number, today)
    partial = companion(target, f".{os.getpid()}.partial")
    try:
        private_folder(backups_folder)
        _sweep(backups_folder)
        with open_database(database_path, backups_folder, on_recovery) as database:
            database.copy_to(partial)
        os.replace(partial, target)
        sync_folder(backups_folder)
        for copy in backup_copies(backups_folder)[:-KEPT]:
            copy.path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        partial.unlink(missing_ok=True)
        reason = reason_of(error, target)
        if reason is None:
            raise
        raise CannotWrite(str(target), reason) from error
    return target


def _sweep(folder: Path) -> None:
    """Remove what a killed backup left; another process would be using its own number of today."""
    for path in folder.glob("library-*.partial*"):
        path.unlink(missing_ok=True)
