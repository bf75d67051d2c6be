"""Several PDFs of the web engine one after the other in one file, with contents. Only the pages come along.

The engine prints one document at a time. What it writes (Skia's PDF) is plain: a cross-reference table, no compressed
objects, no encryption. Objects are copied as they are with new numbers; of all documents only offsets stay in memory.
Source: ISO 32000-1, sections 7.3 (objects), 7.5 (file structure), 7.7 (document structure), 12.3 (outlines).
"""

from __future__ import annotations

import itertools
import re
from contextlib import suppress
from dataclasses import dataclass
from mmap import mmap
from pathlib import Path
from types import TracebackType

from reader.errors import CannotWrite

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"(\d+) (\d+)\s+(?=\d{10} )")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_REFERENCE = re.compile(rb"(?<![\d.])(\d+) 0 R\b")
_PARENT = re.compile(rb"/Parent (\d+) 0 R")
_OBJECT = re.compile(rb"\d+ 0 obj\s")
_LEFT_OUT = re.compile(rb"/Struct(Parents?) \d+\s*|/Tabs /S\s*")  # the tree they belong to stays behind
CATALOG, PAGES, OUTLINES = 1, 2, 3  # numbers of our own objects


@dataclass(frozen=True, slots=True)
class _Title:
    text: str
    page: int  # number of the object


class JoinedPdf:
    """Written beside the target, which is replaced by `finish`; without that nothing is left."""

    def __init__(self, target: Path) -> None:
        """Raises CannotWrite."""
        self._target = target
        self._path = target.with_name(f".{target.name[:60]}.part")
        try:
            self._file = self._path.open("wb")
        except OSError as error:
            raise CannotWrite(str(target), error.strerror or str(error)) from error
        self._offsets: dict[int, int] = {}
        self._next = OUTLINES + 1
        self._pages: list[int] = []
        self._titles: list[_Title] = []
        self._put(b"%PDF-1.4\n%\xd3\xeb\xe9\xe1\n")

    def __enter__(self) -> JoinedPdf:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.discard()

    @property
    def pages(self) -> int:
        """How many there are by now."""
        return len(self._pages)

    def add(self, data: bytes, title: str = "") -> None:
        """Append the pages of a document; a title is a line of the contents. Raises CannotWrite, and ValueError
        for what the engine would not have written."""
        objects = _objects(data)
        pages = _pages(objects, data)
        numbers: dict[int, int] = {}
        waiting = list(pages)
        while waiting:
            old = waiting.pop()
            if old in numbers or old not in objects:
                continue
            numbers[old] = self._number()
            waiting += [int(one) for one in _REFERENCE.findall(_PARENT.sub(b"", _head(objects[old])))]
        for old, new in numbers.items():
            self._object(new, _renumbered(objects[old], numbers))
        added = [numbers[page] for page in pages]
        if title and added:
            self._titles.append(_Title(title, added[0]))
        self._pages += added

    def finish(self, title: str = "") -> None:
        """Write what holds the pages together, and put the file in its place. Raises CannotWrite."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        self._object(PAGES, b"<</Type /Pages /Count %d /Kids [%s]>>" % (len(self._pages), kids))
        items = [self._number() for _ in self._titles]
        links = zip([0, *items], items, [*items[1:], 0], self._titles, strict=False)
        for before, item, after, one in links:
            near = (b" /Prev %d 0 R" % before if before else b"") + (b" /Next %d 0 R" % after if after else b"")
            goal = b"/Parent %d 0 R /Dest [%d 0 R /XYZ null null null]" % (OUTLINES, one.page)
            self._object(item, b"<</Title %s %s%s>>" % (_text(one.text), goal, near))
        if items:
            outer = (items[0], items[-1], len(items))
            self._object(OUTLINES, b"<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>" % outer)
        contents = b" /Outlines %d 0 R" % OUTLINES if items else b""
        self._object(CATALOG, b"<</Type /Catalog /Pages %d 0 R%s>>" % (PAGES, contents))
        information = self._number()
        self._object(information, b"<</Title %s>>" % _text(title))
        self._trailer(information)
        try:
            self._file.close()
            self._path.replace(self._target)
        except OSError as error:
            raise CannotWrite(str(self._target), error.strerror or str(error)) from error

    def discard(self) -> None:
        """Nothing is left of a file that was not finished."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _trailer(self, information: int) -> None:
        start = self._file.tell()
        rows = [b"0000000000 65535 f \n"]
        for number in range(1, self._next):
            offset = self._offsets.get(number)
            rows.append(b"0000000000 00000 f \n" if offset is None else b"%010d 00000 n \n" % offset)
        self._put(b"xref\n0 %d\n%s" % (self._next, b"".join(rows)))
        facts = (self._next, CATALOG, information, start)
        self._put(b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % facts)

    def _number(self) -> int:
        self._next += 1
        return self._next - 1

    def _object(self, number: int, body: bytes) -> None:
        self._offsets[number] = self._file.tell()
        self._put(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _put(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            raise CannotWrite(str(self._target), error.strerror or str(error)) from error


def spans_of(data: bytes | mmap) -> dict[int, tuple[int, int]]:
    """Where the bodies of all objects begin and end, by number. Raises ValueError."""
    found = _START.search(data[-64:])
    table = int(found[1]) if found else -1
    section = _SECTION.match(data, table + 5) if table > 0 and data[table : table + 4] == b"xref" else None
    if section is None:
        raise ValueError("a PDF without a cross-reference table")
    first, count = int(section[1]), int(section[2])
    rows = [data[(at := section.end() + 20 * row) : at + 20] for row in range(count)]
    places = {first + row: int(text[:10]) for row, text in enumerate(rows) if text[17:18] == b"n"}
    following = dict(itertools.pairwise(sorted([*places.values(), table])))
    spans = {}
    for number, place in places.items():
        begin = _OBJECT.match(data, place)
        end = data.rfind(b"endobj", place, following[place])
        if begin is None or end < 0:
            raise ValueError(f"a PDF whose object {number} is broken")
        spans[number] = (begin.end(), end - 1 if data[end - 1 : end] == b"\n" else end)
    return spans


def sheets_in(data: bytes) -> int:
    """How many pages a document of the engine has. Raises ValueError."""
    return len(_pages(_objects(data), data))


def _objects(data: bytes) -> dict[int, bytes]:
    return {number: data[begin:end] for number, (begin, end) in spans_of(data).items()}


def _pages(objects: dict[int, bytes], data: bytes) -> list[int]:
    """The numbers of the pages, in order."""
    root = _ROOT.search(data, data.rfind(b"trailer"))
    top = re.search(rb"/Pages (\d+) 0 R", objects.get(int(root[1]), b"")) if root else None
    if top is None:
        raise ValueError("a PDF without pages")
    pages: list[int] = []
    waiting, seen = [int(top[1])], set()
    while waiting:
        number = waiting.pop()
        body = objects.get(number, b"")
        if number in seen:
            continue
        seen.add(number)
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", _head(body))
        if kids is None:
            pages.append(number)
        else:
            waiting += reversed([int(one) for one in _REFERENCE.findall(kids[1])])
    return pages


def _head(body: bytes) -> bytes:
    """An object without what its stream holds."""
    return body[: _head_length(body)]


def _head_length(body: bytes) -> int:
    mark = re.search(rb">>\s*stream\r?\n", body)
    return mark.end() if mark else len(body)


def _renumbered(body: bytes, numbers: dict[int, int]) -> bytes:
    length = _head_length(body)

    def number(found: re.Match[bytes]) -> bytes:
        new = numbers.get(int(found[1]))
        return b"null" if new is None else b"%d 0 R" % new

    head = body[:length]
    if b"/Type /Page\n" in head or b"/Type /Page/" in head or b"/Type /Page>" in head:
        parts = _PARENT.split(_LEFT_OUT.sub(b"", head))
        if len(parts) == 3:
            before, after = parts[0], parts[2]
            parent = b"/Parent %d 0 R" % PAGES
            return _REFERENCE.sub(number, before) + parent + _REFERENCE.sub(number, after) + body[length:]
    return _REFERENCE.sub(number, head) + body[length:]


def _text(text: str) -> bytes:
    """A text string. Source: ISO 32000-1, section 7.9.2.2."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()
