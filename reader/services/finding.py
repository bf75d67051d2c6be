"""Search in everything there is: articles in all their languages and the books of the library.

The index offers passages, the expression judges each paragraph of them: what is shown is exact, whatever the index can
express. Where a word stands nearly everywhere, ranking says nothing and is left out: the first passages will do.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Self, cast

from reader.anchors.book_cfi import cfi_in_item, itemref_of
from reader.errors import NotFound, ReaderError
from reader.paths import UserPaths
from reader.publication.language import primary_subtag
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition
from reader.publication.resource import BookFetcher
from reader.search.expression import Expression, Span, parse_expression
from reader.search.folding import Folded, fold
from reader.search.matching import utf16_range
from reader.search.snippets import snippet
from reader.services.finding_scope import Scope, Tags, scope_of
from reader.services.indexing import article_passages, book_passages, open_index
from reader.store.index import Index, Indexed, StoredPassage
from reader.streamer.articles.catalog import Catalog

if TYPE_CHECKING:
    from reader.services.searching import SearchHit
    from reader.streamer.epub.text_block import TextBlock

FREQUENT = 3_000  # passages with a question's words from which ranking is left out
TRIED = 400  # passages looked into for the first results
EACH = 3  # paragraphs shown of one passage among the first results
MOST = 2_000  # results of a whole search
SOON = 0.025  # s after which the first results are shown as far as there are any
KEPT = 600  # passages kept folded for the next letter that is typed
PORTION = 40  # passages judged before what was found is handed out


@dataclass(frozen=True, slots=True)
class Found:
    """One result: one idea, in however many languages of an article it stands."""

    publication: str  # Publication.key; of an article its id
    title: str
    source: str  # what opens it: a path, an article's id
    kind: str  # "epub" or "article"
    language: str  # of the words shown
    languages: tuple[str, ...]  # all it was found in, `language` first
    section: str  # heading it stands under; may be empty
    href: str
    spine: int | None  # of a book
    number: int  # which paragraph of the chapter
    block: str  # id of the paragraph, of an article
    start: int  # within the paragraph, in UTF-16 units
    end: int
    before: str
    hit: str
    after: str
    points: tuple[int, int] = (0, 0)  # the same range in code points


@dataclass(frozen=True, slots=True)
class Results:
    """What was found first."""

    rows: tuple[Found, ...] = ()
    complete: bool = True  # there is nothing more


class Finding:
    """Searches with one connection, in one thread. Raises CannotWrite where the index cannot be made."""

    def __init__(self, folders: UserPaths, catalog: Catalog, index: Index | None = None) -> None:
        self._folders, self._catalog = folders, catalog
        self._index = index or open_index(folders)
        self._folded: OrderedDict[int, tuple[StoredPassage, list[Folded]]] = OrderedDict()
        self._known: tuple[int, dict[int, Indexed]] | None = None
        self._stopped = False
        self._open: tuple[str, Publication] | None = None  # the book that was asked about last
        self._chapter: tuple[tuple[str, str, str], tuple[TextBlock, ...]] | None = None

    @classmethod
    def unindexed(cls, folders: UserPaths, catalog: Catalog) -> Self:
        """For describing what was scanned: the index is empty, and nothing is written."""
        return cls(folders, catalog, Index(None, lambda text: (text, "")))

    def close(self) -> None:
        self._index.close()

    def stamps(self) -> dict[str, str]:
        """What is in the index, and of which state."""
        return {one.key: one.stamp for one in self._index.publications()}

    def languages(self) -> tuple[str, ...]:
        """The languages of the texts in the index."""
        return tuple(dict.fromkeys(language for language, _ in self._index.texts().values()))

    def interrupt(self) -> None:
        """From another thread: what goes on ends with what it has."""
        self._stopped = True
        self._index.interrupt()

    def first(self, query: str, *, language: str = "", limit: int = 40) -> Results:
        """The best results, at once. `language` is preferred where an article was found in several."""
        self._stopped = False
        expression = parse_expression(query)
        if not expression:
            return Results()
        scope = self._scope(expression)
        seen: set[int] = set()
        rows: list[Found] = []
        complete = True
        owners = self._owners()
        until = perf_counter() + SOON
        exact, loose = expression.matched(exactly=True), expression.matched()
        short = expression.begun() if loose is None else None
        for question, begun in dict.fromkeys(((exact, False), (loose or short, loose is None and short is not None))):
            if question is None and short is not None:
                continue
            ids = self._index.matching(question, scope.texts, limit=FREQUENT, begun=begun)
            if 1 < len(ids) < FREQUENT and question is not None and not begun:
                ids = self._index.matching(question, scope.texts, limit=TRIED, ranked=True)
            for passage, folded in self._passages([one for one in ids[:TRIED] if one not in seen]):
                seen.add(passage.id)
                most = None if passage.passage.ids else EACH + 1
                here = found_in(expression, scope, owners.get(passage.publication), passage, folded, most)
                rows += here if most is None else here[:EACH]
                complete = complete and (most is None or len(here) < most)
                if len(rows) > limit or self._stopped or (rows and perf_counter() > until):
                    complete = False
                    break
            complete = complete and len(ids) < TRIED
            if not complete:
                break
        merged = titled_first(expression, self._merged(rows, language))
        return Results(tuple(merged[:limit]), complete and len(merged) <= limit)

    def all(
        self, query: str, *, language: str = "", cancelled: Callable[[], bool] = lambda: False, most: int = MOST
    ) -> Iterator[tuple[Found, ...]]:
        """All results, publication by publication, in portions and up to a number."""
        self._stopped = False
        expression = parse_expression(query)
        if not expression:
            return
        scope = self._scope(expression)
        loose = expression.matched()
        begun = loose is None and expression.begun() is not None
        question = expression.begun() if begun else loose
        ids = sorted(self._index.matching(question, scope.texts, limit=1 << 30, begun=begun))
        owners = self._owners()
        rows: list[Found] = []
        given, owner = 0, None
        for count, (passage, folded) in enumerate(self._passages(ids), 1):
            if cancelled() or self._stopped:
                return
            if rows and (passage.publication != owner if rows[-1].kind == "article" else count % PORTION == 0):
                merged = self._merged(rows, language)[: most - given]
                given += len(merged)
                yield tuple(merged)
                rows = []
                if given >= most:
                    return
            owner = passage.publication
            rows += found_in(expression, scope, owners.get(passage.publication), passage, folded)
        if merged := self._merged(rows, language)[: most - given]:
            yield tuple(merged)

    # -- going there ---------------------------------------------------------------------------------------------------

    def place_of(self, found: Found) -> Locator:
        """The place of a result. Opens the book and reads that chapter: for a thread. Raises ReaderError."""
        if found.kind == "article":
            return Locator(found.href, block=found.block)
        hit = self.described(found)
        from reader.services.going import place_in

        return place_in(hit.cfi, self._opened(found).rendition(found.language))

    def described(self, found: Found, publication: Publication | None = None) -> SearchHit:
        """A result as a search in its publication, opened here where it is not given, tells it. Raises ReaderError."""
        from reader.services.searching import SearchHit

        words = (found.before, found.hit, found.after)
        if found.kind == "article":
            return SearchHit(found.publication, found.language, found.href, found.block, found.start, found.end, *words)
        from reader.streamer.epub.text_block import Ruler

        rendition = (publication or self._opened(found)).rendition(found.language)
        blocks = self._blocks(found, rendition)
        if found.spine is None or found.number >= len(blocks):
            raise NotFound("place", found.hit)
        itemref, block = itemref_of(rendition.spine[found.spine], found.spine), blocks[found.number]
        ruler = Ruler(block)
        name = block.id or str(cfi_in_item(itemref, block.path))
        start, end = ruler.units(*found.points)
        cfi = str(cfi_in_item(itemref, *ruler.paths(*found.points)))
        return SearchHit(
            found.publication, found.language, found.href, name, start, end, *words, spine=found.spine, cfi=cfi
        )

    def _opened(self, found: Found) -> Publication:
        from reader.streamer.open import open_book

        if self._open is None or self._open[0] != found.source:
            self._open = found.source, open_book(found.source, self._catalog)
        return self._open[1]

    def _blocks(self, found: Found, rendition: Rendition) -> tuple[TextBlock, ...]:
        """The paragraphs of the chapter a result is in; kept for the next one."""
        chapter = found.source, found.language, found.href
        if self._chapter is None or self._chapter[0] != chapter:
            from reader.streamer.epub.text import document_text

            self._chapter = chapter, document_text(cast("BookFetcher", rendition.fetcher), found.href).blocks
        return self._chapter[1]

    # -- judging -------------------------------------------------------------------------------------------------------

    def _scope(self, expression: Expression) -> Scope:
        tags = Tags(self._folders, self._catalog) if expression.tags else None  # as they are now
        return scope_of(expression, self._index, tags)

    def _owners(self) -> dict[int, Indexed]:
        """The publications by their numbers in the index; read again only when it has changed."""
        state = self._index.state()
        if self._known is None or self._known[0] != state:
            self._known = state, {one.id: one for one in self._index.publications()}
            self._folded.clear()  # numbers of passages may be others' now
        return self._known[1]

    def _passages(self, ids: Iterable[int]) -> Iterator[tuple[StoredPassage, list[Folded]]]:
        for one in ids:
            known = self._folded.get(one)
            if known is None:
                for passage in self._index.passages((one,)):
                    known = passage, [fold(block) for block in passage.passage.blocks]
                    self._folded[one] = known
                    if len(self._folded) > KEPT:
                        self._folded.popitem(last=False)
            if known is not None:
                yield known

    def _merged(self, rows: list[Found], language: str) -> list[Found]:
        """Hits in the same paragraph of an article become one, in the language preferred where it is among them."""
        groups: dict[object, list[Found]] = {}
        for row in rows:
            same = (row.publication, row.block) if row.block else (row.publication, row.language, row.spine, row.number)
            groups.setdefault(same, []).append(row)
        return [self._titled(_one_of(group, language)) for group in groups.values()]

    def _titled(self, found: Found) -> Found:
        """An article goes by its title in the language it was found in."""
        if found.kind != "article":
            return found
        try:
            article = self._catalog.article(found.publication)
            return replace(found, title=self._catalog.metadata(article, found.language).headline)
        except ReaderError:  # it left the folder since: the index will follow
            return found


def found_in(
    expression: Expression,
    scope: Scope,
    owner: Indexed | None,
    stored: StoredPassage,
    folded: list[Folded],
    most: int | None = None,
) -> list[Found]:
    """The paragraphs of a passage that an expression is true of, up to so many.

    Nothing without a publication they belong to.
    """
    if owner is None:
        return []
    found: list[Found] = []
    for number, text in enumerate(folded):
        if len(found) == most:
            break
        span = expression.first_in(text.text)
        if span is not None and scope.has(stored, number):
            found.append(_described(owner, stored, number, text, span))
    return found


def titled_first(expression: Expression, found: list[Found]) -> list[Found]:
    """What is about it before what mentions it: its publication, or its chapter, is called so."""
    titles = {name: expression.first_in(fold(name).text) is None for one in found for name in (one.title, one.section)}
    return sorted(found, key=lambda one: (titles[one.title], titles[one.section]))


def scanned(
    expression: Expression, publication: Publication, owner: Indexed, languages: tuple[str, ...], scope: Scope
) -> Iterator[Found]:
    """What a search finds in a publication that is not in the index: all of it is read."""
    for language in languages:
        if publication.kind == "article":
            passages = article_passages(publication.rendition(language))
        else:
            passages = book_passages(publication, language)
        for passage in passages:
            stored = StoredPassage(0, passage, language, owner.id)
            yield from found_in(expression, scope, owner, stored, [fold(block) for block in passage.blocks])


def _one_of(group: list[Found], language: str) -> Found:
    shown = next((one for one in group if one.language == language), None)
    shown = shown or next((one for one in group if primary_subtag(one.language) == primary_subtag(language)), group[0])
    others = dict.fromkeys(one.language for one in group if one.language != shown.language)
    return replace(shown, languages=(shown.language, *others))


def _described(owner: Indexed, stored: StoredPassage, number: int, folded: Folded, span: Span) -> Found:
    passage = stored.passage
    points = folded.source_range(span.start, span.end)
    context = snippet(folded.source, *points)
    start, end = utf16_range(folded.source, *points)
    return Found(
        publication=owner.key,
        title=owner.title,
        source=owner.source,
        kind=owner.kind,
        language=stored.language,
        languages=(stored.language,),
        section=passage.section,
        href=passage.href,
        spine=None if passage.ids else passage.spine,
        number=passage.first + number,
        block=passage.ids[number] if passage.ids else "",
        start=start,
        end=end,
        before=context.before,
        hit=context.hit,
        after=context.after,
        points=points,
    )
