"""Words around a hit."""

from __future__ import annotations

import pytest

from reader.search.snippets import Snippet, snippet

ENGLISH = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness."
)
JAPANESE = (
    "相手の話を聞くことは、言葉を待つことでもあり、沈黙を恐れないことでもある。だから急がないで、時間はあります。"
)
ARABIC = "الثقة تسبق الألفة، والإصغاء يعني أن تنتظر الكلمات وألّا تخاف من الصمت، فلا تتعجل لأن الوقت متاح"


def around(text: str, hit: str, width: int) -> Snippet:
    start = text.index(hit)
    return snippet(text, start, start + len(hit), width)


def test_text_that_fits_is_whole() -> None:
    assert around("Trust before intimacy.", "before", 40) == Snippet("Trust ", "before", " intimacy.")
    assert snippet("Trust", 0, 5) == Snippet("", "Trust", "")


def test_english_is_cut_between_words() -> None:
    assert around(ENGLISH, "wisdom", 20) == Snippet("…it was the age of ", "wisdom", ", it was the age of…")


def test_part_of_a_word_keeps_the_rest_of_it() -> None:
    assert around(ENGLISH, "oolish", 10) == Snippet("…age of f", "oolish", "ness.")


def test_arabic_is_cut_between_words() -> None:
    assert around(ARABIC, "تخاف", 20) == Snippet("…تنتظر الكلمات وألّا ", "تخاف", " من الصمت، فلا تتعجل…")


def test_japanese_is_cut_after_a_clause_where_one_is_near() -> None:
    assert around(JAPANESE, "沈黙", 13) == Snippet("…言葉を待つことでもあり、", "沈黙", "を恐れないことでもある。…")


def test_japanese_is_cut_between_characters_elsewhere() -> None:
    cut = around(JAPANESE, "時間", 4)
    assert cut == Snippet("…ないで、", "時間", "はありま…")


def test_no_line_begins_with_a_small_or_closing_sign() -> None:
    assert around("あいうえ」」かきくけ彼", "彼", 6).before == "…かきくけ"
    assert around("彼はかきくけった", "彼は", 4).after == "かきく…"


@pytest.mark.parametrize(
    ("text", "hit", "after"),
    [
        ("Trust means being able to count on them: they will not", "Trust", " means being able to count on them…"),
        (
            "Trust is not there at once, and it grows slowly. Wait.",
            "Trust",
            " is not there at once, and it grows slowly…",
        ),
        ("ثقة متبادلة، وصدق، ووفاء بالعهد", "ثقة", " متبادلة، وصدق…"),
    ],
)
def test_no_comma_hangs_before_the_ellipsis(text: str, hit: str, after: str) -> None:
    assert snippet(text, 0, len(hit), len(after) + 1).after == after


def test_a_word_longer_than_the_width_is_cut() -> None:
    assert snippet("x" * 200, 100, 101, 20) == Snippet("…" + "x" * 20, "x", "x" * 20 + "…")


def test_marks_stay_with_their_letter_at_a_cut() -> None:
    text = "e\u0301" * 50
    cut = snippet(text, 50, 52, 9)
    assert cut.before == "…" + "e\u0301" * 4
    assert cut.after == "e\u0301" * 4 + "…"


def test_white_space_is_folded_and_unseen_characters_left_out() -> None:
    cut = around("Das\n  Wör\u00adter\u00adbuch \u2067der\u2069\tWelt", "Wör\u00adter\u00adbuch", 40)
    assert cut == Snippet("Das ", "Wörterbuch", " der Welt")


def test_a_long_run_of_white_space_does_not_eat_the_width() -> None:
    assert around("alpha beta" + " " * 500 + "hit", "hit", 10).before == "…beta "


@pytest.mark.parametrize("width", [0, 1, 2])
def test_tiny_widths_still_give_the_hit(width: int) -> None:
    cut = around(ENGLISH, "worst", width)
    assert cut.hit == "worst"
    assert cut.before.startswith("…")
    assert cut.after.endswith("…")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 9)])
def test_a_range_outside_the_text_is_a_bug(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not within"):
        snippet("abc", start, end)
