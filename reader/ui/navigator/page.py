"""One page of the engine: loads a resource, passes calls down and messages up."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from reader.ui.navigator.bridge import PageBridge
from reader.ui.navigator.scheme import SCHEME
from reader.ui.navigator.scripts import WORLD, for_script, page_script

log = logging.getLogger(__name__)


class ReadingPage(QWebEnginePage):
    """The signals carry the page's own words as dicts; `resources/page/*.js` says what is in each."""

    ready = Signal()
    relocated = Signal(dict)
    shown = Signal(dict)
    swapped = Signal(dict)
    stable = Signal(dict)
    state_described = Signal(dict)
    bookmark_requested = Signal(dict)
    section_opened = Signal(dict)
    link_activated = Signal(str)
    menu_requested = Signal(dict)
    console_written = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._bridge = PageBridge(self)
        self._bridge.received.connect(self._on_received)
        channel = QWebChannel(self)
        channel.registerObject("bridge", self._bridge)
        self.setWebChannel(channel, WORLD)
        self.is_ready = False  # the page has said so
        self._signals = {
            "ready": lambda data: self._on_ready(),
            "relocated": self.relocated.emit,
            "shown": self.shown.emit,
            "swapped": self.swapped.emit,
            "stable": self.stable.emit,
            "state": self.state_described.emit,
            "bookmark-requested": self.bookmark_requested.emit,
            "section-opened": self.section_opened.emit,
            "link-activated": lambda data: self.link_activated.emit(str(data.get("href", ""))),
            "menu-requested": self.menu_requested.emit,
        }

    def open(self, url: QUrl, start: dict[str, Any]) -> None:
        """Load a resource; `start` says what is shown first (place, folded sections, decorations)."""
        self.is_ready = False
        self.scripts().clear()
        self.scripts().insert(page_script(start))
        self.load(url)

    def send(self, module: str, method: str, argument: Any = None) -> None:
        """Call a function of a page module. Answers come as signals."""
        source = f"zo.call({for_script(module)}, {for_script(method)}, {for_script(argument or {})})"
        self.runJavaScript(source, WORLD)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        # The third guard: nothing navigates away from the book, whoever asks. Links are wishes (links.js).
        address = QUrl(url)
        inside = address.scheme() == SCHEME.decode() or address.toString() == "about:blank"
        if not inside:
            log.warning("navigation refused: %s", address.toString())
        return inside and kind != QWebEnginePage.NavigationType.NavigationTypeFormSubmitted

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        is_error = level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel
        log.log(logging.ERROR if is_error else logging.INFO, "page: %s (%s:%d)", message, source, line)
        self.console_written.emit(f"{level.name.removesuffix('MessageLevel').lower()}: {message}")

    def _on_ready(self) -> None:
        self.is_ready = True
        self.ready.emit()

    def _on_received(self, name: str, data: dict[str, Any]) -> None:
        emit = self._signals.get(name)
        if emit is None:
            log.warning("the page said %r, which means nothing", name)
        else:
            emit(data)
