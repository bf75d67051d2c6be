"""The one XML parser: bytes of a book to a tree, without network, DTDs or entities, however strange the bytes are.

Files that are not well-formed are read as far as they go, with a warning: package and contents are read for the person,
who did not write them. (Chapters are the page's business; it shows their errors.)
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from lxml import etree

from reader.errors import DamagedPublication, RefusedForSafety
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.entities import without_entities
from reader.streamer.epub.notes import Notes, shown

Element = etree._Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
MANY_ATTRIBUTES = 100
_LONGEST = 4 * limits.DESCRIPTION  # characters, white space counted, that can matter
_ATTRIBUTE = r"""[\s/]*+[^\s>/][^\s=>/]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+|(?=>)))?+"""
_CROWDED = re.compile(rf"(<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{{MANY_ATTRIBUTES}}})(?:{_ATTRIBUTE})++")
_BEFORE = "\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n"
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")
# What those who write these names mean, and what every browser reads: with curly quotes (WHATWG Encoding, 4.2).
_MEANT = dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252")
_FILE = re.compile(r" \(<string>, line \d+\)$")  # lxml's idea of where it read
_SPACE = re.compile(r"[ \t\r\n\f\v\u0085\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def parse(data: bytes, name: str, path: str, notes: Notes) -> Element:
    """The root of the XML in `data`; the names are for messages. Raises DamagedPublication, RefusedForSafety."""
    name = shown(name)
    if len(data) > limits.XML:
        raise RefusedForSafety(path, reasons.TOO_LARGE.format(name=name, limit=limits.XML // limits.MIB))
    text = without_entities(decode(data, name, notes), name, path, notes)
    text = text.lstrip(_BEFORE)
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :].lstrip(_BEFORE)
    encoded = text.encode("utf-8", "replace")
    try:
        return _tree(encoded, recover=False)
    except (etree.XMLSyntaxError, ValueError) as error:
        detail = shown(_FILE.sub("", str(error)))
    try:
        root = _tree(encoded, recover=True)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedPublication(path, reasons.BAD_XML.format(name=name, detail=detail)) from error
    notes.warn(f"{name}: not well-formed XML ({detail}); it is read as far as it goes")
    return root


def _tree(encoded: bytes, *, recover: bool) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    root = etree.fromstring(encoded, parser)
    if root is None:
        raise ValueError("no element in it")
    return root


def decode(data: bytes, name: str, notes: Notes) -> str:
    """The text, by byte order mark, by declaration, or by trying; a wrong declaration is worth a warning."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, name, notes)
    for sign, encoding in _WIDE:
        if data.startswith(sign):
            return _marked(data, encoding, name, notes)
    found = _ENCODING.match(data[:400])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    for encoding in dict.fromkeys((declared, "utf-8", "cp1252")):
        if encoding.startswith(("utf-16", "utf-32", "ucs", "iso-10646")):
            continue  # bytes that spell <?xml singly cannot be that
        try:
            text = data.decode(_MEANT.get(encoding, encoding))
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
        if encoding != declared:
            notes.warn(f"{name}: it is not in the encoding it names, {shown(declared)}; it is read as {encoding}")
        return text
    notes.warn(f"{name}: its encoding is unknown; some letters may be wrong")
    return data.decode("cp1252", "replace")


def _marked(data: bytes, encoding: str, name: str, notes: Notes) -> str:
    """Text whose first bytes say what it is; where others contradict them, letters are lost."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        notes.warn(f"{name}: it is not wholly in the encoding its first bytes name, {encoding}; some letters are lost")
        return data.decode(encoding, "replace")


def local(element: Element) -> str:
    """The name of an element without its namespace, which broken books leave out or get wrong."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name, trimmed; one without a namespace comes first. Empty where there is none."""
    value = element.get(name)
    if value is None:
        key = next((key for key in element.keys() if _local(key) == name), None)  # noqa: SIM118
        value = "" if key is None else element.get(key, "")
    return value.strip()


def values(element: Element) -> list[str]:
    """The values of an element's attributes; of one with hundreds none, since listing them costs their square."""
    return [] if len(element.attrib) > MANY_ATTRIBUTES else list(element.values())


def uncrowded(text: str) -> str:
    """HTML without the attributes that nobody needs after the hundredth of a tag: its parser takes their square."""
    return _CROWDED.sub(r"\1", text)


def own(element: Element, name: str) -> str:
    """An attribute that no book prefixes, trimmed: quicker, for what is there a thousand times."""
    return (element.get(name) or "").strip()


def children(element: Element, *names: str) -> Iterator[Element]:
    """Child elements with one of these local names; all of them where none is given."""
    for child in element:
        if not names or local(child) in names:
            yield child


def child(element: Element, name: str) -> Element | None:
    """The first child with that local name."""
    return next(children(element, name), None)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Elements below, in document order, with one of these local names."""
    for one in element.iter():
        if one is not element and local(one) in names:
            yield one


def shallow(element: Element, *names: str) -> Iterator[Element]:
    """Like `descendants`, without those inside `limits.WITHIN` others: reading each with what is in it stays cheap."""
    waiting = [(one, 0) for one in reversed(element)]
    while waiting:
        one, around = waiting.pop()
        if local(one) in names:
            yield one
            around += 1
        if around < limits.WITHIN:
            waiting += [(inner, around) for inner in reversed(one)]


def text_of(element: Element) -> str:
    """The text inside an element, white space folded; of one that goes on and on, the beginning."""
    if not len(element):
        return folded((element.text or "")[:_LONGEST])
    pieces = [element.text or ""]
    inside, tails = [iter(element)], [""]  # of each element that is open
    for _ in range(2 * limits.TAGS):
        one = next(inside[-1], None)
        if one is not None:
            pieces.append(one.text or "")
            inside.append(iter(one))
            tails.append(one.tail or "")
            continue
        inside.pop()
        pieces.append(tails.pop())
        if not inside:
            break
    return folded("".join(pieces)[:_LONGEST])


def folded(text: str) -> str:
    """Text on one line: white space folded, control characters out."""
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2]
