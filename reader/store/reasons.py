"""What an error of SQLite or of the disk means: why nothing could be written, and whether the file is damaged."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

# The whole set of reasons, as constants so that the window can translate them.
DISK_FULL = "the disk is full"
READ_ONLY = "the folder or the file is read-only"
LOCKED = "another program keeps the file locked"
DISK_ERROR = "the disk reports an error"
DAMAGED = "the file is damaged and could not be set aside"
NO_FOLDER = "there is a file where a folder has to be"
NO_FILE = "there is a folder where a file has to be"
UNREADABLE = "see whether it is a file, and yours to read"

_ALMOST_NOTHING = 64 * 1024  # bytes free below which an I/O error is taken for a full disk (SQLite's -shm needs 32 KiB)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_AUTH: READ_ONLY,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
    sqlite3.SQLITE_IOERR: DISK_ERROR,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_BY_ERRNO = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NO_FOLDER,
    errno.EISDIR: NO_FILE,
}


class DamagedFile(sqlite3.DatabaseError):
    """Damage that SQLite itself does not notice: an empty file, a version that cannot be."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    sqlite_errorname = "SQLITE_CORRUPT"


def extended_code(error: sqlite3.Error) -> int:
    """SQLite's extended result code; 0 where the error is of Python's making, that is a bug of ours."""
    return int(getattr(error, "sqlite_errorcode", None) or 0)


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without the extension."""
    return extended_code(error) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file is damaged. A virtual table is not it: an index can be made anew."""
    code = extended_code(error)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) and code != sqlite3.SQLITE_CORRUPT_VTAB


def lacks_shared_memory(error: sqlite3.Error) -> bool:
    """Whether the -shm file of WAL could not be had: on some network homes, and on a full disk."""
    name = str(getattr(error, "sqlite_errorname", ""))
    return name == "SQLITE_CANTOPEN" or name.startswith("SQLITE_IOERR_SHM")


def reason_of(error: Exception, path: Path) -> str | None:
    """Why nothing could be written to `path`: one of the constants above, or None where the error is a bug."""
    if isinstance(error, sqlite3.Error):
        reason = _BY_SQLITE_CODE.get(primary_code(error))
    elif isinstance(error, OSError):
        reason = _BY_ERRNO.get(error.errno or 0, DISK_ERROR)
    else:
        return None
    return DISK_FULL if reason == DISK_ERROR and _is_full(path.parent) else reason


def _is_full(folder: Path) -> bool:
    from shutil import disk_usage  # late: not needed where all is well

    try:
        return disk_usage(folder).free < _ALMOST_NOTHING
    except OSError:
        return False
