"""Say what a book is made of, as a Readium Web Publication Manifest."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from reader.cli.context import Context, preferred_language
from reader.errors import ProtectedPublication
from reader.publication.model import Publication, TocEntry
from reader.services.manifest import manifest
from reader.streamer.open import open_book


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", help="EPUB, article id, .md file or content folder")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    publication = open_book(context.located(options.book), context.catalog)
    data = manifest(publication)
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(publication, data)))
    if publication.protection:  # after what can be said of it
        raise ProtectedPublication(publication.source, publication.protection)
    return 0


def _lines(publication: Publication, data: dict[str, Any]) -> Iterator[str]:
    rendition = publication.rendition(preferred_language(publication, None))
    yield rendition.metadata.title
    if rendition.metadata.authors:
        yield f"by {', '.join(rendition.metadata.authors)}"
    yield f"id: {publication.id}"
    yield f"kind: {publication.kind}"
    yield f"languages: {', '.join(publication.languages)}"
    if publication.protection:
        yield f"protected by: {publication.protection}"
    yield from _contents(rendition.toc, 1, whole=publication.kind == "epub")
    for warning in data["warnings"]:
        yield f"warning: {warning}"


def _contents(entries: tuple[TocEntry, ...], level: int, *, whole: bool) -> Iterator[str]:
    """A line an entry; `whole` adds the file, which an article has but one of."""
    for entry in entries:
        target = f"#{entry.block}" if entry.block else ""
        yield f"{'  ' * level}{entry.number or ' '} {entry.title}  {entry.href if whole else ''}{target}".rstrip()
        yield from _contents(entry.children, level + 1, whole=whole)
