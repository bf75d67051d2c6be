"""Highlights and bookmarks of Foliate: the file it keeps for each book, which its JSON export has as it is.

Read only. Source: Foliate 2.6, epubView.js and export.js; Foliate 3, annotations.js.
"""

from __future__ import annotations

from typing import Any

from reader.anchors.cfi_parsing import parse_cfi
from reader.errors import UsageError
from reader.export.notes import colours, reasons, values
from reader.export.notes.model import About, BookNotes, Item, NotesFile
from reader.export.notes.plain_json import objects
from reader.publication.annotation import Annotation, Style
from reader.publication.locator import Locator, Quote

PROGRAM = "Foliate"
_STYLES: dict[str, Style] = {"underline": "underline", "squiggly": "underline", "strikethrough": "strike"}


def is_foliate(data: Any) -> bool:
    """Whether a JSON value is one that Foliate writes."""
    if not isinstance(data, dict):
        return False
    lists = [data[name] for name in ("annotations", "bookmarks") if isinstance(data.get(name), list)]
    if "lastLocation" in data:  # a book that was read, whether anything was marked in it or not
        return bool(lists) or "progress" in data
    return any(
        _cfi(one.get("value")) or {"color", "text"} <= one.keys() if isinstance(one, dict) else _cfi(one)
        for members in lists
        for one in members[:100]
    )


def read(data: Any, path: str) -> NotesFile:
    """The notes of one book."""
    highlights = objects(data.get("annotations"), path)
    bookmarks = objects(data.get("bookmarks"), path)
    items = (*map(_highlight, highlights), *map(_bookmark, bookmarks))
    metadata = data.get("metadata")
    return NotesFile(PROGRAM, (BookNotes(_about(metadata if isinstance(metadata, dict) else {}), items),))


def _about(metadata: dict[str, Any]) -> About:
    creators = metadata.get("creator") or metadata.get("author")
    listed = creators if isinstance(creators, list) else [creators]
    names = [values.text(one.get("name") if isinstance(one, dict) else one) for one in listed]
    return About(
        title=values.localised(metadata.get("title")),
        creators=tuple(name for name in names if name),
        identifiers=values.texts(metadata.get("identifier")),
        languages=values.texts(metadata.get("language")),
        publisher=values.localised(metadata.get("publisher")),
        published=values.text(metadata.get("pubdate") or metadata.get("published")),
    )


def _highlight(data: Any) -> Item:
    if not isinstance(data, dict):
        return Item(Annotation("", "", Locator(""), ""), skip=reasons.NOT_ONE)
    cfi, words = _cfi(data.get("value")), values.text(data.get("text"))
    colour, created = values.text(data.get("color")), values.time(data.get("created"))
    annotation = Annotation(
        id=values.own_id(PROGRAM, "", "annotation", cfi or words),
        publication="",
        place=Locator("", quote=Quote(words) if words.strip() else None),
        language="",
        created=created,
        modified=values.time(data.get("modified")) or created,
        kind="highlight",
        style=_STYLES.get(colour, "highlight"),
        colour=colours.nearest(colour),
        text=values.text(data.get("note")),
    )
    return Item(annotation, cfi, None, skip="" if cfi or words.strip() else reasons.NO_PLACE)


def _bookmark(data: Any) -> Item:
    cfi = _cfi(data.get("value") if isinstance(data, dict) else data)
    annotation = Annotation(
        id=values.own_id(PROGRAM, "", "bookmark", cfi),
        publication="",
        place=Locator(""),
        language="",
        name=values.text(data.get("label")) if isinstance(data, dict) else "",
    )
    return Item(annotation, cfi, None, skip="" if cfi else reasons.NO_PLACE)


def _cfi(value: Any) -> str:
    written = values.text(value)
    if not written.startswith("epubcfi("):
        return ""
    try:
        return str(parse_cfi(written))
    except (UsageError, ValueError):
        return ""
