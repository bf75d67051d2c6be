"""The pages of a damaged database file as they lie on the disk, read without its schema.

SQLite finds a table by its schema and a row by the pages above it; where one of these was hit, rows that are whole
are out of its reach. Here each tree of pages is looked at by itself: one that nothing points to is the root of a
table, or what is left of one. The rows are read by SQLite all the same, from a copy in memory whose first page names
that root. Source: SQLite file format, sections 1.3 (header), 1.5 (freelist), 1.6 (b-trees) and 4 (write-ahead log).
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.store.files import companion
from reader.store.sqlite import in_memory

_INNER, _ROWS, _INNER_KEYS, _KEYS = 5, 13, 2, 10  # kinds of pages: of tables, and of tables without row numbers
_COLUMNS = 40  # more than any table has
_LARGEST = 512 * 1024 * 1024  # bytes of a file that is looked at in memory
_TREES = 4000  # looked at
_WAL_HEADER, _FRAME_HEADER = 32, 24


def stray_rows(path: Path, size: int) -> Iterator[tuple[bool, tuple[Any, ...]]]:
    """Each row of each tree of pages of `size` bytes: whether its table has row numbers, and the values as stored.

    Raises OSError.
    """
    if path.stat().st_size > _LARGEST:
        return
    data = _with_log(path, size)
    if len(data) < 2 * size:
        return
    for number, kind in _roots(data, size)[:_TREES]:
        numbered = kind in (_INNER, _ROWS)
        for row in _rows_at(number, data, size, numbered=numbered):
            yield numbered, row


def _with_log(path: Path, size: int) -> bytearray:
    """The file with what was committed to its write-ahead log, which a killed program leaves."""
    data = bytearray(path.read_bytes())
    with suppress(FileNotFoundError):
        log = companion(path, "-wal").read_bytes()
        pending: list[tuple[int, bytes]] = []
        salt = log[16:24]
        for start in range(_WAL_HEADER, len(log) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
            page, committed = struct.unpack(">II", log[start : start + 8])
            if log[start + 8 : start + 16] != salt or not 0 < page <= _LARGEST // size:
                break
            pending.append((page, log[start + _FRAME_HEADER : start + _FRAME_HEADER + size]))
            if committed:
                for number, content in pending:
                    data.extend(bytes(max(0, number * size - len(data))))
                    data[(number - 1) * size : number * size] = content
                pending = []
    data.extend(bytes(-len(data) % size))
    return data


def _roots(data: bytearray, size: int) -> list[tuple[int, int]]:
    """Pages that hold rows or lead to some, and to which no other page leads: (number, kind)."""
    kinds = {number + 1: data[number * size] for number in range(1, len(data) // size)}
    trees = {number: kind for number, kind in kinds.items() if kind in (_INNER, _ROWS, _INNER_KEYS, _KEYS)}
    inside = {child for number, kind in trees.items() for child in _children(data, number, kind, size)}
    free = _free(data, size)
    return [(number, kind) for number, kind in trees.items() if number not in inside and number not in free]


def _children(data: bytearray, number: int, kind: int, size: int) -> Iterator[int]:
    if kind not in (_INNER, _INNER_KEYS):
        return
    page = data[(number - 1) * size : number * size]
    yield struct.unpack(">I", page[8:12])[0]
    count = min(struct.unpack(">H", page[3:5])[0], (size - 12) // 2)
    for (place,) in struct.iter_unpack(">H", page[12 : 12 + 2 * count]):
        if place <= size - 4:
            yield struct.unpack(">I", page[place : place + 4])[0]


def _free(data: bytearray, size: int) -> set[int]:
    """Pages that were given up: what stands on them was removed."""
    free: set[int] = set()
    trunk = struct.unpack(">I", data[32:36])[0]
    while 0 < trunk <= len(data) // size and trunk not in free:
        free.add(trunk)
        start = (trunk - 1) * size
        following, count = struct.unpack(">II", data[start : start + 8])
        leaves = data[start + 8 : start + 8 + 4 * min(count, size // 4 - 2)]
        free.update(number for (number,) in struct.iter_unpack(">I", leaves))
        trunk = following
    return free


def _rows_at(number: int, data: bytearray, size: int, *, numbered: bool) -> Iterator[tuple[Any, ...]]:
    """The rows of the tree with this root, from its beginning and from its end, as far as they can be read."""
    first = _first_page(number, size, numbered=numbered)
    with closing(in_memory()) as copy:
        with suppress(sqlite3.Error):
            copy.deserialize(bytes(first) + bytes(data[size:]))
            copy.execute("PRAGMA cell_size_check = ON")
        for order in ("ASC", "DESC"):
            column = "rowid" if numbered else "c0"
            with suppress(sqlite3.Error):
                for row in copy.execute(f"SELECT * FROM stray ORDER BY {column} {order}"):
                    yield tuple(row)
                break  # whole: no need to begin from the other end


def _first_page(root: int, size: int, *, numbered: bool) -> bytes:
    """The first page of a database that has one table, with this root."""
    columns = ", ".join(f"c{index}" for index in range(_COLUMNS))
    rest = "" if numbered else ", PRIMARY KEY (c0)"
    with closing(in_memory()) as made:
        made.execute(f"PRAGMA page_size = {size}")
        made.execute(f"CREATE TABLE stray ({columns}{rest}){'' if numbered else ' WITHOUT ROWID'}")
        made.execute("PRAGMA writable_schema = ON")
        made.execute("UPDATE sqlite_schema SET rootpage = ?", (root,))
        page = bytearray(made.serialize()[:size])
    page[28:32] = bytes(4)  # how many pages: as many as there are
    return bytes(page)
