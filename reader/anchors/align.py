"""The same place in another rendition: same block and fraction; what belongs to one language's words is dropped."""

from __future__ import annotations

from dataclasses import replace

from reader.publication.locator import Locator
from reader.publication.model import Rendition


def aligned(place: Locator, rendition: Rendition) -> Locator:
    """The place in `rendition`: its block if it is there, else its progression."""
    known = {link.href for link in rendition.spine}
    href = place.href if place.href in known else rendition.spine[0].href
    if rendition.sections and place.block is not None and rendition.section_of(place.block) is None:
        # An edited article may have lost the block: block ids begin with their section's.
        section = place.block.rsplit("-", 1)[0]
        if rendition.section_of(section) is None:
            return Locator(href, progression=place.progression)
        return Locator(href, block=section, progression=place.progression)
    return replace(place, href=href, cfi=None, quote=None)
