"""The files in a sync folder: the own one written so that a crash leaves whole lines, all read with care.

Programs that carry the folder make copies where two machines wrote one file: `x.sync-conflict-....jsonl` (Syncthing),
`x (conflicted copy ...).jsonl` (Nextcloud, Dropbox). Whatever ends in `.jsonl` is read.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import NotFound
from reader.store.files import sync_folder
from reader.store.syncing.records import LONGEST_LINE, Record, record_of

NAME = "zeroopposite-sync"
SUFFIX = ".jsonl"
MOST_FILES = 300
LARGEST_FILE = 64 * 1024**2  # bytes
MOST_BYTES = 256 * 1024**2  # of all files
MOST_RECORDS = 500_000  # of all files
MOST_DAMAGED = 10_000  # lines of a file that hold nothing: what has more is none of ours
_LINE = re.compile(rb"[^\n]+")


@dataclass(frozen=True, slots=True)
class Extent:
    """The first bytes of a file, known again by their digest."""

    size: int
    digest: str

    @classmethod
    def of(cls, data: bytes) -> Extent:
        """Up to the end of the last whole line."""
        size = data.rfind(b"\n") + 1
        return cls(size, hashlib.sha256(data[:size]).hexdigest())

    def begins(self, data: bytes) -> bool:
        """Whether a file still begins so."""
        return len(data) >= self.size and hashlib.sha256(data[: self.size]).hexdigest() == self.digest


@dataclass(slots=True)
class ChangeFile:
    """What one file says, or what it says beyond the part that is known."""

    path: Path
    whole: Extent = field(default_factory=lambda: Extent(0, ""))  # what has been read of it, with what was known
    goes_on: bool = False  # it begins with the part that is known
    lines: int = 0  # of the whole file
    records: list[Record] = field(default_factory=list)
    damaged: int = 0  # lines that hold nothing; a last one without its end is not counted: it is being written
    cut: bool = False  # larger than is read, or one too many

    @property
    def name(self) -> str:
        return self.path.name


def begin(folder: Path) -> None:
    """Make a folder one that is synced. Raises OSError."""
    (folder / NAME).mkdir(exist_ok=True)


def files_in(folder: Path) -> Path:
    """Where the change files lie. Raises NotFound: a stick that is not plugged in is no empty folder."""
    place = folder / NAME
    if not place.is_dir():
        raise NotFound("sync folder", str(folder))
    return place


def read_files(place: Path, known: dict[str, Extent], own: str) -> list[ChangeFile]:
    """All change files, bounded in number and size; of those that only grew, what was added. Raises OSError.

    The `own` one comes first: were it left out, all of it would be told again and again.
    """
    found = sorted((entry for entry in place.iterdir() if _is_ours(entry)), key=lambda one: (one.name != own, one))
    left, room, files = MOST_RECORDS, MOST_BYTES, []
    for path in found[:MOST_FILES]:
        one, size = _read(path, left, room, known.get(path.name))
        left -= len(one.records)
        room -= size
        files.append(one)
    files += [ChangeFile(path, cut=True) for path in found[MOST_FILES : MOST_FILES + 1]]
    return files


def _is_ours(path: Path) -> bool:
    if path.suffix != SUFFIX or path.name.startswith("."):
        return False
    try:
        path.name.encode()  # a name that no database can hold is none of a machine's
        return _is_regular(path)
    except ValueError:
        return False


def _is_regular(path: Path) -> bool:
    """Whether it is a file: no link to elsewhere, no pipe that never ends."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _read(path: Path, most: int, room: int, known: Extent | None) -> tuple[ChangeFile, int]:
    """What a file says, and how many bytes of it were read."""
    one, largest = ChangeFile(path), max(0, min(LARGEST_FILE, room))
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError:
        one.cut = True  # being replaced just now, or not for us to read
        return one, 0
    one.cut = len(data) > largest
    data = data[:largest]
    one.whole, one.lines = Extent.of(data), data.count(b"\n")
    one.goes_on = known is not None and known.begins(data)
    for found in _LINE.finditer(data, known.size if known is not None and one.goes_on else 0):
        if len(one.records) >= most or one.damaged > MOST_DAMAGED:
            one.cut = True
            break
        line = found[0] if found.end() - found.start() <= LONGEST_LINE else b""
        record = record_of(line)
        if record is not None:
            one.records.append(record)
        elif found.end() < len(data):
            one.damaged += 1
    return one, len(data)


def extent_of(path: Path) -> Extent | None:
    """How far the own file goes, as far as it is read; None where there is none. Raises OSError."""
    if not _is_regular(path):
        return None
    with path.open("rb") as file:
        return Extent.of(file.read(LARGEST_FILE))


def append(path: Path, lines: Iterable[bytes]) -> None:
    """Add lines to the own file, on the disk when this returns. Raises OSError."""
    if not _is_regular(path):
        path.unlink(missing_ok=True)  # a link that somebody laid there would have us write elsewhere
    with os.fdopen(_opened(path, os.O_RDWR | os.O_APPEND), "ab+") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")  # the line before was torn by a crash: it ends here
        file.write(b"".join(lines))
        file.flush()
        os.fsync(file.fileno())


def rewrite(path: Path, lines: Iterable[bytes]) -> None:
    """Replace the own file. Raises OSError; then the old one is as it was."""
    partial = path.with_name(f".{path.name}.tmp")
    try:
        partial.unlink(missing_ok=True)  # left by a crash, or laid there by somebody as a link to elsewhere
        with os.fdopen(_opened(partial, os.O_WRONLY | os.O_EXCL), "wb") as file:
            file.write(b"".join(lines))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(path.parent)


def _opened(path: Path, flags: int) -> int:
    """A file of our own that only its owner can read, made if need be; never what a link leads to."""
    return os.open(path, flags | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o600)
