"""The whole interface in an invented language, whose every text stands between ⟦ and ⟧: what does not was forgotten.

The text that is read is Japanese, so that words in Latin letters are the interface's, apart from a few names.
"""

from __future__ import annotations

import ast
import errno
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QWidget,
)

from reader import errors, paths
from reader.cli.context import Context
from reader.export.notes import reasons as note_reasons
from reader.publication.language import LANGUAGES
from reader.services.filtering import TagFilter
from reader.store import bundles
from reader.store import reasons as store_reasons
from reader.store.recovery import Recovery
from reader.streamer.epub import reasons as book_reasons
from reader.streamer.epub import sniff
from reader.ui.application import Application
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.overwrite import OverwriteDialog
from reader.ui.messages import sentence, whereabouts
from reader.ui.navigator.scripts import WORLD
from reader.ui.navigator.surface import Surface
from reader.ui.panels.search_help import SIGNS  # what is typed is the same in every language
from reader.ui.reasons import translated_reason
from reader.ui.shell.message_bar import MessageBar
from reader.ui.translation import TAGS, Translation, system_language
from reader.ui.widgets.texts import isolated, left_to_right

ROOT = paths.bundled_content().parent
TIMEOUT = 20_000
BLOCK = "connection"

# What is the same in every language.
NAMES = {language.own_name for language in LANGUAGES} | {language.label for language in LANGUAGES}
KEPT = re.compile(r"ZeroOpposite Reader|ZeroOpposite|EPUB|/[\w./-]+")
# Points at a heading, where a bookmark can be had, and reads all tool tips of the page.
POINT_AND_READ = """(() => {
    const heading = document.getElementById("consistency"), box = heading.getBoundingClientRect()
    const at = { clientX: box.left + 5, clientY: box.top + box.height / 2, bubbles: true }
    heading.dispatchEvent(new MouseEvent("mousemove", at))
    return JSON.stringify([...document.querySelectorAll("[title]")].map((one) => one.title))
})()"""
WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(scope="module", autouse=True)
def _compiled(compiled_translations: None) -> None:
    """The program loads what is compiled."""


class Invented(QTranslator):
    """⟦text⟧ for every text."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        return f"⟦{text}⟧"


@pytest.fixture
def invented(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Switches the interface to the invented language."""
    translator = Invented()

    def switch() -> None:
        QCoreApplication.installTranslator(translator)
        QCoreApplication.processEvents()

    yield switch
    QCoreApplication.removeTranslator(translator)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(qtbot, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """The program with its window, reading Japanese; its interface is English."""
    monkeypatch.setenv("LANGUAGE", "en")
    result = Application(Context(paths.user_paths(data_dir)), QApplication.instance(), Surface())
    with qtbot.waitSignal(result.first_page_shown, timeout=TIMEOUT):
        result.start(None, "ja", None)
    yield result
    result.close()
    result.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# -- collecting what can be seen or heard ------------------------------------------------------------------------------


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """(where, text) of everything in a window, hidden parts included: they may be shown later."""
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        yield from ((f"{name}, {what}", text) for what, text in _own_texts(widget))
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is not None and spoken.isValid():
            for what in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help):
                yield f"{name}, spoken {what.name}", spoken.text(what)
    for action in root.findChildren(QAction):
        yield from ((f"action {action.objectName()}", text) for text in (action.text(), action.toolTip()))


def _own_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    for read in ("text", "title", "windowTitle", "placeholderText", "toolTip", "statusTip", "whatsThis"):
        getter = getattr(widget, read, None)
        if callable(getter):
            found = getter()
            yield from ((read, one) for one in ([found] if isinstance(found, str) else []))
            if isinstance(found, QLabel):  # some dialogs call a label of theirs `text`
                yield read, found.text()
    if isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        roles = Qt.ItemDataRole
        for row in range(widget.model().rowCount()):
            for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
                yield f"row, {role.name}", str(widget.model().index(row, 0).data(role) or "")
            yield "row, described", str(widget.model().index(row, 0).data(roles.AccessibleDescriptionRole) or "")


def untranslated(texts: Iterable[tuple[str, str]], kept: Iterable[str] = ()) -> list[str]:
    """Where words stand that did not go through the translation; `kept` are those that must not."""
    found = []
    for where, text in texts:
        rest = "" if text in NAMES else text
        for name in kept:
            rest = rest.replace(name, "")
        while "⟦" in rest and rest != (less := re.sub("⟦[^⟦⟧]*⟧", "", rest)):
            rest = less
        rest = " ".join(word for word in KEPT.sub("", rest).split() if word.strip("▾,&\u2068\u2069") not in NAMES)
        if WORD.search(rest):
            found.append(f"{where}: {text!r}")
    return sorted(set(found))


def top_dialog() -> Dialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible())


# -- the window --------------------------------------------------------------------------------------------------------


def test_the_test_sees_a_text_that_was_forgotten(qtbot, qapp) -> None:
    label = QLabel("Forgotten")
    qtbot.addWidget(label)
    assert untranslated(texts_of(label))[0].startswith("QLabel")
    assert not untranslated([("", "⟦Found ⟦in⟧ %1⟧ 42 %, ⟦Ctrl⟧+B · Deutsch")])


def test_the_whole_window_changes_its_language_while_it_is_open(program, invented, qtbot) -> None:
    program.session.bookmarks.toggle_block(BLOCK)
    program.chrome.search.set_query("信頼")
    program.chrome.search.query_changed.emit("信頼")
    program.session.tags.apply(TagFilter(frozenset({"trust"})))
    qtbot.waitUntil(lambda: program.chrome.search.list.model().rowCount() > 0)
    program.window.message.hide()
    program.window.actions_by_name["preferences"].trigger()
    assert untranslated(texts_of(program.window))
    invented()
    for window in (program.window, top_dialog(), program.window.menu):
        assert not untranslated(
            texts_of(window), kept=[top_dialog().preferences.publication or "trust-before-intimacy", *SIGNS]
        )


def test_what_the_page_says_of_its_own_changes_as_well(program, qtbot) -> None:
    program.session.bookmarks.toggle_block(BLOCK)
    program.session.tags.apply(TagFilter(frozenset({"consistency"})))
    german = {
        "Remove this bookmark": "Weg damit",
        "Bookmark this paragraph": "Merken",
        "Open this section: %1": "Auf: %1",
    }

    class German(Invented):
        def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
            return german.get(text, text)

    translator = German()
    QCoreApplication.installTranslator(translator)
    try:
        program.session.navigator.retranslate()
        titles: list[str] = []

        def seen() -> bool:
            program.page.runJavaScript(POINT_AND_READ, WORLD, lambda text: titles.extend(json.loads(text)))
            return {"Weg damit", "Merken", "Auf"} <= {title.split(":")[0] for title in titles}

        qtbot.waitUntil(seen, timeout=TIMEOUT)
    finally:
        QCoreApplication.removeTranslator(translator)


def test_choosing_a_language_in_the_preferences_takes_effect_at_once(program, qtbot) -> None:
    program.window.actions_by_name["preferences"].trigger()
    choice = top_dialog().language
    assert [choice.itemData(row) for row in range(choice.count())] == ["", *TAGS]
    assert [choice.itemText(row) for row in range(1, choice.count())] == [one.own_name for one in LANGUAGES]
    quit_action = program.window.actions_by_name["quit"]
    assert quit_action.text() == "Quit"
    choice.chosen.emit("de")
    qtbot.waitUntil(lambda: quit_action.text() == "Beenden")
    assert top_dialog().windowTitle() == "Einstellungen"
    assert QLocale().language() == QLocale.Language.German
    choice.chosen.emit("ar")
    qtbot.waitUntil(lambda: quit_action.text() != "Beenden")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert top_dialog().isRightToLeft()
    assert not program.window.mirrored  # that follows the text
    assert program.keeper.value.interface_language == "ar"
    choice.chosen.emit("")
    qtbot.waitUntil(lambda: quit_action.text() == "Quit")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_window_follows_the_text_and_its_dialogs_the_interface(program, qtbot) -> None:
    program.translation.use("ar")
    with qtbot.waitSignal(program.page.swapped, timeout=TIMEOUT):
        program.session.switch_language("ar")
    assert program.window.mirrored
    program.translation.use("en")
    assert program.window.mirrored
    program.window.actions_by_name["go_to_place"].trigger()
    assert not top_dialog().isRightToLeft()


# -- what opens over it ------------------------------------------------------------------------------------------------

# Where each dialog comes from, and what it shows that is no word of ours.
OPENS: dict[str, tuple[str, ...]] = {
    "book_info": ("trust-before-intimacy",),
    "shortcuts": (),
    "go_to_place": ("#connection",),
    "named_bookmark": (),
    "preferences": (),
    "contact": (),
    "export": (),
    "about": ("AGPL", "LGPL"),
}


@pytest.mark.parametrize("name", OPENS)
def test_every_dialog_is_translated(program, invented, name: str) -> None:
    invented()
    program.window.actions_by_name[name].trigger()
    dialog = top_dialog()
    texts = [(where, text) for where, text in texts_of(dialog) if not _is_data(dialog, where, text)]
    assert untranslated(texts, kept=OPENS[name]) == []


def _is_data(dialog: Dialog, where: str, text: str) -> bool:
    """Versions, licences, addresses: facts that no language changes."""
    facts = [getattr(dialog, name, None) for name in ("_details", "details", "_versions", "_log_path")]
    return bool(text) and any(text.replace("\u200b", "").strip("\u2066\u2069") in str(fact) for fact in facts if fact)


@pytest.mark.parametrize(
    "enter",
    [
        lambda dialog: dialog.show_progress(1, 3, "信頼"),
        lambda dialog: (dialog.show_progress(1, 3, "信頼"), dialog.reject()),
        lambda dialog: dialog.show_done((Path("/本/一.epub"), Path("/本/二.epub"))),
        lambda dialog: dialog.show_cancelled(),
        lambda dialog: dialog.form.none.click(),
        lambda dialog: dialog.form.edition.chosen.emit("bilingual"),
    ],
    ids=["working", "cancelling", "done", "cancelled", "nothing chosen", "bilingual"],
)
def test_every_stage_of_an_export_is_translated(qtbot, invented, enter) -> None:
    dialog = ExportDialog(LANGUAGES, "ja", (("trust", "信頼"),), None)
    qtbot.addWidget(dialog)
    dialog.show()
    enter(dialog)
    invented()
    assert untranslated(texts_of(dialog), kept=[".epub"]) == []


def test_the_question_before_files_are_replaced_is_translated(qtbot, invented) -> None:
    invented()
    dialog = OverwriteDialog(tuple(Path(f"{number}.epub") for number in range(12)))
    qtbot.addWidget(dialog)
    assert untranslated(texts_of(dialog), kept=[".epub"]) == []


def test_menus_and_popovers_are_translated(program, invented) -> None:
    invented()
    opened: list[QWidget] = []
    program.program.settings.appearance()
    opened += [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not program.window]
    program.window.open_menu()
    program.session._on_menu({"block": BLOCK, "selected": True, "href": "https://example.org"})
    program.session.bookmarks.toggle_block(BLOCK)
    opened += [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not program.window]
    assert len(opened) >= 3
    assert [untranslated(texts_of(one)) for one in opened] == [[]] * len(opened)
    for one in opened:
        one.close()


def test_the_library_and_what_opens_from_it_are_translated(program, invented) -> None:
    invented()
    program.library.open()
    library = program.library.controller
    view, titles = library.view, [book.title for book in library.view.books]
    view.strip.show_progress(0, 0, "")
    view.shelf.selectAll()
    kept = [*titles, "trust-before-intimacy", "tag"]
    assert untranslated(texts_of(view), kept=kept) == []
    at = program.window.pos()
    for work in (
        view.bar.sort.click,
        view.bar.add.click,
        lambda: library.books.menu(at),
        lambda: library.books.tag_menu("tag", at),
        lambda: library.books.folder_menu("/books", at),
        lambda: library.books.edit_tags(view.books),
        lambda: library.books.rename_tag("tag"),
    ):
        work()
        opened = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not program.window]
        assert [untranslated(texts_of(one), kept=kept) for one in opened] == [[]]
        opened[0].close()
    library.leave()


def test_questions_and_messages_are_translated(program, invented, monkeypatch) -> None:
    invented()
    told: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _url: True)
    monkeypatch.setattr(program.window.message, "tell", lambda text, button="", _work=None: told.extend((text, button)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: (told.extend((words[1], words[3])), ("", ""))[1])
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.extend(untranslated(texts_of(box), kept=["https://example.org/", "someone@example.org"]))
        next(one for one in box.buttons() if box.buttonRole(one) != QMessageBox.ButtonRole.RejectRole).click()

    for ask in (
        program.program.settings.clear_history,
        lambda: program.session.follow("https://example.org/"),
        lambda: program.session.follow("mailto:someone@example.org"),
    ):
        QTimer.singleShot(0, answer)
        ask()
    program.program.open_file()
    program.session.follow("nowhere:at-all")
    program.session._on_page_restarted()
    program.program.help._copy("信頼")
    program.program.tell_recovery(Recovery(set_aside=Path("/本/一"), restored_from=None))
    program.session.bookmarks.toggle_block(BLOCK)
    program.session.bookmarks.toggle_block(BLOCK)
    assert asked == []
    assert len(told) > 10
    assert untranslated(("message", text) for text in told if text not in ("nowhere:at-all",)) == []


@pytest.fixture
def ask_about(program, monkeypatch) -> Callable[[str], dict[str, str]]:
    """Follows a link out of the text and gives what the question says: each button's role and words, and the text."""

    def ask(href: str) -> dict[str, str]:
        said: dict[str, str] = {}

        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            said.update({box.buttonRole(one).name: one.text() for one in box.buttons()})
            said.update(text=box.text(), address=box.informativeText())
            next(one for one in box.buttons() if box.buttonRole(one) == QMessageBox.ButtonRole.ActionRole).click()

        QTimer.singleShot(0, answer)
        program.session.follow(href)
        return said

    return ask


def test_a_link_to_a_mailbox_is_not_said_to_open_in_the_browser(ask_about) -> None:
    said = ask_about("mailto:someone@example.org?subject=Trust")
    assert said["text"] == "Write to this address?"
    assert said["AcceptRole"] == "Open mail program"
    assert "browser" in ask_about("https://example.org/")["text"]


def test_an_address_begins_at_the_side_where_the_question_begins(ask_about, qapp) -> None:
    """A label goes by its first letter; the address itself still runs from left to right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert ask_about("https://example.org/")["address"] == "\u200f" + left_to_right("https://example.org/")
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_of_a_link_to_a_mailbox_only_the_address_is_shown_and_copied(ask_about) -> None:
    said = ask_about("mailto:someone@example.org?subject=Trust")
    assert said["address"] == left_to_right("someone@example.org")
    assert QApplication.clipboard().text() == "someone@example.org"


def test_cancel_is_one_word_in_all_questions(program, ask_about) -> None:
    program.translation.use("ar")
    assert ask_about("https://example.org/")["RejectRole"] == QCoreApplication.translate("OneFieldDialog", "Cancel")


# -- sentences ---------------------------------------------------------------------------------------------------------

ERRORS = [
    errors.RenditionMissing("本", "xx", ()),
    errors.ResourceMissing("一"),
    *(errors.NotFound(what, "一") for what in ("file", "place", "article", "tag", "bookmark", "device")),
    errors.DamagedPublication("一", "the disk reports an error"),
    errors.NewerDatabase("一", 9, 1),
    errors.ProtectedPublication("一", "二"),
    errors.RefusedForSafety("一", "二"),
    errors.AlreadyExists("一"),
    errors.CannotWrite("一", "the disk is full"),
    errors.CannotWrite("一", "No such file or directory"),
    errors.UsageError("一 is an EPUB; this version reads articles in Markdown only"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_is_told_in_the_language_of_the_interface(qapp, invented, error) -> None:
    invented()
    assert untranslated([("", sentence(error))]) == []


# What only the command line can run into: the window asks by buttons.
COMMAND_LINE_ONLY = (
    "is no content; give a content folder",
    "no edition ",
    "a bilingual edition needs",
    "do not fit into",
    "are of one book each",
)


def reasons() -> Iterator[str]:
    """Every reason that a layer below gives literally, with 一 where something is filled in."""
    kinds = {"DamagedPublication", "RefusedForSafety", "CannotWrite", "UsageError"}
    for layer in ("streamer", "store", "export", "services", "anchors"):
        for path in sorted((ROOT / "reader" / layer).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in kinds:
                    match node.args[-1]:
                        case ast.Constant(value=str(text)):
                            yield text
                        case ast.JoinedStr(values=parts):
                            yield "".join(one.value if isinstance(one, ast.Constant) else "一" for one in parts)


@pytest.mark.parametrize(
    "reason",
    [
        *(text for text in reasons() if not any(words in text for words in COMMAND_LINE_ONLY)),
        *(getattr(store_reasons, name) for name in ("DISK_FULL", "READ_ONLY", "LOCKED", "DISK_ERROR", "DAMAGED")),
        *(getattr(store_reasons, name) for name in ("NO_FOLDER", "NO_FILE", "UNREADABLE")),
        *(getattr(bundles, name) for name in ("OWN_FILE", "NO_FILE")),
        *(re.sub(r"\{\w+\}", "一", text) for name, text in vars(book_reasons).items() if name.isupper()),
        *(re.sub(r"\{\w+\}", "一", text) for name, text in vars(note_reasons).items() if name.isupper()),
    ],
)
def test_every_reason_is_told_in_the_language_of_the_interface(qapp, invented, reason: str) -> None:
    invented()
    assert translated_reason(reason).startswith("⟦")


@pytest.mark.parametrize("code", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EISDIR], ids=errno.errorcode.get)
def test_what_the_system_says_is_told_in_the_language_of_the_interface(qapp, invented, code: int) -> None:
    invented()
    assert translated_reason(os.strerror(code)).startswith("⟦")  # in whatever language the system says it by now


def test_what_a_file_looks_like_is_told_in_the_language_of_the_interface(qapp, invented) -> None:
    invented()
    kinds = [kind for _, _, kind in sniff._SIGNS] + ["a text file", "a comic book archive (CBZ)"]
    for kind in kinds:
        assert "⟦a" in translated_reason(f"this is no EPUB; it looks like {kind}")[1:]


def test_a_reason_is_recognised_as_a_whole(qapp, invented) -> None:
    invented()
    tags = f"`{isolated('tags')}`"
    assert translated_reason("`tags` in the front matter must be text") == f"⟦{tags} in the front matter must be text⟧"
    assert translated_reason("the moon is full") == "the moon is full"


def test_a_name_that_looks_like_a_placeholder_stays_as_it_is(qapp) -> None:
    assert sentence(errors.CannotWrite("100%2.epub", "二")) == f"{left_to_right('100%2.epub')} could not be written: 二"


@pytest.mark.parametrize(
    ("tag", "number"), [("en", "2,000,000"), ("de", "2.000.000"), ("fr", "2\u202f000\u202f000"), ("ar", "٢٬٠٠٠٬٠٠٠")]
)
def test_a_large_number_in_a_reason_is_written_as_the_language_does(translation, tag: str, number: str) -> None:
    translation.use(tag)
    assert number in translated_reason("longer than 2,000,000 characters; split the article")


@pytest.mark.parametrize(
    "error",
    [
        errors.NotFound("place", "#connection"),
        errors.NotFound("file", "books/trust.md"),
        errors.DamagedPublication("books/trust.md", "the disk reports an error"),
        errors.CannotWrite("books/trust.md", "the disk is full"),
        errors.UsageError("#connection is an EPUB; this version reads articles in Markdown only"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_name_in_an_arabic_sentence_runs_its_own_way(translation, error: errors.ReaderError) -> None:
    translation.use("ar")
    assert re.search("[\u2066\u2068](#connection|trust.md)\u2069", sentence(error))


@pytest.mark.parametrize("path", ["/home/somebody/Books/trust.epub", r"C:\\Users\\somebody\\trust.epub"])
@pytest.mark.parametrize(
    "make",
    [
        lambda path: errors.NotFound("file", path),
        lambda path: errors.DamagedPublication(path, "the disk reports an error"),
        lambda path: errors.ProtectedPublication(path, "Adobe ADEPT"),
        lambda path: errors.RefusedForSafety(path, "x"),
        errors.AlreadyExists,
        lambda path: errors.CannotWrite(path, "the disk is full"),
    ],
)
def test_a_file_is_called_by_its_name_and_the_tool_tip_says_where_it_lies(
    qapp, make: Callable[[str], errors.ReaderError], path: str
) -> None:
    error = make(path)
    assert left_to_right("trust.epub") in sentence(error)
    assert "somebody" not in sentence(error)
    assert whereabouts(error).strip("\u2066\u2069").replace("\u200b", "") == path
    parent = QWidget()
    bar = MessageBar(parent)
    bar.tell(sentence(error), details=whereabouts(error))
    assert "somebody" in bar._text.toolTip()
    bar.tell("Done")
    assert bar._text.toolTip() == ""
    assert whereabouts(errors.NotFound("place", "a/b")) == whereabouts(errors.UsageError("a/b")) == ""


def test_the_language_that_is_missing_is_named(qapp) -> None:
    assert "Deutsch" in sentence(errors.RenditionMissing("本", "de", ("en",)))


# -- the language itself -----------------------------------------------------------------------------------------------


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    parent = QObject()
    result = Translation(parent)
    yield result
    result.close()


@pytest.mark.parametrize(
    ("system", "expected"),
    [("pl_PL", "pl"), ("zh_CN", "zh-Hans"), ("pt_PT", "pt"), ("de_AT", "de"), ("sv_SE", None)],
)
def test_the_system_is_asked_for_the_first_language_there_is(qapp, monkeypatch, system: str, expected) -> None:
    monkeypatch.setenv("LANGUAGE", system)
    assert system_language() == expected


def test_a_language_chosen_apart_wins_over_the_system(translation, monkeypatch) -> None:
    monkeypatch.setenv("LANGUAGE", "pl_PL")
    translation.use("it")
    assert QLocale().language() == QLocale.Language.Italian
    translation.use("")
    assert QLocale().language() == QLocale.Language.Polish
    translation.use("tlh")  # stored by a version that knew it
    assert QLocale().language() == QLocale.Language.Polish


@pytest.mark.parametrize("tag", TAGS)
def test_qt_speaks_the_language_as_well(translation, tag: str) -> None:
    translation.use(tag)
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert (cancel == "Cancel") == (tag == "en")
    rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert rtl == (tag == "ar")


def test_a_language_that_qt_does_not_speak_still_runs_its_own_way(translation, monkeypatch) -> None:
    """Qt turns its layout by a text of its own translation, which a lean installation may lack."""
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: "/nowhere")
    translation.use("ar")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_text_of_a_base_class_is_found_by_the_classes_made_of_it(qapp) -> None:
    class Base(QObject):
        def word(self) -> str:
            return self.tr("hello")

    class Derived(Base):
        pass

    class OnlyBase(Invented):
        def translate(self, context: str, text: str, _comment: str | None = None, _n: int = -1) -> str | None:
            return f"⟦{text}⟧" if context == "Base" else None

    translator = OnlyBase()
    QCoreApplication.installTranslator(translator)
    try:
        assert Derived().word() == "⟦hello⟧"
    finally:
        QCoreApplication.removeTranslator(translator)
