"""From what was selected on a page to a place and an extent that find the words again, and back.

Pages count in UTF-16 units, as browsers do; what is kept counts code points. The selectors are those of the Web
Annotation Data Model (W3C): positions in blocks or EPUB CFIs, and a quote with what stands around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

from reader.anchors.quote import CONTEXT, quote_of
from reader.anchors.utf16 import to_points, to_units
from reader.errors import BadPageMessage
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Rendition

Mark = tuple[Locator, Extent]
LONGEST_WORDS = 20_000  # characters that a page may say were selected
LONGEST_CFI = 2_000
PLACE_WORDS = 200  # characters of a paragraph that a note without words remembers it by
SEAM = "\n"  # between the words of two blocks


def mark_in_article(message: Mapping[str, Any], rendition: Rendition) -> Mark:
    """What a selection of an article marks, without the space at its ends. Raises BadPageMessage."""
    try:
        first, last = message["start"], message["end"]
        points = [(str(one["block"]), int(one["offset"])) for one in (first, last)]
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadPageMessage(f"not a selection: {message!r}") from error
    blocks = rendition.blocks
    index_of = {block.id: index for index, block in enumerate(blocks)}
    if any(block not in index_of for block, _ in points):
        raise BadPageMessage(f"a selection in no block: {points!r}")
    starts = [0, *accumulate(len(block.text) + len(SEAM) for block in blocks)]
    whole = SEAM.join(block.text for block in blocks)
    begin, end = sorted(starts[index_of[name]] + to_points(blocks[index_of[name]].text, at) for name, at in points)
    begin += len(whole[begin:end]) - len(whole[begin:end].lstrip())
    end = begin + len(whole[begin:end].rstrip())
    if begin >= end:
        raise BadPageMessage("a selection without words")
    from_block, to_block = (bisect_right(starts, at) - 1 for at in (begin, end - 1))
    start, length = begin - starts[from_block], len(blocks[from_block].text)
    place = Locator(
        rendition.spine[0].href,
        block=blocks[from_block].id,
        fraction=start / length,
        progression=begin / max(1, len(whole)),
        quote=quote_of(whole, begin, end),
    )
    return place, Extent(start, blocks[to_block].id, end - starts[to_block])


def place_in_article(block_id: str | None, rendition: Rendition) -> Locator | None:
    """A block as the place of a bookmark, or of a note that is not about words; None where it is not there.

    It is known by how it begins and by what stands around that, in other blocks, too: some are but a word or two.
    """
    block = rendition.block(block_id)
    if block is None:
        return None
    before = 0
    for other in rendition.blocks:
        if other.id == block.id:
            break
        before += len(other.text) + len(SEAM)
    whole = SEAM.join(other.text for other in rendition.blocks)
    quote = quote_of(whole, before, before + min(len(block.text), PLACE_WORDS))
    progression = min(1.0, before / max(1, len(whole)))
    return Locator(rendition.spine[0].href, block=block.id, progression=progression, quote=quote)


def mark_in_book(message: Mapping[str, Any], rendition: Rendition, progression: float = 0.0) -> Mark:
    """What a selection of a book marks. Raises BadPageMessage."""
    index, start, end = message.get("spine"), message.get("start"), message.get("end")
    words = str(message.get("text", ""))[:LONGEST_WORDS]
    if isinstance(index, bool) or not isinstance(index, int | float) or not 0 <= index < len(rendition.spine):
        raise BadPageMessage(f"no item of the spine: {index!r}")
    if not all(isinstance(one, str) and 0 < len(one) <= LONGEST_CFI for one in (start, end)) or not words.strip():
        raise BadPageMessage("a selection without words")
    block = message.get("block")
    before, after = (str(message.get(name, "")) for name in ("before", "after"))
    place = replace(
        rendition.place(int(index)),
        cfi=str(start),
        block=str(block) if block else None,
        progression=min(1.0, max(0.0, progression)),
        quote=Quote(words, before[-CONTEXT:] if before else "", after[:CONTEXT]),
    )
    return place, Extent(cfi=str(end))


def point_quote(message: Mapping[str, Any]) -> Quote | None:
    """What a point of a book is known again by, as its page says it: the words from it on, a line for each
    paragraph, and a little of what stands before them. None where it says nothing.
    """
    words, before = (str(message.get(name) or "") for name in ("words", "before"))
    return Quote(words[:PLACE_WORDS], before[-CONTEXT:]) if words else None


def drawn_in_article(note: Annotation, rendition: Rendition) -> dict[str, Any] | None:
    """Where an article's page draws a note: its block and units; None where its words are not there."""
    block = rendition.block(note.place.block)
    if block is None:
        return None
    extent = note.extent
    if extent is None or extent.start is None or extent.end is None:
        return {"block": block.id, "start": 0}
    last = rendition.block(extent.block or block.id)
    words = words_between(rendition, block.id, extent.start, last.id, extent.end) if last else None
    if last is None or words is None or (note.place.quote and note.place.quote.exact != words):
        return None  # the text was edited: it is for others to find the words again
    start, end = to_units(block.text, extent.start), to_units(last.text, extent.end)
    return {"block": block.id, "start": start, "endBlock": last.id, "end": end}


def words_between(rendition: Rendition, block: str, start: int, end_block: str, end: int) -> str | None:
    """The words of an extent of an article; None where there are none."""
    if block == end_block:
        only = rendition.block(block)
        return only.text[start:end] or None if only else None
    texts: list[str] = []
    for one in rendition.blocks:
        if one.id == block:
            texts = [one.text[start:]]
        elif texts and one.id == end_block:
            return SEAM.join((*texts, one.text[:end]))
        elif texts:
            texts.append(one.text)
    return None
