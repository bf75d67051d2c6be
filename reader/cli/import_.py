"""Add EPUBs, and those in folders, to the library; files stay where they are, what cannot be read is skipped."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from reader import paths
from reader.cli.context import Context
from reader.cli.plain import plain
from reader.errors import DamagedPublication, ReaderError, UsageError
from reader.services.importing import Importer, Outcome
from reader.store.connection import open_database
from reader.streamer.open import local_path

WORDS = {"added": "added", "edition": "new edition", "moved": "moved", "duplicate": "copy", "known": "known"}
DESCRIPTION = (
    "One line for each file goes to stdout: what became of it (added, new edition, moved, copy, known), its id, title "
    "and path. What cannot be read is told on stderr and does not stop the rest. Exit code 0 if any book is in the "
    "library afterwards, or none was found in folders; else that of the first failure (3 not there, 4 damaged, 5 "
    "protected, 6 refused)."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = f"{parser.description} {DESCRIPTION}"
    parser.add_argument("paths", nargs="+", metavar="PATH", help="EPUB, or folder with EPUBs in it at any depth")


def run(options: argparse.Namespace, context: Context) -> int:
    counts: Counter[str] = Counter()
    failure: ReaderError | None = None
    if not all(path.strip() for path in options.paths):  # as a path it would be the folder we are in
        raise UsageError("an empty PATH is none; give files or folders")
    asked = [local_path(path) if path[:5].lower() == "file:" else Path(path) for path in options.paths]
    with open_database(context.folders.database) as database:
        for outcome in Importer(database).run(asked):
            counts[outcome.kind] += 1
            if outcome.error is None:
                print(_line(outcome), flush=True)
            else:
                failure = failure or outcome.error
                print(f"{paths.APPLICATION}: {_failure(outcome)}", file=sys.stderr, flush=True)
    if counts != {"failed": 1}:  # of which all is said
        print(f"{paths.APPLICATION}: {_summary(counts)}", file=sys.stderr)
    if failure is not None and counts.total() == counts["failed"]:
        return failure.exit_code
    return 0


def _line(outcome: Outcome) -> str:
    return "\t".join(map(plain, (WORDS[outcome.kind], outcome.key, outcome.title, str(outcome.path))))


def _failure(outcome: Outcome) -> str:
    error = outcome.error
    if isinstance(error, DamagedPublication):
        return plain(f"{outcome.path}: {error.reason}")
    return plain(str(error))


def _summary(counts: Counter[str]) -> str:
    said = [f"{counts[kind]} {word}" for kind, word in (*WORDS.items(), ("failed", "failed")) if counts[kind]]
    return ", ".join(said) or "no book was found"
