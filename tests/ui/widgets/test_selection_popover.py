from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator
from reader.ui.widgets.note_editor import NoteEditor, split_tags
from reader.ui.widgets.selection_popover import SelectionPopover, place_beside

ROOM = QRect(264, 52, 900, 700)
NOTE = Annotation(
    "n",
    "a",
    Locator("x"),
    "en",
    kind="highlight",
    extent=Extent(0, "b", 3),
    colour="green",
    style="underline",
    text="words",
    tags=("t",),
)


@pytest.fixture
def window(qtbot, tokens) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.resize(1200, 800)
    with qtbot.waitExposed(result):
        result.show()
    return result


@pytest.fixture
def card(window, tokens) -> SelectionPopover:
    return SelectionPopover(tokens, window)


@given(
    st.integers(264, 1163),
    st.integers(52, 751),
    st.integers(1, 900),
    st.integers(1, 160),
    st.integers(200, 420),
    st.integers(40, 250),
)
def test_the_card_stays_within_the_page_and_off_the_words(x, y, width, height, wide, high):
    words = QRect(x, y, width, height).intersected(ROOM)
    card = QRect(place_beside(words, QSize(wide, high), ROOM), QSize(wide, high))
    assert ROOM.contains(card)
    assert not card.intersects(words)  # so few lines always leave room above or below


def test_words_that_fill_the_page_are_covered_at_its_foot():
    card = QRect(place_beside(ROOM, QSize(360, 50), ROOM), QSize(360, 50))
    assert ROOM.contains(card)
    assert card.top() > ROOM.center().y()


def test_a_selection_has_colours_styles_note_and_copy_but_nothing_to_remove(card):
    card.show_for_selection(QRect(500, 300, 80, 20), ROOM)
    assert not card.buttons["remove"].isVisible()
    assert not card.editor.isVisible()
    assert not any(dot.isChecked() for dot in card._dots.values())
    assert card.buttons["note"].isVisible()


def test_a_highlight_shows_what_it_is_and_its_note(card):
    card.show_for(NOTE, QRect(500, 300, 80, 20), ROOM)
    assert [name for name, dot in card._dots.items() if dot.isChecked()] == ["green"]
    assert card.buttons["underline"].isChecked()
    assert card.buttons["remove"].isVisible()
    assert card.editor.value == ("words", ("t",))
    assert not card.geometry().intersects(QRect(500, 300, 80, 20))


def test_a_style_that_is_taken_away_leaves_the_ground(qtbot, card):
    card.show_for(NOTE, QRect(500, 300, 80, 20), ROOM)
    with qtbot.waitSignal(card.style_chosen) as chosen:
        card.buttons["underline"].click()
    assert chosen.args == ["highlight"]


def test_a_note_about_a_place_has_no_colours(card):
    card.show_for_place(QRect(700, 740, 1, 1), ROOM, "The paragraph")
    assert not any(dot.isVisible() for dot in card._dots.values())
    assert not card.buttons["note"].isVisible()
    assert card.caption.isVisible()
    assert card.editor.text.hasFocus()


@pytest.mark.parametrize(
    ("direction", "key"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left),
    ],
)
def test_arrow_keys_go_along_it_and_esc_asks_to_close(qtbot, card, direction, key):
    card.setLayoutDirection(direction)
    card.show_for_selection(QRect(500, 300, 80, 20), ROOM)
    card.take_focus()
    QTest.keyClick(card._dots["yellow"], key)
    assert card._dots["green"].hasFocus()
    with qtbot.waitSignal(card.close_wanted):
        QTest.keyClick(card._dots["green"], Qt.Key.Key_Escape)


def test_right_to_left_the_colours_begin_at_the_right(card):
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.show_for_selection(QRect(500, 300, 80, 20), ROOM)
    assert card._dots["yellow"].x() > card.buttons["copy"].x()


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        ("one", ("one",)),
        (" a,  b c ,,a", ("a", "b c")),
        ("愛、信頼，時間", ("愛", "信頼", "時間")),
        ("حب، ثقة", ("حب", "ثقة")),
    ],
)
def test_tags_are_parted_by_the_commas_of_every_script(line, tags):
    assert split_tags(line) == tags


@pytest.fixture
def editor(qtbot, tokens) -> NoteEditor:
    result = NoteEditor()
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_what_is_typed_is_handed_over_while_it_is_typed_and_once(qtbot, editor):
    editor.show_note("old")
    with qtbot.waitSignal(editor.edited) as handed:
        QTest.keyClicks(editor.text, " new")
    assert handed.args == ["old new", ()]
    assert not editor.pending
    with qtbot.assertNotEmitted(editor.edited):
        editor.flush()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_both_ways_out_keep_the_words(qtbot, editor, key, modifier):
    editor.show_note("")
    QTest.keyClicks(editor.text, "kept")
    with qtbot.waitSignals([editor.edited, editor.finished], order="strict"):
        QTest.keyClick(editor.text, key, modifier)


def test_the_editor_grows_with_its_text(editor):
    editor.show_note("")
    before = editor.height()
    for _ in range(5):
        QTest.keyClick(editor.text, Qt.Key.Key_Return)
    assert editor.height() > before


def test_known_tags_are_proposed_for_the_last_one_in_the_line(editor):
    editor.show_note("", ("love",), ("love", "work", "world"))
    editor.tags.setFocus()
    editor.tags.end(False)
    QTest.keyClicks(editor.tags, ", wo")
    assert editor._completer.completionCount() == 2
    editor._on_completed("work")
    assert editor.value[1] == ("love", "work")
