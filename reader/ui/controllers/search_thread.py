"""The thread that searches everything: it holds the index and answers the newest question, never an older one."""

from __future__ import annotations

import logging
import sys
import threading
from collections import deque
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.services.finding import Finding, Found

log = logging.getLogger(__name__)
SWITCH = 0.0005  # s that this thread computes while the window waits to paint, as in library_adding.py
IDLE = 20.0  # s after which memory is given back; the next question opens the index again


@dataclass(frozen=True, slots=True)
class _Question:
    number: int
    query: str
    language: str


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    found: Found


class SearchThread(QThread):
    """Everything goes in by methods for the window's thread and comes out by signals."""

    found_first = Signal(int, object)  # number of the question, Results
    found_more = Signal(int, object)  # tuple of Found: all of them, publication by publication, also those found first
    ended = Signal(int, bool)  # whether there may be more than was given
    described = Signal(int, object, object)  # Found, SearchHit
    failed = Signal(int, object)  # ReaderError

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: SimpleQueue[_Question | _Place | None] = SimpleQueue()
        self._held: deque[_Question | None] = deque()  # came while places were asked for
        self._newest = 0
        self._finding: Finding | None = None
        self._lock = threading.Lock()  # what is being closed is not interrupted any more

    # -- the window's side -----------------------------------------------------------------------------------------

    def ask(self, number: int, query: str, language: str) -> None:
        """A question in place of the one before. `language` is preferred where an article was found in several."""
        self._newest = number
        self._interrupt()  # before it is in the queue: it must not hit the new one
        self._queue.put(_Question(number, query, language))

    def locate(self, number: int, found: Found) -> None:
        """Where a result is; answered by `described`, also while the search goes on."""
        self._queue.put(_Place(number, found))

    def leave(self) -> None:
        """End soon; nothing is answered any more."""
        self._newest = -1
        self._interrupt()
        self._queue.put(None)

    def _interrupt(self) -> None:
        with self._lock:
            if self._finding is not None:
                self._finding.interrupt()

    # -- its own side ----------------------------------------------------------------------------------------------

    def run(self) -> None:
        sys.setswitchinterval(SWITCH)
        try:
            while (asked := self._next()) is not None:
                self._take(asked)
        finally:
            self._let_go()

    def _take(self, asked: _Question | _Place) -> None:
        if self._is_old(asked):
            return
        try:
            self._answer(asked)
        except ReaderError as error:
            self.failed.emit(asked.number, error)
        except Exception as error:
            log.exception("a search failed")
            self.failed.emit(asked.number, ReaderError(str(error)))

    def _next(self) -> _Question | _Place | None:
        if self._held:
            return self._held.popleft()
        try:
            asked = self._queue.get(timeout=IDLE)
        except Empty:
            self._let_go()
            asked = self._queue.get()
        return asked

    def _answer(self, asked: _Question | _Place) -> None:
        finding = self._finding or self._opened()
        if isinstance(asked, _Place):
            self.described.emit(asked.number, asked.found, finding.described(asked.found))
            return
        first = finding.first(asked.query, language=asked.language)
        if asked.number != self._newest:
            return
        self.found_first.emit(asked.number, first)
        more = False
        if not first.complete:
            from reader.services.finding import MOST

            count = 0
            for rows in finding.all(asked.query, language=asked.language, cancelled=lambda: self._is_old(asked)):
                if self._is_old(asked):
                    return
                count += len(rows)
                self.found_more.emit(asked.number, rows)
                self._serve_places()
            more = count >= MOST
        if not self._is_old(asked):
            self.ended.emit(asked.number, more)

    def _serve_places(self) -> None:
        """Who clicked does not wait for the rest of the search."""
        while not self._queue.empty():
            asked = self._queue.get()
            if isinstance(asked, _Place):
                self._take(asked)
            else:
                self._held.append(asked)

    def _is_old(self, asked: _Question | _Place) -> bool:
        return asked.number != self._newest

    def _opened(self) -> Finding:
        from reader.services.finding import Finding

        context = self._context.apart()
        self._finding = Finding(context.folders, context.catalog)
        return self._finding

    def _let_go(self) -> None:
        with self._lock:
            finding, self._finding = self._finding, None
        if finding is not None:
            finding.close()
