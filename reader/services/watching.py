"""What is new, changed or gone in watched folders: a comparison, made when the system says that something happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.services.book_files import book_files, place_of
from reader.store.library import Library, LibraryBook


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the library. New and changed files are for `Importer`, which also knows what was moved."""

    new: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()
    gone: tuple[LibraryBook, ...] = ()  # their files are not there; they stay on the shelf
    absent: tuple[Path, ...] = ()  # folders that are not there, a stick that was taken out: nothing is known of these

    @property
    def to_import(self) -> tuple[Path, ...]:
        return (*self.new, *self.changed)


def scan(
    library: Library, folders: Iterable[Path] | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Changes:
    """Look through folders, by default the watched ones, without opening a file. For a thread.

    What the person took off the shelf is not new again, and neither are copies and damaged files that were read before.
    """
    asked = library.watched() if folders is None else tuple(folders)
    present = tuple(folder for folder in asked if folder.is_dir())
    books = (*library.rows(removed=True), *library.rows())
    known = {book.path: book for book in books if book.path}
    passed_over = library.passed_over()
    new, changed, seen = [], [], set()
    unreadable: list[str] = []
    for file in book_files(present, cancelled):
        seen.add(file.path)
        if file.error is not None:
            unreadable.append(file.path)
        elif (book := known.get(file.path)) is None:
            if passed_over.get(file.path) != (file.size, file.changed):
                new.append(Path(file.path))
        elif not file.folder and not book.removed and (book.size, book.changed) != (file.size, file.changed):
            changed.append(Path(file.path))
    absent = tuple(folder for folder in asked if folder not in present)
    if cancelled():
        return Changes(tuple(new), tuple(changed), (), absent)
    tops = [Path(place_of(folder)) for folder in present]
    gone = (
        book
        for book in books
        if not book.removed
        and book.path not in seen
        and any(Path(book.path).is_relative_to(top) for top in tops)
        and not any(Path(book.path).is_relative_to(path) for path in unreadable)
        and not Path(book.path).exists()
    )
    return Changes(tuple(new), tuple(changed), tuple(gone), absent)
