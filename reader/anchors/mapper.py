"""The text of a book and the text of its page: where they differ, and the way from one to the other.

A page may hold soft hyphens that are ours. Everything that leaves it (offsets, CFIs, quotes, what is copied) or goes
into it (places, highlights, hits) passes here, so nothing else has to know of them; a soft hyphen of the author's is
text like any other. Elements of ours are left out where children are counted (`tree.py`). Offsets count code points,
those outside a text mean its nearer end, and nothing here raises but the building of a map.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

SOFT_HYPHEN = "\u00ad"


class Edits:
    """One text made from another: which stretches were replaced, by how many characters. Ascending, disjoint.

    Where nothing but an insertion stands, an offset has two places in the new text: before it, and `after` it. Inside
    a stretch that was replaced, every offset means its beginning, or `after` its end.
    """

    __slots__ = ("_new_ends", "_new_starts", "_old_ends", "_old_starts", "new_length", "old_length")

    def __init__(self, old_length: int, edits: Iterable[tuple[int, int, int]]) -> None:
        """`edits`: start and end in the old text, number of characters instead. Raises ValueError out of order."""
        self._old_starts, self._old_ends = array("q"), array("q")
        self._new_starts, self._new_ends = array("q"), array("q")
        shift = done = 0
        for start, end, count in edits:
            if not done <= start <= end <= old_length or count < 0:
                raise ValueError(f"edit {start}..{end} -> {count} after {done} of {old_length}")
            self._old_starts.append(start)
            self._old_ends.append(end)
            self._new_starts.append(start + shift)
            self._new_ends.append(start + shift + count)
            shift += count - (end - start)
            done = end
        self.old_length, self.new_length = old_length, old_length + shift

    def forward(self, offset: int, *, after: bool = False) -> int:
        """From the old text to the new."""
        offset = min(max(offset, 0), self.old_length)
        return _moved(offset, self._old_starts, self._old_ends, self._new_starts, self._new_ends, after)

    def backward(self, offset: int, *, after: bool = False) -> int:
        """From the new text to the old."""
        offset = min(max(offset, 0), self.new_length)
        return _moved(offset, self._new_starts, self._new_ends, self._old_starts, self._old_ends, after)

    def insertions(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The stretches of the new text, cut to start..end, that are new, and where in the old one; ascending."""
        for index in range(bisect_right(self._new_ends, start), len(self._new_starts)):
            if self._new_starts[index] >= end:
                break
            yield max(self._new_starts[index], start), min(self._new_ends[index], end), self._old_starts[index]


def _moved(
    offset: int, starts: array[int], ends: array[int], new_starts: array[int], new_ends: array[int], after: bool
) -> int:
    if after:
        index = bisect_right(ends, offset)  # the edits up to here are done, insertions at the offset included
        if index < len(starts) and starts[index] < offset:
            return new_ends[index]
        return offset + (new_ends[index - 1] - ends[index - 1] if index else 0)
    index = bisect_left(starts, offset) - 1  # the last edit that begins before the offset
    if index < 0:
        return offset
    return new_starts[index] if offset < ends[index] else offset + new_ends[index] - ends[index]


@dataclass(frozen=True, slots=True)
class Mapper:
    """From a book's text to a page's and back, over any number of changes made one after the other."""

    layers: tuple[Edits, ...] = ()

    @classmethod
    def inserted(cls, length: int, positions: Iterable[int]) -> Self:
        """A text of `length` with one character put in at each position; ascending. Raises ValueError otherwise."""
        return cls((Edits(length, ((position, position, 1) for position in positions)),))

    @classmethod
    def between(cls, published: str, shown: str) -> Self:
        """What hyphenation made of a text, found by comparing. Raises ValueError where more than that differs."""
        positions: list[int] = []
        at = shown.find(SOFT_HYPHEN)
        while at >= 0:
            place = at - len(positions)
            if published[place : place + 1] != SOFT_HYPHEN:  # otherwise it is the author's
                positions.append(place)
            at = shown.find(SOFT_HYPHEN, at + 1)
        mapper = cls.inserted(len(published), positions)
        if mapper.with_insertions(published) != shown:
            raise ValueError("the shown text is not the published one with soft hyphens in it")
        return mapper

    def then(self, other: Mapper) -> Mapper:
        """This change, then another one made to its result."""
        return Mapper(self.layers + other.layers)

    def to_page(self, offset: int, *, after: bool = False) -> int:
        """The offset in the page of one in the book: before what was put in there, or after it."""
        offset = max(offset, 0)
        for layer in self.layers:
            offset = layer.forward(offset, after=after)
        return offset

    def to_book(self, offset: int, *, after: bool = False) -> int:
        """The offset in the book of one in the page."""
        offset = max(offset, 0)
        for layer in reversed(self.layers):
            offset = layer.backward(offset, after=after)
        return offset

    def range_to_page(self, start: int, end: int) -> tuple[int, int]:
        """A range without what was put in before its first and after its last character."""
        shown = self.to_page(start, after=start < end)
        return shown, max(shown, self.to_page(end))

    def range_to_book(self, start: int, end: int) -> tuple[int, int]:
        """The same range of the book, whether or not it ends at something that was put in."""
        start, end = self.to_book(start), self.to_book(end)
        return start, max(start, end)

    def without_insertions(self, shown: str, start: int = 0) -> str:
        """A piece of the page's text, from offset `start` on, as the book has it: what is copied or quoted."""
        for layer in reversed(self.layers):
            pieces: list[str] = []
            done = start
            for begin, end, _ in layer.insertions(start, start + len(shown)):
                pieces.append(shown[done - start : begin - start])
                done = end
            shown = "".join((*pieces, shown[done - start :]))
            start = layer.backward(start)
        return shown

    def with_insertions(self, published: str, start: int = 0, inserted: str = SOFT_HYPHEN) -> str:
        """A piece of the book's text, from offset `start` on, as the page has it.

        What stands between two pieces is part of the first one.
        """
        for layer in self.layers:
            pieces: list[str] = []
            done = 0
            begin, end = layer.forward(start, after=start > 0), layer.forward(start + len(published), after=True)
            for first, last, place in layer.insertions(begin, end):
                pieces += published[done : place - start], inserted * (last - first)
                done = place - start
            published = "".join((*pieces, published[done:]))
            start = begin
        return published
