"""The main window: what stands where. It knows no publication; `Session` fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from reader.publication.language import direction_of

if TYPE_CHECKING:
    from reader.ui.library.view import LibraryView
    from reader.ui.panels.sidebar import Sidebar
    from reader.ui.shell.actions import Actions
    from reader.ui.shell.footer import Footer
    from reader.ui.shell.header import Header
    from reader.ui.shell.message_bar import MessageBar
    from reader.ui.theme import Tokens

SIZE = (1280, 860)
MINIMUM = (480, 360)
FRAME = (8, 40)  # what a window manager may put around it
HEADER_HEIGHT, FOOTER_HEIGHT, SIDEBAR_WIDTH = 52, 34, 264  # logical pixels
EDGE = 4  # logical pixels: in full screen, how near to an edge the pointer calls its bar
NARROW = 760  # logical pixels: below, the sidebar makes room by itself


class MainWindow(QMainWindow):
    """Header, sidebar, page, footer, messages."""

    closing = Signal()
    files_dropped = Signal(list)  # paths
    direction_changed = Signal(bool)  # mirrored

    header: Header
    sidebar: Sidebar
    footer: Footer
    message: MessageBar
    actions_by_name: Actions

    def __init__(self, page: QWidget) -> None:
        """The page with blank bars around it, at their sizes: what can be shown before the bars are built."""
        super().__init__()
        self.page = page
        self.is_furnished = False
        self._sidebar_wanted, self._was_narrow = True, False
        self._bar: QFrame | None = None  # above the footer, for what is going on
        self._other: LibraryView | None = None  # stands in the page's place
        self.floating: QWidget | None = None  # a card over the page, while it has one
        chrome = QWidget(self)
        chrome.setObjectName("Chrome")
        self.setCentralWidget(chrome)
        self._header, self._side, self._footer = (_blank(name, chrome) for name in ("Header", "Sidebar", "Footer"))
        self._header.setFixedHeight(HEADER_HEIGHT)
        self._side.setFixedWidth(SIDEBAR_WIDTH)
        self._footer.setFixedHeight(FOOTER_HEIGHT)
        self._column = QVBoxLayout(chrome)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._side)
        self._middle.addWidget(page, 1)
        self._column.addWidget(self._header)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self._footer)
        self.setAcceptDrops(True)
        self.setMinimumSize(*MINIMUM)
        self.resize(*SIZE)

    def set_page(self, page: QWidget) -> None:
        """Put the live page where another widget stood."""
        before, self.page = self.page, page
        self._middle.replaceWidget(before, page)
        self._middle.setStretchFactor(page, 1)
        before.deleteLater()
        if self.is_furnished:
            self._set_tab_order()

    def furnish(self, actions: Actions, tokens: Tokens) -> None:
        """Put the bars where the blanks were; the page keeps its place and size."""
        from reader.ui.panels.sidebar import Sidebar
        from reader.ui.shell.footer import Footer
        from reader.ui.shell.header import Header
        from reader.ui.shell.message_bar import MessageBar
        from reader.ui.widgets.popup import Menu

        chrome = self.centralWidget()
        self.actions_by_name = actions
        self.header, self.sidebar, self.footer = Header(actions, chrome), Sidebar(chrome), Footer(tokens, chrome)
        for layout, blank, bar in (
            (self._column, self._header, self.header),
            (self._middle, self._side, self.sidebar),
            (self._column, self._footer, self.footer),
        ):
            # Shown first: the layout would give the room of what comes later to the page, and take it back.
            bar.setVisible(not blank.isHidden())
            layout.replaceWidget(blank, bar)
            blank.deleteLater()
        self._side = self.sidebar
        self.message = MessageBar(chrome, over=lambda: self.page)
        self.menu = Menu(self)
        self.addActions(actions.all())
        actions["sidebar"].setChecked(not self._side.isHidden())
        actions["sidebar"].toggled.connect(self.set_sidebar)
        actions["full_screen"].toggled.connect(self.set_full_screen)
        actions["next_zone"].triggered.connect(self.focus_next_zone)
        actions["menu"].triggered.connect(self.open_menu)
        self.is_furnished = True
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Header, sidebar, page, footer, as F6 goes: panels come late, so it is the footer that has to be moved."""
        QWidget.setTabOrder(self.page.focusProxy() or self.page, self.footer.slider)

    # -- direction, sidebar ------------------------------------------------------------------------------------------

    def set_direction(self, language: str) -> None:
        """Mirror the window for a text written right to left."""
        before, mirrored = self.mirrored, direction_of(language) == "rtl"
        wanted = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        self.centralWidget().setLayoutDirection(wanted)  # always: else it would follow the interface's language
        if mirrored != before:
            self.direction_changed.emit(mirrored)

    @property
    def mirrored(self) -> bool:
        return self.centralWidget().layoutDirection() == Qt.LayoutDirection.RightToLeft

    def set_sidebar(self, shown: bool) -> None:
        """Show or hide the sidebar, as the person wants it; that of another view in the page's place."""
        if self._other is not None:
            self._other.set_side(shown)
            return
        self._sidebar_wanted = shown
        self._side.setVisible(shown)
        if not self.is_furnished:
            return
        action = self.actions_by_name["sidebar"]
        if action.isChecked() != shown:
            action.setChecked(shown)
        if not shown and self.sidebar.isAncestorOf(QApplication.focusWidget() or self):
            self.page.setFocus()

    def show_panel(self, name: str) -> None:
        """Open the sidebar at a panel, with the keyboard in it; Esc leads back to the page."""
        self.set_sidebar(True)
        self.sidebar.show_panel(name)
        self.sidebar.take_focus()

    # -- another view in the page's place: the library -----------------------------------------------------------------

    @property
    def other(self) -> LibraryView | None:
        """What stands in the page's place, if anything does."""
        return self._other

    def show_other(self, view: LibraryView) -> None:
        """Put a view where page, sidebar and footer are; these go on out of sight, as they are."""
        if self._other is view:
            return
        self.set_full_screen(False)
        if self._middle.indexOf(view) < 0:
            self._middle.addWidget(view, 1)
        self._other = view
        for part in (self._side, self.page, self.footer):
            part.hide()
        view.show()
        view.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring before the keyboard is used
        self.actions_by_name["sidebar"].setChecked(view.side_shown)

    def show_page(self) -> None:
        """The page again, at the place and of the size it had."""
        view, self._other = self._other, None
        if view is None:
            return
        view.hide()
        self.footer.show()
        self._side.setVisible(self._sidebar_wanted and self.width() >= NARROW)
        self.page.show()  # last: it gets its size once
        action = self.actions_by_name["sidebar"]
        wanted = self._sidebar_wanted
        action.setChecked(not self._side.isHidden())
        self._sidebar_wanted = wanted
        self.page.setFocus()

    # -- a bar above the footer, while something goes on that has controls ---------------------------------------------

    def add_bar(self, bar: QFrame) -> None:
        """Put it below the page; it may be shown and hidden, and Esc asks it to close."""
        self._bar = bar
        self._column.insertWidget(self._column.indexOf(self._middle) + 1, bar)

    def remove_bar(self, bar: QFrame) -> None:
        self._bar = None
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()

    # -- full screen: the bars slide over the page, whose size never changes -------------------------------------------

    def set_full_screen(self, on: bool) -> None:
        """Nothing but the page; header and footer come when the pointer or the focus goes there."""
        action = self.actions_by_name["full_screen"]
        if action.isChecked() != on:
            action.setChecked(on)  # comes back here by its signal
            return
        if on == self.isFullScreen():
            return
        bars = (self.header, self.footer)
        pointed = self.page.focusProxy() or self.page
        if on:
            for bar in bars:
                self._column.removeWidget(bar)
                bar.hide()
            self.showFullScreen()
            pointed.installEventFilter(self)
            QApplication.instance().focusChanged.connect(self._show_bars)
        else:
            pointed.removeEventFilter(self)
            QApplication.instance().focusChanged.disconnect(self._show_bars)
            self._column.insertWidget(0, self.header)
            self._column.addWidget(self.footer)
            for bar in bars:
                bar.show()
            self.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._show_bars()
        return super().eventFilter(watched, event)

    def _show_bars(self, *_focus: object) -> None:
        """Show the bar the pointer is at the edge of, or the focus is in; hide the others."""
        area = self.centralWidget().rect()
        pointer = self.centralWidget().mapFromGlobal(QCursor.pos())
        focus = QApplication.focusWidget()
        popup = QApplication.activePopupWidget() is not None
        for bar, top, distance in (
            (self.header, 0, pointer.y()),
            (self.footer, area.height() - self.footer.height(), area.height() - pointer.y()),
        ):
            near = distance < (bar.height() if bar.isVisible() else EDGE) and area.contains(pointer)
            held = (focus is not None and bar.isAncestorOf(focus)) or (popup and bar.isVisible())
            if near or held:
                bar.setGeometry(0, top, area.width(), bar.height())
                bar.raise_()
            bar.setVisible(near or held)

    # -- focus, keys, menu ---------------------------------------------------------------------------------------------

    def focus_next_zone(self) -> None:
        """F6: header, sidebar, page, footer, and round again."""
        focus = QApplication.focusWidget()
        over = (part for part in (self.floating, self._bar) if part is not None)
        zones = [self.header, self.sidebar, self.page, *over, self.footer]
        if self._other is not None:
            zones = [self.header, *self._other.zones()]
        called = (self.sidebar, self.floating, self._bar)  # in full screen these come only when they are wanted
        shown = [zone for zone in zones if zone.isVisible() or (self.isFullScreen() and zone not in called)]
        index = next((i for i, zone in enumerate(shown) if focus and (zone is focus or zone.isAncestorOf(focus))), -1)
        zone = shown[(index + 1) % len(shown)]
        zone.show()
        if zone is self.page or zone.focusPolicy() & Qt.FocusPolicy.TabFocus:
            zone.setFocus(Qt.FocusReason.TabFocusReason)
            return
        first = next((child for child in _tab_chain(zone)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def open_menu(self) -> None:
        """The main menu, under its button."""
        button = self.header.buttons["menu"]
        self.menu.setLayoutDirection(self.layoutDirection())
        from reader.ui.widgets.popup import place_below

        self.menu.popup(place_below(button, self.menu.sizeHint().width(), at_end=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody in the window wanted: Esc leaves, Enter presses a button, which Qt does by Space alone."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            if not event.isAutoRepeat():
                button.click()
        elif event.key() == Qt.Key.Key_Escape and self.is_furnished:
            if self.message.isVisible():
                self.message.hide()
            elif self._other is not None:
                self._other.leave_requested.emit()
            elif self._bar is not None and self._bar.isVisible():
                self._bar.closed.emit()  # type: ignore[attr-defined]
            elif self.isFullScreen():
                self.set_full_screen(False)
            else:
                self.page.setFocus()
            return
        super().keyPressEvent(event)

    # -- events --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._was_narrow:
            self._was_narrow = narrow
            wanted = self._sidebar_wanted
            if self._other is None:  # it makes room by itself; so will the page when it is back
                self.set_sidebar(wanted and not narrow)
            self._sidebar_wanted = wanted
        if self.is_furnished and self.message.isVisible():
            self.message.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.is_furnished:
            self.actions_by_name.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @property
    def sidebar_wanted(self) -> bool:
        return self._sidebar_wanted

    def geometry_text(self) -> str:
        """Place and size of the window, for the preferences."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore_geometry_text(self, text: str) -> None:
        """Take up what `geometry_text` gave; nonsense is ignored by Qt. Without any, no larger than the screen."""
        if text:
            self.restoreGeometry(QByteArray.fromBase64(text.encode()))
        else:
            room = self.screen().availableSize() - QSize(*FRAME)
            self.resize(QSize(*SIZE).boundedTo(room).expandedTo(self.minimumSize()))


def _blank(name: str, parent: QWidget) -> QFrame:
    """A bar with nothing in it, in the colours of the one to come."""
    blank = QFrame(parent)
    blank.setObjectName(name)
    return blank


def _tab_chain(zone: QWidget) -> list[QWidget]:
    """What can take the focus inside a zone, in tab order."""
    chain, widget = [], zone.nextInFocusChain()
    while widget is not None and widget is not zone:
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if zone.isAncestorOf(widget) and policy and widget.isVisibleTo(zone) and widget.isEnabled():
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain
