"""Putting a library back: from a backup file, a daily copy, or any library of an earlier version.

What was there is kept aside. The new state is whole and on the disk before the old one is touched, so a crash leaves
the one or the other.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import uuid
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import CannotWrite, DamagedBackup, NotFound
from reader.paths import private_folder
from reader.store.building import build, discard, finish, put_in_place
from reader.store.bundles import LARGEST_LIBRARY, NO_BACKUP, Contents, contents_in, unpack
from reader.store.files import COMPANIONS, aside_name, companion, make_private_file, set_aside, write_atomically
from reader.store.reasons import reason_of
from reader.store.redo import begin_anew, lay_aside
from reader.store.schema import is_ours, known_version
from reader.store.soundness import is_sound
from reader.store.sqlite import connect, exclusively

DAMAGED = "the library in it is damaged"
_SQLITE = b"SQLite format 3\0"
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done, for the person to be told."""

    contents: Contents  # of the library as it is now
    set_aside: tuple[Path, ...]  # the old library and preferences, where there were any
    with_preferences: bool = False
    stopped_syncing: bool = False  # else the sync folder would bring back at once what was to be undone


def restore(source: Path, database: Path, preferences: Path) -> Restored:
    """Replace library and preferences by those of a backup; of a library alone, the library.

    Raises NotFound, DamagedBackup, NewerDatabase, CannotWrite; then all is as it was.
    """
    if not _is_file(source):
        raise NotFound("file", str(source))
    try:
        private_folder(database.parent)
        with exclusively(database):
            return _restored(source, database, preferences)
    except (OSError, sqlite3.Error) as error:
        reason = reason_of(error, database)
        if reason is None:
            raise
        raise CannotWrite(str(database), reason) from error


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # too long a name
        return False


def _restored(source: Path, database: Path, preferences: Path) -> Restored:
    incoming = companion(database, ".incoming")
    try:
        settings = _fetch(source, incoming)
        _check(incoming, source)
        connection = build(database, incoming)
        try:
            _rename_device(connection)
            contents = contents_in(connection)
            _settle(database)
            finish(connection, database)
            lay_aside(database)
            aside = [set_aside(database, "replaced")] if database.exists() else []
        except BaseException:
            connection.close()
            discard(database)
            raise
        put_in_place(database)
        begin_anew(database)
    finally:
        for suffix in ("", *COMPANIONS):
            companion(incoming, suffix).unlink(missing_ok=True)
    stopped = _put_preferences(settings, preferences, aside)
    return Restored(contents, tuple(aside), settings is not None, stopped)


def _fetch(source: Path, incoming: Path) -> bytes | None:
    """A copy of the library in `source`, which is not touched, and the preferences beside it."""
    make_private_file(incoming)
    for suffix in COMPANIONS:  # a killed restore may have left them
        companion(incoming, suffix).unlink(missing_ok=True)
    with source.open("rb") as file:
        begin = file.read(len(_SQLITE))
    if begin.startswith(_ZIP):
        return unpack(source, incoming)
    if begin != _SQLITE:
        raise DamagedBackup(str(source), NO_BACKUP)
    for suffix in ("", "-wal"):
        if companion(source, suffix).is_file():
            if companion(source, suffix).stat().st_size > LARGEST_LIBRARY:
                raise DamagedBackup(str(source), DAMAGED)
            shutil.copyfile(companion(source, suffix), companion(incoming, suffix))
    return None


def _check(incoming: Path, source: Path) -> None:
    """Raises NewerDatabase, DamagedBackup."""
    try:
        with closing(connect(incoming)) as connection:
            tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema")}
            version = known_version(connection, source)
            ours = is_ours(connection)  # looked at first: else the check would run what is none of ours
        sound = ours and is_sound(incoming)
    except sqlite3.DatabaseError as error:
        raise DamagedBackup(str(source), DAMAGED) from error
    if not version or not {"places", "annotations"} <= tables:
        raise DamagedBackup(str(source), NO_BACKUP)
    if not sound:
        raise DamagedBackup(str(source), DAMAGED)


def _rename_device(connection: sqlite3.Connection) -> None:
    # The backup may come from another machine, and two of one name would write one change file.
    connection.execute("UPDATE device SET id = ?", (uuid.uuid4().hex,))


def _settle(database: Path) -> None:
    """Bring what is in the -wal file into the database: between the renamings below it would be alone."""
    with suppress(sqlite3.Error), closing(connect(database)) as connection:  # damaged: it is kept as it is
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _put_preferences(settings: bytes | None, preferences: Path, aside: list[Path]) -> bool:
    """Write the preferences, if there are any, without a sync folder; whether there was one."""
    current = preferences.read_bytes() if preferences.is_file() else b""
    data = _object(current if settings is None else settings)
    stopped = bool(data.get("sync_folder") or _object(current).get("sync_folder"))
    if settings is None and not stopped:
        return False
    if current and settings is not None:
        kept = aside_name(preferences, "replaced")
        write_atomically(kept, current)
        aside.append(kept)
    data["sync_folder"] = ""
    try:
        text = json.dumps(data, indent=2)
    except RecursionError:  # nested as deep as could still be read: by nobody who writes preferences
        text = "{}"
    write_atomically(preferences, f"{text}\n".encode())
    return stopped


def _object(stored: bytes) -> dict[str, object]:
    try:
        data = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
