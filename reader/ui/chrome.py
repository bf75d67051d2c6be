"""The window with everything in it, built while Chromium starts its process: imported late, on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.panels.contents import ContentsModel, ContentsPanel
from reader.ui.panels.tag_filter import TagFilterPanel
from reader.ui.shell.actions import Actions
from reader.ui.shell.window import MainWindow
from reader.ui.theme import Tokens

if TYPE_CHECKING:
    from reader.ui.panels.bookmarks import BookmarksPanel
    from reader.ui.panels.search import SearchPanel

MENU = (
    "open", "export", "print", "", "go_to_place", "bookmarks", "named_bookmark", "", "full_screen",
    "preferences", "", "book_info", "shortcuts", "contact", "about", "", "quit",
)  # fmt: skip


class Page(QWidget):
    """A place in the sidebar for a panel that comes later, so that its tab stands there from the start."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def fill(self, panel: QWidget) -> None:
        self.layout().addWidget(panel)
        self.setFocusProxy(panel)


class Chrome(QObject):
    """Window, actions and panels. Bookmarks and search are built after the first page is on the screen."""

    def __init__(self, view: QWidget, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.actions_by_name = Actions(self)
        self.window = MainWindow(self.actions_by_name, view, tokens)
        self.contents_model = ContentsModel(self)
        self.contents = ContentsPanel(self.contents_model, tokens)
        self.tags = TagFilterPanel()
        self.bookmarks: BookmarksPanel | None = None
        self.search: SearchPanel | None = None
        self.window.sidebar.add_panel("contents", self.contents, self.tags)
        self._bookmarks_page, self._search_page = Page(), Page()
        self.window.sidebar.add_panel("bookmarks", self._bookmarks_page)
        self.window.sidebar.add_panel("search", self._search_page)
        self.window.direction_changed.connect(lambda _mirrored: self.draw_icons())
        for name in MENU:
            if name:
                self.window.menu.addAction(self.actions_by_name[name])
            else:
                self.window.menu.addSeparator()
        self.draw_icons()

    def complete(self) -> None:
        """Build what the first page does not need."""
        if self.bookmarks is not None:
            return
        from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
        from reader.ui.panels.search import SearchModel, SearchPanel

        self.bookmarks_model, self.search_model = BookmarksModel(self), SearchModel(self)
        self.bookmarks = BookmarksPanel(self.bookmarks_model, self._tokens)
        self.search = SearchPanel(self.search_model, self._tokens)
        self._bookmarks_page.fill(self.bookmarks)
        self._search_page.fill(self.search)

    def set_tokens(self, tokens: Tokens) -> None:
        """The theme changed."""
        self._tokens = tokens
        self.draw_icons()
        self.window.footer.slider.set_tokens(tokens)
        for panel in (self.contents, self.bookmarks, self.search):
            if panel is not None:
                panel.set_tokens(tokens)

    def draw_icons(self) -> None:
        self.actions_by_name.set_tokens(self._tokens, mirrored=self.window.mirrored)
