"""A picture of the window at rest: for a machine without a display, and for the pictures of the README."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.stage import grab_when_painted

TOKEN = -1
PATIENCE = 10_000  # ms for a page to come to rest; then its picture is taken as it is


def save_when_stable(page: ReadingPage, window: QWidget, target: Path, application: QApplication) -> None:
    """Wait until the page is at rest, but not for ever, save a PNG of the window, quit."""

    def on_stable(message: dict[str, Any]) -> None:
        if message.get("token") == TOKEN:
            grab_when_painted(window, save)

    def save(data: bytes) -> None:
        try:
            target.write_bytes(data)
            application.exit(0)
        except OSError:
            application.exit(7)

    page.stable.connect(on_stable)
    QTimer.singleShot(200, lambda: page.send("document", "settle", {"token": TOKEN}))
    QTimer.singleShot(PATIENCE, lambda: grab_when_painted(window, save))
