"""Annotations of an article found again in one of its languages, as the text is now."""

from __future__ import annotations

from dataclasses import replace

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Rendition
from reader.services.anchoring import SHARE_ONLY, SURE_POINT, Anchored, at, is_point, lost
from reader.services.anchoring_blocks import Blocks

BEGINNING = 0.3  # of a block: words that began it and are there still are about all of it
SHORT = 48  # characters of a quote that may stand elsewhere, too


class ArticleFinder:
    """Finds annotations in one rendition; in memory, as articles are."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._blocks = Blocks([block.text for block in rendition.blocks])
        self._numbers = {block.id: number for number, block in enumerate(rendition.blocks)}

    def find(self, annotation: Annotation) -> Anchored:
        """By its words; one that has none by its block, and if it never had a block, by its share of the whole."""
        if not self._numbers:
            return lost(annotation)
        place, number = annotation.place, self._numbers.get(annotation.place.block or "")
        if is_point(annotation) and number is not None and self._stands(number, place.quote):
            return Anchored(annotation, "kept")
        if place.quote is None or not place.quote.exact.strip():
            return self._without_words(annotation, number)
        offset = annotation.extent.start if annotation.extent and annotation.extent.start is not None else 0
        near = None if number is None else self._blocks.within(number, offset)
        found = self._blocks.find(annotation, near, same=place.block is None)
        if found is None:
            return lost(annotation)
        (first, begin), (last, close) = (self._blocks.block_at(one) for one in (found.start, found.end - 1))
        if len(place.quote.exact) < SHORT and self._is_anothers(first, place.block):
            return lost(annotation)
        if is_point(annotation):
            return self._point(annotation, *self._blocks.main_block(found.start, found.end), found.score)
        now = replace(
            self._place(first, begin), quote=self._blocks.quote(found.start, found.end), spine=annotation.place.spine
        )
        extent = Extent(begin, self._rendition.blocks[last].id, close + 1)
        same = (place.block, annotation.extent) == (now.block, extent)
        if same and not found.changed:
            return Anchored(annotation, "kept", found.score)
        return Anchored(replace(annotation, place=now, extent=extent), "kept" if same else "moved", found.score)

    def _is_anothers(self, number: int, block: str | None) -> bool:
        """Whether one of two blocks has a name of its own, "remember-summary", and the other is not that one.

        Summaries say again what stands elsewhere: few words found there, or found elsewhere, were there before.
        """
        name = self._rendition.blocks[number].id
        return block is not None and name != block and not all(_is_counted(one) for one in (name, block))

    def _point(self, annotation: Annotation, number: int, begin: int, score: float) -> Anchored:
        """A note about a block or a bookmark: its words are how the block began."""
        place = annotation.place
        block = self._rendition.blocks[number]
        if place.block == block.id:
            return Anchored(annotation, "kept", score)
        at_beginning = begin <= BEGINNING * len(block.text)
        where = replace(self._place(number, 0 if at_beginning else begin), quote=self._blocks.words_of(number))
        return at(annotation, where, score)

    def _stands(self, number: int, quote: Quote | None) -> bool:
        """Whether a block begins with the words of a point, between those that stood around them: few are enough then,
        and even words that stand elsewhere, too.
        """
        if quote is None or not quote.exact.strip():
            return False
        start, text = self._blocks.starts[number], self._blocks.text
        end, first = start + len(quote.exact), start - len(quote.before)
        inside = first >= 0 and end <= self._blocks.end_of(number)
        return inside and text.startswith(quote.before + quote.exact + quote.after, first)

    def _without_words(self, annotation: Annotation, number: int | None) -> Anchored:
        place = annotation.place
        if is_beginning(annotation):
            number, place = 0, self._place(0, 0)
        if number is not None:
            known = replace(place, quote=self._blocks.words_of(number))
            return Anchored(replace(annotation, place=known), "kept", SURE_POINT)
        if place.block is not None or not place.progression:
            return lost(annotation)
        number, _ = self._blocks.block_at(round(place.progression * len(self._blocks.text)))
        where = replace(self._place(number, 0), quote=self._blocks.words_of(number))
        return at(annotation, where, SHARE_ONLY)

    def _place(self, number: int, offset: int) -> Locator:
        block = self._rendition.blocks[number]
        return replace(
            self._rendition.place(0),
            block=block.id,
            fraction=min(1.0, offset / max(1, len(block.text))),
            progression=min(1.0, (self._blocks.starts[number] + offset) / max(1, len(self._blocks.text))),
        )


def is_beginning(annotation: Annotation) -> bool:
    """Whether a bookmark was made before the page had said which block it shows: at the beginning of the text."""
    place = annotation.place
    bare = place.block is None and place.cfi is None and place.quote is None and not place.progression
    return bare and annotation.kind == "bookmark"


def _is_counted(block: str) -> bool:
    """Whether a block's id is but its number in its section, which another may have after a change."""
    return block.rpartition("-")[2].isdigit()
