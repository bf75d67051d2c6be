"""Search the texts, in all languages or one."""

from __future__ import annotations

import argparse
import json

from reader.cli.context import Context
from reader.errors import RenditionMissing
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.services.searching import SearchHit, Searching


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("book", metavar="BOOK", nargs="?", help="only in this book")
    parser.add_argument("--lang", metavar="TAG", help="only in this language")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    if options.book:
        publications = [context.publication(options.book)]
    else:
        publications = [context.catalog.publication(article) for article in context.catalog.articles]
    hits: list[SearchHit] = []
    known: tuple[str, ...] = ()
    searched = False
    for publication in publications:
        known = tuple(dict.fromkeys((*known, *publication.languages)))
        languages = _languages(publication, options.lang)
        searched = searched or bool(languages)
        hits += Searching(publication).find(options.query, languages)
    if options.lang and not searched:
        raise RenditionMissing(options.book or "library", options.lang, known)
    if options.json:
        rows = [hit.to_json() for hit in hits]
        print(json.dumps({"query": options.query, "hits": rows}, ensure_ascii=False, indent=2))
    else:
        for hit in hits:
            print(f"{hit.publication}#{hit.block} [{hit.language}] {hit.before}[{hit.hit}]{hit.after}")
    return 0


def _languages(publication: Publication, wanted: str | None) -> tuple[str, ...]:
    if not wanted:
        return publication.languages
    tag = match_language(wanted, publication.languages)
    return (tag,) if tag else ()
