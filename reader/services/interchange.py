"""Notes to and from files: exported for people and programs, imported from other readers.

An import is planned first: what would become of each note, without anything being kept. Whoever looks at the plan may
leave notes out; then it is carried out. Importing the same file again changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.errors import DamagedPublication, NotFound, ReaderError, UsageError
from reader.export.notes import csv, html, json, markdown, reasons, values, w3c
from reader.export.notes.calibre import IN_BOOK, read_in_book
from reader.export.notes.calibre import PROGRAM as CALIBRE
from reader.export.notes.model import SUFFIXES, About, Book, BookNotes, Format, Item, NotesFile, Words
from reader.export.notes.plain_json import LARGEST, MOST
from reader.export.notes.reading import read_notes
from reader.publication.annotation import Annotation
from reader.publication.model import Publication
from reader.services.note_books import NoteBooks, NotesWithoutBook, title_of
from reader.services.notes_export import book_of
from reader.services.notes_placing import Placing
from reader.store.annotations import Annotations

if TYPE_CHECKING:
    from reader.streamer.epub.container import Container

Status = Literal["new", "changed", "known", "lost", "skipped"]
# new: will be kept. changed: there already, newer in the file. known: there already. lost: will be kept, but the words
# are not in the book as it is. skipped: will not be kept, and `reason` says why.
WANTED: tuple[Status, ...] = ("new", "changed", "lost")
# What a program has no word for says nothing about ours.
_TAGGED = (json.PROGRAM, w3c.PROGRAM)
LONGEST_NAME = 200  # bytes of the name of a file, which may end in a number and a suffix
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)  # of Windows, whatever suffix follows
_FIELDS = ("kind", "name", "style", "colour", "text")


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of one note of a file."""

    status: Status
    annotation: Annotation  # as it will be kept, or as it is kept
    book: str = ""  # title
    reason: str = ""  # why it is skipped, or known; English
    removed: bool = False  # it was here and was removed: it comes back

    @property
    def words(self) -> str:
        """What tells it from others in a list."""
        quote = self.annotation.place.quote
        return " ".join((self.annotation.name or (quote.exact if quote else "") or self.annotation.text).split())


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of a file of notes."""

    program: str
    rows: tuple[Row, ...]
    assumed: bool = False  # the book is the one that is open, not one the file names
    strangers: tuple[About, ...] = ()  # books that are not here, and whose notes come in without them

    def count(self, *statuses: Status) -> int:
        return sum(row.status in statuses for row in self.rows)


class Interchange:
    """Export and import of annotations. Of the thread that opened the database."""

    def __init__(self, annotations: Annotations, books: NoteBooks) -> None:
        self._annotations, self._books = annotations, books

    # -- to files ------------------------------------------------------------------------------------------------------

    def books(self, publication: Publication | None = None, second: str | None = None) -> tuple[Book, ...]:
        """The annotations of a publication, in all its editions, or of all of them; only those that have any."""
        return self._described(self._books.editions(publication) if publication else (), second)

    def books_named(self, source: str, second: str | None = None) -> tuple[Book, ...]:
        """The annotations of a book that cannot be opened, its file being gone or damaged; none where it has none."""
        keys = self._books.kept(source, (one.publication for one in self._annotations.all()))
        return self._described(keys, second) if keys else ()

    def _described(self, keys: tuple[str, ...], second: str | None) -> tuple[Book, ...]:
        by_key: dict[str, list[Annotation]] = {}
        for annotation in self._annotations.all(*keys):
            by_key.setdefault(annotation.publication, []).append(annotation)
        return tuple(book_of(key, rows, self._books, second) for key, rows in by_key.items())

    def count(self, publication: Publication | None = None) -> int:
        """How many `books` would have."""
        return len(self._annotations.all(*(self._books.editions(publication) if publication else ())))

    # -- from files ----------------------------------------------------------------------------------------------------

    def plan(
        self,
        file: NotesFile,
        publication: Publication | None = None,
        *,
        progress: Callable[[int, int, str], None] = lambda done, total, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Plan:
        """What would become of each note. Without a publication those that the file names are looked for.

        With one, and a file that names several books of which it is one, the notes of the others are left out.

        Raises NotesWithoutBook where one is not there; notes of our own come without their book.
        """
        total = sum(len(book.items) for book in file.books)
        rows: list[Row] = []
        strangers: list[About] = []
        meant = [notes for notes in file.books if publication and self._books.is_about(notes.about, publication)]
        for notes in file.books:
            if meant and notes not in meant and (notes.about.key or notes.about.identifiers):
                title = notes.about.title
                rows += [
                    Row("skipped", item.annotation, title, item.skip or reasons.OTHER_BOOK) for item in notes.items
                ]
                continue
            planner = self._planner(file, notes, publication)
            for item in notes.items:
                if cancelled():
                    return Plan(file.program, tuple(rows))
                progress(len(rows), total, planner.title)
                rows.append(planner.row(item))
            if planner.stranger:
                strangers.append(notes.about)
        return Plan(file.program, tuple(rows), strangers=tuple(strangers))

    def carry_out(self, plan: Plan, chosen: Iterable[int] | None = None) -> Plan:
        """Keep what is planned, or only the rows with these numbers; returns those. Raises CannotWrite."""
        wanted = set(range(len(plan.rows)) if chosen is None else chosen)
        rows = [row for number, row in enumerate(plan.rows) if number in wanted and row.status in WANTED]
        kept = {row.annotation.publication for row in rows}
        self._books.remember(*(about for about in plan.strangers if about.key in kept))
        self._annotations.add(*(row.annotation for row in rows if row.status != "changed" and not row.removed))
        for row in rows:
            if row.removed:
                self._annotations.restore(row.annotation.id)
            if row.status == "changed" or row.removed:
                annotation = row.annotation
                fields = (*_FIELDS, "tags") if plan.program in _TAGGED else _FIELDS
                self._annotations.change(annotation.id, **{name: getattr(annotation, name) for name in fields})
        return Plan(plan.program, tuple(rows))

    def _planner(self, file: NotesFile, notes: BookNotes, asked: Publication | None) -> _Planner:
        publication = asked or self._books.matching(notes.about)
        if publication is None and not (notes.about.key and file.program in _TAGGED):
            raise NotesWithoutBook(notes.about)
        key = publication.key if publication else notes.about.key
        keys = self._books.editions(publication) if publication else (key,)
        title = title_of(publication) if publication else notes.about.title
        placing = Placing(publication) if publication else None
        several = asked is not None and len(file.books) > 1
        return _Planner(self._annotations, file.program, notes.about, key, keys, title, placing, alone=not several)


class _Planner:
    """The notes of one book on their way in."""

    def __init__(
        self,
        annotations: Annotations,
        program: str,
        about: About,
        key: str,
        keys: tuple[str, ...],
        title: str,
        placing: Placing | None,
        *,
        alone: bool,
    ) -> None:
        self._annotations, self._program, self._about, self._key = annotations, program, about, key
        self.title, self._placing, self._alone = title, placing, alone
        self.stranger = placing is None
        self._keys = keys
        here = annotations.all(*keys)
        self._by_id = {one.id: one for one in here}
        self._by_place = {_mark(one): one for one in here}

    def row(self, item: Item) -> Row:
        if item.skip:
            return Row("skipped", item.annotation, self.title, item.skip)
        item = replace(item, annotation=replace(item.annotation, id=self._id(item.annotation.id)))
        if same := self._by_id.get(item.annotation.id):
            return self._known(same, item.annotation)
        removed = self._annotations.find(item.annotation.id)
        if removed is not None and removed.publication not in {self._key, self._about.key}:
            return Row("known", removed, self.title, reasons.ELSEWHERE)
        if self._verbatim(item):
            annotation, found = replace(item.annotation, publication=self._about.key), True
        elif self._placing is None:
            return Row("skipped", item.annotation, self.title, reasons.NO_BOOK)
        else:
            annotation, found = self._placing.placed(item)
            same = self._by_place.get(_mark(annotation)) if found and removed is None else None
            if same is not None and (row := self._joined(same, annotation)):
                return row
        if not found and not self._alone:
            return Row("skipped", annotation, self.title, reasons.OTHER_BOOK)
        self._by_id[annotation.id] = annotation
        return Row("new" if found else "lost", annotation, self.title, removed=removed is not None)

    def _id(self, given: str) -> str:
        """The id a note is kept under.

        Foliate and KOReader say of a note what would be the same in another book, its place, so one that was made of
        that is tied to the work. A note that is kept with another book, to which it may have been taken by mistake, is
        one of its own here. Files of ours say themselves which book a note is in.
        """
        if self._about.key:
            return given
        if values.is_made(given):
            given = values.own_id(self._program, "", given, self._key.rpartition("#")[0] or self._key)
        elsewhere = None if given in self._by_id else self._annotations.find(given)
        if elsewhere is not None and elsewhere.publication not in self._keys:
            return values.own_id(self._program, "", given, self._key)
        return given

    def _verbatim(self, item: Item) -> bool:
        """Whether the file has the place as it is kept here: written by us, in the same edition or one not at hand."""
        ours = bool(self._about.key) and self._program in _TAGGED and bool(item.annotation.language)
        return ours and (self._placing is None or self._about.key == self._key)

    def _joined(self, same: Annotation, found: Annotation) -> Row | None:
        """The same words marked here before: one note, unless something else is written to each."""
        if found.text in {"", same.text}:
            return Row("known", same, self.title)
        return None if same.text else Row("changed", replace(same, text=found.text), self.title)

    def _known(self, same: Annotation, found: Annotation) -> Row:
        """One that is there: it changes where the file has something else, and has it from later."""
        fields = (*_FIELDS, "tags") if self._program in _TAGGED else _FIELDS
        values = {name: getattr(found, name) for name in fields if getattr(found, name) != getattr(same, name)}
        if not values:
            return Row("known", same, self.title)
        edited_here = same.modified > same.created
        if (found.modified and found.modified <= same.modified) or (not found.modified and edited_here):
            return Row("known", same, self.title, reasons.CHANGED_HERE)
        return Row("changed", replace(same, **values), self.title)


def _mark(annotation: Annotation) -> tuple[str, ...]:
    """What is the same note: of the same kind, at the same place, with the same words."""
    place, extent = annotation.place, annotation.extent
    words = "".join(place.quote.exact.split()) if place.quote and annotation.kind != "bookmark" else ""
    where = place.cfi or f"{place.block}:{extent.start if extent else place.fraction}"
    return annotation.kind, annotation.language, place.href, where, words


# -- files -------------------------------------------------------------------------------------------------------------


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
