"""A link is a wish: the page tells of it and stays where it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LINKS = {
    "section": "#a-2",
    "article": "../evening-walk/en.md#the-way-1",
    "web": "https://example.org/a?b=c#d",
    "mail": "mailto:someone@example.org",
    "file": "file:///etc/passwd",
    "script": "javascript:gone()",
    "book": "book://elsewhere/en/x.xhtml",
}
BODY = "## A {: #a }\n\n" + "".join(f"[Go to *{name}*]({href})\n{{: #a-{name} }}\n\n" for name, href in LINKS.items())
DRAWN = """## A {: #a }

<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="200" height="50" usemap="#m" alt=""/><map name="m"><area
shape="rect" coords="0,0,200,50" href="https://example.org/area" alt=""/></map></p>

<p><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="50"><a
xlink:href="https://example.org/drawn"><rect width="200" height="50" fill="teal"/></a></svg></p>
"""


@pytest.fixture
def linked(open_stage: Callable[..., Stage], write_article: Callable[..., Publication]) -> Stage:
    return open_stage(publication=write_article(en=BODY, de=BODY))


def assert_still_here(stage: Stage, url: object) -> None:
    stage.settle()
    assert stage.page.url() == url
    assert stage.page.title() == "A title"
    assert (stage.scroll, stage.reported, stage.guard.blocked) == (0, [], [])


@pytest.mark.parametrize("name", LINKS)
def test_a_click_posts_the_address_as_written_and_goes_nowhere(linked: Stage, name: str) -> None:
    url = linked.page.url()
    with linked.heard(linked.page.link_activated) as received:
        linked.click_on(f"#a-{name} em")
    assert received == [LINKS[name]]
    assert_still_here(linked, url)


def test_enter_on_a_link_does_the_same(linked: Stage) -> None:
    url = linked.page.url()
    linked.press("Tab")
    with linked.heard(linked.page.link_activated) as received:
        linked.press("Return")
    assert received == [LINKS["section"]]
    assert_still_here(linked, url)


def test_links_work_after_a_switch(linked: Stage) -> None:
    linked.switch("de")
    with linked.heard(linked.page.link_activated) as received:
        linked.click_on("#a-web a")
    assert received == [LINKS["web"]]


def test_the_middle_button_opens_nothing(linked: Stage) -> None:
    url, windows = linked.page.url(), QApplication.topLevelWidgets()
    for name in ("web", "book", "section"):
        linked.click_on(f"#a-{name} a", Qt.MouseButton.MiddleButton)
    assert_still_here(linked, url)
    assert QApplication.topLevelWidgets() == windows


def test_links_on_pictures_and_in_drawings_are_wishes_too(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    stage = open_stage(publication=write_article(en=DRAWN))
    url = stage.page.url()
    for selector, wanted in (("img", "https://example.org/area"), ("rect", "https://example.org/drawn")):
        with stage.heard(stage.page.link_activated) as received:
            stage.click_on(selector)
        assert received == [wanted]
    assert_still_here(stage, url)
