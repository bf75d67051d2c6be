"""What opens over the window: a menu, a popover. What lies behind shows at their round corners."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

from reader.ui.widgets.texts import left_to_right

MENU_RADIUS, POPOVER_RADIUS = 10, 12  # as in app.qss
GAP = 6  # logical pixels between a button and what opens below it


class Menu(QMenu):
    """A menu in the family's look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_corners_show(self, MENU_RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up goes to the last entry first; a menu higher than the screen would not scroll to it, as it does by End."""
        if event.key() == Qt.Key.Key_Up and self.activeAction() is None:
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_End, event.modifiers())
        super().keyPressEvent(event)

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Keys keep their order in a menu that runs from right to left: "Ctrl+," is not ",Ctrl+"."""
        super().initStyleOption(option, action)
        label, tab, keys = option.text.partition("\t")
        if tab:
            option.text = f"{label}\t{left_to_right(keys)}"


class Popover(QFrame):
    """A small window that goes with a click beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popover")
        let_corners_show(self, POPOVER_RADIUS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, QPainter(self), self)


class RoundCorners(QObject):
    """Cuts a window's corners off: where X has no compositor a translucent corner is black."""

    def __init__(self, popup: QWidget, radius: int) -> None:
        super().__init__(popup)
        self._radius = radius
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            path = QPainterPath()
            path.addRoundedRect(QRectF(watched.rect()), self._radius + 1, self._radius + 1)  # not a hair of a corner
            watched.setMask(QRegion(path.toFillPolygon().toPolygon()))
        return super().eventFilter(watched, event)


def let_corners_show(popup: QWidget, radius: int = MENU_RADIUS) -> None:
    """Let what lies behind a window without a frame show where the style sheet rounds it off; Qt would fill it all."""
    flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | flags)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    if QGuiApplication.platformName() == "xcb":
        RoundCorners(popup, radius)


def place_below(anchor: QWidget, width: int, *, at_end: bool = False) -> QPoint:
    """Where, on the screen, something `width` wide goes below a button: from its start on, or up to its end."""
    at_right = at_end != anchor.isRightToLeft()
    return anchor.mapToGlobal(QPoint(anchor.width() - width if at_right else 0, anchor.height() + GAP))
