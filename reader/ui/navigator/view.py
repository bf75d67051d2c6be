"""The widget that shows the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.navigator.page import ReadingPage

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ReadingView(QWebEngineView):
    """A view without Chromium's own menu; Ctrl and the wheel change the text size, not the zoom."""

    size_wanted = Signal(int)  # +1 larger, -1 smaller

    def __init__(self, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPage(page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._wheel = 0
        page.ready.connect(self.watch_wheel)  # another publication may get another process, and with it another widget

    def watch_wheel(self) -> None:
        """See wheel and focus before Chromium does, and leave what is dropped to the window, which opens it.

        The widget that gets both exists only once the page is shown.
        """
        target = self.focusProxy()
        if target is not None:
            target.setAcceptDrops(False)
            target.removeEventFilter(self)
            target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += event.angleDelta().y()
            steps = int(self._wheel / 120)
            if steps:
                self._wheel -= steps * 120
                self.size_wanted.emit(1 if steps > 0 else -1)
            return True
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB:
            # Chromium would go to the first link of the text, and the place be lost. Qt gives this reason also where
            # what had the focus was hidden: a panel, a card.
            QApplication.sendEvent(watched, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
            return True
        return super().eventFilter(watched, event)
