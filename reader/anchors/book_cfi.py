"""Full EPUB CFIs of a rendition: written from the package, and read back into a place of the spine.

Items of the spine that name nothing are dropped when a book is opened, but CFIs count them; `Link.cfi` says how.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.anchors.cfi import Cfi, Path
from reader.anchors.cfi_dialects import standard
from reader.anchors.cfi_package import SpineEntry, full_cfi, resolve_spine
from reader.anchors.cfi_parsing import parse_cfi
from reader.errors import NotFound
from reader.publication.locator import Locator
from reader.publication.model import Link, Rendition


@dataclass(frozen=True, slots=True)
class Itemref:
    """Where the package lists an item of the spine."""

    spine_step: int  # to the `spine`
    number: int  # of the `itemref` in it, from 0
    id: str | None


def itemref_of(link: Link, index: int) -> Itemref:
    """The `itemref` of the item at `index` of the spine; where the package has none, as if it had one there."""
    steps = parse_cfi(link.cfi).start.parts[0] if link.cfi else ()
    if len(steps) != 2:
        return Itemref(6, index, None)
    return Itemref(steps[0].index, steps[1].index // 2 - 1, steps[1].id)


def cfi_in_item(itemref: Itemref, start: Path, end: Path | None = None) -> Cfi:
    """The CFI from the package of a path, or of a range, in the document of an item."""
    return full_cfi(itemref.number, itemref.id, start, end, spine_step=itemref.spine_step)


def place_of_cfi(text: str, rendition: Rendition) -> Locator:
    """The place that a full CFI means; `cfi` of the locator is the rest of it, within the document.

    Raises MalformedCfi, a UsageError, and NotFound for a document that is not there.
    """
    cfi = standard(parse_cfi(text))
    itemrefs = {(one := itemref_of(link, index)).number: (index, one.id) for index, link in enumerate(rendition.spine)}
    entries = [_DROPPED] * (max(itemrefs, default=-1) + 1)
    for number, (index, id_) in itemrefs.items():
        entries[number] = SpineEntry(rendition.spine[index].id, id_)
    found = resolve_spine(cfi, entries)
    if found.index not in itemrefs:
        raise NotFound("place", text)
    return replace(rendition.place(itemrefs[found.index][0]), cfi=_bare(found.start, found.end))


_DROPPED = SpineEntry("")


def _bare(start: Path, end: Path | None) -> str | None:
    """Paths inside a document, without the word around them; nothing for the document as a whole."""
    if not start.parts[0]:
        return None
    common = end is not None and end.parts[0] and end.parts[0][0].index == start.parts[0][0].index
    whole = str(Cfi(start, end) if common else Cfi(start))
    return whole.removeprefix("epubcfi(").removesuffix(")")
