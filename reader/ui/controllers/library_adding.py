"""How books come into the library: chosen, dropped, found in watched folders, opened. All of it in threads."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import DamagedPublication, ReaderError
from reader.ui.tasks import Task
from reader.ui.widgets.interface import counted
from reader.ui.widgets.texts import isolated, tame

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.services.importing import Outcome, Progress
    from reader.ui.application import Application

log = logging.getLogger(__name__)
Manner = Literal["asked", "found", "opened"]
KINDS = ("added", "edition", "known", "duplicate", "moved", "failed")
SWITCH = 0.0005  # s that this thread computes while the window waits to paint; Python's own measure is ten times that
TOLD = 0.06  # s between two words on how far it is: nobody reads faster


class LibraryAdding(QObject):
    """One import at a time; what is wanted meanwhile comes after it."""

    progressed = Signal(int, int, str)  # done, total (0: not known yet), name
    changed = Signal()  # there may be other books in the store
    finished = Signal()

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window
        self._task: Task | None = None
        self._asked = False  # whether the person waits for it
        self._closed = False
        self._waiting: list[tuple[list[str], Manner]] = []
        self._open_view: Callable[[], None] = lambda: None

    @property
    def is_busy(self) -> bool:
        """Whether books are being added that the person waits for."""
        return self._task is not None and self._asked

    @property
    def is_closed(self) -> bool:
        """Whether the program is at its end."""
        return self._closed

    def offer_view(self, show: Callable[[], None]) -> None:
        """How the library is opened, for messages that lead there."""
        self._open_view = show

    # -- wishes -----------------------------------------------------------------------------------------------------

    def choose_books(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add books"), "", self.tr("Books and articles (*.epub *.md)")
        )
        if names:
            self.add(names)

    def choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self._window, self.tr("Add the books of a folder")):
            self.add([name])

    def choose_watched(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a folder for new books"))
        if name:
            self.watch(name)

    def watch(self, name: str) -> None:
        """A folder whose books come into the library by themselves, now and later."""
        from reader.store.library import Library

        try:
            Library(self._program.database).watch(Path(name).absolute())
        except ReaderError as error:
            self._program.program.tell(error)
            return
        self.add([name])
        self.watch_again()

    def watch_again(self) -> None:
        """Which folders are watched has changed."""
        self._program.library.watching.begin()

    def scan(self) -> None:
        """Look through the watched folders now."""
        self._program.library.watching.scan()

    def add(self, paths: list[str], manner: Manner = "asked") -> None:
        """Files and folders. What was "found" is told only where something came of it, what is "opened" never."""
        if self._closed:
            return
        self._waiting.append((paths, manner))
        if self._task is None:
            self._begin()

    def cancel(self) -> None:
        """What was added until now stays."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """The program ends: a thread that is still at it has nobody to tell."""
        self._closed = True
        self.cancel()

    # -- the thread -------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        paths, manner = self._waiting.pop(0)
        asked = self._asked = manner == "asked"
        task = self._task = Task(_import, self._program.context, paths, parent=self._program)
        task.progressed.connect(self._on_progress if asked else self._on_quiet_progress)
        task.finished_with.connect(lambda outcomes: self._on_done(outcomes, manner))
        task.failed.connect(self._on_failed)
        task.start(QThread.Priority.LowPriority)
        if asked:
            self.progressed.emit(0, 0, "")
            if self._window.other is None:
                #: Books were dropped on the page, or chosen while reading; reading goes on
                text = self.tr("Books are being added to the library.")
                #: Button: opens the library
                self._window.message.tell(text, self.tr("Show"), self._open_view)

    def _on_progress(self, done: int, total: int, name: str) -> None:
        if self._closed:
            return
        self.progressed.emit(done, total, name)
        self.changed.emit()

    def _on_quiet_progress(self, _done: int, _total: int, _name: str) -> None:
        if self._closed:
            return
        self.changed.emit()

    def _on_failed(self, error: ReaderError) -> None:
        if self._closed:
            return
        self._end()
        self._program.program.tell(error)

    def _end(self) -> None:
        self._task = None
        if self._waiting:
            self._begin()
        else:
            self.finished.emit()
        self.changed.emit()

    def _on_done(self, outcomes: tuple[Outcome, ...], manner: Manner) -> None:
        if self._closed:
            return
        cancelled = self._task is not None and self._task.is_cancelled
        self._end()
        kinds: dict[str, list[Outcome]] = {}
        for outcome in outcomes:
            kinds.setdefault(outcome.kind, []).append(outcome)
        if manner == "opened" or (manner == "found" and not kinds.keys() & {"added", "edition"}):
            return
        self._tell(kinds, cancelled)

    def _tell(self, kinds: dict[str, list[Outcome]], cancelled: bool) -> None:
        """One sentence; the rest behind a button."""
        number = {kind: len(kinds.get(kind, ())) for kind in KINDS}
        new = number["added"] + number["edition"]
        only = kinds["added"][0].title if number["added"] == 1 == sum(number.values()) else ""
        if only:
            #: %1 is the title of a book
            self._window.message.tell(self.tr("“%1” was added.").replace("%1", isolated(only)))
            return
        if not sum(number.values()):
            text = self.tr("Cancelled.") if cancelled else self.tr("There are no books in it.")
            self._window.message.tell(text)
            return
        parts = [self.tr("%n books were added.", "", new)]
        if number["edition"]:
            #: Of the books that were added, so many are new editions of books that were there
            parts.append(self.tr("%n are new editions.", "", number["edition"]))
        if there := number["known"] + number["duplicate"] + number["moved"]:
            parts.append(self.tr("%n were there already.", "", there))
        if number["failed"]:
            parts.append(self.tr("%n could not be read.", "", number["failed"]))
        text = counted(" ".join(parts))
        if len(parts) > 1:
            #: Button: which books were added, which were not, and why
            report, failed = (lambda: self.report(kinds, cancelled)), bool(number["failed"])
            self._window.message.tell(text, self.tr("Details…"), report, stays=failed)
        else:
            self._window.message.tell(text)

    def report(self, kinds: dict[str, list[Outcome]], cancelled: bool = False) -> None:
        """What came of it, book by book."""
        from reader.ui.library.report import LONGEST, ImportReport, ReportItem, shown_path
        from reader.ui.messages import sentence
        from reader.ui.reasons import translated_reason

        def named(outcome: Outcome) -> str:
            return outcome.title or shown_path(str(outcome.path))

        def elsewhere(outcome: Outcome) -> ReportItem:
            #: %1 is a path
            text = self.tr("It is here, too: %1").replace("%1", shown_whole(outcome.other)) if outcome.other else ""
            return ReportItem(named(outcome), text)

        def moved(outcome: Outcome) -> ReportItem:
            #: %1 is a path
            return ReportItem(named(outcome), self.tr("It was at %1").replace("%1", shown_whole(outcome.other)))

        def edition(outcome: Outcome) -> ReportItem:
            #: %1 is the title of an earlier edition
            title = isolated(tame(outcome.other, LONGEST))
            return ReportItem(named(outcome), self.tr("You had: %1").replace("%1", title))

        def failed(outcome: Outcome) -> ReportItem:
            error = outcome.error
            reason = translated_reason(error.reason) if isinstance(error, DamagedPublication) else None
            return ReportItem(shown_path(str(outcome.path)), reason or (sentence(error) if error else ""))

        dialog = ImportReport(
            len(kinds.get("added", ())) + len(kinds.get("edition", ())),
            [failed(one) for one in kinds.get("failed", ())],
            [edition(one) for one in kinds.get("edition", ())],
            [*map(elsewhere, kinds.get("duplicate", ())), *(ReportItem(named(one)) for one in kinds.get("known", ()))],
            [moved(one) for one in kinds.get("moved", ())],
            self._window,
            cancelled=cancelled,
        )
        dialog.copy_requested.connect(self._copy)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _copy(self, text: str) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text)


def shown_whole(path: str) -> str:
    from reader.ui.widgets.texts import path_text

    return path_text(Path(path))


def _import(
    context: Context, paths: list[str], progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
) -> tuple[Outcome, ...]:
    """In a thread of its own, with a connection of its own."""
    from reader.services.importing import Importer
    from reader.store.connection import open_database

    last = 0.0

    def tell(now: Progress) -> None:
        nonlocal last
        moment = time.monotonic()
        if moment - last >= TOLD or (now.total and now.done == now.total):
            last = moment
            progress(now.done, now.total, now.path.name if now.path else "")

    sys.setswitchinterval(SWITCH)
    with open_database(context.folders.database) as database:
        done: Any = Importer(database).run([Path(path) for path in paths], progress=tell, cancelled=cancelled)
        return tuple(done)
