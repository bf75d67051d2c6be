"""Where queries are found."""

from __future__ import annotations

import pytest

from reader.search.matching import Hit, SearchableText, find, utf16_range
from reader.search.query import Query, parse_query

ARTICLE = [
    ("b-1", "Trust grows slowly. Trust before intimacy."),
    ("b-2", "Intimacy follows; trust\u00a0 grows."),
    ("b-3", "Nothing to see here."),
]


def marked(text: str, query: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find(parse_query(query), [("b", text)])]


def test_hits_come_in_reading_order_with_their_ranges() -> None:
    assert find(parse_query("trust"), ARTICLE) == [Hit("b-1", 0, 5), Hit("b-1", 20, 25), Hit("b-2", 18, 23)]


def test_the_whole_query_is_preferred_to_its_words() -> None:
    assert find(parse_query("trust grows"), ARTICLE) == [Hit("b-1", 0, 11), Hit("b-2", 18, 30)]


def test_words_in_any_order_are_found_where_the_whole_is_nowhere() -> None:
    hits = find(parse_query("intimacy slowly"), ARTICLE)
    assert hits == [Hit("b-1", 12, 18), Hit("b-1", 33, 41)]


def test_a_block_must_have_all_the_words() -> None:
    assert find(parse_query("intimacy nothing"), ARTICLE) == []


def test_a_quoted_query_is_not_taken_apart() -> None:
    assert find(parse_query('"intimacy slowly"'), ARTICLE) == []
    assert find(parse_query("“before intimacy”"), ARTICLE) == [Hit("b-1", 26, 41)]


def test_text_in_quotation_marks_is_found_as_pasted() -> None:
    assert marked("Er sagte: „Ja“, und ging.", '"Ja", und') == ["„Ja“, und"]


def test_hits_do_not_cross_blocks() -> None:
    assert find(parse_query('"intimacy. Intimacy"'), ARTICLE) == []


def test_an_empty_query_finds_nothing() -> None:
    assert find(Query(), ARTICLE) == []
    assert SearchableText(ARTICLE).find(parse_query(" ")) == []


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("aaaa", "aa", ["aa", "aa"]),
        ("eﬀort", "f", ["ﬀ"]),
        ("Ære være", "e", ["Æ", "e", "æ", "e"]),
        ("mange Straßen, eine STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("قَالَ أَحْمَد: السلامُ على آلِ أحمد", "احمد", ["أَحْمَد", "أحمد"]),
        ("信頼は親密さより先に来る", "親密", ["親密"]),
        ("东京都和京都", "京都", ["京都", "京都"]),
        ("ﾃｽﾄ テスト てすと", "てすと", ["ﾃｽﾄ", "テスト", "てすと"]),
        ("elan Élan e\u0301lan", "élan", ["elan", "Élan", "e\u0301lan"]),
        ("Don’t; don't", "don‘t", ["Don’t", "don't"]),
        ("abc xabcx", "x abc", ["abc", "x", "abc", "x"]),
        ("one abcd", "bcd ab one", ["one", "abcd"]),  # overlapping words are marked as one
        ("what?! no", "?!", ["?!"]),
        ("cœur", "e", ["œ"]),
    ],
)
def test_what_is_marked(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_hits_are_bounded() -> None:
    blocks = [("b", "a" * 30_000), ("c", "a")]
    assert len(find(parse_query("a"), blocks)) == 10_000
    assert len(find(parse_query("a"), blocks, limit=3)) == 3
    assert len(find(parse_query("b a"), [("b", "ba" * 9)], limit=3)) == 3
    assert find(parse_query("a"), blocks, limit=0) == []


def test_a_text_is_folded_once_and_searched_often() -> None:
    text = SearchableText(iter(ARTICLE))
    for typed in ("t", "tr", "trust"):
        assert text.find(parse_query(typed)) == find(parse_query(typed), ARTICLE)


def test_a_hit_is_never_empty() -> None:
    with pytest.raises(ValueError, match="empty"):
        Hit("b", 3, 3)


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("abc", 1, 2, (1, 2)),
        ("😀a😀", 1, 3, (2, 5)),
        ("日本", 0, 2, (0, 2)),
        ("\ud800x", 1, 2, (1, 2)),
        ("", 0, 0, (0, 0)),
    ],
)
def test_ranges_in_utf16_units(text: str, start: int, end: int, expected: tuple[int, int]) -> None:
    assert utf16_range(text, start, end) == expected


def test_a_range_beyond_the_text_has_no_utf16_units() -> None:
    with pytest.raises(ValueError, match="not within"):
        utf16_range("abc", 2, 4)
