"""Adding files and folders to the library: read, compared with what is known, referred to; never copied or changed."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from reader.errors import DamagedPublication, ReaderError
from reader.publication.model import Publication
from reader.services.book_files import BookFile, book_files, place_of
from reader.services.examining import described, examined
from reader.services.recognising import Found, Known
from reader.store.connection import Database, open_database
from reader.store.library import Library, LibraryBook
from reader.store.times import utc_now

Kind = Found | Literal["failed"]
BATCH, SECONDS = 64, 0.5  # what is kept at once: this many, or what this time brought


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    kind: Kind
    key: str = ""  # of the book
    title: str = ""
    other: str = ""  # path it was moved from, path of the other copy or link, title of the earlier edition
    error: ReaderError | None = None  # why it failed

    @property
    def reason(self) -> str:
        """Why it failed, in English, without the path; the window says it in its own words (`error`)."""
        if isinstance(self.error, DamagedPublication):
            return self.error.reason
        return "" if self.error is None else str(self.error).removeprefix(f"{self.path}: ")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is. The total is 0 while folders are looked through."""

    done: int
    total: int
    path: Path | None = None  # the file that was done last


class Importer:
    """Adds books to a library. Of the thread that opened the database, which is not the GUI's."""

    def __init__(self, database: Database, clock: Callable[[], str] = utc_now) -> None:
        self._library = Library(database, clock)

    def run(
        self,
        paths: Iterable[Path],
        *,
        progress: Callable[[Progress], None] = lambda _now: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[Outcome]:
        """Add files, and the books in folders; one outcome for each file, told when it is on the disk.

        Broken files never stop it; what was confirmed before it is cancelled stays. Raises CannotWrite.
        """
        progress(Progress(0, 0))
        files = []
        for file in book_files(paths, cancelled):
            files.append(file)
            if len(files) % 256 == 0:
                progress(Progress(len(files), 0, Path(file.path)))
        known = Known((*self._library.rows(removed=True), *self._library.rows()))
        waiting: list[Outcome] = []
        changes: list[LibraryBook] = []
        others: list[BookFile] = []  # that are no book of their own
        since = time.monotonic()
        for done, file in enumerate(files, 1):
            if cancelled():
                break
            outcome, changed = _outcome(file, known)
            waiting.append(outcome)
            changes += changed
            if file.error is None and (
                outcome.kind in {"duplicate", "failed"} or (outcome.kind == "known" and outcome.other)
            ):
                others.append(file)
            if len(waiting) >= BATCH or time.monotonic() - since > SECONDS:
                self._keep(changes, others)
                yield from waiting
                waiting, changes, others, since = [], [], [], time.monotonic()
            progress(Progress(done, len(files), Path(file.path)))
        self._keep(changes, others)
        yield from waiting

    def _keep(self, changes: list[LibraryBook], others: list[BookFile]) -> None:
        if changes:
            self._library.add(*changes)
        if others:
            self._library.pass_over(*((file.path, file.size, file.changed) for file in others))


def _outcome(file: BookFile, known: Known) -> tuple[Outcome, tuple[LibraryBook, ...]]:
    path = Path(file.path)
    if file.error is not None:
        return Outcome(path, "failed", error=file.error), ()
    if (book := known.unchanged(file)) is not None:
        return Outcome(path, "known", book.key, book.title), ()
    try:
        book = examined(path, size=file.size, changed=file.changed)
    except ReaderError as error:
        return Outcome(path, "failed", error=error), ()
    found = known.recognise(book)
    return Outcome(path, found.kind, book.key, book.title, found.other), found.changes


def keep_opened(database: Path, publication: Publication, source: str = "") -> Outcome | None:
    """Put a book that was opened on the shelf, or see where its file lies now; None where all that is known already.

    `source` is what was opened, where the publication itself does not say it: a single Markdown file. For a thread:
    the whole file is read. Raises CannotWrite, DamagedPublication.
    """
    path = place_of(Path(source or publication.source))
    try:
        status = Path(path).stat()
    except OSError:
        return None  # gone already
    folder = stat.S_ISDIR(status.st_mode)
    file = BookFile(path, 0 if folder else status.st_size, status.st_mtime_ns, folder=folder)
    with open_database(database) as opened:
        library = Library(opened)
        here = library.by_path(file.path)
        if Known(here).unchanged(file) is not None or (publication.kind == "article" and _is_known(publication, here)):
            return None
        book = replace(described(publication, size=file.size, changed=file.changed), path=file.path)
        close = (*here, *library.by_sha256(book.sha256 or ""), *library.by_identifier(book.identifier))
        same = library.find(book.key)
        found = Known((*close, same) if same else close).recognise(book)
        if found.changes:
            library.add(*found.changes)
        return Outcome(Path(file.path), found.kind, book.key, book.title, found.other)


def _is_known(publication: Publication, books: tuple[LibraryBook, ...]) -> bool:
    return any(book.key == publication.key and not book.removed for book in books)
