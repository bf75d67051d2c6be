"""Put library and preferences back as a backup has them; what was there is kept aside."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.context import Context
from reader.errors import CannotWrite
from reader.store.in_use import is_held
from reader.store.restoring import restore

WRITES_CACHE = False
WINDOW_OPEN = "a window of the reader is open; close it first"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="made by backup, or a daily copy out of the folder backups")


def run(options: argparse.Namespace, context: Context) -> int:
    folders = context.folders
    if is_held(folders.database):
        raise CannotWrite(str(folders.database), WINDOW_OPEN)
    done = restore(Path(options.file), folders.database, folders.preferences)
    held = done.contents
    print(f"restored: {held.annotations} annotations, {held.places} places, {held.publications} books in the library")
    for path in done.set_aside:
        print(f"kept aside: {path}")
    if done.stopped_syncing:
        print("the sync folder is no longer set, or it would undo this; choose it again to go on", file=sys.stderr)
    return 0
