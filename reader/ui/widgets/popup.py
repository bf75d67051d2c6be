"""What opens over the window: a menu, a popover. What lies behind shows at their round corners."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QStyleOption, QWidget

GAP = 6  # logical pixels between a button and what opens below it


class Menu(QMenu):
    """A menu in the family's look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_corners_show(self)


class Popover(QFrame):
    """A small window that goes with a click beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popover")
        let_corners_show(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, QPainter(self), self)


def let_corners_show(popup: QWidget) -> None:
    """Let what lies behind a window without a frame show where the style sheet rounds it off; Qt would fill it all."""
    flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | flags)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def place_below(anchor: QWidget, width: int, *, at_end: bool = False) -> QPoint:
    """Where, on the screen, something `width` wide goes below a button: from its start on, or up to its end."""
    at_right = at_end != anchor.isRightToLeft()
    return anchor.mapToGlobal(QPoint(anchor.width() - width if at_right else 0, anchor.height() + GAP))
