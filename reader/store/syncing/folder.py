"""The files in a sync folder: the own one written so that a crash leaves whole lines, all read with care.

Programs that carry the folder make copies where two machines wrote one file: `x.sync-conflict-....jsonl` (Syncthing),
`x (conflicted copy ...).jsonl` (Nextcloud, Dropbox). Whatever ends in `.jsonl` is read.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import NotFound
from reader.store.files import make_private_file, sync_folder
from reader.store.syncing.records import LONGEST_LINE, Record, record_of

NAME = "zeroopposite-sync"
SUFFIX = ".jsonl"
MOST_FILES = 300
LARGEST_FILE = 64 * 1024**2  # bytes
MOST_RECORDS = 500_000  # of all files


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


def read_files(place: Path, known: dict[str, Extent]) -> list[ChangeFile]:
    """All change files, bounded in number and size; of those that only grew, what was added. Raises OSError."""
    found = sorted(entry for entry in place.iterdir() if _is_ours(entry))
    left, files = MOST_RECORDS, []
    for path in found[:MOST_FILES]:
        one = _read(path, left, known.get(path.name))
        left -= len(one.records)
        files.append(one)
    files += [ChangeFile(path, cut=True) for path in found[MOST_FILES : MOST_FILES + 1]]
    return files


def _is_ours(path: Path) -> bool:
    if path.suffix != SUFFIX or path.name.startswith("."):
        return False
    try:
        return stat.S_ISREG(path.lstat().st_mode)  # no link to elsewhere, no pipe that never ends
    except OSError:
        return False


def _read(path: Path, most: int, known: Extent | None) -> ChangeFile:
    one = ChangeFile(path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError:
        one.cut = True  # being replaced just now, or not for us to read
        return one
    one.cut = len(data) > LARGEST_FILE
    data = data[:LARGEST_FILE]
    one.whole, one.lines = Extent.of(data), data.count(b"\n")
    one.goes_on = known is not None and known.begins(data)
    lines = data[known.size if known is not None and one.goes_on else 0 :].split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if len(one.records) >= most:
            one.cut = True
            break
        record = record_of(line) if len(line) <= LONGEST_LINE else None
        if record is not None:
            one.records.append(record)
        elif number < len(lines):
            one.damaged += 1
    return one


def append(path: Path, lines: Iterable[bytes]) -> None:
    """Add lines to the own file, on the disk when this returns. Raises OSError."""
    if not path.exists():
        make_private_file(path)
    with path.open("ab+") as file:
        if file.tell():
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
        make_private_file(partial)
        with partial.open("wb") as file:
            file.write(b"".join(lines))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(path.parent)
