"""What is done beside the reading, in threads with values and connections of their own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from reader.store.backups import daily_backup
from reader.store.connection import open_database
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.cli.context import Context
    from reader.store.recovery import Recovery
    from reader.streamer.articles.catalog import Article


def begin_daily_backup(context: Context, parent: QObject) -> Task:
    """Copy the library unless today's copy is there, and look it over; what had to be put right is the result."""
    folders = context.folders

    def work(**_ignored: Any) -> Recovery | None:
        found: list[Recovery] = []
        daily_backup(folders.database, folders.data / "backups", date.today(), found.append)
        if folders.database.exists():
            with open_database(folders.database, on_recovery=found.append) as database:
                database.verify()
        return found[-1] if found else None

    return _begun(Task(work, parent=parent))


def begin_reading_ahead(context: Context, article: Article, parent: QObject) -> Task:
    """Render the languages of an article that were never read, so that the first switch is as quick as any other."""
    other = context.apart()

    def work(cancelled: Any, **_ignored: Any) -> None:
        for language in article.languages:
            if not cancelled():
                other.catalog.text(article, language)

    return _begun(Task(work, parent=parent))


def _begun(task: Task) -> Task:
    task.start(Task.Priority.LowPriority)
    return task
