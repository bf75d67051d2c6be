"""Search the texts, in all languages or one."""

from __future__ import annotations

import argparse
import json
import sys

from reader import paths
from reader.cli.context import Context
from reader.cli.plain import plain
from reader.errors import ProtectedPublication, RenditionMissing
from reader.publication.language import match_language
from reader.services.searching import SearchHit
from reader.services.searching_all import SearchingAll
from reader.streamer.open import open_book


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("book", metavar="BOOK", nargs="?", help="only in this book: EPUB, article, .md file or folder")
    parser.add_argument("--lang", metavar="TAG", help="only in this language")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    searching = SearchingAll(context.folders, context.catalog)
    if options.book:
        publication = open_book(context.located(options.book), context.catalog)
        if publication.protection:
            raise ProtectedPublication(publication.source, publication.protection)
        if options.lang and match_language(options.lang, publication.languages) is None:
            raise RenditionMissing(options.book, options.lang, publication.languages)
        hits = list(searching.in_one(publication, options.query, options.lang))
    else:
        hits = list(searching.find(options.query, options.lang))
    for warning in searching.warnings:
        print(f"{paths.APPLICATION}: {warning}", file=sys.stderr)
    if options.lang and match_language(options.lang, searching.languages) is None:
        raise RenditionMissing("library", options.lang, searching.languages)
    if options.json:
        rows = [hit.to_json() for hit in hits]
        print(json.dumps({"query": options.query, "hits": rows}, ensure_ascii=False, indent=2))
    else:
        for hit in hits:
            place = _place(hit) if options.book else _place_in_library(hit)
            print(plain(f"{place} [{hit.language}] {hit.before}[{hit.hit}]{hit.after}"))
    return 0


def _place(hit: SearchHit) -> str:
    """Where a hit is; in an EPUB, as `--at` takes it."""
    if hit.spine is None:
        return f"{hit.publication}#{hit.block}"
    return hit.block if hit.block.startswith("epubcfi(") else f"{hit.href}#{hit.block}"


def _place_in_library(hit: SearchHit) -> str:
    """The same, with the id of the book before it, as commands take it."""
    return _place(hit) if hit.spine is None else f"{hit.publication} {_place(hit)}"
