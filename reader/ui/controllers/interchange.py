"""Notes to and from files, from the window: a dialog asks, a task reads or writes, the dialog says what became of it.

The tasks have a database connection of their own: a large book takes its time to be looked through.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog

from reader.errors import CannotWrite, ReaderError
from reader.export.notes.model import SUFFIXES, Words
from reader.publication.language import language_for
from reader.services.interchange import Interchange
from reader.services.note_books import NoteBooks, NotesWithoutBook
from reader.services.notes_files import files_of, read_file
from reader.services.notes_plan import Plan
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.files import write_atomically
from reader.store.library import Library
from reader.streamer.open import find_epub
from reader.ui.dialogs.export_notes import ExportNotesDialog, NotesRequest
from reader.ui.dialogs.import_notes import ImportNotesDialog
from reader.ui.messages import sentence
from reader.ui.outside import open_outside
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.publication.model import Publication
    from reader.ui.application import Application


class InterchangeController(QObject):
    """One export or import at a time."""

    def __init__(self, program: Application, on_imported: Callable[[], None]) -> None:
        super().__init__(program)
        self._program, self._window, self._on_imported = program, program.window, on_imported
        self._task: Task | None = None

    # -- to files ------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask which notes, and in which form."""
        publication = self._publication
        languages = tuple(language_for(tag) for tag in publication.languages) if publication.kind == "article" else ()

        def count(interchange: Interchange) -> tuple[int, int]:
            return interchange.count(publication), interchange.count()

        here, all_ = self._at_once(count, (0, 0))
        self._export = ExportNotesDialog(here, all_, languages, self._window)
        self._export.save_requested.connect(self._on_export)
        self._export.show_in_folder_requested.connect(
            lambda path: open_outside(QUrl.fromLocalFile(str(path.parent if path.is_file() else path)))
        )
        self._export.open()

    def _on_export(self, request: NotesRequest) -> None:
        target = self._ask_target(request)
        if target is None:
            return
        asked = None if request.everything else self._publication
        words = self._words()

        def work(interchange: Interchange, progress: Any, cancelled: Any) -> Path:
            books = interchange.books(asked, request.second)
            for path, data in files_of(books, request.form, target, words):
                try:
                    write_atomically(path, data)
                except OSError as error:
                    raise CannotWrite(str(path), error.strerror or str(error)) from error
            return target

        self._start(work, self._export.show_done, lambda error: self._export.show_error(sentence(error)))

    def _ask_target(self, request: NotesRequest) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if request.everything and request.form.startswith("w3c"):
            name = QFileDialog.getExistingDirectory(
                self._export, self.tr("Choose a folder: each book gets a file"), folder
            )
            return Path(name) if name else None
        suffix = SUFFIXES[request.form]
        suggested = str(Path(folder) / f"{self.tr('Notes')}{suffix}")
        name, _ = QFileDialog.getSaveFileName(self._export, self.tr("Save notes"), suggested, f"*{suffix}")
        return Path(name if name.endswith(suffix) else f"{name}{suffix}") if name else None

    def _words(self) -> Words:
        """The words that stand around the notes, in the language of the interface."""
        from PySide6.QtCore import QLocale

        return Words(
            language=QLocale().bcp47Name(),
            title=self.tr("Notes"),
            go_there=self.tr("Open the place"),
            bookmark=self.tr("Bookmark"),
            highlight=self.tr("Highlight"),
            note=self.tr("Note"),
            underline=self.tr("Underline"),
            strike=self.tr("Strike"),
            tags=self.tr("Tags"),
            #: %1 is a number
            count=self.tr("Notes: %1"),
            yellow=self.tr("yellow"),
            green=self.tr("green"),
            blue=self.tr("blue"),
            pink=self.tr("pink"),
            orange=self.tr("orange"),
            purple=self.tr("purple"),
        )

    # -- from files ----------------------------------------------------------------------------------------------------

    def import_(self) -> None:
        """Ask for a file and show what is in it."""
        filters = (
            #: Files of notes; the endings stay
            self.tr("Notes (%1)").replace(
                "%1",
                "*.json *.annotation *.annotations *.calibre_highlights *.calibre-bookmarks "
                "*.calibre_annotation_collection *.lua *.txt *.epub",
            ),
            self.tr("All files (*)"),
        )
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import notes"), folder, ";;".join(filters))
        if name:
            self.look_at(Path(name))

    def look_at(self, path: Path) -> None:
        """Show what would become of the notes in a file. Those of no known book are for the text being read."""
        publication, context = self._publication, self._program.context.apart()

        def work(interchange: Interchange, progress: Any, cancelled: Any) -> Plan:
            file = read_file(path)
            try:
                return interchange.plan(file, progress=progress, cancelled=cancelled)
            except NotesWithoutBook:
                if find_epub(str(path)) is not None:  # a book that carries its own notes
                    return interchange.plan(file, context.readable(str(path)), progress=progress, cancelled=cancelled)
                plan = interchange.plan(file, publication, progress=progress, cancelled=cancelled)
                return replace(plan, assumed=True)

        self._start(work, self._show, self._program.program.tell)

    def _show(self, plan: Plan) -> None:
        self._import = ImportNotesDialog(plan, self._program.tokens, self._window)
        self._import.import_requested.connect(self._on_import)
        self._import.open()

    def _on_import(self, plan: Plan, chosen: tuple[int, ...]) -> None:
        def work(interchange: Interchange, progress: Any, cancelled: Any) -> Plan:
            return interchange.carry_out(plan, chosen)

        def done(carried: Plan) -> None:
            self._import.show_done(carried)
            self._on_imported()

        self._start(work, done, lambda error: self._import.show_error(sentence(error)))

    # -- both ----------------------------------------------------------------------------------------------------------

    @property
    def _publication(self) -> Publication:
        return self._program.session.reading.publication

    def _start(
        self,
        work: Callable[[Interchange, Any, Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        if self._task is not None and self._task.isRunning():
            return
        context = self._program.context.apart()

        def run(progress, cancelled):  # type: ignore[no-untyped-def]
            return _with_database(context, lambda interchange: work(interchange, progress, cancelled))

        self._task = Task(run, parent=self)
        self._task.finished_with.connect(done)
        self._task.failed.connect(failed)
        self._task.start()

    def _at_once(self, work: Callable[[Interchange], Any], otherwise: Any) -> Any:
        """A quick question to the database; what is in the way is told."""
        try:
            return _with_database(self._program.context, work)
        except ReaderError as error:
            self._program.program.tell(error)
            return otherwise


def _with_database(context: Context, work: Callable[[Interchange], Any]) -> Any:
    with open_database(context.folders.database) as database:
        return work(Interchange(Annotations(database), NoteBooks(context.catalog, Library(database))))
