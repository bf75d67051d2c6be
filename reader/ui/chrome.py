"""The window with everything in it, built while Chromium starts its process: imported late, on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.icons import icon
from reader.ui.shell.actions import Actions
from reader.ui.theme import Tokens

if TYPE_CHECKING:
    from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
    from reader.ui.panels.contents import ContentsPanel
    from reader.ui.panels.contents_model import ContentsModel
    from reader.ui.panels.notes import NotesModel, NotesPanel
    from reader.ui.panels.search import SearchModel, SearchPanel
    from reader.ui.panels.tag_filter import TagFilterPanel
    from reader.ui.shell.window import MainWindow

MENU = (
    "open", "add_books", "add_folder", "", "export", "export_notes", "import_notes", "print", "",
    "go_to_place", "marking", "read_aloud", "", "full_screen",
    "preferences", "back_up", "restore", "",
    "allow_scripts", "forget_scripts", "book_info", "shortcuts", "contact", "new_version", "about", "", "quit",
)  # fmt: skip
MARKING = (
    "bookmark", "named_bookmark", "bookmarks", "", "highlight", "note", "notes", "", "caret", "", "undo", "redo",
)  # fmt: skip


class Page(QWidget):
    """A place in the sidebar for a panel that comes later, so that its tab stands there from the start."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, panel: QWidget, *below: QWidget) -> None:
        for part in (panel, *below):
            self._column.addWidget(part)
            # Now, not when Qt gets to it: a list of a thousand rows would be laid out for a width it will not have.
            part.show()
        if below:
            self._column.addStretch(1)
        self._column.activate()
        self.setFocusProxy(panel)


class Chrome(QObject):
    """Window, actions and panels. The panels are built after the first page is on the screen: see `complete`."""

    contents_model: ContentsModel
    bookmarks_model: BookmarksModel
    notes_model: NotesModel
    search_model: SearchModel
    contents: ContentsPanel
    tags: TagFilterPanel
    bookmarks: BookmarksPanel
    notes: NotesPanel
    search: SearchPanel

    def __init__(self, window: MainWindow, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.is_complete = False
        self.actions_by_name = Actions(self)
        self.window = window
        window.furnish(self.actions_by_name, tokens)
        self._pages = {name: Page() for name in ("contents", "bookmarks", "notes", "search")}
        for name, page in self._pages.items():
            self.window.sidebar.add_panel(name, page)
        self.window.direction_changed.connect(lambda _mirrored: self.draw_icons())
        self.draw_icons()

    def complete(self) -> None:
        """Build what the first page does not need: the panels and the menu."""
        if self.is_complete:
            return
        self.is_complete = True
        from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
        from reader.ui.panels.contents import ContentsPanel
        from reader.ui.panels.contents_model import ContentsModel
        from reader.ui.panels.notes import NotesModel, NotesPanel
        from reader.ui.panels.search import SearchModel, SearchPanel
        from reader.ui.panels.tag_filter import TagFilterPanel

        self.contents_model = ContentsModel(self)
        self.contents, self.tags = ContentsPanel(self.contents_model, self._tokens), TagFilterPanel()
        self.bookmarks_model, self.search_model = BookmarksModel(self), SearchModel(self)
        self.bookmarks = BookmarksPanel(self.bookmarks_model, self._tokens)
        self.notes_model = NotesModel(self)
        self.notes = NotesPanel(self.notes_model, self._tokens)
        self.search = SearchPanel(self.search_model, self._tokens)
        self._pages["contents"].fill(self.contents, self.tags)
        self._pages["bookmarks"].fill(self.bookmarks)
        self._pages["notes"].fill(self.notes)
        self._pages["search"].fill(self.search)
        # Who has gone to a place goes on there: the keys are for the text again.
        for gone in (self.contents.entry_chosen, self.bookmarks.go_to_requested, self.search.hit_activated):
            gone.connect(lambda _place: self.window.page.setFocus())
        from reader.ui.widgets.popup import Menu

        marking = Menu(self.window)
        self.actions_by_name["marking"].setMenu(marking)
        for menu, names in ((self.window.menu, MENU), (marking, MARKING)):
            for name in names:
                if name:
                    menu.addAction(self.actions_by_name[name])
                else:
                    menu.addSeparator()

    @property
    def tokens(self) -> Tokens:
        """The colours of the theme in use."""
        return self._tokens

    def set_tokens(self, tokens: Tokens) -> None:
        """The theme changed."""
        self._tokens = tokens
        self.draw_icons()
        self.window.footer.slider.set_tokens(tokens)
        if self.is_complete:
            for panel in (self.contents, self.bookmarks, self.notes, self.search):
                panel.set_tokens(tokens)

    def draw_icons(self) -> None:
        mirrored = self.window.mirrored
        self.actions_by_name.set_tokens(self._tokens, mirrored=mirrored)
        icons = {"contents": "contents", "bookmarks": "bookmark", "notes": "note", "search": "search"}
        self.window.sidebar.set_icons({name: icon(of, self._tokens, mirrored=mirrored) for name, of in icons.items()})
