"""Run a function off the GUI thread, answer by signal."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from reader.errors import ReaderError

log = logging.getLogger(__name__)


class Task(QThread):
    """One function with its thread: gets values, returns a value. `progress(done, total, text)` and `cancelled()`
    are handed to it. Exactly one of `finished_with` and `failed` is emitted, on the thread that made the task."""

    progressed = Signal(int, int, str)
    finished_with = Signal(object)
    failed = Signal(object)  # ReaderError

    def __init__(self, work: Callable[..., Any], *arguments: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._arguments = work, arguments
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the function to stop where it next looks."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def run(self) -> None:
        try:
            result = self._work(*self._arguments, progress=self.progressed.emit, cancelled=self._cancelled.is_set)
        except ReaderError as error:
            self.failed.emit(error)
        except Exception as error:
            log.exception("a task failed")
            self.failed.emit(ReaderError(str(error)))
        else:
            self.finished_with.emit(result)
