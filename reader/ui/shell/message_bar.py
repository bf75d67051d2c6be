"""One sentence at the foot of the page, with what can be done about it; it goes by itself."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.shell import footer
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label

SHOWN = 8000  # ms; longer while the pointer or the focus is on it
WIDEST = 700  # logical pixels
FOOT = footer.HEIGHT + 14  # between it and the parent's lower edge
EDGE, GAP, INDENT = 8, 6, 8
STEP = 8  # logical pixels


class MessageBar(Retranslating, QFrame):
    """Shows the newest message only. Nothing is asked of the person."""

    def __init__(self, parent: QWidget, over: Callable[[], QWidget] | None = None) -> None:
        """`over` is the page, a sibling: while it is shown, the message stands over it and not over the sidebar."""
        super().__init__(parent)
        self._over = over
        self.setObjectName("Message")
        self._text = Label("", self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QToolButton(self)
        self._close = QToolButton(self)
        self._close.setText("✕")
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row.setSpacing(GAP)
        row.addSpacing(INDENT)  # unlike a margin it changes sides right to left
        for widget in (self._text, self._button, self._close):
            row.addWidget(widget)
        self._action: Callable[[], None] | None = None
        self._waiting: Callable[[], None] | None = None
        self.offered_at = 0.0  # time.monotonic() when the action was offered; 0 where none is
        self._timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._timer.timeout.connect(self._on_timeout)
        self._button.clicked.connect(self._on_clicked)
        self._close.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def tell(
        self,
        text: str,
        button: str = "",
        action: Callable[[], None] | None = None,
        *,
        details: str = "",
        stays: bool = False,
    ) -> None:
        """Show a sentence; `button` does `action`, `details` (a whole path) are its tool tip.

        What `stays` until it is read came after long work, when nobody may have been looking.
        """
        self._text.setText(text)
        self._text.setToolTip(details)
        self._text.setAccessibleDescription(details)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action
        self.offered_at = time.monotonic() if action else 0.0
        self.show()
        self.fit()
        self.raise_()
        self._timer.stop() if stays else self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def remark(self, text: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a sentence about something the person did not do; an offer (Undo) that is there is let stand first."""
        if self._action is not None and not self.isHidden():
            self._waiting = lambda: self.tell(text, button, action)
        else:
            self.tell(text, button, action)

    def drop_remark(self) -> None:
        """What waits to be said is about a text that was left."""
        self._waiting = None

    def act(self) -> bool:
        """Do what the message offers (Undo); False when it offers nothing any more."""
        if self._action is None or not self.isVisible():
            return False
        self._on_clicked()
        return True

    def fit(self) -> None:
        """Stand above the footer, in the middle of the page and never wider."""
        area = self.parentWidget().rect()
        if self._over is not None and self._over().isVisible():
            page = self._over().geometry()
            area.setLeft(page.left())
            area.setRight(page.right())
        room = min(WIDEST, area.width() - 32)
        chrome = 2 * EDGE + INDENT + GAP + self._close.sizeHint().width()
        if not self._button.isHidden():
            chrome += self._button.sizeHint().width() + GAP
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        width = max(80, min(wanted, room - chrome))
        height = self._text.heightForWidth(width)
        while width > 80 and self._text.heightForWidth(width - STEP) == height and wanted > width:
            width -= STEP  # lines of a length: no word alone on the last
        self._text.setFixedWidth(width)
        self._text.setFixedHeight(height)
        self.adjustSize()
        self.move(area.left() + (area.width() - self.width()) // 2, area.height() - self.height() - FOOT)

    def _on_clicked(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._waiting is not None:
            QTimer.singleShot(0, self, self._say_waiting)  # not before what the button does has said its own

    def _say_waiting(self) -> None:
        if self._waiting is not None and (self._action is None or self.isHidden()):
            waiting, self._waiting = self._waiting, None
            waiting()

    def _on_timeout(self) -> None:
        if self.underMouse() or self._button.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _retranslate(self) -> None:
        #: Closes a message
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss"))
