"""Search in an EPUB, a chapter at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from reader.anchors.book_cfi import cfi_in_item, itemref_of
from reader.errors import ReaderError, RenditionMissing
from reader.publication.model import Link, Publication, Rendition
from reader.publication.resource import BookFetcher
from reader.search.matching import LIMIT, Hit, SearchableText
from reader.search.query import Query
from reader.search.snippets import snippet
from reader.services.searching import SearchHit
from reader.streamer.epub.open import check_protection
from reader.streamer.epub.text import DocumentText, document_text
from reader.streamer.epub.text_block import Ruler

KEPT = 16 * 1024 * 1024  # characters of text kept folded for the next query; the rest is parsed again


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A document of the spine, ready to be searched."""

    document: DocumentText
    searchable: SearchableText


class BookText:
    """The text of one rendition, read a chapter at a time. Raises RenditionMissing.

    What cannot be read, a chapter, a rendition, a locked book, is a warning: the rest is searched all the same.
    """

    def __init__(self, publication: Publication, language: str) -> None:
        self._publication, self._language = publication, language
        self._chapters: dict[str, _Chapter] = {}
        self._room = KEPT
        self._warnings: dict[str, None] = {}
        self._rendition: Rendition | None = None
        try:
            check_protection(publication)
            self._rendition = publication.rendition(language)
        except RenditionMissing:
            raise
        except ReaderError as error:
            self._warnings[str(error)] = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What could not be read so far, and why."""
        return tuple(self._warnings)

    def find(self, query: Query, cancelled: Callable[[], bool]) -> Iterator[list[SearchHit]]:
        """The hits of each chapter that has any: the whole query; only if that is nowhere in the book, its words."""
        spine = self._rendition.spine if self._rendition else ()
        literal, left = Query(query.literal), LIMIT
        instead: list[tuple[int, list[Hit]]] = []  # where the words are, as long as the whole was not found
        room = LIMIT
        for index, link in enumerate(spine):
            if cancelled() or left <= 0:
                return
            chapter = self._chapter(link)
            if hits := chapter.searchable.find(literal, left):
                left -= len(hits)
                yield self._described(index, chapter, hits)
            elif left == LIMIT and query.is_loose and room > 0:
                hits = chapter.searchable.find(query, room)
                room -= len(hits)
                if hits:
                    instead.append((index, hits))
        if left < LIMIT:
            return
        for index, hits in instead:
            if cancelled():
                return
            yield self._described(index, self._chapter(spine[index]), hits)

    def _chapter(self, link: Link) -> _Chapter:
        known = self._chapters.get(link.href)
        if known is not None:
            return known
        document = self._read(link)
        self._warnings |= dict.fromkeys(document.warnings)
        blocks = ((str(number), block.words) for number, block in enumerate(document.blocks))
        chapter = _Chapter(document, SearchableText(blocks))
        size = sum(len(block.words) for block in document.blocks)
        if size <= self._room:
            self._room -= size
            self._chapters[link.href] = chapter
        return chapter

    def _read(self, link: Link) -> DocumentText:
        assert self._rendition is not None
        if link.remote or link.trouble:
            why = link.trouble or "it lies on the web"
            return DocumentText(link.href, warnings=(f"{link.href}: {why}; it is not searched",))
        return document_text(cast("BookFetcher", self._rendition.fetcher), link.href)

    def _described(self, index: int, chapter: _Chapter, found: list[Hit]) -> list[SearchHit]:
        assert self._rendition is not None
        described: list[SearchHit] = []
        itemref = itemref_of(self._rendition.spine[index], index)
        number, ruler, name = "", None, ""
        for hit in found:
            block = chapter.document.blocks[int(hit.block)]
            if ruler is None or hit.block != number:
                number, ruler = hit.block, Ruler(block)
                name = block.id or str(cfi_in_item(itemref, block.path))
            context = snippet(block.words, hit.start, hit.end)
            start, end = ruler.units(hit.start, hit.end)
            described.append(
                SearchHit(
                    self._publication.key,
                    self._language,
                    chapter.document.href,
                    name,
                    start,
                    end,
                    context.before,
                    context.hit,
                    context.after,
                    spine=index,
                    cfi=str(cfi_in_item(itemref, *ruler.paths(hit.start, hit.end))),
                )
            )
        return described
