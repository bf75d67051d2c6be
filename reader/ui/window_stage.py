"""The whole window off screen, for `render --window`: a fresh library in a temporary folder, nothing remembered."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from reader import paths
from reader.cli.context import Context
from reader.preferences import Preferences
from reader.publication.locator import Locator, locator_from_json
from reader.services.filtering import TagFilter
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.ui.application import Application
from reader.ui.navigator.book.scripting import ScriptedBook
from reader.ui.navigator.stage import grab_when_painted, press_key
from reader.ui.navigator.surface import Surface


class WindowStage(QObject):
    """Stands where `PageStage` stands, with the chrome around the page."""

    def __init__(
        self,
        context: Context,
        article: Article | None,
        reading: Reading,
        preferences: Preferences,
        size: tuple[int, int],
        tag_filter: TagFilter,
        *,
        scripts: bool = False,
    ) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="zeroopposite-")
        private = context.moved(paths.user_paths(self._folder.name))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        surface = Surface(scripted=_allowed(reading, private) if scripts else None)
        self._program = Application(private, application, surface, preferences)
        if scripts:
            self._program.scripts.allow(reading.publication)
        self._article, self._reading, self._size, self._filter = article, reading, size, tag_filter
        self.page, self.guard = surface.page, surface.guard

    def show(self) -> None:
        """Build the window at its size and open the page."""
        program = self._program
        program.begin(self._article, self._reading)
        program.window.setMinimumSize(1, 1)
        program.window.setFixedSize(*self._size)
        if self._filter.active:
            program.session.tags.apply(self._filter)
        program.window.show()
        program.view.setFocus()

    def press(self, key: str) -> None:
        """Send a key as a person would press it, shortcuts included."""
        # Later, so that a dialog it opens, which stays until it is answered, holds nothing up.
        QTimer.singleShot(0, self, lambda: self._press(key))

    def _press(self, key: str) -> None:
        dialog = QApplication.activeModalWidget()
        focus = QApplication.focusWidget() or dialog or self._program.window
        if dialog is not None or not self._shortcut(key):
            press_key(focus, key)

    def place(self, state: dict[str, Any]) -> Locator:
        if self._program.session.is_book:
            return self._program.session.navigator.place(state)
        return locator_from_json({**state, "href": self._reading.place.href})

    def block_name(self, block: Any) -> str:
        """How a block that the page calls visible is named outside."""
        return self._program.session.navigator.block_name(block)

    def grab(self, done: Callable[[bytes], None]) -> None:
        """Hand over a PNG of the window."""
        grab_when_painted(self._program.window, done, self._picture)

    def _picture(self) -> QPixmap:
        """The window with what stands over it: dialogs and menus are windows of their own."""
        window = self._program.window
        picture = window.grab()
        with QPainter(picture) as painter:
            for widget in QApplication.topLevelWidgets():
                if widget is window or not widget.isVisible() or not isinstance(widget, QDialog | QMenu):
                    continue
                middle = window.rect().center() - widget.rect().center()
                place = window.mapFromGlobal(widget.pos()) if isinstance(widget, QMenu) else middle
                painter.drawPixmap(place, widget.grab())
                painter.setPen(window.palette().color(QPalette.ColorRole.Mid))
                painter.drawRect(QRect(place, widget.size()).adjusted(-1, -1, 0, 0))
        return picture

    def close(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        self._program.close()
        self._folder.cleanup()

    def _shortcut(self, key: str) -> bool:
        """Trigger the action of a shortcut: events sent to a widget pass Qt's shortcuts by."""
        from PySide6.QtGui import QKeySequence

        wanted = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        for action in self._program.chrome.actions_by_name.all():
            if action.isEnabled() and wanted in action.shortcuts():
                action.trigger()
                return True
        return False


def _allowed(reading: Reading, context: Context) -> ScriptedBook:
    """The book as one whose scripts were allowed in this passing library."""
    from reader.services.permissions import storage_name

    key = reading.publication.key
    return ScriptedBook(key, context.folders.data / "profiles" / storage_name(key))
