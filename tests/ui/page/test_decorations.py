"""What the reader added, drawn over the text: ribbons beside bookmarked blocks, marks on the words that were found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.model import Publication
from reader.search.matching import utf16_range
from reader.services.filtering import TagFilter
from reader.services.searching import Searching

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

MARKED = ["boundaries", "boundaries-2", "what-trust-is-honesty", "consistency-example", "remember-summary"]
RIBBONS = """[...document.querySelectorAll(".zo-ribbon:not(.zo-ghost)")].map((one) => {
    const block = document.getElementById(one.dataset.block)
    const texts = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (text) =>
        text.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP)
    const range = document.createRange()
    if (block) range.selectNodeContents(texts.nextNode())
    const main = document.querySelector("main")
    const style = getComputedStyle(main)
    const frame = main.getBoundingClientRect()
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return {
        block: one.dataset.block, left, right, middle: (top + bottom) / 2,
        label: one.getAttribute("aria-label"), title: one.title, tag: one.tagName, tab: one.tabIndex,
        line: (() => { const first = range.getClientRects()[0]; return first ? first.top + first.height / 2 : null })(),
        textLeft: frame.left + parseFloat(style.paddingLeft), textRight: frame.right - parseFloat(style.paddingRight),
        shown: one.getClientRects().length > 0, view: document.documentElement.clientWidth } })"""
GHOST = """(() => { const one = document.querySelector(".zo-ghost")
    return { block: one.dataset.block, shown: one.getClientRects().length > 0, label: one.getAttribute("aria-label") }
})()"""
WORDS = """[...CSS.highlights.get("zo-hit")].map((range) => range.toString())"""
CURRENT = """[...CSS.highlights.get("zo-hit-current")].map((range) => range.toString())"""


def bookmark(stage: Stage, *blocks: str) -> None:
    items = [{"block": block, "label": f"Bookmark on {block}"} for block in blocks]
    stage.groups = [{"group": "bookmarks", "items": items}]
    stage.navigator.redraw()
    stage.settle()


def mark(stage: Stage, items: list[dict[str, Any]], current: int = -1) -> None:
    group = {"group": "hits", "items": items, "current": current}
    stage.groups = [stage.groups[0], group]
    stage.page.send("decorations", "set", group)
    stage.settle()


def assert_ribbons_stand(stage: Stage, *blocks: str) -> None:
    """Each on the side where lines begin, beside the first line of its block, and in the window."""
    ribbons = {one["block"]: one for one in stage.data(RIBBONS)}
    assert set(ribbons) == set(blocks)
    rtl = stage.run("document.documentElement.dir") == "rtl"
    for one in ribbons.values():
        assert one["shown"], one
        assert abs(one["middle"] - one["line"]) <= 1, one
        assert one["left"] >= 0, one
        assert one["right"] <= one["view"], one
        if rtl:
            assert one["left"] >= one["textRight"], one
        else:
            assert one["right"] <= one["textLeft"], one


@pytest.mark.parametrize("language", ["en", "de", "ja", "ar"])
def test_a_ribbon_stands_beside_its_block_on_the_side_where_lines_begin(
    open_stage: Callable[..., Stage], language: str
) -> None:
    stage = open_stage(language)
    bookmark(stage, *MARKED)
    assert_ribbons_stand(stage, *MARKED)


def test_ribbons_are_there_from_the_first_frame(open_stage: Callable[..., Stage], article: Publication) -> None:
    stage = open_stage()
    bookmark(stage, *MARKED)
    with stage.heard(stage.page.ready):
        stage.navigator.open({})
    stage.settle()
    assert_ribbons_stand(stage, *MARKED)


def test_ribbons_stay_beside_their_blocks_through_switch_resize_theme_text_size_and_filter(stage: Stage) -> None:
    bookmark(stage, *MARKED)
    for language in ("ar", "ja", "en", "ar"):
        stage.switch(language)
        stage.settle()
        assert_ribbons_stand(stage, *MARKED)
    stage.resize(1400, 800)
    assert_ribbons_stand(stage, *MARKED)
    stage.theme("dark", 1.8)
    assert_ribbons_stand(stage, *MARKED)
    stage.scroll_to(2000)
    assert_ribbons_stand(stage, *MARKED)
    stage.switch("en")
    stage.theme("sepia", 0.7)
    assert_ribbons_stand(stage, *MARKED)
    stage.navigator.set_filter(TagFilter(frozenset({"boundaries"})))
    stage.settle()
    stage.navigator.set_filter(TagFilter())
    stage.settle()
    assert_ribbons_stand(stage, *MARKED)
    assert len(stage.reported) == 1


def test_in_a_narrow_window_ribbons_stay_in_it_and_off_the_words(stage: Stage) -> None:
    bookmark(stage, *MARKED)
    stage.resize(340, 600)
    for language in ("en", "ar"):
        stage.switch(language)
        stage.settle()
        for one in stage.data(RIBBONS):
            assert one["left"] >= 0
            assert one["right"] <= one["view"]
            # The drawing is 20 px wide, inside a button of 34.
            overlap = one["left"] + 7 - one["textRight"] if language == "ar" else one["textLeft"] - one["right"] + 7
            assert overlap >= 0, one


def test_a_ribbon_can_be_reached_by_keyboard_and_says_what_it_is(stage: Stage) -> None:
    bookmark(stage, "boundaries-2")
    [ribbon] = stage.data(RIBBONS)
    assert (ribbon["tag"].lower(), ribbon["tab"]) == ("button", 0)
    assert ribbon["label"] == ribbon["title"] == "Bookmark on boundaries-2"
    stage.press("Tab")
    stage.settle()
    assert stage.run("document.activeElement.dataset.block") == "boundaries-2"
    assert stage.run("document.activeElement.matches(':focus-visible')")
    assert stage.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    for key in ("Return", "Space"):
        with stage.heard(stage.page.bookmark_requested) as received:
            stage.press(key)
        assert received == [{"block": "boundaries-2"}]


def test_the_focus_stays_on_a_ribbon_that_is_drawn_anew(stage: Stage) -> None:
    bookmark(stage, "boundaries", "what-trust-is-2")
    stage.press("Tab")
    stage.settle()
    bookmark(stage, "boundaries", "what-trust-is-2", "connection-1")
    stage.switch("ar")
    assert stage.run("document.activeElement.dataset.block") == "boundaries"


def test_a_click_on_a_ribbon_wishes_its_bookmark_away(stage: Stage) -> None:
    bookmark(stage, "boundaries", "what-trust-is-2")
    with stage.heard(stage.page.bookmark_requested) as received:
        stage.click_on(".zo-ribbon[data-block=what-trust-is-2]")
    assert received == [{"block": "what-trust-is-2"}]
    bookmark(stage, "boundaries")
    assert_ribbons_stand(stage, "boundaries")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_hint_of_a_ribbon_shows_under_the_pointer_and_can_be_clicked(
    open_stage: Callable[..., Stage], language: str
) -> None:
    stage = open_stage(language)
    box = stage.rect("#what-trust-is-1")
    middle = box["y"] + box["height"] / 2
    beside = box["right"] + 20 if language == "ar" else box["x"] - 20
    stage.hover(beside, middle)
    stage.settle()
    ghost = stage.data(GHOST)
    assert (ghost["block"], ghost["shown"]) == ("what-trust-is-1", True)
    assert ghost["label"] == "Bookmark this paragraph"
    with stage.heard(stage.page.bookmark_requested) as received:
        stage.click_on(".zo-ghost")
    assert received == [{"block": "what-trust-is-1"}]


def test_the_hint_shows_over_headings_and_nowhere_else_in_the_text(stage: Stage) -> None:
    for selector, wanted in (("#what-trust-is", True), ("#what-trust-is-1", False), ("h1", True)):
        box = stage.rect(selector)
        stage.hover(box["x"] + 40, box["y"] + box["height"] / 2)
        stage.settle()
        assert stage.data(GHOST)["shown"] is wanted, selector


def test_the_hint_hides_where_there_is_a_ribbon_and_when_the_text_changes(stage: Stage) -> None:
    box = stage.rect("#what-trust-is-1")
    stage.hover(box["x"] - 20, box["y"] + 20)
    stage.settle()
    assert stage.data(GHOST)["shown"]
    bookmark(stage, "what-trust-is-1")
    assert not stage.data(GHOST)["shown"]
    stage.hover(box["x"] - 22, box["y"] + 40)
    stage.settle()
    assert not stage.data(GHOST)["shown"]
    stage.hover(box["x"] - 20, stage.rect("#what-trust-is-2")["y"] + 10)
    stage.settle()
    assert stage.data(GHOST)["shown"]
    stage.switch("ar")
    assert not stage.data(GHOST)["shown"]


def test_bookmarks_in_a_folded_section_show_beside_its_stub(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=TagFilter(frozenset({"honesty"})))
    bookmark(stage, "boundaries-2", "boundaries-3", "consistency-1")
    stub = stage.rect("[data-section=boundaries] .zo-stub")
    ribbons = {one["block"]: one for one in stage.data(RIBBONS)}
    assert ribbons["consistency-1"]["shown"]
    beside = [ribbons[block] for block in ("boundaries-2", "boundaries-3") if ribbons[block]["shown"]]
    assert len(beside) == 1, "one for the section, not several on top of one another"
    assert stub["top"] < beside[0]["middle"] < stub["bottom"]
    stage.navigator.set_filter(TagFilter())
    stage.settle()
    assert_ribbons_stand(stage, "boundaries-2", "boundaries-3", "consistency-1")


def test_a_bookmark_on_a_block_that_is_gone_draws_nothing(stage: Stage) -> None:
    bookmark(stage, "boundaries", "no-such-block")
    assert [one["block"] for one in stage.data(RIBBONS) if one["shown"]] == ["boundaries"]


# Hits.


def found(stage: Stage, query: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Items for the page as the window makes them, and the words they are to mark."""
    hits = Searching(stage.reading.publication).find(query, [stage.reading.language])
    assert hits, query
    return [{"block": hit.block, "start": hit.start, "end": hit.end} for hit in hits], [hit.hit for hit in hits]


@pytest.mark.parametrize(
    ("language", "query"),
    [("en", "trust"), ("fr", "confiance"), ("de", "vertrauen"), ("pl", "zaufanie"), ("ru", "доверие"), ("ar", "الثقة"),
     ("ja", "信頼"), ("zh-Hans", "信任"), ("es", "«"), ("it", "è")],
)  # fmt: skip
def test_hits_mark_exactly_the_words_that_were_found(
    open_stage: Callable[..., Stage], language: str, query: str
) -> None:
    stage = open_stage(language)
    items, words = found(stage, query)
    mark(stage, items)
    assert stage.data(WORDS) == words
    assert stage.data(CURRENT) == []


def test_every_word_of_every_block_in_every_language_is_counted_as_the_program_does(stage: Stage) -> None:
    for language in stage.reading.publication.languages:
        stage.switch(language)
        blocks = stage.reading.rendition.blocks
        items = [
            {"block": block.id, "start": 0, "end": utf16_range(block.text, 0, len(block.text))[1]} for block in blocks
        ]
        mark(stage, items)
        folded = [" ".join(words.split()) for words in stage.data(WORDS)]
        assert folded == [" ".join(block.text.split()) for block in blocks], language


ODD = {
    "across inline markup": ("We *trust* **each** [other](#a), *al*ways.", "trust each other, always"),
    "surrogate pairs": ("First 😀👩‍👩‍👧 then 𝕏 and *𠮷野家* end.", "𠮷野家"),
    "folded space": ("One   two\n  three  \nfour.", "two three four"),
    "no-break spaces": ("Vrai\u00a0\u202f? Oui\u00a0!", "Oui"),
    "soft hyphen": ("A hy\u00adphen\u00adated word.", "word"),
    "combining marks": ("Une é et une é.", "é et une é"),
    "Arabic marks": ("قال: الثِّقَةُ أساس.", "الثِّقَةُ"),
    "the first word": ("Begin here.", "Begin"),
    "the last word": ("Here is the end", "end"),
    "inside a quotation": ("> “Said *so*.”  \n> “Yes.”", "so.” “Yes"),
    "code": ("Say `x  =  1` now.", "now"),
}


@pytest.mark.parametrize(("source", "words"), ODD.values(), ids=ODD)
def test_hits_mark_the_right_words_in_odd_text(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], source: str, words: str
) -> None:
    stage = open_stage(publication=write_article(en=f"## A {{: #a }}\n\n{source}\n"))
    block = stage.reading.rendition.blocks[-1]
    at = block.text.index(words)
    start, end = utf16_range(block.text, at, at + len(words))
    mark(stage, [{"block": block.id, "start": start, "end": end}])
    assert [" ".join(one.split()) for one in stage.data(WORDS)] == [" ".join(words.split())]


def test_the_current_hit_is_marked_apart(stage: Stage) -> None:
    items, words = found(stage, "honest")
    mark(stage, items, current=1)
    assert stage.data(CURRENT) == [words[1]]
    assert len(stage.data(WORDS)) == len(words) - 1
    mark(stage, [])
    assert stage.data(WORDS) == stage.data(CURRENT) == []


def test_hits_in_a_folded_section_come_when_it_opens(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=TagFilter(frozenset({"honesty"})))
    block = stage.reading.rendition.block("boundaries-1")
    stage.groups = [stage.groups[0], {"group": "hits", "items": [{"block": block.id, "start": 0, "end": 10}]}]
    stage.navigator.redraw()
    stage.settle()
    assert stage.data(WORDS) == []
    with stage.heard(stage.navigator.section_opened):
        stage.click_on("[data-section=boundaries] .zo-stub")
    stage.settle()
    assert stage.data(WORDS) == [block.text[:10]]


def test_marks_leave_the_text_as_published(stage: Stage) -> None:
    before = stage.run("document.querySelector('main').innerHTML")
    mark(stage, found(stage, "trust")[0])
    bookmark(stage, *MARKED)
    assert stage.run("document.querySelector('main').innerHTML") == before
