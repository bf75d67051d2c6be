"""Bring the index of all texts up to date; the window runs it in a process of its own, at low priority."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress

from reader import paths
from reader.cli.context import Context
from reader.services.indexing import Indexer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--progress", action="store_true", help="print done, total and title as it goes, by tabs")


def run(options: argparse.Namespace, context: Context) -> int:
    with suppress(OSError, AttributeError):  # not on Windows
        os.nice(10)

    def tell(done: int, total: int, title: str) -> None:
        if options.progress:
            print(done, total, " ".join(title.split()), sep="\t", flush=True)

    report = Indexer(context.folders, context.catalog).run(tell)
    for path, reason in report.failed:
        print(f"{paths.APPLICATION}: not searched: {path}: {reason}", file=sys.stderr)
    if not options.progress:
        print(f"{report.read} read, {report.forgotten} forgotten")
    return 0
