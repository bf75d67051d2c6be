"""The literals of Lua, and nothing else of it."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export.notes.lua import DEEPEST, NotLua, parse


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ('return "a\\"b\\\\c\\n\\065\\\nd"', 'a"b\\c\nA\nd'),
        ("return '\\230\\184\\175'", "港"),
        ("return [[\nlong ]=] words]]", "long ]=] words"),
        ("return [==[a]]b]==]", "a]]b"),
        ("return -12", -12),
        ("return 0x1F", 31),
        ("return 1.5e3", 1500.0),
        ("return { 1, 2; [10] = 3, four = 4, ['five'] = nil, }", {1: 1, 2: 2, 10: 3, "four": 4, "five": None}),
        ("-- a comment\n--[[ and\na long one ]] return --[==[ ]] ]==] true", True),
        ("\ufeffreturn { }", {}),
        ("{ [1] = { [1] = false } }", {1: {1: False}}),
        (r"return '\x41\u{6e2f}\q\z   b'", "A港qb"),
        ("return { a = math.huge, b = -nan, ['c'] = inf, 4 }", {"a": None, "b": None, "c": None, 1: 4}),
    ],
)
def test_literals_are_read(data: str, value: object) -> None:
    assert parse(data.encode()) == value


@pytest.mark.parametrize(
    "data",
    ["return x", "return f()", "return 1 + 1", "return {", "return }", 'return "a', "return 'a\nb'", "return {[{}]=1}",
     "return {[nil]=1}", "return '\\999'", "return '\\u{999999}'", "return {a b}", "return {} {}", "return [[a", "x = 1",
     "return function() end", "return {a = os.time()}", "return " + "{" * (DEEPEST + 1)],
)  # fmt: skip
def test_anything_else_is_refused(data: str) -> None:
    with pytest.raises(NotLua):
        parse(data.encode())


def test_tables_in_tables_have_an_end() -> None:
    assert parse(b"{" * DEEPEST + b"}" * DEEPEST)
    for depth in (DEEPEST + 1, 100_000):
        with pytest.raises(NotLua):
            parse(b"{" * depth + b"}" * depth)


def test_the_line_of_the_error_is_told() -> None:
    with pytest.raises(NotLua) as caught:
        parse(b"return {\n  1,\n  x y\n}")
    assert caught.value.line == 3


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="return{}[]=\"'\\-, 1ax\n", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(NotLua):
        parse(text.encode())


@pytest.mark.parametrize("piece", [b"--[[\n", b"--[=[", b"{}", b'"\\a', b"'\"", b"[=", b"-"])
def test_a_file_made_to_cost_time_costs_none(piece: bytes) -> None:
    data = b"return " + piece * (300_000 // len(piece))
    began = time.process_time()
    with pytest.raises(NotLua):
        parse(data)
    assert time.process_time() - began < 3
