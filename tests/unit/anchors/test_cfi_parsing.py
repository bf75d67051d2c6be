"""Every example of the specification, what other readers write, and what is no CFI."""

from __future__ import annotations

import html
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.cfi import Assertion, Cfi, Offset, Path, Step, range_between
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.errors import UsageError

# Each one of EPUB CFI 1.1 that is written out in full.
SPECIFICATION = [
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/3:10)",
    "epubcfi(/6/14[chap05ref]!/4[body01]/10/2/1:3[2^[1^]])",
    'epubcfi(/6/4!/4/10/2/1:3[Ф-"spa ce"-99%-aa^[bb^]^^])',
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:3[yyy])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/1:3[xx,y])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:3[,y])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:3[;s=b])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:3[yyy;s=b])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2[;s=b])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/16[svgimg])",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/1:0)",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:0)",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/2/1:3)",
    "epubcfi(/6/4[chap01ref]!/4[body01]/10[para05],/2/1:1,/3:4)",
    "epubcfi(/6/4!/4/2~23.5@5.75:97.6)",  # its offset only
]


@pytest.mark.parametrize("text", SPECIFICATION)
def test_an_example_of_the_specification_is_printed_as_it_was_read(text):
    assert str(parse_cfi(text)) == text


def test_the_first_example_is_understood():
    cfi = parse_cfi(SPECIFICATION[0])
    package = Step(6), Step(4, Assertion("chap01ref"))
    inside = Step(4, Assertion("body01")), Step(10, Assertion("para05")), Step(3)
    assert cfi == Cfi(Path((package, inside), Offset(10)))


def test_text_assertions_have_text_before_and_after():
    last = [parse_cfi(text).start.offset.assertion for text in SPECIFICATION[3:8]]
    assert [(one.before, one.after, one.side) for one in last] == [
        ("yyy", "", None),
        ("xx", "y", None),
        ("", "y", None),
        ("", "", "b"),
        ("yyy", "", "b"),
    ]


def test_circumflexes_are_taken_away():
    assert parse_cfi(SPECIFICATION[1]).start.offset.assertion.before == "2[1]"
    assert parse_cfi(SPECIFICATION[2]).start.offset.assertion.before == 'Ф-"spa ce"-99%-aa[bb]^'


def test_an_element_can_have_a_side():
    assert parse_cfi(SPECIFICATION[8]).start.side == "b"
    assert parse_cfi("epubcfi(/6/4!/4/2[id;s=a])").start.side == "a"
    assert parse_cfi("epubcfi(/6/4!/4/2[id;s=a])").start.parts[1][1].id == "id"


def test_a_range_is_two_whole_paths():
    cfi = parse_cfi(SPECIFICATION[13])
    assert str(cfi.start) == "/6/4[chap01ref]!/4[body01]/10[para05]/2/1:1"
    assert str(cfi.end) == "/6/4[chap01ref]!/4[body01]/10[para05]/3:4"


def test_time_and_place_are_numbers():
    offset = parse_cfi(SPECIFICATION[14]).start.offset
    assert offset == Offset(seconds=Decimal("23.5"), position=(Decimal("5.75"), Decimal("97.6")))


@pytest.mark.parametrize(
    "text",
    [
        '#epubcfi(/6/4!/4/10/2/1:3[Ф-"spa%20ce"-99%25-aa^[bb^]^^])',
        html.unescape("#epubcfi(/6/4!/4/10/2/1:3[Ф-&#x22;spa%20ce&#x22;-99%25-aa^[bb^]^^])"),
        "#epubcfi(/6/4!/4/10/2/1:3[%d0%a4-%22spa%20ce%22-99%25-aa^[bb^]^^])",
        "#epubcfi(/6/4!/4/10/2/1:3%5B%D0%A4-%22spa%20ce%22-99%25-aa%5E%5Bbb%5E%5D%5E%5E%5D)",
    ],
)
def test_the_specifications_ways_of_writing_it_in_a_url_mean_the_same(text):
    assert str(parse_cfi(text)) == SPECIFICATION[2]


def test_a_url_may_stand_before_it():
    assert str(parse_cfi("book.epub#" + SPECIFICATION[0])) == SPECIFICATION[0]
    assert str(parse_cfi("../pub.opf#" + SPECIFICATION[6])) == SPECIFICATION[6]
    assert str(parse_cfi("calibre://view-book/x/1/epub?open_at=epubcfi(/6/4!/4/2)")) == "epubcfi(/6/4!/4/2)"


def test_a_percent_sign_that_is_meant_stays():
    assert parse_cfi("epubcfi(/6/4!/4/1:3[5%41])").start.offset.assertion.before == "5%41"
    assert parse_cfi("#epubcfi(/6/4!/4/1:3[5%41])").start.offset.assertion.before == "5A"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/4/120,/1:0,/1:1", "epubcfi(/4/120,/1:0,/1:1)"),  # Readium's contentCFI
        ("/2/4/2[c1]/8/1:27", "epubcfi(/2/4/2[c1]/8/1:27)"),  # calibre's start_cfi
        ("epubcfi(/6/24[xchapter_006]!4/2/14/1:0)", "epubcfi(/6/24[xchapter_006]!/4/2/14/1:0)"),  # epub.js 0.2
        ("epubcfi(/6/24!/4/)", "epubcfi(/6/24!/4)"),  # epub.js 0.2
        ("epub(/6/4!/4/2)", "epubcfi(/6/4!/4/2)"),  # epub.js, once
        ("epubcfi(/6/4!,/4/2/1:0,/4/4/1:2)", "epubcfi(/6/4!/4,/2/1:0,/4/1:2)"),  # foliate-js
        ("epubcfi(/6/4[a]!)", "epubcfi(/6/4[a])"),
        ("epubcfi(/6/8!/4/32[p15]/1,:0,:58)", "epubcfi(/6/8!/4/32[p15],/1:0,/1:58)"),  # the grammar allows it
        ("epubcfi(/6/4[a^-b^!^~^@c]!/4)", "epubcfi(/6/4[a-b!~@c]!/4)"),  # calibre escapes more
        ("epubcfi(/6/4[f(x)=1]!/4)", "epubcfi(/6/4[f^(x^)^=1]!/4)"),
        ("epubcfi(/6/14!/4/10/2/1:3[2[1]])", "epubcfi(/6/14!/4/10/2/1:3[2^[1^]])"),
        ("epubcfi(/6/4%5Bc%5D!/4)", "epubcfi(/6/4[c]!/4)"),
        ("  epubcfi( /6 / 4 ! / 4 , /2/1 : 0 , /2/1:5 ) ", "epubcfi(/6/4!/4/2,/1:0,/1:5)"),
        ("EPUBCFI(/6/4!/4)", "epubcfi(/6/4!/4)"),
        ("epubcfi(/06/004!/4/1:00)", "epubcfi(/6/4!/4/1:0)"),
        ("epubcfi(/6/4!/4/2~01.50@100.0:0.0)", "epubcfi(/6/4!/4/2~1.5@100:0)"),
        ("epubcfi(/6/4!/4/2@-0.3:104.5)", "epubcfi(/6/4!/4/2@0:100)"),  # calibre, in the padding of a picture
        ("epubcfi(/6/4!/4/2@100.2:3)", "epubcfi(/6/4!/4/2@100:3)"),
        ("epubcfi(/6/4!/4/2~.5)", "epubcfi(/6/4!/4/2~0.5)"),
        ("epubcfi(/6/4[]!/4/1:2[])", "epubcfi(/6/4!/4/1:2)"),
        ("epubcfi(/6/4!/4,,/2/1:3)", "epubcfi(/6/4!/4,,/2/1:3)"),
        ("epubcfi(/6/4!/4/1:1[a;;bad name=1;x;s=a;vnd.y=1,2])", "epubcfi(/6/4!/4/1:1[a;s=a;vnd.y=1,2])"),
        ("epubcfi(/6/4!/4/1:1[a;s=a^,b,c^;d])", "epubcfi(/6/4!/4/1:1[a;s=a^,b,c^;d])"),
        ("epubcfi(/6/4!/4[aa^,b]/1:3[aa^,b,c1])", "epubcfi(/6/4!/4[aa^,b]/1:3[aa^,b,c1])"),
        ("epubcfi(/6/4!:3)", "epubcfi(/6/4!:3)"),
        ("epubcfi(/6/4,!/2,!/4)", "epubcfi(/6/4,!/2,!/4)"),
    ],
)
def test_what_readers_write_is_taken_as_meant(written, meant):
    cfi = parse_cfi(written)
    assert str(cfi) == meant
    assert parse_cfi(meant) == cfi


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("", "begins with epubcfi(", 0),
        ("#chapter", "begins with epubcfi(", 1),
        ("42%", "begins with epubcfi(", 0),
        ("epubcfi()", "first step is missing", 8),
        ("epubcfi(:3)", "first step is missing", 8),
        ("epubcfi(!/4)", "first step is missing", 8),
        ("epubcfi(/6/4!/4/1:0", "closing parenthesis", 19),
        ("epubcfi(/6/4!/4/1:0) and more", "nothing can follow", 21),
        ("epubcfi(/6//4)", "slash is followed", 11),
        ("epubcfi(/6/x)", "slash is followed", 11),
        ("epubcfi(/6/4.5)", "whole numbers", 14),
        ("epubcfi(/6/4!/4/1:)", "number is missing", 18),
        ("epubcfi(/6/4!/4/1:x)", "number is missing", 18),
        ("epubcfi(/6/4!/4/1:3/2)", "cannot follow", 19),
        ("epubcfi(/6/4!/4@3)", "two numbers", 17),
        ("epubcfi(/6/4!/4/1:3[abc)", "closing bracket", 24),
        ("epubcfi(/6/4!/4/1:3[abc^", "closing bracket", 24),
        ("epubcfi(/6/4!/4,/1:0)", "a start and an end", 20),
        ("epubcfi(/6/4!/4/1:3,/1:0,/1:2)", "no offset", 19),
        ("epubcfi(,/4,/6)", "first step is missing", 8),
        ("epubcfi(/6/4!/4,/1:0,/1:2,/1:3)", "cannot follow", 25),
        ("epubcfi(/6/" + "9" * 5000 + ")", "too long", 11),
        ("epubcfi(/6/4!/٤)", "slash is followed", 14),
    ],
)
def test_what_is_none_is_refused_with_the_reason_and_the_place(text, reason, position):
    with pytest.raises(MalformedCfi, match=re.escape(reason)) as caught:
        parse_cfi(text)
    assert isinstance(caught.value, UsageError)
    assert reason in caught.value.reason
    assert caught.value.position == position
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 250


VALUES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=4)
ASSERTIONS = st.builds(
    Assertion,
    VALUES,
    VALUES,
    st.lists(st.tuples(NAMES, st.lists(VALUES, min_size=1).map(tuple)), max_size=2).map(tuple),
).filter(lambda one: one != Assertion())
MAYBE = st.none() | ASSERTIONS
STEPS = st.builds(Step, st.integers(0, 10**14), MAYBE)
NUMBERS = st.decimals(0, 100, places=3).map(lambda number: number.normalize() + 0)
OFFSETS = st.builds(Offset, st.integers(0, 10**14), assertion=MAYBE) | st.builds(
    lambda seconds, position, assertion: Offset(None, seconds, position, assertion),
    NUMBERS,
    st.none() | st.tuples(NUMBERS, NUMBERS),
    MAYBE,
)


@st.composite
def paths(draw: st.DrawFn) -> Path:
    parts = draw(st.lists(st.lists(STEPS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=3))
    return Path(tuple(parts), draw(st.none() | OFFSETS))


@given(paths())
def test_a_point_that_was_printed_is_read_as_the_same(path):
    assert parse_cfi(str(Cfi(path))) == Cfi(path)


@given(paths(), paths(), paths())
def test_a_range_that_was_printed_is_read_as_the_same(common, first, second):
    parent = Path(common.parts)
    cfi = range_between(parent.joined(first), parent.joined(second))
    assert parse_cfi(str(cfi)) == cfi


@given(st.text(st.sampled_from("epubcfi(/!:~@[],;=^) 0123456789.-#%5ab"), max_size=60))
def test_any_text_is_read_or_refused(text):
    for whole in (text, f"epubcfi(/6/4{text})"):
        try:
            cfi = parse_cfi(whole)
        except MalformedCfi:
            continue
        assert parse_cfi(str(cfi)) == cfi


def test_a_cfi_is_no_longer_than_any_path_can_be() -> None:
    with pytest.raises(MalformedCfi):
        parse_cfi(f"epubcfi({'/2' * 10_000})")
