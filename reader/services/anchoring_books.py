"""Annotations of a book found again in another edition of it, or in the same one by less than their places.

All documents of the spine are read, once, and searched as one text: chapters are split, merged, renamed and moved.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import cast

from reader.anchors.cfi import Path
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.anchors.quote import Match
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Link, Rendition
from reader.publication.resource import BookFetcher
from reader.services.anchoring import SHARE_ONLY, SURE_POINT, Anchored, at, is_point, lost
from reader.services.anchoring_blocks import Blocks
from reader.services.marking import SEAM
from reader.streamer.epub.text import document_text
from reader.streamer.epub.text_block import Ruler, TextBlock
from reader.streamer.epub.text_block import Steps as Way

Steps = tuple[int, ...]
_OTHER = "another edition"
LATE = 3  # of the words that a point begins with, one in so many may be gone: of more, it may be the paragraph that is
POINT_WORDS = 90  # characters, as many as a page says of a point
MOST = 0.7  # of marked words that have to be in one document after a chapter was split


class BookFinder:
    """Finds annotations in one rendition of the edition that has a key."""

    def __init__(self, rendition: Rendition, key: str = "") -> None:
        self._rendition, self._key = rendition, key
        self._documents: dict[int, _Paths] = {}

    @cached_property
    def _all(self) -> tuple[tuple[TextBlock, ...], ...]:
        """The blocks of each item of the spine; a file that occurs twice counts the first time."""
        known: set[str] = set()
        found = []
        for link in self._rendition.spine:
            found.append(() if link.href in known else self._read(link))
            known.add(link.href)
        return tuple(found)

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first block of each item, among all; at last, how many there are."""
        return [0, *accumulate(len(blocks) for blocks in self._all)]

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks([block.words for blocks in self._all for block in blocks])

    def find(self, annotation: Annotation) -> Anchored:
        """By its words. One without any is believed to be where its path leads if it was made in this edition."""
        if not self._blocks.text:
            return lost(annotation)
        place, extent = annotation.place, annotation.extent
        start = self._resolved(place, place.cfi)
        if place.quote is None or not place.quote.exact.strip():
            return self._without_words(annotation, start, same_edition=annotation.publication == self._key)
        near = None if start is None else start[0]
        found = self._blocks.find(annotation, near, same=annotation.publication == self._key)
        if found is not None and not is_point(annotation):  # a point has no end
            found = self._in_one_document(found)
        if found is None or (is_point(annotation) and found.late > _most_late(place.quote)):
            return lost(annotation)
        index, first, begin = self._block_at(found.start)
        end = found.end
        quote = self._blocks.quote(found.start, end)
        if is_point(annotation):
            if start is not None and start[0] == found.start and start[2] == index:
                return Anchored(annotation, "kept", found.score)
            # Pages say words over several paragraphs: the point is where they begin, in however short a one.
            number, begin = self._blocks.block_at(found.start)
            return at(annotation, replace(self._place(index, number, begin), quote=quote), found.score)
        _, last, close = self._block_at(end - 1)
        finish = self._resolved(place, extent.cfi) if extent else None
        same = start is not None and finish is not None and (*start[::2], finish[0]) == (found.start, index, end)
        if same and not found.changed:
            return Anchored(annotation, "kept", found.score)
        where = replace(self._place(index, first, begin), quote=quote)
        until = Extent(cfi=str(Ruler(self._block(last)).paths(close, close + 1)[1]))
        return Anchored(replace(annotation, place=where, extent=until), "moved", found.score)

    def _in_one_document(self, found: Match) -> Match | None:
        """What was found, as far as it is in one document, where an extent ends; nothing if it was parted in halves."""
        parts = []
        for index in range(self._block_at(found.start)[0], self._block_at(max(found.start, found.end - 1))[0] + 1):
            low, high = self._firsts[index], self._firsts[index + 1]
            if low < high:
                begin, end = self._blocks.starts[low], self._blocks.end_of(high - 1)
                parts.append((max(found.start, begin), min(found.end, end)))
        start, end = max(parts, key=lambda part: part[1] - part[0])
        if (start, end) == (found.start, found.end):
            return found
        return replace(found, start=start, end=end) if end - start >= MOST * (found.end - found.start) else None

    def words_at(self, place: Locator) -> Quote | None:
        """The words that a path leads to, over paragraphs as a page says them, and what stands around them."""
        start = self._resolved(place, place.cfi)
        if start is None or not start[1]:
            return None
        quote = self._blocks.quote(start[0], start[0] + POINT_WORDS)
        return quote if quote.exact.strip() else None

    def near(self, place: Locator) -> Locator | None:
        """About where the reader was in another edition: by words, the path where ids tell, the share of the file."""
        found = self.find(Annotation("", _OTHER, place, "", kind="bookmark"))
        if found.status != "lost":
            return replace(found.annotation.place, quote=None)
        index = self._rendition.position(place)
        if index is None:
            return None
        return replace(self._rendition.place(index), progression=place.progression)

    def _without_words(
        self, annotation: Annotation, start: tuple[int, bool, int] | None, *, same_edition: bool
    ) -> Anchored:
        """A path alone; in another edition it has to name an id that is there, or the words it expects."""
        place = annotation.place
        if start is not None and start[1] and (same_edition or _names_last(place.cfi)):
            offset, _, index = start
            _, number, begin = self._block_at(offset)
            if same_edition:
                known = replace(place, quote=self._around(number, offset))
                return Anchored(replace(annotation, place=known), "kept", SURE_POINT)
            where = replace(self._place(index, number, begin), quote=self._around(number, offset))
            return at(annotation, where, SURE_POINT)
        position = self._rendition.position(place)
        if place.cfi or position is None or not same_edition:
            return lost(annotation)
        near = self._by_share(position, place)
        return lost(annotation) if near is None else at(annotation, near, SHARE_ONLY)

    def _by_share(self, index: int, place: Locator) -> Locator | None:
        """The block with an id, or at a share of a document."""
        low, high = self._firsts[index], self._firsts[index + 1]
        if low == high:
            return None
        for number in range(low, high):
            if place.block and self._block(number).id == place.block:
                return replace(self._place(index, number, 0), quote=self._around(number, self._blocks.starts[number]))
        begin, end = self._blocks.starts[low], self._blocks.end_of(high - 1)
        number, _ = self._blocks.block_at(begin + round(place.progression * (end - begin)))
        return replace(self._place(index, number, 0), quote=self._around(number, self._blocks.starts[number]))

    def _around(self, number: int, offset: int) -> Quote:
        """The words at a point: to the end of the block at most."""
        words = self._blocks.words_of(number)
        end = min(offset + len(words.exact), self._blocks.end_of(number))
        return self._blocks.quote(offset, end) if offset < end else words

    def _resolved(self, place: Locator, cfi: str | None) -> tuple[int, bool, int] | None:
        """Where a path leads: the offset in the whole, whether it is to be believed, and the item of the spine."""
        index = self._rendition.position(place)
        if index is None or not cfi or not self._all[index]:
            return None
        try:
            path = parse_cfi(f"epubcfi({cfi})").start
        except MalformedCfi:
            return None
        if index not in self._documents:
            self._documents[index] = _Paths(self._all[index])
        number, offset, sure = self._documents[index].resolve(path)
        return self._blocks.within(self._firsts[index] + number, offset), sure, index

    def _block_at(self, offset: int) -> tuple[int, int, int]:
        """The item of the spine, the number of the block, and the offset in it."""
        number, begin = self._blocks.block_at(offset)
        return bisect_right(self._firsts, number) - 1, number, begin

    def _block(self, number: int) -> TextBlock:
        index = bisect_right(self._firsts, number) - 1
        return self._all[index][number - self._firsts[index]]

    def _place(self, index: int, number: int, offset: int) -> Locator:
        low, high = self._firsts[index], self._firsts[index + 1]
        begin, end = self._blocks.starts[low], self._blocks.end_of(high - 1)
        share = (self._blocks.starts[number] + offset - begin) / max(1, end - begin)
        block = self._block(number)
        offset = min(offset, max(0, len(block.words) - 1))
        return replace(
            self._rendition.place(index),
            cfi=str(Ruler(block).paths(offset, offset + 1)[0]),
            block=block.nearest or None,
            progression=min(1.0, max(0.0, share)),
        )

    def _read(self, link: Link) -> tuple[TextBlock, ...]:
        if link.remote or link.trouble:
            return ()
        return document_text(cast("BookFetcher", self._rendition.fetcher), link.href).blocks


def alone(rendition: Rendition, index: int) -> Rendition:
    """A document of the spine as if it were the whole book, so that no other is read."""
    return replace(rendition, spine=(rendition.spine[index],))


class PointWords:
    """The words at points of the edition they were made in: only the documents that they are in are read."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._alone: dict[int, BookFinder] = {}

    def at(self, place: Locator) -> Quote | None:
        """What a point is known by in another edition; None where its path leads nowhere."""
        index = self._rendition.position(place)
        if index is None:
            return None
        if index not in self._alone:
            self._alone[index] = BookFinder(alone(self._rendition, index))
        return self._alone[index].words_at(place)


class _Paths:
    """Where CFI paths lead in the visible text of one document."""

    def __init__(self, blocks: tuple[TextBlock, ...]) -> None:
        self._rulers = [Ruler(block) for block in blocks]
        self._texts = sorted(
            (steps, units, number, piece)
            for number, ruler in enumerate(self._rulers)
            for steps, units, piece in ruler.texts()
        )
        self._keys = [(steps, units) for steps, units, _, _ in self._texts]
        self._ids: dict[str, Steps] = {}
        for block in blocks:
            above = block.steps
            while above is not None:
                if above.id and above.id not in self._ids:
                    self._ids[above.id] = _numbers(above)
                above = above.above

    def resolve(self, path: Path) -> tuple[int, int, bool]:
        """The number of a block, the offset in its words, and whether the path leads there in full."""
        steps, sure = self._steps(path)
        units = path.offset.character if path.offset else None
        if not self._texts:
            return 0, 0, False
        at_text = bool(steps) and steps[-1] % 2 == 1 and path.offset is not None
        found = bisect_right(self._keys, (steps, units or 0)) - (1 if at_text else 0)
        found = min(max(found, 0), len(self._texts) - 1)
        key, begin, number, piece = self._texts[found]
        if not at_text:  # an element: the first text in it, or after it
            while found > 0 and self._keys[found - 1][0][: len(steps)] == steps:
                found -= 1
            key, begin, number, piece = self._texts[found]
            offset, _ = self._rulers[number].offset(piece, 0)
            return number, offset, sure and key[: len(steps)] == steps
        if key != steps:
            if key < steps and found + 1 < len(self._texts):  # a text that shows nothing: the next that does
                key, begin, number, piece = self._texts[found + 1]
            return number, self._rulers[number].offset(piece, 0)[0], False
        offset, inside = self._rulers[number].offset(piece, (units or 0) - begin)
        return number, offset, sure and inside

    def _steps(self, path: Path) -> tuple[Steps, bool]:
        """The steps, from the last element whose id is known on; and whether all ids are where they should be."""
        steps = path.parts[0]
        for number in range(len(steps) - 1, -1, -1):
            id_ = steps[number].id
            if id_ in self._ids:
                return (*self._ids[id_], *(step.index for step in steps[number + 1 :])), True
            if id_ is not None:
                return tuple(step.index for step in steps), False
        return tuple(step.index for step in steps), len(path.parts) == 1


def _most_late(quote: Quote) -> int:
    """How many words at its beginning a point can do without; of an older one nobody knows where its paragraph ends."""
    return len(quote.exact.split(SEAM)[0].split()) // LATE if quote.before or quote.after else 0


def _numbers(steps: Way | None) -> Steps:
    found: list[int] = []
    while steps is not None:
        found.append(steps.step)
        steps = steps.above
    return tuple(reversed(found))


def _names_last(cfi: str | None) -> bool:
    """Whether a path names the id of the element it ends in."""
    try:
        steps = parse_cfi(f"epubcfi({cfi})").start.parts[0] if cfi else ()
    except MalformedCfi:
        return False
    elements = [step for step in steps if step.index % 2 == 0]
    return bool(elements) and elements[-1].id is not None
