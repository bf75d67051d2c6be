from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.utf16 import to_points, to_units, unit_length

TEXTS = st.text(st.sampled_from("aé語😀𝔸"), max_size=20)


def test_a_character_beyond_the_basic_plane_has_two_units():
    assert unit_length("a😀b") == 4
    assert [to_units("a😀b", offset) for offset in range(4)] == [0, 1, 3, 4]


def test_the_middle_of_a_character_is_moved_before_it():
    assert [to_points("a😀b", units) for units in range(5)] == [0, 1, 1, 2, 3]


def test_offsets_outside_are_moved_to_the_nearer_end():
    assert to_units("a😀", -5) == 0
    assert to_units("a😀", 50) == 3
    assert to_points("a😀", -5) == 0
    assert to_points("a😀", 50) == 2


@given(TEXTS)
def test_units_are_those_of_the_encoding(text):
    assert [to_units(text, end) for end in range(len(text) + 1)] == [
        len(text[:end].encode("utf-16-le")) // 2 for end in range(len(text) + 1)
    ]


@given(TEXTS, st.integers(-3, 60))
def test_there_and_back_is_the_same_place(text, offset):
    units = to_units(text, offset)
    assert to_units(text, to_points(text, units)) == units
    assert 0 <= to_points(text, offset) <= len(text)
