"""Files of the person's own: private, written whole or not at all, set aside rather than overwritten."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from pathlib import Path

from reader.store.times import compact_utc_now

COMPANIONS = ("-wal", "-journal", "-shm")  # what SQLite keeps beside a database; all but -shm hold data

_log = logging.getLogger(__name__)


def companion(path: Path, suffix: str) -> Path:
    """`library.sqlite-wal` of `library.sqlite`."""
    return path.with_name(path.name + suffix)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner can read (0600); SQLite gives -wal and -shm the same mode."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))


def sync_file(path: Path) -> None:
    """Wait until the bytes of a file are on the disk. Never for a database in use: closing drops its locks (POSIX)."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a new or renamed entry of a folder is on the disk; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:  # some network file systems do not offer it for folders
        _log.debug("%s: not synced, %s", folder, error)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file by `data`, mode 0600: after a crash it holds either the old bytes or the new. Raises OSError."""
    path = path.resolve()  # a link into somebody's dotfiles stays a link
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        make_private_file(temporary)
        temporary.write_bytes(data)
        sync_file(temporary)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def aside_name(path: Path, why: str = "damaged") -> Path:
    """A free name for a file that another takes the place of: `library.damaged-20261122T094000Z.sqlite`."""
    return free_name(path.with_name(f"{path.stem}.{why}-{compact_utc_now()}{path.suffix}"))


def set_aside(path: Path, why: str = "damaged") -> Path:
    """Give a database its new name. It keeps the old one too, where that can be, until another file takes it."""
    aside = aside_name(path, why)
    try:
        aside.hardlink_to(path)
    except OSError:  # a file system without hard links
        path.rename(aside)
    for suffix in COMPANIONS:  # these must be gone before the new file is there: SQLite would play them into it
        with suppress(FileNotFoundError):
            companion(path, suffix).replace(companion(aside, suffix))
    return aside


def free_name(path: Path) -> Path:
    """This name, or the next with a number that no file has."""
    candidate, count = path, 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.stem}-{count}{path.suffix}")
    return candidate
