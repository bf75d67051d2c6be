"""Seekable streams of one entry of an archive, so that sound and film are read in ranges and never whole."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from typing import Any


class StoredStream(io.RawIOBase):
    """An entry that is not packed: a window on the file."""

    def __init__(self, read_at: Callable[[int, int], bytes], start: int, length: int) -> None:
        """`read_at(offset, length)` reads the file; the entry begins at `start`."""
        self._read_at, self._start, self._length, self._at = read_at, start, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._length}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        data = self._read_at(self._start + self._at, max(0, min(len(buffer), self._length - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


class InflatedStream(io.RawIOBase):
    """An entry that is deflated: read onwards; stepping back starts anew."""

    def __init__(self, inflate: Callable[[], Iterator[bytes]], size: int) -> None:
        """`inflate()` gives the entry's bytes from the beginning; `size` is what it is said to have."""
        self._inflate, self._size = inflate, size
        self._chunks: Iterator[bytes] = iter(())
        self._at = self._wanted = 0
        self._rest = b""
        self._rewind()

    def _rewind(self) -> None:
        self._chunks, self._at, self._rest = self._inflate(), 0, b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._wanted, os.SEEK_END: self._size}[whence]
        self._wanted = max(0, base + offset)
        return self._wanted

    def tell(self) -> int:
        return self._wanted

    def readinto(self, buffer: Any) -> int:
        if self._wanted < self._at:
            self._rewind()
        while True:
            skip = min(len(self._rest), self._wanted - self._at)
            self._rest, self._at = self._rest[skip:], self._at + skip
            if self._rest:
                break
            chunk = next(self._chunks, b"")
            if not chunk:
                return 0
            self._rest = chunk
        data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(data)] = data
        self._at += len(data)
        self._wanted = self._at
        return len(data)
