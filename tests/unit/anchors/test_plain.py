"""What is the same words, and the way back to the text as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.plain import find_nearest, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as it is", "as it is"),
        ("a\n\t  b\u00a0c\u3000d", "a b c d"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("a \u00ad\u200b b", "a b"),
        ("“You’re” «late» — he said…", '"You\'re" "late" - he said...'),
        ("a -- b ‐ c", "a - b - c"),
        ("''quoted''", '"quoted"'),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("Å \u212b A\u030a", "Å Å Å"),
        ("q\u0323\u0307 q\u0307\u0323", "q\u0323\u0307 q\u0323\u0307"),
        ("Ströme und Straße", "Ströme und Straße"),
        ("", ""),
    ],
)
def test_a_text_is_made_plain(text, expected):
    assert plain(text).text == expected


def test_case_and_accents_stay():
    assert plain("Café").text != plain("cafe").text


def test_the_way_back_is_known():
    text = "a  b\u00adc… e\u0301f"
    made = plain(text)
    assert made.text == "a bc... éf"
    assert [text[made.backward(at, after=True) :][:1] for at in (0, 2, 3, 8, 9)] == [*"abc", "e", "f"]


TEXTS = st.text(st.sampled_from("ab \n\u00ad…-'é\u0301\u0323\u1112\u1161\u11ab”“—\u200b\u212b"), max_size=30) | st.text(
    max_size=20
)


@given(TEXTS)
def test_what_is_plain_stays_plain_and_composed(text):
    made = plain(text)
    assert made.forward(len(text)) == len(made.text)
    assert made.backward(len(made.text), after=True) == len(text)
    assert plain(made.text).text == made.text
    assert "  " not in made.text
    if not any(char in made.text for char in "\u00ad\u200b"):
        assert unicodedata.is_normalized("NFC", made.text)


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_both_ways_to_write_a_letter_are_one(text):
    # What is invisible may stand between a letter and its mark, so it is left out here.
    text = plain(text).text
    assert plain(unicodedata.normalize("NFD", text)).text == plain(unicodedata.normalize("NFC", text)).text


@given(TEXTS, TEXTS)
def test_a_border_of_the_text_is_one_of_the_plain_text(first, second):
    whole = plain(f"{first}x{second}")
    at = whole.forward(len(first))
    assert whole.text[at] == "x" or unicodedata.normalize("NFD", whole.text[at])[0] == "x"


def test_the_nearest_place_between_two_texts_is_found():
    text = plain("one two.  one\n two. one two.")
    assert [find_nearest(text, "one ", "two", near) for near in (0, 6, 7, 14, 15, 99)] == [4, 4, 4, 15, 15, 24]
    assert find_nearest(text, "", "three", 0) is None
    assert find_nearest(text, " ", "", 0) is None


def test_thousands_of_marks_on_one_letter_take_no_time():
    marks = "\u0301\u0323" * 200_000
    assert len(plain("a" + marks).text) <= 400_001
