"""What a document calls itself: its first heading, else its title. Only its beginning is read and looked through, so
that a thousand of them are asked in a tenth of a second. Source: HTML, sections 4.2.2 (title) and 4.3.6 (headings).
"""

from __future__ import annotations

import html
import re

from lxml import etree

from reader.errors import ReaderError
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.labels import label_of
from reader.streamer.epub.metas import closed
from reader.streamer.epub.notes import Notes

# A tag stops at the next "<", which no attribute contains: each character is looked at once, whatever a book writes.
_START = re.compile(r"<(?:[A-Za-z][\w.-]{0,20}:)?(h[1-6]|title)(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
_END = re.compile(r"</(?:[A-Za-z][\w.-]{0,20}:)?(h[1-6]|title)\s{0,9}>", re.IGNORECASE)
_PREFIX = re.compile(r"(</?)[A-Za-z][\w.-]{0,20}:(?=[A-Za-z])|\s[\w.-]{1,20}:[\w.-]{1,40}=(?:\"[^\"]*\"|'[^']*')")


def heading_of(container: Container, href: str) -> tuple[str, str]:
    """The first heading and the title of a document, each empty where there is none or the file cannot be read."""
    heading = title = ""
    for length in (limits.HEAD // 4, limits.HEAD):  # most begin with it
        try:
            data = container.head(href, length)
        except ReaderError:  # it says so itself when it is read
            return "", ""
        heading, title = _named(xml.decode(_whole_tags(data, length), href, Notes()))
        if heading or len(data) < length:
            break
    return heading, title


def _named(text: str) -> tuple[str, str]:
    text = _without(_without(text, "<!--", "-->"), "<style", "</style>")
    title, at = "", 0
    while (found := _START.search(text, at)) and (end := _END.search(text, found.end())):
        at = end.end()
        words = _words(text[found.end() : end.start()])
        if found[1].lower() == "title":
            title = title or words
        elif words:
            return words, title
    return "", title


def _words(inside: str) -> str:
    """What a person reads of the content of a heading; see labels.py."""
    if "<" not in inside:
        text = xml.folded(html.unescape(inside))
        return closed(text if len(text) <= limits.TEXT else f"{text[: limits.TEXT]}…")
    source = _PREFIX.sub(r"\1", xml.uncrowded(inside))
    try:
        root = etree.fromstring(f"<div>{source}</div>", etree.HTMLParser(no_network=True, recover=True))
    except (etree.XMLSyntaxError, ValueError):  # nothing in it
        return ""
    return "" if root is None else label_of(root)


def _without(text: str, start: str, end: str) -> str:
    """The text without what stands between two marks, also where the second was not read any more."""
    kept, at = [], 0
    while (begin := text.find(start, at)) >= 0:
        kept.append(text[at:begin])
        stop = text.find(end, begin)
        at = len(text) if stop < 0 else stop + len(end)
    return "".join((*kept, text[at:]))


def _whole_tags(data: bytes, length: int) -> bytes:
    """What was read, up to the end of a tag: not half a letter, and in two-byte encodings not half a bracket."""
    if len(data) < length:
        return data
    end = data.rfind(b">") + 1
    return data[: end + end % 2] if data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")) else data[:end]
