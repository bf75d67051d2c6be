"""A choice of one among few, side by side."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QToolButton, QWidget


class Segment(QWidget):
    """Buttons of which one is chosen; one below the other where their words do not fit side by side.

    Tab reaches the chosen one, arrow keys go to the others, as with radio buttons.
    """

    chosen = Signal(int)  # by the person

    def __init__(self, count: int, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("Segment")
        self.setProperty("small", small)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(2, 0, 2, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: list[QToolButton] = []
        for number in range(count):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.buttons[0].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._on_id_toggled)
        self._silent = False

    def set_texts(self, *texts: tuple[str, str]) -> None:
        """What each button shows, and what it says in full (tool tip, screen reader)."""
        for button, (text, meaning) in zip(self.buttons, texts, strict=True):
            button.setText(text)
            button.setAccessibleName(meaning)
            button.setToolTip(meaning)
        self._fit()

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def set_current(self, number: int) -> None:
        """Show a choice; nothing is signalled."""
        self._silent = True
        self.buttons[number].setChecked(True)
        self._silent = False

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self.buttons)
        return QSize(widest + 4, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = sum(button.sizeHint().width() for button in self.buttons) + 4 <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = across if fits else down
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            self.updateGeometry()

    def _on_id_toggled(self, number: int, checked: bool) -> None:
        if checked and not self._silent:
            self.chosen.emit(number)
