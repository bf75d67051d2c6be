"""Sound and film inside a chapter, by id: an overlay that points at them plays them instead of reading them.

Source: EPUB RS 3.3, section 8.3.2 (embedded audio and video). The chapter is only looked through, not parsed: it may be
five megabytes, and the question is which ids stand on two kinds of tags.
"""

from __future__ import annotations

import html
import re

from reader.publication.resource import BookFetcher
from reader.streamer.epub import limits, xml
from reader.streamer.epub.notes import Notes

# A tag stops at the next "<", which no attribute contains: each character is looked at once, whatever a book writes.
_TAG = re.compile(r"<(?:[A-Za-z][\w.-]{0,20}:)?(?:audio|video)\s([^<>]{0,4000})>", re.IGNORECASE)
_ID = re.compile(r"(?:^|\s)id\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def embedded_media(fetcher: BookFetcher, href: str) -> frozenset[str]:
    """The ids of `audio` and `video` elements in a file. Raises what opening a stream raises."""
    with fetcher.open_stream(href) as stream:
        data = stream.read(limits.XML)
    text = xml.decode(data, href, Notes())
    if "audio" not in text and "video" not in text:
        return frozenset()
    tags = (_ID.search(tag) for tag in _TAG.findall(_uncommented(text)))
    return frozenset(html.unescape(found[1] or found[2] or "") for found in tags if found) - {""}


def _uncommented(text: str) -> str:
    """The text without comments. Not by an expression: one that looks for each end anew costs the square."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))
