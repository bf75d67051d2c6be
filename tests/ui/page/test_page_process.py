"""The page lives in a process of its own. When that dies, it comes back at the same place."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from reader.services.filtering import TagFilter

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
ENDED = pytest.mark.expects_warning(r"^the page's process ended \(\w+, code \d+\); it is started again at the same place$")


def kill(stage: Stage) -> None:
    """End the page's process as the system would, and wait until it is back."""
    before = stage.page.renderProcessPid()
    with stage.heard(stage.page.ready), stage.heard(stage.navigator.page_restarted):
        os.kill(before, signal.SIGKILL)
    stage.settle()
    assert stage.page.renderProcessPid() not in {0, before}


@ENDED
def test_a_killed_page_comes_back_at_the_same_place(stage: Stage) -> None:
    stage.go_to("consistency-2", 0.4)
    height = stage.scroll
    for _ in range(2):
        kill(stage)
        assert stage.place == ("consistency-2", 0.4)
        assert (stage.top, stage.scroll) == ("consistency-2", height)
    assert len(stage.reported) == 1
    stage.switch("ar")
    assert stage.top == "consistency-2", "the new page works like the old one"


@ENDED
def test_a_killed_page_comes_back_as_it_was_set(stage: Stage) -> None:
    stage.groups = [{"group": "bookmarks", "items": [{"block": "boundaries", "label": "Mark"}]}]
    stage.switch("ar")
    stage.theme("dark", 1.4)
    stage.navigator.set_filter(TagFilter(frozenset({"boundaries"})))
    stage.go_to("boundaries-2")
    look = """({ lang: document.documentElement.lang, dir: document.documentElement.dir,
        scale: document.documentElement.style.getPropertyValue("--text-scale"),
        colour: getComputedStyle(document.documentElement).backgroundColor,
        ribbons: document.querySelectorAll(".zo-ribbon:not(.zo-ghost)").length,
        stubs: document.querySelectorAll(".zo-stub").length, top: document.scrollingElement.scrollTop })"""
    before = stage.data(look)
    assert (before["lang"], before["dir"], before["scale"], before["ribbons"]) == ("ar", "rtl", "1.4", 1)
    assert before["stubs"] > 0
    kill(stage)
    assert stage.data(look) == before
