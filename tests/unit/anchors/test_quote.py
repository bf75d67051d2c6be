"""Words found again after changes, and words that are said to be lost."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.quote import QuoteFinder, find_quote, from_selector, quote_of, to_selector
from reader.publication.locator import Quote

TEXT = (
    "Call me Ishmael. Some years ago - never mind how long precisely - having little or no money in my purse, "
    "and nothing particular to interest me on shore, I thought I would sail about a little and see the watery "
    "part of the world. It is a way I have of driving off the spleen, and regulating the circulation. Whenever "
    "I find myself growing grim about the mouth; whenever it is a damp, drizzly November in my soul; whenever I "
    "find myself involuntarily pausing before coffin warehouses, and bringing up the rear of every funeral I meet."
)


def words(text: str, exact: str, context: int = 32) -> Quote:
    start = text.index(exact)
    return quote_of(text, start, start + len(exact), context)


def found(text: str, quote: Quote, near: int | None = None) -> str | None:
    match = find_quote(text, quote, near)
    return None if match is None else text[match.start : match.end]


def test_a_quote_has_what_stands_around_it():
    assert quote_of("abcdefgh", 3, 5, 2) == Quote("de", "bc", "fg")
    assert quote_of("abcdefgh", 0, 8, 2) == Quote("abcdefgh")
    assert quote_of("abc", 99, -1) == Quote("abc")


def test_words_that_are_there_are_found_with_full_score():
    match = find_quote(TEXT, words(TEXT, "damp, drizzly November"))
    assert TEXT[match.start : match.end] == "damp, drizzly November"
    assert (match.score, match.changed) == (1.0, False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("damp, drizzly November in my soul", "damp,\n    drizzly\u00a0 November in my soul"),
        ("involuntarily pausing", "in\u00advol\u00adun\u00adtar\u00adi\u00adly paus\u00ading"),
        (
            "ago - never mind how long precisely - having",
            "ago — never mind how long precisely—having".replace("y—h", "y – h"),
        ),
        ("Call me Ishmael.", "\u200bCall me Ishmael."),
    ],
)
def test_white_space_soft_hyphens_and_punctuation_may_differ(before, after):
    changed = TEXT.replace(before, after)
    assert found(changed, words(TEXT, before)) == after.removeprefix("\u200b")
    assert found(TEXT, words(changed, after)) == before
    assert not find_quote(changed, words(TEXT, before)).changed


def test_quotation_marks_and_composition_may_differ():
    one, other = "He said: “C’est à la forêt…” and left.", 'He said: "C\'est à la forêt..." and left.'
    assert found(unicodedata.normalize("NFD", one), words(other, "C'est à la forêt...")) == unicodedata.normalize(
        "NFD", "C’est à la forêt…"
    )
    assert (
        found(other, words(unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", "à la forêt")))
        == "à la forêt"
    )


def test_of_several_places_the_one_with_the_context_is_meant():
    text = "the cat sat. the dog ran. the cat ran. the dog sat."
    for start in (0, 13, 26, 39):
        match = find_quote(text, quote_of(text, start, start + 3, 10))
        assert match.start == start


def test_of_places_with_the_same_context_the_nearest_one_is_meant():
    text = "ten, the same words. two, the same words. six, the same words."
    quote = Quote("same words", "all, the ", " or not")
    assert [find_quote(text, quote, near).start for near in (0, 28, 99)] == [9, 30, 51]


def test_what_was_put_in_beside_the_words_is_left_out():
    text = "Whatever this says:\u00adthe very words\u00ad are the same."
    match = find_quote(text, Quote("the very words", "Whatever that says:", " are the same."))
    assert text[match.start : match.end] == "the very words"


def test_context_on_one_side_is_enough():
    quote = words(TEXT, "whenever it is")
    changed = TEXT.replace("I find myself growing grim about the mouth; ", "This was rewritten from beginning to end; ")
    assert find_quote(changed, quote).start == changed.index("whenever it is")


def test_where_nothing_else_decides_the_nearest_place_does():
    text = "again and again and again and again"
    assert [find_quote(text, Quote("again"), near).start for near in (0, 9, 12, 30, 999, -7)] == [0, 10, 10, 30, 30, 0]
    assert find_quote(text, Quote("again")).start == 0
    assert find_quote(text, Quote("again")).score == 0.5
    assert find_quote("once again", Quote("again")).score == 1.0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("damp, drizzly November in my soul", "damp, drizzling November in my soul"),
        ("watery part of the world", "watery parts of this world"),
        ("I thought I would sail about a little", "I thought that I would sail around a little"),
        ("regulating the circulation", "regulating circulation"),
    ],
)
def test_words_with_some_letters_changed_are_found_and_said_to_be_changed(old, new):
    changed = TEXT.replace(old, new)
    match = find_quote(changed, words(TEXT, old))
    assert match is not None
    assert changed[match.start : match.end] == new
    assert match.changed
    assert match.score < 1


@pytest.mark.parametrize(
    "quote",
    [
        Quote("Ishmael went home and slept for a week", "and then ", " without a word"),
        Quote("me", "tell ", " why"),
        Quote("in", "completely different ", " other surroundings"),
        Quote("drizzling rain over Nantucket harbour", "", ""),
        Quote("and regulating the administration of justice among all nations"),
        Quote("whenever it is a hot, cloudless afternoon in my garden", "the mouth; ", "; and so I sleep"),
        Quote("xyz"),
        Quote(""),
        Quote(" \n ", " ", ""),
        Quote("日本語の文章", "これは", "です"),
    ],
)
def test_words_that_are_not_there_are_not_found(quote):
    assert find_quote(TEXT, quote) is None
    assert find_quote(TEXT, quote, 100) is None


def test_a_quote_without_words_is_a_place_between_two_texts():
    quote = quote_of(TEXT, 17, 17, 16)
    match = find_quote("Preface. " + TEXT, quote)
    assert (match.start, match.end) == (26, 26)


def test_short_words_need_some_of_their_context():
    text = "It was so. It was good. Then he rested."
    assert found(text, Quote("was", "Once upon a time there ", " a princess")) is None
    assert find_quote(text, Quote("was", "before. It ", " good. And")).start == 14


def test_telling_words_need_no_context_where_they_are_alone():
    assert found(TEXT, Quote("bringing up the rear of every funeral", "zzzzzz", "zzzzzz")) is not None
    assert found(TEXT + TEXT, Quote("bringing up the rear of every funeral", "zzzzzz", "zzzzzz")) is None
    assert found(TEXT + TEXT, Quote("bringing up the rear of every funeral", "zzzzzz", "zzzzzz"), 0) is not None


@pytest.mark.parametrize(
    ("text", "exact", "changed"),
    [
        (
            "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。",
            "名前はまだ無い",
            "吾輩は猫である。名前は未だ無い。どこで生れたかとんと見当がつかぬ。",
        ),
        (
            "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق",
            "أحراراً متساوين في الكرامة",
            "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق",
        ),
    ],
)
def test_other_scripts_are_found_after_small_changes(text, exact, changed):
    quote = words(text, exact, 8)
    assert found(text, quote) == exact
    assert found("前書き。" + text, quote) == exact
    match = find_quote(changed, quote)
    assert match is not None
    assert match.changed
    assert changed[match.start : match.end][:3] == exact[:3]


def test_the_selector_of_the_w3c_is_written_and_read():
    quote = Quote("damp", "a ", ", drizzly")
    assert to_selector(quote) == {"type": "TextQuoteSelector", "exact": "damp", "prefix": "a ", "suffix": ", drizzly"}
    assert from_selector(to_selector(quote)) == quote
    assert to_selector(Quote("damp")) == {"type": "TextQuoteSelector", "exact": "damp"}
    assert from_selector({"type": "TextQuoteSelector", "exact": "x", "prefix": None}) == Quote("x")


@pytest.mark.parametrize(
    "selector",
    [
        None,
        [],
        "x",
        {},
        {"type": "CssSelector"},
        {"type": "TextQuoteSelector"},
        {"type": "TextQuoteSelector", "exact": 3},
    ],
)
def test_what_is_no_quote_selector_is_none(selector):
    assert from_selector(selector) is None


def book(size: int) -> str:
    """A text of words that come again and again, as in a real one."""
    source = random.Random(4)
    vocabulary = ["".join(source.choices("etaoinshrdlu", k=source.randint(2, 9))) for _ in range(3000)]
    return " ".join(source.choices(vocabulary, weights=range(1, 3001), k=size))


def test_a_highlight_of_many_pages_is_found_after_a_change():
    text = book(4_000)
    start = text.index(" ", 500) + 1
    quote = quote_of(text, start, len(text) - 500)
    changed = "A new preface. " + text[:9_000] + text[9_100:]
    match = find_quote(changed, quote)
    assert (match.start, match.end, match.changed) == (start + 15, len(changed) - 500, True)


def test_many_quotes_are_found_after_an_edition_has_changed():
    text = book(5_000)
    source = random.Random(7)
    # Every fiftieth word is another, and every line is broken anew.
    changed = "\n  ".join(word[::-1] if number % 50 == 0 else word for number, word in enumerate(text.split(" ")))
    finder = QuoteFinder(changed)
    lost = wrong = 0
    for _ in range(100):
        start = text.index(" ", source.randrange(len(text) - 200)) + 1
        end = text.index(" ", start + source.randrange(10, 120))
        match = finder.find(quote_of(text, start, end))
        if match is None:
            lost += 1
        else:
            wrong += abs(changed[: match.start].count("\n") - text[:start].count(" ")) > 1
    assert (lost, wrong) == (0, 0)


@given(st.text(st.sampled_from("ab \n\u00ad…’'é\u0301"), max_size=40), st.data())
def test_what_was_quoted_is_found_where_it_was(text, data):
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    quote = quote_of(text, start, end, 8)
    match = find_quote(text, quote, start)
    if not (quote.before + quote.exact + quote.after).strip():
        assert match is None
    else:
        assert (match.start, match.end) == (start, end)


@given(st.text(max_size=60), st.builds(Quote, *[st.text(max_size=12)] * 3), st.none() | st.integers(-5, 99))
def test_any_quote_is_found_within_the_text_or_not_at_all(text, quote, near):
    match = find_quote(text, quote, near)
    if match is not None:
        assert 0 <= match.start <= match.end <= len(text)
        assert 0 < match.score <= 1
    assert match == find_quote(text, quote, near)
