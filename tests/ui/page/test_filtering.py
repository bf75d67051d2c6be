"""The tag filter on the page: sections fold to a stub, open one by one, and the place is held."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Section
from reader.publication.numerals import localised
from reader.services.filtering import TagFilter

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

HONESTY = TagFilter(frozenset({"honesty"}))  # consistency and connection have it
SHOWN = """[...document.querySelectorAll("main > section")].map((section) => ({
    id: section.dataset.section,
    shown: [...section.children].filter((one) => one.getClientRects().length).map((one) => one.className || one.id),
    stubs: [...section.querySelectorAll(".zo-stub")].map((one) => ({
        number: one.querySelector("b")?.textContent ?? "", text: one.querySelector("span").textContent,
        tag: one.tagName, title: one.title, expanded: one.getAttribute("aria-expanded"),
        height: one.getBoundingClientRect().height, line: parseFloat(getComputedStyle(one).lineHeight) })) }))"""


def sections(stage: Stage) -> list[dict[str, Any]]:
    return stage.data(SHOWN)


def folded(stage: Stage) -> set[str]:
    return {one["id"] for one in sections(stage) if one["stubs"]}


def expected(stage: Stage, tag_filter: TagFilter) -> dict[str, Section]:
    return {section.id: section for section in tag_filter.folded(stage.reading.rendition)}


def set_filter(stage: Stage, tag_filter: TagFilter) -> None:
    stage.navigator.set_filter(tag_filter)
    stage.settle()


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_sections_that_do_not_match_fold_to_a_stub_with_number_and_summary(
    open_stage: Callable[..., Stage], language: str
) -> None:
    stage = open_stage(language, tag_filter=HONESTY)
    wanted = expected(stage, HONESTY)
    assert wanted
    assert folded(stage) == set(wanted)
    for one in sections(stage):
        if one["id"] not in wanted:
            assert len(one["shown"]) > 1 or one["id"] == stage.reading.publication.id
            continue
        section = wanted[one["id"]]
        assert one["shown"] == ["zo-stub"], "nothing but the stub is to be seen"
        [stub] = one["stubs"]
        assert stub["text"] == section.summary
        assert stub["number"] == (localised(section.number, language) if section.number else "")
        assert section.title in stub["title"]
        assert (stub["tag"].lower(), stub["expanded"]) == ("button", "false")
        assert stub["height"] < 2 * stub["line"] + 24, "one line"


def test_the_page_says_only_what_is_shown(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=HONESTY, size=(900, 4000))
    state = stage.state()
    gone = expected(stage, HONESTY)
    own = {block.id for section in gone.values() for block in section.blocks}
    assert [block for block in state["visible"] if block in own] == list(gone)
    assert gone["boundaries"].summary in state["text"]
    assert stage.reading.rendition.block("boundaries-1").text not in state["text"]
    assert stage.reading.rendition.block("consistency-1").text in state["text"]


def test_a_click_opens_the_section_and_holds_the_place(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=HONESTY)
    top, height = stage.top, stage.scroll
    with stage.heard(stage.navigator.section_opened) as received:
        stage.click_on("[data-section=boundaries] .zo-stub")
    stage.settle()
    assert received == ["boundaries"]
    assert folded(stage) == set(expected(stage, HONESTY)) - {"boundaries"}
    assert stage.rect("#boundaries-1")["height"] > 0
    assert (stage.top, stage.scroll) == (top, height)
    assert stage.reported == []


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_key_opens_the_section_that_has_the_focus(open_stage: Callable[..., Stage], key: str) -> None:
    stage = open_stage(tag_filter=HONESTY)
    stage.press("Tab")
    stage.settle()
    focused = stage.run("document.activeElement.closest('section').dataset.section")
    assert focused in expected(stage, HONESTY)
    with stage.heard(stage.navigator.section_opened) as received:
        stage.press(key)
    stage.settle()
    assert received == [focused]
    assert focused not in folded(stage)
    assert stage.scroll == 0


def test_sections_opened_stay_open_through_a_switch(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=HONESTY)
    with stage.heard(stage.navigator.section_opened):
        stage.click_on("[data-section=boundaries] .zo-stub")
    stage.switch("ar")
    assert folded(stage) == set(expected(stage, HONESTY)) - {"boundaries"}


@pytest.mark.parametrize("place", [("consistency-2", 0.4), ("connection", 0.0), ("connection-example", 0.9)])
def test_the_place_is_held_when_filtering_and_when_clearing(stage: Stage, place: tuple[str, float]) -> None:
    stage.go_to(*place)
    height, reported = stage.scroll, len(stage.reported)
    set_filter(stage, HONESTY)
    assert stage.top == place[0]
    assert stage.scroll < height
    set_filter(stage, TagFilter())
    assert (stage.top, stage.scroll) == (place[0], height)
    assert stage.place == place
    assert len(stage.reported) == reported


def test_a_place_in_a_folded_section_is_its_stub_and_comes_back_when_it_unfolds(stage: Stage) -> None:
    stage.go_to("boundaries-3", 0.4)
    height = stage.scroll
    set_filter(stage, HONESTY)
    assert stage.top == "boundaries"
    assert stage.state()["visible"][0] == "boundaries"
    assert stage.rect("[data-section=boundaries] .zo-stub")["y"] >= 0, "the whole stub is in view"
    set_filter(stage, TagFilter())
    assert (stage.top, stage.scroll) == ("boundaries-3", height)
    assert stage.reading.place.block == "boundaries-3"


def test_scrolling_to_a_folded_section_reports_its_heading(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=HONESTY)
    box = stage.rect("[data-section=self-care] .zo-stub")
    assert stage.scroll_to(round(box["y"] + box["height"] / 2))["block"] == "self-care"
    set_filter(stage, TagFilter())
    assert stage.top == "self-care"


def test_going_to_a_hit_or_bookmark_in_a_folded_section_opens_it(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=HONESTY)
    assert stage.go_to("closeness-2")["block"] == "closeness-2"
    assert stage.top == "closeness-2"
    assert folded(stage) == set(expected(stage, HONESTY)) - {"closeness"}


def test_opening_at_a_folded_place_shows_its_stub(open_stage: Callable[..., Stage]) -> None:
    place = Locator("trust-before-intimacy.xhtml", block="closeness-2", fraction=0.5)
    stage = open_stage(tag_filter=HONESTY, place=place)
    assert stage.top == "closeness"
    set_filter(stage, TagFilter())
    assert stage.top == "closeness-2"


def test_filter_after_filter_leaves_one_stub_a_section(stage: Stage) -> None:
    for tag in ("honesty", "trust", "respect", "honesty"):
        set_filter(stage, TagFilter(frozenset({tag})))
    assert all(len(one["stubs"]) <= 1 for one in sections(stage))
    assert folded(stage) == set(expected(stage, HONESTY))


def test_with_everything_folded_the_last_stub_reaches_the_top(open_stage: Callable[..., Stage]) -> None:
    none = TagFilter(frozenset({"honesty", "sexualintimacy"}), every=True)
    stage = open_stage(tag_filter=none)
    last = stage.reading.rendition.sections[-1].id
    assert len(folded(stage)) == len(stage.reading.rendition.sections) - 1
    stage.press("End")
    stage.settle()
    assert stage.top == last
    assert stage.state()["progression"] == 1
