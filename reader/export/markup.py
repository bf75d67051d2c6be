"""A block of the article as an element of the book: id, language, links and pictures put right."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

from reader.export.pictures import Pictures
from reader.export.plan import Words
from reader.publication.language import direction_of
from reader.publication.model import Block
from reader.publication.resource import Fetcher

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
FOREIGN = {"svg": "http://www.w3.org/2000/svg", "math": "http://www.w3.org/1998/Math/MathML"}
# What runs, frames or loads has no place in a book; its words stay.
UNWANTED = frozenset({"audio", "video", "iframe", "object", "embed", "form", "input", "button", "base", "picture"})
SILENT = frozenset({"script", "style", "link", "meta", "image", "template", "source", "track"})  # their words are none
OUTWARD = frozenset({"http", "https", "mailto", "tel"})  # others make EPUBCheck warn, and no device opens them


@dataclass
class Voice:
    """One language as one page speaks it."""

    language: str
    page: str  # href of the page, from the package document
    page_language: str
    targets: dict[str, str]  # id -> file that holds it in this language
    fetcher: Fetcher
    pictures: Pictures
    words: Words
    suffix: str = ""  # what the second language of a page appends to ids, so that they stay unique
    elsewhere: dict[str, str] = field(default_factory=dict)  # id -> file, in the language that leads
    used: set[str] = field(default_factory=set)  # ids on the page; shared by its voices

    def link(self, block: str) -> str | None:
        """The address of a block as seen from this page; None where the book does not contain it."""
        if block in self.targets:
            file, fragment = self.targets[block], block + self.suffix
        elif block in self.elsewhere:
            file, fragment = self.elsewhere[block], block
        else:
            return None
        anchor = "#" + quote(fragment, safe="!$&'()*+,;=:@-._~/?")
        return anchor if file == self.page else relative(file, self.page) + anchor


def relative(href: str, page: str) -> str:
    """A path of the package as a page of it writes it."""
    return posixpath.relpath(href, posixpath.dirname(page) or ".")


def block_element(block: Block, voice: Voice) -> ET.Element:
    """The block's element, ready for the page of `voice`."""
    holder = ET.Element("div")
    try:
        holder.append(ET.fromstring(block.html))
    except ET.ParseError:  # raw HTML that has no XML form, such as an attribute called "@"
        ET.SubElement(holder, "p").text = block.text
    _tidy(holder, voice)
    whole = len(holder) == 1 and not holder.text and not holder[0].tail
    element = holder[0] if whole else holder
    if not len(holder):  # a picture that is missing leaves its alternative text
        element.tag = "p"
    element.attrib = {"id": _unused(block.id + voice.suffix, voice), **element.attrib}
    language = block.language or voice.language
    if voice.suffix or language != voice.page_language:
        mark_language(element, language)
    return element


def mark_language(element: ET.Element, language: str) -> None:
    """Say which language an element is in, and which way it runs, in the ways old and new systems look for."""
    element.set("lang", language)
    element.set(XML_LANG, language)
    element.set("dir", direction_of(language))


def prepend(element: ET.Element, child: ET.Element, gap: str = " ") -> None:
    """Put a child before everything an element holds."""
    child.tail = gap + (element.text or "").lstrip()
    element.text = None
    element.insert(0, child)


def serialise(element: ET.Element) -> str:
    """The element as XHTML."""
    return legal(ET.tostring(element, encoding="unicode"))


def text(words: str) -> str:
    """Words as XHTML."""
    return escape(legal(words))


def legal(words: str) -> str:
    """Without the characters that XML cannot hold (XML 1.0, section 2.2)."""
    return ILLEGAL.sub("", words)


def _unused(name: str, voice: Voice) -> str:
    while name in voice.used:
        name += "x"
    voice.used.add(name)
    return name


def _tidy(parent: ET.Element, voice: Voice) -> None:
    for child in list(parent):
        _plain_name(child)
        alternative = _alternative(child, voice)
        if alternative is not None:
            _replace(parent, child, alternative)
            continue
        _attributes(child, voice)
        _tidy(child, voice)
        if child.tag in UNWANTED:
            _unwrap(parent, child)


def _plain_name(element: ET.Element) -> None:
    """Names without prefixes: some devices know `svg`, none `ns0:svg`."""
    namespace, _, name = element.tag[1:].partition("}") if element.tag.startswith("{") else ("", "", element.tag)
    if namespace in {"", XHTML_NAMESPACE, *FOREIGN.values()}:
        element.tag = name
    if name in FOREIGN:
        element.set("xmlns", FOREIGN[name])


def _alternative(element: ET.Element, voice: Voice) -> str | None:
    """The words that stand for an element which cannot be in a book, or None when it can."""
    if element.tag in SILENT:
        return ""
    if element.tag != "img":
        return None
    source = element.get("src", "")
    if source.startswith("data:image/"):
        return None
    href = voice.pictures.take(source, voice.fetcher)
    if href is None:
        return element.get("alt", "")
    element.set("src", relative(href, voice.page))
    return None


def _attributes(element: ET.Element, voice: Voice) -> None:
    for name in [name for name in element.attrib if name.startswith("on") or name in {"srcset", "poster", "sizes"}]:
        del element.attrib[name]
    if element.tag == "img":
        element.attrib.setdefault("alt", "")
    if element.tag in {"pre", "code"}:
        element.attrib.setdefault("dir", "ltr")  # by style it would be an error in EPUB
    if element.tag == "th" and "scope" not in element.attrib:
        element.set("scope", "col")
    if "id" in element.attrib:
        inner = element.attrib.pop("id") + voice.suffix
        if inner not in voice.used:
            element.set("id", _unused(inner, voice))
    if "href" in element.attrib and element.tag in {"a", "area"}:
        address = _address(element.attrib.pop("href"), voice)
        if address is not None:
            element.set("href", address)
    _footnote(element)


def _address(href: str, voice: Voice) -> str | None:
    if href.startswith("#"):
        return voice.link(href[1:])
    try:
        scheme = urlsplit(href).scheme.lower()
    except ValueError:
        return None
    return quote(href, safe="%!#$&'()*+,;=:@/?[]~") if scheme in OUTWARD else None


def _footnote(element: ET.Element) -> None:
    """Python-Markdown's notes: say what they are, so that devices can show them in place."""
    classes = element.get("class", "").split()
    if "footnote-ref" in classes and "href" in element.attrib:
        element.set("epub:type", "noteref")
        element.set("role", "doc-noteref")
    if "footnote-backref" in classes:
        element.attrib.pop("title", None)  # English, whatever the language of the text
        if "href" in element.attrib:
            element.set("role", "doc-backlink")


def _replace(parent: ET.Element, child: ET.Element, text: str) -> None:
    _append_text(parent, list(parent).index(child), text + (child.tail or ""))
    parent.remove(child)


def _unwrap(parent: ET.Element, child: ET.Element) -> None:
    """Take an element away and leave what it holds in its place."""
    index = list(parent).index(child)
    grandchildren = list(child)
    _append_text(parent, index, child.text or "")
    if grandchildren:
        grandchildren[-1].tail = (grandchildren[-1].tail or "") + (child.tail or "")
    else:
        _append_text(parent, index, child.tail or "")
    parent.remove(child)
    for offset, grandchild in enumerate(grandchildren):
        parent.insert(index + offset, grandchild)


def _append_text(parent: ET.Element, index: int, text: str) -> None:
    """Text that is to stand before the child at `index`."""
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
