"""Where a link of a book leads: to a place in it, to another program, or nowhere. No Qt here.

Sources: EPUB 3.3, sections 4.2.5 (URLs in the container) and 6.1.3 (hyperlinks); EPUB CFI 1.1, section 1.3 (fragments).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import unquote, urlsplit

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Rendition
from reader.streamer.epub.media_types import PICTURES, plain
from reader.streamer.epub.urls import resolve

Reason = Literal["scheme", "missing", "foreign", "malformed"]
OUTSIDE = ("http", "https", "mailto", "tel")
_POINTED_ID = re.compile(r"""element\(([^/)]+)|x(?:pointer|path1?)\(.*?(?:\[@id\s*=|\bid\()\s*['"]([^'"]+)['"]""")
_SCHEME_BASED = re.compile(r"[A-Za-z][\w.-]*\(")
_DIRECTIVE = ":~:"  # of WICG text fragments: not part of the fragment
_MEDIA = re.compile(r"(?:t|xywh|track|id)=")  # W3C Media Fragments


@dataclass(frozen=True, slots=True)
class Inside:
    """A place in the reading order, or in what the spine lists beside it."""

    place: Locator


@dataclass(frozen=True, slots=True)
class Beside:
    """A picture of the book that no page of its own shows: it opens large."""

    href: str  # path in the container


@dataclass(frozen=True, slots=True)
class Outside:
    """An address for another program; the person is asked first."""

    url: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Followed by nobody. `reason`: the scheme is none we hand on, no such file, a file that is no page, no address."""

    reason: Reason
    href: str


Destination = Inside | Beside | Outside | Refused


def resolve_link(href: str, base_href: str, rendition: Rendition, *, near: int | None = None) -> Destination:
    """Where `href` leads, written in the file `base_href` of the container.

    Of a file that stands in the spine several times the first one that is linear is meant (EPUB RS 3.3, section 4.5);
    a mere fragment stays in the one at `near`, an index in the spine. Raises nothing: any text is some link.
    """
    target = resolve(base_href, href)
    if target.remote:
        return _remote(target.path, href)
    if target.path in {rendition.package, ""} and target.fragment.startswith("epubcfi("):
        return _cfi(target.fragment, rendition, href)
    index = rendition.position(Locator(target.path))
    if index is None:
        return _beside(target.path, rendition, href)
    fragment = target.fragment
    if fragment.startswith("epubcfi(") and "!" in fragment:
        return _cfi(fragment, rendition, href)
    if href.strip().startswith("#") and near is not None:
        index = rendition.position(Locator(target.path, spine=near)) or 0
    return Inside(_within(rendition.place(index), fragment))


def container_path(url: str) -> str:
    """The path in the container of a page's address (`book://host/path?query`)."""
    return unquote(urlsplit(url).path).lstrip("/")


def _remote(url: str, href: str) -> Destination:
    if url.startswith(("//", "\\\\")):
        url = f"https:{url}".replace("\\", "/")
    try:
        parts = urlsplit(url)
    except ValueError:
        return Refused("malformed", href)
    scheme = parts.scheme.lower()
    if scheme not in OUTSIDE:
        return Refused("scheme", href)
    named = parts.hostname if scheme.startswith("http") else parts.path
    return Outside(f"{scheme}:{url.partition(':')[2]}") if named else Refused("malformed", href)


def _cfi(fragment: str, rendition: Rendition, href: str) -> Destination:
    from reader.anchors.book_cfi import place_of_cfi  # few books have such links

    try:
        return Inside(place_of_cfi(fragment, rendition))
    except ReaderError:
        return Refused("missing", href)


def _beside(path: str, rendition: Rendition, href: str) -> Destination:
    link = rendition.link(path)
    if link is None:
        return Refused("missing", href)
    return Beside(path) if plain(link.media_type) in PICTURES else Refused("foreign", href)


def _within(place: Locator, fragment: str) -> Locator:
    """The place that a fragment means; what cannot be understood means the beginning."""
    fragment = fragment.partition(_DIRECTIVE)[0]
    if fragment.startswith("epubcfi(") and fragment.endswith(")"):
        return replace(place, cfi=fragment.removeprefix("epubcfi(").removesuffix(")"))
    if found := _POINTED_ID.match(fragment):
        return replace(place, block=found[1] or found[2])
    if not fragment or _SCHEME_BASED.match(fragment) or _MEDIA.match(fragment):
        return place
    return replace(place, block=fragment)
