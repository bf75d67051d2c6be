"""An older database is copied before a migration touches it: `backups/library-schema-3-2026-11-28.sqlite`.

Not one of the ten daily copies: nothing deletes it, and the version of the program that wrote it can still read it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from reader.paths import private_folder
from reader.store.files import COMPANIONS, companion, free_name, make_private_file, sync_file, sync_folder
from reader.store.reasons import DamagedFile
from reader.store.schema import migrate, migrations, version_of
from reader.store.soundness import is_sound
from reader.store.sqlite import connect, exclusively


def upgrade(connection: sqlite3.Connection, path: Path, backups: Path) -> None:
    """Bring an older database up to date, with a copy of it kept. One process at a time.

    Raises OSError, sqlite3.DatabaseError (DamagedFile among them); then it is as it was.
    """
    with exclusively(path):
        found = version_of(connection)
        if found < len(migrations()):  # else another process was first
            _keep(connection, found, private_folder(backups))
            migrate(connection, path)


def _keep(connection: sqlite3.Connection, version: int, backups: Path) -> None:
    partial = backups / "unfinished-upgrade.sqlite"
    try:
        make_private_file(partial)
        with closing(connect(partial)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        if not is_sound(partial):
            raise DamagedFile("found so before an upgrade")
        sync_file(partial)
        partial.replace(free_name(backups / f"library-schema-{version}-{date.today().isoformat()}.sqlite"))
        sync_folder(backups)
    finally:
        for suffix in ("", *COMPANIONS):
            companion(partial, suffix).unlink(missing_ok=True)
