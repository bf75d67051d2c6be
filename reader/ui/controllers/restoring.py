"""File > Back up and Restore: the library is exchanged in a thread, then everything that shows it is opened anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.errors import CannotWrite, ReaderError
from reader.store.bundles import Contents, back_up
from reader.store.copies import Copy, copies_of
from reader.store.in_use import is_held
from reader.store.restoring import Restored, restore
from reader.ui.dialogs.restore import RestoreDialog
from reader.ui.tasks import Task
from reader.ui.widgets.interface import counted
from reader.ui.widgets.texts import left_to_right

if TYPE_CHECKING:
    from reader.ui.application import Application

ANOTHER_WINDOW = "another window of the reader is open; close it first"


class RestoreController(QObject):
    """Lists the copies, restores one, tells what was done and offers the way back."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program = program
        self._folders = program.context.folders
        self._dialog: RestoreDialog | None = None

    def open(self) -> None:
        """Show the copies there are."""
        self._run(lambda **_ignored: copies_of(self._folders.database), self._show)

    def _show(self, copies: tuple[Copy, ...]) -> None:
        dialog = self._dialog = RestoreDialog(copies, self._program.tokens, self._program.window)
        dialog.restore_requested.connect(self.restore)
        dialog.file_requested.connect(self._choose_source)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_source(self) -> None:
        #: Files that "Restore" can read
        kinds = self.tr("Backups (*.zip *.sqlite)")
        name, _ = QFileDialog.getOpenFileName(self._dialog, self.tr("Restore from a file"), "", kinds)
        if name:
            self.restore(Path(name))

    def choose_target(self) -> None:
        """Ask for a file to back up to."""
        name, _ = QFileDialog.getSaveFileName(
            self._program.window,
            self.tr("Back up to a file"),
            f"zeroopposite-{date.today().isoformat()}.zip",
            self.tr("Backups (*.zip)"),
        )
        if name:
            self.back_up(Path(name))

    def back_up(self, target: Path) -> None:
        """Write library and preferences into a file; the person agreed already that it may be replaced."""
        self._prepare()
        folders = self._folders
        self._run(
            lambda **_ignored: back_up(folders.database, folders.preferences, target, force=True),
            lambda contents: self._tell_backup(target, contents),
        )

    def _tell_backup(self, target: Path, contents: Contents) -> None:
        notes = counted(self.tr("%n notes and bookmarks", "", contents.annotations))
        #: %1 is a file, %2 what is in it: "57 notes and bookmarks"
        text = self.tr("%1 is written, with %2 and your preferences.")
        self._program.window.message.tell(text.replace("%1", left_to_right(target.name)).replace("%2", notes))

    def restore(self, source: Path) -> None:
        """Go back to a copy."""
        self._prepare()
        folders = self._folders
        self._program.database_file.leave()

        def work(**_ignored: Any) -> Restored:
            if is_held(folders.database):
                raise CannotWrite(str(folders.database), ANOTHER_WINDOW)
            return restore(source, folders.database, folders.preferences)

        self._run(work, self._tell_restored, self._program.database_file.take_up)

    def _prepare(self) -> None:
        self._program.session.keep_written()
        self._program.places.flush()
        self._program.keeper.save()
        if self._dialog is not None:
            self._dialog.set_busy()

    def _tell_restored(self, done: Restored) -> None:
        self._program.read_anew()
        notes = counted(self.tr("%n notes and bookmarks", "", done.contents.annotations))
        places = counted(self.tr("%n texts begun", "", done.contents.places))
        if done.stopped_syncing:
            #: %1 and %2 are numbers with their words
            text = self.tr("Restored: %1, %2. The sync folder is no longer set, or it would undo this.")
        else:
            #: %1 and %2 are numbers with their words
            text = self.tr("Restored: %1, %2.")
        text = text.replace("%1", notes).replace("%2", places)
        aside = next((path for path in done.set_aside if path.suffix == ".sqlite"), None)
        if aside is None:
            self._program.window.message.tell(text)
        else:
            self._program.window.message.tell(text, self.tr("Undo"), lambda: self.restore(aside), stays=True)

    def _run(
        self, work: Callable[..., Any], done: Callable[[Any], None], always: Callable[[], None] | None = None
    ) -> None:
        task = Task(work, parent=self._program)

        def end(then: Callable[[], None]) -> None:
            if always is not None:
                always()
            if self._dialog is not None:
                self._dialog.accept()
                self._dialog = None
            then()

        task.finished_with.connect(lambda result: end(lambda: done(result)))
        task.failed.connect(lambda error: end(lambda: self._on_failed(error)))
        task.finished.connect(task.deleteLater)
        task.start()

    def _on_failed(self, error: ReaderError) -> None:
        self._program.program.tell(error)
