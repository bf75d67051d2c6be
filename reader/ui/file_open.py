"""Files and links that the system hands to the running program.

macOS sends an event, and no argument, for what a person double-clicks or drops on the icon; for the start itself too.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class ReaderApplication(QApplication):
    """Keeps what is handed over until somebody can open it.

    `event` and not an event filter: a filter on the application would be asked about each event of every object.
    """

    _open: Callable[[str], None] | None = None

    def __init__(self, arguments: list[str]) -> None:
        self._waiting: list[str] = []
        super().__init__(arguments)

    def give_files_to(self, open_source: Callable[[str], None]) -> None:
        """Call `open_source` with the path or link of what has come and of what will."""
        self._open = open_source
        waiting, self._waiting = self._waiting, []
        for source in waiting:
            open_source(source)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        source = event.file() or event.url().toString()
        if self._open:
            self._open(source)
        else:
            self._waiting.append(source)
        return True
