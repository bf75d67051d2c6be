"""The block at the top stays the block at the top, in every language."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Publication
from reader.services.filtering import TagFilter

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

INSIDE = 0.4
PARTS = 10  # of the whole article; no test may take five minutes, on a busy machine either


def tour(languages: tuple[str, ...]) -> Iterator[str]:
    """A walk over every ordered pair once, from the first language back to it; most steps go out and straight back."""
    first, *rest = languages
    for index, other in enumerate(rest):
        yield other
        if index == 0:
            yield from tour(tuple(rest))
        yield first


@dataclass
class Figures:
    """What walks measured."""

    pairs: set[tuple[str, str]] = field(default_factory=set)
    blocks: set[str] = field(default_factory=set)
    milliseconds: list[float] = field(default_factory=list)  # from the call to the page's "swapped"
    off: list[float] = field(default_factory=list)  # pixels between two visits of one language

    def __str__(self) -> str:
        times = self.milliseconds
        return (
            f"{len(self.pairs)} pairs, {len(self.blocks)} blocks, {len(times)} switches, the top block kept in each; "
            f"coming back is off by at most {max(self.off)} px; "
            f"a switch takes {statistics.median(times):.1f} ms (median), {max(times):.1f} ms (worst)"
        )


def walk(stage: Stage, block: str, fraction: float, figures: Figures) -> None:
    """With one block at the top, switch along all ordered pairs and look at each."""
    languages = stage.reading.publication.languages
    came_from = languages[0]
    stage.go_to(block, fraction)
    place = stage.reading.place
    assert (place.block, place.fraction, stage.top) == (block, fraction, block)
    heights = {came_from: stage.scroll}
    reported = len(stage.reported)
    for language in tour(languages):
        step = f"{block} at {fraction}, {came_from} to {language}"
        started = time.perf_counter()
        stage.switch(language)
        figures.milliseconds.append((time.perf_counter() - started) * 1000)
        top, height = stage.top_and_scroll()
        assert top == block, step
        assert stage.state()["visible"][0] == block, step
        assert stage.reading.place == place, step
        figures.off.append(abs(height - heights.setdefault(language, height)))
        assert figures.off[-1] <= 2, step
        figures.pairs.add((came_from, language))
        came_from = language
    stage.settle()  # what is posted a frame later has arrived
    assert len(stage.reported) == reported, f"{block}: a switch is no move of the person's"
    figures.blocks.add(block)


def test_the_top_block_stays_for_all_pairs_of_languages(stage: Stage) -> None:
    figures = Figures()
    for block, fraction in zip(stage.blocks[::5], cycle((0.0, INSIDE))):
        walk(stage, block, fraction, figures)
    print(f"\nevery fifth block: {figures}")
    assert len(figures.pairs) == 110


@pytest.fixture(scope="module")
def whole() -> Iterator[Figures]:
    """The figures of all parts together, printed at the end."""
    figures = Figures()
    yield figures
    print(f"\nevery block, at 0 and {INSIDE}: {figures}")


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_the_top_block_stays_for_all_pairs_of_languages_and_every_block(
    stage: Stage, whole: Figures, part: int
) -> None:
    blocks = stage.blocks[part::PARTS]
    for block in blocks:
        for fraction in (0.0, INSIDE):
            walk(stage, block, fraction, whole)
    assert len(whole.pairs) == 110
    assert whole.blocks >= set(blocks)


def test_the_top_block_stays_when_only_its_last_line_of_pixels_is_in_view(stage: Stage) -> None:
    others = cycle(stage.reading.publication.languages[1:])
    for block in stage.blocks[:-1]:
        edge = stage.run(f"document.getElementById('{block}').getBoundingClientRect().bottom + scrollY")
        before = math.ceil(edge - 0.01) - 1
        stage.scroll_to(before)
        assert stage.top == block
        for language in (next(others), next(others)):
            stage.switch(language)
            assert stage.top == block, f"{block} in {language}"
        stage.switch("en")
        assert abs(stage.scroll - before) <= 2


@pytest.mark.parametrize("ratio", [1.25, 1.5, 1.75])
def test_the_top_block_stays_on_screens_with_finer_pixels(stage: Stage, ratio: float) -> None:
    stage.view.setZoomFactor(ratio)
    stage.settle()
    assert stage.run("devicePixelRatio") == ratio
    for block, fraction in zip(stage.blocks[::2], cycle((0.0, 0.999, INSIDE))):
        stage.go_to(block, fraction)
        assert stage.top == block
        height = stage.scroll
        stage.switch("de")
        assert stage.top == block, f"{block} at {fraction}"
        stage.switch("en")
        assert (stage.top, stage.scroll) == (block, height)


def test_a_publication_opened_at_a_share_of_the_whole_keeps_its_top_block(open_stage: Callable[..., Stage]) -> None:
    for share in (0.2, 0.65, 0.95):
        stage = open_stage(place=Locator("trust-before-intimacy.xhtml", progression=share))
        assert stage.reading.place.block is None  # the page knows which block that is; it has not been moved yet
        top, height = stage.top, stage.scroll
        for language in ("ar", "ja"):
            stage.switch(language)
            assert stage.top == top
        stage.switch("en")
        assert abs(stage.scroll - height) <= 2


def test_a_move_just_before_the_switch_is_not_lost(stage: Stage) -> None:
    with stage.heard(stage.page.relocated):  # by the frame or by the switch, whichever comes first
        stage.run("document.scrollingElement.scrollTop = 2000")
        top = stage.top
        stage.switch("de")
    assert (stage.top, stage.reading.place.block) == (top, top)


def test_a_block_that_the_other_language_lacks_leads_to_the_heading_of_its_section(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    filling = "".join(f"Paragraph {number}.\n{{: #b-{number} }}\n\n" for number in range(40))
    head = "## One {: #a }\n\nBegin.\n{: #a-1 }\n\n## Two {: #b }\n\n"
    publication = write_article(en=head + filling, de=head + filling + "Nur hier.\n{: #b-only }\n")
    stage = open_stage("de", publication=publication)
    stage.go_to("b-only")
    stage.switch("en")
    assert stage.top == "b"


def test_the_top_block_stays_while_a_filter_folds_sections(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=TagFilter(frozenset({"honesty"})))
    for block in ("boundaries", "consistency-2", "connection-3", "remember"):
        stage.go_to(block, 0.0 if "-" not in block else INSIDE)
        top, height = stage.top, stage.scroll
        for language in ("ar", "zh-Hans", "de"):
            stage.switch(language)
            assert stage.top == top
        stage.switch("en")
        assert abs(stage.scroll - height) <= 2


def test_a_switch_changes_text_language_direction_title_and_stubs_in_one_go(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(tag_filter=TagFilter(frozenset({"honesty"})))
    stage.switch("ar")
    page = stage.data(
        """{ lang: document.documentElement.lang, xml: document.documentElement.getAttribute("xml:lang"),
        dir: document.documentElement.dir, title: document.title,
        first: document.querySelector("h1").textContent,
        stub: document.querySelector(".zo-stub span").textContent,
        number: document.querySelector("#consistency").dataset.number,
        time: document.querySelector(".head").dataset.readingTime }"""
    )
    rendition = stage.reading.rendition
    folded = next(section for section in rendition.sections if section.level and "honesty" not in section.tags)
    assert page["lang"] == page["xml"] == "ar"
    assert page["dir"] == "rtl"
    assert page["title"] == rendition.metadata.title
    assert page["first"] == rendition.metadata.headline
    assert page["stub"] == folded.summary
    assert page["number"] == "٢"
    assert page["time"]
    assert not set(page["time"]) & set("0123456789")


def test_a_language_that_is_not_there_leaves_the_page_alone(stage: Stage) -> None:
    stage.go_to("consistency-2", INSIDE)
    errors: list[object] = []
    stage.navigator.error_raised.connect(errors.append)
    stage.navigator.switch_language("tlh")
    stage.settle()
    assert len(errors) == 1
    assert (stage.reading.language, stage.state()["language"], stage.top) == ("en", "en", "consistency-2")
