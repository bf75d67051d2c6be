"""A place as a person types it (`--at`, "Go to place"): `#id`, `href#fragment`, `42%`, `spine:N`, `epubcfi(...)`."""

from __future__ import annotations

import re
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
    if found := _PERCENT.fullmatch(text.translate(_ARABIC)):
        share = float(found[1].replace(",", ".")) / 100
        if share > 1:
            raise UsageError(f"{text} lies beyond the end of the text; give a place from 0% to 100%")
        return Locator(rendition.spine[0].href, progression=share)
    if found := _SPINE.fullmatch(text):
        index = int(found[1])
        if index >= len(rendition.spine):
            raise NotFound("place", text, (f"spine:0 to spine:{len(rendition.spine) - 1}",))
        return Locator(rendition.spine[index].href)
    if text.startswith("epubcfi("):
        if not rendition.sections:
            return Locator(rendition.spine[0].href, cfi=text)
        raise NotFound("place", text, ("#id", "42%", "spine:0 in articles"))
    href, mark, fragment = text.partition("#")
    if not mark and not href:
        raise UsageError("the place is missing; give #id, 42% or spine:N")
    return _in_resource(unquote(href), unquote(fragment), rendition, text)


def _in_resource(href: str, fragment: str, rendition: Rendition, text: str) -> Locator:
    resource = next((link.href for link in rendition.spine if link.href == href), None) if href else None
    if href and resource is None:
        raise NotFound("place", text, tuple(link.href for link in rendition.spine[:5]))
    if not fragment:
        return Locator(resource or rendition.spine[0].href)
    if rendition.sections and rendition.section_of(fragment) is None:
        raise NotFound("place", text, tuple(f"#{section.id}" for section in rendition.sections))
    return Locator(resource or rendition.spine[0].href, block=fragment)
