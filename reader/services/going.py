"""From a place as a person types it to a place in a rendition, where that needs the documents of a book."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import cast
from urllib.parse import unquote

from reader.anchors.place import parse_place, parse_share
from reader.errors import NotFound
from reader.publication.locator import Locator
from reader.publication.model import Rendition
from reader.publication.resource import BookFetcher


def place_in(text: str, rendition: Rendition) -> Locator:
    """The place meant by `#id`, `href#fragment`, `epubcfi(...)`, `spine:N` or `42%`, in an article or an EPUB.

    Raises UsageError for what is no place, NotFound for one that is not there.
    """
    text = text.strip()
    if rendition.sections:  # an article
        return parse_place(text, rendition)
    share = parse_share(text)
    if share is not None:
        from reader.services.progress import SpineWeights

        return SpineWeights(rendition).place_at(share)
    if text.startswith("#") and len(text) > 1 and not text.startswith("#epubcfi("):
        return _by_id(unquote(text[1:]), rendition, text)
    place = parse_place(text, rendition)
    if place.block is not None and not _is_there(place, rendition):
        raise NotFound("place", text)
    return place


def printed_page(text: str, rendition: Rendition) -> Locator | None:
    """Where the page of the printed book begins that has this number, in any digits and capitals; None for none."""
    wanted = _as_number(text)
    waiting = list(reversed(rendition.page_list)) if wanted else []
    while waiting:
        entry = waiting.pop()
        if entry.href and _as_number(entry.title) == wanted:
            return Locator(entry.href, block=entry.block)
        waiting += reversed(entry.children)
    return None


def _as_number(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text.strip().casefold())


def _by_id(id_: str, rendition: Rendition, text: str) -> Locator:
    """The first element along the spine that has the id."""
    from reader.streamer.epub.text import has_id  # lxml is not for those who read articles

    fetcher = cast("BookFetcher", rendition.fetcher)
    for index, link in enumerate(rendition.spine):
        if not link.remote and has_id(fetcher, link.href, id_):
            return replace(rendition.place(index), block=id_)
    raise NotFound("place", text)


def _is_there(place: Locator, rendition: Rendition) -> bool:
    """Whether the id of a place is in its document. What is no id but a part of a picture or film is taken as it is."""
    from reader.streamer.epub.text import has_id

    block = place.block or ""
    return "=" in block or has_id(cast("BookFetcher", rendition.fetcher), place.href, block)
