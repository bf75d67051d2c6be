"""Export from the window: a dialog asks, a task writes, the dialog shows how far."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.publication.language import language_for
from reader.services.exporting import Exporting, PlannedBook
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.streamer.articles.collection import Collection
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.export_request import ExportRequest
from reader.ui.messages import sentence
from reader.ui.navigator.controller import NavigatorController
from reader.ui.outside import open_outside
from reader.ui.shell.window import MainWindow
from reader.ui.tasks import Task

JOINT = "+"  # between the ids of several tags; no id contains it


class ExportController(QObject):
    """One export at a time."""

    def __init__(
        self,
        reading: Reading,
        navigator: NavigatorController,
        exporting: Exporting,
        article: Article,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator = reading, navigator
        self._exporting, self._article, self._window = exporting, article, window
        self._task: Task | None = None

    def open(self) -> None:
        """Ask what to export."""
        collection: Collection = self._article.collection
        language = self._reading.language
        tags = tuple(
            (tag, collection.tag_label(tag, language))
            for tag in dict.fromkeys(tag for section in self._reading.rendition.sections for tag in section.tags)
        )
        chosen = self._navigator.filter
        active = JOINT.join(tag for tag, _ in tags if tag in chosen.tags) or None
        if active and JOINT in active:  # the filter of the window as it stands, offered as one choice
            sign = " + " if chosen.every else " · "
            tags = ((active, sign.join(label for tag, label in tags if tag in chosen.tags)), *tags)
        languages = tuple(language_for(tag) for tag in self._reading.publication.languages)
        self._dialog = ExportDialog(languages, language, tags, active, self._window)
        self._dialog.export_requested.connect(self._on_requested)
        self._dialog.cancel_requested.connect(self._on_cancel)
        self._dialog.show_in_folder_requested.connect(self._on_show_in_folder)
        self._dialog.open()

    def _on_requested(self, request: ExportRequest) -> None:
        try:
            books = self._exporting.plan(
                self._article,
                request.languages,
                request.edition,
                tuple(request.tag.split(JOINT)) if request.tag else None,
                every=self._navigator.filter.every,
            )
        except ReaderError as error:
            self._dialog.show_error(sentence(error))
            return
        target = self._ask_target(books)
        if target is None:
            return
        paths = [target] if target.suffix == ".epub" else [target / book.file_name for book in books]
        existing = tuple(path for path in paths if path.exists())
        # A single file was confirmed by the file dialog already.
        if existing and len(books) > 1 and not self._dialog.ask_overwrite(existing):
            return
        self._start(books, target)

    def _ask_target(self, books: tuple[PlannedBook, ...]) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if len(books) == 1:
            suggested = str(Path(folder) / books[0].file_name)
            name, _ = QFileDialog.getSaveFileName(
                self._dialog, self.tr("Save as EPUB"), suggested, self.tr("EPUB books (*.epub)")
            )
            if not name:
                return None
            return Path(name if name.endswith(".epub") else f"{name}.epub")
        name = QFileDialog.getExistingDirectory(self._dialog, self.tr("Choose a folder for the books"), folder)
        return Path(name) if name else None

    def _start(self, books: tuple[PlannedBook, ...], target: Path) -> None:
        def work(progress, cancelled):  # type: ignore[no-untyped-def]
            return self._exporting.export(books, target, force=True, progress=progress, cancelled=cancelled)

        task = Task(work, parent=self)
        task.progressed.connect(self._dialog.show_progress)
        task.finished_with.connect(lambda paths: self._on_finished(paths, len(books)))
        task.failed.connect(lambda error: self._dialog.show_error(sentence(error)))
        self._task = task
        self._dialog.show_progress(0, len(books), "")
        task.start()

    def _on_finished(self, paths: tuple[Path, ...], planned: int) -> None:
        if len(paths) < planned:
            self._dialog.show_cancelled()
        else:
            self._dialog.show_done(paths)

    def _on_cancel(self) -> None:
        if self._task is not None and self._task.isRunning():
            self._task.cancel()

    def _on_show_in_folder(self, path: Path) -> None:
        open_outside(QUrl.fromLocalFile(str(path.parent if path.is_file() else path)))
