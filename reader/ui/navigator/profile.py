"""The profile pages live in: off the record, nothing but `book:`, no scripts of books."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlSchemeHandler,
)

from reader.ui.navigator.scheme import SCHEME

log = logging.getLogger(__name__)
ALLOWED = frozenset({SCHEME.decode(), "data", "blob"})
FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# The guard behind the others: no host has an address for Chromium, numbers included. `<link rel="preconnect">` opens
# a connection that is no request, so neither interceptor nor policy hears of it.
NOWHERE = '--host-resolver-rules="MAP * ~NOTFOUND"'


class OnlyBook(QWebEngineUrlRequestInterceptor):
    """Refuses every request that does not stay inside the book: the guard that alone stops every load."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []  # what was refused, for `render --format json`; bounded

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() in ALLOWED:
            return
        info.block(True)
        address = info.requestUrl().toString()
        log.warning("blocked: %s", address)
        if len(self.blocked) < 100:
            self.blocked.append(address)


def make_profile(handler: QWebEngineUrlSchemeHandler, parent: QObject) -> tuple[QWebEngineProfile, OnlyBook]:
    """A profile that keeps nothing on disk. It must outlive its pages, and its guard must outlive it."""
    flags = os.environ.get(FLAGS, "")
    os.environ[FLAGS] = f"{flags} {NOWHERE}"  # Chromium reads it when the first profile is made ...
    profile = QWebEngineProfile(parent)  # without a name: off the record
    os.environ[FLAGS] = flags  # ... and a browser that is started for a link must not inherit it
    guard = OnlyBook(profile)
    profile.setUrlRequestInterceptor(guard)
    profile.installUrlSchemeHandler(SCHEME, handler)
    profile.setSpellCheckEnabled(False)
    settings = profile.settings()
    attribute = QWebEngineSettings.WebAttribute
    for name, value in {
        attribute.JavascriptEnabled: False,  # of books; our own scripts live in the isolated world
        attribute.LocalContentCanAccessFileUrls: False,
        attribute.LocalContentCanAccessRemoteUrls: False,
        attribute.PluginsEnabled: False,
        attribute.PdfViewerEnabled: False,
        attribute.AutoLoadIconsForPage: False,
        attribute.ErrorPageEnabled: False,
        attribute.PlaybackRequiresUserGesture: False,  # who presses a key of the window is not seen by the page
        attribute.FocusOnNavigationEnabled: False,
        attribute.ShowScrollBars: True,
    }.items():
        settings.setAttribute(name, value)
    return profile, guard
