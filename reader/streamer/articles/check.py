"""Whether content is sound: the same blocks in every language, tags and links that exist, words that are there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.errors import DamagedPublication, NotFound, ReaderError, UsageError
from reader.publication.language import LANGUAGES
from reader.streamer.articles.alignment import misaligned
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Article, Catalog
from reader.streamer.articles.collection import NAME, read_collection
from reader.streamer.articles.collection_check import unsound_collection
from reader.streamer.articles.findings import Finding, Report, error, warning
from reader.streamer.articles.links import dead_links
from reader.streamer.articles.text_check import date_form, unsound
from reader.streamer.articles.translation import still_foreign
from reader.streamer.articles.typography import typography_hints
from reader.streamer.articles.written import WrittenText, read_written

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(path: Path, catalog: Catalog) -> Report:
    """Everything that is wrong in a content folder, an article's folder or one Markdown file. Raises NotFound.

    A file is held against the article it belongs to, and only what concerns it is reported.
    """
    if not path.exists():
        raise NotFound("file", str(path))
    try:
        articles = articles_at(path, catalog)
    except DamagedPublication as damage:
        return Report((_damaged(Path(damage.path), damage.reason),), (Path(damage.path),))
    findings: list[Finding] = []
    files: list[Path] = []
    if not articles:
        findings.append(error(path, 1, "no article here; an article is a folder with files like en.md"))
    is_root = path.is_dir() and not any(article.folder == path.resolve() for article in articles)
    if is_root:
        findings += unsound_collection(path, read_collection(path, TextCache(None)), articles)
        findings += _same_ids(articles)
        files += [path / NAME] if (path / NAME).is_file() else []
    elif articles:
        findings += _collection_damage(articles[0].folder.parent)
    others = _Others(catalog, articles)
    for article in articles:
        findings += check_article(article, others)
        files += article.files.values()
    if path.is_file():
        findings = [finding for finding in findings if finding.path == path.resolve()]
        files = [path]
    return Report(_sorted(findings, files), tuple(files))


def articles_at(path: Path, catalog: Catalog) -> tuple[Article, ...]:
    """The articles of a folder, or the one a Markdown file belongs to. Raises UsageError, DamagedPublication."""
    if path.is_dir():
        return catalog.articles_in(path)
    if path.suffix.lower() not in {".md", ".markdown"}:
        raise UsageError(f"{path} is no content; give a content folder, an article's folder or a .md file")
    return (catalog.single(path),)


def check_article(article: Article, others: _Others) -> Iterator[Finding]:
    """Findings of one article in all its languages."""
    texts, damage = read_texts(article)
    yield from damage
    yield from _stray_files(article)
    yield from _front_matters(texts)
    for text in texts:
        yield from unsound(text, article.collection)
        yield from dead_links(text, others)
        yield from typography_hints(text)
    yield from misaligned(texts)
    yield from still_foreign(texts)


def read_texts(article: Article) -> tuple[list[WrittenText], list[Finding]]:
    """The languages that can be read, the first of them as the others' reference, and errors for those that cannot."""
    texts: list[WrittenText] = []
    findings: list[Finding] = []
    for language, path in article.files.items():
        try:
            texts.append(read_written(path, language, texts[0] if texts else None))
        except DamagedPublication as damage:
            findings.append(_damaged(path, damage.reason))
    return texts, findings


class _Others:
    """The articles that a link may lead to: those under check and all that the reader knows."""

    def __init__(self, catalog: Catalog, articles: tuple[Article, ...]) -> None:
        self._catalog, self._articles = catalog, articles
        self._blocks: dict[Path, frozenset[str]] = {}

    def blocks_of(self, article: str) -> frozenset[str] | None:
        """Ids of an article's blocks; None when there is no such article."""
        found = next((item for item in self._articles if article in {item.id, item.folder.name}), None)
        try:
            return self._blocks_in(found or self._catalog.article(article))
        except ReaderError:
            return None

    def article_at(self, folder: Path) -> str | None:
        """The id of the article in a folder; None when there is none."""
        try:
            found = self._catalog.articles_in(folder)
        except ReaderError:
            return None
        if len(found) != 1 or found[0].folder != folder:
            return None
        self._articles += found
        return found[0].id

    def _blocks_in(self, article: Article) -> frozenset[str]:
        if article.folder not in self._blocks:
            text = self._catalog.text(article, article.languages[0])
            self._blocks[article.folder] = frozenset(block.id for section in text.sections for block in section.blocks)
        return self._blocks[article.folder]


def _front_matters(texts: list[WrittenText]) -> Iterator[Finding]:
    """What the languages' front matters must say alike: the first one that says it is right."""
    if not texts:
        return
    first = texts[0]
    forms = [form for text in texts if (form := date_form(text.front.modified))]
    for text in texts[1:]:
        if text.front.body_line == 1:
            continue  # has none, which is said elsewhere
        if text.front.id != first.front.id:
            message = f"`id` is {text.front.id!r} here and {first.front.id!r} in {first.path.name}"
            yield error(text.path, text.key_line("id"), message)
        if set(text.front.tags) != set(first.front.tags):
            message = f"`tags` differ from {first.path.name}: " + _difference(text.front.tags, first.front.tags)
            yield error(text.path, text.key_line("tags"), message)
        form = date_form(text.front.modified)
        if form and form != forms[0]:
            yield error(text.path, text.key_line("modified"), "`modified` has another form than in the other languages")


def _difference(own: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    missing, extra = sorted(set(theirs) - set(own)), sorted(set(own) - set(theirs))
    parts = [f"missing {', '.join(missing)}"] if missing else []
    return "; ".join(parts + ([f"extra {', '.join(extra)}"] if extra else []))


def _same_ids(articles: tuple[Article, ...]) -> Iterator[Finding]:
    counts = Counter(article.id for article in articles)
    for article in articles:
        if counts[article.id] > 1:
            path = next(iter(article.files.values()))
            yield error(path, 1, f"another article has the id {article.id!r} as well; only the first one is shown")


def _collection_damage(root: Path) -> Iterator[Finding]:
    """The settings above a single article: the reader does without them when they are damaged."""
    try:
        read_collection(root, TextCache(None))
    except DamagedPublication as damage:
        yield _damaged(Path(damage.path), damage.reason)


def _stray_files(article: Article) -> Iterator[Finding]:
    """Markdown beside the languages that the reader passes over."""
    if len(article.files) == 1 and next(iter(article.files.values())).stem not in article.files:
        return  # a file given by itself
    taken = set(article.files.values())
    for path in sorted(article.folder.glob("*.md")):
        if path.resolve() in taken or path.stem.lower() == "readme":
            continue
        if _TAG.fullmatch(path.stem):
            hint = f"add {path.stem!r} to `languages` in {NAME}"
        else:
            hint = f"a language file is named by its tag: {', '.join(language.tag for language in LANGUAGES[:3])} ..."
        yield warning(path.resolve(), 1, f"this file is not shown; {hint}")


def _damaged(path: Path, reason: str) -> Finding:
    line = re.search(r"\b(?:at )?line (\d+)", reason)
    return error(path, int(line[1]) if line else 1, reason)


def _sorted(findings: list[Finding], files: list[Path]) -> tuple[Finding, ...]:
    """By file as they were read, then by line; the same thing said twice counts once."""
    order = {path: index for index, path in enumerate(files)}
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda item: (order.get(item.path, len(order)), str(item.path), item.line)))
