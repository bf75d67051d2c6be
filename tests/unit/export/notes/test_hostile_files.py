"""Files of notes made to break what reads them: each is read, or refused in one sentence, and soon."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.errors import DamagedPublication
from reader.export.notes.lua import NotLua, parse
from reader.export.notes.reading import read_notes


def annotation(selector: Any, **more: Any) -> dict[str, Any]:
    return {"type": "Annotation", "target": {"source": "a.xhtml", "selector": selector}, **more}


@pytest.mark.parametrize("kind", [[], {}, ["calibre_highlights"], 3, None])
def test_a_type_that_is_no_text_is_that_of_no_program(kind: Any) -> None:
    with pytest.raises(DamagedPublication):
        read_notes(json.dumps({"type": kind, "highlights": []}).encode(), "notes.json")


def test_an_address_with_half_a_bracket_is_a_source_like_any_other() -> None:
    data = {"type": "Annotation", "target": {"source": "http://[half"}}
    item = read_notes(json.dumps(data).encode(), "notes.json").books[0].items[0]
    assert item.annotation.place.href == "http://[half"


def test_ranges_in_ranges_are_followed_no_deeper_than_selectors_that_refine_others() -> None:
    selector: dict[str, Any] = {"type": "EPUBCFISelector", "value": "/4/2"}
    for _ in range(300):
        selector = {"type": "RangeSelector", "startSelector": selector, "endSelector": {}}
    file = read_notes(json.dumps(annotation(selector)).encode(), "notes.json")
    assert file.books[0].items[0].annotation.place.cfi is None


def test_of_bodies_that_are_alike_each_is_taken_for_what_it_says() -> None:
    bodies = [{"purpose": "tagging", "value": "one"}, {"purpose": "tagging", "value": "one"}, {"value": "words"}]
    found = read_notes(json.dumps(annotation([], body=bodies)).encode(), "notes.json").books[0].items[0].annotation
    assert (found.tags, found.text) == (("one",), "words")


def test_no_whole_number_of_lua_is_larger_than_it_can_be_exact() -> None:
    # As integers of Python these would fall on one hash, and a table of them would take quadratic time.
    modulus = (1 << 61) - 1
    table = parse(f"return {{{','.join(f'[{number * modulus:#x}]=1' for number in range(1, 50))}}}".encode())
    assert all(isinstance(key, float) for key in table)
    with pytest.raises(NotLua):
        parse(b"return 0x" + b"f" * 1000)


def test_long_brackets_of_lua_have_no_more_signs_than_somebody_writes() -> None:
    assert parse(b"return [==[words]==]") == "words"
    with pytest.raises(NotLua):
        parse(b"return [" + b"=" * 21 + b"[words]" + b"=" * 21 + b"]")


@pytest.mark.parametrize("time", ["9999-99-99T99:99:99.999Z", "2026-02-30T00:00:00.000Z", "0000-01-01T00:00:00.000Z"])
def test_a_time_that_cannot_be_is_none(time: str) -> None:
    item = read_notes(json.dumps(annotation([], created=time)).encode(), "notes.json").books[0].items[0]
    assert item.annotation.created == ""
