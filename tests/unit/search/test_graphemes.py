"""Borders between characters as a person sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.search.graphemes import cluster_end, cluster_start, is_border


def clusters(text: str) -> list[str]:
    borders = [at for at in range(len(text) + 1) if is_border(text, at)]
    return [text[start:end] for start, end in pairwise(borders)]


@pytest.mark.parametrize(
    "expected",
    [
        ["a", "b"],
        ["e\u0301", "x"],
        ["कि", "ता", "ब"],
        ["\u1100\u1161\u11a8", "a"],
        ["가\u11a8"],
        ["a", "\u1161"],  # a Hangul vowel joins only Hangul
        ["👩🏽\u200d🚀", "!"],
        ["❤\ufe0f\u200d🔥"],
        ["a\u200d", "🚀"],  # a joiner joins only pictographs
        ["ｶﾞ", "ｷ"],
        ["م\u064f\u0651", "ح"],
        ["می\u200c"[0], "ی\u200c", "ر"],
        ["\u00ad", "a"],
        ["\u0301", "a"],
    ],
)
def test_clusters(expected: list[str]) -> None:
    assert clusters("".join(expected)) == expected


def test_the_nearest_borders_around_an_offset() -> None:
    text = "ae\u0301\u0302b"
    assert [cluster_start(text, at) for at in range(6)] == [0, 1, 1, 1, 4, 5]
    assert [cluster_end(text, at) for at in range(6)] == [0, 1, 4, 4, 4, 5]


def test_both_ends_of_a_text_are_borders() -> None:
    assert is_border("", 0)
    assert is_border("\u0301", 0)
    assert is_border("\u0301", 1)
