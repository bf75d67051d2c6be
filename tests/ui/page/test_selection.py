"""What an article's page says of a selection: the words, where they stand, what is around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.model import Publication
from reader.services.marking import mark_in_article
from tests.ui.book.on_page import drag

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

BODY = """## Head {: #head }

One two *three* four 😀 six seven.
{: #first }

Eight   nine ten.
{: #second }

Eleven twelve.
{: #third }
"""


@pytest.fixture
def small(open_stage: Callable[..., Stage], write_article: Callable[..., Publication]) -> Stage:
    return open_stage("en", publication=write_article(en=BODY))


def select(stage: Stage, script: str) -> dict[str, Any]:
    """What is said of a selection made by a script that has `select(node, offset, node, offset)` and `at(id)`."""
    with stage.heard(stage.page.selection_changed) as received:
        stage.run(
            f"""(() => {{ const at = (id) => document.getElementById(id)
            const select = (...ends) => getSelection().setBaseAndExtent(...ends)
            {script} }})()"""
        )
    return dict(received[0])


def test_a_selection_inside_a_block_says_its_offsets_and_what_is_around(small: Stage) -> None:
    said = select(small, "select(at('first').childNodes[0], 4, at('first').querySelector('em').firstChild, 5)")
    assert said["text"] == "two three"
    assert (said["start"], said["end"]) == ({"block": "first", "offset": 4}, {"block": "first", "offset": 13})
    assert (said["before"], said["after"]) == ("A title\nHead\nOne ", " four 😀 six seven.\nEight nine te")
    assert said["done"] is True
    box = small.rect("#first")
    assert box["y"] <= said["rect"]["y"] < said["rect"]["y"] + said["rect"]["height"] <= box["y"] + box["height"] + 1


def test_a_selection_may_span_blocks_and_ends_at_the_words_it_holds(small: Stage) -> None:
    said = select(small, "select(at('first').lastChild, at('first').lastChild.length - 6, at('third'), 0)")
    assert said["text"] == "seven.\nEight nine ten."
    assert (said["start"]["block"], said["end"]) == ("first", {"block": "second", "offset": 15})
    place, extent = mark_in_article(said, small.reading.rendition)
    assert place.quote is not None
    assert (place.quote.exact, extent.block) == ("seven.\nEight nine ten.", "second")
    assert (place.quote.before, place.quote.after) == (said["before"], said["after"])


def test_everything_selected_has_no_mark_in_it(small: Stage) -> None:
    items = [{"id": "n", "note": True, "label": "MARK", "block": "first", "start": 0}]
    small.page.send("decorations", "set", {"group": "highlights", "items": items})
    said = select(small, "getSelection().selectAllChildren(document.body)")
    assert said["text"] == "\n".join(block.text for block in small.reading.rendition.blocks)
    assert (said["before"], said["after"]) == ("", "")


def test_the_end_of_a_selection_is_told_once(small: Stage) -> None:
    select(small, "select(at('first').firstChild, 0, at('first').firstChild, 3)")
    assert select(small, "getSelection().removeAllRanges()")["text"] == ""
    said: list[Any] = []
    small.page.selection_changed.connect(said.append)
    small.run("getSelection().collapse(document.getElementById('second').firstChild, 3)")
    small.settle()
    assert said == []
    select(small, "select(at('first').firstChild, 0, at('first').firstChild, 3)")
    with small.heard(small.page.selection_changed, lambda message: message["text"] == ""):
        small.page.send("selection", "clear", {})


def test_dragging_is_done_when_the_button_is_released(small: Stage) -> None:
    said: list[dict[str, Any]] = []
    small.page.selection_changed.connect(said.append)
    box = small.rect("#first")
    with small.heard(small.page.selection_changed, lambda message: message["done"]):
        drag(small, (box["x"] + 2, box["y"] + 14), (box["x"] + 150, box["y"] + 14))
    assert {one["by"] for one in said} == {"mouse"}
    assert [one["done"] for one in said][-1] is True
    assert said[-1]["text"].startswith("One two")


def test_the_keyboard_extends_a_selection_and_says_so(small: Stage) -> None:
    select(small, "select(at('first').firstChild, 0, at('first').firstChild, 3)")
    with small.heard(
        small.page.selection_changed, lambda message: message["by"] == "keyboard" and message["done"]
    ) as received:
        small.press("Shift+Right")
    assert received[0]["text"] == "One "


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_offsets_are_those_the_program_counts_in_any_language(open_stage: Callable[..., Stage], language: str) -> None:
    stage = open_stage(language)
    blocks = stage.reading.rendition.blocks
    for first, last in ((blocks[3], blocks[3]), (blocks[5], blocks[9])):
        said = select(stage, f"select(at('{first.id}'), 0, at('{last.id}'), at('{last.id}').childNodes.length)")
        assert (said["start"], said["end"]["block"]) == ({"block": first.id, "offset": 0}, last.id)
        place, _ = mark_in_article(said, stage.reading.rendition)
        assert place.quote is not None
        assert place.quote.exact == said["text"]
