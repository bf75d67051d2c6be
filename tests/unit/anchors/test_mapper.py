"""Between a book's text and its page's: round trips, order, and nothing that raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.mapper import SOFT_HYPHEN, Edits, Mapper

SHY = SOFT_HYPHEN
ANY = st.integers(-5, 60)


@st.composite
def edits(draw: st.DrawFn) -> Edits:
    size = draw(st.integers(0, 20))
    borders = sorted(draw(st.lists(st.integers(0, size), max_size=8)))
    pairs = zip(borders[::2], borders[1::2], strict=False)
    return Edits(size, [(start, end, draw(st.integers(0, 4))) for start, end in pairs])


@st.composite
def hyphenated(draw: st.DrawFn) -> tuple[str, str]:
    """A text with some soft hyphens of its own, and the same with some more."""
    published = draw(st.text(st.sampled_from(f"ab{SHY}é😀"), max_size=25))
    positions = sorted(draw(st.sets(st.integers(0, len(published)))))
    pieces = [published[a:b] for a, b in zip([0, *positions], [*positions, len(published)], strict=True)]
    return published, SHY.join(pieces)


def test_an_insertion_has_a_place_before_and_after_it():
    mapper = Mapper.between("hyphen", f"hy{SHY}phen")
    assert [mapper.to_page(offset) for offset in range(7)] == [0, 1, 2, 4, 5, 6, 7]
    assert [mapper.to_page(offset, after=True) for offset in range(7)] == [0, 1, 3, 4, 5, 6, 7]
    assert [mapper.to_book(offset) for offset in range(8)] == [0, 1, 2, 2, 3, 4, 5, 6]


def test_the_authors_soft_hyphens_stay():
    mapper = Mapper.between(f"auto{SHY}mobile", f"auto{SHY}mo{SHY}bile")
    assert mapper.to_page(5) == 5
    assert mapper.to_page(8) == 9
    assert mapper.without_insertions(f"auto{SHY}mo{SHY}bile") == f"auto{SHY}mobile"


def test_what_is_copied_has_the_authors_words_only():
    mapper = Mapper.between(f"un{SHY}ab{SHY}able", f"un{SHY}ab{SHY}a{SHY}ble")
    shown = f"un{SHY}ab{SHY}a{SHY}ble"
    assert mapper.without_insertions(shown[5:9], 5) == f"{SHY}ab"


def test_a_range_ends_before_what_was_put_in_behind_it():
    mapper = Mapper.between("abcdef", f"ab{SHY}cd{SHY}ef")
    assert mapper.range_to_page(2, 4) == (3, 5)
    assert mapper.range_to_page(2, 2) == (2, 2)
    for start in (2, 3):
        for end in (5, 6):
            assert mapper.range_to_book(start, end) == (2, 4)


def test_texts_that_differ_by_more_are_refused():
    for shown in (f"ab{SHY}d", "ab", "abcd", "abx"):
        with pytest.raises(ValueError, match="soft hyphens"):
            Mapper.between("abc", shown)


@pytest.mark.parametrize("wrong", [[(3, 2, 0)], [(0, 11, 0)], [(4, 5, 1), (3, 3, 1)], [(-1, 0, 0)], [(1, 2, -1)]])
def test_edits_out_of_order_are_refused(wrong):
    with pytest.raises(ValueError, match="edit"):
        Edits(10, wrong)


def test_changes_follow_one_another():
    first, second = Mapper.inserted(6, [2]), Mapper.inserted(7, [3, 5])
    both = first.then(second)
    text = first.with_insertions("abcdef", inserted="-")
    assert text == "ab-cdef"
    assert both.to_page(3) == second.to_page(first.to_page(3)) == 5
    assert [both.to_book(offset) for offset in range(10)] == [0, 1, 2, 2, 2, 3, 4, 4, 5, 6]
    assert both.without_insertions("ab--cd-ef") == "abcdef"


def test_a_piece_is_copied_through_every_change():
    both = Mapper.inserted(6, [4]).then(Mapper.inserted(7, [0, 1]))
    assert both.with_insertions("abcdef", inserted="-") == "-a-bcd-ef"
    assert both.without_insertions("-ef", 6) == "ef"
    assert both.without_insertions("d-e", 5) == "de"
    assert both.with_insertions("cde", 2, "-") == "cd-e"


def test_what_was_put_in_is_cut_to_the_stretch_asked_for():
    change = Edits(4, [(2, 2, 3)])
    assert list(change.insertions(3, 4)) == [(3, 4, 2)]
    assert list(change.insertions(0, 9)) == [(2, 5, 2)]
    assert list(change.insertions(5, 9)) == []


def test_a_page_without_insertions_is_the_book():
    assert [Mapper().to_page(offset) for offset in (-3, 0, 7)] == [0, 0, 7]
    assert Mapper().without_insertions("as it is", 40) == "as it is"


@given(hyphenated())
def test_the_insertions_are_found_by_comparing(texts):
    published, shown = texts
    mapper = Mapper.between(published, shown)
    assert mapper.with_insertions(published) == shown
    assert mapper.without_insertions(shown) == published


@given(hyphenated(), ANY, ANY)
def test_a_piece_is_copied_as_the_book_has_it(texts, one, other):
    published, shown = texts
    mapper = Mapper.between(published, shown)
    start, end = sorted(min(max(offset, 0), len(shown)) for offset in (one, other))
    first, last = mapper.to_book(start), mapper.to_book(end)
    assert mapper.without_insertions(shown[start:end], start) == published[first:last]


@given(hyphenated(), ANY, ANY)
def test_a_range_of_the_book_is_the_same_words_in_the_page(texts, one, other):
    published, shown = texts
    mapper = Mapper.between(published, shown)
    start, end = sorted(min(max(offset, 0), len(published)) for offset in (one, other))
    first, last = mapper.range_to_page(start, end)
    assert mapper.range_to_book(first, last) == (start, end)
    assert mapper.without_insertions(shown[first:last], first) == published[start:end]
    if start < end:
        assert shown[first] == published[start]
        assert shown[last - 1] == published[end - 1]


@given(hyphenated(), ANY, st.booleans())
def test_there_and_back_is_the_same_offset(texts, offset, after):
    published, shown = texts
    mapper = Mapper.between(published, shown)
    there = mapper.to_page(offset, after=after)
    assert 0 <= there <= len(shown)
    assert mapper.to_book(there) == mapper.to_book(there, after=True) == min(max(offset, 0), len(published))


@given(hyphenated(), ANY)
def test_back_and_there_is_the_same_character(texts, offset):
    published, shown = texts
    mapper = Mapper.between(published, shown)
    inside = min(max(offset, 0), len(shown))
    back = mapper.to_book(offset)
    assert mapper.to_page(back) <= inside <= mapper.to_page(back, after=True)


@given(edits(), ANY, ANY, st.booleans())
def test_order_is_kept_both_ways(change, one, other, after):
    one, other = sorted((one, other))
    assert change.forward(one, after=after) <= change.forward(other, after=after)
    assert change.backward(one, after=after) <= change.backward(other, after=after)
    assert change.forward(one) <= change.forward(one, after=True)
    assert change.backward(one) <= change.backward(one, after=True)


@given(edits(), ANY)
def test_no_offset_leaves_the_texts(change, offset):
    for after in (False, True):
        assert 0 <= change.forward(offset, after=after) <= change.new_length
        assert 0 <= change.backward(offset, after=after) <= change.old_length


@given(edits(), ANY)
def test_a_round_trip_of_any_change_encloses_where_it_began(change, offset):
    inside = min(max(offset, 0), change.old_length)
    assert change.backward(change.forward(offset)) <= inside
    assert inside <= change.backward(change.forward(offset, after=True), after=True)


@st.composite
def chains(draw: st.DrawFn) -> Mapper:
    mapper, length = Mapper(), draw(st.integers(0, 10))
    for _ in range(3):
        positions = sorted(draw(st.sets(st.integers(0, length), max_size=4)))
        mapper = mapper.then(Mapper.inserted(length, positions))
        length += len(positions)
    return mapper


@given(chains(), ANY, st.booleans())
def test_any_number_of_insertions_can_be_undone(mapper, offset, after):
    length = mapper.layers[0].old_length
    assert mapper.to_book(mapper.to_page(offset, after=after)) == min(max(offset, 0), length)


@given(chains(), chains(), chains(), ANY)
def test_composing_is_associative(one, two, three, offset):
    left, right = one.then(two).then(three), one.then(two.then(three))
    assert left == right
    assert left.to_page(offset) == three.to_page(two.to_page(one.to_page(offset)))
