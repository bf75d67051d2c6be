"""Phrases, clips and what can be left. EPUB 3.3, section 9."""

from __future__ import annotations

import pytest

from reader.publication.overlay import Clip, Overlay, Phrase, Structure


@pytest.mark.parametrize(
    ("fragment", "element"),
    [
        ("p1", "p1"),
        ("", ""),
        ("c01.s-2", "c01.s-2"),
        ("出", "出"),
        ("xpointer(id('p1'))", ""),
        ("epubcfi(/4/2)", ""),
        ("svgView(viewBox(0,0,1,1))", ""),
        (":~:text=word", ""),
        ("xywh=1,2,3,4", ""),
    ],
)
def test_only_an_id_names_an_element(fragment: str, element: str) -> None:
    assert Phrase("a.xhtml", fragment).element == element


@pytest.mark.parametrize(
    ("phrase", "text_only"),
    [
        (Phrase("a"), True),
        (Phrase("a", media_element=True), False),
        (Phrase("a", clip=Clip("s", 0, None)), False),
    ],
)
def test_a_phrase_without_sound_is_for_a_voice(phrase: Phrase, text_only: bool) -> None:
    assert phrase.text_only is text_only


@pytest.mark.parametrize(
    ("following", "leads"),
    [
        (Clip("s", 2.0, 3.0), True),
        (Clip("s", 2.04, 3.0), True),
        (Clip("s", 2.1, 3.0), False),
        (Clip("s", 1.0, 3.0), False),
        (Clip("t", 2.0, 3.0), False),
    ],
)
def test_a_clip_leads_to_one_that_begins_where_it_ends(following: Clip, leads: bool) -> None:
    assert Clip("s", 1.0, 2.0).leads_to(following) is leads
    assert not Clip("s", 1.0, None).leads_to(following)


def test_escaping_leaves_the_innermost_structure_but_not_only_a_row() -> None:
    enclosing = ((), (0,), (0, 1), (0, 1, 2), (3,))
    overlay = Overlay(
        "a.smil",
        tuple(Phrase("a", enclosing=one) for one in enclosing),
        (
            Structure(("sidebar",), 1, 5),
            Structure(("table",), 2, 4),
            Structure(("table-row",), 3, 4),
            Structure(("chapter",), 4, 5),
        ),
    )
    assert [overlay.escape(index) for index in range(5)] == [None, 5, 4, 4, None]


def test_the_duration_counts_clips_with_an_end() -> None:
    clips = (Clip("s", 1.0, 2.5), Clip("s", 2.5, None), None)
    assert Overlay("a.smil", tuple(Phrase("a", clip=clip) for clip in clips)).duration == 1.5
