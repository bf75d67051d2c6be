"""`search` without a book: the articles and the whole library; and what a query with operators means in one book.

A plain query means in articles what it means in the window's search of a text: it is found inside words, too. Books of
the library are searched by the index where they are in it, and read where they are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.errors import ReaderError
from reader.paths import UserPaths
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.search.expression import Expression, parse_expression
from reader.services.finding import Finding, Found, scanned
from reader.services.finding_scope import Scope, Tags
from reader.services.indexing import Indexer, Wanted, index_path
from reader.services.library import existing
from reader.services.searching import SearchHit, Searching
from reader.store.index import Indexed
from reader.streamer.articles.catalog import Catalog

MOST = 10_000  # hits in books


class SearchingAll:
    """One search of everything. `warnings` tells what could not be searched, and why."""

    def __init__(self, folders: UserPaths, catalog: Catalog) -> None:
        self._folders, self._catalog = folders, catalog
        self.warnings: list[str] = []
        self.languages: tuple[str, ...] = ()  # of all that was looked at

    def find(self, query: str, wanted: str | None) -> Iterator[SearchHit]:
        """Hits in articles, then those in books. `wanted`: only in this language."""
        expression = parse_expression(query)
        tags = Tags(self._folders, self._catalog) if expression.tags else None
        for article in self._catalog.articles:
            publication = self._catalog.publication(article)
            yield from self._in_publication(publication, query, expression, wanted, tags)
        finding = Finding(self._folders, self._catalog) if index_path(self._folders).exists() else None
        books = [one for one in Indexer(self._folders, self._catalog).wanted() if one.book is not None]
        known = finding.stamps() if finding else {}
        indexed = {one.key for one in books if known.get(one.key) == one.stamp}
        try:
            if finding is not None and indexed:
                self.languages = tuple(dict.fromkeys((*self.languages, *finding.languages())))
                yield from self._in_index(finding, query, indexed, wanted)
            for book in reversed(books):
                if book.key not in indexed and expression:
                    yield from self._in_book(book, expression, wanted, tags)
        finally:
            if finding is not None:
                finding.close()

    def in_one(self, publication: Publication, query: str, wanted: str | None) -> Iterator[SearchHit]:
        """Hits in one publication."""
        expression = parse_expression(query)
        tags = Tags(self._folders, self._catalog) if expression.tags else None
        return self._in_publication(publication, query, expression, wanted, tags)

    def _in_publication(
        self, publication: Publication, query: str, expression: Expression, wanted: str | None, tags: Tags | None
    ) -> Iterator[SearchHit]:
        languages = self._spoken(publication.languages, wanted)
        if expression.is_plain:
            searching = Searching(publication)
            yield from searching.find(query, languages)
            self.warnings += searching.warnings
        else:
            owner = Indexed(0, publication.key, publication.kind, "", publication.source, "")
            yield from self._scanned(publication, owner, expression, languages, tags)

    def _in_index(self, finding: Finding, query: str, indexed: set[str], wanted: str | None) -> Iterator[SearchHit]:
        for rows in finding.all(query, most=MOST):
            for found in rows:
                if found.kind == "epub" and found.publication in indexed and self._spoken((found.language,), wanted):
                    yield from self._described(finding, found)

    def _in_book(
        self, book: Wanted, expression: Expression, wanted: str | None, tags: Tags | None
    ) -> Iterator[SearchHit]:
        assert book.book is not None
        from reader.streamer.epub.open import check_protection, open_epub

        try:
            publication = open_epub(existing(book.book))
            check_protection(publication)
        except ReaderError as error:
            self.warnings.append(str(error))
            return
        owner = Indexed(0, book.key, book.kind, book.title, book.source, "")
        languages = self._spoken(publication.languages, wanted)
        yield from self._scanned(publication, owner, expression, languages, tags)

    def _scanned(
        self,
        publication: Publication,
        owner: Indexed,
        expression: Expression,
        languages: tuple[str, ...],
        tags: Tags | None,
    ) -> Iterator[SearchHit]:
        blocks: dict[int, frozenset[str]] = {}
        if tags is not None:
            parts = tags.parts(owner, expression.tags)
            if parts is None:
                return
            blocks = {owner.id: parts} if parts else {}
        if expression.languages:
            languages = tuple(
                one for one in languages if any(match_language(said, (one,)) for said in expression.languages)
            )
        finding = Finding.unindexed(self._folders, self._catalog)
        for found in scanned(expression, publication, owner, languages, Scope(None, blocks)):
            yield from self._described(finding, found, publication)

    def _described(self, finding: Finding, found: Found, publication: Publication | None = None) -> Iterator[SearchHit]:
        try:
            yield finding.described(found, publication)
        except ReaderError as error:
            if str(error) not in self.warnings:
                self.warnings.append(str(error))

    def _spoken(self, languages: tuple[str, ...], wanted: str | None) -> tuple[str, ...]:
        self.languages = tuple(dict.fromkeys((*self.languages, *languages)))
        if not wanted:
            return languages
        tag = match_language(wanted, languages)
        return (tag,) if tag else ()
