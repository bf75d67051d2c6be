"""The bar of messages: the newest counts, but what nobody asked for does not take an offer away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from reader.ui.shell.message_bar import WIDEST, MessageBar


@pytest.fixture
def bar(qtbot) -> Iterator[MessageBar]:
    parent = QWidget()
    parent.resize(800, 600)
    qtbot.addWidget(parent)
    parent.show()
    yield MessageBar(parent)
    parent.hide()


def test_a_remark_waits_for_an_offer_to_go(bar: MessageBar, qtbot) -> None:
    done: list[str] = []
    bar.tell("Restored.", "Undo", lambda: done.append("undone"))
    bar.remark("The text has changed.", "Show", lambda: done.append("shown"))
    assert bar._text.text() == "Restored."
    assert bar.act()
    assert done == ["undone"]
    qtbot.waitUntil(lambda: bar.isVisible() and bar._text.text() == "The text has changed.")
    assert bar.act()
    assert done == ["undone", "shown"]


def test_a_remark_also_lets_what_the_offer_does_speak_first(bar: MessageBar, qtbot) -> None:
    bar.tell("Deleted.", "Undo", lambda: bar.tell("Brought back.", "Redo", lambda: None))
    bar.remark("The text has changed.")
    bar.act()
    qtbot.wait(20)
    assert bar._text.text() == "Brought back."
    bar.hide()
    qtbot.waitUntil(lambda: bar.isVisible() and bar._text.text() == "The text has changed.")


def test_a_remark_about_a_text_that_was_left_is_dropped(bar: MessageBar, qtbot) -> None:
    bar.tell("Deleted.", "Undo", lambda: None)
    bar.remark("The text has changed.")
    bar.drop_remark()
    bar.hide()
    qtbot.wait(20)
    assert bar.isHidden()


def test_a_remark_takes_the_place_of_a_mere_message(bar: MessageBar) -> None:
    bar.tell("Copied")
    bar.remark("The text has changed.")
    assert bar._text.text() == "The text has changed."


def test_what_came_after_long_work_stays_until_something_else_is_told(bar: MessageBar) -> None:
    bar.tell("Copied")
    bar.tell("2 could not be read.", "Details…", lambda: None, stays=True)
    assert not bar._timer.isActive()
    bar.tell("Copied")
    assert bar._timer.isActive()


def test_a_long_sentence_has_lines_of_about_one_length(bar: MessageBar) -> None:
    """No word alone on the last one."""
    sentence = "This book is protected by its shop, so open it with the app of the shop where it was once "
    line = bar._text.fontMetrics().horizontalAdvance
    while line(sentence) < WIDEST:
        sentence += "bought "
    bar.tell(sentence)
    assert bar._text.width() < line(sentence) * 0.75
    assert bar._text.heightForWidth(bar._text.width()) == bar._text.height() < 4 * bar._text.fontMetrics().height()


def test_a_short_sentence_stands_on_one_line(bar: MessageBar) -> None:
    bar.tell("Removed.")
    assert bar._text.width() >= bar._text.fontMetrics().horizontalAdvance("Removed.")
