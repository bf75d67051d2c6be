"""The whole window off screen, for `render --window`: a fresh library in a temporary folder, nothing remembered."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.cli.context import Context
from reader.preferences import Preferences
from reader.publication.locator import Locator, locator_from_json
from reader.services.filtering import TagFilter
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.ui.application import Application
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
    ) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="zeroopposite-")
        private = context.moved(paths.user_paths(self._folder.name))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        surface = Surface()
        self._program = Application(private, application, surface, preferences)
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
        focus = QApplication.focusWidget() or self._program.window
        if not self._shortcut(key):
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
        grab_when_painted(self._program.window, done)

    def close(self) -> None:
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
