"""Notes to and from files: exported for people and programs, imported from other readers.

An import is planned first: what would become of each note, without anything being kept. Whoever looks at the plan may
leave notes out; then it is carried out. Importing the same file again changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.export.notes import reasons
from reader.export.notes.model import About, Book, BookNotes, NotesFile
from reader.publication.annotation import Annotation
from reader.publication.model import Publication
from reader.services.note_books import NoteBooks, NotesWithoutBook, title_of
from reader.services.notes_export import book_of
from reader.services.notes_placing import Placing
from reader.services.notes_plan import TAGGED, WANTED, Plan, Planner, Row, fields_of
from reader.store.annotations import Annotations


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
                fields = {name: getattr(annotation, name) for name in fields_of(plan.program)}
                self._annotations.change(annotation.id, **fields)
        return Plan(plan.program, tuple(rows))

    def _planner(self, file: NotesFile, notes: BookNotes, asked: Publication | None) -> Planner:
        publication = asked or self._books.matching(notes.about)
        if publication is None and not (notes.about.key and file.program in TAGGED):
            raise NotesWithoutBook(notes.about)
        key = publication.key if publication else notes.about.key
        keys = self._books.editions(publication) if publication else (key,)
        title = title_of(publication) if publication else notes.about.title
        placing = Placing(publication) if publication else None
        several = asked is not None and len(file.books) > 1
        return Planner(self._annotations, file.program, notes.about, key, keys, title, placing, alone=not several)
