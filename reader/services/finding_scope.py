"""Which texts a query is about: `lang:` and `tag:` narrow a search in everything."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.errors import NotFound
from reader.paths import UserPaths
from reader.publication.language import match_language
from reader.search.expression import Expression
from reader.search.folding import fold
from reader.store.connection import open_database
from reader.store.index import Index, Indexed, StoredPassage
from reader.store.library import Library
from reader.store.publication_tags import PublicationTags
from reader.streamer.articles.catalog import Catalog


@dataclass(frozen=True)
class Scope:
    """The texts to search, and what of them."""

    texts: tuple[int, ...] | None = None  # None: all
    blocks: dict[int, frozenset[str]] = field(default_factory=dict)  # of an article that only parts of carry the tag

    def has(self, passage: StoredPassage, number: int) -> bool:
        """Whether a paragraph of a passage belongs to it."""
        shown = self.blocks.get(passage.publication)
        return shown is None or (number < len(passage.passage.ids) and passage.passage.ids[number] in shown)


def scope_of(expression: Expression, index: Index, tags: Tags | None) -> Scope:
    """The texts an expression is about; none where a language or tag is unknown."""
    if not expression.languages and not expression.tags:
        return Scope()
    blocks: dict[int, frozenset[str]] = {}
    allowed: set[int] | None = None
    if expression.tags and tags is not None:
        allowed = set()
        for one in index.publications():
            parts = tags.parts(one, expression.tags)
            if parts is not None:
                allowed.add(one.id)
                if parts:
                    blocks[one.id] = parts
    texts = []
    for text, (language, publication) in index.texts().items():
        spoken = not expression.languages or any(match_language(one, (language,)) for one in expression.languages)
        if spoken and (allowed is None or publication in allowed):
            texts.append(text)
    return Scope(tuple(texts), blocks)


class Tags:
    """The person's own tags, publishers' keywords, and the tags of articles' sections; read once."""

    def __init__(self, folders: UserPaths, catalog: Catalog) -> None:
        self._catalog = catalog
        self._of: dict[str, set[str]] = {}
        if folders.database.exists():
            with open_database(folders.database) as database:
                own = PublicationTags(database).all()
                for book in Library(database).rows():
                    self._of[book.key] = {_folded(tag) for tag in (*own.get(book.work, ()), *book.subjects)}
            for article in catalog.articles:
                self._of[article.id] = {_folded(tag) for tag in own.get(article.id, ())}

    def parts(self, publication: Indexed, wanted: tuple[str, ...]) -> frozenset[str] | None:
        """Nothing where the whole publication carries all the tags, else the blocks of an article that do; or None."""
        missing = {_folded(tag) for tag in wanted} - self._of.get(publication.key, set())
        if not missing:
            return frozenset()
        if publication.kind != "article":
            return None
        return self._blocks(publication.key, missing) or None

    def _blocks(self, article_id: str, missing: set[str]) -> frozenset[str]:
        try:
            article = self._catalog.article(article_id)
        except NotFound:  # it left the folder since it was indexed
            return frozenset()
        found: set[str] = set()
        for language in article.languages:
            rendition = self._catalog.publication(article).rendition(language)
            for section in rendition.sections:
                names = {_folded(tag) for tag in section.tags}
                names |= {_folded(article.collection.tag_label(tag, language)) for tag in section.tags}
                if missing <= names:
                    found |= {block.id for block in section.blocks}
            if found:  # tags are the same in all languages; their labels are not
                break
        return frozenset(found)


def _folded(tag: str) -> str:
    return fold(tag).text.strip()
