"""What opens over the window: a menu, a popover. Their corners are round, and nothing shows behind them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

GAP = 6  # logical pixels between a button and what opens below it


class Menu(QMenu):
    """A menu in the family's look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_corners_show(self)


def let_corners_show(popup: QWidget) -> None:
    """Let what lies behind the popup show at its round corners: Qt would fill the whole rectangle."""
    flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | flags)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    popup.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the style sheet's, round as it is


def place_below(anchor: QWidget, width: int, *, at_end: bool = False) -> QPoint:
    """Where, on the screen, something `width` wide goes below a button: from its start on, or up to its end."""
    at_right = at_end != anchor.isRightToLeft()
    return anchor.mapToGlobal(QPoint(anchor.width() - width if at_right else 0, anchor.height() + GAP))
