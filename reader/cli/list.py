"""List the library and the articles."""

from __future__ import annotations

import argparse
import json

from reader.cli.context import Context, system_language
from reader.cli.plain import plain
from reader.errors import NotFound
from reader.services.library import arranged, shelf_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tag", metavar="TAG", help="only what carries this tag")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    every = shelf_rows(context.catalog, context.folders.database, system_language())
    articles = [row for row in every if row.bundled]  # in the order of their collection
    printed = [row.to_json() for row in (*articles, *arranged(row for row in every if not row.bundled))]
    if options.tag:
        known = {tag for row in printed for tag in row["tags"]}
        if options.tag not in known:
            raise NotFound("tag", options.tag, tuple(sorted(known)))
        printed = [row for row in printed if options.tag in row["tags"]]
    if options.json:
        print(json.dumps(printed, ensure_ascii=False, indent=2))
    else:
        for row in printed:
            languages = ",".join(row["languages"])
            print(f"{plain(row['id'])}\t{row['progress']:.0%}\t{plain(languages)}\t{plain(row['title'])}")
    return 0
