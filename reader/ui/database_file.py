"""The library's file while the program runs: opened, marked as in use, let go when another is to take its place."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reader.store.connection import open_database

if TYPE_CHECKING:
    import sqlite3

    from reader.store.recovery import Recovery

log = logging.getLogger(__name__)


class DatabaseFile(QObject):
    """The database of the window's thread."""

    written = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self.recovery: Recovery | None = None  # what had to be put right, until it is told
        self._in_use: sqlite3.Connection | None = None  # see store/in_use.py
        self.database = open_database(path, on_recovery=self._on_recovery)
        self.database.on_written = self.written.emit

    def take_up(self) -> None:
        """Let other processes see that a window has the library open."""
        from reader.store.in_use import hold

        self._drop_mark()
        self._in_use = hold(self._path)
        if self._in_use is None:  # a first start has nothing to hold until something is written
            self.written.connect(self.take_up, Qt.ConnectionType.SingleShotConnection)

    def leave(self) -> None:
        """Another library is about to take the place of this one: Windows replaces no file that is open."""
        self.database.release()
        self._drop_mark()

    def close(self) -> None:
        """The program ends."""
        self.leave()
        self.database.close()

    def _drop_mark(self) -> None:
        if self._in_use is not None:
            self._in_use.close()
            self._in_use = None

    def _on_recovery(self, recovery: Recovery) -> None:
        self.recovery = recovery
        log.warning("the library was damaged: %s", recovery)
