"""Words of a book are marked and written about; what is kept are CFIs, and the list has the book's own sections."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.publication.annotation import Annotation
from reader.ui.navigator.scripts import WORLD
from reader.ui.panels.note_rows import NOTE_ROLE
from tests.e2e.books import write_book, write_book_in_two_languages

TIMEOUT = 20_000
DOCUMENT = "document.querySelector('.zo-shown .zo-frame').contentDocument"


@pytest.fixture
def book(tmp_path) -> str:
    return str(write_book(tmp_path / "harbour.epub"))


def notes(program: Any) -> tuple[Annotation, ...]:
    return program._annotations.all(program.session.reading.publication.key, kinds=("highlight", "note"))


def card(program: Any) -> Any:
    return program.session.annotations.card.card


def act(program: Any, name: str) -> None:
    program.chrome.actions_by_name[name].trigger()


def settle(qtbot: Any, program: Any) -> None:
    with qtbot.waitSignal(program.page.stable, timeout=TIMEOUT):
        program.page.send("document", "settle")


def select(program: Any, spine: int, start: str, end: str, text: str, block: str = "") -> None:
    said = {"spine": spine, "start": start, "end": end, "text": text, "block": block, "before": "b", "after": "a"}
    rect = {"x": 100, "y": 200, "width": 80, "height": 18}
    program.page.selection_changed.emit({**said, "rect": rect, "by": "mouse", "done": True})


def pointer(program: Any, kind: QEvent.Type, x: float, y: float) -> None:
    page = program.window.page
    at, no, left = QPointF(x, y), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = no if kind == QEvent.Type.MouseMove else left
    held = no if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, page.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.focusProxy() or page, event)


def test_a_selection_is_kept_with_cfis_block_words_and_what_stands_around(start, book):
    program = start(book)
    select(program, 0, "/4/4/1:4", "/4/4/1:11", "harbour")
    QTest.mouseClick(card(program)._dots["blue"], Qt.MouseButton.LeftButton)
    (made,) = notes(program)
    assert (made.kind, made.colour, made.place.cfi, made.extent.cfi) == ("highlight", "blue", "/4/4/1:4", "/4/4/1:11")
    assert (made.place.quote.exact, made.place.quote.before, made.place.quote.after) == ("harbour", "b", "a")
    groups = {group["group"]: group["items"] for group in program.session.navigator._groups()}
    assert "elsewhere" not in groups
    (item,) = groups["highlights"]
    assert (item["spine"], item["start"], item["end"]) == (0, "/4/4/1:4", "/4/4/1:11")


def test_the_list_has_the_books_sections_in_reading_order(start, book):
    program = start(book)
    for spine, step, text in ((3, 4, "wind"), (0, 4, "harbour"), (1, 6, "tide"), (0, 200, "later")):
        select(program, spine, f"/4/{step}/1:0", f"/4/{step}/1:4", text)
        act(program, "highlight")
    act(program, "notes")
    model = program.chrome.notes_model
    rows = [model.index(number, 0) for number in range(model.rowCount())]
    words = [index.data().upper() if index.data(NOTE_ROLE) is None else index.data() for index in rows]
    assert words == ["HARBOUR", "harbour", "QUAY", "later", "TIDE", "tide", "WIND", "wind"]


def test_without_a_selection_a_note_is_about_the_page_being_read(start, book, qtbot):
    program = start(book)
    settle(qtbot, program)
    act(program, "note")
    QTest.keyClicks(card(program).editor.text, "first page")
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
    (made,) = notes(program)
    assert (made.kind, made.extent) == ("note", None)
    assert made.place.cfi
    assert made.place.quote.exact.startswith("The harbour")


def test_what_had_the_focus_and_hides_does_not_send_the_page_to_its_first_link(start, book, qtbot):
    """Qt hands the focus on as by Tab, which Chromium takes for a wish to go to the first link of the text."""
    program = start(book)
    settle(qtbot, program)
    program.window.activateWindow()
    moved: list[Any] = []
    program.session.navigator.location_changed.connect(moved.append)
    for name, hide in (
        ("note", lambda: QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)),
        ("notes", lambda: act(program, "sidebar")),
        ("note", card(program).hide),
    ):
        act(program, name)
        assert not program.window.page.focusProxy().hasFocus()
        hide()
        settle(qtbot, program)
        answers: list[str] = []
        source = f"document.activeElement.localName + '/' + {DOCUMENT}.activeElement.localName"
        program.page.runJavaScript(source, WORLD, answers.append)
        qtbot.waitUntil(lambda answers=answers: bool(answers), timeout=TIMEOUT)
        assert answers[0].endswith("/body")
    assert not moved


def test_words_are_dragged_over_marked_and_clicked_with_the_mouse(start, book, qtbot):
    program = start(book)
    settle(qtbot, program)
    source = (
        f"(() => {{ const doc = {DOCUMENT}; const frame = doc.defaultView.frameElement.getBoundingClientRect();"
        "const range = doc.createRange(); range.selectNodeContents(doc.querySelector('p'));"
        "const box = range.getClientRects()[0];"
        "return JSON.stringify([frame.left + box.left, frame.top + (box.top + box.bottom) / 2]) })()"
    )
    answers: list[str] = []
    program.page.runJavaScript(source, WORLD, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=TIMEOUT)
    x, y = json.loads(answers[0])
    kinds = QEvent.Type
    with qtbot.waitSignal(
        program.page.selection_changed, timeout=TIMEOUT, check_params_cb=lambda said: said["done"] and said["text"]
    ):
        pointer(program, kinds.MouseButtonPress, x + 1, y)
        for more in (40, 80, 140):
            pointer(program, kinds.MouseMove, x + more, y)
            settle(qtbot, program)
        pointer(program, kinds.MouseButtonRelease, x + 140, y)
    assert card(program).isVisible()
    QTest.mouseClick(card(program)._dots["pink"], Qt.MouseButton.LeftButton)
    (made,) = notes(program)
    assert made.place.cfi == "/4/4/1:0"
    assert f"The harbour paragraph 1: {made.place.quote.exact}".count("The harbour") == 2
    settle(qtbot, program)
    with qtbot.waitSignal(program.page.annotation_activated, timeout=TIMEOUT) as activated:
        pointer(program, kinds.MouseButtonPress, x + 30, y)
        pointer(program, kinds.MouseButtonRelease, x + 30, y)
    assert activated.args[0]["id"] == made.id


def test_a_note_made_in_another_rendition_is_listed_with_its_language_and_gone_to_there(start, tmp_path, qtbot):
    program = start(str(write_book_in_two_languages(tmp_path / "two.epub")))
    settle(qtbot, program)
    select(program, 1, "/4/2/1:0", "/4/2/1:4", "word")
    act(program, "highlight")
    (made,) = notes(program)
    with qtbot.waitSignal(program.page.ready, timeout=TIMEOUT):
        program.session.switch_language("fr")
    act(program, "notes")
    model = program.chrome.notes_model
    row = model.index(model.row_of(made.id), 0).data(NOTE_ROLE)
    assert row.is_elsewhere
    with qtbot.waitSignal(
        program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message: message.get("spine") == 1
    ):
        program.session.annotations.list.go_to(made)
    assert program.session.reading.language == "en"
