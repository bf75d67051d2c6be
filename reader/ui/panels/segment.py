"""A choice of one among few, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QSizePolicy, QToolButton, QWidget

MARGIN = 2


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
        self._layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: list[QToolButton] = []
        for number in range(count):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.buttons[0].setChecked(True)
        keep_one_tab_stop(self._group)
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

    def sizeHint(self) -> QSize:
        hints = [button.sizeHint() for button in self.buttons]
        return QSize(2 * MARGIN + sum(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self.buttons)
        return QSize(2 * MARGIN + widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        hint, across = self.sizeHint(), QBoxLayout.Direction.LeftToRight
        fits = hint.width() <= self.width()
        self._layout.setDirection(across if fits else QBoxLayout.Direction.TopToBottom)
        self.setFixedHeight(hint.height() * (1 if fits else len(self.buttons)))

    def _on_id_toggled(self, number: int, checked: bool) -> None:
        if checked and not self._silent:
            self.chosen.emit(number)


def keep_one_tab_stop(group: QButtonGroup) -> None:
    """Tab stops at the chosen button alone: the others are an arrow key away. Qt does so only after the first stop.

    A click leaves the focus where it is: whoever reads on with the keyboard need not go back to the page first.
    """

    def move(_button: QAbstractButton | None = None, _checked: bool = True) -> None:
        for button in group.buttons():
            stop = button.isChecked() or group.checkedButton() is None
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)

    group.buttonToggled.connect(move)
    move()
