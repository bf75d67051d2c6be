"""Annotations as the draft, its predecessors and other readers have them: read from a JSON value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.export.notes import colours, reasons, values
from reader.export.notes.json import annotation_of
from reader.export.notes.model import About, BookNotes, Item, NotesFile
from reader.export.notes.plain_json import objects
from reader.export.notes.w3c.draft import ABOUT_EXTENSION, EXTENSION, PROGRAM, SETS, STYLES_READ
from reader.export.notes.w3c.selectors import Selectors
from reader.export.notes.w3c.writing import annotation_object
from reader.publication.annotation import Annotation, Kind
from reader.publication.locator import Locator


def is_set(data: Any) -> bool:
    """Whether a JSON value is an annotation set, a page of a collection, a list of annotations or a single one."""
    if isinstance(data, list):
        return any(map(_is_one, data[:100]))
    return isinstance(data, dict) and (bool(SETS & {*values.texts(data.get("type"))}) or _is_one(data))


def _is_one(data: Any) -> bool:
    return isinstance(data, dict) and "Annotation" in values.texts(data.get("type")) and "target" in data


def read(data: Any, path: str) -> NotesFile:
    """The annotations of a set. Raises DamagedPublication for more than can be."""
    whole = data if isinstance(data, dict) else {"items": data}
    page = whole.get("first")  # a collection with its pages in it (Web Annotation Data Model, section 5)
    listed = page if "items" not in whole and isinstance(page, dict) else whole
    members = objects(listed["items"], path) if "items" in listed else [whole] if _is_one(whole) else []
    about = _first_object(whole.get("about"))
    return NotesFile(PROGRAM, (BookNotes(_about_of(about), tuple(_item(one) for one in members)),))


def _first_object(value: Any) -> dict[str, Any]:
    """An object, or the first one in a list."""
    listed = value if isinstance(value, list) else [value]
    return next((one for one in listed if isinstance(one, dict)), {})


def _about_of(data: dict[str, Any]) -> About:
    ours = data.get(ABOUT_EXTENSION)
    ours = ours if isinstance(ours, dict) else {}
    creators = data.get("dc:creator")
    named = [values.localised(one) for one in (creators if isinstance(creators, list) else [creators])]
    return About(
        title=values.localised(data.get("dc:title")),
        creators=tuple(name for name in named if name),
        identifiers=values.texts(data.get("dc:identifier")),
        publisher=values.localised(data.get("dc:publisher")),
        published=values.text(data.get("dc:date")),
        key=values.text(ours.get("key")),
        sha256=values.text(ours.get("sha256")),
        kind=values.text(ours.get("kind")),
    )


def _item(data: Any) -> Item:
    if not isinstance(data, dict) or _target(data) is None:
        return Item(Annotation("", "", Locator(""), ""), skip=reasons.NOT_ONE)
    found = _standard(data)
    ours = annotation_of(data.get(EXTENSION))
    if ours is None:
        return found
    return replace(found, annotation=_joined(found.annotation, ours), skip="")


def _joined(said: Annotation, ours: Annotation) -> Annotation:
    """What we wrote, but for what the standard members say otherwise by now."""
    if (said.place.href, said.place.cfi) != (ours.place.href, _comparable(ours.place.cfi)):
        return said
    again = _standard(annotation_object(ours)).annotation
    changed = {
        name: getattr(said, name)
        for name in ("text", "name", "tags", "colour", "style", "kind", "created", "modified")
        if getattr(said, name) != getattr(again, name)
    }
    return replace(ours, **changed)


def _comparable(cfi: str | None) -> str | None:
    """A CFI as `_standard` gives it."""
    if not cfi:
        return None
    try:
        return str(parse_cfi(f"epubcfi({cfi})").start)
    except MalformedCfi:
        return None


def _standard(data: dict[str, Any]) -> Item:
    """An annotation by the members the draft knows."""
    target = _target(data) or {}
    body, tags = _body_of(data)
    source, _, fragment = _source(target.get("source", target.get("id"))).partition("#")
    reader = Selectors(target.get("selector"), fragment)
    place = Locator(
        unquote(source),
        block=reader.block,
        cfi=reader.start,
        progression=reader.progression,
        quote=reader.quote,
    )
    value = values.localised(body.get("value"))
    kind = _kind(values.texts(data.get("motivation")), value, marks=reader.marks)
    created = values.time(data.get("created"))
    annotation = Annotation(
        id=values.own_id("w3c", values.text(data.get("id")), place.href, str(reader.start), value),
        publication="",
        place=place,
        language="",
        name=value if kind == "bookmark" else "",
        created=created,
        modified=values.time(data.get("modified")) or created,
        kind=kind,
        extent=reader.extent if kind != "bookmark" else None,
        style=STYLES_READ.get(values.text(body.get("highlight")), "highlight"),
        colour=_colour(body.get("color")),
        text="" if kind == "bookmark" else value,
        tags=tuple(dict.fromkeys(tags)),
    )
    nowhere = not value and not reader.says and bool(target.get("selector"))
    return Item(annotation, cfi=reader.full, skip=reasons.NO_PLACE if nowhere else "")


def _target(data: dict[str, Any]) -> dict[str, Any] | None:
    """What an annotation is about; of several targets the first."""
    value = data.get("target")
    listed = value if isinstance(value, list) else [value]
    target = next((one for one in listed if isinstance(one, dict | str)), None)
    return {"source": target} if isinstance(target, str) else target


def _body_of(data: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What was written, and the tags. There may be several bodies, a bare text, or none."""
    value = data.get("body", data.get("bodyValue"))
    bodies = [
        one if isinstance(one, dict) else {"value": one} for one in (value if isinstance(value, list) else [value])
    ]
    tagging: list[dict[str, Any]] = []
    rest: list[dict[str, Any]] = []
    for one in bodies:
        (tagging if "tagging" in values.texts(one.get("purpose")) else rest).append(one)
    written = next((one for one in rest if values.localised(one.get("value"))), rest[0] if rest else {})
    names = [name for body in bodies for field in ("tags", "tag", "keyword") for name in values.texts(body.get(field))]
    return written, (*names, *(name for one in tagging if (name := values.localised(one.get("value")))))


def _source(value: Any) -> str:
    """The path of a resource; of a whole address its path."""
    source = values.text(value.get("id", value.get("source")) if isinstance(value, dict) else value)
    try:
        parts = urlsplit(source) if "://" in source else None
    except ValueError:  # brackets of an IPv6 address without one
        return source
    return parts.path.lstrip("/") + (f"#{parts.fragment}" if parts.fragment else "") if parts else source


def _kind(motivations: tuple[str, ...], value: str, *, marks: bool) -> Kind:
    """What the motivation says; where it is left out, what the draft's note on it says. A highlight marks words."""
    if "bookmarking" in {one.rpartition("#")[2].rpartition(":")[2] for one in motivations}:
        return "bookmark"
    if marks:
        return "highlight"
    return "note" if value else "bookmark"


def _colour(value: Any) -> Any:
    if isinstance(value, dict):  # Thorium, for itself
        return colours.of_rgb(*(values.index(value.get(name)) or 0 for name in ("red", "green", "blue")))
    return colours.nearest(values.text(value) or "yellow")
