"""Where words are divided, and what is left whole."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.ui.navigator.book.patterns import Patterns, patterns_for


def divided(word: str, language: str) -> str:
    patterns = patterns_for(language)
    assert patterns is not None
    places = [0, *patterns.breaks(word), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "hyphenation", "hy-phen-a-tion"),
        ("en-GB", "typographical", "ty-po-graph-ical"),
        ("de", "Schifffahrtsgesellschaft", "Schiff-fahrts-ge-sell-schaft"),
        ("fr", "anticonstitutionnellement", "an-ti-cons-ti-tu-tion-nel-le-ment"),
        ("it-IT", "precipitevolmente", "pre-ci-pi-te-vol-men-te"),
        ("pl", "konstytucja", "kon-sty-tu-cja"),
        ("ru", "программирование", "про-грам-ми-ро-ва-ние"),
        ("no", "menneskerettigheter", "men-neske-ret-tig-he-ter"),
    ],
)
def test_each_language_divides_in_its_way(language: str, word: str, expected: str) -> None:
    assert divided(word, language) == expected


@pytest.mark.parametrize("language", ["ar", "ja", "zh-Hans", "ko", "th", "x-unknown", ""])
def test_languages_without_hyphens_have_no_patterns(language: str) -> None:
    assert patterns_for(language) is None


@pytest.mark.parametrize("word", ["word", "abc123internationalisation", "İstanbulistanbul", "x" * 61])
def test_short_strange_and_endless_words_stay_whole(word: str) -> None:
    assert divided(word, "en") == word


def test_english_keeps_two_letters_before_and_three_behind() -> None:
    assert divided("energy", "en") == "en-ergy"
    assert divided("hardly", "en") == "hardly"


def test_a_break_that_changes_the_spelling_is_none(tmp_path: Path) -> None:
    path = tmp_path / "hyph_xx.dic"
    path.write_text("UTF-8\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 3\n% words\n1ke\nc1k/k=k,1,2\n1ta\n", encoding="utf-8")
    assert Patterns(path).breaks("zuckertape") == [6]


def test_pyphen_itself_finds_the_same_breaks() -> None:
    import pyphen

    for language, words in {
        "en_US": "extraordinarily misunderstandings",
        "nl_NL": "lettergrepen",
        "hu_HU": "asszonnyal",
    }.items():
        patterns = patterns_for(language)
        assert patterns is not None
        theirs = pyphen.Pyphen(lang=language, left=patterns.left, right=patterns.right)
        for word in words.split():
            assert patterns.breaks(word) == [int(at) for at in theirs.positions(word) if at.data is None]
