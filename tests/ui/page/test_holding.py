"""A place is held through everything that is no move of the person's: size, text size, theme, late fonts, pictures."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from reader.preferences import TEXT_SCALES, THEMES
from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

SIZES = [(720, 500), (1400, 900), (340, 640), (560, 300), (2200, 1300), (900, 700)]
PLACES = [("boundaries", 0.0), ("consistency-2", 0.4), ("connection-example", 0.9), ("remember-summary", 0.0)]


def test_a_resize_holds_block_and_fraction_and_reports_nothing(stage: Stage) -> None:
    for place in PLACES:
        stage.go_to(*place)
        height, reported = stage.scroll, len(stage.reported)
        for size in SIZES:
            stage.resize(*size)
            assert stage.place == place, size
            assert stage.top == place[0], size
        assert abs(stage.scroll - height) <= 2
        assert len(stage.reported) == reported


@pytest.mark.parametrize("height", [300, 690, 710, 1500])
def test_a_window_that_only_grows_taller_or_lower_holds_the_place(stage: Stage, height: int) -> None:
    """The text stays as it is; the room below it does not."""
    stage.go_to(stage.blocks[-1])
    stage.resize(900, height)
    assert stage.top == stage.blocks[-1]
    assert stage.place == (stage.blocks[-1], 0)
    assert len(stage.reported) == 1


def test_every_text_size_holds_block_and_fraction_and_reports_nothing(stage: Stage) -> None:
    for place in PLACES:
        stage.go_to(*place)
        height, reported = stage.scroll, len(stage.reported)
        for scale in (*TEXT_SCALES, *reversed(TEXT_SCALES), 1.0):
            stage.theme(scale=scale)
            assert stage.place == place, scale
            assert stage.top == place[0], scale
        assert abs(stage.scroll - height) <= 2
        assert len(stage.reported) == reported


def test_every_theme_changes_the_colours_and_nothing_else(stage: Stage) -> None:
    stage.go_to("consistency-2", 0.4)
    height, reported, colours = stage.scroll, len(stage.reported), set()
    for theme in THEMES[1:]:
        stage.theme(theme)
        colours.add(stage.run("getComputedStyle(document.documentElement).backgroundColor"))
        assert stage.place == ("consistency-2", 0.4)
        assert stage.scroll == height
    assert len(colours) == len(THEMES) - 1
    assert len(stage.reported) == reported


def test_the_theme_and_the_text_size_stay_after_a_switch(stage: Stage) -> None:
    stage.theme("dark", 1.4)
    look = "[getComputedStyle(document.documentElement).backgroundColor, document.documentElement.style.cssText]"
    before = stage.data(look)
    stage.switch("ar")
    colour, style = stage.data(look)
    assert colour == before[0]
    assert "--text-scale: 1.4" in style


@pytest.mark.parametrize("place", PLACES)
def test_text_that_grows_or_shrinks_by_itself_moves_nothing(stage: Stage, place: tuple[str, float]) -> None:
    """As when a font or a picture comes late; near the end a shorter page forces Chromium to scroll."""
    stage.go_to(*place)
    height, reported = stage.scroll, len(stage.reported)
    for style in ("h1 { padding-bottom: 500px }", "p { font-size: 60% }", "h2 { font-size: 300% }", ""):
        stage.run(
            f"""globalThis.late ??= document.head.appendChild(document.createElement("style"));
            globalThis.late.textContent = {style!r}; 0"""
        )
        stage.settle()
        assert stage.place == place, style
        assert stage.top == place[0], style
    assert stage.scroll == height
    assert len(stage.reported) == reported


def test_a_font_that_comes_late_moves_nothing(stage: Stage) -> None:
    stage.go_to("remember-summary")
    before = stage.run("document.getElementById('boundaries-1').offsetHeight")
    reported = len(stage.reported)
    stage.run(
        """const font = new FontFace("Late", "local('Noto Sans Mono'), local('DejaVu Sans Mono')")
        document.fonts.add(font)
        document.querySelector("main").style.fontFamily = "Late"
        font.load()
        0"""
    )
    stage.settle()
    assert stage.run("document.fonts.check('12px Late')")
    assert stage.run("document.getElementById('boundaries-1').offsetHeight") != before
    assert stage.place == ("remember-summary", 0)
    assert stage.top == "remember-summary"
    assert len(stage.reported) == reported


def test_a_picture_that_comes_late_moves_nothing(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    filling = "".join(f"Paragraph {number}.\n{{: #p-{number} }}\n\n" for number in range(60))
    stage = open_stage(publication=write_article(en=f"First.\n{{: #first }}\n\n{filling}"))
    stage.go_to("p-59")
    reported = len(stage.reported)
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='900'/>"
    stage.run(
        f"""document.getElementById("first").append(Object.assign(new Image(),
            {{ src: "data:image/svg+xml," + encodeURIComponent({drawing!r}) }})); 0"""
    )
    stage.settle()
    assert stage.run("document.images[0].height") == 900
    assert stage.place == ("p-59", 0)
    assert stage.top == "p-59"
    assert len(stage.reported) == reported


BODIES = {
    "one block": "",
    "a page that fits into the view": "## A {: #a }\n\nWord.\n{: #a-1 }\n\nMore.\n{: #a-2 }\n",
    "a list at the end": "## A {: #a }\n\nWord.\n{: #a-1 }\n\n- one\n- two\n- three\n",
    "a quotation at the end": "## A {: #a }\n\nWord.\n{: #a-1 }\n\n> Said.\n> {: #a-2 }\n",
    "a very tall last block": "## A {: #a }\n\nWord.\n{: #a-1 }\n\n" + "Word and word. " * 2000 + "\n{: #a-2 }\n",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_last_block_can_reach_the_top(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], body: str
) -> None:
    stage = open_stage(publication=write_article(en=body))
    last = stage.blocks[-1]
    for size in SIZES:
        stage.resize(*size)
        stage.go_to(last)
        assert stage.top == last, size
        room = stage.run("document.documentElement.style.getPropertyValue('--end-room')")
        for _ in range(3):
            stage.theme()  # each restores the place anew
        assert stage.run("document.documentElement.style.getPropertyValue('--end-room')") == room, "room creeps"
        assert stage.place[0] == last
    assert len(stage.reported) == len(SIZES)


def test_the_last_block_of_the_article_can_reach_the_top_in_every_language(stage: Stage) -> None:
    last = stage.blocks[-1]
    for language in stage.reading.publication.languages:
        stage.switch(language)
        stage.go_to(stage.blocks[0])
        stage.go_to(last)
        assert stage.top == last, language


def test_a_page_of_one_block_does_not_scroll(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    stage = open_stage(publication=write_article(en=""))
    assert stage.blocks == [stage.reading.publication.id]
    assert stage.run("document.scrollingElement.scrollHeight == innerHeight")
    assert stage.state()["progression"] == 1


def test_the_room_at_the_end_is_no_more_than_is_needed(stage: Stage) -> None:
    for before, after in pairwise(SIZES):
        stage.resize(*after)
        stage.go_to(stage.blocks[-1])
        left = stage.run("document.scrollingElement.scrollHeight - innerHeight") - stage.scroll
        assert 0 <= left <= 2, f"{before} to {after}"
