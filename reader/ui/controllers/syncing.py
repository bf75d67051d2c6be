"""The sync folder while the program runs: exchanged with in a thread, when something happened and has come to rest.

A few seconds after the start, when changes here have rested, when a file in the folder changed (the system tells;
nobody looks again and again), and at the end.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import NotFound, ReaderError
from reader.services.syncing import Report, Syncing
from reader.store.connection import open_database
from reader.store.syncing.folder import NAME
from reader.store.versions import Version, Versions
from reader.ui.dialogs.sync import SyncDialog
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from reader.ui.application import Application

log = logging.getLogger(__name__)
AT_ONCE = 0
RESTED = 20_000  # ms after the last change here
LATEST = 120_000  # ms after the first one, for who turns a page every ten seconds
ARRIVED = 2_000  # ms after the last change in the folder: several files come one after the other
AT_THE_END = 4_000  # ms that closing waits for: a folder on a network may be slow


class SyncController(QObject):
    """Exchanges with the folder that the preferences name, if any."""

    exchanged = Signal(object)  # Report

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._folders, self._keeper = program, program.context.folders, program.keeper
        self.report: Report | None = None
        self.error: ReaderError | None = None
        self._task: Task | None = None
        self._again = self._told = False
        self._dialog: SyncDialog | None = None
        self._rest = QTimer(self, singleShot=True)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        for timer in (self._rest, self._latest):
            timer.timeout.connect(self.exchange)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._soon(ARRIVED))
        self._watcher.fileChanged.connect(lambda _path: self._soon(ARRIVED))
        program.database_file.written.connect(self._on_written)
        self._keeper.changed.connect(self._on_preferences)
        self._watch()

    @property
    def folder(self) -> Path | None:
        return Path(self._keeper.value.sync_folder) if self._keeper.value.sync_folder else None

    # -- when ----------------------------------------------------------------------------------------------------------

    def _on_written(self) -> None:
        if self.folder is not None:
            self._soon(RESTED)
            if not self._latest.isActive():
                self._latest.start()

    def _soon(self, milliseconds: int) -> None:
        if not self._rest.isActive() or milliseconds < self._rest.remainingTime() or milliseconds == RESTED:
            self._rest.start(milliseconds)

    def _on_preferences(self, value: Any, old: Any) -> None:
        if value.sync_folder != old.sync_folder:
            self.report = self.error = None
            self._watch()
            self._show()

    def _watch(self) -> None:
        """Let the system tell of changes in the folder, and in the files of other machines."""
        watched = [*self._watcher.directories(), *self._watcher.files()]
        if watched:
            self._watcher.removePaths(watched)
        if self.folder is not None and (place := self.folder / NAME).is_dir():
            self._watcher.addPaths([str(place), *(str(path) for path in place.glob("*.jsonl"))])

    # -- exchanging ----------------------------------------------------------------------------------------------------

    def exchange(self) -> None:
        """Exchange now, in a thread; one after the other."""
        self._rest.stop()
        self._latest.stop()
        folder = self.folder
        if folder is None:
            return
        if self._task is not None:
            self._again = True
            return
        database = self._folders.database

        def work(**_ignored: Any) -> Report:
            with open_database(database) as opened:
                return Syncing(opened, folder).exchange()

        task = self._task = Task(work, parent=self._program)
        task.finished_with.connect(self._on_report)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)
        task.start(Task.Priority.LowPriority)
        self._show()

    def _on_report(self, report: Report) -> None:
        self.report, self.error = report, None
        log.debug("exchanged: %s", report)
        if report.changed:
            self._show_changes(report)
            self.exchanged.emit(report)

    def _show_changes(self, report: Report) -> None:
        """Other machines changed something; the page stays where the person is, who may follow."""
        program = self._program
        if report.annotations:
            program.session.reload_notes()
        key = program.session.reading.publication.key
        if key in report.places and (place := program.places.stored(key)) is not None:
            text = self.tr("You read on in this text on another computer.")
            program.window.message.remark(text, self.tr("Go there"), lambda: program.session.go_to(place))

    def _on_failed(self, error: ReaderError) -> None:
        log.info("not exchanged: %s", error)
        self.error = error
        if not isinstance(error, NotFound) and not self._told:  # a stick that is not plugged in is no news
            self._told = True
            self._program.program.tell(error)

    def _on_finished(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        self._watch()
        self._show()
        if self._again:
            self._again = False
            self._soon(ARRIVED)

    def finish(self) -> None:
        """The program ends: tell the others what is not told yet, if the folder answers in time."""
        if self.folder is None:
            return
        if self._task is None:
            self.exchange()
        if self._task is not None and not self._task.wait(AT_THE_END):
            log.warning("the sync folder does not answer; what is not told is told at the next start")
            self._task.setParent(None)  # it may end later than its owner

    # -- the dialog ----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the folder and what happened."""
        dialog = self._dialog = SyncDialog(self._program.window)
        dialog.choose_requested.connect(self._choose)
        dialog.stop_requested.connect(lambda: self._keeper.change(sync_folder=""))
        dialog.exchange_requested.connect(self.exchange)
        dialog.texts_requested.connect(self._show_texts)
        dialog.finished.connect(self._on_dialog_finished)
        self._show()
        dialog.open()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _show_texts(self) -> None:
        """The texts that another machine's took the place of; each can be put back."""
        from reader.ui.dialogs.sync_texts import ReplacedTextsDialog

        with open_database(self._folders.database) as opened:
            versions = Versions(opened)
            found = versions.all()
            present = [versions.present(one) for one in found]
        dialog = ReplacedTextsDialog(found, present, self._program.tokens, self._dialog)
        dialog.put_back_requested.connect(lambda version: self._put_back(version, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_back(self, version: Version, dialog: QDialog) -> None:
        try:
            with open_database(self._folders.database) as opened:
                Versions(opened).put_back(version)
        except ReaderError as error:
            self._program.program.tell(error)
        else:
            self._program.session.reload_notes()
            self._on_written()
        dialog.accept()
        self._show()

    def _choose(self) -> None:
        start = str(self.folder or Path.home())
        #: The title of the system's dialog
        name = QFileDialog.getExistingDirectory(self._dialog, self.tr("Choose the sync folder"), start)
        if name:
            self.use(Path(name))

    def use(self, folder: Path) -> None:
        """Sync with a folder from now on; what is wrong with it is shown."""
        folder = folder.parent if folder.name == NAME else folder  # who points at what is in it means the same
        try:
            with open_database(self._folders.database) as opened:
                Syncing(opened, folder).begin()
        except ReaderError as error:
            self.error = error
            if self._dialog is not None:
                self._dialog.show_state(folder, None, error, busy=False)
            return
        self._keeper.change(sync_folder=str(folder))
        self.exchange()

    def _show(self) -> None:
        if self._dialog is not None:
            self._dialog.show_state(self.folder, self.report, self.error, busy=self._task is not None)
            with open_database(self._folders.database) as opened:
                self._dialog.offer_texts(bool(Versions(opened).all()))
