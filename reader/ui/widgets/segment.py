"""A choice of one among few, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QToolButton, QWidget

from reader.ui.widgets.tab_stop import keep_one_tab_stop

MARGIN = 1  # at both ends, besides that of the buttons


class Segment(QWidget):
    """One of a few keys; the buttons stand one below the other where their words do not fit side by side.

    Tab reaches the chosen one, arrow keys go to the others, as with radio buttons. `small` is for the sidebar.
    """

    chosen = Signal(str)  # a key, by the person

    def __init__(
        self, keys: tuple[str, ...], value: str, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Segment")
        self.setProperty("small", small)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # for whom a label leads here; the chosen button is the proxy
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._silent = False
        self._room: int | None = None  # logical pixels across, once they are known
        self.buttons: dict[str, QToolButton] = {}
        for key in keys:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setChecked(key == value)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.toggled.connect(lambda checked, key=key: self._on_toggled(key) if checked else None)
            self._group.addButton(button)
            self._layout.addWidget(button)
            self.buttons[key] = button
        keep_one_tab_stop(self._group)
        self.setFocusProxy(self.buttons[value])

    def set_texts(self, texts: dict[str, str | tuple[str, str]]) -> None:
        """What each button shows; of a pair the second says it in full (tool tip, screen reader)."""
        for key, text in texts.items():
            shown, meaning = text if isinstance(text, tuple) else (text, "")
            self.buttons[key].setText(shown)
            self.buttons[key].setAccessibleName(meaning or shown)
            self.buttons[key].setToolTip(meaning)
        self._fit()

    def offer(self, key: str, offered: bool) -> None:
        """Whether a key can be chosen at all."""
        self.buttons[key].setVisible(offered)
        self._fit()

    @property
    def value(self) -> str:
        """The key that holds."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Show a choice; nothing is signalled."""
        self._silent = True
        self.buttons[key].setChecked(True)
        self._silent = False

    def sizeHint(self) -> QSize:
        hints = [button.sizeHint() for button in self._offered()]
        return QSize(2 * MARGIN + sum(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._offered())
        return QSize(2 * MARGIN + widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        hint, across = self.sizeHint(), QBoxLayout.Direction.LeftToRight
        fits = self._room is None or hint.width() <= self._room
        self._layout.setDirection(across if fits else QBoxLayout.Direction.TopToBottom)
        self.setFixedHeight(hint.height() * (1 if fits else len(self._offered())))

    def _offered(self) -> list[QToolButton]:
        return [button for button in self.buttons.values() if not button.isHidden()]

    def _on_toggled(self, key: str) -> None:
        self.setFocusProxy(self.buttons[key])
        if not self._silent:
            self.chosen.emit(key)
