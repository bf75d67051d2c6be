"""A person marks words and writes: card, list, undo, other languages, a later start."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.errors import CannotWrite
from reader.publication.annotation import Annotation

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
