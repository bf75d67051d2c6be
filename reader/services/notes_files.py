"""Files of notes: which bytes go where, and what is read of a file of any form, of an EPUB or of a folder beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import DamagedPublication, NotFound, ReaderError, UsageError
from reader.export.notes import csv, html, json, markdown, reasons, w3c
from reader.export.notes.calibre import IN_BOOK, read_in_book
from reader.export.notes.calibre import PROGRAM as CALIBRE
from reader.export.notes.model import SUFFIXES, About, Book, BookNotes, Format, Item, NotesFile, Words
from reader.export.notes.plain_json import LARGEST, MOST
from reader.export.notes.reading import read_notes

if TYPE_CHECKING:
    from reader.streamer.epub.container import Container

LONGEST_NAME = 200  # bytes of the name of a file, which may end in a number and a suffix
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)  # of Windows, whatever suffix follows

# -- to files ----------------------------------------------------------------------------------------------------------


def written(books: tuple[Book, ...], form: Format, words: Words | None = None) -> bytes:
    """The file of some books' notes. Raises UsageError where the form holds one book and there are more."""
    words = words or Words()
    match form:
        case "json":
            return json.write(books).encode()
        case "md":
            return markdown.write(books, words).encode()
        case "html":
            return html.write(books, words).encode()
        case "csv":
            return (csv.BOM + csv.write(books)).encode()
        case "w3c":
            return w3c.write_zip(_one(books))
        case "w3c-json":
            return w3c.write(_one(books)).encode()


def files_of(
    books: tuple[Book, ...], form: Format, target: Path, words: Words | None = None
) -> list[tuple[Path, bytes]]:
    """What goes where: into a folder a file for each work, named after it. Raises UsageError as `written` does."""
    if not target.is_dir():
        return [(target, written(books, form, words))]
    works: dict[tuple[str, ...], list[Book]] = {}
    for book in books:
        works.setdefault(book.about.identifiers[:1] or (book.about.key,), []).append(book)
    names: Counter[str] = Counter()
    files = []
    for same in works.values():
        name = _file_name(same[0].about.title or same[0].about.key)
        names[name.casefold()] += 1
        number = f" {names[name.casefold()]}" if names[name.casefold()] > 1 else ""
        files.append((target / f"{name}{number}{SUFFIXES[form]}", written(tuple(same), form, words)))
    return files


def _file_name(title: str) -> str:
    """A title as a name that every file system takes."""
    kept = "".join(sign if sign.isprintable() and sign not in '\\/:*?"<>|' else " " for sign in title)
    short = " ".join(kept.split())[:80].encode()[:LONGEST_NAME].decode(errors="ignore").strip(" .")
    if _DEVICE.fullmatch(short.partition(".")[0].rstrip()):
        short = f"{short[:3]}_{short[3:]}"
    return short or "notes"


def _one(books: tuple[Book, ...]) -> Book:
    """The editions of one work as one book."""
    if len({book.about.identifiers[:1] or (book.about.key,) for book in books}) > 1:
        raise UsageError("W3C annotations are of one book each; name a book")
    if not books:
        return Book(About(), ())
    return replace(books[0], entries=tuple(entry for book in books for entry in book.entries))


# -- from files --------------------------------------------------------------------------------------------------------


def read_file(path: Path) -> NotesFile:
    """The notes in a file of any known form, in an EPUB, or in KOReader's folder beside a book.

    Raises NotFound, DamagedPublication, RefusedForSafety.
    """
    if path.is_dir() and not (path / "META-INF").is_dir():
        # A pipe among them would be waited for, for ever.
        path = next((one for one in sorted(path.glob("metadata.*.lua")) if one.is_file()), path)
    try:
        with path.open("rb") as file:
            head = file.read(4)
            if not head.startswith(b"PK"):
                return read_notes(head + file.read(LARGEST + 1), str(path))
    except FileNotFoundError as error:
        raise NotFound("file", str(path)) from error
    except IsADirectoryError:
        pass
    except OSError as error:
        raise DamagedPublication(str(path), f"the file cannot be read: {error.strerror or error}") from error
    return _in_archive(path)


def _in_archive(path: Path) -> NotesFile:
    """A W3C ZIP, or a book that carries notes with it."""
    from reader.streamer.epub.container import open_container
    from reader.streamer.epub.notes import Notes

    container = open_container(path, Notes())
    try:
        found = list(_carried(container, path))
    finally:
        container.close()
    if not found:
        raise DamagedPublication(str(path), reasons.NO_NOTES)
    return NotesFile(found[0].program, tuple(_of_one_book(book for file in found for book in file.books)))


def _of_one_book(books: Iterable[BookNotes]) -> Iterator[BookNotes]:
    """Notes that name the same book put together: a book may carry any number of files, and is read once for all."""
    items: dict[About, list[Item]] = {}
    for book in books:
        items.setdefault(book.about, []).extend(book.items)
    for about, listed in items.items():
        if len(listed) > MOST:
            raise DamagedPublication(about.file, reasons.TOO_MANY.format(count=MOST))
        yield BookNotes(about, tuple(listed))


def _carried(container: Container, path: Path) -> Iterator[NotesFile]:
    if container.has(w3c.SET_FILE):
        yield read_notes(container.read(w3c.SET_FILE, LARGEST), str(path))
        return
    about = _about_of(path)
    if container.has(IN_BOOK):
        file = read_in_book(container.read(IN_BOOK, LARGEST), str(path))
        yield NotesFile(CALIBRE, tuple(replace(notes, about=about) for notes in file.books))
    left = LARGEST  # bytes of all of them
    for name in container.names:
        if name.startswith("META-INF/") and name.endswith(".annotation"):
            data = container.read(name, left)
            left = max(1, left - len(data))
            file = read_notes(data, str(path))
            yield NotesFile(file.program, tuple(replace(notes, about=about) for notes in file.books))


def _about_of(path: Path) -> About:
    """What the book says of itself in which the notes are."""
    from reader.services.note_books import about
    from reader.streamer.epub.open import open_epub

    try:
        return about(open_epub(path))
    except ReaderError:
        return About(file=path.name)
