"""What can be read of a document that is not well-formed: as XML where nothing is lost by it, else as HTML.

Scripts are left out. The result is well-formed, with a notice standing first in its body.
"""

from __future__ import annotations

import re
from html import escape

from lxml import etree, html

from reader.streamer.epub import xml
from reader.streamer.epub.adapting.documents import malformed
from reader.streamer.epub.adapting.notice import XHTML_NAMESPACE

Element = etree._Element

_SPACES = {
    "epub": "http://www.idpf.org/2007/ops",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_ISLANDS = {"svg": "http://www.w3.org/2000/svg", "math": "http://www.w3.org/1998/Math/MathML"}
_DECLARED = {None: XHTML_NAMESPACE, "epub": _SPACES["epub"], "xlink": _SPACES["xlink"]} | _ISLANDS
_SPELT = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}  # HTML's parser lowers all letters
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_RAW = frozenset(("title", "style", "script"))
_BARE = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#(?:x[01][0-9a-fA-F]|1?\d|2[0-9]|3[01]);"
)
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_TAG = re.compile(r"<[^<>]*>")
_OPENED = re.compile(r"(?is)<(script|style|title)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)")


def recovered(text: str, notice: str, *, as_html: bool = False) -> bytes:
    """A well-formed XHTML document of what the text holds, the notice first in its body."""
    if not as_html:  # HTML knows what `AT&T` and `&copy` mean
        text = _BARE.sub("&amp;", text)
    root = _best(xml.uncrowded(_CONTROL.sub(_kept_space, text)).encode("utf-8", "replace"), as_html=as_html)
    if root is not None:
        result = _page(root, notice)
        if malformed(result) is None:
            return result.encode("utf-8", "replace")
    return _plain(text, notice)


def _kept_space(found: re.Match[str]) -> str:
    return " " if found[0] in ("&#9;", "&#10;", "&#13;", "&#x09;", "&#x0a;", "&#x0d;") else ""


def _best(encoded: bytes, *, as_html: bool) -> Element | None:
    """The reading that keeps more words; XML's before HTML's, since it keeps namespaces and nesting."""
    soup = _parsed_as_html(encoded)
    as_xml = None if as_html else _parsed_as_xml(encoded)
    if as_xml is not None and _is_sound(as_xml) and _words(as_xml) >= _words(soup):
        return as_xml
    return None if soup is None else _named(soup)


def _parsed_as_xml(encoded: bytes) -> Element | None:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        return etree.fromstring(encoded, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _parsed_as_html(encoded: bytes) -> Element | None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(encoded, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _is_sound(root: Element) -> bool:
    """Whether no text was swallowed by what shows none, as by a `<br>` that was not closed."""
    if xml.local(root) not in ("html", "svg"):
        return False
    for element in root.iter(etree.Element):
        name = xml.local(element)
        if (name in _VOID and (len(element) or (element.text or "").strip())) or (name in _RAW and len(element)):
            return False
    return True


def _words(root: Element | None) -> int:
    """How much there is to read, white space aside."""
    if root is None:
        return 0
    body = next((one for one in root.iter(etree.Element) if xml.local(one) == "body"), root)
    hidden = sum(_length(one) for one in body.iter(etree.Element) if xml.local(one) in ("script", "style"))
    return _length(body) - hidden


def _length(element: Element) -> int:
    return sum(len("".join(text.split())) for text in element.itertext())


def _named(soup: Element) -> Element:
    """A tree of HTML's parser with the namespaces that its elements have on a page."""
    root = etree.Element(f"{{{XHTML_NAMESPACE}}}html", nsmap=_DECLARED)
    root.attrib.update(_attributes(soup))
    root.extend(list(soup))
    islands: dict[Element, str] = {}
    for element in root.iter(etree.Element):
        if element is root:
            continue
        name = xml.local(element)
        parent = element.getparent()
        inside = islands.get(parent, "") if parent is not None and xml.local(parent) != "foreignobject" else ""
        space = _ISLANDS.get(name, inside)
        if space:
            islands[element] = space
        element.tag = f"{{{space or XHTML_NAMESPACE}}}{name if _NAME.fullmatch(name) else 'span'}"
    return root


def _attributes(element: Element) -> dict[str, str]:
    """The attributes that can be kept: no handlers of events, no prefix that nobody declared."""
    kept: dict[str, str] = {}
    if len(element.attrib) > xml.MANY_ATTRIBUTES:
        return kept  # listing them costs their square
    for key, value in element.attrib.items():
        prefix, colon, name = key.rpartition(":")
        if key.startswith("{"):
            if _NAME.fullmatch(key.rpartition("}")[2]):
                kept[key] = value
        elif colon and prefix in _SPACES and _NAME.fullmatch(name):
            kept[f"{{{_SPACES[prefix]}}}{name}"] = value
        elif _NAME.fullmatch(key) and key != "xmlns" and not key.lower().startswith("on"):
            kept[_SPELT.get(key, key)] = value
    return kept


def _page(root: Element, notice: str) -> str:
    """The tree as a page, cleaned of what would run and of names that are none."""
    etree.strip_elements(root, "{*}script", with_tail=False)
    for element in root.iter(etree.Element):
        if element.attrib:
            kept = _attributes(element)
            if len(kept) < len(element.attrib) or list(kept) != list(element.attrib):
                element.attrib.clear()
                element.attrib.update(kept)
        if ":" in str(element.tag).rpartition("}")[2]:
            name = xml.local(element)
            element.tag = f"{{{XHTML_NAMESPACE}}}{name if _NAME.fullmatch(name) else 'span'}"
    if xml.local(root) != "html":
        return f'<html xmlns="{XHTML_NAMESPACE}"><head><title/></head><body>{notice}{_markup(root)}</body></html>'
    body = next((one for one in root if xml.local(one) == "body"), None)
    if body is None:
        body = etree.SubElement(root, f"{{{XHTML_NAMESPACE}}}body")
    if notice:
        first = etree.fromstring(notice)
        first.tail, body.text = body.text, None
        body.insert(0, first)
    return _markup(root)


def _markup(root: Element) -> str:
    return etree.tostring(root, encoding="unicode", with_tail=False)


def _plain(text: str, notice: str) -> bytes:
    """The last resort: the words between the tags, a paragraph for each stretch between empty lines."""
    words = _CONTROL.sub("", _TAG.sub("\n", _OPENED.sub("", text)))
    paragraphs = (xml.folded(one) for one in re.split(r"\n\s*\n", words))
    body = "".join(f"<p>{escape(one)}</p>" for one in paragraphs if one)
    return f'<html xmlns="{XHTML_NAMESPACE}"><head><title/></head><body>{notice}{body}</body></html>'.encode(
        "utf-8", "replace"
    )
