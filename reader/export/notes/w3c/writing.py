"""Annotations as the draft has them: written as JSON and as the ZIP around it."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from reader.anchors.cfi import Cfi
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.anchors.quote import to_selector
from reader.export.notes import values
from reader.export.notes.json import annotation_data
from reader.export.notes.model import About, Book
from reader.export.notes.plain_json import written
from reader.export.notes.w3c.draft import (
    ABOUT_EXTENSION,
    CONTEXT,
    EXTENSION,
    GENERATOR,
    HTML_FRAGMENT,
    SET_FILE,
    STYLES,
)
from reader.publication.annotation import Annotation

_DOS_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(book: Book) -> str:
    """The annotation set of one book."""
    items = [annotation_object(entry.annotation) for entry in book.entries]
    names = "\0".join(str(item["id"]) for item in items)
    return written(
        {
            "@context": CONTEXT,
            "id": uuid.uuid5(values.NAMESPACE, f"{book.about.key}\0{names}").urn,
            "type": "AnnotationSet",
            "generator": GENERATOR,
            **({"title": book.about.title} if book.about.title else {}),
            "about": _about(book.about),
            "items": items,
        }
    )


def write_zip(book: Book) -> bytes:
    """The same in a ZIP file: the same notes give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        entry = zipfile.ZipInfo(SET_FILE, _DOS_EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, write(book), compresslevel=9)
    return packed.getvalue()


def annotation_object(annotation: Annotation) -> dict[str, Any]:
    """One annotation, with ours beside what the draft has a word for."""
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{annotation.id}" if _is_uuid(annotation.id) else _urn(annotation.id),
        "type": "Annotation",
        "motivation": _motivation(annotation),
        "created": annotation.created,
    }
    if annotation.modified and annotation.modified != annotation.created:
        data["modified"] = annotation.modified
    if body := _body(annotation):
        data["body"] = body
    source = quote(annotation.place.href, safe="/!$&'()*+,;=:@~")
    data["target"] = {"source": source, "selector": list(_selectors(annotation))}  # an empty one: Thorium wants it
    data[EXTENSION] = annotation_data(annotation)
    return data


def _motivation(annotation: Annotation) -> str:
    if annotation.kind == "bookmark":
        return "bookmarking"
    return "commenting" if annotation.text or annotation.kind == "note" else "highlighting"


def _body(annotation: Annotation) -> dict[str, Any]:
    """What the person wrote, and how the words are marked. `value` is demanded wherever there is a body."""
    value = annotation.text or annotation.name
    if annotation.kind == "bookmark" and not value and not annotation.tags:
        return {}
    body: dict[str, Any] = {"type": "TextualBody", "value": value, "format": "text/plain"}
    if annotation.kind != "bookmark":
        body |= {"color": annotation.colour, "highlight": STYLES[annotation.style]}
    if annotation.tags:
        body["tags"] = list(annotation.tags)
    return body


def _selectors(annotation: Annotation) -> Iterator[dict[str, Any]]:
    """The most exact first."""
    place, extent = annotation.place, annotation.extent
    if place.cfi and (cfi := _range(place.cfi, extent.cfi if extent else None)):
        yield {"type": "EPUBCFISelector", "value": cfi}
    if place.block:
        fragment: dict[str, Any] = {"type": "FragmentSelector", "conformsTo": HTML_FRAGMENT, "value": place.block}
        if extent and extent.start is not None and extent.end is not None and extent.block in {None, place.block}:
            fragment["refinedBy"] = {"type": "TextPositionSelector", "start": extent.start, "end": extent.end}
        yield fragment
    if place.quote and place.quote.exact:
        yield {"prefix": "", "suffix": ""} | to_selector(place.quote)  # Thorium wants all three
    if place.progression:
        yield {"type": "ProgressionSelector", "value": place.progression}


def _range(start: str, end: str | None) -> str:
    """A path inside a document, or the range of two, without the word around it."""
    try:
        first = parse_cfi(f"epubcfi({start})").start
        last = parse_cfi(f"epubcfi({end})").start if end else None
        return _bare(Cfi(first, last))
    except ValueError:  # two ends in different trees: a CFI cannot say that
        return start
    except MalformedCfi:
        return ""


def _bare(cfi: Cfi) -> str:
    return str(cfi).removeprefix("epubcfi(").removesuffix(")")


def _about(about: About) -> dict[str, Any]:
    data: dict[str, Any] = {"dc:identifier": list(about.identifiers)}
    if about.title:
        data["dc:title"] = about.title
    if about.creators:
        data["dc:creator"] = list(about.creators)
    if about.publisher:
        data["dc:publisher"] = about.publisher
    if about.published[:4].isdecimal():
        data["dc:date"] = about.published[:4]
    extension = {"key": about.key, "sha256": about.sha256, "kind": about.kind}
    return data | {ABOUT_EXTENSION: {name: value for name, value in extension.items() if value}}


def _is_uuid(value: str) -> bool:
    try:
        return str(uuid.UUID(value)) == value
    except ValueError:
        return False


def _urn(value: str) -> str:
    return uuid.uuid5(values.NAMESPACE, value).urn
