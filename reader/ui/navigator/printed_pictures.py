"""The pictures of sheets in a PDF that Qt wrote.

The engine prints a document to a printer as one job, however many belong together. So each is printed into such a file
first, at the printer's resolution, and its sheets are painted from there into one job.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path

from PySide6.QtGui import QImage

from reader.export.joined_pdf import spans_of

_SIDE = {name: re.compile(rb"/%s (\d+)" % name.encode()) for name in ("Width", "Height")}
_STREAM = re.compile(rb"stream\r?\n")
_COLOURS = {b"/DeviceRGB": (QImage.Format.Format_RGB888, 3), b"/DeviceGray": (QImage.Format.Format_Grayscale8, 1)}


def pictures_of(file: Path) -> Iterator[QImage]:
    """One a sheet, in order. Raises OSError, and ValueError for what Qt would not have written."""
    with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as data:
        for begin, end in spans_of(data).values():
            mark = _STREAM.search(data, begin, end)
            head = data[begin : mark.start()] if mark else b""
            if mark and b"/Subtype /Image" in head:
                yield _picture(head, data[mark.end() : data.rfind(b"endstream", begin, end)])


def _picture(head: bytes, data: bytes) -> QImage:
    if b"/DCTDecode" in head:
        image = QImage.fromData(data)
    else:
        width, height = (int(found[1]) if (found := side.search(head)) else 0 for side in _SIDE.values())
        form, depth = next((kind for name, kind in _COLOURS.items() if name in head), (QImage.Format.Format_Invalid, 0))
        raw = zlib.decompress(data)
        if not depth or len(raw) < width * height * depth:
            raise ValueError("a picture of another kind")
        image = QImage(raw, width, height, width * depth, form).copy()
    if image.isNull():
        raise ValueError("a picture that cannot be read")
    return image
