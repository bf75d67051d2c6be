"""What a book's page is told first: the spine, the place, and how the person wants it drawn."""

from __future__ import annotations

import logging
import re
from typing import Any, cast
from urllib.parse import quote

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Link, Rendition
from reader.publication.presentation import Presentation
from reader.publication.resource import BookFetcher
from reader.streamer.epub.media_types import ON_A_PAGE_OF_ITS_OWN, plain
from reader.ui.navigator.addresses import container_url
from reader.ui.navigator.content import PAGE

log = logging.getLogger(__name__)
SCRIPTED = "scripted"  # a property of manifest items


def spine_message(rendition: Rendition, host: str, *, scripted: bool = False, query: str = PAGE) -> dict[str, Any]:
    """The spine as `book/spine.js` takes it: of each item what is not as usual, for there may be thousands.

    `query` is what asks for a document as a page (`BookContent.query`).
    """
    return {
        "progression": rendition.direction,
        "upright": _is_upright(rendition),
        "base": container_url(host, ""),
        "query": query,
        "items": [_item(link, scripted) | {"size": _size(link, rendition)} for link in rendition.spine],
    }


_USUAL = Presentation()


def _item(link: Link, scripted: bool) -> dict[str, Any]:
    wish = link.presentation
    values: dict[str, Any] = {"href": quote(link.href if scripted else _without_scripts(link))}
    if not link.linear:
        values["linear"] = False
    if link.media_overlay:
        values["overlay"] = True
    if wish != _USUAL:
        values |= {
            "layout": wish.layout,
            "spread": wish.spread,
            "side": wish.side,
            "flow": wish.flow,
            "centred": wish.align_x_center,
            "viewport": wish.viewport,
        }
    return values


def _without_scripts(link: Link) -> str:
    """A document that needs scripts, which may not run, is shown by its first fallback that needs none.

    Source: EPUB Reading Systems 3.3, section 6.2.3 (scripted content documents).
    """
    if SCRIPTED not in link.properties:
        return link.href
    able = (one for one in link.alternates if SCRIPTED not in one.properties and not one.trouble and not one.remote)
    return next((one.href for one in able if plain(one.media_type) in ON_A_PAGE_OF_ITS_OWN), link.href)


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
