"""Watched folders: looked through a while after the start, and whenever the system says that something happened."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QThread, QTimer

from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.ui.application import Application
    from reader.ui.controllers.library_adding import LibraryAdding

log = logging.getLogger(__name__)
SETTLED = 2000  # ms: files that are being copied come in pieces
AGAIN = 10_000  # ms: what was but half there the first time
MOST = 400  # folders that the system is asked to watch; the rest is found at the next start


class LibraryWatching(QObject):
    """Gives new and changed files to `adding`. Nothing is opened or compared on this thread."""

    def __init__(self, program: Application, adding: LibraryAdding) -> None:
        super().__init__(program)
        self._program, self._adding = program, adding
        self._watcher: QFileSystemWatcher | None = None
        self._task: Task | None = None
        self._soon, self._later = (QTimer(self, singleShot=True, interval=ms) for ms in (SETTLED, AGAIN))
        for timer in (self._soon, self._later):
            timer.timeout.connect(self.scan)

    def begin(self) -> None:
        """Take up the folders that are watched now, and look through them."""
        from reader.store.library import Library

        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if Library(self._program.database).watched():
            self.scan()

    def scan(self) -> None:
        """Look through all watched folders, in a thread."""
        if self._task is not None:
            self._soon.start()
            return
        self._task = Task(_scan, self._program.context, parent=self._program)
        self._task.finished_with.connect(self._on_scanned)
        self._task.failed.connect(self._on_failed)
        self._task.start(QThread.Priority.LowPriority)

    def _on_scanned(self, found: tuple[list[str], list[str]]) -> None:
        self._task = None
        if self._adding.is_closed:
            return
        files, folders = found
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_changed)
        if new := sorted(set(folders) - set(self._watcher.directories())):
            self._watcher.addPaths(new)
        if files:
            self._adding.add(files, "found")
        else:
            self._adding.changed.emit()  # files may be gone, or back

    def _on_changed(self, _folder: str) -> None:
        self._soon.start()
        self._later.start()

    def _on_failed(self, error: object) -> None:
        self._task = None
        log.warning("watched folders could not be looked through: %s", error)


def _scan(context: Context, cancelled: Callable[[], bool], **_ignored: Any) -> tuple[list[str], list[str]]:
    """Files to add, and the folders to keep an eye on."""
    from reader.services.watching import scan
    from reader.store.connection import open_database
    from reader.store.library import Library

    with open_database(context.folders.database) as database:
        library = Library(database)
        changes = scan(library, cancelled=cancelled)
        tops = [folder for folder in library.watched() if folder.is_dir()]
    return [str(path) for path in changes.to_import], _folders(tops, cancelled)


def _folders(tops: list[Path], cancelled: Callable[[], bool]) -> list[str]:
    found: list[str] = []
    for top in tops:
        for folder, below, _files in os.walk(top):
            below[:] = [name for name in below if not name.startswith(".")]
            found.append(folder)
            if len(found) >= MOST or cancelled():
                return found
    return found
