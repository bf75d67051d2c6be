"""Properties under the prefixes that we know them by, whatever prefixes a package declares.

Sources: EPUB 3.3, appendix D.1 (vocabulary association); EPUB RS 3.3, "Vocabulary association mechanisms": a declared
prefix counts, also one that is reserved for something else.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.streamer.epub import xml

_RESERVED = {
    "a11y": "http://www.idpf.org/epub/vocab/package/a11y/#",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://www.idpf.org/epub/vocab/overlays/#",
    "rendition": "http://www.idpf.org/vocab/rendition/#",
    "schema": "http://schema.org/",
}
_DEFAULT = frozenset(f"http://idpf.org/epub/vocab/package/{name}/#" for name in ("meta", "link", "item", "itemref"))
_KNOWN = {url: f"{prefix}:" for prefix, url in _RESERVED.items()} | dict.fromkeys(_DEFAULT, "")
_DECLARATION = re.compile(r"([^\s:]+):\s+(\S+)")
_MANY = 100  # declarations; books have up to ten


class Prefixes:
    """What the prefixes of one package stand for."""

    def __init__(self, package: xml.Element) -> None:
        said = xml.own(package, "prefix")
        self._means: dict[str, str] = {}  # prefix as written -> what stands before the name for us
        for prefix, url in _DECLARATION.findall(said)[:_MANY] if said else ():
            if (meant := _meant(prefix, url)) != f"{prefix}:":
                self._means[prefix] = meant

    def known(self, name: str) -> str:
        """A property as the rest of the program knows it; one of a vocabulary that we do not know stays strange."""
        if not self._means:
            return name
        prefix, colon, reference = name.partition(":")
        return f"{self._means[prefix]}{reference}" if colon and prefix in self._means else name

    def all_known(self, names: str) -> tuple[str, ...]:
        """The properties in an attribute."""
        return tuple(self.known(name) for name in names.split())


def _meant(prefix: str, url: str) -> str:
    """What to put before a name. A reserved prefix with a misspelt URL of the right place is what it always is."""
    if url in _KNOWN:
        return _KNOWN[url]
    reserved = _RESERVED.get(prefix)
    if reserved is None or _host(url) == _host(reserved):
        return f"{prefix}:"
    return url


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
