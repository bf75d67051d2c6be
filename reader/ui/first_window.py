"""The window before there is an engine: blank bars, and the page as it was left.

A start takes its time in the engine. What is read stands there meanwhile, exact to the pixel, or not at all.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.preferences import preferences_from_json
from reader.ui.engine import has_gpu
from reader.ui.immortal import keep_constants_alive
from reader.ui.page_picture import LANGUAGE, fits
from reader.ui.shell.window import MainWindow
from reader.ui.theme import palette, style_sheet, tokens_for

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

log = logging.getLogger(__name__)
FRAME = 16  # ms
MAPPED = 60  # ms that a window may take to be on the screen
PATIENCE = 30  # frames that the live page may take to look like the picture once it is at rest


class Cover(QWidget):
    """A picture over a widget of the same size; where the sizes differ it is not shown."""

    def __init__(self, image: QImage, page: QWidget) -> None:
        super().__init__(page.parentWidget())
        self._image, self._page = image, page
        self.is_painted = False
        self._image.setDevicePixelRatio(page.devicePixelRatioF())
        page.installEventFilter(self)
        self._fit()

    def move_to(self, page: QWidget) -> None:
        """Cover another widget, which stands in the same place."""
        self._page.removeEventFilter(self)
        self._page = page
        page.installEventFilter(self)
        self._fit()

    def shows(self, image: QImage) -> bool:
        """Whether that is just this picture."""
        mine, other = (one.convertToFormat(QImage.Format.Format_RGB32) for one in (self._image, image))
        return mine.size() == other.size() and mine == other

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawImage(0, 0, self._image)
        self.is_painted = True

    def _fit(self) -> None:
        self.setGeometry(self._page.geometry())
        self.setVisible(fits(self._image, self._page.size(), self._page.devicePixelRatioF()))
        self.raise_()


class FirstWindow(QObject):
    """Shows the window at once; `Application` puts the live page into it."""

    def __init__(self, stored: dict[str, Any], image: QImage, application: QApplication) -> None:
        super().__init__()
        keep_constants_alive()  # the wait below may turn the event loop some thousand times
        value = preferences_from_json(stored)
        tokens = tokens_for(value.theme)
        application.setPalette(palette(tokens))
        application.setStyleSheet(style_sheet(tokens))
        place = QWidget()
        place.setObjectName("Paper")
        self.window = MainWindow(place)
        if has_gpu():
            # A window that gets its first GPU-painted child after it was shown is made anew by Qt, and blinks.
            from PySide6.QtQuickWidgets import QQuickWidget

            QQuickWidget(self.window).hide()
        self.window.set_direction(image.text(LANGUAGE) or value.language)
        self.window.restore_geometry_text(value.window_geometry)
        self.window.set_sidebar(value.sidebar_open)
        self.cover = Cover(image, place)
        self.window.show()
        # On the screen before the engine is imported, which keeps this thread busy; the window manager may have to give
        # the window its size first.
        timer = QElapsedTimer()
        timer.start()
        while not self.cover.is_painted and timer.elapsed() < MAPPED:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        application.processEvents()

    def take(self, view: QWebEngineView) -> MainWindow:
        """The window with the live page in it, still covered."""
        self._view = view
        self.window.set_page(view)
        self.cover.move_to(view)
        return self.window

    def uncover(self, left: int = PATIENCE) -> None:
        """The live page is at rest: let it be seen as soon as it looks like its picture."""
        if self.cover.isHidden() or left == 0 or self.cover.shows(self._view.grab().toImage()):
            if left == 0:
                log.info("the live page does not look like its picture")
            self.cover.hide()
            self.cover.deleteLater()
            self.deleteLater()
        else:
            QTimer.singleShot(FRAME, self, lambda: self.uncover(left - 1))
