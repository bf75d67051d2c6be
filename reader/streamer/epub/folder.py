"""An unpacked EPUB: a folder, read without following symbolic links out of it or inside it."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import BinaryIO

from reader.errors import DamagedPublication, RefusedForSafety
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.notes import Notes, shown


class Folder:
    """The files of a folder; only what was there when it was opened is ever read."""

    def __init__(self, path: Path, notes: Notes) -> None:
        """Raises DamagedPublication, RefusedForSafety."""
        self.path = path
        self.entries: dict[str, tuple[Path, int]] = {}
        self._links: set[str] = set()
        try:
            self._root = path.resolve(strict=True)
            self._walk(self._root, "", notes)
        except OSError as error:
            detail = reasons.UNREADABLE.format(detail=error.strerror or str(error))
            raise DamagedPublication(str(path), detail) from error

    def _walk(self, root: Path, prefix: str, notes: Notes) -> None:
        waiting = [(root, prefix)]
        while waiting:
            folder, prefix = waiting.pop()
            with os.scandir(folder) as found:
                for entry in found:
                    name = f"{prefix}{entry.name}"
                    if entry.is_symlink():
                        notes.warn(f"{shown(name)} is a symbolic link; it is not followed")
                        self._links.add(name)
                        self.entries[name] = (Path(entry.path), 0)
                    elif entry.is_dir(follow_symlinks=False):
                        waiting.append((Path(entry.path), f"{name}/"))
                    elif entry.is_file(follow_symlinks=False):
                        self.entries[name] = (Path(entry.path), entry.stat(follow_symlinks=False).st_size)
                    if len(self.entries) + len(waiting) > limits.ENTRIES:
                        raise RefusedForSafety(str(self.path), reasons.TOO_MANY.format(limit=limits.ENTRIES))

    def close(self) -> None:
        """Nothing is kept open."""

    @property
    def digest(self) -> str:
        """Of names and sizes: what tells one folder from another without reading it."""
        import hashlib

        rows = sorted(f"{name}\0{size}" for name, (_, size) in self.entries.items())
        return hashlib.sha256("\n".join(rows).encode("utf-8", "surrogateescape")).hexdigest()

    def is_link(self, name: str) -> bool:
        return name in self._links

    def is_encrypted(self, name: str) -> bool:
        return False

    def packed_well(self, name: str) -> bool:
        return True

    def size(self, name: str) -> int:
        return self.entries[name][1]

    def read(self, name: str, limit: int) -> bytes:
        """All bytes of a file. Raises DamagedPublication, RefusedForSafety."""
        with self.open_stream(name) as stream:
            try:
                data = stream.read(limit + 1)
            except OSError as error:
                raise DamagedPublication(str(self.path), reasons.BAD_ENTRY.format(name=shown(name))) from error
        if len(data) > limit:
            text = reasons.TOO_LARGE.format(name=shown(name), limit=limit // limits.MIB)
            raise RefusedForSafety(str(self.path), text)
        return data

    def head(self, name: str, length: int) -> bytes:
        """The first bytes of a file. Raises DamagedPublication, RefusedForSafety."""
        with self.open_stream(name) as stream:
            try:
                return stream.read(length)
            except OSError as error:
                raise DamagedPublication(str(self.path), reasons.BAD_ENTRY.format(name=shown(name))) from error

    def open_stream(self, name: str) -> BinaryIO:
        """A seekable stream of a file. Raises DamagedPublication, RefusedForSafety."""
        path = self.entries[name][0]
        try:
            inside = path.resolve(strict=True).is_relative_to(self._root) and not path.is_symlink()
            if name in self._links or not inside:
                raise RefusedForSafety(str(self.path), reasons.LINK.format(name=shown(name)))
            return io.BufferedReader(io.FileIO(path, "rb"))
        except OSError as error:
            raise DamagedPublication(str(self.path), reasons.BAD_ENTRY.format(name=shown(name))) from error
