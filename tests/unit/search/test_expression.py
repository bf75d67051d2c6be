"""What a query over all texts means, and that the index never hides a paragraph it is true of."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.expression import Near, Term, parse_expression
from reader.search.folding import fold
from reader.search.terms import PIECE, bare_forms, begun, fed, pattern, pieces

TRUE = [
    ("trust", "They trust."),
    ("trust", "Trusting each other"),
    ("TRÜST", "trust"),
    ("strasse", "Die Straße"),
    ("trust love", "Love is trust"),
    ('"set a boundary"', "to set a boundary, or two"),
    ('"set a boundary"', "to set: a boundary"),
    ("=trust", "We trust you"),
    ("trust*", "trustworthy"),
    ("trust -fear", "trust and love"),
    ("fear OR love", "only love"),
    ("fear | love", "only fear"),
    ("trust NEAR love", "trust is love"),
    ("trust NEAR/1 love", "love, trust"),
    ("don't", "I don\u2019t know"),
    ("C++", "in c++ too"),
    ("☺", "so ☺"),
    ("-", "a - b"),
    ("-fear", "no fear"),  # nothing else was asked: taken as it stands
    ("ثقة", "والثقة"),
    ("ثقة", "بثقة"),
    ("الثقة", "والثقة"),
    ("أحمد", "احمد"),
    ("שלום", "והשלום"),
    ("日本", "今日本語を"),
    ("本", "日本"),
    ("日本語", "日本語"),
    ("にほん", "ニホン"),
    ("信頼 愛", "愛と信頼"),
    ("「信頼」", "信頼する"),
    ("ไทย", "ภาษาไทยง่าย"),
    ("한국", "대한국민"),
    ("हिन्दी", "यह हिन्दी है"),
    ("x" * 3000, "x" * 2000),  # only so much of a query is read
]
FALSE = [
    ("rust", "trust"),
    ("=trust", "trusting"),
    ('"set boundary"', "set a boundary"),
    ('"trust" "love', "trust"),
    ("trust -fear", "trust without fear"),
    ("trust -fear", "trust, fearless"),
    ("trust NEAR/1 love", "trust is not always love"),
    ("日本語", "日本と語"),
    ("日本", "日。本"),
    ("=ثقة", "والثقة"),
    ("lang:de", "lang:de"),
    ("", "anything"),
    ("   ", "anything"),
]


@pytest.mark.parametrize(("query", "text"), TRUE)
def test_a_query_is_true_of_a_paragraph(query: str, text: str) -> None:
    assert parse_expression(query).spans(fold(text))


@pytest.mark.parametrize(("query", "text"), FALSE)
def test_a_query_is_not_true_of_a_paragraph(query: str, text: str) -> None:
    assert parse_expression(query).spans(fold(text)) == []


def test_what_is_marked_is_the_word_and_not_what_is_written_onto_it() -> None:
    folded = fold("وبالثقة")
    (span,) = parse_expression("ثقة").spans(folded)
    assert folded.text[span.start : span.end] == fold("ثقة").text


def test_fields_are_told_from_words() -> None:
    expression = parse_expression('trust LANG:de tag:"two words" tag:love')
    assert (expression.languages, expression.tags) == (("de",), ("two words", "love"))
    assert len(expression.clauses) == 1
    assert not expression.is_plain


@pytest.mark.parametrize("query", ["trust love", '"a b" c', "lang", "NEAR", "OR", "- a"])
def test_words_and_phrases_alone_are_plain(query: str) -> None:
    assert parse_expression(query).is_plain


def test_runs_are_fed_as_pairs_and_the_last_character_alone() -> None:
    assert fed("今日本語 x").split() == ["今日", "日本", "本語", "語", "x"]
    assert bare_forms(fold("والثقة").text)[-1] == fold("ثقة").text


WORDS = st.sampled_from(
    ["trust", "trusting", "love", "a", "set", "الثقة", "وثقة", "ثقة", "日本", "日本語", "語", "信", "Straße", "c++", "한국어", "ไทย", "é"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=8).map(" ".join) | st.lists(WORDS, max_size=8).map("".join)
TERMS = st.builds(
    lambda sign, word: f'"{word}"' if sign == '"' else sign + word, st.sampled_from(["", "", "=", "-", '"']), WORDS
)
QUERIES = st.lists(TERMS | st.sampled_from(["OR", "NEAR", "NEAR/2"]), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6), QUERIES)
def test_the_index_offers_every_paragraph_that_a_query_is_true_of(texts: list[str], query: str) -> None:
    expression = parse_expression(query)
    database = sqlite3.connect(":memory:")
    categories = "unicode61 remove_diacritics 0 categories 'L* N* M*'"
    options = f'body, content = "", tokenize = "{categories}"'
    database.execute(f"CREATE VIRTUAL TABLE words USING fts5 ({options})")
    database.execute(f"CREATE VIRTUAL TABLE beginnings USING fts5 ({options}, detail = none)")
    for number, text in enumerate(texts):
        folded = fold(text).text
        database.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (number, fed(folded)))
        database.execute("INSERT INTO beginnings (rowid, body) VALUES (?, ?)", (number, begun(folded)))
    true = {number for number, text in enumerate(texts) if expression.spans(fold(text))}
    for table, question in (("words", expression.matched()), ("beginnings", expression.begun())):
        if question:
            rows = database.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (question,))
            assert true <= {row[0] for row in rows}


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_query_raises_and_what_is_marked_lies_within(query: str, text: str) -> None:
    expression, folded = parse_expression(query), fold(text)
    for span in expression.spans(folded):
        assert 0 <= span.start < span.end <= len(folded.text)
    expression.matched()
    pieces(folded.text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='"-=*()^:{}+,NEARORand \\/|日ثa', max_size=30))
def test_no_query_is_a_syntax_error_for_the_index(query: str) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5 (body)")
    database.execute("CREATE VIRTUAL TABLE beginnings USING fts5 (body, detail = none)")
    for exactly in (True, False):
        if question := parse_expression(query).matched(exactly=exactly):
            database.execute("SELECT rowid FROM words WHERE words MATCH ?", (question,)).fetchall()
    if question := parse_expression(query).begun():
        database.execute("SELECT rowid FROM beginnings WHERE beginnings MATCH ?", (question,)).fetchall()


def test_what_is_very_short_is_asked_by_what_words_begin_with() -> None:
    assert (parse_expression("th").matched(), parse_expression("th").begun()) == (None, '(("th"))')
    assert parse_expression("th").matched(exactly=True) == '(("th"))'
    assert (parse_expression("trust th").matched(), parse_expression("trust th").begun()) == (
        '(("trust" *))',
        '(("th"))',
    )
    assert (parse_expression("信").matched(exactly=True), parse_expression("信").begun()) == (None, '(("信"))')
    assert parse_expression("=th").begun() is None
    assert parse_expression("don't").matched() == '(("don"))'
    assert parse_expression("間。が").begun() == '(("間" AND "が"))'
    assert parse_expression("の OR th").begun() == '(("の") OR ("th"))'
    assert parse_expression("trust OR th").matched() == '(("trust" *) OR ("th" *))'
    assert parse_expression('"два слова"').matched() == '(("два слова"))'


LETTERS = st.text("ab .-والبكك信頼のשהו", max_size=24)


@given(
    text=LETTERS,
    words=st.lists(st.text("abوالبك信頼שהו", min_size=1, max_size=3), min_size=1, max_size=2),
    whole=st.booleans(),
)
@settings(max_examples=400)
def test_a_term_is_where_its_pattern_says(text, words, whole):
    parts = tuple(part for word in words for part in pieces(word))
    term = Term(parts, whole=whole)
    expected = pattern(list(parts), whole=whole)
    named = "found" in expected.groupindex
    spans = [(one.start("found") if named else one.start(), one.end()) for one in expected.finditer(text)]
    assert [tuple(span) for span in term.spans(text)] == spans


@given(text=LETTERS, query=st.text('abوالب信頼" -=*|NEARO', max_size=12))
@settings(max_examples=300)
def test_what_is_marked_first_is_in_what_is_marked(text, query):
    expression = parse_expression(query)
    first, all_ = expression.first_in(text), expression.spans_in(text)
    assert (first is None) == (not all_)
    if first is not None:
        assert first.start == all_[0].start
        assert first.end <= all_[0].end


@given(
    st.lists(st.sampled_from(["aa", "bb", "aab", "c", "\u5b57\u5b57", "-", "bb\u5b57"]), max_size=14), st.integers(0, 4)
)
def test_what_is_near_is_what_any_pair_would_say(words: list[str], distance: int) -> None:
    text = " ".join(words)
    near = parse_expression(f"aa NEAR/{distance} bb").clauses[0][0]
    assert isinstance(near, Near)
    found = set()
    for one in near.first.spans(text):
        for other in near.second.spans(text):
            left, right = sorted((one, other))
            if len(PIECE.findall(text, left.end, max(left.end, right.start))) <= distance:
                found |= {one, other}
    assert near.spans(text) == sorted(found)


def test_near_words_in_an_endless_paragraph_are_found_in_one_go() -> None:
    text = "aa bb " * 50_000
    assert len(parse_expression("aa NEAR/1 bb").spans_in(text)) == 100_000
