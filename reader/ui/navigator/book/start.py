"""What a book's page is told first: the spine, the place, and how the person wants it drawn."""

from __future__ import annotations

from functools import cache
from typing import Any

from reader import paths
from reader.publication.locator import Locator
from reader.publication.model import Link, Rendition
from reader.ui.navigator.content import PAGE
from reader.ui.navigator.scheme import container_url


@cache
def shell() -> bytes:
    """The page that holds the documents of a book."""
    return (paths.resources() / "page" / "book" / "shell.html").read_bytes()


def spine_message(rendition: Rendition, host: str) -> dict[str, Any]:
    """The spine as `book/spine.js` takes it."""
    return {
        "progression": rendition.direction,
        "items": [_item(link, host) for link in rendition.spine],
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
