"""What a book brings along does nothing and reaches nobody: three guards, each proven alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from reader.publication.model import Publication
from reader.ui.navigator import scheme
from reader.ui.navigator.page import ReadingPage

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

FILLING = "".join(f"Paragraph {number}.\n\n" for number in range(40))
REFUSED = pytest.mark.expects_warning(r"^blocked: http://127\.0\.0\.1", r"^navigation refused: ", r"^page: .*(Refused|Content Security Policy|violates)")


@pytest.fixture
def server(qapp: object) -> Iterator[QTcpServer]:
    """Somebody who listens on this machine; `connections` is whether anybody came."""
    listener = QTcpServer()
    assert listener.listen(QHostAddress.SpecialAddress.LocalHost)
    yield listener
    listener.close()


def came(server: QTcpServer) -> bool:
    """Whether anybody has connected so far. Our own call is answered after all that came before it."""
    count = 0
    ours = QTcpSocket()
    ours.connectToHost(server.serverAddress(), server.serverPort())
    assert ours.waitForConnected()
    while server.hasPendingConnections() or server.waitForNewConnection(200)[0]:
        other = server.nextPendingConnection()
        if other is None:
            continue
        count += other.peerPort() != ours.localPort()
    return bool(count)


def address(server: QTcpServer, name: str) -> str:
    return f"http://127.0.0.1:{server.serverPort()}/{name}"


def hostile(server: QTcpServer) -> str:
    at = lambda name: address(server, name)  # noqa: E731
    return f"""## A {{: #a }}

<form id="form" action="{at("form")}" method="get"><input name="q" value="1"/><button id="send" type="submit">Send</button></form>

<script>document.title = "script"; fetch("{at("fetch")}"); new WebSocket("ws://127.0.0.1:{server.serverPort()}/")</script>

<script src="{at("script.js")}"></script>

<p><img id="remote" src="{at("remote.png")}" alt="remote" onerror="document.title = 'handler'"/></p>

<p><iframe id="frame" src="{at("frame.html")}"></iframe></p>

<p><object data="{at("object.swf")}"></object><embed src="{at("embed.pdf")}"/></p>

<p><video src="{at("video.mp4")}" autoplay="autoplay" poster="{at("poster.png")}"></video><audio src="{at("a.mp3")}"></audio></p>

<p style="background: url('{at("background.png")}')">Styled.</p>

<style>@import url("{at("import.css")}"); @font-face {{ font-family: X; src: url("{at("font.woff2")}") }} p {{ font-family: X }}</style>

<link rel="stylesheet" href="{at("sheet.css")}"/><link rel="prefetch" href="{at("prefetch")}"/><link rel="preconnect" href="{at("")}"/>

<base href="{at("base/")}"/>

<p id="click" onclick="document.title = 'handler'">Click.</p>

[A link]({at("link")})
{{: #link }}

<p><a id="ping" href="#a" ping="{at("ping")}">Ping</a></p>

{FILLING}"""


@REFUSED
def test_nothing_in_an_article_runs_or_reaches_the_network(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], server: QTcpServer
) -> None:
    body = hostile(server)
    stage = open_stage(publication=write_article(en=body, de=body))
    url = stage.page.url()
    for language in ("en", "de"):  # as loaded, and as exchanged by a switch
        if language != "en":
            stage.switch(language)
            stage.settle()
        for selector in ("#send", "#click", "#ping"):
            stage.click_on(selector)
            stage.settle()
        with stage.heard(stage.page.link_activated) as received:
            stage.click_on("#link a")
        assert received == [address(server, "link")]
        assert stage.run("document.querySelector('#remote').naturalWidth") == 0
        assert stage.page.title() == "A title"
        assert stage.page.url() == url
    assert not came(server)
    assert stage.top == stage.blocks[0]
    assert stage.go_to(stage.blocks[-1])["block"] == stage.blocks[-1], "the page itself still works"


@REFUSED
@pytest.mark.parametrize("target", ["http", "own"])
def test_a_page_that_wants_to_be_elsewhere_after_a_while_stays(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], server: QTcpServer, target: str
) -> None:
    host = scheme.page_url("small-article", "en", "x.svg").toString()
    there = address(server, "refresh") if target == "http" else host
    meta = f'<div><meta http-equiv="refresh" content="0; url={there}"/></div>'
    stage = open_stage(publication=write_article(en=f"## A {{: #a }}\n\n{meta}\n\nText.\n"))
    url = stage.page.url()
    for _ in range(20):
        stage.settle()
    assert stage.page.url() == url
    assert stage.top == stage.blocks[0]
    assert not came(server)


@REFUSED
@pytest.mark.parametrize("where", ["http", "file:///etc/passwd", "data:text/html,gone", "javascript:document.title='gone'"])
def test_the_page_cannot_be_led_away(stage: Stage, server: QTcpServer, where: str) -> None:
    url = stage.page.url()
    stage.run(f"location.href = {address(server, 'led') if where == 'http' else where!r}; 0")
    stage.settle()
    assert stage.page.url() == url
    assert stage.top == stage.blocks[0]
    assert not came(server)


def only(monkeypatch: pytest.MonkeyPatch, guard: str) -> None:
    """Take the other guards away."""
    if guard != "policy":
        monkeypatch.setattr(scheme, "POLICY", b"default-src * 'unsafe-inline'")
    if guard != "navigation":
        monkeypatch.setattr(ReadingPage, "acceptNavigationRequest", lambda *_: True)


PICTURE = '## A {{: #a }}\n\n<p><img src="{}" alt=""/></p>\n\nText.\n'


@pytest.mark.parametrize("guard", ["interceptor", "policy"])
@REFUSED
def test_the_interceptor_and_the_policy_each_alone_stop_a_remote_picture(
    open_stage: Callable[..., Stage],
    write_article: Callable[..., Publication],
    server: QTcpServer,
    monkeypatch: pytest.MonkeyPatch,
    guard: str,
) -> None:
    only(monkeypatch, guard)
    stage = open_stage(publication=write_article(en="## A {: #a }\n\nText.\n", de=PICTURE.format(address(server, "p"))))
    if guard == "policy":
        stage.page.profile().setUrlRequestInterceptor(None)
    stage.switch("de")
    stage.settle()
    assert not came(server)


def test_without_a_guard_the_picture_would_be_asked_for(
    open_stage: Callable[..., Stage],
    write_article: Callable[..., Publication],
    server: QTcpServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only(monkeypatch, "none")
    stage = open_stage(publication=write_article(en="## A {: #a }\n\nText.\n", de=PICTURE.format(address(server, "p"))))
    stage.page.profile().setUrlRequestInterceptor(None)
    with stage.heard(server.newConnection):
        stage.switch("de")
    server.nextPendingConnection().close()


@REFUSED
def test_the_page_alone_refuses_to_navigate_away(
    stage: Stage, server: QTcpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.page.profile().setUrlRequestInterceptor(None)
    url = stage.page.url()
    stage.run(f"location.href = {address(server, 'away')!r}; 0")
    stage.settle()
    assert not came(server)
    assert stage.page.url() == url


@pytest.mark.expects_warning(r"^not served: ")
def test_only_the_open_publication_is_served(stage: Stage) -> None:
    ours = stage.page.url().toString()
    for other in (
        QUrl("book://b6f74686572/en/trust-before-intimacy.xhtml"),
        QUrl(ours.replace("trust-before-intimacy.xhtml", "../../collection.toml")),
        QUrl(ours.replace("trust-before-intimacy.xhtml", "%2e%2e/collection.toml")),
        QUrl(ours.replace("/en/", "/tlh/")),
    ):
        answer = stage.data(
            f"""(() => {{ const image = new Image(); image.src = {other.toString()!r}
            globalThis.outcome = image.decode().then(() => "shown", () => "refused"); return 1 }})()"""
        )
        assert answer == 1
        stage.run("globalThis.outcome.then((word) => { globalThis.said = word }); 0")
        stage.settle()
        assert stage.run("globalThis.said") == "refused"


def test_an_article_whose_name_makes_a_number_opens(
    open_stage: Callable[..., Stage], catalog: object, tmp_path: object
) -> None:
    """A host of digits alone is an IPv4 address to Chromium: "trust" is 7472757374 in hex."""
    from reader.streamer.open import open_publication

    folder = tmp_path / "trust"
    folder.mkdir()
    (folder / "en.md").write_text("---\nid: trust\ntitle: Trust\n---\n\nText.\n", encoding="utf-8")
    stage = open_stage(publication=open_publication(str(folder), catalog))
    assert stage.top == "trust"


@pytest.mark.parametrize("name", ["trust", "a", "", "0x10", "книга", "x" * 300])
def test_every_publication_has_a_host_that_chromium_takes(name: str) -> None:
    url = scheme.page_url(name, "zh-Hans", "a b/ü.xhtml")
    assert url.isValid()
    assert url.host().startswith("b")
    assert len(url.host()) <= 63
    assert url.path() == "/zh-Hans/a b/ü.xhtml"
