"""How window and page look by what the person prefers: theme, size of the text, what a book's page may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.preferences import Preferences
from reader.ui.navigator.wishes import wishes_of
from reader.ui.theme import palette, style_sheet, tokens_for

if TYPE_CHECKING:
    from reader.ui.controllers.preferences import PreferencesKeeper


class Appearance(QObject):
    """The colours that hold, and what the page is told of it all."""

    tokens_changed = Signal(object)  # Tokens
    changed = Signal()  # any of it

    def __init__(self, application: QApplication, keeper: PreferencesKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._keeper = application, keeper
        self.tokens = tokens_for(keeper.value.theme)

    @property
    def properties(self) -> dict[str, str]:
        """The custom properties of the page's style."""
        return self.tokens.page_properties(self._keeper.value.text_scale)

    @property
    def wishes(self) -> Any:
        """What a book's page is asked for."""
        return wishes_of(self._keeper.value, self.tokens)

    def apply(self) -> None:
        """Give the window its colours."""
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens))

    def follow_preferences(self, value: Preferences, old: Preferences) -> None:
        """The person prefers something else."""
        if _looks(value) != _looks(old):
            self.refresh()

    def refresh(self) -> None:
        """Take what holds now: a theme may be the system's."""
        tokens = tokens_for(self._keeper.value.theme)
        if tokens != self.tokens:
            self.tokens = tokens
            self.apply()
            self.tokens_changed.emit(tokens)
        self.changed.emit()


def _looks(value: Preferences) -> tuple[object, ...]:
    return value.theme, value.text_scale, value.layout, value.columns, value.publisher_colours, value.hyphenate
