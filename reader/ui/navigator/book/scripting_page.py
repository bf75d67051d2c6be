"""The page of a book whose scripts run: what they ask for outside their pages is refused."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.scheme import SCHEME

Answer = TypeVar("Answer")
log = logging.getLogger(__name__)
OURS = "userscript:"  # where the engine says our scripts come from; the book's come from its own addresses
FRAMES = frozenset({SCHEME.decode(), "data", "blob"})  # what a frame within the book may show
OF_OUR_POLICY = "An iframe which has both allow-scripts and allow-same-origin"  # true of attributes, not of headers
DIALOGS = 3  # of a page before they are answered unseen: a script may ask for ever


class ScriptedPage(ReadingPage):
    """Grants nothing. Dialogs of scripts are shown by `tell`, `confirm` and `prompt`, where the window has set them."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self.tell: Callable[[str], None] | None = None
        self.confirm: Callable[[str], bool] | None = None
        self.prompt: Callable[[str, str], str | None] | None = None
        self.is_asking = False  # a dialog stands open
        self._dialogs = 0
        self.permissionRequested.connect(lambda permission: permission.deny())
        self.fullScreenRequested.connect(lambda request: request.reject())
        self.desktopMediaRequested.connect(lambda request: request.cancel())
        self.fileSystemAccessRequested.connect(lambda request: request.reject())
        self.registerProtocolHandlerRequested.connect(lambda request: request.reject())
        self.webAuthUxRequested.connect(lambda request: request.cancel())
        self.certificateError.connect(lambda error: error.rejectCertificate())
        self.selectClientCertificate.connect(lambda selection: selection.selectNone())
        self.loadStarted.connect(self._on_load_started)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """The page itself stays; frames may show the book and what its scripts make of it, and no form is sent."""
        if is_main_frame:
            return super().acceptNavigationRequest(url, kind, is_main_frame)
        address = QUrl(url)
        inside = address.scheme() in FRAMES or address.toString() in {"about:blank", "about:srcdoc"}
        accepted = inside and kind != QWebEnginePage.NavigationType.NavigationTypeFormSubmitted
        if not accepted:
            log.warning("navigation refused: %s", address.toString()[:200])
        return accepted

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        return None

    def chooseFiles(self, _mode: QWebEnginePage.FileSelectionMode, _old: list[str], _types: list[str]) -> list[str]:
        return []

    def javaScriptAlert(self, _origin: QUrl | str, message: str) -> None:
        if self.tell is not None:
            self._asked(partial(self.tell, message))

    def javaScriptConfirm(self, _origin: QUrl | str, message: str) -> bool:
        return self.confirm is not None and bool(self._asked(partial(self.confirm, message)))

    def javaScriptPrompt(self, _origin: QUrl | str, message: str, default: str) -> tuple[bool, str]:  # type: ignore[override]
        answer = None if self.prompt is None else self._asked(partial(self.prompt, message, default))
        return answer is not None, answer or ""

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        if source.startswith(OURS):
            super().javaScriptConsoleMessage(level, message, line, source)
            return
        if message.startswith(OF_OUR_POLICY):
            return
        log.info("book: %s (%s:%d)", message.strip(), source, line)  # its faults are the author's
        self.console_written.emit(f"{level.name.removesuffix('MessageLevel').lower()}: {message}")

    def _asked(self, question: Callable[[], Answer]) -> Answer | None:
        self._dialogs += 1
        if self._dialogs > DIALOGS or self.is_asking:
            return None
        self.is_asking = True
        try:
            return question()
        finally:
            self.is_asking = False

    def _on_load_started(self) -> None:
        self._dialogs = 0
