from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from reader.publication.annotation import COLOURS, Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.services.describing import DescribedNote
from reader.ui.panels.note_rows import NOTE_ROLE
from reader.ui.panels.notes import NotesModel, NotesPanel
from reader.ui.theme import tokens_for

WORDS = "A boundary is a sentence the other person can act on, and nothing else. "


def row(
    name: str,
    section: str,
    text: str = "",
    *,
    place: bool = False,
    lost: bool = False,
    words: str = "",
    **fields: object,
) -> DescribedNote:
    words = words or WORDS
    kind, extent = ("note", None) if place else ("highlight", Extent(0, "b", 3))
    language = str(fields.pop("language", "en"))
    where = Locator("x", block="b", quote=Quote(words))
    note = Annotation(name, "article", where, language, kind=kind, extent=extent, text=text, **fields)
    return DescribedNote(note, words, section, section, 1, is_elsewhere=language != "en", is_lost=lost)


ROWS = (
    row("plain", "Boundaries", colour="green"),
    row("noted", "Boundaries", "Ask again", tags=("love", "to do")),
    row("french", "Consistency", language="fr", words="Les mots français"),
    row("place", "Consistency", "Rethink", place=True, tags=("love",)),
    row("gone", "", lost=True, words="Nowhere any more"),
)


@pytest.fixture
def model(qapp) -> NotesModel:
    return NotesModel()


@pytest.fixture
def panel(qtbot, model, tokens, english) -> NotesPanel:
    result = NotesPanel(model, tokens)
    qtbot.addWidget(result)
    result.resize(240, 600)
    with qtbot.waitExposed(result):
        result.show()
    result.set_notes(ROWS, "en")
    return result


def shown(model: NotesModel) -> list[str]:
    """Headings in capitals, notes by their ids."""
    rows = [model.index(number, 0) for number in range(model.rowCount())]
    return [index.data(NOTE_ROLE).annotation.id if index.data(NOTE_ROLE) else index.data().upper() for index in rows]


def choose(panel: NotesPanel, model: NotesModel, name: str) -> None:
    panel.list.setCurrentIndex(model.index(model.row_of(name), 0))


def test_notes_stand_under_their_sections_and_the_lost_ones_at_the_end(panel, model):
    assert shown(model) == [
        "BOUNDARIES",
        "plain",
        "noted",
        "CONSISTENCY",
        "french",
        "place",
        "NOT FOUND IN THIS EDITION",
        "gone",
    ]
    assert panel.try_again.isVisible()
    assert panel.lost.text() == "1 not found"


def test_the_model_keeps_qts_rules(qapp):
    model = NotesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_notes(ROWS, "en")
    model.set_notes((), "en")


def test_a_screen_reader_hears_what_it_is_the_words_the_note_its_tags_and_its_language(panel, model):
    said = [model.index(model.row_of(name), 0).data(Qt.ItemDataRole.AccessibleTextRole) for name in ("noted", "french")]
    assert said[0] == f"Highlight, Yellow. {WORDS}. Ask again. love. to do"
    assert said[1] == "Highlight, Yellow. Les mots français. Noted in FR"


def test_headings_are_never_chosen(panel, model):
    choose(panel, model, "noted")
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex().data(NOTE_ROLE).annotation.id == "french"
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.list.currentIndex().data(NOTE_ROLE).annotation.id == "plain"
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.field.hasFocus()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().data(NOTE_ROLE).annotation.id == "plain"


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Return, "go_to_requested"), (Qt.Key.Key_Delete, "remove_requested")]
)
def test_keys_ask_for_the_chosen_note(qtbot, panel, model, key, signal):
    choose(panel, model, "noted")
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        QTest.keyClick(panel.list, key)
    assert asked.args[0].id == "noted"


def test_a_click_goes_there_but_not_to_a_lost_one_or_a_heading(qtbot, panel, model):
    with qtbot.waitSignal(panel.go_to_requested) as asked:
        at = panel.list.visualRect(model.index(model.row_of("place"), 0)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args[0].id == "place"
    with qtbot.assertNotEmitted(panel.go_to_requested):
        for number in (0, model.row_of("gone")):
            at = panel.list.visualRect(model.index(number, 0)).center()
            QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_dots_at_the_end_open_the_menu_and_go_nowhere(qtbot, panel, model, direction):
    panel.setLayoutDirection(direction)
    at = panel.list.itemDelegate().dots(panel.list.visualRect(model.index(1, 0))).center().toPoint()
    assert (at.x() < 40) == (direction == Qt.LayoutDirection.RightToLeft)
    with qtbot.assertNotEmitted(panel.go_to_requested), qtbot.waitSignal(panel.menu.aboutToShow):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    panel.menu.close()


def test_the_menu_offers_what_means_something_for_the_row(qtbot, panel, model):
    def opened(name: str) -> tuple[bool, bool]:
        at = panel.list.visualRect(model.index(model.row_of(name), 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.list.viewport().mapToGlobal(at))
        QApplication.sendEvent(panel.list.viewport(), event)
        panel.menu.close()
        return panel.menu.go.isVisible(), panel.menu.look.isVisible()

    assert opened("plain") == (True, True)
    assert opened("place") == (True, False)
    assert opened("gone") == (False, True)
    choose(panel, model, "plain")
    with qtbot.waitSignal(panel.look_changed) as asked:
        panel.menu.looks["colour", "pink"].trigger()
    assert (asked.args[0].id, *asked.args[1:]) == ("plain", "colour", "pink")


def test_a_note_is_written_where_it_stands_and_handed_over_on_the_way_out(qtbot, panel, model):
    choose(panel, model, "noted")
    before = panel.list.visualRect(model.index(model.row_of("noted"), 0)).height()
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    assert panel.card.isVisible()
    rect = panel.list.visualRect(model.index(model.row_of("noted"), 0))
    assert rect.height() > before
    assert rect.contains(panel.card.geometry())
    QTest.keyClicks(panel.editor.text, "!")
    with qtbot.waitSignal(panel.edited) as asked:
        QTest.keyClick(panel.editor.text, Qt.Key.Key_Escape)
    assert (asked.args[0].id, *asked.args[1:]) == ("noted", "Ask again!", ("love", "to do"))
    assert not panel.card.isVisible()
    assert panel.list.hasFocus()


def test_the_editor_stays_with_its_row_while_others_come(panel, model):
    choose(panel, model, "noted")
    panel.edit()
    QTest.keyClicks(panel.editor.text, " and more")
    panel.set_notes((row("new", "Before"), *ROWS), "en")
    assert panel.card.isVisible()
    assert panel.list.visualRect(model.index(model.row_of("noted"), 0)).contains(panel.card.geometry())
    assert panel.editor.text.toPlainText() == "Ask again and more"


def test_what_was_refused_stays_in_the_editor(panel, model):
    panel.edited.connect(lambda *_words: panel.editor.refuse())
    choose(panel, model, "noted")
    panel.edit()
    QTest.keyClicks(panel.editor.text, "!")
    QTest.keyClick(panel.editor.text, Qt.Key.Key_Escape)
    assert panel.card.isVisible()
    assert panel.editor.text.toPlainText() == "Ask again!"


def test_words_kinds_colours_and_tags_narrow_the_list_down(panel, model):
    QTest.keyClicks(panel.field, "FRANCAIS")
    assert shown(model) == ["CONSISTENCY", "french"]
    assert panel.count.text().startswith("1 note")
    panel.clear.click()
    assert len(shown(model)) == 8
    panel.filter_button.click()
    assert panel.filter.isVisible()
    panel.filter.dots["green"].click()
    assert shown(model) == ["BOUNDARIES", "plain"]
    panel.clear.click()
    panel.filter.kinds.buttons["notes"].click()
    assert shown(model) == ["BOUNDARIES", "noted", "CONSISTENCY", "place"]
    panel.filter._tags["to do"].click()
    assert shown(model) == ["BOUNDARIES", "noted"]
    panel.set_notes((ROWS[0],), "en")  # the tag is gone, and with it the choice
    assert panel.nothing.isVisible()
    panel.clear.click()
    assert shown(model) == ["BOUNDARIES", "plain"]


def test_choosing_one_that_a_filter_hides_shows_all(panel, model):
    QTest.keyClicks(panel.field, "francais")
    panel.set_current("place")
    assert panel.list.currentIndex().data(NOTE_ROLE).annotation.id == "place"
    assert panel.field.text() == ""


def test_esc_clears_the_search_and_then_leaves(qtbot, panel, model):
    QTest.keyClicks(panel.field, "x")
    with qtbot.assertNotEmitted(panel.closed):
        QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.field, Qt.Key.Key_Escape)


def test_after_removing_the_one_in_its_place_is_chosen(panel, model):
    choose(panel, model, "noted")
    panel.set_notes((ROWS[0], *ROWS[2:]), "en")
    assert panel.list.currentIndex().data(NOTE_ROLE).annotation.id in {"plain", "french"}


def test_without_notes_the_panel_says_how_to_make_one(panel, model):
    panel.set_notes((), "en")
    assert panel.empty.isVisible()
    assert not panel.field.isVisible()
    assert not panel.try_again.isVisible()
    assert "Ctrl+H" in panel.empty.key.text() or "⌘" in panel.empty.key.text()


def test_colours_change_with_the_theme(panel):
    before = panel.grab().toImage()
    panel.set_tokens(tokens_for("dark"))
    assert panel.grab().toImage() != before


def test_every_text_changes_with_the_language_of_the_interface(panel, other_language):
    other_language()
    assert panel.field.placeholderText() == "*Search in the notes*"
    assert panel.empty.title.text() == "*No notes yet*"
    assert panel.menu.actions()[1].text() == "*&Edit note*"
    assert panel.filter.kinds.buttons["notes"].text() == "*Notes*"
    assert panel.editor.text.placeholderText() == "*Write a note…*"


def test_a_thousand_notes_are_drawn_as_they_are_scrolled(panel, model):
    many = tuple(
        row(f"n{number}", f"Section {number // 10}", WORDS * (number % 3), colour=COLOURS[number % 6])
        for number in range(1000)
    )
    panel.set_notes(many, "en")
    bar, frames = panel.list.verticalScrollBar(), []
    for step in range(60):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * step // 60)
        panel.list.viewport().repaint()
        frames.append(time.perf_counter() - began)
    assert sorted(frames)[30] < 0.016
