"""Highlights, notes and bookmarks of KOReader: `metadata.epub.lua`, from its folder beside the book.

Read only, in its present form (`annotations`, since 2024) and in the two tables before it (`bookmarks`, `highlight`).
Places are XPointers of its engine, by names of elements and their number among those of the same name; text offsets
count its own text. So what is believed is the document and the words. Source: KOReader,
frontend/apps/reader/modules/readerannotation.lua, frontend/docsettings.lua, frontend/dump.lua.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.errors import DamagedPublication
from reader.export.notes import colours, reasons, values
from reader.export.notes.lua import NotLua, parse
from reader.export.notes.model import About, BookNotes, Item, NotesFile
from reader.export.notes.plain_json import MOST
from reader.publication.annotation import Annotation, Style
from reader.publication.locator import Locator, Quote

PROGRAM = "KOReader"
_DOCUMENT = re.compile(r"/body/DocFragment(?:\[(\d{1,6})\])?(?:/|$)")
_STEP = re.compile(r"([A-Za-z][\w.-]*?)(?:\[(\d{1,6})\])?(?:\.\d+)?")
_TEXT = re.compile(r"/text\(\)(?:\[(\d{1,6})\])?\.(\d{1,9})$")
_DEEPEST = 100  # elements in elements
_STYLES: dict[str, Style] = {"underscore": "underline", "strikeout": "strike"}
_KEYS = frozenset({"annotations", "bookmarks", "highlight", "doc_props", "partial_md5_checksum", "stats"})


def is_koreader(data: bytes) -> bool:
    """Whether a file may be a table of Lua."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:6].startswith((b"--", b"return"))


def read(data: bytes, path: str) -> NotesFile:
    """The notes of one book. Raises DamagedPublication."""
    try:
        table = parse(data)
    except NotLua as error:
        raise DamagedPublication(path, reasons.NOT_LUA.format(line=error.line)) from error
    if not isinstance(table, dict) or not _KEYS & table.keys():
        raise DamagedPublication(path, reasons.UNKNOWN)
    entries = list(_rows(table.get("annotations")))
    items = tuple(map(_item, entries)) if entries else tuple(_older(table))
    if len(items) > MOST:
        raise DamagedPublication(path, reasons.TOO_MANY.format(count=MOST))
    return NotesFile(PROGRAM, (BookNotes(_about(table), items),))


def _about(table: dict[Any, Any]) -> About:
    told = _table(table.get("doc_props")) or _table(table.get("stats"))
    # One identifier a line, each with what it is before a colon: "ISBN:978...", "uuid:...".
    identifiers = values.text(told.get("identifiers")).split("\n")
    return About(
        title=values.text(told.get("title")),
        creators=tuple(name.strip() for name in values.text(told.get("authors")).split("\n") if name.strip()),
        identifiers=tuple(one.strip() for one in identifiers if one.strip()),
        languages=values.texts(told.get("language")),
        partial_md5=values.text(table.get("partial_md5_checksum") or _table(table.get("stats")).get("md5")),
        file=values.text(table.get("doc_path")).rpartition("/")[2],
    )


def _item(data: dict[Any, Any]) -> Item:
    """An entry of `annotations`: with a drawer it is a highlight, without one a bookmark."""
    begin, end = data.get("pos0") or data.get("page"), data.get("pos1")
    if not isinstance(begin, str):
        return Item(Annotation("", "", Locator(""), ""), skip=reasons.FIXED_PAGE)
    words, note = values.text(data.get("text")), values.text(data.get("note"))
    marks = bool(data.get("drawer")) or end is not None
    created = values.time(data.get("datetime"))
    annotation = Annotation(
        id=values.own_id(PROGRAM, "", begin, values.text(end), created),
        publication="",
        place=Locator("", quote=Quote(words) if marks and words.strip() else None),
        language="",
        created=created,
        modified=values.time(data.get("datetime_updated")) or created,
        kind="highlight" if marks else "note" if note else "bookmark",
        style=_STYLES.get(values.text(data.get("drawer")), "highlight"),
        colour=colours.nearest(values.text(data.get("color")) or "yellow"),
        text=note,
    )
    found = _DOCUMENT.match(begin)
    number = values.index(int(found[1] or 1) - 1) if found else None
    placed = annotation.place.quote is not None or number is not None
    text = _TEXT.search(begin)
    return Item(
        annotation,
        index=number,
        names=_names(begin),
        text=(int(text[1] or 1), int(text[2])) if text else None,
        skip="" if placed else reasons.NO_PLACE,
    )


def _names(pointer: str) -> tuple[tuple[str, int], ...]:
    """The elements of an XPointer inside its document: `body`, `section`, `p[2]`."""
    inside = _DOCUMENT.sub("", pointer, count=1) if _DOCUMENT.match(pointer) else ""
    steps = [_STEP.fullmatch(step) for step in inside.split("/text()")[0].split("/")[:_DEEPEST]]
    return tuple((step[1].lower(), int(step[2] or 1)) for step in steps if step)


def _older(table: dict[Any, Any]) -> Iterator[Item]:
    """Before 2024: `bookmarks` has all of them, `highlight` how the marked ones look, by page."""
    drawn: dict[tuple[str, str], dict[Any, Any]] = {}
    for page in _table(table.get("highlight")).values():
        for one in _rows(page):
            drawn[values.text(one.get("pos0")), values.text(one.get("datetime"))] = one
    for bookmark in _rows(table.get("bookmarks")):
        start = values.text(bookmark.get("pos0")) or values.text(bookmark.get("page"))
        found = drawn.pop((start, values.text(bookmark.get("datetime"))), {})
        words = values.text(bookmark.get("notes")) or values.text(found.get("text"))
        said = values.text(bookmark.get("text"))
        marked = bool(bookmark.get("highlighted"))
        yield _item(
            {
                "datetime": bookmark.get("datetime"),
                "drawer": (found.get("drawer") or "lighten") if marked else None,
                "color": found.get("color"),
                "text": words,
                "note": "" if _is_automatic(said, words) else said,
                "page": bookmark.get("page"),
                "pos0": bookmark.get("pos0"),
                "pos1": bookmark.get("pos1") if marked else None,
            }
        )
    for one in drawn.values():  # before 2014 highlights were no bookmarks
        yield _item(one)


def _is_automatic(said: str, words: str) -> bool:
    """Whether KOReader made the text of a bookmark itself: "Page 12 words... @ 2021-01-01 10:00:00"."""
    return not said or bool(re.search(r"@ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", said)) or said == words


def _rows(value: Any) -> Iterator[dict[Any, Any]]:
    """The tables of a list, in its order."""
    for _, row in sorted(
        ((key, row) for key, row in _table(value).items() if isinstance(key, int | float)), key=lambda one: one[0]
    ):
        if isinstance(row, dict):
            yield row


def _table(value: Any) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}
