from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from reader.services.searching import SearchHit
from reader.ui.library.books import Book
from reader.ui.library.hits import BELOW
from reader.ui.library.rename_tag import RenameTagDialog
from reader.ui.library.report import ImportReport, ReportItem
from reader.ui.library.tag_dialog import TagDialog
from reader.ui.panels.search_rows import SearchRow
from tests.ui.library.conftest import BOOKS


def shown(view) -> list[str]:
    return [book.key for book in view.model.books]


def test_the_field_filters_while_it_is_typed_in_and_esc_empties_it(view):
    QTest.keyClicks(view.bar.field, "weil")
    assert shown(view) == ["garden"]
    QTest.keyClick(view.bar.field, Qt.Key.Key_Escape)
    assert len(shown(view)) == len(BOOKS)


def test_a_collection_a_tag_and_a_folder_narrow_the_shelf(view):
    view.side.collection_chosen.emit("finished")
    assert shown(view) == ["night"]
    view.side.folder_chosen.emit("/books")
    assert shown(view) == ["night", "garden"]
    view.side.collection_chosen.emit("all")
    view.side.tag_choices.chips["mine"].click()
    assert shown(view) == ["trust", "garden"]
    view.side.tag_choices.chips["mine"].click()
    assert len(shown(view)) == len(BOOKS)


def test_a_tag_that_is_gone_narrows_nothing_any_more(view):
    view.want(tags=frozenset({"later"}))
    view.show_library([book for book in BOOKS if "later" not in book.tags], [])
    assert len(shown(view)) == 3


def test_nothing_found_says_what_may_help(view):
    view.want(query="zzz")
    assert view.empty.isVisible()
    assert view.empty.title.text() == "No book found"
    view.want(query="", collection="reading", tags=frozenset({"later"}))
    assert view.empty.title.text() == "No books here"


def test_the_first_books_take_the_focus_from_the_invitation(qtbot, view):
    window = QWidget()
    qtbot.addWidget(window)
    view.setParent(window)
    other = QPushButton(window)  # where Qt would take the focus to
    window.show()
    view.show()
    view.show_library(BOOKS[:1], [])
    view.invitation.add_books.setFocus()
    view.show_library(BOOKS, [])
    taken = window.focusWidget()
    view.setParent(None)  # the fixture closes it
    assert taken is view.shelf is not other


def test_a_library_with_nothing_of_ones_own_invites(qtbot, view):
    view.show_library(BOOKS[:1], [])
    assert view.invitation.isVisible()
    assert view.shelf.isVisible()
    with qtbot.waitSignal(view.invitation.add_books_requested):
        view.invitation.add_books.click()
    view.show_library(BOOKS, [])
    assert not view.invitation.isVisible()


def test_several_chosen_books_are_counted(view, english):
    view.shelf.selectAll()
    assert view.bar.count.text() == "4 selected"
    view.shelf.clearSelection()
    assert view.bar.count.text() == "4 books"


def test_the_side_makes_room_in_a_narrow_window_and_comes_back(view):
    view.resize(480, 600)
    assert not view.side.isVisible()
    assert view.bar.field.geometry().top() > view.bar.title.geometry().top()
    view.resize(1100, 700)
    assert view.side.isVisible()


def test_dropped_files_and_folders_are_told(qtbot, view):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/books/a.epub"), QUrl.fromLocalFile("/books/more"), QUrl("https://x.example/y")])
    drop = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(view.files_dropped) as told:
        view.dropEvent(drop)  # Qt gives it to a widget only after a drag has entered
    assert told.args == [["/books/a.epub", "/books/more"]]


def test_every_button_has_a_name_and_can_be_reached_by_tab(view):
    for button in view.findChildren(QToolButton) + view.findChildren(QPushButton):
        if button.isVisible() and button.parent() is not view.bar.field:  # its glass says what the field says
            assert button.accessibleName() or button.text()
    for button in (view.bar.sort, view.bar.add, view.bar.grid):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_tab_goes_through_the_side_as_the_eye_does(view):
    seen, widget = [], view.side.collections
    while widget.nextInFocusChain() is not view.side.collections:
        widget = widget.nextInFocusChain()
        if widget.parent() and view.side.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget)
    chips = [*view.side.tag_choices.chips.values(), *view.side.language_choices.chips.values()]
    assert [one for one in seen if one in chips or one in (view.side.watch, view.side.folders)] == [
        *chips, view.side.watch, view.side.folders,
    ]  # fmt: skip


def test_every_text_is_told_anew_in_another_language(view, other_language):
    other_language()
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]
    assert said
    assert all("*" in text for text in said)
    assert "*" in view.bar.field.placeholderText()
    assert "*" in view.side.collections_model.rows[0].label


@pytest.mark.parametrize("count", [0, 1, 5, 1000])
def test_any_number_of_books_is_shown(view, count):
    view.show_library([Book(f"{number}", "Title " * 40, ("Name " * 20,)) for number in range(count)], [])
    assert view.model.rowCount() == count
    view.grab()


def test_the_strip_says_how_far_it_is_and_can_be_cancelled(qtbot, view, english):
    view.strip.show_progress(0, 0, "")
    assert view.strip.isVisible()
    assert view.strip.count.text() == "Looking for books…"
    view.strip.show_progress(123, 500, "A.epub")
    assert view.strip.count.text() == "123 of 500"
    with qtbot.waitSignal(view.strip.cancel_requested):
        view.strip.cancel.click()


def test_hits_in_the_texts_stand_below_the_books_and_alone_where_no_book_is_found(qtbot, view, english):
    rows = tuple(
        SearchRow(SearchHit("trust", "en", "x", f"b-{n}", 0, 4, "before ", "word", " after"), "How to Trust")
        for n in range(3)
    )
    view.want(query="trust")
    view.show_hits(rows, 12)
    assert view.shelf.isVisible()
    assert view.hits.isVisible()
    assert view.hits.count.text() == "12 hits"
    view.show_hits(rows, 2000, more=True)
    assert view.hits.count.text() == "More than 2000 hits"
    view.want(query="zzz")
    view.show_hits(rows, 12)
    assert not view.empty.isVisible()
    with qtbot.waitSignal(view.hits.hit_activated) as told:
        view.hits.list.row_activated.emit(view.hits.list.model().index(1, 0))
    assert told.args == [1]
    view.want(query="")
    assert not view.hits.isVisible()
    assert view.shelf.isVisible()


@pytest.mark.parametrize("name", ["grid", "list"])
def test_hits_in_the_texts_get_what_room_the_books_leave(qtbot, view, name):
    rows = tuple(
        SearchRow(SearchHit("trust", "en", "x", f"b-{n}", 0, 4, "before ", "word", " after"), "How to Trust")
        for n in range(60)
    )
    many = [Book(f"key-{number}", f"Word {number:03}", sort_title=f"{number:03}") for number in range(40)]
    view.resize(1100, 900)
    view.set_layout(name)
    for books, least, most in ((many, 200, BELOW), (many[:1], BELOW + 100, 900)):
        view.show_library(books, ["/books"])
        view.want(query="word")
        view.show_hits(rows, len(rows))
        qtbot.waitUntil(lambda least=least, most=most: least <= view.hits.height() <= most)
        assert view.shelf.viewport().height() >= view.shelf.gridSize().height()  # a line of books is whole


# -- dialogs -----------------------------------------------------------------------------------------------------------


def test_tags_of_several_books_are_given_and_taken(qtbot, tokens):
    dialog = TagDialog(["One", "Two"], [("a", "b"), ("b",)], {"a", "b", "c"})
    qtbot.addWidget(dialog)
    assert {tag: chip.isChecked() for tag, chip in dialog.chips.items()} == {"a": False, "b": True, "c": False}
    assert dialog.chips["a"].count == "1/2"
    assert dialog.outcome == ((), ())
    dialog.chips["a"].click()
    dialog.chips["b"].click()
    dialog.field.setText("New")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.save.click()
    assert set(told.args[0]) == {"a", "New"}
    assert told.args[1] == ("b",)


def test_a_tag_that_is_there_already_is_not_made_twice(qtbot, tokens):
    dialog = TagDialog(["One"], [()], {"Trust"})
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.field, "TRUST")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.outcome == (("Trust",), ())


def test_commas_part_tags(qtbot, tokens):
    dialog = TagDialog(["One"], [()], {"Trust"})
    qtbot.addWidget(dialog)
    dialog.field.setText("trust, to read،  後で、")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.save.click()
    assert told.args == [("Trust", "to read", "後で"), ()]


def test_a_long_tag_is_cut_and_leaves_the_side_as_wide_as_it_is(view):
    tags = ("a tag of very many words that does not end as soon as one may think", "short")
    view.show_library([*BOOKS, Book("long", "Long", tags=tags, sort_title="long")], [])
    view.side.ensurePolished()
    chips = view.side.tag_choices.chips
    QTest.qWait(0)
    assert chips[tags[0]].mapTo(view.side, chips[tags[0]].rect().topRight()).x() < view.side.width()
    assert chips[tags[0]].width() < chips[tags[0]].sizeHint().width()
    assert chips["short"].width() == chips["short"].sizeHint().width()


def test_a_tag_named_as_another_says_that_both_become_one(qtbot, tokens):
    dialog = RenameTagDialog("a", {"b"})
    qtbot.addWidget(dialog)
    dialog.field.setText("B")
    assert "one" in dialog.hint.text()
    dialog.field.setText("b")
    with qtbot.waitSignal(dialog.renamed) as told:
        dialog.confirm.click()
    assert told.args == ["b"]


def test_no_title_makes_the_report_wider_or_endless(qtbot, tokens):
    plain = ImportReport(1, [ReportItem("a.epub", "no")], [], [], [])
    monster = "\u1e82\u0301" * 5000  # as wide as letters are
    odd = ImportReport(1, [ReportItem("b" * 300 + ".epub", "c" * 300)], [ReportItem(monster, "You had: b")], [], [])
    for report in (plain, odd):
        qtbot.addWidget(report)
    assert odd.sizeHint().width() == plain.sizeHint().width()
    assert all(len(label.text()) < 1000 for label in odd.findChildren(QLabel))
    assert monster in odd.details


def test_the_report_says_what_failed_and_why_and_all_of_it_is_copied(qtbot, tokens, english):
    failed = [ReportItem(f"{number}.epub", "it is no zip file") for number in range(100)]
    report = ImportReport(3, failed, [], [ReportItem("Known")], [])
    qtbot.addWidget(report)
    assert report.title.text() == "3 books were added."
    with qtbot.waitSignal(report.copy_requested) as told:
        report.copy.click()
    assert told.args[0].count("it is no zip file") == 100
    assert "Known" in told.args[0]
