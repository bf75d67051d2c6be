"""The daily copy of the library, made beside the reading."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from reader import paths
from reader.store.backups import daily_backup
from reader.ui.tasks import Task


def begin_daily_backup(folders: paths.UserPaths, parent: QObject) -> Task:
    """Copy the library unless today's copy is there; in a thread, with a connection of its own."""

    def work(**_ignored: Any) -> object:
        return daily_backup(folders.database, folders.data / "backups", date.today())

    task = Task(work, parent=parent)
    task.start()
    return task
