"""A zip archive as EPUB allows it: the list of its entries, and the bytes of one entry.

Not `zipfile`: it gives up on the whole archive for one name that is not UTF-8, knows nothing of split archives and
limits, and takes as long to import as a book takes to open. Sources: EPUB 3.3, section 4.3 (OCF ZIP container);
PKWARE APPNOTE 6.3.3, sections 4.3 and 4.4.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import threading
import weakref
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.errors import DamagedPublication, ProtectedPublication, ReaderError, RefusedForSafety
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.streams import InflatedStream, StoredStream

END = struct.Struct("<4s4H2LH")  # end of central directory
END64_LOCATOR = struct.Struct("<4sLQL")
END64 = struct.Struct("<4sQ2H2L4Q")
CENTRAL = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
STORED, DEFLATED = 0, 8
ENCRYPTED, UTF8_NAME = 0x1, 0x800
UNIX = 3
CHUNK = 256 * 1024
TAIL = limits.MIB  # where the end is looked for: its comment may have 64 kB, and servers append pages
PASSWORD = "a password (zip encryption)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive, as the central directory describes it; sizes are claims, not facts."""

    name: str
    method: int
    crc: int
    packed: int  # bytes
    size: int  # bytes
    offset: int  # of its local header, from the start of the file
    encrypted: bool
    link: bool  # a symbolic link


class Archive:
    """The entries of a zip file. Reads the directory at birth and nothing else; safe to share between threads."""

    def __init__(self, path: Path, notes: Notes) -> None:
        """Raises DamagedPublication, RefusedForSafety."""
        self.path = path
        self._lock = threading.Lock()
        try:
            self._file = path.open("rb")
            self._length = os.fstat(self._file.fileno()).st_size
        except OSError as error:
            raise DamagedPublication(str(path), _unreadable(error)) from error
        self._closing = weakref.finalize(self, self._file.close)  # a book that nobody holds lets go of its file
        try:
            self.entries = self._directory(notes)
        except ReaderError:
            self.close()
            raise

    def close(self) -> None:
        self._closing()

    @property
    def digest(self) -> str:
        """Of names, sizes, times and checksums: what tells one file from another without reading all of it."""
        import hashlib

        return hashlib.sha256(self._listed).hexdigest()

    def is_link(self, name: str) -> bool:
        return self.entries[name].link

    def is_encrypted(self, name: str) -> bool:
        return self.entries[name].encrypted

    def packed_well(self, name: str) -> bool:
        """Whether an entry is packed as EPUB allows it."""
        return self.entries[name].method in {STORED, DEFLATED}

    def size(self, name: str) -> int:
        """The inflated size an entry claims to have, in bytes."""
        return self.entries[name].size

    def read(self, name: str, limit: int) -> bytes:
        """All bytes of an entry, its checksum compared. Raises DamagedPublication, RefusedForSafety."""
        entry, data, crc = self.entries[name], io.BytesIO(), 0
        for chunk in self._inflated(entry, limit):
            data.write(chunk)
            crc = zlib.crc32(chunk, crc)
        if data.tell() != entry.size or crc != entry.crc:
            raise DamagedPublication(str(self.path), reasons.BAD_CHECKSUM.format(name=shown(name)))
        return data.getvalue()

    def open_stream(self, name: str) -> BinaryIO:
        """A seekable stream of an entry: at once anywhere where it is stored, onwards only cheap where deflated."""
        entry = self.entries[name]
        start = self._start(entry)
        if entry.method == STORED:
            return io.BufferedReader(
                StoredStream(self.read_at, start, min(entry.packed, max(0, self._length - start))), CHUNK
            )
        return io.BufferedReader(InflatedStream(lambda: self._inflated(entry, limits.ENTRY), entry.size), CHUNK)

    def head(self, name: str, length: int) -> bytes:
        """The first bytes of an entry; no more is inflated. Raises DamagedPublication, RefusedForSafety."""
        data = b""
        for chunk in self._inflated(self.entries[name], limits.ENTRY, length):
            data += chunk
            if len(data) >= length:
                break
        return data[:length]

    def read_at(self, offset: int, length: int) -> bytes:
        """Raw bytes of the file; none beyond its end, wherever a book says they are. Raises DamagedPublication."""
        if offset >= self._length or length <= 0:
            return b""
        try:
            with self._lock:
                self._file.seek(offset)
                return self._file.read(length)
        except OSError as error:
            raise DamagedPublication(str(self.path), _unreadable(error)) from error

    # -- the directory -------------------------------------------------------------------------------------------------

    def _directory(self, notes: Notes) -> dict[str, Entry]:
        count, size, offset, end = self._end()
        if count > limits.ENTRIES or size > limits.DIRECTORY:
            raise RefusedForSafety(str(self.path), reasons.TOO_MANY.format(limit=limits.ENTRIES))
        shift = end - size - offset  # what stands before the archive: offsets count from its own start
        if shift < 0:
            raise DamagedPublication(str(self.path), reasons.BAD_DIRECTORY)
        if shift:
            notes.warn(f"{shift} bytes stand before the archive; they are skipped")
        data = self._listed = self.read_at(offset + shift, size)
        entries: dict[str, Entry] = {}
        for entry in _entries(data, shift, str(self.path), notes):
            if entry.name in entries:
                notes.warn(f"{shown(entry.name)} is in the archive twice; the last one counts")
            entries[entry.name] = entry
            if len(entries) > limits.ENTRIES:
                raise RefusedForSafety(str(self.path), reasons.TOO_MANY.format(limit=limits.ENTRIES))
        if not entries and count:
            raise DamagedPublication(str(self.path), reasons.BAD_DIRECTORY)
        if sum(entry.packed for entry in entries.values()) > self._length:
            raise RefusedForSafety(str(self.path), reasons.OVERLAP)
        if sum(entry.size for entry in entries.values()) > limits.TOTAL:
            limit = limits.TOTAL // (1024 * limits.MIB)
            raise RefusedForSafety(str(self.path), reasons.TOTAL_TOO_LARGE.format(limit=limit))
        return entries

    def _end(self) -> tuple[int, int, int, int]:
        """Number of entries, size and offset of the directory, and where it should end."""
        reach = min(self._length, TAIL)
        tail = self.read_at(self._length - reach, reach)
        at = tail.rfind(b"PK\5\6", 0, max(0, len(tail) - END.size + 4))
        if at < 0:
            raise DamagedPublication(str(self.path), reasons.NO_END)
        _, disk, first_disk, here, count, size, offset, _ = END.unpack_from(tail, at)
        end = self._length - reach + at
        if end >= END64_LOCATOR.size:
            sign, _, end64, disks = END64_LOCATOR.unpack(self.read_at(end - END64_LOCATOR.size, END64_LOCATOR.size))
            if sign == b"PK\6\7":
                if disks > 1:
                    raise DamagedPublication(str(self.path), reasons.SPLIT)
                record = self.read_at(end64, END64.size)
                if len(record) == END64.size and record.startswith(b"PK\6\6"):
                    _, _, _, _, disk, first_disk, here, count, size, offset = END64.unpack(record)
                    end = end64
        if disk or first_disk or here != count:
            raise DamagedPublication(str(self.path), reasons.SPLIT)
        return count, size, offset, end

    # -- one entry -----------------------------------------------------------------------------------------------------

    def _start(self, entry: Entry) -> int:
        """Where the bytes of an entry begin. Raises DamagedPublication, ProtectedPublication, RefusedForSafety."""
        if entry.link:
            raise RefusedForSafety(str(self.path), reasons.LINK.format(name=shown(entry.name)))
        if entry.encrypted:
            raise ProtectedPublication(str(self.path), PASSWORD)
        if entry.method not in {STORED, DEFLATED}:
            raise DamagedPublication(
                str(self.path), reasons.BAD_METHOD.format(name=shown(entry.name), method=entry.method)
            )
        header = self.read_at(entry.offset, LOCAL.size)
        if len(header) < LOCAL.size or not header.startswith(b"PK\3\4"):
            raise self.damaged(entry)
        *_, name_length, extra_length = LOCAL.unpack(header)
        return entry.offset + LOCAL.size + int(name_length) + int(extra_length)

    def _inflated(self, entry: Entry, limit: int, piece: int = CHUNK) -> Iterator[bytes]:
        """The bytes of an entry, piece by piece, counted while they come: what the directory says is not trusted."""
        at, left, total = self._start(entry), entry.packed, 0
        inflater = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == DEFLATED else None
        packed = b""
        while True:
            if not packed and left > 0:
                packed = self.read_at(at, min(piece, left))
                if not packed:
                    raise self.damaged(entry)
                at, left = at + len(packed), left - len(packed)
            if inflater is None:
                chunk, packed = packed, b""
            else:
                try:
                    chunk = inflater.decompress(packed, piece)
                except zlib.error as error:
                    raise self.damaged(entry) from error
                packed = inflater.unconsumed_tail
            total += len(chunk)
            if total > min(limit, max(entry.size, limits.RATIO_FROM)):
                raise self._too_much(entry, limit, total)
            if total > limits.RATIO_FROM and total > limits.RATIO * max(1, entry.packed):
                raise RefusedForSafety(str(self.path), reasons.BOMB.format(name=shown(entry.name), limit=limits.RATIO))
            if chunk:
                yield chunk
            elif not packed and left <= 0:
                return
            if inflater is not None and inflater.eof:
                return

    def damaged(self, entry: Entry) -> DamagedPublication:
        return DamagedPublication(str(self.path), reasons.BAD_ENTRY.format(name=shown(entry.name)))

    def _too_much(self, entry: Entry, limit: int, total: int) -> ReaderError:
        if total > limit:
            text = reasons.TOO_LARGE.format(name=shown(entry.name), limit=limit // limits.MIB)
            return RefusedForSafety(str(self.path), text)
        return self.damaged(entry)  # more than it says, though not more than can be borne


def _entries(data: bytes, shift: int, path: str, notes: Notes) -> Iterator[Entry]:
    """The entries of a central directory; folders are left out. Stops where the directory is damaged."""
    at = 0
    while at + CENTRAL.size <= len(data):
        (sign, made_by, _, flags, method, _, _, crc, packed, size, *lengths, disk, _, attributes, offset) = (
            CENTRAL.unpack_from(data, at)
        )
        if sign != b"PK\1\2":
            notes.warn("the list of files in the archive is damaged; what could be read of it is used")
            return
        name_length, extra_length, comment_length = lengths
        raw = data[at + CENTRAL.size : at + CENTRAL.size + name_length]
        extra = data[at + CENTRAL.size + name_length : at + CENTRAL.size + name_length + extra_length]
        at += CENTRAL.size + name_length + extra_length + comment_length
        if 0xFFFFFFFF in {packed, size, offset}:
            size, packed, offset = _zip64(extra, size, packed, offset)
        if disk not in {0, 0xFFFF}:
            raise DamagedPublication(path, reasons.SPLIT)
        name = _name(raw, bool(flags & UTF8_NAME), notes)
        if name and not name.endswith("/"):
            link = made_by >> 8 == UNIX and stat.S_ISLNK(attributes >> 16)
            yield Entry(name, method, crc, packed, size, offset + shift, bool(flags & ENCRYPTED), link)


def _name(raw: bytes, says_utf8: bool, notes: Notes) -> str:
    """The name of an entry: UTF-8, as EPUB demands even where the archive does not say so; else DOS's code page."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        name = raw.decode("utf-8", "replace") if says_utf8 else raw.decode("cp437")
        notes.warn(f"the name {shown(name)} in the archive is not UTF-8")
        return name


def _zip64(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Size, packed size and offset, taken from the extra field of large archives (APPNOTE 4.5.3)."""
    at, values = 0, [size, packed, offset]
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            field, place = extra[at + 4 : at + 4 + length], 0
            for index, value in enumerate(values):
                if value == 0xFFFFFFFF and place + 8 <= len(field):
                    (values[index],) = struct.unpack_from("<Q", field, place)
                    place += 8
        at += 4 + length
    return values[0], values[1], values[2]


def _unreadable(error: OSError) -> str:
    return reasons.UNREADABLE.format(detail=error.strerror or str(error))
