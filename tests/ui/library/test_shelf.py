from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from reader.ui.library.books import Book
from reader.ui.library.covers import CARD, ROOM, Covers, finished_cover
from reader.ui.library.model import ShelfModel
from tests.ui.library.conftest import BOOKS

MANY = [Book(f"key-{number}", f"Title {number:03}", sort_title=f"{number:03}") for number in range(60)]


def shown(view) -> list[str]:
    return [book.key for book in view.model.books]


def test_the_model_keeps_qts_rules(qapp):
    model = ShelfModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for books in (BOOKS, BOOKS[1:], BOOKS[1:], []):
        model.set_books(books)


def test_a_row_says_title_author_and_how_far_it_was_read(view):
    spoken = {
        book.key: view.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row, book in enumerate(view.model.books)
    }
    assert "How to Trust" in spoken["trust"]
    assert "40%" in spoken["trust"]
    assert "Anna Weil" in spoken["garden"]
    assert "Unread" in spoken["garden"]
    assert "Finished" in spoken["night"]
    assert "not found" in spoken["gone"]


@pytest.mark.parametrize("name", ["grid", "list"])
def test_enter_and_a_double_click_open_and_a_click_chooses(qtbot, view, name):
    view.set_layout(name)
    view.shelf.setFocus()
    at = view.shelf.visualRect(view.model.index(1)).center()
    QTest.mouseClick(view.shelf.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [book.key for book in view.chosen()] == [shown(view)[1]]
    with qtbot.waitSignal(view.shelf.open_requested) as asked:
        QTest.keyClick(view.shelf, Qt.Key.Key_Return)
    assert asked.args == [shown(view)[1]]
    with qtbot.waitSignal(view.shelf.open_requested) as asked:
        QTest.mouseDClick(view.shelf.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [shown(view)[1]]


def test_arrows_go_through_the_grid_line_by_line(view):
    view.show_library(MANY, [])
    view.want(order="title")
    shelf, columns = view.shelf, view.shelf.columns
    assert columns > 2
    shelf.setCurrentIndex(view.model.index(0))
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Left, columns - 1),  # round the corner
        (Qt.Key.Key_End, 59),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(shelf, key)
        assert shelf.currentIndex().row() == row


def test_right_to_left_the_arrows_follow_the_eye(view):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.shelf.setCurrentIndex(view.model.index(0))
    QTest.keyClick(view.shelf, Qt.Key.Key_Left)
    assert view.shelf.currentIndex().row() == 1
    assert view.shelf.visualRect(view.model.index(0)).x() > view.shelf.visualRect(view.model.index(1)).x()


def test_up_from_the_first_line_leads_to_the_field_and_down_back(view):
    view.activateWindow()
    view.shelf.setFocus()
    view.shelf.setCurrentIndex(view.model.index(0))
    QTest.keyClick(view.shelf, Qt.Key.Key_Up)
    assert view.bar.field.hasFocus()
    QTest.keyClick(view.bar.field, Qt.Key.Key_Down)
    assert view.shelf.hasFocus()


def test_typing_goes_to_a_title(view):
    view.shelf.setCurrentIndex(view.model.index(0))
    QTest.keyClicks(view.shelf, "the")
    assert view.shelf.current_key() == "garden"


def test_what_is_chosen_and_in_sight_stays_when_books_come(view):
    view.show_library(MANY, [])
    view.want(order="title")
    view.shelf.choose("key-40")
    at = view.shelf.verticalScrollBar().value()
    assert at > 0
    view.show_library([*MANY, Book("new", "Zzz", sort_title="zzz")], [])
    assert view.shelf.chosen_keys() == ["key-40"]
    assert view.shelf.current_key() == "key-40"
    assert view.shelf.verticalScrollBar().value() == at


@pytest.mark.parametrize("name", ["grid", "list"])
def test_another_layout_keeps_what_is_in_sight_not_what_was_once_chosen(view, name):
    view.set_layout(name)
    view.show_library(MANY, [])
    view.want(order="title")
    view.shelf.choose("key-59")
    view.shelf.scrollToTop()
    view.set_layout("list" if name == "grid" else "grid")
    assert view.shelf.verticalScrollBar().value() == 0
    view.shelf.choose("key-40")
    view.set_layout(name)
    assert view.shelf.viewport().rect().intersects(view.shelf.visualRect(view.model.index(40)))


def test_while_books_come_in_what_is_shown_keeps_its_place(view):
    before = shown(view)
    new = Book("new", "A new one", added="2027-01-01T00:00:00Z")
    view.show_library([new, *BOOKS], [], growing=True)
    assert shown(view) == [*before, "new"]
    view.show_library([new, *BOOKS], [])
    assert shown(view)[0] == "new"


def test_delete_asks_for_removal_and_the_menu_key_for_the_menu(qtbot, view):
    view.shelf.choose("garden")
    with qtbot.waitSignal(view.shelf.remove_requested):
        QTest.keyClick(view.shelf, Qt.Key.Key_Delete)
    dots = view.shelf.itemDelegate().dots(view.shelf.visualRect(view.shelf.currentIndex()).toRectF()).center().toPoint()
    with qtbot.waitSignal(view.shelf.menu_requested):
        QTest.mouseClick(view.shelf.viewport(), Qt.MouseButton.LeftButton, pos=dots)


def test_both_margins_are_alike_and_the_heading_begins_where_the_covers_do(view):
    view.show_library(MANY, [])
    first = view.shelf.visualRect(view.model.index(0))
    last = view.shelf.visualRect(view.model.index(view.shelf.columns - 1))
    assert last.y() == first.y()
    cover = view.shelf.viewport().mapTo(view, QPoint(first.center().x() - CARD.width() // 2, 0)).x()
    assert abs(view.bar.title.mapTo(view, QPoint(0, 0)).x() - cover) <= 1


def test_covers_are_made_for_what_is_seen_only(qtbot, view, covers):
    view.show_library(MANY, [])
    qtbot.waitUntil(lambda: covers.kept_bytes > 0)
    assert view.shelf.visible_keys() < {book.key for book in MANY}
    qtbot.waitUntil(lambda: {name[0] for name in covers._kept} >= view.shelf.visible_keys())
    assert "key-59" not in {name[0] for name in covers._kept}


def test_covers_that_were_not_seen_for_long_are_given_up(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("reader.ui.library.covers.ROOM", 3 * 200_000)
    covers = Covers(lambda _book: None)
    for book in MANY[:8]:
        with qtbot.waitSignal(covers.arrived):
            covers.cover(book, CARD, 1.0)
    assert covers.kept_bytes <= 3 * 200_000 < ROOM
    assert covers.cover(MANY[7], CARD, 1.0) is not None
    assert covers.cover(MANY[0], CARD, 1.0) is None
    covers.close()


def test_there_is_room_for_all_covers_in_sight_however_large_the_screen_is(qtbot, view, covers, monkeypatch):
    monkeypatch.setattr("reader.ui.library.covers.ROOM", 200_000)
    made: list[str] = []
    covers.arrived.connect(made.append)
    view.show_library(MANY, [])
    view.resize(1300, 1500)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: {name[0] for name in covers._kept} >= view.shelf.visible_keys())
    view.shelf.viewport().repaint()
    count = len(made)
    view.shelf.viewport().repaint()
    assert not covers._maker._wishes
    assert len(made) == count


def test_a_cover_keeps_its_shape(qapp):
    black = QColor(0, 0, 0, 40)
    wide = QImage(400, 100, QImage.Format.Format_RGB32)
    _image, size = finished_cover(wide, BOOKS[0], CARD, 1.0, black, black)
    assert (size.width(), size.height()) == (150, 38)
    _image, size = finished_cover(None, BOOKS[0], CARD, 2.0, black, black)
    assert (size.width(), size.height()) == (150, 240)


@pytest.mark.parametrize("name", ["grid", "list"])
def test_words_that_are_cut_are_whole_in_the_tool_tip(view, monkeypatch, name):
    told: list[str] = []
    monkeypatch.setattr("reader.ui.library.drawing.QToolTip.showText", lambda _at, text, _view: told.append(text))
    long = "A <b>title</b> " * 30
    view.show_library([Book("long", long, sort_title="a"), Book("short", "Short", sort_title="b")], [])
    view.set_layout(name)
    view.want(order="title")
    for row in range(2):
        rect = view.shelf.visualRect(view.model.index(row))
        event = QHelpEvent(QEvent.Type.ToolTip, rect.center(), view.shelf.mapToGlobal(rect.center()))
        QApplication.sendEvent(view.shelf.viewport(), event)
    assert len(told) == 1
    assert "&lt;b&gt;" in told[0]


@pytest.mark.parametrize(("width", "more"), [(1000, {"tags": ("one",)}), (500, {"progress": 0.5})])
def test_in_the_list_a_title_goes_on_where_nothing_stands_beside_it(view, width, more):
    view.set_layout("list")
    delegate, rect = view.shelf.itemDelegate(), QRectF(0, 0, width, 70)
    beside, alone = (delegate.room(book, rect)[0] for book in (Book("a", "A", **more), Book("a", "A")))
    assert alone > beside + 100
