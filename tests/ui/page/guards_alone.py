"""Each guard without the others. Run by test_guards.py in a process whose Chromium has a network, else it proves nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reader.publication.model import Publication
from reader.ui.navigator import content, profile
from reader.ui.navigator.page import ReadingPage

if TYPE_CHECKING:
    from tests.ui.conftest import Listener, Stage

pytestmark = pytest.mark.expects_warning(r"^blocked: http://127", r"^navigation refused: ")
QUIET = "## A {: #a }\n\nText.\n"
LOUD = "## A {{: #a }}\n\n<p>{}</p>\n\nText.\n"


@pytest.fixture
def show(
    open_stage: Callable[..., Stage],
    write_article: Callable[..., Publication],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Stage]:
    """Opens a page with one guard, or with none."""

    def shown(guard: str, html: str = "") -> Stage:
        assert profile.NOWHERE == "", "start this file from test_guards.py"
        if guard != "policy":
            monkeypatch.setattr(content, "POLICY", "default-src * 'unsafe-inline'")
        if guard != "navigation":
            monkeypatch.setattr(ReadingPage, "acceptNavigationRequest", lambda *_: True)
        stage = open_stage(publication=write_article(en=QUIET, de=LOUD.format(html)))
        if guard != "interceptor":
            stage.page.profile().setUrlRequestInterceptor(None)
        return stage

    return shown


@pytest.mark.parametrize("guard", ["interceptor", "policy"])
def test_interceptor_and_policy_each_stop_a_remote_picture(
    show: Callable[..., Stage], listener: Listener, guard: str
) -> None:
    stage = show(guard, f'<img src="{listener.address("picture")}" alt=""/>')
    stage.switch("de")
    stage.settle()
    assert not listener.somebody_came()


def test_without_a_guard_the_picture_is_asked_for(show: Callable[..., Stage], listener: Listener) -> None:
    stage = show("none", f'<img src="{listener.address("picture")}" alt=""/>')
    with stage.heard(listener.newConnection):
        stage.switch("de")
    listener.nextPendingConnection().close()


@pytest.mark.parametrize("guard", ["interceptor", "navigation"])
def test_interceptor_and_page_each_refuse_to_be_led_away(
    show: Callable[..., Stage], listener: Listener, guard: str
) -> None:
    stage = show(guard)
    stage.run(f"location.href = {listener.address('away')!r}; 0")
    stage.settle()
    assert not listener.somebody_came()


def test_without_a_guard_the_page_is_led_away(show: Callable[..., Stage], listener: Listener) -> None:
    stage = show("none")
    with stage.heard(listener.newConnection):
        stage.run(f"location.href = {listener.address('away')!r}; 0")
    listener.nextPendingConnection().close()


@pytest.mark.parametrize("guard", ["interceptor", "policy", "navigation"])
def test_a_preconnect_passes_all_three(show: Callable[..., Stage], listener: Listener, guard: str) -> None:
    """Why there is a fourth guard. If this fails one day, it may go."""
    stage = show(guard, f'<link rel="preconnect" href="{listener.address("")}"/>')
    with stage.heard(listener.newConnection):
        stage.switch("de")
    listener.nextPendingConnection().close()
