"""Write library and preferences into one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.context import Context
from reader.store.bundles import back_up

WRITES_CACHE = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to write, a ZIP; books are not in it")
    parser.add_argument("--force", action="store_true", help="replace what is there")


def run(options: argparse.Namespace, context: Context) -> int:
    folders, target = context.folders, Path(options.file)
    back_up(folders.database, folders.preferences, target, force=options.force)
    print(target)
    return 0
