"""Every action of the program: its text, its keys, its icon. Menus, buttons, keys and help all read this list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from reader.ui.icons import icon
from reader.ui.theme import Tokens
from reader.ui.widgets.texts import left_to_right

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; texts are marked for translation and translated when shown."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = "window"
    passing: bool = False  # out of reach until something goes on that it acts on


def _spec(
    name: str,
    text: str,
    *keys: str,
    icon: str = "",
    checkable: bool = False,
    group: str = "window",
    passing: bool = False,
) -> ActionSpec:
    return ActionSpec(name, text, keys, icon, checkable, group, passing)


GROUPS = {
    #: Heading over keyboard shortcuts
    "read": QT_TRANSLATE_NOOP("Actions", "Reading"),
    "mark": QT_TRANSLATE_NOOP("Actions", "Bookmarks, notes and search"),
    "language": QT_TRANSLATE_NOOP("Actions", "Languages and appearance"),
    "library": QT_TRANSLATE_NOOP("Actions", "Library"),
    "window": QT_TRANSLATE_NOOP("Actions", "Window and program"),
}

SPECS = (
    _spec("next_section", QT_TRANSLATE_NOOP("Actions", "Next section"), "Ctrl+PgDown", group="read"),
    _spec("previous_section", QT_TRANSLATE_NOOP("Actions", "Previous section"), "Ctrl+PgUp", group="read"),
    #: To the place before the last jump, as in a browser
    _spec("back", QT_TRANSLATE_NOOP("Actions", "Back"), "Alt+Left", icon="back", group="read"),
    _spec("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "Alt+Right", icon="forward", group="read"),
    _spec("read_aloud", QT_TRANSLATE_NOOP("Actions", "Read aloud"), "Ctrl+Shift+R", icon="play", group="read"),
    #: The reading aloud of a book rests
    _spec("narration_pause", QT_TRANSLATE_NOOP("Actions", "Pause"), icon="pause", group="read", passing=True),
    #: A phrase is what is marked as one while a book is read aloud: a word, a sentence, a paragraph
    _spec("phrase_next", QT_TRANSLATE_NOOP("Actions", "Next phrase"), "Ctrl+Shift+PgDown", icon="phrase-next",
          group="read", passing=True),
    _spec("phrase_previous", QT_TRANSLATE_NOOP("Actions", "Previous phrase"), "Ctrl+Shift+PgUp",
          icon="phrase-previous", group="read", passing=True),
    #: Goes on reading aloud after the table, list, note or picture being read
    _spec("phrase_leave", QT_TRANSLATE_NOOP("Actions", "Leave this part"), icon="leave", group="read",
          passing=True),
    #: Button with a list: what is left out while a book is read aloud, like page numbers or notes
    _spec("narration_skip", QT_TRANSLATE_NOOP("Actions", "Pass over"), icon="filter", group="read", passing=True),
    _spec("narration_stop", QT_TRANSLATE_NOOP("Actions", "Stop reading aloud"), icon="close", group="read",
          passing=True),
    _spec("go_to_place", QT_TRANSLATE_NOOP("Actions", "Go to place…"), "Ctrl+G", group="read"),
    #: The table of contents
    _spec("contents", QT_TRANSLATE_NOOP("Actions", "Contents"), "Ctrl+T", icon="contents", group="read"),
    #: Menu: bookmarks, highlights and notes, undo
    _spec("marking", QT_TRANSLATE_NOOP("Actions", "Bookmarks and notes"), group="mark"),
    #: On or off: whether there is a bookmark at this place
    _spec("bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark"), "Ctrl+B", "Ctrl+D", icon="bookmark",
          checkable=True, group="mark"),
    _spec("named_bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark with a name…"), "Ctrl+Shift+B", group="mark"),
    _spec("bookmarks", QT_TRANSLATE_NOOP("Actions", "Show bookmarks"), "Ctrl+Alt+B", group="mark"),
    #: Marks the selected words
    _spec("highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), "Ctrl+H", icon="highlight", group="mark"),
    #: Writes a note about the selected words, or about the paragraph being read
    _spec("note", QT_TRANSLATE_NOOP("Actions", "Write a note…"), "Ctrl+Shift+N", icon="note", group="mark"),
    #: Highlights and notes, in the sidebar
    _spec("notes", QT_TRANSLATE_NOOP("Actions", "Show notes"), "Ctrl+Shift+M", group="mark"),
    #: On or off: a text cursor in the page, moved by the arrow keys
    _spec("caret", QT_TRANSLATE_NOOP("Actions", "Select with the keyboard"), "F7", checkable=True, group="mark"),
    _spec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", icon="undo", group="mark"),
    #: Does again what was undone
    _spec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo", group="mark"),
    _spec("find", QT_TRANSLATE_NOOP("Actions", "Search in the text"), "Ctrl+F", "/", icon="search", group="mark"),
    #: A hit is a place that a search found
    _spec("find_next", QT_TRANSLATE_NOOP("Actions", "Next hit"), "F3", group="mark"),
    _spec("find_previous", QT_TRANSLATE_NOOP("Actions", "Previous hit"), "Shift+F3", group="mark"),
    _spec("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "Ctrl+C", icon="copy", group="mark"),
    #: Not the language of menus and dialogs
    _spec("language_menu", QT_TRANSLATE_NOOP("Actions", "Language of the text"), "Ctrl+Shift+L", icon="globe",
          group="language"),
    #: Switches to and fro between the last two languages of the text
    _spec("swap_languages", QT_TRANSLATE_NOOP("Actions", "Back to the previous language"), "Alt+L", group="language"),
    _spec("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++", "Ctrl+=", group="language"),
    _spec("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-", group="language"),
    _spec("normal_size", QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0", group="language"),
    #: Of a book: pages to turn, or one text to scroll
    _spec("layout", QT_TRANSLATE_NOOP("Actions", "Pages or scrolling"), "Ctrl+M", group="language"),
    #: Theme and text size
    _spec("appearance", QT_TRANSLATE_NOOP("Actions", "Appearance"), icon="appearance", group="language"),
    _spec("sidebar", QT_TRANSLATE_NOOP("Actions", "Sidebar"), "F9", icon="sidebar", checkable=True),
    _spec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", icon="fullscreen", checkable=True),
    _spec("export", QT_TRANSLATE_NOOP("Actions", "Export as EPUB…"), "Ctrl+E", icon="export"),
    #: Bookmarks, highlights and notes as a file
    _spec("export_notes", QT_TRANSLATE_NOOP("Actions", "Export notes…"), icon="note"),
    #: From a file that this or another reader wrote
    _spec("import_notes", QT_TRANSLATE_NOOP("Actions", "Import notes…")),
    _spec("print", QT_TRANSLATE_NOOP("Actions", "Print…"), "Ctrl+P", icon="printer"),
    _spec("open", QT_TRANSLATE_NOOP("Actions", "Open…"), "Ctrl+O", icon="folder"),
    #: On or off: the library in the page's place
    _spec("library", QT_TRANSLATE_NOOP("Actions", "Library"), "Ctrl+L", icon="library", checkable=True,
          group="library"),
    #: Chooses files of books for the library
    _spec("add_books", QT_TRANSLATE_NOOP("Actions", "Add books to the library…"), "Ctrl+Shift+O",
          group="library"),
    #: Chooses a folder whose books come into the library
    _spec("add_folder", QT_TRANSLATE_NOOP("Actions", "Add a folder to the library…")),
    #: Title, author, languages ... of the article being read; also the title of the dialog that shows them
    _spec("book_info", QT_TRANSLATE_NOOP("Actions", "About this text"), "Ctrl+I", icon="info"),
    #: On or off: whether the book being read may run its own scripts
    _spec("allow_scripts", QT_TRANSLATE_NOOP("Actions", "Allow the scripts of this book"), checkable=True),
    #: Deletes what the scripts of the book being read have stored, and the permission
    _spec("forget_scripts", QT_TRANSLATE_NOOP("Actions", "Forget what this book has stored")),
    #: Writes notes, bookmarks, places and preferences into a file
    _spec("back_up", QT_TRANSLATE_NOOP("Actions", "Back up…")),
    #: Goes back to an earlier copy of notes, bookmarks and places
    _spec("restore", QT_TRANSLATE_NOOP("Actions", "Restore…")),
    _spec("preferences", QT_TRANSLATE_NOOP("Actions", "Preferences…"), "Ctrl+,"),
    _spec("contact", QT_TRANSLATE_NOOP("Actions", "Contact us…"), icon="mail"),
    _spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "F1", "?", icon="keyboard"),
    #: Opens the publisher's page with new versions in the browser
    _spec("new_version", QT_TRANSLATE_NOOP("Actions", "Look for a new version…")),
    _spec("about", QT_TRANSLATE_NOOP("Actions", "About ZeroOpposite Reader")),
    _spec("menu", QT_TRANSLATE_NOOP("Actions", "Menu"), "F10", icon="menu"),
    #: The focus goes round: header, sidebar, page, footer
    _spec("next_zone", QT_TRANSLATE_NOOP("Actions", "Next part of the window"), "F6"),
    #: Closes the window
    _spec("close", QT_TRANSLATE_NOOP("Actions", "Close"), "Ctrl+W", icon="close"),
    _spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q"),
)  # fmt: skip

# Keys the page itself answers (resources/page/keys.js); listed for the help.
PAGE_KEYS = (
    #: Scrolls by one screenful
    (QT_TRANSLATE_NOOP("Actions", "Next screen"), ("Space", "PgDown")),
    #: Scrolls back by one screenful
    (QT_TRANSLATE_NOOP("Actions", "Previous screen"), ("Shift+Space", "PgUp")),
    #: Turns a page of a book
    (QT_TRANSLATE_NOOP("Actions", "Page on the left"), ("Left",)),
    #: Turns a page of a book
    (QT_TRANSLATE_NOOP("Actions", "Page on the right"), ("Right",)),
    (QT_TRANSLATE_NOOP("Actions", "Line down"), ("Down", "J")),
    (QT_TRANSLATE_NOOP("Actions", "Line up"), ("Up", "K")),
    #: Goes there
    (QT_TRANSLATE_NOOP("Actions", "Start of the text"), ("Ctrl+Home",)),
    #: Goes there
    (QT_TRANSLATE_NOOP("Actions", "End of the text"), ("Ctrl+End",)),
)

# Keys of the library's view (ui/library); listed for the help.
LIBRARY_KEYS = (
    #: Of a book in the library
    (QT_TRANSLATE_NOOP("Actions", "Open the book"), ("Return",)),
    #: Of books in the library
    (QT_TRANSLATE_NOOP("Actions", "Tags"), ("F2", "Ctrl+T")),
    #: Books in the library; their files stay
    (QT_TRANSLATE_NOOP("Actions", "Remove the chosen books"), ("Del",)),
    (QT_TRANSLATE_NOOP("Actions", "Search in the library"), ("Ctrl+F", "/")),
    #: From the library
    (QT_TRANSLATE_NOOP("Actions", "Back to the text"), ("Esc", "Alt+Left")),
)


class Actions(QObject):
    """The actions as QActions by name: `actions["bookmark"]`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(self)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            action.setEnabled(not spec.passing)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            self._actions[spec.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def retranslate(self) -> None:
        for spec in SPECS:
            text = translated(spec.text)
            action = self._actions[spec.name]
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = text.removesuffix("…")
            action.setToolTip(f"{plain} ({left_to_right(keys)})" if keys else plain)

    def set_tokens(self, tokens: Tokens, *, mirrored: bool) -> None:
        """Draw the icons in the theme's colours, turned round for right-to-left."""
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.name].setIcon(icon(spec.icon, tokens, mirrored=mirrored))


def translated(text: str) -> str:
    """A marked text in the interface's language."""
    return QCoreApplication.translate(CONTEXT, text)


def shortcut_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """All keys by group, as the help shows them."""
    rows: dict[str, list[tuple[str, str]]] = {name: [] for name in GROUPS}
    rows["read"] += [(translated(text), _native(keys)) for text, keys in PAGE_KEYS]
    rows["library"] += [(translated(text), _native(keys)) for text, keys in LIBRARY_KEYS]
    for spec in SPECS:
        if spec.keys:
            rows[spec.group].append((translated(spec.text).removesuffix("…"), _native(spec.keys)))
    return [(translated(GROUPS[name]), entries) for name, entries in rows.items()]


def _native(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
