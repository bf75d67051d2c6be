"""What all dialogs share: heading, a body that scrolls when the screen is small, a row of buttons, one look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label

WIDTH = 540  # logical pixels, as drawn
MARGIN_ACROSS, MARGIN_DOWN = 26, 24
SCROLL_BAR = 12  # of the margin across, where a scroll bar stands if there is one
GAP = 16  # between the parts of a body
SCREEN_RESERVE = 48  # left free of the screen's height: title bar and a little air

SCROLL_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}


class Dialog(Retranslating, QDialog):
    """Modal to its window; Esc closes. A subclass fills `body` and `_add_button`s, then calls `_retranslate`.

    The height follows the body. What does not fit on the screen scrolls, while the buttons stay in sight.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int = WIDTH, resizable: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("Dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._width, self._resizable = width, resizable
        self.title, self.text = Label("DialogTitle", self), Label("DialogText", self)
        self._content = _Content(self)
        self._content.layout_changed.connect(self._fit)
        content = QVBoxLayout(self._content)
        content.setSpacing(4)
        content.addWidget(self.title)
        content.addWidget(self.text)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, GAP - 4, 0, 0)
        self.body.setSpacing(GAP)
        content.addLayout(self.body, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys reach it all the same: keyPressEvent
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._keep_width()
        self._aside, self._closing = QHBoxLayout(), QHBoxLayout()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(SCROLL_BAR, 0, SCROLL_BAR, 0)
        for row in (self._aside, self._closing, self._row):
            row.setSpacing(8)
        self._row.addLayout(self._aside)
        self._row.addStretch(1)
        self._row.addLayout(self._closing)
        outer = QVBoxLayout(self)
        across = MARGIN_ACROSS - SCROLL_BAR
        outer.setContentsMargins(across, MARGIN_DOWN, across, MARGIN_DOWN)
        outer.setSpacing(20)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._row)

    def _keep_width(self) -> None:
        """The scroll bar stands in the margin: the body keeps its width, flush with the buttons."""
        bar = self._scroll.verticalScrollBar()
        end = SCROLL_BAR - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        left, right = (end, SCROLL_BAR) if self.isRightToLeft() else (SCROLL_BAR, end)
        self._content.layout().setContentsMargins(left, 0, right, 0)

    def _set_heading(self, title: str, text: str = "") -> None:
        """The title, also of the window, and one sentence beneath it, if any."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def _add_button(self, *, default: bool = False, aside: bool = False) -> QPushButton:
        """A button at the end of the row; `aside` puts it at the start, away from those that close."""
        button = QPushButton(self)
        button.setAutoDefault(False)  # else the accent would wander with the focus
        button.setDefault(default)
        (self._aside if aside else self._closing).addWidget(button)
        return button

    def _announce(self, text: str) -> None:
        """Tell a screen reader what changed away from the focus."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _retranslate(self) -> None:
        """Set every text. Subclasses do; it runs again when the interface's language changes."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_width()
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QPushButton):
            focus.click()  # the button in focus, not the default one
        elif (action := SCROLL_KEYS.get(event.key())) is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        around = self.layout().contentsMargins()
        sides = around.left() + around.right()
        inner = max(self._width, self._least_width()) - sides
        content = self._content.layout()
        body = content.totalHeightForWidth(inner) if content.hasHeightForWidth() else content.totalSizeHint().height()
        buttons = self._row.totalSizeHint().height()
        height = around.top() + body + (self.layout().spacing() + buttons if buttons else 0) + around.bottom()
        available = self.screen().availableSize()
        return QSize(min(inner + sides, available.width()), min(height, available.height() - SCREEN_RESERVE))

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            if self._resizable and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                self.resize(self.sizeHint())
            self._fit()
        super().setVisible(visible)

    def _fit(self) -> None:
        """As high as the body; where the person may choose, at least as wide as its words need."""
        hint = self.sizeHint()
        if self._resizable:
            self.setMinimumSize(min(hint.width(), self._least_width()), min(hint.height(), 240))
        elif self.size() != hint:
            self.setFixedSize(hint)

    def _least_width(self) -> int:
        around = self.layout().contentsMargins()
        inner = max(self._content.minimumSizeHint().width(), self._row.totalMinimumSize().width())
        return inner + around.left() + around.right()


class _Content(QWidget):
    """What the scroll area holds; tells when its parts want another size."""

    layout_changed = Signal()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)  # the height depends on the width: heightForWidth

    def event(self, event: QEvent) -> bool:
        result = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.layout_changed.emit()
        return result
