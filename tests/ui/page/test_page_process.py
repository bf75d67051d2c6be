"""The page lives in a process of its own. When that dies, it comes back at the same place."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWebEngineCore import QWebEngineScript

from reader.services.filtering import TagFilter
from reader.ui.navigator.scripts import page_script

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
ENDED = pytest.mark.expects_warning(
    r"^the page's process ended \(\w+, code \d+\); it is started again at the same place$"
)


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


@pytest.mark.expects_warning(r"^page: Uncaught ReferenceError: qt is not defined", r"^the page's process ended ")
def test_a_page_that_comes_back_without_its_scripts_gets_them(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chromium starts some processes so when they follow one that died; here the scripts go where they find nothing."""
    elsewhere = 7

    def misplaced(start: dict[str, object], modules: tuple[str, ...]) -> QWebEngineScript:
        script = page_script(start, modules)
        script.setWorldId(elsewhere)
        return script

    monkeypatch.setattr("reader.ui.navigator.page.page_script", misplaced)
    stage.go_to("consistency-2", 0.4)
    kill(stage)
    assert stage.place == ("consistency-2", 0.4)


@ENDED
@pytest.mark.long
def test_a_page_that_is_killed_a_hundred_times_comes_back_each_time(stage: Stage) -> None:
    stage.go_to("consistency-2", 0.4)
    for _ in range(100):
        kill(stage)
        assert stage.top == "consistency-2"
    assert len(stage.reported) == 1


def test_what_is_asked_before_the_page_is_ready_is_done_when_it_is(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    stage.go_to("consistency-2", 0.4)
    with stage.heard(stage.page.ready):
        stage.navigator.open({})
        stage.navigator.switch_language("ar")
        stage.navigator.set_filter(TagFilter(frozenset({"consistency"})))
    stage.settle()
    assert (stage.state()["language"], stage.top) == ("ar", "consistency-2")
    assert stage.run("document.querySelectorAll('.zo-stub').length") > 0


def test_what_was_asked_of_the_page_before_is_not_asked_of_the_next(stage: Stage) -> None:
    with stage.heard(stage.page.ready):
        stage.navigator.open({})
        stage.navigator.set_filter(TagFilter(frozenset({"consistency"})))
        stage.navigator.filter = TagFilter()
        stage.navigator.open({})
    stage.settle()
    assert stage.run("document.querySelectorAll('.zo-stub').length") == 0


def test_an_answer_to_a_page_that_was_loaded_again_is_no_error(stage: Stage) -> None:
    stage.run("""qt.webChannelTransport.onmessage({ data: '{"type": 10, "id": 12345, "data": null}' })""")
    assert stage.run("1 + 1") == 2  # the engine's complaint would be in the log
