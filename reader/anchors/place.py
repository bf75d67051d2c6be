"""A place as a person types it (`--at`, "Go to place"): `#id`, `href#fragment`, `42%`, `spine:N`, `epubcfi(...)`.

In an EPUB `#id` and `42%` need its documents or their sizes: `services/going.py` knows them and all of these.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from reader.errors import NotFound, UsageError
from reader.publication.locator import Locator
from reader.publication.model import Rendition

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*[%٪]\u061c?")  # U+061C follows the Arabic sign in CLDR
_SPINE = re.compile(r"spine:(\d+)")
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")


def parse_place(text: str, rendition: Rendition) -> Locator:
    """The place meant. Raises UsageError for what is no place, NotFound for one that is not there."""
    text = text.strip()
    share = parse_share(text)
    if share is not None:
        return Locator(rendition.spine[0].href, progression=share)
    if found := _SPINE.fullmatch(text):
        digits = found[1].lstrip("0")
        index = int(digits or "0") if len(digits) < 10 else len(rendition.spine)  # Python refuses numbers of 4,300
        if index >= len(rendition.spine):
            raise NotFound("place", text, (f"spine:0 to spine:{len(rendition.spine) - 1}",))
        return rendition.place(index)
    if text.startswith("epubcfi(") or "#epubcfi(" in text:
        if rendition.sections:
            raise NotFound("place", text, ("#id", "42%", "spine:0 in articles"))
        from reader.anchors.book_cfi import place_of_cfi  # articles have none

        return place_of_cfi(text, rendition)
    href, mark, fragment = text.partition("#")
    if not mark and not href:
        raise UsageError("the place is missing; give #id, 42% or spine:N")
    return _in_resource(href, unquote(fragment), rendition, text)


def parse_share(text: str) -> float | None:
    """The share of the whole, 0..1, that a percentage means; None for what is none. Raises UsageError beyond 100%."""
    found = _PERCENT.fullmatch(text.strip().translate(_ARABIC))
    if not found:
        return None
    share = float(found[1].replace(",", ".")) / 100
    if share > 1:
        raise UsageError(f"{text} lies beyond the end of the text; give a place from 0% to 100%")
    return share


def _in_resource(href: str, fragment: str, rendition: Rendition, text: str) -> Locator:
    index = _position(href, rendition) if href else 0
    if index is None:
        raise NotFound("place", text, tuple(link.href for link in rendition.spine[:5]))
    place = rendition.place(index)
    if not fragment:
        return place
    if rendition.sections and rendition.section_of(fragment) is None:
        raise NotFound("place", text, tuple(f"#{section.id}" for section in rendition.sections))
    return replace(place, block=fragment)


def _position(href: str, rendition: Rendition) -> int | None:
    """Where in the spine a file is, however it is written; None where it is not there."""
    for written in _spellings(href, rendition.package):
        index = rendition.position(Locator(written))
        if index is not None:
            return index
    # The end of a path, if only one file has it; case and normal form do not count.
    wanted = _plain(unquote(href).lstrip("./"))
    found = {
        link.href: index
        for index, link in reversed([*enumerate(rendition.spine)])
        if wanted and f"/{_plain(link.href)}".endswith(f"/{wanted}")
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _spellings(href: str, package: str) -> Iterator[str]:
    """As in the manifest's paths, decoded, from the container's root, from the package's folder."""
    folder = posixpath.dirname(package)
    for written in (href, unquote(href)):
        yield written
        yield posixpath.normpath(written.lstrip("/"))
        yield posixpath.normpath(posixpath.join(folder, written.lstrip("/")))


def _plain(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
