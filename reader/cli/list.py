"""List the library and the articles."""

from __future__ import annotations

import argparse
import json

from reader.cli.context import Context, system_language
from reader.errors import NotFound
from reader.services.library import library_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tag", metavar="TAG", help="only what carries this tag")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    rows = library_rows(context.catalog, context.folders.database, system_language())
    if options.tag:
        known = {tag for row in rows for tag in row.tags}
        if options.tag not in known:
            raise NotFound("tag", options.tag, tuple(sorted(known)))
        rows = [row for row in rows if options.tag in row.tags]
    if options.json:
        print(json.dumps([row.to_json() for row in rows], ensure_ascii=False, indent=2))
    else:
        for row in rows:
            print(f"{row.id}\t{row.progress:.0%}\t{','.join(row.languages)}\t{row.title}")
    return 0
