"""Notes in a form of our own: everything that is known of them, so that what is read is what was written.

The form is kept stable; `resources/schemas/annotations.schema.json` describes it. Nothing in it depends on when or
where it is written: the same notes give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from reader.errors import DamagedPublication
from reader.export.notes import reasons, values
from reader.export.notes.model import About, Book, BookNotes, Entry, Item, NotesFile
from reader.export.notes.plain_json import objects, written
from reader.publication.annotation import COLOURS, KINDS, STYLES, Annotation, Colour, Extent, Kind, Style
from reader.publication.locator import Locator, Quote

PROGRAM = "ZeroOpposite Reader"
FORMAT = "zeroopposite-annotations"
VERSION = 1


def write(books: Iterable[Book]) -> str:
    """The notes of any number of publications."""
    publications = [_about(book.about) | {"annotations": [_entry(one) for one in book.entries]} for book in books]
    return written({"format": FORMAT, "version": VERSION, "publications": publications})


def is_ours(data: Any) -> bool:
    """Whether a JSON value is a file of this form, of whatever version."""
    return isinstance(data, dict) and data.get("format") == FORMAT


def read(data: Any, path: str) -> NotesFile:
    """The notes of a file of this form. Raises DamagedPublication for one of a newer version."""
    version = values.index(data.get("version"))
    if version is None or version > VERSION:
        raise DamagedPublication(path, reasons.NEWER)
    books = []
    for member in objects(data.get("publications"), path):
        if isinstance(member, dict):
            items = tuple(_item(one) for one in objects(member.get("annotations"), path))
            books.append(BookNotes(about_of(member), items))
    return NotesFile(PROGRAM, tuple(books))


def annotation_data(annotation: Annotation) -> dict[str, Any]:
    """All of an annotation but the publication it is in; what is as it is without being said is left out."""
    data: dict[str, Any] = {
        "id": annotation.id,
        "kind": annotation.kind,
        "language": annotation.language,
        "created": annotation.created,
        "modified": annotation.modified,
    }
    if annotation.kind != "bookmark" or (annotation.style, annotation.colour) != (STYLES[0], COLOURS[0]):
        data |= {"style": annotation.style, "colour": annotation.colour}
    data |= {name: value for name in ("name", "text") if (value := getattr(annotation, name))}
    if annotation.tags:
        data["tags"] = list(annotation.tags)
    place = annotation.place
    data["place"] = place.to_json() | ({"fraction": place.fraction} if place.fraction else {})
    if annotation.extent is not None:
        extent = annotation.extent
        parts = {"start": extent.start, "block": extent.block, "end": extent.end, "cfi": extent.cfi}
        data["extent"] = {name: value for name, value in parts.items() if value is not None}
    return data


def annotation_of(data: Any) -> Annotation | None:
    """The annotation that `annotation_data` wrote; nothing for what is none. Its publication is empty."""
    place = place_of(data.get("place")) if isinstance(data, dict) else None
    if place is None or not (given := values.text(data.get("id"))):
        return None
    created = values.time(data.get("created"))
    return Annotation(
        id=given,
        publication="",
        place=place,
        language=values.text(data.get("language")),
        name=values.text(data.get("name")),
        created=created,
        modified=values.time(data.get("modified")) or created,
        kind=cast(Kind, _one_of(data.get("kind"), KINDS, "note")),
        extent=extent_of(data.get("extent")),
        style=cast(Style, _one_of(data.get("style"), STYLES, STYLES[0])),
        colour=cast(Colour, _one_of(data.get("colour"), COLOURS, COLOURS[0])),
        text=values.text(data.get("text")),
        tags=values.texts(data.get("tags")),
    )


def place_of(data: Any) -> Locator | None:
    """The place that a JSON object describes."""
    if not isinstance(data, dict) or not isinstance(data.get("href"), str):
        return None
    quote = data.get("quote")
    return Locator(
        href=values.text(data["href"]),
        block=_optional(data.get("block")),
        fraction=values.share(data.get("fraction")),
        cfi=_optional(data.get("cfi")),
        progression=values.share(data.get("progression")),
        quote=Quote(*(values.text(quote.get(name)) for name in ("exact", "before", "after")))
        if isinstance(quote, dict)
        else None,
        spine=values.index(data.get("spine")),
    )


def extent_of(data: Any) -> Extent | None:
    """The extent that a JSON object describes."""
    if not isinstance(data, dict):
        return None
    start, end = values.index(data.get("start")), values.index(data.get("end"))
    extent = Extent(start, _optional(data.get("block")), end, _optional(data.get("cfi")))
    return None if extent == Extent() else extent


def _about(about: About) -> dict[str, Any]:
    """What is known of a book; what is not is left out, but for `key`, `title` and `identifiers`."""
    data: dict[str, Any] = {
        "key": about.key,
        "kind": about.kind,
        "title": about.title,
        "identifiers": list(about.identifiers),
        "creators": list(about.creators),
        "languages": list(about.languages),
    }
    more = ("publisher", "published", "sha256")
    return data | {name: value for name in more if (value := getattr(about, name))}


def about_of(data: dict[str, Any]) -> About:
    """What `_about` wrote."""
    named = {name: values.text(data.get(name)) for name in ("key", "kind", "title", "publisher", "published", "sha256")}
    listed = {name: values.texts(data.get(name)) for name in ("identifiers", "creators", "languages")}
    return About(**named, **listed)  # type: ignore[arg-type]  # names as in About


def _entry(entry: Entry) -> dict[str, Any]:
    data = annotation_data(entry.annotation)
    if entry.heading:
        data["heading"] = entry.heading
    if entry.link:
        data["link"] = entry.link
    if entry.second:
        data["second"] = {"language": entry.second.language, "text": entry.second.text}
    return data


def _item(data: Any) -> Item:
    annotation = annotation_of(data)
    if annotation is None:
        return Item(Annotation("", "", Locator(""), ""), skip=reasons.NOT_ONE)
    return Item(annotation)


def _optional(value: Any) -> str | None:
    return values.text(value) if isinstance(value, str) else None


def _one_of(value: Any, allowed: tuple[str, ...], otherwise: str) -> str:
    return value if isinstance(value, str) and value in allowed else otherwise
