"""Search inside one publication: in the language being read or in all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.publication.model import Publication, Rendition
from reader.search.matching import Hit, SearchableText, utf16_range
from reader.search.query import parse_query
from reader.search.snippets import snippet
from reader.services.filtering import TagFilter


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One hit with the words around it."""

    publication: str
    language: str  # of the text it was found in
    href: str
    block: str
    start: int  # within the block's words, in UTF-16 units, as the page counts
    end: int
    before: str
    hit: str
    after: str

    def to_json(self) -> dict[str, str]:
        """As the `search` command prints it."""
        names = ("publication", "language", "href", "block", "before", "hit", "after")
        return {name: getattr(self, name) for name in names}


class Searching:
    """Searches the renditions of one publication; each text is folded once."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._texts: dict[str, SearchableText] = {}

    def find(self, query: str, languages: Iterable[str], tag_filter: TagFilter | None = None) -> list[SearchHit]:
        """Hits in reading order, language by language. Never raises for a query, whatever it holds."""
        parsed = parse_query(query)
        hits: list[SearchHit] = []
        if not parsed:
            return hits
        for language in languages:
            rendition = self._publication.rendition(language)
            shown = _blocks_shown(rendition, tag_filter)
            for found in self._text(rendition).find(parsed):
                block = rendition.block(found.block)
                if block is not None and block.language is None and (shown is None or found.block in shown):
                    hits.append(_described(self._publication.id, rendition, found, block.text))
        return hits

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
