"""Write articles as EPUB: one book a language, two languages together, or all in one."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.context import Context, book_stylesheet
from reader.errors import RenditionMissing, UsageError
from reader.export.verify import verify_epub
from reader.publication.language import match_language
from reader.services.exporting import Exporting
from reader.streamer.articles.catalog import Article
from reader.streamer.open import find_article


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", nargs="?", help="article id, .md file or content folder")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--lang", metavar="TAG", action="append", help="a language; may be given more than once")
    which.add_argument("--all", action="store_true", help="all languages")
    parser.add_argument("--edition", choices=("single", "bilingual", "omnibus"), default="single")
    parser.add_argument("--tag", metavar="TAG", help="only the sections with this tag")
    parser.add_argument("--output", metavar="FILE.epub|DIR", required=True, help="a file, or a folder")
    parser.add_argument("--force", action="store_true", help="replace what is there")
    parser.add_argument("--verify", action="store_true", help="read each book back and check its parts")


def run(options: argparse.Namespace, context: Context) -> int:
    catalog = context.catalog
    article = find_article(options.article, catalog) if options.article else catalog.articles[0]
    exporting = Exporting(catalog, book_stylesheet())
    languages = article.languages if options.all else _languages(article, options.lang)
    books = exporting.plan(article, languages, options.edition, options.tag)
    written = exporting.export(
        books,
        Path(options.output),
        force=options.force,
        progress=lambda done, total, title: None,
        cancelled=lambda: False,
    )
    for path in written:
        if options.verify:
            verify_epub(path)
        print(path)
    return 0


def _languages(article: Article, wanted: list[str]) -> tuple[str, ...]:
    found = []
    for name in wanted:
        tag = match_language(name, article.languages)
        if tag is None:
            raise RenditionMissing(article.id, name, article.languages)
        if tag in found:
            raise UsageError(f"language {name!r} is given twice")
        found.append(tag)
    return tuple(found)
