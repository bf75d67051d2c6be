"""What a book that may run scripts gets: a profile of its own, and what its scripts find in every frame.

Sources: EPUB 3.3, appendix I (`epubReadingSystem`); EPUB Reading Systems 3.3, section 5 (scripting).
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineProfileBuilder,
    QWebEngineScript,
    QWebEngineSettings,
)

from reader.ui.navigator.book.scripting_head import SCRIPTS, source

log = logging.getLogger(__name__)
MAIN_WORLD = QWebEngineScript.ScriptWorldId.MainWorld.value


@dataclass(frozen=True, slots=True)
class ScriptedBook:
    """A book whose scripts run. `folder` is where its storage stays; None: in memory, gone with the page."""

    key: str
    folder: Path | None = None
    _salt: str = field(default_factory=lambda: secrets.token_hex(16), compare=False, repr=False)

    def salt(self) -> str:
        """What makes the book's origin another one for each person, and the same as long as what it stored is kept.

        Source: EPUB Reading Systems 3.3, section 3.2 (an origin "unique to a user-specific instance"). Where nothing
        can be kept, it is another one each time.
        """
        if self.folder is None:
            return self._salt
        file = self.folder / "origin"
        try:
            return file.read_text(encoding="ascii")
        except FileNotFoundError:
            log.debug("the book gets an origin: %s", file)
        except (OSError, UnicodeDecodeError) as error:
            log.warning("the book's origin cannot be read: %s", error)
            return self._salt
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file.write_text(self._salt, encoding="ascii")
        except OSError as error:
            log.warning("the book's origin is not kept: %s", error)
        return self._salt


def own_profile(book: ScriptedBook, parent: QObject) -> QWebEngineProfile:
    """A profile no other book shares. Where its folder cannot be made it keeps nothing, and the log says so."""
    if book.folder is None:
        return QWebEngineProfile(parent)
    try:
        book.folder.mkdir(parents=True, exist_ok=True)
        book.folder.chmod(0o700)
    except OSError as error:
        log.warning("what the book stores is not kept: %s", error)
        return QWebEngineProfile(parent)
    builder = QWebEngineProfileBuilder()
    builder.setPersistentStoragePath(str(book.folder / "storage"))
    builder.setCachePath(str(book.folder / "cache"))
    builder.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    builder.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile = builder.createProfile(book.folder.name, parent)
    if profile is None:
        log.warning("what the book stores is not kept: its folder is in use")
        return QWebEngineProfile(parent)
    return profile


def let_scripts_run(profile: QWebEngineProfile) -> None:
    """Switch the book's scripts on, and off whatever they could reach beyond their pages."""
    for name in SCRIPTS:  # into frames that scripts make; documents of the book carry them (scripting_head.py)
        profile.scripts().insert(_main_world(name))
    profile.downloadRequested.connect(_refuse_download)
    settings = profile.settings()
    attribute = QWebEngineSettings.WebAttribute
    settings.setAttribute(attribute.JavascriptEnabled, True)
    settings.setAttribute(attribute.WebRTCPublicInterfacesOnly, True)
    for name in (
        attribute.JavascriptCanOpenWindows,
        attribute.JavascriptCanAccessClipboard,
        attribute.JavascriptCanPaste,
        attribute.HyperlinkAuditingEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.ScreenCaptureEnabled,
        attribute.AllowWindowActivationFromJavaScript,
        attribute.AllowGeolocationOnInsecureOrigins,
        attribute.AllowRunningInsecureContent,
        attribute.NavigateOnDropEnabled,
        attribute.DnsPrefetchEnabled,
    ):
        settings.setAttribute(name, False)


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    log.warning("download refused: %s", download.url().toString()[:200])
    download.cancel()


def _main_world(name: str) -> QWebEngineScript:
    """A script that runs in the book's own world, in every frame, before the book's scripts."""
    script = QWebEngineScript()
    script.setName(f"zo-{name}")
    script.setWorldId(MAIN_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setRunsOnSubFrames(True)
    script.setSourceCode(source(name))
    return script
