"""The blocks of a text one after the other, to find words in all of it and to say which block they are in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from reader.anchors.moving import MovedWords
from reader.anchors.quote import Match, quote_of
from reader.publication.annotation import Annotation
from reader.publication.locator import Quote
from reader.services.anchoring import is_point
from reader.services.marking import PLACE_WORDS, SEAM

ENOUGH = 0.75  # of a paragraph at either end of marked words
FEW = 0.2  # of what was found, that may be cut off


class Blocks:
    """Offsets count code points: in the whole, or in one block with the block's number."""

    def __init__(self, words: Sequence[str]) -> None:
        self.text = SEAM.join(words)
        self.starts = [0, *accumulate(len(one) + len(SEAM) for one in words)]

    @cached_property
    def _moved(self) -> MovedWords:
        return MovedWords(self.text)

    def find(self, annotation: Annotation, near: int | None, *, same: bool) -> Match | None:
        """Where the words of an annotation are now. `same`: it was made in this text."""
        quote = annotation.place.quote
        found = None if quote is None else self._moved.find(quote, near, same=same)
        if quote is None or found is None or is_point(annotation):
            return found
        return self._whole_paragraphs(found, quote.exact)

    def _whole_paragraphs(self, found: Match, words: str) -> Match | None:
        """What was found without the few words of a last or first paragraph that is another one by now."""
        paragraphs = [one for one in words.split(SEAM) if one.strip()]
        if len(paragraphs) < 2:
            return found
        start, end = found.start, found.end
        first, last = self.block_at(start)[0], self.block_at(end - 1)[0]
        if first < last and end - self.starts[last] < ENOUGH * len(paragraphs[-1].strip()):
            end = self.end_of(last - 1)
            last -= 1
        if first < last and self.end_of(first) - start < ENOUGH * len(paragraphs[0].strip()):
            start = self.starts[first + 1]
        cut = found.end - found.start - (end - start)
        if cut > FEW * (found.end - found.start):
            # A paragraph that was parted ends where one ends now; another one that begins alike goes on.
            parted = found.end == self.end_of(self.block_at(found.end - 1)[0])
            return found if parted or end == found.end else None
        if not cut:
            return found
        return replace(found, start=start, end=end, changed=True)

    def block_at(self, offset: int) -> tuple[int, int]:
        """The number of the block at an offset, and the offset in it."""
        number = max(0, min(bisect_right(self.starts, offset), len(self.starts) - 1) - 1)
        return number, offset - self.starts[number]

    def main_block(self, start: int, end: int) -> tuple[int, int]:
        """The block a stretch begins in, with the offset in it; a later one if hardly any of it is in the first."""
        first, last = self.block_at(start)[0], self.block_at(max(start, end - 1))[0]
        shares = {one: min(end, self.end_of(one)) - max(start, self.starts[one]) for one in range(first, last + 1)}
        number = first if 4 * shares[first] >= end - start else max(shares, key=lambda one: (shares[one], -one))
        return number, max(start, self.starts[number]) - self.starts[number]

    def end_of(self, number: int) -> int:
        return self.starts[number + 1] - len(SEAM)

    def within(self, number: int, offset: int) -> int:
        """The offset in the whole of one in a block, which may be too long for it."""
        return min(self.starts[number] + max(0, offset), self.end_of(number))

    def quote(self, start: int, end: int) -> Quote:
        return quote_of(self.text, start, end)

    def words_of(self, number: int) -> Quote:
        """What a place in a block is remembered by: how it begins, and what stands before that."""
        start = self.starts[number]
        return self.quote(start, min(start + PLACE_WORDS, self.end_of(number)))
