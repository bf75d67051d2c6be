"""Watches a page whose book runs scripts: one that does not answer or takes too much memory is ended.

Its process then counts as dead: the controller shows the book again, without scripts.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.scripts import WORLD

log = logging.getLogger(__name__)
BEAT = 2500  # ms between two looks
MISSED = 4  # looks without an answer until the page counts as hung: a script that never ends
STRAYS = 4  # times in a row that a script may lead its document elsewhere
REST = 10.0  # seconds a page stands, loading not counted, after which a script that leads on is a show, not a loop
MOST = 1500 * 1024 * 1024  # bytes in memory; a scripted textbook stays below 400 MB


class ScriptWatch(QObject):
    """Asks the page for a sign of life, while scripts run, and counts how often they lead its documents elsewhere."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)  # ends with it
        self._page = page
        self._missed = 0
        self._strays = 0  # in a row
        self._ready_at: float | None = None  # as time.monotonic() counts; None while the page loads
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self._on_beat)
        page.ready.connect(self._on_ready)
        page.destroyed.connect(self._timer.stop)  # the page may go first

    def start(self) -> None:
        self._missed = 0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def may_stray(self, *, asked: bool = False) -> bool:
        """Whether a document that was led elsewhere may come back with its scripts; `asked`: a person just clicked."""
        rested = self._ready_at is not None and time.monotonic() - self._ready_at >= REST
        self._strays = 0 if asked else 1 if rested else self._strays + 1
        self._ready_at = None
        return self._strays <= STRAYS

    def _on_ready(self) -> None:
        self._ready_at = time.monotonic()

    def _on_beat(self) -> None:
        process = self._page.renderProcessPid()
        if process <= 0 or getattr(self._page, "is_asking", False):  # a dialog stands open: the script waits for it
            self._missed = 0
            return
        self._missed += 1
        if self._missed > MISSED:
            self._end(process, "it does not answer")
        elif _resident(process) > MOST:
            self._end(process, "it takes too much memory")
        else:
            self._page.runJavaScript("1", WORLD, self._on_answer)

    def _on_answer(self, _one: object) -> None:
        self._missed = 0

    def _end(self, process: int, reason: str) -> None:
        log.warning("the page with the book's scripts is ended: %s", reason)
        self.stop()
        try:
            os.kill(process, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        except OSError as error:
            log.warning("the page's process cannot be ended: %s", error)


def _resident(process: int) -> int:
    """Bytes a process has in memory; 0 where the system does not say."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
