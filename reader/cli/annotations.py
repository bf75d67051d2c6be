"""Write bookmarks, highlights and notes to a file, or take in those of another reader."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from reader import paths
from reader.cli.context import Context
from reader.cli.plain import plain
from reader.errors import (
    AlreadyExists,
    CannotRead,
    CannotWrite,
    NewerDatabase,
    ReaderError,
    RenditionMissing,
    UsageError,
)
from reader.export.notes.csv import BOM
from reader.export.notes.model import FORMATS, SUFFIXES, Format
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.services.interchange import Interchange
from reader.services.note_books import NoteBooks, NotesWithoutBook
from reader.services.notes_files import files_of, read_file, written
from reader.services.notes_plan import Plan, Row
from reader.store.annotations import Annotations
from reader.store.bundles import OWN_FILE
from reader.store.connection import open_database
from reader.store.library import Library
from reader.streamer.open import find_epub, local_path

STDOUT = "-"
WORDS = {"new": "imported", "changed": "updated", "known": "there already", "lost": "not found in the text",
         "skipped": "skipped"}  # fmt: skip
PLANNED = WORDS | {"new": "would be imported", "changed": "would be updated"}
SHOWN = 60  # characters of the words in a line of the report
DESCRIPTION = (
    "export [BOOK] writes the notes of one book, or of all, to stdout or --output: json keeps everything, w3c is the "
    "ZIP of W3C EPUB Annotations, w3c-json the file in it. import FILE [BOOK] takes in JSON of this program, W3C EPUB "
    "Annotations, calibre's highlights and bookmarks (also inside an EPUB), Foliate's JSON and KOReader's "
    "metadata.epub.lua; without BOOK the book is looked for in the library. One line for each note goes to stdout: "
    "what became of it, and its first words."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = f"{parser.description} {DESCRIPTION}"
    parser.add_argument("action", metavar="ACTION", choices=("export", "import"), help="export or import")
    parser.add_argument("first", metavar="FILE|BOOK", nargs="?", help="export: BOOK; import: FILE")
    parser.add_argument("book", metavar="BOOK", nargs="?", help="import: the book that the notes are of")
    parser.add_argument("--format", choices=FORMATS, help="of the export; by default that of --output, else json")
    parser.add_argument("--output", metavar="FILE", help="where to write; - is stdout; a folder: a file for each book")
    parser.add_argument("--second", metavar="TAG", help="export: the same paragraphs of articles in this language, too")
    parser.add_argument("--force", action="store_true", help="export: replace what is there")
    parser.add_argument("--dry-run", action="store_true", help="import: say what would become of each note")


def run(options: argparse.Namespace, context: Context) -> int:
    return _export(options, context) if options.action == "export" else _import(options, context)


def _export(options: argparse.Namespace, context: Context) -> int:
    if options.book:
        raise UsageError("export takes one BOOK; the file to write is --output FILE")
    publication, trouble = _opened(options.first, context)
    form = _format(options.format, options.output)
    second = _second(options.second, publication, context) if trouble is None else None
    with open_database(context.folders.database) as database:
        with suppress(OSError, sqlite3.Error):  # then it is read as it is, and that says what is wrong
            database.verify()
        database.check_readable()
        interchange = _interchange(context, Annotations(database), Library(database))
        books = interchange.books(publication, second) if trouble is None else interchange.books_named(options.first)
        if trouble is not None and not books:
            raise trouble
    if options.output in {None, STDOUT}:
        if form == "w3c" and options.output is None:
            raise UsageError("w3c is a ZIP file; give --output FILE, or --format w3c-json")
        data = written(books, form)
        # in a pipe the mark would be a part of the first name
        sys.stdout.buffer.write(data.removeprefix(BOM.encode()) if form == "csv" else data)
        sys.stdout.buffer.flush()
        return 0
    for path, data in files_of(books, form, Path(options.output).expanduser()):
        if path.exists() and any(
            own.exists() and path.samefile(own) for own in (context.folders.database, context.folders.preferences)
        ):
            raise CannotWrite(str(path), OWN_FILE)
        _write(path, data, force=options.force)
        print(path)
    return 0


def _opened(source: str | None, context: Context) -> tuple[Publication | None, ReaderError | None]:
    """The BOOK, and why it cannot be opened: its notes are there all the same."""
    if source is None:
        return None, None
    try:
        return context.readable(source), None
    except (CannotRead, NewerDatabase):
        raise
    except ReaderError as error:
        return None, error


def _format(given: str | None, output: str | None) -> Format:
    """The format asked for, else the one that the name of the file ends in."""
    if given is None and output not in {None, STDOUT}:
        given = next((form for form, suffix in SUFFIXES.items() if str(output).lower().endswith(suffix)), None)
    return next((form for form in FORMATS if form == given), "json")


def _second(wanted: str | None, publication: Publication | None, context: Context) -> str | None:
    if not wanted:
        return None
    articles = context.catalog.articles
    known = publication.languages if publication else tuple({tag: 0 for one in articles for tag in one.languages})
    tag = match_language(wanted, known)
    if tag is None:
        raise RenditionMissing(publication.id if publication else "articles", wanted, known)
    return tag


def _write(path: Path, data: bytes, *, force: bool) -> None:
    from reader.store.files import write_atomically

    try:
        if path.exists() and not path.is_file():  # a device or a pipe: it is written to, not replaced
            path.write_bytes(data)
            return
        if path.exists() and not force:
            raise AlreadyExists(str(path))
        write_atomically(path, data)
    except OSError as error:
        raise CannotWrite(str(path), error.strerror or str(error)) from error


def _import(options: argparse.Namespace, context: Context) -> int:
    if not options.first:
        raise UsageError("give the file to import: annotations import FILE [BOOK]")
    file = read_file(local_path(options.first))
    publication = context.readable(options.book) if options.book else None
    with open_database(context.folders.database) as database:
        database.check_readable()
        interchange = _interchange(context, Annotations(database), Library(database))
        try:
            plan = interchange.plan(file, publication)
        except NotesWithoutBook:
            if find_epub(options.first) is None:
                raise
            plan = interchange.plan(file, context.readable(options.first))  # a book that carries its own notes
        if not options.dry_run:
            interchange.carry_out(plan)
    words = PLANNED if options.dry_run else WORDS
    for row in plan.rows:
        print(_line(row, words))
    print(f"{paths.APPLICATION}: {file.program}: {_summary(plan, words)}", file=sys.stderr)
    return 0


def _line(row: Row, words: dict[str, str]) -> str:
    words_of_it = plain(row.words)
    shown = words_of_it if len(words_of_it) <= SHOWN else f"{words_of_it[: SHOWN - 1].rstrip()}…"
    reason = f"{words[row.status]} ({row.reason})" if row.reason else words[row.status]
    return "\t".join((reason, row.annotation.kind if row.annotation.id else "", plain(row.book), shown))


def _summary(plan: Plan, words: dict[str, str]) -> str:
    counts = Counter(row.status for row in plan.rows)
    said = [f"{counts[status]} {word}" for status, word in words.items() if counts[status]]  # type: ignore[index]
    return ", ".join(said) or "no notes in it"


def _interchange(context: Context, annotations: Annotations, library: Library) -> Interchange:
    return Interchange(annotations, NoteBooks(context.catalog, library))
