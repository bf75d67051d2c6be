"""Search inside one publication: in the language being read or in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from reader.publication.language import match_language
from reader.publication.model import Publication, Rendition
from reader.search.folding import fold
from reader.search.matching import Hit, SearchableText, utf16_range
from reader.search.query import Query, parse_with_operators
from reader.search.snippets import snippet
from reader.services.filtering import TagFilter

if TYPE_CHECKING:
    from reader.services.searching_books import BookText


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One hit with the words around it."""

    publication: str  # Publication.key, as `list` prints it and commands take it
    language: str  # of the text it was found in
    href: str
    block: str  # id of the element; in an EPUB, where it has none that leads to it, its whole CFI
    start: int  # within the block's words, in UTF-16 units, as the page counts
    end: int
    before: str
    hit: str
    after: str
    spine: int | None = None  # index in the spine; EPUBs only
    cfi: str = ""  # of the hit, a range from the package; EPUBs only

    def to_json(self) -> dict[str, str]:
        """As the `search` command prints it."""
        names = ("publication", "language", "href", "block", "before", "hit", "after")
        return {name: getattr(self, name) for name in names}


class Searching:
    """Searches the renditions of one publication; each text is folded once, as far as there is room to keep it."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._texts: dict[str, SearchableText] = {}
        self._books: dict[str, BookText] = {}

    @property
    def warnings(self) -> tuple[str, ...]:
        """What could not be searched so far, and why: English sentences that name the file."""
        return tuple(dict.fromkeys(warning for book in self._books.values() for warning in book.warnings))

    def find(self, query: str, languages: Iterable[str], tag_filter: TagFilter | None = None) -> list[SearchHit]:
        """Hits in reading order, language by language. Never raises for a query, whatever it holds."""
        return list(chain.from_iterable(self.iter_find(query, languages, tag_filter=tag_filter)))

    def iter_find(
        self,
        query: str,
        languages: Iterable[str],
        cancelled: Callable[[], bool] = lambda: False,
        tag_filter: TagFilter | None = None,
    ) -> Iterator[list[SearchHit]]:
        """The hits that `find` gives, chapter by chapter, each as soon as it is known; for a thread.

        An article is one chapter. It ends before its time once `cancelled` answers true, which is asked in between.
        """
        parsed, expression = parse_with_operators(query)
        said = expression.languages
        for language in languages if parsed else ():
            if cancelled():
                return
            if said and not any(match_language(one, (language,)) for one in said):
                continue
            if self._publication.kind == "epub":
                yield from self._book(language).find(parsed, cancelled)
            elif hits := self._in_article(parsed, self._publication.rendition(language), tag_filter, expression.tags):
                yield hits

    def _in_article(
        self, query: Query, rendition: Rendition, tag_filter: TagFilter | None, tags: tuple[str, ...]
    ) -> list[SearchHit]:
        hits: list[SearchHit] = []
        shown = _blocks_shown(rendition, tag_filter)
        if tags and query.expression is not None and (tagged := _blocks_tagged(rendition, tags)):
            shown = tagged if shown is None else shown & tagged
        for found in self._text(rendition).find(query):
            block = rendition.block(found.block)
            if block is not None and block.language is None and (shown is None or found.block in shown):
                hits.append(_described(self._publication.key, rendition, found, block.text))
        return hits

    def _book(self, language: str) -> BookText:
        from reader.services.searching_books import BookText  # lxml is not for those who read articles

        tag = match_language(language, self._publication.languages) or language
        if tag not in self._books:
            self._books[tag] = BookText(self._publication, tag)
        return self._books[tag]

    def _text(self, rendition: Rendition) -> SearchableText:
        text = self._texts.get(rendition.language)
        if text is None:
            text = SearchableText((block.id, block.text) for block in rendition.blocks)
            self._texts[rendition.language] = text
        return text


def _blocks_shown(rendition: Rendition, tag_filter: TagFilter | None) -> set[str] | None:
    if tag_filter is None or not tag_filter.active:
        return None
    return {block.id for section in rendition.sections if tag_filter.shows(section) for block in section.blocks}


def _blocks_tagged(rendition: Rendition, tags: tuple[str, ...]) -> set[str]:
    """The blocks of the sections that carry all these tags."""
    wanted = {fold(tag).text for tag in tags}
    sections = [one for one in rendition.sections if wanted <= {fold(tag).text for tag in one.tags}]
    return {block.id for section in sections for block in section.blocks}


def _described(publication: str, rendition: Rendition, found: Hit, text: str) -> SearchHit:
    context = snippet(text, found.start, found.end)
    start, end = utf16_range(text, found.start, found.end)
    return SearchHit(
        publication,
        rendition.language,
        rendition.spine[0].href,
        found.block,
        start,
        end,
        context.before,
        context.hit,
        context.after,
    )
