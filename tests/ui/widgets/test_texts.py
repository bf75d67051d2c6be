from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.widgets.texts import (
    LONGEST_WORD,
    ZERO_WIDTH_SPACE,
    breakable,
    is_joined,
    path_text,
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
