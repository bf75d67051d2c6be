"""The file `library.sqlite-redo`: everything that was committed, once more, in lines that prove themselves.

A line is eight hexadecimal digits, the CRC-32 of what follows, and JSON. The first tells which log this is and how many
rows it begins with; as many lines with a row each come next; every other line is one transaction, with the rows it left
and the keys of those it took away. What a crash tore off at the end was never confirmed.
Source of the idea: redo logging as in ARIES (Mohan et al., 1992), by rows instead of pages.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.store.files import companion, make_private_file, sync_file, sync_folder

FORM = 1
_TAIL = 4096  # bytes read at first to find the last line
_NUMBER = re.compile(rb'\{"number":(\d+)')
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write another end of line

Values = dict[str, Any]  # by column
Key = tuple[Any, ...]
Row = tuple[str, Key, Values | None]  # table, key, what stands there; None: it was taken away


@dataclass(slots=True)
class Log:
    """What a log file says."""

    name: str
    number: int  # of the last transaction
    whole: bool  # nothing in it is damaged: its rows are all there are
    rows: dict[tuple[str, Key], Values | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class End:
    """How far a log has come."""

    name: str
    number: int
    size: int  # bytes up to the end of its last whole line


def path_of(database: Path) -> Path:
    """The log of a database."""
    return companion(database, "-redo")


def read(path: Path, first: int = 0, last: int | None = None) -> Log | None:
    """The rows as they were after transaction `last`; of those from `first` on alone, where that is not 0.

    None where there is no log; one without a name where its first line is damaged. Raises OSError.
    """
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return None
    with file:
        lines = _lines(file)
        head = next(lines, {})
        if head is None:
            head = {"redo": FORM, "log": "", "number": 0}  # the other lines prove themselves
        if head.get("redo") != FORM:
            return None
        log = Log(str(head.get("log")), int(head["number"]), whole=True)
        rows = 0
        for line in lines:
            if line is None:
                log.whole = False
                continue
            number = line.get("number")
            if number is None:
                rows += 1
            elif last is not None and number > last:
                break
            else:
                log.whole = log.whole and number == log.number + 1
                log.number = max(log.number, number)
            if first and (number is None or number < first):
                continue
            for table, key, values in line["rows"]:
                log.rows[table, tuple(key)] = values
        log.whole = log.whole and rows == head.get("lines")
    return log


def end_of(path: Path) -> End | None:
    """How far a log has come, by its first and its last whole line; None where these cannot be read. Raises OSError."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return None
    with file:
        head = _parsed(file.readline())
        if not isinstance(head, dict) or head.get("redo") != FORM:
            return None
        size = file.seek(0, os.SEEK_END)
        length = _TAIL
        while True:
            begin = max(0, size - length)
            file.seek(begin)
            tail = file.read(size - begin)
            end = tail.rfind(b"\n") + 1
            start = tail.rfind(b"\n", 0, max(0, end - 1)) + 1
            if end and (start or begin == 0):
                break
            if begin == 0:
                return None
            length *= 4
    if not _proves_itself(tail[start:end]):
        return None
    number = _NUMBER.match(tail, start + 9)  # it may be long; none: a row that the log began with
    return End(str(head.get("log")), int(number[1]) if number else int(head["number"]), begin + end)


def begin(path: Path, name: str, rows: Iterable[Row]) -> int:
    """Put a new log in place that holds these rows, and return its size. Raises OSError, changing nothing."""
    lines = [_line({"rows": [row]}) for row in rows]
    head = _line({"redo": FORM, "log": name, "number": 0, "lines": len(lines)})
    partial = companion(path, ".new")
    try:
        make_private_file(partial)
        partial.write_bytes(b"".join([head, *lines]))
        sync_file(partial)
        size = partial.stat().st_size
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return size


def append(path: Path, size: int, number: int, rows: list[Row]) -> int:
    """Write a transaction behind the first `size` bytes, and return the new size. Raises OSError, changing nothing."""
    line = _line({"number": number, "rows": rows})
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        try:
            os.ftruncate(descriptor, size)  # what a crash tore
            os.lseek(descriptor, size, os.SEEK_SET)
            view = memoryview(line)
            while view:
                view = view[os.write(descriptor, view) :]
            os.fsync(descriptor)
        except OSError:
            with suppress(OSError):
                os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)
    return size + len(line)


def cut(path: Path, size: int) -> None:
    """Take back what `append` wrote. Raises OSError."""
    if path.stat().st_size > size:  # else it would grow
        os.truncate(path, size)


def _line(content: dict[str, Any]) -> bytes:
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _lines(file: Iterable[bytes]) -> Iterator[dict[str, Any] | None]:
    """Each line's content, None for a damaged one; what was torn off at the end is left out."""
    for raw in file:
        if raw.endswith(b"\n"):
            yield _parsed(raw)


def _proves_itself(raw: bytes) -> bool:
    try:
        return int(raw[:8], 16) == zlib.crc32(raw[9:-1])
    except ValueError:
        return False


def _parsed(raw: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(raw[9:-1]) if _proves_itself(raw) else None
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None
