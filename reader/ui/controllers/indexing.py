"""Keeps the index of all texts up to date, in a process of its own: it neither shares our interpreter nor our priority.

Whether there is anything to do is found out before, by a look in a thread: at most starts there is nothing. The process
is this very program with the sub-command `index` (`cli/index.py`). It commits as it goes, so it may be ended at any
moment, and ends by itself when its standard input does: with the window, however that ends.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import reader
from reader.cli.context import Context
from reader.errors import ReaderError
from reader.paths import UserPaths
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.services.indexing import IndexState

log = logging.getLogger(__name__)
REST = 3000  # ms after books came or went: several come together
PATIENCE = 2000  # ms that the end of the process is waited for


class IndexingController(QObject):
    """One look or process at a time; what changes meanwhile is looked at after it."""

    progressed = Signal(int, int)  # texts that are in the index, texts there are
    ended = Signal()  # everything there is is in the index, or cannot be
    failed = Signal(str)  # what the process said last; once, however often it fails

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look: Task | None = None
        self._process: QProcess | None = None
        self._again = self._closed = self._told = False
        self._said = ""  # its last complaint
        self.done, self.total = 0, 0  # as last told
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.begin)

    @property
    def is_busy(self) -> bool:
        """Whether there are texts that cannot be found yet."""
        return self._is_running or self._timer.isActive()

    @property
    def _is_running(self) -> bool:
        return self._look is not None or self._process is not None

    def soon(self) -> None:
        """What is on the shelf has changed."""
        if not self._closed:
            self._timer.start()

    def begin(self) -> None:
        """Bring the index up to date, if there is anything that it lacks."""
        self._timer.stop()
        if self._closed:
            return
        if self._is_running:
            self._again = True
            return
        self._look = Task(look, self._context.apart(), parent=self)
        self._look.finished_with.connect(self._on_looked)
        self._look.failed.connect(self._on_look_failed)
        self._look.start(Task.Priority.LowPriority)

    def _on_looked(self, state: IndexState) -> None:
        self._forget_look()
        if self._closed:
            return
        self.done, self.total = state.done, state.total
        if state.waiting:
            self._start()
        else:
            self.progressed.emit(self.done, self.total)
            self._end()

    def _on_look_failed(self, error: ReaderError) -> None:
        """The process will fail as well, and say why; or it is luckier."""
        log.info("not looked at: %s", error)
        self._forget_look()
        if not self._closed:
            self._start()

    def _forget_look(self) -> None:
        look, self._look = self._look, None
        if look is not None:
            look.wait()  # it has said what it found, and ends
            look.deleteLater()

    def _start(self) -> None:
        self._said = ""
        self._process = process = QProcess(self)
        program, *arguments = command(self._context.folders)
        process.setProgram(program)
        process.setArguments(arguments)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start()

    def close(self) -> None:
        """The program ends, and the process with it: what it was reading is read the next time."""
        self._closed = True
        self._timer.stop()
        if self._look is not None:
            self._look.wait()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(PATIENCE)

    def _on_output(self) -> None:
        if self._process is None:
            return
        while self._process.canReadLine():  # they may come in pieces
            line = self._process.readLine()
            done, _, rest = bytes(line.data()).decode("utf-8", "replace").partition("\t")
            total = rest.partition("\t")[0]
            if done.isdecimal() and total.isdecimal():
                self.done, self.total = int(done), int(total)
        self.progressed.emit(self.done, self.total)

    def _on_complaint(self) -> None:
        if self._process is not None:
            said = self._process.readAllStandardError()
            if text := bytes(said.data()).decode("utf-8", "replace").strip():
                log.info("indexing: %s", text)
                self._said = text.splitlines()[-1]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # no other error comes without `finished`
            self._said = self._process.errorString() if self._process else str(error)
            log.warning("the index cannot be kept: %s", self._said)
            self._fail()
            self._end()

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_output()  # what it said last
        self._on_complaint()
        if code:
            log.warning("the process that keeps the index ended with %s", code)
            self._fail()
        self._end()

    def _fail(self) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(self._said)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if self._again:
            self._again = False
            self.soon()
        else:
            self.ended.emit()


def look(context: Context, **_ignored: Any) -> IndexState:
    """What the index lacks of the library and the articles as they are now; its imports are the thread's, too."""
    from reader.services.indexing import Indexer

    return Indexer(context.folders, context.catalog).state()


def command(folders: UserPaths) -> list[str]:
    """This program with its sub-command `index`, for the same folders: frozen it is its own executable."""
    frozen = getattr(sys, "frozen", False)
    ourselves = [sys.executable] if frozen else [sys.executable, "-P", "-m", "reader"]
    together = folders.cache.parent == folders.data  # by --data; else by platform convention, there as here
    data = ["--data", str(folders.data)] if together else []
    return [*ourselves, "index", "--progress", "--attached", *data]


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    if not getattr(sys, "frozen", False):  # wherever this process found the package, the other one does
        above = str(Path(reader.__file__).resolve().parents[1])
        before = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (above, before))))
    return environment
