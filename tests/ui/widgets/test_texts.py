from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.widgets.texts import (
    LONGEST_WORD,
    ZERO_WIDTH_SPACE,
    breakable,
    directed,
    is_joined,
    path_text,
    tame,
    utf16_length,
    without_mnemonic,
)


@given(st.text(alphabet="ab/._- ", max_size=200))
def test_no_word_is_too_long_and_no_letter_is_lost(text):
    result = breakable(text)
    assert result.replace(ZERO_WIDTH_SPACE, "") == text
    assert all(len(piece) <= LONGEST_WORD for word in result.split() for piece in word.split(ZERO_WIDTH_SPACE))


@pytest.mark.parametrize(
    ("label", "words"), [("&Name", "Name"), ("名前(&N)", "名前"), ("选择 (&S)：", "选择："), ("R & D", "R & D")]
)
def test_a_label_without_the_letter_that_is_marked_in_it(label: str, words: str):
    assert without_mnemonic(label) == words


def test_ordinary_words_are_left_alone():
    assert breakable("How to Establish Trust") == "How to Establish Trust"


def test_a_path_runs_from_left_to_right():
    assert path_text(Path("/books")) == "\u2066/books\u2069"


def test_only_arabic_letters_join():
    assert is_joined("الثقة")
    assert not is_joined("trust 信頼 доверие ١٢")


def test_lengths_are_counted_as_qt_counts():
    assert utf16_length("a𝒜") == 3


def test_words_of_a_book_are_tamed_for_a_bar() -> None:
    assert tame("  one\n\ttwo\u202e three\x07 ", 40) == "one two three"
    assert tame("a\u200fb", 40) == "a\u200fb"  # a mark of direction belongs to the words
    assert tame("x" * 50, 10) == "x" * 9 + "…"
    assert len(tame("long " * 1_000_000, 300)) <= 300


def test_words_keep_their_own_direction_whatever_stands_around_them() -> None:
    assert [directed("x", way)[0] for way in ("ltr", "rtl", None)] == ["\u2066", "\u2067", "\u2068"]
    assert directed("x", "rtl").endswith("\u2069")
