"""The one object the page can talk to. What it says is data, never trusted: controllers check it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot


class PageBridge(QObject):
    """`bridge.post(name, data)` in the page becomes `received(name, data)` here."""

    received = Signal(str, dict)

    @Slot(str, "QVariantMap")
    def post(self, name: str, data: dict[str, Any]) -> None:
        self.received.emit(name, data)
