"""Joins reading aloud and its bar; the bar is built with the first book that is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.services.reading import Reading
from reader.ui.navigator.book.controller import BookController
from reader.ui.navigator.book.narration import NarrationController
from reader.ui.navigator.page import ReadingPage

if TYPE_CHECKING:
    from reader.ui.shell.player_bar import PlayerBar
    from reader.ui.shell.window import MainWindow

ACTIVE = ("phrase_previous", "phrase_next", "phrase_leave", "narration_pause", "narration_skip", "narration_stop")


class NarratingController(QObject):
    """For one book; `close` when it leaves the window."""

    def __init__(
        self, reading: Reading, navigator: BookController, page: ReadingPage, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.narration = NarrationController(reading, navigator, page, self)
        self._window = window
        self._bar: PlayerBar | None = None
        self.narration.changed.connect(self._on_changed)
        self.narration.told.connect(window.message.tell)
        for name, work in self._work().items():
            window.actions_by_name[name].triggered.connect(work)
        self._on_changed()

    def _work(self) -> dict[str, Callable[[], None]]:
        narration = self.narration
        return {
            "read_aloud": narration.toggle,
            "narration_pause": narration.toggle,
            "phrase_previous": narration.previous,
            "phrase_next": narration.next,
            "phrase_leave": narration.escape,
            "narration_stop": self.stop,
        }

    @Slot()
    def stop(self) -> None:
        """No more; the page gets the focus that the bar had."""
        held = self._bar is not None and self._bar.isAncestorOf(self._window.focusWidget() or self._window)
        self.narration.stop()
        if held:
            self._window.page.setFocus()

    def close(self) -> None:
        """The book leaves the window."""
        self.narration.stop()
        for name, work in self._work().items():
            self._window.actions_by_name[name].triggered.disconnect(work)
        for name in ("read_aloud", *ACTIVE):
            self._window.actions_by_name[name].setEnabled(False)
        if self._bar is not None:
            self._window.remove_bar(self._bar)
            self._bar = None

    @Slot()
    def _on_changed(self) -> None:
        narration, actions = self.narration, self._window.actions_by_name
        actions["read_aloud"].setEnabled(narration.available)
        for name in ACTIVE:
            actions[name].setEnabled(narration.active)
        if narration.active and self._bar is None:
            self._bar = self._built()
        if self._bar is None:
            return
        if narration.active:
            self._bar.set_state(
                playing=narration.playing,
                can_leave=narration.can_escape,
                rate=narration.rate,
                skip=narration.skip,
                skippable=narration.skippable,
            )
        self._bar.setVisible(narration.active)

    def _built(self) -> PlayerBar:
        from reader.ui.shell.player_bar import PlayerBar

        bar = PlayerBar(self._window.actions_by_name, self._window.centralWidget())
        bar.rate_chosen.connect(self.narration.set_rate)
        bar.skip_chosen.connect(self.narration.set_skip)
        bar.closed.connect(self.stop)
        self._window.add_bar(bar)
        return bar
