"""The bar of reading aloud, above the footer while a book is read: phrases, speed, what to pass over."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.publication.numerals import localised
from reader.ui.icons import SIZE
from reader.ui.shell.actions import Actions
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.interface import Retranslating, interface_language
from reader.ui.widgets.popup import Menu

HEIGHT = 44
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
# What a person calls one thing and overlays mark in several ways: name, types of EPUB's vocabulary.
KINDS = {
    "pages": frozenset({"pagebreak", "page-list"}),
    "references": frozenset({"noteref"}),
    "notes": frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note", "annotation"}),
    "sidebars": frozenset({"sidebar", "marginalia"}),
    "tables": frozenset({"table", "table-row", "table-cell"}),
    "lists": frozenset({"list", "list-item"}),
    "exercises": frozenset({"practice", "help"}),
}


class PlayerBar(Retranslating, QFrame):
    """Shows a state and says what is wished; the phrases are stepped through by the window's actions."""

    rate_chosen = Signal(float)
    skip_chosen = Signal(object)  # frozenset of types
    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Player")
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._skip: frozenset[str] = frozenset()
        self._skippable: frozenset[str] = frozenset()
        self._rate = 1.0
        self.play = self._button("narration_pause")
        self.previous, self.next = self._button("phrase_previous"), self._button("phrase_next")
        self.leave, self.close_button = self._button("phrase_leave"), self._button("narration_stop")
        self.rate = Choice(self)
        self.rate.chosen.connect(lambda key: self.rate_chosen.emit(float(key)))
        self.skip = self._button("narration_skip")
        self.skip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = Menu(self)
        self.skip.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for widget in (self.previous, self.play, self.next, self.leave):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.rate)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self._retranslate()

    def set_state(
        self, *, playing: bool, can_leave: bool, rate: float, skip: frozenset[str], skippable: frozenset[str]
    ) -> None:
        """What is going on, as the controller sees it."""
        action = self._actions["narration_pause" if playing else "read_aloud"]
        if self.play.defaultAction() is not action:
            self.play.setDefaultAction(action)
            self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._actions["phrase_leave"].setEnabled(can_leave)
        self._actions["narration_skip"].setEnabled(bool(skippable or skip))
        if rate != self._rate:
            self._rate = rate
            self._fill_rates()
        if (skip, skippable) != (self._skip, self._skippable):
            self._skip, self._skippable = skip, skippable
            self._fill_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("IconButton")
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
        return button

    def _fill_rates(self) -> None:
        rates = sorted({*RATES, self._rate})
        options = tuple((str(rate), self._times(rate)) for rate in rates)
        self.rate.set_options(options, str(self._rate))

    def _times(self, rate: float) -> str:
        #: Speed of reading aloud, as a multiple of the usual one
        return self.tr("%1×").replace("%1", localised(f"{rate:g}", interface_language()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for name, types in KINDS.items():
            if types & (self._skippable | self._skip):
                action = QAction(self._kind(name), self.menu, checkable=True)
                action.setChecked(types <= self._skip)
                action.toggled.connect(lambda on, types=types: self._on_toggled(types, on))
                self.menu.addAction(action)

    def _on_toggled(self, types: Iterable[str], on: bool) -> None:
        self.skip_chosen.emit(self._skip | frozenset(types) if on else self._skip - frozenset(types))

    def _kind(self, name: str) -> str:
        return {
            #: One of the things that are passed over while a book is read aloud; so are the following
            "pages": self.tr("Page numbers"),
            "references": self.tr("References to notes"),
            "notes": self.tr("Notes"),
            #: Text that stands beside the main text
            "sidebars": self.tr("Sidebars"),
            "tables": self.tr("Tables"),
            "lists": self.tr("Lists"),
            "exercises": self.tr("Exercises and help"),
        }[name]

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Reading aloud"))
        self.rate.setAccessibleName(self.tr("Speed"))
        self.rate.setToolTip(self.tr("Speed"))
        self._fill_rates()
        self._fill_menu()
