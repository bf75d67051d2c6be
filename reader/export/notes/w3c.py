"""W3C EPUB Annotations 1.0, as a JSON file and as the ZIP around it.

Everything that depends on the draft stands here. Written is what the Working Draft of 2026-09-20 has: the context of
its own, named colours and styles, `tags`, no `dc:format`, no `meta`. Read are also its predecessors and what Thorium
wrote meanwhile: the context of Web Annotation, `tag` and `keyword`, colours as numbers, `CfiSelector`, and fragment
selectors that hold a CFI from the package.

The draft has no word for some of what we know: a bookmark's name beside a text, offsets of an article's blocks, our own
place. The draft is extensible, so all of it stands once more, as `json.py` writes it, in a member named by a URL of
ours. It is believed only as far as the standard members still say the same: a program in between may have changed them.
Sources: https://www.w3.org/TR/epub-anno-10/; Web Annotation Data Model; readium/annotations, "Selectors".
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from reader.anchors.cfi import Cfi
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.anchors.quote import from_selector, to_selector
from reader.export.notes import colours, reasons, values
from reader.export.notes.json import annotation_data, annotation_of
from reader.export.notes.model import About, Book, BookNotes, Item, NotesFile
from reader.export.notes.plain_json import objects, written
from reader.publication.annotation import Annotation, Extent, Kind, Style
from reader.publication.locator import Locator, Quote

PROGRAM = "W3C EPUB Annotations"
DRAFT = "2026-09-20"
CONTEXT = "https://www.w3.org/ns/epub-anno.jsonld"
SET_FILE = "annotations.json"  # at the root of the ZIP
# URLs of our own scheme: in JSON-LD each stands for itself, without a word in the context.
EXTENSION = "zeroopposite:annotation"
ABOUT_EXTENSION = "zeroopposite:publication"
GENERATOR = {
    "id": "zeroopposite:reader",
    "type": "Software",
    "name": "ZeroOpposite Reader",
}
HTML_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"
_STYLES: dict[Style, str] = {"highlight": "solid", "underline": "underline", "strike": "strikethrough"}
_STYLES_READ: dict[str, Style] = {
    "solid": "highlight",
    "outline": "highlight",
    "underline": "underline",
    "strikethrough": "strike",
}
_SETS = frozenset({"AnnotationSet", "AnnotationPage", "AnnotationCollection"})
_DEEPEST = 8  # selectors that refine selectors
_DOS_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(book: Book) -> str:
    """The annotation set of one book."""
    items = [_annotation(entry.annotation) for entry in book.entries]
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


def is_set(data: Any) -> bool:
    """Whether a JSON value is an annotation set, a page of a collection, a list of annotations or a single one."""
    if isinstance(data, list):
        return any(map(_is_one, data[:100]))
    return isinstance(data, dict) and (bool(_SETS & {*values.texts(data.get("type"))}) or _is_one(data))


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


def _annotation(annotation: Annotation) -> dict[str, Any]:
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
        body |= {"color": annotation.colour, "highlight": _STYLES[annotation.style]}
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
    tagging = [one for one in bodies if "tagging" in values.texts(one.get("purpose"))]
    rest = [one for one in bodies if one not in tagging]
    written = next((one for one in rest if values.localised(one.get("value"))), rest[0] if rest else {})
    names = [name for body in bodies for field in ("tags", "tag", "keyword") for name in values.texts(body.get(field))]
    return written, (*names, *(name for one in tagging if (name := values.localised(one.get("value")))))


def _joined(said: Annotation, ours: Annotation) -> Annotation:
    """What we wrote, but for what the standard members say otherwise by now."""
    if (said.place.href, said.place.cfi) != (ours.place.href, _comparable(ours.place.cfi)):
        return said
    again = _standard(_annotation(ours)).annotation
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
    reader = _Selectors(target.get("selector"), fragment)
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
        style=_STYLES_READ.get(values.text(body.get("highlight")), "highlight"),
        colour=_colour(body.get("color")),
        text="" if kind == "bookmark" else value,
        tags=tuple(dict.fromkeys(tags)),
    )
    nowhere = not value and not reader.says and bool(target.get("selector"))
    return Item(annotation, cfi=reader.full, skip=reasons.NO_PLACE if nowhere else "")


def _source(value: Any) -> str:
    """The path of a resource; of a whole address its path."""
    source = values.text(value.get("id", value.get("source")) if isinstance(value, dict) else value)
    parts = urlsplit(source) if "://" in source else None
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


class _Selectors:
    """What the selectors of a target say together."""

    def __init__(self, selectors: Any, fragment: str = "") -> None:
        self.block: str | None = None
        self.start: str | None = None
        self.full = ""
        self.progression = 0.0
        self.quote: Quote | None = None
        self._end: str | None = None
        self._offsets: tuple[int, int] | None = None
        self._take_all(selectors, 0)
        if "epubcfi(" in fragment:
            self._take_cfi(unquote(fragment))
        elif fragment:
            self.block = self.block or unquote(fragment)

    @property
    def says(self) -> bool:
        """Whether anything leads into the document."""
        return self.marks or bool(self.block or self.start or self.full or self.progression)

    @property
    def marks(self) -> bool:
        """Whether words are marked, not a point."""
        return bool(self._end or (self._offsets and self.block) or self.quote or "," in self.full)

    @property
    def extent(self) -> Extent | None:
        if self._end:
            return Extent(cfi=self._end)
        if self._offsets and self.block:
            return Extent(self._offsets[0], self.block, self._offsets[1])
        return None

    def _take_all(self, selectors: Any, depth: int) -> None:
        """Each selector, and what refines it."""
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            if isinstance(selector, dict) and depth < _DEEPEST:
                self._take(selector)
                self._take_all(selector.get("refinedBy"), depth + 1)

    def _take(self, selector: dict[str, Any]) -> None:
        value = values.text(selector.get("value"))
        match selector.get("type"):
            case "EPUBCFISelector" | "CfiSelector":
                self._take_cfi(value)
            case "FragmentSelector" if "epubcfi(" in value or "epub-cfi" in values.text(selector.get("conformsTo")):
                self._take_cfi(value.removeprefix("#"))
            case "FragmentSelector" if value.startswith(":~:text="):
                self.quote = self.quote or _text_fragment(value.removeprefix(":~:text="))
            case "FragmentSelector" if value and "=" not in value and "(" not in value:
                self.block = unquote(value)
                self._take_offsets(selector.get("refinedBy"))
            case "CssSelector" if value.startswith("#") and value[1:].replace("-", "").replace("_", "").isalnum():
                self.block = self.block or value[1:]
            case "TextQuoteSelector":
                selector = {name: values.text(text) for name, text in selector.items()}
                self.quote = from_selector(selector) or self.quote
            case "RangeSelector":
                self._take_range(selector.get("startSelector"), selector.get("endSelector"))
            case "ProgressionSelector":
                self.progression = values.share(selector.get("value"))

    def _take_cfi(self, value: str) -> None:
        """A CFI, from the package or from the document it is in."""
        bare = value.strip().removeprefix("epubcfi(").removesuffix(")")
        try:
            cfi = parse_cfi(f"epubcfi({bare})")
        except (MalformedCfi, ValueError):
            return
        if len(cfi.start.parts) > 1:
            self.full = self.full or str(cfi)
        else:
            self.start, self._end = str(cfi.start), str(cfi.end) if cfi.end else None

    def _take_range(self, first: Any, last: Any) -> None:
        """Two points, each by a selector of its own."""
        begin, end = _Selectors(first), _Selectors(last)
        if begin.start and end.start:
            self.start, self._end = begin.start, end.start

    def _take_offsets(self, refined: Any) -> None:
        refined = refined[0] if isinstance(refined, list) and refined else refined
        if isinstance(refined, dict) and refined.get("type") == "TextPositionSelector":
            start, end = values.index(refined.get("start")), values.index(refined.get("end"))
            if start is not None and end is not None:
                self._offsets = (start, end)


def _text_fragment(directive: str) -> Any:
    """The quote of a text fragment, where it holds all the words (`prefix-,words,-suffix`; WICG)."""
    parts = directive.split("&", 1)[0].split(",")
    before = unquote(parts.pop(0)[:-1]) if parts and parts[0].endswith("-") else ""
    after = unquote(parts.pop()[1:]) if parts and parts[-1].startswith("-") else ""
    if len(parts) != 1:  # only the first and the last words of a long text
        return None
    return from_selector({"type": "TextQuoteSelector", "exact": unquote(parts[0]), "prefix": before, "suffix": after})


def _is_uuid(value: str) -> bool:
    try:
        return str(uuid.UUID(value)) == value
    except ValueError:
        return False


def _urn(value: str) -> str:
    return uuid.uuid5(values.NAMESPACE, value).urn
