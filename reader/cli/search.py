"""Search the texts, in all languages or one."""

from __future__ import annotations

import argparse
import json
import sys

from reader import paths
from reader.cli.context import Context
from reader.errors import ProtectedPublication, RenditionMissing
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.services.searching import SearchHit, Searching
from reader.streamer.open import open_book


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("book", metavar="BOOK", nargs="?", help="only in this book: EPUB, article, .md file or folder")
    parser.add_argument("--lang", metavar="TAG", help="only in this language")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    if options.book:
        publications = [open_book(context.located(options.book), context.catalog)]
    else:
        publications = [context.catalog.publication(article) for article in context.catalog.articles]
    hits: list[SearchHit] = []
    known: tuple[str, ...] = ()
    searched = False
    for publication in publications:
        if publication.protection:
            raise ProtectedPublication(publication.source, publication.protection)
        known = tuple(dict.fromkeys((*known, *publication.languages)))
        languages = _languages(publication, options.lang)
        searched = searched or bool(languages)
        searching = Searching(publication)
        hits += searching.find(options.query, languages)
        for warning in searching.warnings:
            print(f"{paths.APPLICATION}: {warning}", file=sys.stderr)
    if options.lang and not searched:
        raise RenditionMissing(options.book or "library", options.lang, known)
    if options.json:
        rows = [hit.to_json() for hit in hits]
        print(json.dumps({"query": options.query, "hits": rows}, ensure_ascii=False, indent=2))
    else:
        for hit in hits:
            print(f"{_place(hit)} [{hit.language}] {hit.before}[{hit.hit}]{hit.after}")
    return 0


def _place(hit: SearchHit) -> str:
    """Where a hit is; in an EPUB, as `--at` takes it."""
    if hit.spine is None:
        return f"{hit.publication}#{hit.block}"
    return hit.block if hit.block.startswith("epubcfi(") else f"{hit.href}#{hit.block}"


def _languages(publication: Publication, wanted: str | None) -> tuple[str, ...]:
    if not wanted:
        return publication.languages
    tag = match_language(wanted, publication.languages)
    return (tag,) if tag else ()
