"""What a book's page is told first: the spine, the place, and how the person wants it drawn."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any, cast

from reader import paths
from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Link, Rendition
from reader.publication.resource import BookFetcher
from reader.ui.navigator.content import PAGE
from reader.ui.navigator.scheme import container_url

log = logging.getLogger(__name__)


@cache
def shell() -> bytes:
    """The page that holds the documents of a book."""
    return (paths.resources() / "page" / "book" / "shell.html").read_bytes()


def spine_message(rendition: Rendition, host: str) -> dict[str, Any]:
    """The spine as `book/spine.js` takes it."""
    return {
        "progression": rendition.direction,
        "upright": _is_upright(rendition),
        "items": [_item(link, host) | {"size": _size(link, rendition)} for link in rendition.spine],
    }


def _item(link: Link, host: str) -> dict[str, Any]:
    wish = link.presentation
    return {
        "url": container_url(host, link.href, PAGE),
        "linear": link.linear,
        "layout": wish.layout,
        "spread": wish.spread,
        "side": wish.side,
        "flow": wish.flow,
        "centred": wish.align_x_center,
        "viewport": wish.viewport,
        "overlay": bool(link.media_overlay),
    }


_SIDES = re.compile(rb"width\s*[=:]\s*[\"']?([\d.]+).{0,60}?height\s*[=:]\s*[\"']?([\d.]+)", re.IGNORECASE | re.DOTALL)
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)")
_HEAD = 4096  # bytes in which a page says its size


def _is_upright(rendition: Rendition) -> bool:
    """Whether fixed pages are higher than wide, as far as the second one says; only then two of them fill a window."""
    fixed = [link for link in rendition.spine if link.presentation.fixed and link.linear and not link.trouble][:2]
    if not fixed:
        return True
    link = fixed[-1]
    try:
        with cast(BookFetcher, rendition.fetcher).open_stream(link.href) as stream:
            head = stream.read(_HEAD)
    except (ReaderError, OSError) as error:
        log.info("the size of %s is not known: %s", link.href, error)
        return True
    found = _SIDES.search(head) or _SIDES.search(link.presentation.viewport.encode()) or _VIEW_BOX.search(head)
    return found is None or _number(found[1]) <= _number(found[2])


def _number(text: bytes) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _size(link: Link, rendition: Rendition) -> int:
    """Length in bytes: long texts are shown in another way."""
    try:
        return rendition.fetcher.size(link.href)
    except ReaderError:
        return 0  # what is wrong is said when it is read


def place_message(place: Locator, rendition: Rendition) -> dict[str, Any]:
    """A place as `book/view.js` takes it."""
    index = rendition.position(place)
    return {
        "spine": 0 if index is None else index,
        "cfi": inside(place.cfi),
        "block": place.block,
        "progression": place.progression,
    }


def inside(cfi: str | None) -> str | None:
    """The path within the document of a CFI that may be a whole one."""
    if not cfi or not cfi.startswith("epubcfi("):
        return cfi
    _, mark, rest = cfi.rpartition("!")
    return rest.removesuffix(")") if mark else None
