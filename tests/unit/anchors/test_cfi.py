"""The order of CFIs, ranges, and what cannot be one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.cfi import Assertion, Cfi, Offset, Path, Step, range_between, same_place
from reader.anchors.cfi_parsing import parse_cfi


def key(text: str):
    return parse_cfi(text).sort_key


# Each group by one of the sorting rules, in ascending order.
ORDERED = {
    "assertions do not count": ["/6/4[z]!/4/2", "/6/4[a]!/4/4[b;s=a]"],
    "earlier steps are more important": ["/6/4!/4/2/8/3:9", "/6/4!/4/4/2/1:0"],
    "natural order": ["/6/4!/4/2/1:2", "/6/4!/4/2/1:10", "/6/4!/4/2/2", "/6/4!/4/2/3:0", "/6/4!/4/10", "/6/4!/4/11:0"],
    "y before x": ["/6/4!/4/2@90:1", "/6/4!/4/2@1:2", "/6/4!/4/2@1.5:2"],
    "no position first": ["/6/4!/4/2~1", "/6/4!/4/2~1@0:0"],
    "no time first": ["/6/4!/4/2@100:100", "/6/4!/4/2~0"],
    "time before position": ["/6/4!/4/2~1@50:50", "/6/4!/4/2~1.5@1:1", "/6/4!/4/2~10@0:0"],
    "kinds of steps": ["/6/4", "/6/4:0", "/6/4/2", "/6/4@0:0", "/6/4~0", "/6/4!/2"],
    "ranges by start, then by end": ["/6/4!/4,/1:0,/1:5", "/6/4!/4,/1:0,/3:1", "/6/4!/4,/1:1,/1:2"],
}


@pytest.mark.parametrize("rule", ORDERED)
def test_cfis_are_sorted_by_the_rules_of_the_specification(rule):
    texts = ORDERED[rule]
    backwards = list(reversed(texts))
    assert sorted(backwards, key=key) == texts
    assert len({key(text) for text in texts}) == len(texts)


def test_what_means_the_same_is_equal_in_the_order():
    assert same_place(parse_cfi("/6/4[a]!/4/1:3[x;s=b]"), parse_cfi("epubcfi(/6/4!/4/1:3)"))
    assert same_place(parse_cfi("/6/4!/4/1"), parse_cfi("/6/4!/4/1:0"))
    assert not same_place(parse_cfi("/6/4!/4/2"), parse_cfi("/6/4!/4/2:0"))


def test_a_point_comes_before_the_ranges_that_begin_there():
    assert key("/6/4!/4/1:0") < key("/6/4!/4,/1:0,/1:1") < key("/6/4!/4/1:1")


def test_a_range_has_the_longest_parent_but_keeps_the_step_with_its_offset():
    start, end = parse_cfi("/6/4!/4/10/1:3").start, parse_cfi("/6/4!/4/10/1:7").start
    assert str(range_between(start, end)) == "epubcfi(/6/4!/4/10,/1:3,/1:7)"


def test_a_range_in_the_only_text_there_is_has_a_parent_all_the_same():
    assert str(range_between(parse_cfi("/1:0").start, parse_cfi("/1:5").start)) == "epubcfi(/1,:0,:5)"


def test_a_range_is_put_into_order():
    early, late = parse_cfi("/6/4!/4/2").start, parse_cfi("/6/4!/4/10/1:7").start
    assert range_between(late, early) == Cfi(early, late)


def test_ranges_have_no_side():
    start, end = parse_cfi("/6/4!/4/2[;s=a]").start, parse_cfi("/6/4!/4/3:7[x;s=b]").start
    assert str(range_between(start, end)) == "epubcfi(/6/4!/4,/2,/3:7[x])"


def test_a_range_into_an_element_may_have_an_empty_start():
    start, end = parse_cfi("/6/4!/4/2").start, parse_cfi("/6/4!/4/2/1:7").start
    assert str(range_between(start, end)) == "epubcfi(/6/4!/4/2,,/1:7)"


def test_a_range_over_two_documents_is_possible():
    start, end = parse_cfi("/6/4!/4/2").start, parse_cfi("/6/6!/4/2").start
    assert str(range_between(start, end)) == "epubcfi(/6,/4!/4/2,/6!/4/2)"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Step(-2),
        Offset,
        lambda: Offset(3, Decimal(1)),
        lambda: Offset(-1),
        lambda: Offset(seconds=Decimal(-1)),
        lambda: Offset(position=(Decimal(0), Decimal(101))),
        lambda: Cfi(Path(((),))),
        lambda: Cfi(Path(((Step(6),),)), Path(((Step(8),),))),
    ],
)
def test_what_cannot_be_is_refused_at_birth(wrong):
    with pytest.raises(ValueError, match=r"negative|either|within|step"):
        wrong()


def test_only_steps_to_elements_have_an_id():
    assert Step(4, Assertion("a")).id == "a"
    assert Step(3, Assertion("a")).id is None
    assert Step(4, Assertion(after="a")).id is None


@given(st.decimals(0, 10**9, places=6))
def test_numbers_have_no_zeros_to_spare_and_no_exponent(number):
    text = str(Offset(seconds=number))[1:]
    assert Decimal(text) == number
    assert not set(text) & set("eE-+")
    assert text == "0" or not text.startswith("0") or text.startswith("0.")
    assert "." not in text or text[-1] not in "0."
