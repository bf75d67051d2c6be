"""The bar above the page."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.publication.language import Direction
from reader.ui.icons import SIZE
from reader.ui.shell.actions import Actions
from reader.ui.shell.language_switcher import LanguageSwitcher
from reader.ui.widgets.texts import FIRST_STRONG_ISOLATE, POP_ISOLATE, isolate_of

HEIGHT = 52
COMPACT_BELOW = 900  # logical pixels of width


class ElidedLabel(QLabel):
    """A label that gives way: too long a text ends in an ellipsis, whole in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole, self._isolate = "", FIRST_STRONG_ISOLATE
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_whole_text(self, text: str, direction: Direction | None = None) -> None:
        """Show a text; `direction` is the base direction of its words where it is not that of their first letter."""
        self._whole, self._isolate = text, isolate_of(direction)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - 8)
        self.setText(f"{self._isolate}{shown}{POP_ISOLATE}" if shown else "")
        whole = f"{self._isolate}{self._whole}{POP_ISOLATE}"
        self.setToolTip(f"<p>{escape(whole)}</p>" if shown != self._whole else "")  # Qt would take < for a tag


class Header(QFrame):
    """Library, sidebar, title, languages, search, bookmark, appearance, export, menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Header")
        self.setFixedHeight(HEIGHT)
        self.title = ElidedLabel(self)
        self.title.setObjectName("Title")
        self.other_title = ElidedLabel(self)  # of what stands in the page's place
        self.other_title.setObjectName("Title")
        self.other_title.hide()
        self._aside: list[QWidget] = []  # what is hidden while something else stands in the page's place
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name in ("library", "sidebar"):
            row.addWidget(self._button(name, actions[name]))
        row.addWidget(self.title, 1)
        row.addWidget(self.other_title, 1)
        self.languages = LanguageSwitcher(self)  # between the buttons: Tab goes as they were made
        row.addWidget(self.languages)
        row.addSpacing(8)
        for name in ("find", "bookmark", "appearance", "export", "menu"):
            row.addWidget(self._button(name, actions[name]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.languages.set_compact(self.width() < COMPACT_BELOW)

    def show_other(self, title: str, find: QAction) -> None:
        """Another view stands in the page's place: its title, its search; what only a text has is out of sight."""
        self.show_page()
        self._find = self.buttons["find"].defaultAction()
        self._exchange_find(find)
        parts = (self.title, self.languages, self.buttons["bookmark"], self.buttons["export"])
        self._aside = [part for part in parts if not part.isHidden()]
        for part in self._aside:
            part.hide()
        self.other_title.set_whole_text(title)
        self.other_title.show()

    def show_page(self) -> None:
        """Everything for the text again."""
        if self.other_title.isHidden():
            return
        self._exchange_find(self._find)
        self.other_title.hide()
        for part in self._aside:
            part.show()

    def _exchange_find(self, action: QAction) -> None:
        button = self.buttons["find"]
        button.removeAction(button.defaultAction())
        button.setDefaultAction(action)

    def _button(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("IconButton")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
        self.buttons[name] = button
        return button
