"""A block that a translation lacks is shown in the article's first language, and says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

ENGLISH = """## One {: #one }

First.
{: #one-1 }

Second.
{: #one-2 }

- an item
  {: #one-item }

> Said.
> {: #one-said }

## Two {: #two }

Third.
{: #two-1 }
"""
ARABIC = """## واحد {: #one }

أولًا.
{: #one-1 }
"""
ASK = """[...document.querySelectorAll("[data-fallback]")].map((one) => ({
    id: one.id, lang: one.lang, xml: one.getAttribute("xml:lang"), dir: one.dir, badge: one.dataset.fallback,
    direction: getComputedStyle(one).direction, font: getComputedStyle(one).fontFamily,
    drawn: ["::before", "::after"].map((which) => getComputedStyle(one, which).content).join(" "),
    left: one.getBoundingClientRect().left }))"""


@pytest.fixture
def publication(write_article: Callable[..., Publication]) -> Publication:
    return write_article(en=ENGLISH, ar=ARABIC)


def assert_marked(stage: Stage) -> None:
    shown = {one["id"]: one for one in stage.data(ASK)}
    assert list(shown) == ["one-2", "one-item", "one-said", "two", "two-1"]
    for one in shown.values():
        assert (one["lang"], one["xml"], one["dir"], one["badge"]) == ("en", "en", "ltr", "EN")
        assert one["direction"] == "ltr"
        assert "EN" in one["drawn"] or one["drawn"].count("attr"), one
        assert "Naskh" not in one["font"]
    own = stage.data("(({ lang, dir }) => ({ lang, dir }))(document.getElementById('one-1'))")
    assert own == {"lang": "", "dir": ""}, "what is translated is the page's own"
    assert stage.run("getComputedStyle(document.getElementById('one-1')).direction") == "rtl"


def test_missing_blocks_are_shown_in_the_fallback_language_with_a_badge(
    open_stage: Callable[..., Stage], publication: Publication
) -> None:
    assert_marked(open_stage("ar", publication=publication))


def test_missing_blocks_are_marked_after_a_switch_and_clean_after_switching_back(
    open_stage: Callable[..., Stage], publication: Publication
) -> None:
    stage = open_stage("en", publication=publication)
    assert stage.data(ASK) == []
    stage.switch("ar")
    assert_marked(stage)
    stage.switch("en")
    assert stage.data(ASK) == []


def test_a_missing_block_keeps_the_place(open_stage: Callable[..., Stage], publication: Publication) -> None:
    stage = open_stage("en", publication=publication, size=(600, 300))
    for block in ("one-2", "one-said", "two"):
        stage.go_to(block)
        stage.switch("ar")
        assert stage.top == block
        stage.switch("en")
        assert stage.top == block


def test_the_badge_is_no_part_of_the_words(open_stage: Callable[..., Stage], publication: Publication) -> None:
    stage = open_stage("ar", publication=publication)
    assert "Second." in stage.state()["text"].splitlines()
