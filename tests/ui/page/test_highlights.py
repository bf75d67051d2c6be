"""Highlights and notes over an article: drawn on just their words, marked in the margin, told of when they are pressed."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.model import Publication
from reader.services.filtering import TagFilter
from reader.ui.theme import tokens_for

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

COLOURS = ("yellow", "green", "blue", "pink", "orange", "purple")
BODY = """## Head {: #head }

One two three four five six seven.
{: #first }

Eight nine ten.
{: #second }

Eleven twelve.
{: #third }
"""
MARKS = """[...document.querySelectorAll(".zo-mark")].map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return { key: one.dataset.key, label: one.getAttribute("aria-label"), title: one.title, left, right, top, bottom,
        seen: getComputedStyle(one).opacity !== "0", chosen: one.classList.contains("zo-chosen") } })"""


@pytest.fixture
def small(open_stage: Callable[..., Stage], write_article: Callable[..., Publication]) -> Stage:
    return open_stage("en", publication=write_article(en=BODY, ar=BODY))


def item(name: str, block: str = "first", start: int = 0, end: int | None = 7, **more: Any) -> dict[str, Any]:
    where = {"block": block, "start": start} | ({} if end is None else {"endBlock": more.pop("to", block), "end": end})
    return {"id": name, "style": "highlight", "colour": "yellow", "note": False, "label": name} | where | more


def declare(stage: Stage, *items: dict[str, Any], group: str = "highlights") -> None:
    stage.groups = [one for one in stage.groups if one["group"] != group] + [{"group": group, "items": list(items)}]
    stage.navigator.redraw()
    stage.settle()


def drawn(stage: Stage) -> dict[str, list[str]]:
    """The words drawn by each name, in reading order."""
    words = """(mark) => { const range = document.createRange()  // marks are static ranges, which have no words
        range.setStart(mark.startContainer, mark.startOffset); range.setEnd(mark.endContainer, mark.endOffset)
        return String(range) }"""
    found = stage.data(f"[...CSS.highlights].map(([name, marks]) => [name, [...marks].map({words})])")
    return {name: words for name, words in found if words and not name.startswith("zo-hit")}


def word_middle(stage: Stage, block: str, start: int, end: int) -> tuple[float, float]:
    source = f"""(() => {{ const range = document.createRange(), text = document.getElementById("{block}").firstChild
        range.setStart(text, {start}); range.setEnd(text, {end}); return range.getBoundingClientRect() }})()"""
    box = stage.data(source)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_each_style_and_colour_has_a_name_of_its_own(small: Stage) -> None:
    items = [
        item(f"{style} {colour}", start=2 * index, end=2 * index + 1, style=style, colour=colour)
        for style in ("highlight", "underline", "strike")
        for index, colour in enumerate(COLOURS)
    ]
    declare(small, *items)
    names = {f"zo-{style}-{colour}" for style in ("highlight", "underline", "strike") for colour in COLOURS}
    assert set(drawn(small)) == names
    declare(small)
    assert drawn(small) == {}


def test_words_of_several_blocks_are_drawn_and_nothing_between_them(small: Stage) -> None:
    declare(small, item("a", "first", 28, 6, to="third"))
    assert drawn(small) == {"zo-highlight-yellow": ["seven.", "Eight nine ten.", "Eleven"]}


def test_what_comes_later_lies_on_top_and_other_styles_lie_over_it(small: Stage) -> None:
    declare(
        small,
        item("old", start=0, end=18, colour="yellow"),
        item("new", start=4, end=7, colour="blue"),
        item("line", start=0, end=7, style="underline", colour="pink"),
    )
    assert drawn(small) == {
        "zo-highlight-yellow": ["One ", " three four"],
        "zo-highlight-blue": ["two"],
        "zo-underline-pink": ["One two"],
    }
    declare(small, item("line", start=0, end=7), item("all", start=0, end=18, colour="green"))
    assert drawn(small) == {"zo-highlight-green": ["One two three four"]}


def test_hits_lie_above_highlights(small: Stage) -> None:
    declare(small, item("a"))
    small.page.send("decorations", "set", {"group": "hits", "items": [{"block": "first", "start": 0, "end": 3}]})
    small.settle()
    priorities = small.data(
        "['zo-highlight-yellow', 'zo-hit', 'zo-hit-current'].map((name) => CSS.highlights.get(name).priority)"
    )
    assert priorities == sorted(set(priorities))


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_words_can_be_read_on_every_colour_and_pens_be_seen_on_paper(theme: str) -> None:
    tokens = tokens_for(theme)  # type: ignore[arg-type]
    for colour in COLOURS:
        assert contrast(tokens["on_highlight"], tokens[f"highlight_{colour}"]) >= 4.5
        assert contrast(tokens[f"pen_{colour}"], tokens["paper"]) >= 3
        assert contrast(tokens[f"pen_{colour}"], tokens[f"highlight_{colour}"]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_the_colour_of_the_theme_is_on_the_paper(small: Stage, theme: str) -> None:
    declare(small, item("a", end=3))
    small.theme(theme)
    box = small.data("""(() => { const range = document.createRange(), text = document.getElementById("first").firstChild
        range.setStart(text, 0); range.setEnd(text, 3); return range.getBoundingClientRect() })()""")
    image = small.picture()
    seen = {image.pixelColor(round(box["x"]) + x, round(box["y"]) + 1).name() for x in range(2, 20)}
    assert tokens_for(theme)["highlight_yellow"] in seen  # type: ignore[arg-type]


def test_a_note_has_a_mark_beside_its_line_and_plain_words_have_one_for_the_keyboard(small: Stage) -> None:
    declare(small, item("words", "first"), item("noted", "second", note=True), item("point", "third", end=None))
    marks = {one["key"]: one for one in small.data(MARKS)}
    assert [(one, marks[one]["seen"]) for one in marks] == [("words", False), ("noted", True), ("point", True)]
    for name, block in {"noted": "second", "point": "third"}.items():
        middle = word_middle(small, block, 0, 1)[1]
        assert (marks[name]["top"] + marks[name]["bottom"]) / 2 == pytest.approx(middle, abs=1)
        assert marks[name]["right"] <= small.rect("#first")["x"]
        assert marks[name]["label"] == marks[name]["title"] == name


def test_marks_stand_on_the_right_where_text_does(small: Stage) -> None:
    declare(small, item("noted", "second", note=True))
    small.switch("ar")
    small.settle()
    [mark] = small.data(MARKS)
    assert mark["left"] >= small.rect("#second")["x"] + small.rect("#second")["width"]


def test_marks_cover_neither_ribbons_nor_each_other(small: Stage) -> None:
    declare(small, {"block": "first", "label": "b"}, group="bookmarks")
    notes = [item(f"n{number}", "first", note=True, start=number) for number in range(3)]
    declare(small, *notes, item("p", "second", end=None))
    boxes = [(one["top"], one["bottom"]) for one in small.data(MARKS)]
    ribbon = small.rect(".zo-ribbon:not(.zo-ghost)")
    boxes.append((ribbon["y"] + 7, ribbon["y"] + ribbon["height"] - 7))  # what is drawn of it
    boxes.sort()
    assert all(bottom - 2 <= top for (_, bottom), (top, _) in itertools.pairwise(boxes)), boxes
    middles = {round(one["left"] + one["right"]) / 2 for one in small.data(MARKS)}
    assert middles == {ribbon["x"] + ribbon["width"] / 2}


def test_a_click_on_words_says_whose_they_are_and_the_upper_one_wins(small: Stage) -> None:
    declare(small, item("old", start=0, end=18), item("new", start=4, end=7, colour="blue"))
    for (start, end), expected in {(0, 3): "old", (4, 7): "new"}.items():
        x, y = word_middle(small, "first", start, end)
        with small.heard(small.page.annotation_activated) as received:
            small.click(x, y)
        said = received[0]
        assert (said["id"], said["x"], said["y"]) == (expected, int(x), int(y))
        assert said["rect"]["y"] <= y <= said["rect"]["y"] + said["rect"]["height"]


def test_a_click_beside_highlights_and_one_on_a_link_in_them_activate_nothing(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    body = "## Head {: #head }\n\nOne [two](#head) three four five.\n{: #first }\n"
    stage = open_stage("en", publication=write_article(en=body))
    said: list[Any] = []
    stage.page.annotation_activated.connect(said.append)
    declare(stage, item("a", end=13))
    with stage.heard(stage.page.link_activated):
        stage.click_on("#first a")
    box = stage.rect("#first")
    stage.click(box["x"] + box["width"] - 5, box["y"] + 10)
    stage.settle()
    assert said == []


def test_the_pointer_is_a_hand_over_highlights(small: Stage) -> None:
    declare(small, item("a", end=3))
    small.hover(*word_middle(small, "first", 0, 3))
    small.settle()
    assert small.run("getComputedStyle(document.getElementById('first')).cursor") == "pointer"
    small.hover(*word_middle(small, "first", 19, 23))
    small.settle()
    assert small.run("getComputedStyle(document.getElementById('first')).cursor") != "pointer"


def test_the_keyboard_goes_from_one_to_the_next_in_reading_order(small: Stage) -> None:
    declare(small, item("c", "third"), item("a", "first"), item("b", "second", note=True))
    for name in ("a", "b", "c"):
        small.press("Tab")
        small.settle()
        assert small.run("document.activeElement.dataset.key") == name
        assert small.run("getComputedStyle(document.activeElement).opacity") == "1"
        with small.heard(small.page.annotation_activated) as received:
            small.press("Return")
        assert received[0]["id"] == name


def test_a_ring_is_drawn_around_each_line_of_the_one_that_is_chosen(small: Stage) -> None:
    declare(small, item("a", "first", 28, 6, to="third"), item("b", "second", note=True, start=0, end=5))
    small.page.send("decorations", "setCurrent", {"id": "a"})
    small.settle()
    assert small.run("document.querySelectorAll('.zo-ring').length") == 3
    small.page.send("decorations", "setCurrent", {"id": "b"})
    small.settle()
    assert small.run("document.querySelectorAll('.zo-ring').length") == 1
    assert [one["key"] for one in small.data(MARKS) if one["chosen"]] == ["b"]
    small.page.send("decorations", "setCurrent", {"id": ""})
    small.settle()
    assert small.run("document.querySelectorAll('.zo-ring').length") == 0


def test_notes_made_in_other_languages_are_marked_at_their_block(small: Stage) -> None:
    declare(small, {"block": "second", "label": "Noted in AR", "ids": ["x", "y"]}, group="elsewhere")
    [mark] = small.data(MARKS)
    assert mark["label"] == "Noted in AR"
    with small.heard(small.page.annotation_activated) as received:
        small.click_on(".zo-mark")
    assert received[0]["ids"] == ["x", "y"]


def test_they_follow_a_switch_of_language_and_a_folded_section(stage: Stage) -> None:
    block = stage.reading.rendition.block("boundaries-2")
    assert block is not None
    declare(stage, item("a", block.id, 0, 5), item("n", block.id, 0, 5, note=True))
    assert drawn(stage) == {"zo-highlight-yellow": [block.text[:5]]}
    stage.navigator.set_filter(TagFilter(frozenset({"consistency"})))
    stage.settle()
    assert (drawn(stage), stage.data(MARKS)) == ({}, [])
    stage.navigator.set_filter(TagFilter())
    stage.settle()
    assert len(stage.data(MARKS)) == 2
    stage.switch("ja")
    stage.settle()
    japanese = stage.reading.rendition.block(block.id)
    assert japanese is not None
    assert drawn(stage) == {"zo-highlight-yellow": [japanese.text[:5]]}
    assert stage.reported == []


def test_a_print_has_highlights_in_light_colours_and_no_marks(small: Stage) -> None:
    source = """[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule.media?.mediaText === "print").map((rule) => rule.cssText).join(" ")"""
    rules = small.run(source)
    assert "--highlight-yellow: #f8efa2 !important" in " ".join(rules.split())
    for name in (".zo-marks", ".zo-caret", ".zo-layer"):
        assert f"{name} {{ display: none; }}" in " ".join(rules.split())


def test_drawing_again_and_again_leaves_no_ranges_behind_that_slow_the_page_down(stage: Stage) -> None:
    blocks = [block for block in stage.reading.rendition.blocks if len(block.text) > 80]
    items = [
        item(f"n{number}", blocks[number % len(blocks)].id, number // 8, number // 8 + 40) for number in range(200)
    ]
    message = json.dumps({"group": "highlights", "items": items})
    source = f"""(() => {{ const message = {message}, times = []
        for (let count = 0; count < 60; count++) {{
            const began = performance.now(); zo.call("decorations", "set", message); times.push(performance.now() - began) }}
        return [times.slice(5, 15), times.slice(-10)].map((some) => some.sort((one, other) => one - other)[5]) }})()"""
    early, late = stage.data(source)
    assert late < 3 * early + 5
