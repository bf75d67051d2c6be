"""Which articles there are, in which languages, and their renditions: article x language, from one or two folders."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reader.errors import NotFound, ReaderError, ResourceMissing
from reader.publication.language import LANGUAGES, direction_of, match_language
from reader.publication.model import Contents, Link, Metadata, Publication, Rendition, TocEntry
from reader.publication.numerals import localised
from reader.publication.reading_time import reading_minutes, whole_minutes
from reader.publication.resource import Resource
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.collection import Collection, read_collection
from reader.streamer.articles.document import XHTML, article_document
from reader.streamer.articles.fallback import with_fallback
from reader.streamer.articles.frontmatter import parse_front_matter
from reader.streamer.articles.text import ArticleText, article_from_json, article_to_json, read_source

KNOWN_TAGS = tuple(language.tag for language in LANGUAGES)


@dataclass(frozen=True)
class Article:
    """One article: a folder with a Markdown file for each language, or a single file."""

    id: str
    folder: Path
    files: dict[str, Path]  # language tag -> file, in the collection's order
    collection: Collection

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.files)


class Catalog:
    """The articles of the bundled and the person's own content folder."""

    def __init__(self, roots: tuple[Path, ...], cache: TextCache, stylesheet: Callable[[], str]) -> None:
        self._roots, self._cache, self._stylesheet = roots, cache, stylesheet

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """All articles, in the collections' order. The first of two with the same id wins."""
        found: dict[str, Article] = {}
        for root in self._roots:
            for article in self.articles_in(root):
                found.setdefault(article.id, article)
        return tuple(found.values())

    def articles_in(self, folder: Path) -> tuple[Article, ...]:
        """The articles of a content folder, or the one article that the folder itself is. Raises ReaderError."""
        if not folder.is_dir():
            return ()
        above = self._collection_above(folder)
        if files := _language_files(folder, above.languages):
            return (_article(folder, files, above),)
        collection = read_collection(folder, self._cache)
        found = []
        for child in sorted(folder.iterdir()):
            if child.is_dir() and (files := _language_files(child, collection.languages)):
                found.append(_article(child, files, collection))
        order = {name: index for index, name in enumerate(collection.articles)}

        def rank(article: Article) -> int:
            return min(order.get(name, len(order)) for name in (article.folder.name, article.id))

        return tuple(sorted(found, key=lambda article: (rank(article), article.id)))

    def article(self, article_id: str) -> Article:
        """The article with that id. Raises NotFound."""
        for article in self.articles:
            if article_id in {article.id, article.folder.name}:
                return article
        raise NotFound("article", article_id, tuple(article.id for article in self.articles))

    def single(self, path: Path) -> Article:
        """The article a Markdown file belongs to: its folder's, when its name is a language, else itself alone."""
        path = path.resolve()
        folder = path.parent
        collection = self._collection_above(folder)
        files = _language_files(folder, collection.languages)
        if path in files.values():
            return _article(folder, files, collection)
        front = parse_front_matter(read_source(path), str(path))
        return Article(front.id or folder.name, folder, {front.language or "en": path}, collection)

    def publication(self, article: Article) -> Publication:
        """The article as a publication; its renditions are opened when asked for."""
        opened: dict[str, Rendition] = {}

        def open_rendition(language: str) -> Rendition:
            if language not in opened:
                opened[language] = self._rendition(article, language)
            return opened[language]

        return Publication(article.id, "article", article.languages, open_rendition, str(article.folder))

    def text(self, article: Article, language: str) -> ArticleText:
        """One language as it is written, nothing filled in. Raises DamagedPublication."""
        path = article.files[language]
        source = read_source(path)
        first = next(iter(article.files.values()))
        reference = (first, source if first == path else read_source(first))
        key = TextCache.key("article", str(path.name), path.parent.name, source, reference[1])
        cached = self._cache.get(key)
        text = article_from_json(cached) if cached else None
        if text is None:
            from reader.streamer.articles.parsing import parse_article

            text = parse_article(path, source, reference if first != path else None)
            self._cache.put(key, article_to_json(text))
        return text

    def metadata(self, article: Article, language: str | None = None) -> Metadata:
        """What the article says of itself, in that language or its first one."""
        tag = match_language(language, article.languages) if language else None
        return self._complete(self.text(article, tag or article.languages[0]).metadata, article)

    def _rendition(self, article: Article, language: str) -> Rendition:
        text = self.text(article, language)
        first = article.languages[0]
        sections = text.sections
        if language != first:
            sections = with_fallback(sections, self.text(article, first).sections, first)
        href = f"{article.id}.xhtml"
        metadata = replace(self._complete(text.metadata, article), language=language)
        toc = tuple(
            TocEntry(section.label, href, section.id, section.number) for section in sections if section.level > 0
        )
        fetcher = ArticleFetcher(article.folder, href, self._stylesheet, article.collection)
        rendition = Rendition(
            language=language,
            direction=direction_of(language),
            metadata=metadata,
            spine=(Link(href, XHTML, metadata.title),),
            read_contents=lambda: Contents(toc),
            fetcher=fetcher,
            sections=sections,
        )
        fetcher.rendition = rendition
        return rendition

    def _complete(self, metadata: Metadata, article: Article) -> Metadata:
        return replace(metadata, identifier=article.id, publisher=article.collection.publisher)

    def _collection_above(self, folder: Path) -> Collection:
        try:
            return read_collection(folder.resolve().parent, self._cache)
        except ReaderError:  # a stray file of that name beside somebody's notes is no reason to refuse them
            return Collection()


class ArticleFetcher:
    """Reads an article's document and the pictures beside it; nothing outside its folder."""

    rendition: Rendition

    def __init__(self, folder: Path, href: str, stylesheet: Callable[[], str], collection: Collection) -> None:
        self._folder, self._href, self._stylesheet, self._collection = folder, href, stylesheet, collection

    def read(self, href: str) -> Resource:
        """Return the resource. Raises ResourceMissing."""
        if href == self._href:
            document = article_document(self.rendition, stylesheet=self._stylesheet(), reading_time=self.reading_time())
            return Resource(href, XHTML, document)
        base = self._folder.resolve()
        path = (base / href).resolve()
        if not path.is_relative_to(base) or not path.is_file():
            raise ResourceMissing(href)
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return Resource(href, media_type, path.read_bytes())

    def reading_time(self) -> str:
        """ "6 min read", in the language of the text."""
        language = self.rendition.language
        minutes = whole_minutes(reading_minutes((block.text for block in self.rendition.blocks), language))
        label = self._collection.label("reading_time", language)
        return label.replace("{minutes}", localised(max(1, minutes), language))


def _language_files(folder: Path, languages: tuple[str, ...]) -> dict[str, Path]:
    present = {path.stem.lower(): path for path in sorted(folder.glob("*.md"))}
    order = (*languages, *(tag for tag in KNOWN_TAGS if tag not in languages))
    return {tag: present[tag.lower()].resolve() for tag in order if tag.lower() in present}


def _article(folder: Path, files: dict[str, Path], collection: Collection) -> Article:
    return Article(_article_id(folder, files), folder.resolve(), files, collection)


def _article_id(folder: Path, files: dict[str, Path]) -> str:
    """The `id` of the first file that states one, read without a YAML parser: start-up asks for it."""
    for path in files.values():
        try:
            with path.open(encoding="utf-8-sig", errors="replace") as file:
                if file.readline().rstrip() != "---":
                    continue
                for line in file:
                    if line.rstrip() in {"---", "..."}:
                        break
                    if line.startswith("id:"):
                        return line[3:].split(" #")[0].strip().strip("\"'") or folder.resolve().name
        except OSError:
            continue
    return folder.resolve().name
