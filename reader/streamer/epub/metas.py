"""The `meta` elements of a package, sorted by what they say and what they say it of.

EPUB 3 has `property` and `refines`, EPUB 2 `name` and `content`; books mix them. Source: EPUB 3.3, section 5.5.5.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice

from reader.publication.record import BaseDirection, Text
from reader.streamer.epub import limits, xml
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.prefixes import Prefixes


@dataclass(frozen=True, slots=True)
class Meta:
    """One statement."""

    property: str
    text: Text
    scheme: str = ""
    id: str = ""


@dataclass
class Metas:
    """Statements about the whole, and about elements by their id."""

    whole: dict[str, list[Meta]] = field(default_factory=lambda: defaultdict(list))
    refining: dict[str, dict[str, list[Meta]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    named: dict[str, str] = field(default_factory=dict)  # EPUB 2: name -> content, the first one

    def all(self, name: str) -> list[str]:
        """The values of a property of the whole."""
        return [meta.text.value for meta in self.whole.get(name, ())]

    def first(self, name: str) -> str:
        """The first value of a property of the whole, or nothing."""
        return next(iter(self.all(name)), "")

    def of(self, element_id: str, name: str) -> list[Meta]:
        """What refines an element."""
        return self.refining.get(element_id, {}).get(name, []) if element_id else []

    def value_of(self, element_id: str, name: str) -> str:
        return next((meta.text.value for meta in self.of(element_id, name)), "")


class TextReader:
    """Reads elements as texts with the language and direction they inherit from the package element."""

    def __init__(self, package: xml.Element, metadata: xml.Element | None, notes: Notes) -> None:
        self.notes = notes
        above = [one for one in (metadata, package) if one is not None]
        self.language = next((one.get(xml.XML_LANG, "") for one in above if one.get(xml.XML_LANG)), "").strip()
        self.direction = next((direction for one in above if (direction := _direction(one))), None)

    def read(self, element: xml.Element, limit: int = limits.TEXT) -> Text:
        """The text of an element: on one line, at most `limit` characters, its direction marks closed."""
        value = xml.text_of(element)
        if len(value) > limit:
            self.notes.warn(f"metadata: {xml.local(element)} has {len(value)} characters; the first {limit} are kept")
            value = f"{value[:limit].rstrip()}…"
        language = (element.get(xml.XML_LANG) or self.language).strip()
        return Text(closed(value), language, _direction(element) or self.direction or "auto")


def read_metas(metadata: xml.Element, reader: TextReader, prefixes: Prefixes) -> Metas:
    """All `meta` elements of a metadata element, those inside old wrappers too."""
    metas = Metas()
    for element in islice(xml.descendants(metadata, "meta"), limits.ITEMS):
        if name := xml.attribute(element, "name"):
            metas.named.setdefault(name, xml.folded(xml.attribute(element, "content"))[: limits.TEXT])
        elif name := prefixes.known(xml.attribute(element, "property")):
            text = reader.read(element)
            if not text.value and (content := xml.attribute(element, "content")):
                text = Text(xml.folded(content)[: limits.TEXT], text.language, text.direction)
            meta = Meta(name, text, xml.attribute(element, "scheme"), xml.attribute(element, "id"))
            refines = xml.attribute(element, "refines")
            if refines:
                metas.refining[refines.rpartition("#")[2]][name].append(meta)
            elif text.value and len(metas.whole[name]) < limits.STATEMENTS:
                metas.whole[name].append(meta)
    return metas


def closed(text: str) -> str:
    """The text with every direction mark it opens closed, so that nothing spills over to what stands beside it."""
    opened: list[str] = []
    for sign in text:
        if sign in "\u202a\u202b\u202d\u202e":
            opened.append("\u202c")
        elif sign in "\u2066\u2067\u2068":
            opened.append("\u2069")
        elif opened and sign == opened[-1]:
            opened.pop()
    return text + "".join(reversed(opened)) if opened else text


def _direction(element: xml.Element) -> BaseDirection | None:
    match (element.get("dir") or "").strip().lower():
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
        case "auto":
            return "auto"
    return None


def first_wins(metas: Metas, name: str, notes: Notes) -> str:
    """The value of a property that may be stated once. Source: EPUB 3.3, section 8.2."""
    values = metas.all(name)
    if len(values) > 1:
        notes.warn(f"metadata: {shown(name)} is stated {len(values)} times; the first one counts")
    return values[0] if values else ""
