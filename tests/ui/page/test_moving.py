"""The person's own moves: by wheel, key and scroll bar, reported once a frame with the right place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

FORWARD = ["PgDown", "Space", "J", "Down"]
BACKWARD = ["PgUp", "Shift+Space", "K", "Up"]


def assert_is_where_we_are(stage: Stage, message: dict[str, Any]) -> None:
    """What was reported last is what stands at the top of the view."""
    assert message["block"] == stage.top
    box = stage.rect(f"#{message['block']}")
    assert 0 <= message["fraction"] <= 1
    assert 0 <= message["progression"] <= 1
    assert message["fraction"] >= -box["y"] / (box["height"] + 100)  # the cell reaches up to the block before
    assert stage.reading.place.block == message["block"]
    assert stage.reading.place.fraction == pytest.approx(message["fraction"])


def move(stage: Stage, key: str) -> dict[str, Any]:
    with stage.heard(stage.page.relocated) as received:
        stage.press(key)
    return received[0]


@pytest.mark.parametrize(("forward", "backward"), [*zip(FORWARD, BACKWARD, strict=True)])
def test_a_key_moves_there_and_back(stage: Stage, forward: str, backward: str) -> None:
    assert_is_where_we_are(stage, move(stage, forward))
    height = stage.scroll
    assert 0 < height < stage.run("innerHeight")  # never past a line that was not seen
    assert_is_where_we_are(stage, move(stage, backward))
    assert stage.scroll == 0
    assert len(stage.reported) == 2


@pytest.mark.parametrize("modifier", ["", "Ctrl+"])
def test_end_goes_to_the_end_and_home_to_the_start(stage: Stage, modifier: str) -> None:
    message = move(stage, f"{modifier}End")
    assert message["progression"] == 1
    assert message["block"] == stage.blocks[-1] == stage.top
    assert move(stage, f"{modifier}Home") == {"block": stage.blocks[0], "fraction": 0, "progression": 0}


def test_screen_by_screen_every_block_is_seen(stage: Stage) -> None:
    stage.resize(500, 300)
    seen = set(stage.state()["visible"])
    while stage.top != stage.blocks[-1]:
        move(stage, "Space")
        seen |= set(stage.state()["visible"])
    assert seen == set(stage.blocks)


def test_the_wheel_moves_and_is_reported(stage: Stage) -> None:
    for notches in (12, -3):
        before = stage.scroll
        with stage.heard(stage.page.relocated):
            stage.wheel(notches)
        stage.settle()
        assert (stage.scroll - before) * notches > 0
        assert_is_where_we_are(stage, stage.reported[-1])


def test_the_scroll_bar_moves_and_is_reported(stage: Stage) -> None:
    middle = stage.rect("#consistency-2")
    message = stage.scroll_to(round(middle["y"] + middle["height"] / 2))
    assert message["block"] == "consistency-2"
    assert 0.3 < message["fraction"] < 0.8
    assert_is_where_we_are(stage, message)


def test_progression_grows_with_the_way_and_is_whole_when_the_last_line_is_in_view(stage: Stage) -> None:
    end = stage.run("document.querySelector('main > section:last-child > :last-child').getBoundingClientRect().bottom")
    reach = end - stage.run("innerHeight")
    told = [stage.scroll_to(round(reach * share))["progression"] for share in (0.25, 0.5, 0.75)]
    assert told == pytest.approx([0.25, 0.5, 0.75], abs=0.002)
    assert stage.scroll_to(round(reach) + 1)["progression"] == 1
    assert stage.scroll_to(round(reach) + 40)["progression"] == 1


def test_many_moves_in_a_frame_are_reported_once(stage: Stage) -> None:
    with stage.heard(stage.page.relocated):
        stage.run("for (let step = 1; step <= 50; step++) document.scrollingElement.scrollTop = step * 20")
    stage.settle()
    assert len(stage.reported) == 1
    assert_is_where_we_are(stage, stage.reported[0])


def test_many_jumps_in_a_frame_are_reported_once(stage: Stage) -> None:
    with stage.heard(stage.page.relocated):
        stage.run("for (const block of ['boundaries', 'remember', 'self-care']) zo.call('location', 'goTo', { block })")
    stage.settle()
    assert [message["block"] for message in stage.reported] == ["self-care"]


def test_a_move_is_reported_even_if_the_text_changes_in_the_same_frame(stage: Stage) -> None:
    with stage.heard(stage.page.relocated) as received:
        stage.run(
            """document.scrollingElement.scrollTop = 2000
            dispatchEvent(new Event("scroll"))
            zo.call("appearance", "set", { properties: { "--text-scale": "1.4" } })"""
        )
    stage.settle()
    assert received[0]["block"] == stage.top != stage.blocks[0]


def test_a_long_scroll_is_reported_at_most_once_a_frame(stage: Stage) -> None:
    stage.run(
        """globalThis.frames = 0
        const step = () => {
            frames += 1
            if (frames > 30) return
            document.scrollingElement.scrollTop += 10
            document.scrollingElement.scrollTop += 10
            requestAnimationFrame(step)
        }
        requestAnimationFrame(step); 0"""
    )
    while stage.scroll < 600:
        stage.settle()
    stage.settle()
    assert 0 < len(stage.reported) <= stage.run("frames")
    assert_is_where_we_are(stage, stage.reported[-1])


def test_going_to_a_place_reports_it_once(stage: Stage) -> None:
    message = stage.go_to("closeness-2", 0.5)
    assert (message["block"], message["fraction"]) == ("closeness-2", 0.5)
    stage.settle()
    assert stage.reported == [message]
    assert stage.places.remembered == [(stage.reading.place, "en")]


def test_going_to_a_block_leaves_no_line_of_the_block_before_in_view(stage: Stage) -> None:
    for before, block in zip(stage.blocks, stage.blocks[1:], strict=False):
        stage.go_to(block)
        assert stage.rect(f"#{before}")["bottom"] <= 0.01, block


def test_a_place_without_a_known_block_goes_by_progression(stage: Stage) -> None:
    with stage.heard(stage.page.relocated) as received:
        stage.navigator.go_to(Locator(stage.reading.place.href, block="lost", progression=0.5))
    assert received[0]["progression"] == pytest.approx(0.5, abs=0.001)
    assert received[0]["block"] == stage.top


def test_opening_at_a_place_shows_it_and_reports_nothing(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(place=Locator("trust-before-intimacy.xhtml", block="connection-2", fraction=0.4))
    assert stage.place == ("connection-2", 0.4)
    assert stage.top == "connection-2"
    assert stage.reported == []
    assert stage.places.remembered == []


def test_back_and_forward_return_to_where_a_jump_began(stage: Stage) -> None:
    stage.scroll_to(1234)
    began = stage.reading.place
    for step in (lambda: stage.navigator.go_to(Locator(began.href, block="remember")), stage.navigator.back):
        with stage.heard(stage.page.relocated):
            step()
    assert (stage.reading.place.block, stage.reading.place.fraction) == (began.block, began.fraction)
    assert abs(stage.scroll - 1234) <= 1
    with stage.heard(stage.page.relocated) as received:
        stage.navigator.forward()
    assert received[0]["block"] == stage.top == "remember"


@pytest.mark.parametrize("key", ["Ctrl+Space", "Shift+PgDown", "Ctrl+J", "Left", "A"])
def test_keys_that_mean_something_else_do_not_move(stage: Stage, key: str) -> None:
    stage.press(key)
    stage.settle()
    assert (stage.scroll, stage.reported) == (0, [])


def test_keys_typed_into_a_field_stay_in_it(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    body = '<p><input type="text" value=""/></p>\n\n' + "A paragraph.\n\n" * 60
    stage = open_stage(publication=write_article(en=body))
    stage.click_on("input")
    for key in ("J", "Space", "K"):
        stage.press(key)
    stage.settle()
    assert stage.run("document.querySelector('input').value") == "j k"
    assert stage.scroll == 0
