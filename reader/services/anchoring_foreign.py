"""Where the words of a note from another program are in a publication, and everything else that is kept of its place.

Texts, paths and places are those of the other finders; what differs is what is believed. Other programs say little:
words without what stands around them, a path that counts differently, only a chapter. So words are believed before
paths; in the document that is named they may have changed a little, elsewhere they have to be the only ones. Each
document is read once for all the notes of a file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cached_property

from reader.anchors.cfi import SortKey
from reader.anchors.quote import Match, QuoteFinder
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Rendition
from reader.services.anchoring import Anchored, lost
from reader.services.anchoring_articles import ArticleFinder
from reader.services.anchoring_books import POINT_WORDS, BookFinder, alone
from reader.services.sections import order_of
from reader.streamer.epub.text_block import Ruler

SURE = 0.7  # of a quote whose words have changed
ALIKE = 0.5  # of words without anything around them that stand in a text more than once


class ForeignArticleFinder(ArticleFinder):
    """The places of one language of an article."""

    @cached_property
    def _loose(self) -> QuoteFinder:
        return QuoteFinder(self._blocks.text)

    def find(self, annotation: Annotation) -> Anchored:
        """The annotation where its words are, or at its block."""
        place, number = annotation.place, self._numbers.get(annotation.place.block or "")
        if place.quote is None or annotation.kind == "bookmark":
            if number is None:
                return lost(annotation)
            where = replace(self._place(number, 0), fraction=place.fraction, quote=self._blocks.words_of(number))
            return Anchored(replace(annotation, place=where), "kept")
        start = None if number is None else self._blocks.starts[number]
        match = self._loose.find(place.quote, start) if self._blocks.text else None
        if match is None or (match.changed and match.score < SURE) or (match.score < 1.0 and start is None):
            return lost(annotation)
        (first, begin), (last, close) = (
            self._blocks.block_at(one) for one in (match.start, max(match.start, match.end - 1))
        )
        where = replace(self._place(first, begin), quote=self._blocks.quote(match.start, match.end))
        extent = Extent(begin, self._rendition.blocks[last].id, close + 1)
        return Anchored(replace(annotation, place=where, extent=extent), "kept", match.score)


class ForeignBookFinder:
    """The places of one book."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._known: dict[int, _Document] = {}

    def find(self, annotation: Annotation) -> Anchored:
        """The annotation where its words are, or its path leads."""
        named = self._rendition.position(annotation.place)
        quote = annotation.place.quote
        if quote is None or annotation.kind == "bookmark":
            return lost(annotation) if named is None else self._by_path(annotation, named)
        if named is not None:
            document = self._document(named)
            near = document.offset_of(annotation.place)
            match = document.match(quote, near)
            # Words that stand there more than once, with nothing around them: only a path tells which are meant.
            told = near is not None or (match is not None and match.score > ALIKE)
            if match is not None and (match.score >= SURE or (told and not match.changed)):
                return document.marked(annotation, match.start, match.end)
        found = []
        for index in range(len(self._rendition.spine)):
            match = self._document(index).match(quote) if index != named else None
            if match is not None and match.score == 1.0 and not match.changed:
                found.append((index, match))
        if len(found) != 1:
            return lost(annotation)
        index, match = found[0]
        return self._document(index).marked(annotation, match.start, match.end)

    def _by_path(self, annotation: Annotation, index: int) -> Anchored:
        """A place without words: those that a range marks, or else that stand there."""
        document, place, extent = self._document(index), annotation.place, annotation.extent
        if annotation.kind != "bookmark" and place.cfi and extent is not None and extent.cfi:
            span = document.span(place.cfi, extent.cfi)
            if span is not None:
                return document.marked(annotation, *span)
        return document.point(annotation)

    def _document(self, index: int) -> _Document:
        if index not in self._known:
            self._known[index] = _Document(alone(self._rendition, index), self._rendition.place(index))
        return self._known[index]


class _Document(BookFinder):
    """A document of the spine, as if it were the whole book; `beginning` is its place in the real one."""

    def __init__(self, rendition: Rendition, beginning: Locator) -> None:
        super().__init__(rendition)
        self._beginning = beginning

    @cached_property
    def _loose(self) -> QuoteFinder:
        return QuoteFinder(self._blocks.text)

    def match(self, quote: Quote, near: int | None = None) -> Match | None:
        """Where words are, changed a little or not."""
        return self._loose.find(quote, near) if self._blocks.text else None

    @cached_property
    def _orders(self) -> list[SortKey]:
        return [block.path.sort_key for block in self._all[0]]

    def offset_of(self, place: Locator) -> int | None:
        """About where in the text a path leads, which is near enough to tell words from others."""
        if place.cfi:
            found = self._resolved(place, place.cfi)
            return None if found is None else found[0]
        near = self._by_share(0, place) if place.block or place.progression else None
        if near is None:
            return None
        found = self._resolved(near, near.cfi)
        return None if found is None else found[0]

    def point(self, annotation: Annotation) -> Anchored:
        """A place without words: it gets those that stand there, of the whole block where a path counts differently."""
        place = annotation.place
        base = replace(self._beginning, cfi=place.cfi, progression=place.progression)
        offset = self.offset_of(place)
        if offset is not None:
            number, begin = self._blocks.block_at(offset)
            known = self._place(0, number, begin)
            quote = self.words_at(place)
            start = self._blocks.starts[number]
            base = replace(
                base,
                block=known.block,
                progression=known.progression,
                quote=quote or self._blocks.quote(start, start + POINT_WORDS),
            )
        return Anchored(replace(annotation, place=base, extent=None), "kept")

    def marked(self, annotation: Annotation, begins: int, ends: int) -> Anchored:
        """An annotation on words of the text."""
        (first, begin), (last, close) = (self._blocks.block_at(one) for one in (begins, max(begins, ends - 1)))
        where = replace(
            self._place(0, first, begin), quote=self._blocks.quote(begins, ends), spine=self._beginning.spine
        )
        until = Extent(cfi=str(Ruler(self._block(last)).paths(close, close + 1)[1]))
        return Anchored(replace(annotation, place=where, extent=until), "kept")

    def span(self, start: str, end: str) -> tuple[int, int] | None:
        """The part of the text between two paths; None where nothing that is visible lies between them."""
        first, last = self._count(order_of(start), ends=True), self._count(order_of(end), ends=False)
        text = self._blocks.text[first:last]
        first, last = first + len(text) - len(text.lstrip()), first + len(text.rstrip())
        return (first, last) if first < last else None

    def _count(self, order: SortKey, *, ends: bool) -> int:
        """How much of the text ends before a point, or begins before it."""
        number = bisect_right(self._orders, order) - 1
        if number < 0:
            return 0
        block = self._block(number)
        ruler, length = Ruler(block), len(block.words)
        if ends:
            into = bisect_right(range(length), order, key=lambda one: ruler.paths(one, one + 1)[1].sort_key)
        else:
            into = bisect_left(range(length), order, key=lambda one: ruler.paths(one, one + 1)[0].sort_key)
        return self._blocks.starts[number] + into
