"""Where a link in a book leads: to a place of the book, or to an address outside of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from reader.anchors.book_cfi import place_of_cfi
from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Rendition
from reader.streamer.epub.urls import resolve


def resolved(link: dict[str, Any], rendition: Rendition) -> Locator | str:
    """`link` is what the page says of it: `href` as written, `spine`, and `base`, the address of its document.

    What is no text of the book comes back as it was written: whoever asks looks at its scheme.
    """
    href, index = str(link.get("href", "")), link.get("spine")
    own = rendition.spine[int(index)] if isinstance(index, int | float) and 0 <= index < len(rendition.spine) else None
    base = unquote(urlsplit(str(link.get("base", ""))).path).lstrip("/") or (own.href if own else "")
    target = resolve(base, href)
    if target.remote:
        return href
    if target.fragment.startswith("epubcfi("):
        try:
            return place_of_cfi(target.fragment, rendition)
        except ReaderError:
            return href
    same = own is not None and own.href == target.path  # a file may stand in the spine twice
    place = Locator(target.path, block=target.fragment or None, spine=int(index or 0) if same else None)
    return href if rendition.position(place) is None else place
