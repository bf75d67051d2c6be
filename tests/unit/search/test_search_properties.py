"""What holds for any text at all."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

pytest.importorskip("hypothesis")

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.folding import fold
from reader.search.graphemes import is_border
from reader.search.matching import SearchableText, find, utf16_range
from reader.search.query import parse_query
from reader.search.snippets import snippet

# Any characters, surrogates too, and often those that need care.
TRICKY = "aAeEßẞıIİiﬁæŁøйЁеи\u0306\u0301\u0308\u0338=≠ \t\n\u00a0\u3000\u00ad\u200b\u200c\u200d\u200e\u0640"
TRICKY += "أإآاىيةهءؤئﷲﷺﻻ\u064e\u0651\u0654١۴かが\u3099カｶﾞﾊﾟヷ゛ー日本각\u1100\u1161\u11a8क\u093fि\u094d"
TRICKY += '😀👩🏽🚀🇩🇪❤\ufe0f…—“”„«»「」´¨"\uffff'
texts = st.text(alphabet=st.one_of(st.sampled_from(TRICKY), st.characters()), max_size=40)
scripts = st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x17F), max_size=40)


@given(texts)
@settings(max_examples=500)
def test_offsets_ascend_within_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin[len(folded.text)] == len(text)
    assert all(0 <= one <= other for one, other in pairwise(folded.origin))
    assert all(offset < len(text) for offset in folded.origin[:-1])


@given(texts, st.data())
@settings(max_examples=500)
def test_a_folded_range_comes_from_whole_characters(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.source_range(start, end)
    assert 0 <= first < last <= len(text)
    assert is_border(text, first)
    assert is_border(text, last)
    assert folded.text[start:end] in fold(text[first:last]).text


@given(texts)
@settings(max_examples=500)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)).text == fold(unicodedata.normalize("NFD", text)).text


@given(scripts)
def test_case_never_matters_in_latin(text: str) -> None:
    assert fold(text.upper()).text == fold(text.lower()).text == fold(text).text


@given(texts)
def test_folding_leaves_nothing_that_is_folded_away(text: str) -> None:
    folded = fold(text).text
    assert "  " not in folded
    assert not any(char.isspace() and char != " " for char in folded)
    assert not set(folded) & set("\u00ad\u200b\u200c\u200d\u0640\u064e")


@given(texts, st.data())
@settings(max_examples=1000)
def test_any_part_of_a_text_is_found_by_its_own_words(text: str, data: st.DataObject) -> None:
    borders = [at for at in range(len(text) + 1) if is_border(text, at)]
    start = data.draw(st.sampled_from(borders))
    end = data.draw(st.sampled_from([at for at in borders if at >= start]))
    query = parse_query(text[start:end])
    hits = find(query, [("b", text)])
    assert bool(hits) == bool(query) == bool(fold(text[start:end]).text.strip(" "))


@given(texts, st.lists(texts, max_size=4))
@settings(max_examples=500)
def test_hits_are_in_order_apart_and_within_their_block(typed: str, blocks: list[str]) -> None:
    named = [(str(number), text) for number, text in enumerate(blocks)]
    hits = SearchableText(named).find(parse_query(typed))
    places = [(int(hit.block), hit.start, hit.end) for hit in hits]
    assert places == sorted(places)
    for number, start, end in places:
        assert 0 <= start < end <= len(blocks[number])
        first, last = utf16_range(blocks[number], start, end)
        units = blocks[number].encode("utf-16-le", "surrogatepass")[2 * first : 2 * last]
        assert units.decode("utf-16-le", "surrogatepass") == blocks[number][start:end]
    for (number, _, end), (following, start, _) in pairwise(places):
        assert number < following or end <= start


@given(st.text(alphabet=st.one_of(st.sampled_from(TRICKY + "。、ab "), st.characters()), max_size=200), st.data())
@settings(max_examples=500)
def test_a_snippet_is_a_part_of_the_text_on_one_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(0, 60))
    cut = snippet(text, start, end, width)
    assert len(cut.before) <= width + 1
    assert len(cut.after) <= width + 1
    assert not any(char.isspace() and char != " " for part in (cut.before, cut.hit, cut.after) for char in part)
