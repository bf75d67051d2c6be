from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.approximate import distance, nearest_match

TEXTS = st.text(st.sampled_from("abc"), max_size=14)


def defined(one: str, other: str) -> int:
    """The edit distance as it is defined."""
    row = list(range(len(other) + 1))
    for index, char in enumerate(one, 1):
        last, row[0] = row[0], index
        for column, letter in enumerate(other, 1):
            last, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, last + (char != letter))
    return row[-1]


def test_a_text_with_a_mistake_is_found():
    assert nearest_match("see the quikc brown fox there", "the quick brown") == (4, 19, 2)


def test_an_exact_match_is_found():
    assert nearest_match("abcabc", "bca") == (1, 4, 0)


def test_a_long_pattern_is_found_by_its_ends():
    words = " ".join(f"word{number}" for number in range(800))
    text = f"before it {words} after it".replace("word400", "other")
    start, end, errors = nearest_match(text, words)
    assert text[start : start + 5] == "word0"
    assert text[:end].endswith("word799")
    assert errors > 0  # an estimate, but never nothing where something has changed


@given(TEXTS, st.text(st.sampled_from("abc"), min_size=1, max_size=6))
def test_no_other_place_has_fewer_errors(text, pattern):
    start, end, errors = nearest_match(text, pattern)
    assert 0 <= start <= end <= len(text)
    assert defined(text[start:end], pattern) == errors == distance(text[start:end], pattern)
    assert errors == min(
        defined(text[first:last], pattern) for first in range(len(text) + 1) for last in range(first, len(text) + 1)
    )


@given(TEXTS, TEXTS)
def test_the_distance_of_two_texts_is_the_defined_one(one, other):
    assert distance(one, other) == defined(one, other)
