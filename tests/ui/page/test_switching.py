"""The block at the top stays the block at the top, in every language."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

INSIDE = 0.4
# The first block whose lower edge lies below the top of the view, worked out without the page's own modules.
ORACLE = """[
    [...document.querySelectorAll("main > section > [id], main > section > :is(ul, ol) > li[id]")]
        .find((one) => one.getBoundingClientRect().bottom > 0.01)?.id ?? null,
    document.scrollingElement.scrollTop]"""


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
    """What a walk measured."""

    pairs: set[tuple[str, str]] = field(default_factory=set)
    blocks: set[str] = field(default_factory=set)
    milliseconds: list[float] = field(default_factory=list)
    off: list[float] = field(default_factory=list)  # pixels between two visits of one language

    def __str__(self) -> str:
        times = self.milliseconds
        return (
            f"{len(self.pairs)} pairs, {len(self.blocks)} blocks, {len(times)} switches, every top block kept; "
            f"coming back is off by at most {max(self.off)} px; "
            f"a switch takes {statistics.median(times):.1f} ms (median), {max(times):.1f} ms (worst)"
        )


def walk(stage: Stage, block: str, fraction: float, figures: Figures) -> None:
    """With one block at the top, switch along all ordered pairs and look at each."""
    languages = stage.reading.publication.languages
    stage.go_to(block, fraction)
    place = stage.reading.place
    assert (place.block, place.fraction) == (block, fraction)
    reported = len(stage.reported)
    came_from = languages[0]
    top, height = stage.data(ORACLE)
    assert top == block
    heights = {came_from: height}
    for language in tour(languages):
        started = time.perf_counter()
        stage.switch(language)
        figures.milliseconds.append((time.perf_counter() - started) * 1000)
        step = f"{block} at {fraction}, {came_from} to {language}"
        top, height = stage.data(ORACLE)
        assert (top, stage.top) == (block, block), step
        assert stage.reading.place == place, step
        figures.off.append(abs(height - heights.setdefault(language, height)))
        assert figures.off[-1] <= 2, step
        figures.pairs.add((came_from, language))
        came_from = language
    stage.settle()  # whatever is posted a frame later has arrived
    assert len(stage.reported) == reported, f"{block}: a switch is no move of the person's"
    figures.blocks.add(block)


def test_the_top_block_stays_for_all_pairs_of_languages(stage: Stage) -> None:
    figures = Figures()
    for index, block in enumerate(stage.blocks[::5]):
        walk(stage, block, (0.0, INSIDE)[index % 2], figures)
    print(f"\nevery fifth block: {figures}")
    assert len(figures.pairs) == 110


@pytest.mark.long
@pytest.mark.parametrize("fraction", [0.0, INSIDE])
def test_the_top_block_stays_for_all_pairs_of_languages_and_every_block(stage: Stage, fraction: float) -> None:
    figures = Figures()
    for block in stage.blocks:
        walk(stage, block, fraction, figures)
    print(f"\nevery block, at {fraction}: {figures}")
    assert len(figures.pairs) == 110
    assert len(figures.blocks) == len(stage.blocks)
