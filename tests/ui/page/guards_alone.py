"""Each guard without the others. Run by test_guards.py in a process whose Chromium has a network, else it proves nothing.

With LAST_GUARD_ALONE it is the other way round: the engine's own flags are all there is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QHostAddress, QUdpSocket

from reader.publication.model import Publication
from reader.streamer.epub.open import open_epub
from reader.ui.navigator import content, profile
from reader.ui.navigator.book import scripting, scripting_head
from reader.ui.navigator.book.scripting_page import ScriptedPage
from reader.ui.navigator.page import ReadingPage
from tests.ui.book.conftest import write_book

if TYPE_CHECKING:
    from tests.ui.conftest import Listener, Stage

pytestmark = pytest.mark.expects_warning(
    r"^blocked: (http|ws)://127", r"^navigation refused: ", r"scripts broke the page"
)
FLAGS_ALONE = "LAST_GUARD_ALONE" in os.environ
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


articles = pytest.mark.skipif(FLAGS_ALONE, reason="of the guards in front of the engine's flags")


@articles
@pytest.mark.parametrize("guard", ["interceptor", "policy"])
def test_interceptor_and_policy_each_stop_a_remote_picture(
    show: Callable[..., Stage], listener: Listener, guard: str
) -> None:
    stage = show(guard, f'<img src="{listener.address("picture")}" alt=""/>')
    stage.switch("de")
    stage.settle()
    assert not listener.somebody_came()


@articles
def test_without_a_guard_the_picture_is_asked_for(show: Callable[..., Stage], listener: Listener) -> None:
    stage = show("none", f'<img src="{listener.address("picture")}" alt=""/>')
    with stage.heard(listener.newConnection):
        stage.switch("de")
    listener.nextPendingConnection().close()


@articles
@pytest.mark.parametrize("guard", ["interceptor", "navigation"])
def test_interceptor_and_page_each_refuse_to_be_led_away(
    show: Callable[..., Stage], listener: Listener, guard: str
) -> None:
    stage = show(guard)
    stage.run(f"location.href = {listener.address('away')!r}; 0")
    stage.settle()
    assert not listener.somebody_came()


@articles
def test_without_a_guard_the_page_is_led_away(show: Callable[..., Stage], listener: Listener) -> None:
    stage = show("none")
    with stage.heard(listener.newConnection):
        stage.run(f"location.href = {listener.address('away')!r}; 0")
    listener.nextPendingConnection().close()


@articles
@pytest.mark.parametrize("guard", ["interceptor", "policy", "navigation"])
def test_a_preconnect_passes_all_three(show: Callable[..., Stage], listener: Listener, guard: str) -> None:
    """Why there is a fourth guard. If this fails one day, it may go."""
    stage = show(guard, f'<link rel="preconnect" href="{listener.address("")}"/>')
    with stage.heard(listener.newConnection):
        stage.switch("de")
    listener.nextPendingConnection().close()


# -- books whose scripts run -------------------------------------------------------------------------------------------

OPEN_POLICY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src *; frame-src *"
PLACES = {
    "own": "use(window)",
    "fresh": "const f = document.createElement('iframe'); document.body.append(f); use(f.contentWindow)",
    "parsed": "document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>'); use(frames[frames.length - 1])",
}


class Ear(QUdpSocket):
    """Somebody who hears datagrams on this machine."""

    def __init__(self) -> None:
        super().__init__()
        assert self.bind(QHostAddress.SpecialAddress.LocalHost)


@pytest.fixture
def run_book(
    open_stage: Callable[..., Stage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, str], Stage]:
    """Opens a book with a script, under one guard or none."""

    def run(guard: str, source: str) -> Stage:
        if guard != "policy":
            monkeypatch.setattr(content, "SCRIPTED_POLICY", OPEN_POLICY)
        if guard != "navigation":
            monkeypatch.setattr(ScriptedPage, "acceptNavigationRequest", lambda *_: True)
        if guard != "removal":
            monkeypatch.setattr(scripting, "SCRIPTS", ())
            monkeypatch.setattr(scripting_head, "with_reading_system", lambda _type, data: data)
        if guard != "interceptor":
            monkeypatch.setattr(profile.OnlyBook, "interceptRequest", lambda *_: None)
        body = f"<p>Text.</p><script>//<![CDATA[\nwindow.go = () => {{ {source} }}\n//]]></script>"
        publication = open_epub(write_book(tmp_path / "book", {"one.xhtml": body}))
        stage = open_stage("en", publication=publication, scripts=True)
        stage.run("setTimeout(() => {}); document.querySelector('.zo-shown iframe').contentWindow.go(); 0", 0)
        return stage

    return run


def rtc(listener: Listener, ear: Ear, place: str) -> str:
    servers = (
        f"[{{urls: 'stun:127.0.0.1:{ear.localPort()}'}},"
        f"{{urls: 'turn:127.0.0.1:{listener.serverPort()}?transport=tcp', username: 'u', credential: 'c'}}]"
    )
    return (
        f"const use = (win) => {{ try {{ const p = new win.RTCPeerConnection({{iceServers: {servers}}}); window.kept = p;"
        "p.createDataChannel('x'); p.createOffer().then((offer) => p.setLocalDescription(offer)) } catch {} }; "
        + PLACES[place]
    )


WAYS = {
    "fetch": "fetch('http://127.0.0.1:PORT/fetch', {mode: 'no-cors'}).catch(() => 0)",
    "beacon": "navigator.sendBeacon('http://127.0.0.1:PORT/beacon', 'x')",
    "socket": "new WebSocket('ws://127.0.0.1:PORT/socket')",
    "events": "new EventSource('http://127.0.0.1:PORT/events')",
    "picture": "new Image().src = 'http://127.0.0.1:PORT/picture'",
    "import": "import('http://127.0.0.1:PORT/import').catch(() => 0)",
    "worker": "new Worker(URL.createObjectURL(new Blob([\"fetch('http://127.0.0.1:PORT/w', {mode: 'no-cors'})\"])))",
}
SPECULATION = (
    "const s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify("
    "{{{0}: [{{source: 'list', urls: ['http://127.0.0.1:PORT/{0}'], eagerness: 'immediate'}}]}});"
    "document.head.append(s)"
)
# These reach nobody even without a guard: the engine of the wheels does not speculate. If it does one day, this fails.
QUIET_WAYS = {
    "prefetch": SPECULATION.format("prefetch"),
    "prerender": SPECULATION.format("prerender"),
}
TRANSPORT = "new WebTransport('https://127.0.0.1:PORT/transport').ready.catch(() => 0)"
AWAY = {
    "frame": "location.href = 'http://127.0.0.1:PORT/frame'",
    "top": "top.location = 'http://127.0.0.1:PORT/top'",
    "inner frame": "const f = document.createElement('iframe'); f.src = 'http://127.0.0.1:PORT/f'; document.body.append(f)",
    "form": "const f = document.createElement('form'); f.action = 'http://127.0.0.1:PORT/form'; document.body.append(f);"
    "f.submit()",
}
FRONT = ["none"] if FLAGS_ALONE else ["interceptor", "policy"]


def linger(stage: Stage) -> None:
    for _ in range(15):
        stage.settle()


@pytest.mark.parametrize("guard", FRONT)
@pytest.mark.parametrize("way", WAYS)
def test_no_request_of_a_script_reaches_anybody(
    run_book: Callable[[str, str], Stage], listener: Listener, way: str, guard: str
) -> None:
    linger(run_book(guard, WAYS[way].replace("PORT", str(listener.serverPort()))))
    assert not listener.somebody_came()


@articles
@pytest.mark.parametrize("way", WAYS)
def test_without_a_guard_each_of_them_does(run_book: Callable[[str, str], Stage], listener: Listener, way: str) -> None:
    stage = run_book("none", WAYS[way].replace("PORT", str(listener.serverPort())))
    for _ in range(200):
        if listener.hasPendingConnections():
            return
        stage.settle()
    raise AssertionError("nobody came: the test above proves nothing")


@pytest.mark.parametrize("guard", [*FRONT, *([] if FLAGS_ALONE else ["navigation"])])
@pytest.mark.parametrize("way", AWAY)
def test_no_navigation_of_a_script_reaches_anybody(
    run_book: Callable[[str, str], Stage], listener: Listener, way: str, guard: str
) -> None:
    """The policy names what may be shown in a frame; where the frame itself goes is the page's to refuse."""
    if guard == "policy" and way != "inner frame":
        pytest.skip("the shell's own policy holds frames, so it is tried by the inner one")
    linger(run_book(guard, AWAY[way].replace("PORT", str(listener.serverPort()))))
    assert not listener.somebody_came()


@articles
@pytest.mark.parametrize("way", AWAY)
def test_without_a_guard_a_script_leads_there(
    run_book: Callable[[str, str], Stage], listener: Listener, way: str
) -> None:
    stage = run_book("none", AWAY[way].replace("PORT", str(listener.serverPort())))
    for _ in range(200):
        if listener.hasPendingConnections():
            return
        stage.settle()
    raise AssertionError("nobody came: the test above proves nothing")


@pytest.mark.parametrize("way", QUIET_WAYS)
def test_the_engine_does_not_speculate(run_book: Callable[[str, str], Stage], listener: Listener, way: str) -> None:
    linger(run_book("none", QUIET_WAYS[way].replace("PORT", str(listener.serverPort()))))
    assert not listener.somebody_came()


@pytest.mark.parametrize("guard", ["none" if FLAGS_ALONE else "policy"])
def test_webtransport_sends_nothing(run_book: Callable[[str, str], Stage], guard: str) -> None:
    """The interceptor does not hear of it: the policy alone stops it, and the engine's flags alone."""
    ear = Ear()
    linger(run_book(guard, TRANSPORT.replace("PORT", str(ear.localPort()))))
    assert not ear.hasPendingDatagrams()


@articles
def test_without_a_guard_webtransport_does(run_book: Callable[[str, str], Stage]) -> None:
    ear = Ear()
    stage = run_book("none", TRANSPORT.replace("PORT", str(ear.localPort())))
    for _ in range(200):
        if ear.hasPendingDatagrams():
            return
        stage.settle()
    raise AssertionError("nothing was sent: the test above proves nothing")


@pytest.mark.parametrize("place", PLACES)
def test_webrtc_is_stopped_by_the_engines_flags_alone_and_by_its_removal_where_that_comes_first(
    run_book: Callable[[str, str], Stage], listener: Listener, place: str
) -> None:
    if not FLAGS_ALONE and place != "own":
        pytest.skip("a frame that was just made still has WebRTC: a matter of the flags")
    ear = Ear()
    linger(run_book("none" if FLAGS_ALONE else "removal", rtc(listener, ear, place)))
    assert not ear.hasPendingDatagrams()
    assert not listener.somebody_came()


@articles
@pytest.mark.parametrize("guard", ["interceptor", "policy", "navigation"])
def test_webrtc_passes_all_three(run_book: Callable[[str, str], Stage], listener: Listener, guard: str) -> None:
    """Why it is removed, and why there are flags."""
    ear = Ear()
    stage = run_book(guard, rtc(listener, ear, "own"))
    while not ear.hasPendingDatagrams() and not listener.hasPendingConnections():
        stage.settle()
