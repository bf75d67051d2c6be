"""The preferences while the program runs: changed by `replace`, told to everyone, written a moment later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.preferences import Preferences
from reader.store import preferences_file

DELAY = 400  # ms: dragging a slider writes once


class PreferencesKeeper(QObject):
    """`value` is what holds now; `change(theme="dark")` replaces it."""

    changed = Signal(object, object)  # Preferences: new, old
    error_raised = Signal(object)  # ReaderError

    def __init__(self, path: Path, value: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self.value = path, value
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.save)
        self._saved = value

    def change(self, **values: Any) -> None:
        """Replace some values. Nothing is told when nothing changed."""
        self.take(replace(self.value, **values))

    def take(self, value: Preferences) -> None:
        """Replace them all."""
        old, self.value = self.value, value
        if value != old:
            self._timer.start()
            self.changed.emit(value, old)

    def save(self) -> None:
        """Write now, if anything changed since."""
        self._timer.stop()
        if self.value == self._saved:
            return
        try:
            preferences_file.save(self._path, self.value)
        except ReaderError as error:
            self.error_raised.emit(error)
        else:
            self._saved = self.value
