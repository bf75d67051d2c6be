"""Say what a book is made of, as a Readium Web Publication Manifest."""

from __future__ import annotations

import argparse
import json

from reader.cli.context import Context, preferred_language
from reader.services.manifest import manifest


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", help="article id, .md file or content folder")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    publication = context.publication(options.book)
    data = manifest(publication)
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return 0
    rendition = publication.rendition(preferred_language(publication, None))
    print(rendition.metadata.title)
    print(f"id: {publication.id}\nkind: {publication.kind}\nlanguages: {', '.join(publication.languages)}")
    for entry in rendition.toc:
        print(f"  {entry.number or ' '} {entry.title}  #{entry.block}")
    for warning in data["warnings"]:
        print(f"warning: {warning}")
    return 0
