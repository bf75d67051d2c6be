"""The picture a later start begins with: taken when the window closes, kept when everything else is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.paths import UserPaths
from reader.preferences import Preferences, preferences_to_json
from reader.ui.page_picture import LANGUAGE, NAME, key_of, save
from reader.ui.theme import system_is_dark

if TYPE_CHECKING:
    from reader.ui.navigator.view import ReadingView
    from reader.ui.session import Session

UNTOUCHED = 60  # ms until the page has drawn itself without the pointer


class LastPage:
    """What `page_picture` keeps, of the page in the window."""

    def __init__(self, folders: UserPaths) -> None:
        self._folders = folders
        self._picture: QImage | None = None

    def take(self, view: ReadingView, session: Session) -> None:
        """The page as it is left, unless something stands on it that a start would not bring back."""
        self._picture = None
        if not session.is_plain():
            return
        pointed = view.focusProxy()
        if pointed is not None and pointed.underMouse():  # what the pointer calls up goes away with it
            QApplication.sendEvent(pointed, QEvent(QEvent.Type.Leave))
            loop = QEventLoop()
            QTimer.singleShot(UNTOUCHED, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._picture = view.grab().toImage()
        self._picture.setText(LANGUAGE, session.reading.language)

    def keep(self, preferences: Preferences) -> None:
        """Once everything else is written: the key says what the files were. Without a picture the old one goes."""
        key = None
        if self._picture is not None:
            key = key_of(self._folders, preferences_to_json(preferences), dark=system_is_dark())
        if self._picture is not None or (self._folders.cache / NAME).exists():
            save(self._picture or QImage(), self._folders, key)
