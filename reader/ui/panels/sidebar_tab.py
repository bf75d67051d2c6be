"""A tab of the sidebar: its title, or its icon where the titles of all tabs have no room beside one another."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.icons import SIZE
from reader.ui.widgets.styling import show_property

Fit = Literal["wide", "tight", "icons"]
HEIGHT = 30  # logical pixels
MOST = 10  # logical pixels at both ends of a title or an icon


class SidebarTab(QToolButton):
    """Says its title in every form: shown, as tool tip where the icon stands alone, to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Tab")
        self.setCheckable(True)
        self.setIconSize(QSize(SIZE, SIZE))
        self._fit: Fit = "wide"
        self._room = MOST
        self.toggled.connect(self._show)

    def set_title(self, title: str) -> None:
        self.setText(title)
        self.setAccessibleName(title)
        self._show()

    @property
    def title_width(self) -> int:
        """Of the title alone, in logical pixels."""
        return self.fontMetrics().horizontalAdvance(self.text())

    def set_fit(self, fit: Fit, room: int = MOST) -> None:
        """How it is shown, with `room` at both ends. Of icons the chosen one has its title: what the panel is."""
        self._fit, self._room = fit, room
        self.ensurePolished()  # the style sheet's sizes count, also before the window is shown
        show_property(self, "tight", fit == "tight")
        self._show()

    def sizeHint(self) -> QSize:
        """Qt's own adds room of the style's; where four tabs share a line, it is ours to give."""
        only_icon = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return QSize((SIZE if only_icon else self.title_width) + 2 * self._room, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _show(self) -> None:
        only_icon = self._fit == "icons" and not self.isChecked() and not self.icon().isNull()
        styles = Qt.ToolButtonStyle
        self.setToolButtonStyle(styles.ToolButtonIconOnly if only_icon else styles.ToolButtonTextOnly)
        self.setToolTip(self.text() if only_icon else "")
        self.updateGeometry()


def fit_tabs(tabs: list[SidebarTab], width: int) -> None:
    """Show all on a line of that width: long titles smaller and closer, longer ones as icons."""
    sizes: tuple[tuple[Fit, int], ...] = (("wide", 8), ("tight", 5))
    for fit, least in sizes:
        for tab in tabs:
            tab.set_fit(fit)
        room = (width - sum(tab.title_width for tab in tabs)) // (2 * max(1, len(tabs)))
        if room >= least:
            break
    else:
        fit, room = "icons", MOST
    for tab in tabs:
        tab.set_fit(fit, min(room, MOST))
