"""A person marks words and writes: card, list, undo, other languages, a later start."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.errors import CannotWrite
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Quote
from reader.ui.navigator.scripts import WORLD
from reader.ui.navigator.stage import press_key

TIMEOUT = 20_000
BLOCK = "boundaries-2"
RECT = {"x": 300, "y": 240, "width": 200, "height": 20}


def select(program: Any, start: int = 0, end: int = 12, by: str = "mouse", **more: Any) -> None:
    """As the page tells of a selection that was just made."""
    said = {"start": {"block": BLOCK, "offset": start}, "end": {"block": BLOCK, "offset": end}}
    words = program.session.reading.rendition.block(BLOCK).text[start:end]
    program.page.selection_changed.emit({**said, "text": words, "rect": RECT, "by": by, "done": True, **more})


def notes(program: Any) -> tuple[Annotation, ...]:
    """What is stored, read anew."""
    return program._annotations.all("trust-before-intimacy", kinds=("highlight", "note"))


def card(program: Any) -> Any:
    return program.session.annotations.card.card


def groups(program: Any) -> dict[str, list[dict[str, Any]]]:
    return {group["group"]: group["items"] for group in program.session.navigator._groups()}


def act(program: Any, name: str) -> None:
    program.chrome.actions_by_name[name].trigger()


def test_words_selected_by_mouse_get_a_card_beside_them_and_a_colour_marks_them(start):
    program = start()
    select(program)
    assert card(program).isVisible()
    page = program.window.page
    top = page.mapTo(program.window.centralWidget(), page.rect().topLeft()).y()
    assert card(program).geometry().bottom() < top + RECT["y"]
    QTest.mouseClick(card(program)._dots["green"], Qt.MouseButton.LeftButton)
    (made,) = notes(program)
    assert (made.kind, made.colour, made.language) == ("highlight", "green", "en")
    assert made.place.quote.exact == program.session.reading.rendition.block(BLOCK).text[:12].strip()
    assert not card(program).isVisible()
    (item,) = groups(program)["highlights"]
    assert (item["id"], item["block"], item["start"]) == (made.id, BLOCK, 0)


@pytest.mark.parametrize("change", [{"done": False}, {"by": "keyboard"}, {"rect": None}])
def test_no_card_comes_before_the_selection_is_made_or_for_one_by_keyboard(start, change):
    program = start()
    select(program, **change)
    assert not program.session.annotations.card.is_open


def test_the_keyboard_alone_marks_with_the_colour_used_last_and_writes(start):
    program = start()
    act(program, "highlight")
    assert notes(program) == ()
    assert program.window.message.isVisible()
    select(program, by="keyboard")
    act(program, "highlight")
    assert notes(program)[0].colour == "yellow"
    program.session.annotations.change(notes(program)[0], colour="pink")
    select(program, 20, 30, by="keyboard")
    act(program, "note")
    assert [one.colour for one in notes(program)] == ["pink", "pink"]
    assert card(program).editor.text.hasFocus()
    QTest.keyClicks(card(program).editor.text, "why")
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert notes(program)[1].text == "why"
    assert not card(program).isVisible()


def test_without_a_selection_a_note_is_about_the_paragraph_being_read(start):
    program = start(at=f"#{BLOCK}")
    act(program, "note")
    assert notes(program) == ()
    QTest.keyClicks(card(program).editor.text, "a thought")
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
    (made,) = notes(program)
    assert (made.kind, made.text, made.extent) == ("note", "a thought", None)
    assert made.place.block == program.session.reading.place.block
    assert "end" not in groups(program)["highlights"][0]


def test_esc_and_a_click_elsewhere_keep_what_was_typed(start):
    program = start()
    select(program)
    act(program, "note")
    QTest.keyClicks(card(program).editor.text, "kept")
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
    assert notes(program)[0].text == "kept"
    program.page.annotation_activated.emit({"id": notes(program)[0].id, "rect": RECT, "x": 310, "y": 250})
    assert card(program).editor.text.toPlainText() == "kept"
    QTest.keyClicks(card(program).editor.text, "!")
    target = program.window.page.focusProxy() or program.window.page
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert notes(program)[0].text == "kept!"
    assert not card(program).isVisible()


@pytest.mark.expects_warning("could not be written")
def test_what_cannot_be_kept_stays_where_it_can_be_seen(start, monkeypatch):
    program = start()
    select(program)
    act(program, "note")
    QTest.keyClicks(card(program).editor.text, "precious")

    def refuse(*_arguments: object, **_fields: object) -> None:
        raise CannotWrite("library.sqlite", "disk full")

    with monkeypatch.context() as patch:
        patch.setattr(program._annotations, "change", refuse)
        QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
        assert card(program).isVisible()
        assert card(program).editor.text.toPlainText() == "precious"
        assert program.window.message.isVisible()
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
    assert notes(program)[0].text == "precious"
    assert not card(program).isVisible()


def test_a_clicked_highlight_is_changed_copied_and_removed_with_undo(start):
    program = start()
    select(program)
    act(program, "highlight")
    (made,) = notes(program)
    program.page.annotation_activated.emit({"id": made.id, "rect": RECT, "x": 310, "y": 250})
    shown = card(program)
    QTest.mouseClick(shown.buttons["underline"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown._dots["blue"], Qt.MouseButton.LeftButton)
    assert (notes(program)[0].style, notes(program)[0].colour) == ("underline", "blue")
    QTest.mouseClick(shown.buttons["remove"], Qt.MouseButton.LeftButton)
    assert notes(program) == ()
    program.window.message.act()
    assert [one.id for one in notes(program)] == [made.id]


def test_undo_and_redo_go_through_all_that_was_done(start):
    program = start(at=f"#{BLOCK}")
    act(program, "bookmark")
    select(program)
    act(program, "highlight")
    act(program, "undo")
    assert notes(program) == ()
    assert program.session.bookmarks.group()["items"]
    act(program, "undo")
    assert not program.session.bookmarks.group()["items"]
    assert not program.chrome.actions_by_name["bookmark"].isChecked()
    act(program, "redo")
    act(program, "redo")
    assert len(notes(program)) == 1
    assert program.chrome.actions_by_name["bookmark"].isChecked()
    act(program, "bookmark")  # removed, and the message bar offers Undo
    act(program, "undo")
    assert program.chrome.actions_by_name["bookmark"].isChecked()


def test_a_note_made_in_french_is_exact_there_and_marked_elsewhere(start, qtbot):
    program = start(language="fr")
    select(program)
    act(program, "highlight")
    with qtbot.waitSignal(program.page.swapped, timeout=TIMEOUT):
        program.session.switch_language("ar")
    assert groups(program)["highlights"] == []
    (item,) = groups(program)["elsewhere"]
    assert (item["block"], item["label"], item["ids"]) == (BLOCK, "Noted in FR", [notes(program)[0].id])
    act(program, "notes")
    model = program.chrome.notes_model
    row = model.index(model.row_of(notes(program)[0].id), 0)
    assert row.data() == notes(program)[0].place.quote.exact
    program.page.annotation_activated.emit({"ids": item["ids"], "rect": RECT})
    assert "FR" in card(program).caption.text()
    with qtbot.waitSignal(program.page.swapped, timeout=TIMEOUT):
        program.session.switch_language("fr")
    assert not card(program).isVisible()
    assert groups(program)["elsewhere"] == []
    assert len(groups(program)["highlights"]) == 1


def test_the_list_goes_there_edits_in_place_and_removes(start, qtbot):
    program = start()
    select(program)
    act(program, "highlight")
    act(program, "notes")
    panel, model = program.chrome.notes, program.chrome.notes_model
    assert panel.isVisible()
    assert model.index(0, 0).data() == program.session.reading.rendition.section_of(BLOCK).label
    panel.list.setCurrentIndex(model.index(1, 0))
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    QTest.keyClicks(panel.editor.text, "in place")
    QTest.keyClicks(panel.editor.tags, "one, two")
    QTest.keyClick(panel.editor.tags, Qt.Key.Key_Return)
    assert (notes(program)[0].text, notes(program)[0].tags) == ("in place", ("one", "two"))
    with qtbot.waitSignal(
        program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message: message["block"] == BLOCK
    ):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert notes(program) == ()
    assert panel.empty.isVisible()
    act(program, "undo")
    assert model.rowCount() == 2


def test_notes_are_drawn_at_a_later_start_before_anything_of_theirs_is_imported(start):
    program = start()
    select(program)
    act(program, "highlight")
    start.stop()
    again = start()
    assert [item["block"] for item in groups(again)["highlights"]] == [BLOCK]


def test_another_publication_starts_with_its_own_notes(start, tmp_path):
    program = start()
    select(program)
    act(program, "note")
    QTest.keyClicks(card(program).editor.text, "mine")
    other = tmp_path / "other.md"
    other.write_text("# Other\n\nWords of another text.\n", encoding="utf-8")
    program.open_source(str(other))
    assert notes(program)[0].text == "mine"
    assert not card(program).isVisible()
    act(program, "notes")
    assert program.chrome.notes.empty.isVisible()
    QApplication.processEvents()


# -- with the page itself --------------------------------------------------------------------------------------------------


def pointer(program: Any, kind: QEvent.Type, x: float, y: float) -> None:
    page = program.window.page
    at, no = QPointF(x, y), Qt.MouseButton.NoButton
    left = Qt.MouseButton.LeftButton
    button = no if kind == QEvent.Type.MouseMove else left
    held = no if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, page.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.focusProxy() or page, event)


def box_of(qtbot: Any, program: Any, block: str) -> dict[str, float]:
    """Where a block's first line stands on the page."""
    source = (
        f"(() => {{ const range = document.createRange(); range.selectNodeContents(document.getElementById('{block}'));"
        "const box = range.getClientRects()[0]; return JSON.stringify([box.left, box.top, box.right, box.bottom]) })()"
    )
    answers: list[str] = []
    program.page.runJavaScript(source, WORLD, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=TIMEOUT)
    return dict(zip(("left", "top", "right", "bottom"), json.loads(answers[0]), strict=True))


def settle(qtbot: Any, program: Any) -> None:
    with qtbot.waitSignal(program.page.stable, timeout=TIMEOUT):
        program.page.send("document", "settle")


def test_words_are_dragged_over_marked_and_clicked_with_the_mouse(start, qtbot):
    program = start(at=f"#{BLOCK}")
    settle(qtbot, program)
    box = box_of(qtbot, program, BLOCK)
    y = (box["top"] + box["bottom"]) / 2
    kinds = QEvent.Type
    with qtbot.waitSignal(
        program.page.selection_changed, timeout=TIMEOUT, check_params_cb=lambda said: said["done"] and said["text"]
    ):
        pointer(program, kinds.MouseButtonPress, box["left"] + 1, y)
        for x in (60, 120, 180):
            pointer(program, kinds.MouseMove, box["left"] + x, y)
            settle(qtbot, program)
        pointer(program, kinds.MouseButtonRelease, box["left"] + 180, y)
    assert card(program).isVisible()
    shown = card(program).geometry().translated(-program.window.page.mapTo(program.window.centralWidget(), QPoint()))
    assert not shown.intersects(QRect(round(box["left"]), round(box["top"]), 180, round(box["bottom"] - box["top"])))
    QTest.mouseClick(card(program)._dots["pink"], Qt.MouseButton.LeftButton)
    (made,) = notes(program)
    assert made.colour == "pink"
    assert made.extent.start == 0
    text = program.session.reading.rendition.block(BLOCK).text
    assert made.place.quote.exact == text[: made.extent.end]
    settle(qtbot, program)
    with qtbot.waitSignal(program.page.annotation_activated, timeout=TIMEOUT) as activated:
        pointer(program, kinds.MouseButtonPress, box["left"] + 30, y)
        pointer(program, kinds.MouseButtonRelease, box["left"] + 30, y)
    assert activated.args[0]["id"] == made.id
    assert card(program)._dots["pink"].isChecked()


def test_words_are_selected_marked_and_left_with_the_keyboard_alone(start, qtbot):
    program = start(at=f"#{BLOCK}")
    settle(qtbot, program)
    program.window.activateWindow()
    program.window.page.setFocus()
    act(program, "caret")
    with qtbot.waitSignal(
        program.page.selection_changed, timeout=TIMEOUT, check_params_cb=lambda said: said["done"] and said["text"]
    ):
        for _ in range(3):
            press_key(program.window.page.focusProxy() or program.window.page, "Ctrl+Shift+Right")
    assert not program.session.annotations.card.is_open
    act(program, "highlight")
    (made,) = notes(program)
    assert len(made.place.quote.exact.split()) >= 2
    with qtbot.waitSignal(program.page.caret_changed, timeout=TIMEOUT):
        press_key(program.window.page.focusProxy() or program.window.page, "Esc")
    assert not program.chrome.actions_by_name["caret"].isChecked()


def test_enter_on_words_selected_by_keyboard_offers_all_colours(start, qtbot):
    program = start(at=f"#{BLOCK}")
    settle(qtbot, program)
    program.window.activateWindow()
    program.window.page.setFocus()
    act(program, "caret")
    page = program.window.page.focusProxy() or program.window.page
    with qtbot.waitSignal(
        program.page.selection_changed, timeout=TIMEOUT, check_params_cb=lambda said: said["done"] and said["text"]
    ):
        for _ in range(3):
            press_key(page, "Ctrl+Shift+Right")
    for leaves in (True, False):  # having looked at it and left it, it can be asked for again
        with qtbot.waitSignal(
            program.page.selection_changed, timeout=TIMEOUT, check_params_cb=lambda said: said["asked"]
        ):
            press_key(page, "Return")
        assert card(program)._dots["yellow"].hasFocus()
        if leaves:
            press_key(card(program)._dots["yellow"], "Esc")
            assert not program.session.annotations.card.is_open
    for key, name in (("Right", "yellow"), ("Right", "green"), ("Return", "blue")):
        press_key(card(program)._dots[name], key)
    (made,) = notes(program)
    assert made.colour == "blue"
    assert len(made.place.quote.exact.split()) >= 2
    assert not program.session.annotations.card.is_open


def test_undoing_while_a_note_is_written_loses_no_word(start):
    program = start()
    select(program)
    act(program, "note")
    QTest.keyClicks(card(program).editor.text, "not yet handed over")
    act(program, "undo")
    assert notes(program)[0].text == ""
    act(program, "redo")
    assert notes(program)[0].text == "not yet handed over"


def test_the_context_menu_marks_a_selection_writes_about_a_paragraph_and_opens_what_is_there(start):
    program = start()
    session = program.session

    def offered(**data: Any) -> dict[str, Any]:
        session._on_menu({"block": BLOCK, "x": 300, "y": 200, **data})
        menu = QApplication.activePopupWidget()
        actions = {action.text(): action for action in menu.actions() if action.text()}
        menu.hide()
        return actions

    assert "Highlight" in offered(selected=True)
    offered()["Write a note about this paragraph…"].trigger()
    QTest.keyClicks(card(program).editor.text, "about it")
    QTest.keyClick(card(program).editor.text, Qt.Key.Key_Escape)
    (made,) = notes(program)
    assert (made.place.block, made.text) == (BLOCK, "about it")
    there = offered(annotation=made.id)
    there["Open this note"].trigger()
    assert card(program).editor.text.toPlainText() == "about it"
    program.session.annotations.card.close()
    there["Remove this note"].trigger()
    assert notes(program) == ()


@dataclass(frozen=True)
class Found:
    """As reanchoring says where an annotation is."""

    annotation: Annotation
    status: str


def test_after_an_edition_changed_moved_notes_are_drawn_there_and_lost_ones_wait(start, qtbot):
    program = start()
    for first in (0, 14, 28):
        select(program, first, first + 12, by="keyboard")
        act(program, "highlight")
    kept, moved, lost = notes(program)
    text = program.session.reading.rendition.block(BLOCK).text
    place = replace(moved.place, quote=Quote(text[40:50]))
    annotations = program.session.annotations
    there = replace(moved, place=place, extent=Extent(40, BLOCK, 50))
    annotations.take_anchored([Found(kept, "kept"), Found(there, "moved"), Found(lost, "lost")], tell=True)
    assert [(item["id"], item["start"]) for item in groups(program)["highlights"]] == [(kept.id, 0), (moved.id, 40)]
    assert "1, moved along: 1, not found: 1" in program.window.message._text.text()
    program.window.message.act()
    assert program.chrome.notes.isVisible()
    model = program.chrome.notes_model
    assert model.row_of(lost.id) == model.rowCount() - 1
    with qtbot.waitSignal(annotations.list.try_again_requested):
        QTest.mouseClick(program.chrome.notes.try_again, Qt.MouseButton.LeftButton)
    annotations.change(annotations.annotating.find(moved.id), text="still at its old place in the store")
    assert program._annotations.find(moved.id).place == moved.place


def test_the_card_is_reached_by_tab_and_by_f6_and_leaves_with_esc_and_scrolling(start, qtbot, monkeypatch):
    program = start()
    program.window.activateWindow()
    program.window.page.setFocus()
    target = program.window.page.focusProxy() or program.window.page
    select(program)
    press_key(target, "Tab")
    assert card(program)._dots["yellow"].hasFocus()
    QTest.keyClick(card(program)._dots["yellow"], Qt.Key.Key_Escape)
    assert not card(program).isVisible()
    assert not card(program).isAncestorOf(QApplication.focusWidget())
    select(program)
    press_key(target, "Esc")
    assert not card(program).isVisible()
    select(program)
    program.window.page.setFocus()
    program.window.focus_next_zone()
    assert card(program).isAncestorOf(QApplication.focusWidget())
    monkeypatch.setattr("reader.ui.controllers.annotation_card.SETTLING", -1)
    program.session.navigator.location_changed.emit(program.session.reading.place)
    assert not card(program).isVisible()
    select(program)
    select(program, done=False)
    assert not card(program).isVisible()
