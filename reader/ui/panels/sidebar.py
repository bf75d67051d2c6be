"""The sidebar: tabs, and one panel at a time below them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.panels.sidebar_tab import SidebarTab, fit_tabs
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.styling import show_property
from reader.ui.widgets.tab_stop import keep_one_tab_stop

WIDTH = 264
MARGIN = 12


class Sidebar(Retranslating, QWidget):
    """Contents, Bookmarks, Notes, Search: one is shown."""

    panel_changed = Signal(str)  # "contents", "bookmarks", "notes" or "search"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._tabs: dict[str, SidebarTab] = {}
        self._group = QButtonGroup(self)
        self._bar = FlowLayout(gap=0)
        self._stack = QStackedWidget(self)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        layout.setSpacing(10)
        layout.addLayout(self._bar)
        layout.addWidget(self._stack, 1)
        self._mark_side()
        self._retranslate()

    def add_panel(self, name: str, widget: QWidget, *below: QWidget) -> None:
        """Give a panel to the tab of that name, with what stands below it on the same page."""
        tab = SidebarTab(self)  # before its page: Tab goes as they were made
        page = QWidget(self._stack)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (widget, *below):
            layout.addWidget(part)
        if below:
            layout.addStretch(1)
        page.setFocusProxy(widget)
        self._stack.addWidget(page)
        tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it is chosen: one stop for Tab, arrow keys for the rest
        self._group.addButton(tab)
        self._bar.addWidget(tab)
        tab.show()  # in a window that is shown, Qt would do so too late: what is hidden has no width to fit
        self._tabs[name] = tab
        QWidget.setTabOrder(tab, self._stack)
        tab.toggled.connect(lambda checked: self._on_tab_toggled(name, page) if checked else None)
        if len(self._tabs) == 1:
            keep_one_tab_stop(self._group)
            tab.setChecked(True)
        self._retranslate()

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """What a tab shows where its title has no room, by the names of the panels."""
        for name, tab in self._tabs.items():
            tab.setIcon(icons[name])
        self._fit()

    def show_panel(self, name: str) -> None:
        """Turn to a panel. Raises KeyError for a name that was never added."""
        self._tabs[name].setChecked(True)

    def take_focus(self) -> None:
        """The keyboard goes into the panel that is shown: to its tab where there is nothing in it to choose."""
        within = self._stack.currentWidget()
        while within.focusProxy() is not None:
            within = within.focusProxy()
        if within.isVisible():
            within.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._tabs[self.current()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> str:
        """Name of the panel shown, nothing while there is none."""
        return next((name for name, tab in self._tabs.items() if tab.isChecked()), "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mark_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Sidebar"))
        titles = {
            "contents": self.tr("Contents"),
            "bookmarks": self.tr("Bookmarks"),
            #: Tab of the sidebar: highlights and notes
            "notes": self.tr("Notes"),
            "search": self.tr("Search"),
        }
        for name, tab in self._tabs.items():
            tab.set_title(titles.get(name, name))
        self._fit()

    def _fit(self) -> None:
        fit_tabs(list(self._tabs.values()), self.width() - 2 * MARGIN)
        self._bar.invalidate()

    def _mark_side(self) -> None:
        """The style sheet draws the line towards the text, which is on the other side right to left."""
        show_property(self, "side", "right" if self.isRightToLeft() else "left")

    def _on_tab_toggled(self, name: str, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.panel_changed.emit(name)
