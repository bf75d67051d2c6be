"""A damaged library: set aside, replaced by the newest sound backup, and what can still be read of it taken over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.store.building import build, discard, put_in_place
from reader.store.files import set_aside
from reader.store.salvage import salvage
from reader.store.soundness import is_sound, newest_sound
from reader.store.sqlite import exclusively


@dataclass(frozen=True, slots=True)
class Recovery:
    """What happened, for the person to be told."""

    set_aside: Path  # the damaged file, kept as it was
    restored_from: Path | None  # the backup; None: there was no sound one, an empty database was begun
    salvaged: int = 0  # rows newer than the backup that could still be read: bookmarks and places


happened: list[Recovery] = []  # in this process, for a command to tell at its end


def recover(path: Path, backups: Path) -> Recovery | None:
    """Replace the damaged database; None when it turns out sound (another process was first, or a passing fault).

    The new file is complete and on the disk before the old one is touched. Raises OSError, sqlite3.OperationalError
    where that cannot be done; then nothing is changed.
    """
    with exclusively(path):
        if is_sound(path):
            return None
        copy = newest_sound(backups)
        connection = build(path, copy.path if copy else None)
        try:
            salvaged = salvage(path, connection)
            aside = set_aside(path)
        except BaseException:
            connection.close()
            discard(path)
            raise
        put_in_place(connection, path)
        recovery = Recovery(aside, copy.path if copy else None, salvaged)
        happened.append(recovery)
        return recovery
