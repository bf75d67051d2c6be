"""Documents as text that the engine parses as published: decoded, without DOCTYPE and named entities, looked over.

Nothing else is changed, and lines keep their numbers. Sources: XML 1.0, 2.8 and 4.3; Namespaces in XML 1.0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from reader.errors import RefusedForSafety
from reader.streamer.epub import limits, reasons, xml
from reader.streamer.epub.entities import without_entities
from reader.streamer.epub.notes import Notes

LONG = 256 * 1024  # bytes; above, Expat looks first, which takes a quarter of the time since it builds no tree
_DECLARATION = re.compile(
    r"""<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?"""
    r"""(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>"""
)
_PROLOG = r"\A(?:\s++|<\?.*?\?>|<!--.*?-->)*+"
_LEFT_DOCTYPE = re.compile(_PROLOG + "<!DOCTYPE", re.DOTALL)
_ROOT = re.compile(_PROLOG + r"""<(?P<name>html|svg)(?P<attributes>(?:\s(?:[^"'<>]|"[^"]*"|'[^']*')*+)?)>""", re.DOTALL)
_NAMESPACES = {"html": "http://www.w3.org/1999/xhtml", "svg": "http://www.w3.org/2000/svg"}
_WHERE = re.compile(r"(?:, line \d+, column \d+)?$")


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a document from being shown as it is."""

    kind: Literal["malformed", "encoding"]
    line: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The text for the engine, and what is wrong with it."""

    text: str
    fault: Fault | None


def document(data: bytes, name: str, path: str) -> Document:
    """The document in these bytes; the names are for messages. Raises RefusedForSafety."""
    text, fault = _decoded(data, name)
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    lines = text.count("\n")
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]  # it is UTF-8 now, whatever was declared
    text = without_entities(text, name, path, Notes())
    if declaration:
        text = text.lstrip(" \t\r\n")
    text = "\n" * (lines - text.count("\n")) + _in_a_namespace(text)
    return Document(text, malformed(text) or fault)


def handed_on(data: bytes, name: str, path: str) -> bytes:
    """A document too long to be looked over, as it is. Raises RefusedForSafety where it declares entities."""
    if any("<!ENTITY".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise RefusedForSafety(path, reasons.TOO_LARGE.format(name=name, limit=limits.XML // limits.MIB))
    return data


def malformed(text: str) -> Fault | None:
    """The first place where the text is not well-formed XML with namespaces, as the engine's own parser sees it."""
    encoded = text.encode("utf-8", "replace")
    doctype = bool(_LEFT_DOCTYPE.match(text))  # one that never ends, or a second one
    if not doctype and len(encoded) > LONG and _passes_expat(encoded):
        return None
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=not doctype,  # deep and long as in the engine; without a DOCTYPE nothing can expand
    )
    try:
        etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        return Fault("malformed", max(1, error.lineno or 1), _WHERE.sub("", error.msg or "").strip().rstrip("."))
    return Fault("malformed", 1, "its DOCTYPE is damaged") if doctype else None


def _passes_expat(encoded: bytes) -> bool:
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        ParserCreate("utf-8", " ").Parse(encoded, True)
    except ExpatError:
        return False  # or a name of XML's fifth edition, which Expat does not know: the other parser decides
    return True


def _decoded(data: bytes, name: str) -> tuple[str, Fault | None]:
    """The text; a fault where letters had to be guessed. UTF-8 under another name is none: nothing is uncertain."""
    notes = Notes()
    text = xml.decode(data, name, notes)
    if not notes.warnings:
        return text, None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return text, Fault("encoding", data.count(b"\n", 0, error.start) + 1)
    return text, None


def _in_a_namespace(text: str) -> str:
    """XHTML and SVG whose root names no namespace: their DTDs fix it, and no engine reads those."""
    root = _ROOT.match(text)
    if not root or re.search(r"\sxmlns\s*=", root["attributes"]):
        return text
    at = root.start("attributes")
    return f'{text[:at]} xmlns="{_NAMESPACES[root["name"]]}"{text[at:]}'
