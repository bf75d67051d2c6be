"""Headings beside the text: larger than it, and whole words in a narrow window with large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

TORN = """(() => {  // words of the title that stand on more than one line
    const leaf = document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT).nextNode()
    return [...leaf.data.matchAll(/[^\\s]+/g)].filter((word) => {
        const range = document.createRange()
        range.setStart(leaf, word.index)
        range.setEnd(leaf, word.index + word[0].length)
        return range.getClientRects().length > 1
    }).map((word) => word[0])
})()"""
SIZES = "['h1', 'h2', 'html'].map((name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))"


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_large_text_in_a_narrow_window_tears_no_word_of_the_title(stage: Stage, language: str) -> None:
    stage.switch(language)
    stage.resize(536, 700)
    stage.theme(scale=3.0)
    assert stage.data(TORN) == []
    title, section, text = stage.data(SIZES)
    assert title > section > text


def test_a_usual_window_shows_the_title_twice_as_large_as_the_text(stage: Stage) -> None:
    stage.resize(900, 700)
    title, _section, text = stage.data(SIZES)
    assert title / text == pytest.approx(2.05, abs=0.01)
