"""The container of a book, packed or unpacked: its files by path, each read when it is asked for.

Source: EPUB 3.3, section 4 (Open Container Format).
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from reader.errors import DamagedPublication, ReaderError, ResourceMissing
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.archive import Archive
from reader.streamer.epub.folder import Folder
from reader.streamer.epub.names import Names
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.sniff import kind_of

MIMETYPE = "application/epub+zip"


class Container:
    """Files by path. Paths are as `urls.py` makes them; differences in case, normal form and slashes are forgiven."""

    def __init__(self, store: Archive | Folder, notes: Notes) -> None:
        self._store = store
        self._names = Names(store.entries, notes)
        self.file = store.path

    @property
    def path(self) -> str:
        """Where the book lies, for messages."""
        return str(self.file)

    @property
    def digest(self) -> str:
        """Tells this container from another one, without reading it."""
        return self._store.digest

    @property
    def names(self) -> tuple[str, ...]:
        """Every path that can be read."""
        return self._names.paths()

    def has(self, path: str) -> bool:
        """Whether there is a file of exactly that name, as those in META-INF have."""
        return path in self._names

    def find(self, path: str) -> str | None:
        """The path as the container spells it, or None where there is no such file."""
        return self._names.path(path)

    def size(self, path: str) -> int:
        """The size in bytes that the container states. Raises ResourceMissing."""
        return self._store.size(self._entry(path))

    def read(self, path: str, limit: int = limits.IN_MEMORY) -> bytes:
        """All bytes of a file. Raises ResourceMissing, DamagedPublication, ProtectedPublication, RefusedForSafety."""
        return self._store.read(self._entry(path), limit)

    def head(self, path: str, length: int) -> bytes:
        """The first bytes of a file. Raises as `read` does."""
        return self._store.head(self._entry(path), length)

    def open_stream(self, path: str) -> BinaryIO:
        """A seekable stream of a file, for sound and film. Raises as `read` does."""
        return self._store.open_stream(self._entry(path))

    def trouble(self, path: str) -> str:
        """What is known to keep a file from being read, without reading it; nothing where all seems well."""
        entry = self._names.entry(path)
        if entry is None:
            return "it is not in the book"
        if self._store.is_link(entry):
            return "it is a symbolic link"
        if not self._store.packed_well(entry):
            return "it is packed in a way that EPUB does not allow"
        return ""

    def is_encrypted(self, path: str) -> bool:
        """Whether the archive itself keeps the file under a password."""
        entry = self._names.entry(path)
        return entry is not None and self._store.is_encrypted(entry)

    def close(self) -> None:
        self._store.close()

    def _entry(self, path: str) -> str:
        entry = self._names.entry(path)
        if entry is None:
            raise ResourceMissing(path)
        return entry


def open_container(path: Path, notes: Notes) -> Container:
    """The container at a path: a file or an unpacked folder. Raises DamagedPublication, RefusedForSafety."""
    if path.is_dir():
        return Container(Folder(path, notes), notes)
    head = _head(path)
    if not head:
        raise DamagedPublication(str(path), reasons.EMPTY)
    try:
        container = Container(Archive(path, notes), notes)
    except DamagedPublication as error:
        if error.reason == reasons.NO_END and not head.startswith((b"PK\3\4", b"PK\7\x08", b"PK00")):
            kind = kind_of(head)
            reason = reasons.NOT_EPUB.format(kind=kind) if kind else reasons.NOT_ARCHIVE
            raise DamagedPublication(str(path), reason) from error
        raise
    _check_mimetype(container, head, notes)
    return container


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(1024)
    except OSError as error:
        detail = reasons.UNREADABLE.format(detail=error.strerror or str(error))
        raise DamagedPublication(str(path), detail) from error


def _check_mimetype(container: Container, head: bytes, notes: Notes) -> None:
    """Compare with EPUB 3.3, section 4.3.3; readers have always gone on without it."""
    if container.find("mimetype") is None:
        notes.warn("the file mimetype is missing")
        return
    try:
        said = container.read("mimetype", limits.MIB).decode("utf-8", "replace").lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    except ReaderError:
        notes.warn("the file mimetype cannot be read")
        return
    if said.strip() != MIMETYPE:
        notes.warn(f"the file mimetype says {shown(said.strip())!r}, not {MIMETYPE}")
    elif said != MIMETYPE:
        notes.warn("the file mimetype has white space around its one word")
    elif head[30:58] != b"mimetype" + MIMETYPE.encode():
        notes.warn("the file mimetype is not the first in the archive, or is packed")
