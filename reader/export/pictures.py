"""The pictures a text shows: read once, recognised by their first bytes, given a place in the book."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from reader.errors import ReaderError
from reader.publication.resource import Fetcher, Resource

# EPUB 3.3, section 3.2: what every reading system can show. Names of files lie, and the system's table of types
# differs from machine to machine, so the bytes decide.
SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"GIF8", "image/gif", ".gif"),
)


def picture_type(data: bytes) -> tuple[str, str] | None:
    """Media type and file ending of a picture every reading system can show, or None."""
    for signature, media_type, ending in SIGNATURES:
        if data.startswith(signature):
            return media_type, ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp", ".webp"
    if re.match(rb"\s*(<\?xml[^>]*>)?(\s|<!--.*?-->|<!DOCTYPE[^>]*>)*<svg[\s>]", data[:2000], re.DOTALL):
        return "image/svg+xml", ".svg"
    return None


@dataclass
class Pictures:
    """Collects the pictures of a book while its pages are written."""

    found: dict[str, Resource] = field(default_factory=dict)  # path in the article -> picture with its path in the book
    _taken: set[str] = field(default_factory=set)

    def take(self, source: str, fetcher: Fetcher) -> str | None:
        """The path in the book of a picture the text refers to; None when it is missing, elsewhere or no picture."""
        parts = urlsplit(source)
        if parts.scheme or parts.netloc or not parts.path:
            return None  # a book loads nothing from the network
        path = posixpath.normpath(unquote(parts.path))
        if path in self.found:
            return self.found[path].href
        try:
            data = fetcher.read(path).data
        except (ReaderError, OSError):
            return None  # `check` reports it; the words around it are still worth having
        kind = picture_type(data)
        if kind is None:
            return None
        href = self._name(path, kind[1])
        self.found[path] = Resource(href, kind[0], data)
        return href

    def _name(self, path: str, ending: str) -> str:
        stem = posixpath.splitext(posixpath.basename(path))[0]
        plain = re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-") or "picture"
        name, number = plain, 1
        while name.lower() in self._taken:
            number += 1
            name = f"{plain}-{number}"
        self._taken.add(name.lower())
        return f"images/{name}{ending}"
