"""Highlights and bookmarks of calibre: its viewer's and its library's exports, and what it keeps inside an EPUB.

Read only. Source: calibre, gui2/viewer/annotations.py, gui2/viewer/highlights.py, gui2/viewer/bookmarks.py,
gui2/library/annotations.py, srv/render_book.py.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

from reader.anchors.cfi import Cfi, Path, Step
from reader.anchors.cfi_dialects import from_calibre_highlight, standard
from reader.anchors.cfi_parsing import parse_cfi
from reader.errors import DamagedPublication, UsageError
from reader.export.notes import colours, reasons, values
from reader.export.notes.model import About, BookNotes, Item, NotesFile
from reader.export.notes.plain_json import objects, parsed
from reader.publication.annotation import Annotation, Style
from reader.publication.locator import Locator, Quote

PROGRAM = "calibre"
IN_BOOK = "META-INF/calibre_bookmarks.txt"
MAGIC = b"encoding=json+base64:"
_CURRENT_PAGE = "calibre_current_page_bookmark"
# Of a file, where its notes are. A list of highlights is what calibre keeps for itself, `annots/<key>.json`.
_LISTS = {"calibre_highlights": "highlights", "calibre_annotation_collection": "annotations", "bookmarks": "entries"}


def is_calibre(data: Any) -> bool:
    """Whether a JSON value is one that calibre writes."""
    if isinstance(data, dict):
        kind = data.get("type")
        return isinstance(kind, str) and kind in _LISTS and _LISTS[kind] in data
    return isinstance(data, list) and any(
        isinstance(one, dict) and ("start_cfi" in one or "pos_type" in one) for one in data[:100]
    )


def read(data: Any, path: str) -> NotesFile:
    """The notes of an export. One of the library may be of several books, told apart by numbers only."""
    members = objects(data[_LISTS[data["type"]]] if isinstance(data, dict) else data, path)
    books: dict[str, list[Item]] = {}
    for member in members:
        number = member.get("book_id") if isinstance(member, dict) else None
        books.setdefault(str(number), []).append(_item(member))
    return NotesFile(PROGRAM, tuple(BookNotes(About(), tuple(items)) for items in books.values()))


def read_in_book(data: bytes, path: str) -> NotesFile:
    """What calibre keeps in META-INF/calibre_bookmarks.txt: a line that says how, then base64 in lines of 80."""
    try:
        packed = base64.b64decode(data.strip().removeprefix(MAGIC), validate=False)
    except (binascii.Error, ValueError) as error:
        raise DamagedPublication(path, reasons.NOT_BASE64) from error
    try:
        return read(parsed(packed, path), path)
    except (KeyError, TypeError) as error:
        raise DamagedPublication(path, reasons.NOT_BASE64) from error


def _item(data: Any) -> Item:
    nothing = Annotation("", "", Locator(""), "")
    if not isinstance(data, dict):
        return Item(nothing, skip=reasons.NOT_ONE)
    data = data | data["annotation"] if isinstance(data.get("annotation"), dict) else data
    if data.get("removed"):
        return Item(nothing, skip=reasons.REMOVED)
    if data.get("type") == "last-read" or data.get("title") == _CURRENT_PAGE:
        return Item(nothing, skip=reasons.POSITION)
    if data.get("start_cfi") or data.get("highlighted_text"):
        return _highlight(data)
    if data.get("pos"):
        return _bookmark(data)
    return Item(nothing, skip=reasons.NOT_ONE)


def _highlight(data: dict[str, Any]) -> Item:
    words, number = values.text(data.get("highlighted_text")), values.index(data.get("spine_index"))
    cfi = ""
    try:
        start, end = values.text(data.get("start_cfi")), values.text(data.get("end_cfi"))
        cfi = str(from_calibre_highlight(number or 0, start, end)) if number is not None and start and end else ""
    except (UsageError, ValueError):
        pass  # the words remain
    created = values.time(data.get("timestamp"))
    style, colour = _style(data.get("style"))
    annotation = Annotation(
        id=values.own_id(PROGRAM, values.text(data.get("uuid")), words, cfi),
        publication="",
        place=Locator(values.text(data.get("spine_name")), quote=Quote(words) if words else None),
        language="",
        created=created,
        modified=created,
        kind="highlight",
        style=style,
        colour=colours.nearest(colour),
        text=values.text(data.get("notes")),
    )
    return Item(annotation, cfi, number, skip="" if cfi or words else reasons.NO_PLACE)


def _bookmark(data: dict[str, Any]) -> Item:
    title, written = values.text(data.get("title")), values.text(data.get("pos"))
    number = values.index(data.get("spine"))
    if number is not None and not written.startswith("epubcfi("):  # bookmarks before calibre 5
        written = f"epubcfi(/{2 * (number + 1)}/{written.lstrip('/')})"
    try:
        cfi = str(_of_document(standard(parse_cfi(written))))
    except (UsageError, ValueError):
        cfi = ""
    created = values.time(data.get("timestamp"))
    annotation = Annotation(
        # calibre tells bookmarks apart by their titles (db/annotations.py).
        id=values.own_id(PROGRAM, "", "bookmark", title, cfi),
        publication="",
        place=Locator(""),
        language="",
        name=title,
        created=created,
        modified=created,
    )
    return Item(annotation, cfi, None, skip="" if cfi else reasons.NO_PLACE)


def _of_document(cfi: Cfi) -> Cfi:
    """The CFI of a document as a whole, which calibre writes `/N` or `/N/2`; any other one as it is."""
    parts = cfi.start.parts
    if len(parts) != 1 or len(parts[0]) > 2 or [step.index for step in parts[0][1:]] not in ([], [2]):
        return cfi
    return Cfi(Path(((Step(6), parts[0][0]),)))


def _style(style: Any) -> tuple[Style, str]:
    """How the words are marked, and in which colour as calibre calls it; its red is drawn as pink."""
    if not isinstance(style, dict):
        return "highlight", "yellow"
    which = values.text(style.get("which"))
    if style.get("kind") == "decoration":
        line = which or values.text(style.get("text-decoration-line"))
        colour = values.text(style.get("text-decoration-color"))
        return ("strike" if "strike" in line or "through" in line else "underline"), colour or "red"
    custom = values.text(style.get("light")) or values.text(style.get("background-color"))
    return "highlight", which if which and not custom else custom or which or "yellow"
