"""Every dialog with plain data, and the application's look, language and direction put back after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader.preferences import Preferences
from reader.publication.annotation import Annotation
from reader.publication.language import LANGUAGES
from reader.publication.locator import Locator, Quote
from reader.services.notes_plan import Plan, Row
from reader.services.syncing import Report
from reader.store.bundles import Contents
from reader.store.copies import Copy
from reader.store.versions import Version
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.book_info import BookInfoDialog
from reader.ui.dialogs.contact import ContactDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.export_notes import ExportNotesDialog
from reader.ui.dialogs.go_to_place import GoToDialog
from reader.ui.dialogs.import_notes import ImportNotesDialog
from reader.ui.dialogs.licence import LicenceDialog
from reader.ui.dialogs.overwrite import OverwriteDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.rename_bookmark import RenameDialog
from reader.ui.dialogs.restore import RestoreDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.dialogs.sync import SyncDialog
from reader.ui.dialogs.sync_texts import ReplacedTextsDialog
from reader.ui.theme import palette, style_sheet, tokens_for
from tests.ui.chrome import NO_RULES

SHORTCUTS = [
    ("Reading", [("Next screen", "Space, PgDown"), ("Go to place", "Ctrl+G"), ("Lire à voix haute", "Ctrl+Shift+R")]),
    ("Bookmarks", [("Bookmark", "Ctrl+B, Ctrl+D"), ("Preferences", "Ctrl+,")]),
]
PLAN = Plan(
    "calibre",
    (
        Row("new", Annotation("1", "b", Locator("a", quote=Quote("Some words")), "en", kind="highlight"), "Trust"),
        Row("lost", Annotation("2", "b", Locator("a", quote=Quote("x" * 300)), "en", kind="highlight"), "Trust"),
        Row("changed", Annotation("3", "b", Locator("a"), "en", kind="note", text="A note"), "Trust"),
        Row("known", Annotation("4", "b", Locator("a"), "en", name="Here"), "Trust"),
        Row("skipped", Annotation("", "", Locator(""), ""), "Trust", "a reading position, not a note"),
    ),
)
COPIES = tuple(
    Copy(Path(f"library-{day}.sqlite"), kind, date(2026, 11, day), Contents(6, day * 7, 3, 9))
    for day, kind in ((28, "daily"), (27, "upgrade"), (26, "replaced"))
)
REPORT = Report("2026-11-28T15:03:00.000Z", 2, ("a",), ("b",), 1, 4, (("a.jsonl", 2),), ("b.jsonl",))


VERSIONS = (
    Version("a", "text", "The other words " * 12, "2026-11-28T15:03:00.000Z", "ab"),
    Version("b", "tags", ["one", "two"], "2026-11-27T15:03:00.000Z", "ab"),
)


def _sync() -> SyncDialog:
    dialog = SyncDialog()
    dialog.show_state(Path("/home/x/Nextcloud/" + "Reading " * 20), REPORT, None, busy=False)
    return dialog


MAKERS: dict[str, Callable[[], Dialog]] = {
    "export": lambda: ExportDialog(LANGUAGES, "en", (("trust", "trust"), ("respect", "respect")), "respect", None),
    "export_notes": lambda: ExportNotesDialog(3, 12, LANGUAGES, None),
    "import_notes": lambda: ImportNotesDialog(PLAN, tokens_for("light"), None),
    "overwrite": lambda: OverwriteDialog((Path("/books/a.epub"), Path("/books/b.epub")), None),
    "contact": lambda: ContactDialog("", "ZeroOpposite Reader 0.1.0\nQt 6", None),
    "about": lambda: AboutDialog(
        "0.1.0", {"Qt": "6.12", "SQLite": "3.46"}, Path("/home/x/reader.log"), None, has_licence=True, has_notices=True
    ),
    "licence": lambda: LicenceDialog("Anybody may do anything.\n", None),
    "book_info": lambda: BookInfoDialog([("Title", "Trust"), ("Identifier", "urn:" + "x" * 300)], ["No cover"], None),
    "shortcuts": lambda: ShortcutsDialog(SHORTCUTS, None),
    "go_to_place": lambda: GoToDialog(None),
    "restore": lambda: RestoreDialog(COPIES, tokens_for("light"), None),
    "sync": _sync,
    "sync_texts": lambda: ReplacedTextsDialog(VERSIONS, ["now", ["x"]], tokens_for("light"), None),
    "rename_bookmark": lambda: RenameDialog("my place", "Let deeds match words", None),
    "preferences": lambda: PreferencesDialog(Preferences(), (("de", "Deutsch"),), None),
}


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme; what a test changes is put back."""
    tokens = tokens_for("light")
    sheet, colours, direction = qapp.styleSheet(), qapp.palette(), qapp.layoutDirection()
    qapp.setPalette(palette(tokens))
    qapp.setStyleSheet(style_sheet(tokens))
    yield qapp
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else closed dialogs pile up and are restyled each time
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet or NO_RULES)
    qapp.setPalette(colours)


@pytest.fixture(params=MAKERS)
def dialog(request: pytest.FixtureRequest, qtbot) -> Dialog:
    """Each of the dialogs in turn, shown."""
    made = MAKERS[request.param]()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


class Marking(QTranslator):
    """A translation that is longer than English and shows what went through it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"»{text} und mehr«"


@pytest.fixture
def translated(app: QApplication) -> Iterator[Marking]:
    """The interface in another language from here on."""
    translator = Marking()
    app.installTranslator(translator)
    yield translator
    app.removeTranslator(translator)


@pytest.fixture
def mirrored(app: QApplication) -> None:
    """The interface from right to left."""
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
