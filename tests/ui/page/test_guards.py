"""What a book brings along does nothing and reaches nobody."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from reader.publication.model import Publication
from reader.streamer.articles.catalog import Catalog
from reader.streamer.open import open_publication
from reader.ui.navigator import addresses

if TYPE_CHECKING:
    from tests.ui.conftest import Listener, Stage

FILLING = "".join(f"Paragraph {number}.\n\n" for number in range(40))
REFUSED = pytest.mark.expects_warning(r"^blocked: http://127\.0\.0\.1", r"^navigation refused: ")


def hostile(listener: Listener) -> str:
    at = listener.address
    return f"""## A {{: #a }}

<form id="form" action="{at("form")}" method="get"><input name="q" value="1"/><button id="send" type="submit">Send</button></form>

<script>document.title = "script"; fetch("{at("fetch")}"); new WebSocket("ws://127.0.0.1:{listener.serverPort()}/")</script>

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
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], listener: Listener
) -> None:
    body = hostile(listener)
    stage = open_stage(publication=write_article(en=body, de=body), size=(900, 2500))
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
        assert received == [listener.address("link")]
        assert stage.run("document.querySelector('#remote').naturalWidth") == 0
        assert stage.page.title() == "A title"
        assert stage.page.url() == url
    assert not listener.somebody_came()
    assert stage.top == stage.blocks[0]
    assert stage.go_to(stage.blocks[-1])["block"] == stage.blocks[-1], "the page itself still works"


@REFUSED
@pytest.mark.parametrize("target", ["http", "own"])
def test_a_page_that_wants_to_be_elsewhere_after_a_while_stays(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication], listener: Listener, target: str
) -> None:
    own = addresses.page_url("small-article", "en", "small-article.xhtml").toString()
    there = listener.address("refresh") if target == "http" else own
    meta = f'<div><meta http-equiv="refresh" content="0; url={there}"/></div>'
    stage = open_stage(publication=write_article(en=f"## A {{: #a }}\n\n{meta}\n\nText.\n"))
    url = stage.page.url()
    for _ in range(20):
        stage.settle()
    assert stage.page.url() == url
    assert stage.top == stage.blocks[0]
    assert not listener.somebody_came()


@REFUSED
@pytest.mark.parametrize(
    "where", ["http", "file:///etc/passwd", "data:text/html,gone", "javascript:document.title='gone'"]
)
def test_the_page_cannot_be_led_away(stage: Stage, listener: Listener, where: str) -> None:
    url = stage.page.url()
    stage.run(f"location.href = {listener.address('led') if where == 'http' else where!r}; 0")
    stage.settle()
    assert stage.page.url() == url
    assert stage.top == stage.blocks[0]
    assert not listener.somebody_came()


@pytest.mark.parametrize("alone", ["WITHOUT_LAST_GUARD", "LAST_GUARD_ALONE"])
def test_each_guard_holds_alone(alone: str) -> None:
    """In a process of its own, whose Chromium has a network; the last guard without the others in another."""
    file = Path(__file__).with_name("guards_alone.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(file)],
        cwd=Path(__file__).resolve().parents[3],
        env={**os.environ, alone: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_programs_we_start_do_not_inherit_that_there_is_no_network(stage: Stage) -> None:
    assert "--host-resolver-rules" not in os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]


@pytest.mark.expects_warning(r"^not served: ")
@pytest.mark.parametrize(
    "path",
    [
        f"book://b{b'other'.hex()}/en/trust-before-intimacy.xhtml",
        "book://HOST/tlh/trust-before-intimacy.xhtml",
        "book://HOST/en/collection.toml",
        "book://HOST/en/../../collection.toml",
        "book://HOST/en/%2e%2e/collection.toml",
        "book://HOST/en/..%2fcollection.toml",
        "book://HOST/en//etc/passwd",
        "book://HOST/",
    ],
)
def test_only_the_open_publication_is_served(stage: Stage, path: str) -> None:
    url = QUrl(path.replace("HOST", stage.page.url().host()))
    with stage.heard(stage.page.loadFinished) as received:
        stage.page.load(url)
    assert received == [False]


def test_an_article_whose_name_makes_a_number_opens(
    open_stage: Callable[..., Stage], catalog: Catalog, tmp_path: Path
) -> None:
    """A host of digits alone is an IPv4 address to Chromium: "trust" is 7472757374 in hex."""
    folder = tmp_path / "trust"
    folder.mkdir()
    (folder / "en.md").write_text("---\nid: trust\ntitle: Trust\n---\n\nText.\n", encoding="utf-8")
    stage = open_stage(publication=open_publication(str(folder), catalog))
    assert stage.top == "trust"


@pytest.mark.parametrize("name", ["trust", "a", "", "0x10", "книга", "x" * 300])
def test_every_publication_has_a_host_that_chromium_takes(name: str) -> None:
    url = addresses.page_url(name, "zh-Hans", "a b/ü.xhtml")
    assert url.isValid()
    assert url.host().startswith("b")
    assert len(url.host()) <= 63
    assert url.path() == "/zh-Hans/a b/ü.xhtml"
