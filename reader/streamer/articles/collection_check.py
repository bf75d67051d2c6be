"""`collection.toml`: does it name what is there, and does every language have its words?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.publication.language import primary_subtag
from reader.streamer.articles.catalog import Article
from reader.streamer.articles.collection import DEFAULT_LABELS, NAME, Collection, is_page
from reader.streamer.articles.findings import Finding, error, warning
from reader.streamer.articles.text_check import is_name

KEYS = {"title", "publisher", "contact", "releases", "articles", "languages", "labels", "tags"}
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")


def unsound_collection(root: Path, collection: Collection, articles: tuple[Article, ...]) -> Iterator[Finding]:
    """Findings about a content folder's settings; nothing when it has no such file."""
    path = root / NAME
    if not path.is_file():
        return
    source = path.read_text(encoding="utf-8")
    data = tomllib.loads(source)  # has been read before: sound TOML
    lines = source.splitlines()
    for key in sorted(data.keys() - KEYS):
        yield warning(path, _line(lines, key), f"the key {key!r} means nothing here")
    yield from _contact(path, collection, lines)
    if "releases" in data:
        yield from _releases(path, collection, lines)
    yield from _articles(path, collection, articles, lines)
    used = {language for article in articles for language in article.languages}
    languages = tuple(data["languages"]) if "languages" in data else tuple(sorted(used))
    yield from _languages(path, data, languages, lines)
    yield from _labels(path, collection, languages, lines)
    yield from _tags(path, collection, languages, lines)


def _contact(path: Path, collection: Collection, lines: list[str]) -> Iterator[Finding]:
    line = _line(lines, "contact")
    if not collection.contact:
        yield warning(path, line, "contact is empty: Contact us opens the mail without an addressee")
    elif not _ADDRESS.fullmatch(collection.contact):
        yield error(path, line, f"contact {collection.contact!r} is no mail address")


def _releases(path: Path, collection: Collection, lines: list[str]) -> Iterator[Finding]:
    line = _line(lines, "releases")
    if not collection.releases:
        yield warning(path, line, "releases is empty: Look for a new version has no page to open")
    elif not is_page(collection.releases):
        yield error(path, line, f"releases {collection.releases!r} is no page whose address begins with https://")


def _articles(path: Path, collection: Collection, articles: tuple[Article, ...], lines: list[str]) -> Iterator[Finding]:
    line = _line(lines, "articles")
    known = {name: article for article in articles for name in (article.id, article.folder.name)}
    for name in collection.articles:
        article = known.get(name)
        if article is None:
            yield error(path, line, f"unknown article {name!r}: no folder of that name holds a language file")
            continue
        for language in collection.languages:
            if language not in article.files:
                yield error(
                    path,
                    line,
                    f"the article {name!r} is not there in {language!r}: no {article.folder.name}/{language}.md",
                )
    for twice in sorted({name for name in collection.articles if collection.articles.count(name) > 1}):
        yield error(path, line, f"the article {twice!r} is listed twice")


def _languages(path: Path, data: dict[str, Any], languages: tuple[str, ...], lines: list[str]) -> Iterator[Finding]:
    line = _line(lines, "languages")
    for language in languages:
        if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            yield error(path, line, f"{language!r} is no language tag like `de` or `zh-Hans` (BCP 47)")
    for twice in sorted({name for name in languages if languages.count(name) > 1}):
        yield error(path, line, f"the language {twice!r} is listed twice")
    if "languages" not in data:
        return
    named = [("labels", language) for language in data.get("labels", {})]
    named += [(f"tags.{tag}", language) for tag, labels in data.get("tags", {}).items() for language in labels]
    for table, language in named:
        if language not in languages:
            line = _line(lines, table, language)
            yield warning(path, line, f"[{table}] has words for {language!r}, which `languages` does not list")


def _labels(path: Path, collection: Collection, languages: tuple[str, ...], lines: list[str]) -> Iterator[Finding]:
    for language in languages:
        labels = collection.labels.get(language)
        if labels is None and primary_subtag(language) == "en":
            continue  # the words built in are English
        if labels is None:
            message = f"language {language!r} has no labels: [labels.{language}] is missing, English words stand in"
            yield warning(path, _line(lines, "labels"), message)
            continue
        line = _line(lines, f"labels.{language}")
        missing = [name for name in DEFAULT_LABELS if not labels.get(name, "").strip()]
        if missing:
            yield warning(path, line, f"[labels.{language}] lacks {', '.join(missing)}")
        for name in sorted(labels.keys() - DEFAULT_LABELS.keys()):
            yield warning(path, _line(lines, f"labels.{language}", name), f"the label {name!r} means nothing here")
        if "reading_time" in labels and "{minutes}" not in labels["reading_time"]:
            yield error(path, line, f"[labels.{language}] reading_time must contain {{minutes}}")


def _tags(path: Path, collection: Collection, languages: tuple[str, ...], lines: list[str]) -> Iterator[Finding]:
    for tag, labels in collection.tags.items():
        line = _line(lines, f"tags.{tag}")
        if not is_name(tag):
            yield error(path, line, f"{tag!r} is no valid tag: letters, digits, - and _ only")
        for language in languages:
            if not labels.get(language, "").strip():
                yield warning(path, line, f"tag {tag!r} has no label in {language!r}")


def _line(lines: list[str], table: str, key: str = "") -> int:
    """The line of `key = ` or `[table]`, of `key` within the table where both are given; 1 when it is not there."""
    header = re.compile(rf"\s*\[\s*{re.escape(table)}\s*[\].]")
    plain = re.compile(rf"\s*\"?{re.escape(table)}\"?\s*[=.]")
    start = next((number for number, text in enumerate(lines, 1) if header.match(text) or plain.match(text)), 1)
    if not key:
        return start
    inner = re.compile(rf"\s*\"?{re.escape(key)}\"?\s*=")
    return next((number for number, text in enumerate(lines[start:], start + 1) if inner.match(text)), start)
