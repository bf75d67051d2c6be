"""What a person's query means."""

from __future__ import annotations

import pytest

from reader.search.query import Query, parse_query


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000\u00a0", "\u00ad\u200b", "ـ", "\u0301", "ﹷ"])
def test_blank_and_invisible_queries_are_empty(text: str) -> None:
    query = parse_query(text)
    assert query == Query()
    assert not query


def test_one_word_is_looked_for_as_it_is() -> None:
    assert parse_query("  Straße ") == Query("strasse")


def test_several_words_are_one_piece_of_text_first() -> None:
    assert parse_query("slow  Trust\u3000slow") == Query("slow trust slow", ("slow", "trust"))


@pytest.mark.parametrize(
    "text",
    [
        '"New York"',
        "“New York”",
        "„New York“",
        "„New York”",
        "“New York“",
        '„New York"',
        "«New York»",
        "»New York«",
        "«\u00a0New York\u00a0»",
        "「New York」",
        "『New York』",
        "｢New York｣",
        '  " New York " ',
    ],
)
def test_a_quoted_query_means_only_this(text: str) -> None:
    assert parse_query(text) == Query("new york")


def test_phrases_and_words_mix() -> None:
    assert parse_query('slow "New York" «état d’âme»').words == ("slow", "new york", "etat d'ame")
    assert parse_query("彼の「心の声」を").words == ("彼の", "心の声", "を")


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ('said "yes', 'said "yes'),
        ('yes"', 'yes"'),
        ('"', '"'),
        ('""', '""'),
        ("«»", '""'),
        ('" "', '" "'),
        ("「", "「"),
    ],
)
def test_odd_and_empty_quotes_stand_for_themselves(text: str, literal: str) -> None:
    assert parse_query(text).literal == literal


def test_inches_are_no_quotation() -> None:
    assert parse_query('5" x 7"').words == ('5"', "x", '7"')


def test_punctuation_alone_is_looked_for() -> None:
    assert parse_query("?!") == Query("?!")
    assert parse_query("… —") == Query("... -", ("...", "-"))


def test_punctuation_between_quotations_is_no_word() -> None:
    assert parse_query("„Ja“, sagte er – „nein“").words == ("ja", "sagte", "er", "nein")


@pytest.mark.parametrize("text", ["[", "a OR b", "*", "(", "\\", "NEAR/2", 'a" "b', "\ud800", "%_", "' OR 1=1 --"])
def test_nothing_typed_is_an_error(text: str) -> None:
    assert parse_query(text)
