"""Texts for labels."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.dialogs.texts import LONGEST_WORD, ZERO_WIDTH_SPACE, breakable, path_text


@given(st.text(alphabet="ab/._- ", max_size=200))
def test_no_word_is_too_long_and_no_letter_is_lost(text):
    result = breakable(text)
    assert result.replace(ZERO_WIDTH_SPACE, "") == text
    assert all(len(piece) <= LONGEST_WORD for word in result.split() for piece in word.split(ZERO_WIDTH_SPACE))


def test_ordinary_words_are_left_alone():
    assert breakable("How to Establish Trust") == "How to Establish Trust"


def test_a_path_runs_from_left_to_right():
    assert path_text(Path("/books")) == "\u2066/books\u2069"
