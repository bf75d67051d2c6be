"""Titles in lines, each script by its own rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.lines import NOT_FIRST, in_lines, pieces, rough_width, widest_piece


def test_japanese_breaks_where_a_word_begins() -> None:
    assert in_lines("セックスの前に信頼を築くには", "ja", rough_width, 9) == ["セックスの前に", "信頼を築くには"]


def test_chinese_breaks_anywhere_but_never_before_punctuation() -> None:
    assert pieces("你好，世界", "zh-Hans") == ["你", "好，", "世", "界"]


def test_a_short_word_and_a_number_stay_with_what_follows() -> None:
    assert pieces("5 Strategies for Safety – a Guide", "en") == [
        "5\u00a0Strategies",
        "for",
        "Safety\u00a0–",
        "a\u00a0Guide",
    ]


def test_lines_are_even() -> None:
    assert in_lines("one two three four", "en", len, 14) == ["one two", "three four"]


def test_a_word_wider_than_the_line_is_left_whole() -> None:
    assert in_lines("a Donaudampfschiff there", "de", len, 5) == ["a\u00a0Donaudampfschiff", "there"]


@pytest.mark.parametrize("language", ["en", "ja", "zh-Hans", "ar"])
@given(words=st.text(min_size=1, max_size=40), width=st.floats(1, 30))
def test_nothing_is_lost_and_lines_fit_unless_a_piece_does_not(language: str, words: str, width: float) -> None:
    lines = in_lines(words, language, rough_width, width)
    squeezed = str.maketrans("", "", " \u00a0")
    assert "".join(lines).translate(squeezed) == words.translate(squeezed)
    room = max(width, widest_piece(words, language, rough_width))
    assert all(rough_width(line) <= room + 1e-6 for line in lines)
    if language in {"ja", "zh-Hans"}:
        assert not [line for line in lines[1:] if line[0] in NOT_FIRST]
