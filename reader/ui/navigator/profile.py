"""The profile pages live in: nothing but `book:`; off the record and without scripts unless a book was allowed them."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlSchemeHandler,
)

from reader.ui.navigator.scheme import SCHEME

if TYPE_CHECKING:
    from reader.ui.navigator.book.scripting import ScriptedBook

log = logging.getLogger(__name__)
ALLOWED = frozenset({SCHEME.decode(), "data", "blob"})
FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# The guard behind the others: no host has an address for Chromium, numbers included. `<link rel="preconnect">` opens
# a connection that is no request, so neither interceptor nor policy hears of it. The same holds for WebRTC: the first
# flag stops its TCP, the second its UDP, and in engine.py a third the multicast that would hide local addresses.
NOWHERE = '--host-resolver-rules="MAP * ~NOTFOUND" --force-webrtc-ip-handling-policy=disable_non_proxied_udp'


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


def make_profile(
    handler: QWebEngineUrlSchemeHandler, parent: QObject, book: ScriptedBook | None = None
) -> tuple[QWebEngineProfile, OnlyBook]:
    """A profile that keeps nothing on disk, or one for a book that may run scripts.

    It must outlive its pages, and its guard must outlive it.
    """
    flags = os.environ.get(FLAGS, "")
    os.environ[FLAGS] = f"{flags} {NOWHERE}"  # Chromium reads it when the first profile is made ...
    profile = QWebEngineProfile(parent) if book is None else _profile_of(book, parent)  # no name: off the record
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
    if book is not None:
        from reader.ui.navigator.book.scripting import let_scripts_run

        let_scripts_run(profile)
    return profile, guard


def _profile_of(book: ScriptedBook, parent: QObject) -> QWebEngineProfile:
    from reader.ui.navigator.book.scripting import own_profile

    return own_profile(book, parent)
