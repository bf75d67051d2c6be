"""Where the words of a foreign note are in a publication, and everything else that is kept of such a place.

Other programs say little: words without what stands around them, a path that counts differently, only a chapter. So
words are believed before paths; in the document that is named they may have changed a little, elsewhere they have to be
the only ones. Each document is read once for all the notes of a file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, cast

from reader.anchors.cfi import SortKey
from reader.anchors.quote import Match, QuoteFinder, quote_of
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition
from reader.publication.resource import BookFetcher
from reader.services.marking import PLACE_WORDS, SEAM
from reader.services.sections import order_of

if TYPE_CHECKING:
    from reader.streamer.epub.text_block import TextBlock  # brings lxml

SURE = 0.7  # of a quote whose words have changed
ALIKE = 0.5  # of words without anything around them that stand in a text more than once


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation at its place in the present text; of a lost one, as it was."""

    annotation: Annotation
    status: Literal["kept", "lost"]


class _Text:
    """The blocks of a document, or of an article, as one text."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.text = SEAM.join(words)
        self._starts = [0, *accumulate(len(one) + len(SEAM) for one in words)]

    @cached_property
    def _finder(self) -> QuoteFinder:
        return QuoteFinder(self.text)

    def find(self, annotation: Annotation, near: int | None) -> Match | None:
        quote = annotation.place.quote
        return self._finder.find(quote, near) if quote is not None and self.text else None

    def at(self, offset: int) -> tuple[int, int]:
        """The number of a block, and an offset in it."""
        number = max(0, bisect_right(self._starts, offset, hi=len(self._starts) - 1) - 1)
        return number, offset - self._starts[number]

    def start(self, number: int) -> int:
        return self._starts[number]

    def share(self, offset: int) -> float:
        """How far into the text an offset is, 0..1."""
        return min(1.0, offset / max(1, len(self.text)))


class BookFinding:
    """The places of one book."""

    def __init__(self, rendition: Rendition) -> None:
        from reader.streamer.epub.text import document_text  # lxml is not for those who read articles

        self._rendition = rendition
        self._read: Callable[[str], tuple[TextBlock, ...]] = lambda href: (
            document_text(cast("BookFetcher", rendition.fetcher), href).blocks
        )
        self._known: dict[int, _Chapter] = {}

    def find(self, annotation: Annotation) -> Placed:
        """The annotation where its words are, or its path leads."""
        named = self._rendition.position(annotation.place)
        if annotation.place.quote is None or annotation.kind == "bookmark":
            return Placed(annotation, "lost") if named is None else self._by_path(annotation, named)
        if named is not None:
            chapter = self._chapter(named)
            near = chapter.offset_of(annotation.place)
            match = chapter.text.find(annotation, near)
            # Words that stand there more than once, with nothing around them: only a path tells which are meant.
            told = near is not None or (match is not None and match.score > ALIKE)
            if match is not None and (match.score >= SURE or (told and not match.changed)):
                return Placed(chapter.marked(annotation, match.start, match.end, self._rendition.place(named)), "kept")
        found = []
        for index in range(len(self._rendition.spine)):
            match = self._chapter(index).text.find(annotation, None) if index != named else None
            if match is not None and match.score == 1.0 and not match.changed:
                found.append((index, match))
        if len(found) != 1:
            return Placed(annotation, "lost")
        index, match = found[0]
        place = self._rendition.place(index)
        return Placed(self._chapter(index).marked(annotation, match.start, match.end, place), "kept")

    def _by_path(self, annotation: Annotation, index: int) -> Placed:
        """A place without words: those that a range marks, or else that stand there."""
        chapter, extent = self._chapter(index), annotation.extent
        if annotation.kind != "bookmark" and annotation.place.cfi and extent is not None and extent.cfi:
            span = chapter.span(annotation.place.cfi, extent.cfi)
            if span is not None:
                return Placed(chapter.marked(annotation, *span, self._rendition.place(index)), "kept")
        return self._point(annotation, index)

    def _point(self, annotation: Annotation, index: int) -> Placed:
        """A place without words: it gets those that stand there."""
        chapter, place = self._chapter(index), annotation.place
        base = replace(self._rendition.place(index), cfi=place.cfi, progression=place.progression)
        offset = chapter.offset_of(place)
        if offset is not None:
            number, _ = chapter.text.at(offset)
            start = chapter.text.start(number)
            end = start + min(PLACE_WORDS, len(chapter.blocks[number].words))
            base = replace(
                base,
                block=chapter.blocks[number].nearest or None,
                progression=chapter.text.share(offset),
                quote=quote_of(chapter.text.text, start, end),
            )
        return Placed(replace(annotation, place=base, extent=None), "kept")

    def _chapter(self, index: int) -> _Chapter:
        if index not in self._known:
            link = self._rendition.spine[index]
            self._known[index] = _Chapter(() if link.remote or link.trouble else self._read(link.href))
        return self._known[index]


class _Chapter:
    """A document of the spine."""

    def __init__(self, blocks: tuple[TextBlock, ...]) -> None:
        self.blocks = blocks
        self.text = _Text(tuple(block.words for block in blocks))

    @cached_property
    def _orders(self) -> list[SortKey]:
        return [block.path.sort_key for block in self.blocks]

    def offset_of(self, place: Locator) -> int | None:
        """About where in the text a path leads, which is near enough to tell words from others."""
        if not self.blocks or (not place.cfi and not place.block and not place.progression):
            return None
        if place.cfi:
            order = order_of(place.cfi)
            number = max(0, bisect_right(self._orders, order) - 1)
            into = int(order[-1][1]) if order and order[-1][0] == 0 else 0
            return self.text.start(number) + min(into, len(self.blocks[number].words))
        for number, block in enumerate(self.blocks):
            if place.block and place.block in {block.id, block.nearest}:
                return self.text.start(number)
        return round(place.progression * len(self.text.text)) if place.progression else None

    def span(self, start: str, end: str) -> tuple[int, int] | None:
        """The part of the text between two paths; None where nothing that is visible lies between them."""
        first, last = self._count(order_of(start), ends=True), self._count(order_of(end), ends=False)
        text = self.text.text[first:last]
        first, last = first + len(text) - len(text.lstrip()), first + len(text.rstrip())
        return (first, last) if first < last else None

    def _count(self, order: SortKey, *, ends: bool) -> int:
        """How much of the text ends before a point, or begins before it."""
        from reader.streamer.epub.text_block import Ruler

        number = bisect_right(self._orders, order) - 1
        if number < 0:
            return 0
        ruler, length = Ruler(self.blocks[number]), len(self.blocks[number].words)
        if ends:
            into = bisect_right(range(length), order, key=lambda one: ruler.paths(one, one + 1)[1].sort_key)
        else:
            into = bisect_left(range(length), order, key=lambda one: ruler.paths(one, one + 1)[0].sort_key)
        return self.text.start(number) + into

    def marked(self, annotation: Annotation, begins: int, ends: int, place: Locator) -> Annotation:
        """An annotation on words of the text."""
        from reader.streamer.epub.text_block import Ruler

        (first, begin), (last, close) = self.text.at(begins), self.text.at(max(begins, ends - 1))
        start, end = Ruler(self.blocks[first]).paths(begin, begin + 1)
        if (first, begin) != (last, close):
            _, end = Ruler(self.blocks[last]).paths(close, close + 1)
        where = replace(
            place,
            cfi=str(start),
            block=self.blocks[first].nearest or None,
            progression=self.text.share(begins),
            quote=quote_of(self.text.text, begins, ends),
        )
        return replace(annotation, place=where, extent=Extent(cfi=str(end)))


class ArticleFinding:
    """The places of one language of an article."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._text = _Text(tuple(block.text for block in rendition.blocks))
        self._numbers = {block.id: number for number, block in enumerate(rendition.blocks)}

    def find(self, annotation: Annotation) -> Placed:
        """The annotation where its words are, or at its block."""
        place, number = annotation.place, self._numbers.get(annotation.place.block or "")
        start = None if number is None else self._text.start(number)
        if place.quote is None or annotation.kind == "bookmark":
            if number is None or start is None:
                return Placed(annotation, "lost")
            where = replace(self._rendition.place(0), block=place.block, fraction=place.fraction)
            return Placed(replace(annotation, place=replace(where, progression=self._text.share(start))), "kept")
        match = self._text.find(annotation, start)
        if match is None or (match.changed and match.score < SURE) or (match.score < 1.0 and start is None):
            return Placed(annotation, "lost")
        (first, begin), (last, close) = self._text.at(match.start), self._text.at(max(match.start, match.end - 1))
        blocks = self._rendition.blocks
        where = replace(
            self._rendition.place(0),
            block=blocks[first].id,
            fraction=min(1.0, begin / max(1, len(blocks[first].text))),
            progression=self._text.share(match.start),
            quote=quote_of(self._text.text, match.start, match.end),
        )
        return Placed(replace(annotation, place=where, extent=Extent(begin, blocks[last].id, close + 1)), "kept")


def finder_of(publication: Publication, rendition: Rendition) -> BookFinding | ArticleFinding:
    """What finds places in one language of a publication."""
    return ArticleFinding(rendition) if publication.kind == "article" else BookFinding(rendition)
