"""Footnotes come to their references, on a card over the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

CARD = "document.querySelector('.zo-note:not(.zo-coming)')"
NOTE = f"{CARD}?.querySelector('iframe')?.contentDocument"
CSS = "aside, .note { color: rgb(200, 0, 0) }"
HEAD = '<link rel="stylesheet" type="text/css" href="book.css"/>'
REFERENCES = """<p>In the same file<a id="same" epub:type="noteref" href="#n1">1</a>, by a role
<a id="role" role="doc-noteref" href="b.xhtml#n2">2</a>, in another file<a id="other" epub:type="noteref" href="b.xhtml#n2">3</a>,
<a id="plain" href="#n1">a plain link</a>, <a id="far" href="b.xhtml#n2">4</a>, a list<a id="item" epub:type="noteref"
href="b.xhtml#n3">5</a>, an anchor <a id="anchor" epub:type="noteref" href="b.xhtml#n4">6</a>, no note
<a id="chapter" href="b.xhtml#top">a chapter</a> <a id="gone" epub:type="noteref" href="b.xhtml#nowhere">7</a>.</p>
<aside id="n1" epub:type="footnote"><p>The first note. <a id="back" epub:type="backlink" href="#same">back</a>
<a id="on" href="b.xhtml#top">on</a></p></aside>"""
NOTES = """<h1 id="top">Notes</h1><section epub:type="endnotes"><div id="n2" class="note" epub:type="endnote">The second note.</div>
<ol><li>One</li><li id="n3">The third note.</li></ol><p><a id="n4"></a>The fourth note.</p></section>"""


@pytest.fixture
def noted(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": REFERENCES, "b.xhtml": NOTES, "book.css": CSS}, head=HEAD)


def shown(stage: Stage) -> str:
    """The words on the card, once it is there."""
    return str(on_page.until(stage, f"{NOTE} ? {NOTE}.body.innerText.trim() : ''"))


def is_closed(stage: Stage) -> bool:
    return bool(stage.data("!document.querySelector('.zo-card')"))


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("same", "The first note. back on"),
        ("role", "The second note."),
        ("other", "The second note."),
        ("plain", "The first note. back on"),
        ("far", "The second note."),
        ("item", "The third note."),
        ("anchor", "The fourth note."),
    ],
)
def test_a_reference_brings_its_note(noted: Stage, link: str, words: str) -> None:
    on_page.click(noted, f"#{link}")
    assert shown(noted) == words
    assert noted.state()["spine"] == 0
    assert noted.reported == []


def test_a_note_wears_the_styles_of_its_book(noted: Stage) -> None:
    on_page.click(noted, "#other")
    shown(noted)
    assert noted.data(f"getComputedStyle({NOTE}.querySelector('#n2')).color") == "rgb(200, 0, 0)"


ASIDE = """<nav epub:type="toc"><ol><li><a id="contents" href="#note">A note</a></li></ol></nav>
<p>See <a id="see" href="#box">the box</a>, and here<a id="raised" href="#box"><sup>1</sup></a>.</p>
<aside id="box"><p>In a box.</p></aside><aside id="note" epub:type="footnote"><p>A note.</p></aside>"""


@pytest.mark.parametrize(("link", "block"), [("contents", "note"), ("see", "box")])
def test_an_entry_of_contents_leads_there_and_so_does_a_link_to_a_box_beside_the_text(
    open_book: Callable[..., Stage], link: str, block: str
) -> None:
    stage = open_book({"a.xhtml": ASIDE})
    with stage.heard(stage.page.link_followed) as received:
        on_page.click(stage, f"#{link}")
    assert received[0]["href"] == f"#{block}"
    assert is_closed(stage)


def test_a_raised_number_makes_a_note_of_what_stands_aside(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": ASIDE})
    on_page.click(stage, "#raised")
    assert shown(stage) == "In a box."


@pytest.mark.parametrize("link", ["chapter", "gone"])
def test_what_leads_to_no_note_is_followed(noted: Stage, link: str) -> None:
    with noted.heard(noted.page.relocated, lambda message: message["spine"] == 1):
        on_page.click(noted, f"#{link}")
    assert is_closed(noted)


def test_semantics_of_the_head_bring_no_note(open_book: Callable[..., Stage]) -> None:
    chapter = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>
        <title epub:type="footnote" id="note">A title</title></head><body><p><a id="link" epub:type="noteref" href="#note">1</a></p></body></html>"""
    stage = open_book({"a.xhtml": chapter})
    with stage.heard(stage.page.link_followed):
        on_page.click(stage, "#link")
    stage.settle()
    assert is_closed(stage)


def test_before_epub_3_a_raised_number_and_a_way_back_make_a_note(open_book: Callable[..., Stage]) -> None:
    body = """<p>Text<sup><a id="r1" href="#n1">1</a></sup> and <a id="r2" href="#n2">2</a>.</p>
        <p><a id="n1" href="#r1">1</a> An old note.</p><p id="n2">No note.</p>"""
    stage = open_book({"a.xhtml": body})
    on_page.click(stage, "#r1")
    assert shown(stage) == "1 An old note."
    stage.press("Escape")
    with stage.heard(stage.page.link_followed):  # the way back is a link like any other
        on_page.click(stage, "#n1")
    with stage.heard(stage.page.link_followed):
        on_page.click(stage, "#r2")


def test_a_way_back_into_a_note_is_a_link(open_book: Callable[..., Stage]) -> None:
    body = """<p><a id="back" epub:type="backlink" href="#r">back</a></p>
        <aside epub:type="footnote"><p>A note with <a id="r" epub:type="noteref" href="#back">another</a></p></aside>"""
    stage = open_book({"a.xhtml": body})
    with stage.heard(stage.page.link_followed):
        on_page.click(stage, "#back")


def test_the_focus_goes_to_the_card_and_back(noted: Stage) -> None:
    noted.run(f"{on_page.element('#other')}.focus()")
    noted.press("Return")
    shown(noted)
    assert noted.data("document.activeElement.getAttribute('role')") == "dialog"
    assert noted.data(f"{CARD}.getAttribute('aria-label')") == "Footnote"
    noted.press("Escape")
    on_page.until(noted, "!document.querySelector('.zo-card')")
    assert noted.data(f"document.activeElement.localName + {on_page.DOC}.activeElement.id") == "iframeother"


def test_a_click_beside_closes_the_card_and_turns_no_page(noted: Stage) -> None:
    on_page.click(noted, "#other")
    shown(noted)
    noted.click(895, 600)
    noted.settle()
    assert is_closed(noted)
    assert noted.reported == []


def test_a_page_turn_closes_the_card(noted: Stage) -> None:
    on_page.click(noted, "#other")
    shown(noted)
    with noted.heard(noted.page.relocated):
        noted.press("Right")
    on_page.until(noted, "!document.querySelector('.zo-card')")


def test_go_there_goes_there(noted: Stage) -> None:
    on_page.click(noted, "#other")
    shown(noted)
    with noted.heard(noted.page.relocated, lambda message: message["block"] == "n2"):
        on_page.click(noted, ".zo-note-feet button", "document")
    assert is_closed(noted)


def test_links_on_the_card_are_followed_and_the_way_back_closes_it(noted: Stage) -> None:
    on_page.click(noted, "#same")
    shown(noted)
    on_page.click(noted, "#back", NOTE)
    noted.settle()
    assert is_closed(noted)
    assert noted.reported == []
    on_page.click(noted, "#same")
    shown(noted)
    with noted.heard(noted.page.relocated, lambda message: message["spine"] == 1):
        on_page.click(noted, "#on", NOTE)


@pytest.mark.parametrize("size", [(900, 700), (360, 300), (1400, 240)])
@pytest.mark.parametrize("mode", ["", ' dir="rtl"', ' style="writing-mode: vertical-rl"'])
def test_a_card_never_leaves_the_window(open_book: Callable[..., Stage], size: tuple[int, int], mode: str) -> None:
    note = (
        "<aside epub:type='footnote' id='n'>"
        + "<p>Words of a very long note, one after the other.</p>" * 40
        + "</aside>"
    )
    body = f"<p>Here<a id='r' epub:type='noteref' href='#n'>1</a></p>{note}"
    stage = open_book({"a.xhtml": body}, size=size, attributes=mode)
    on_page.click(stage, "#r")
    shown(stage)
    card = on_page.box(stage, ".zo-note", "document")
    assert card["left"] >= 0
    assert card["top"] >= 0
    assert card["right"] <= size[0]
    assert card["bottom"] <= size[1]
    text = stage.data(
        f"(({{scrollHeight, clientHeight, scrollWidth, clientWidth}}) => [scrollHeight > clientHeight, scrollWidth > clientWidth])({CARD}.querySelector('.zo-note-text'))"
    )
    assert text == ([False, True] if "vertical" in mode else [True, False])


def test_a_note_that_the_publisher_hides_is_shown_on_the_card(open_book: Callable[..., Stage]) -> None:
    body = "<p>Here<a id='r' epub:type='noteref' href='#n'>1</a></p><div hidden='hidden'><aside epub:type='footnote' id='n'>Hidden words</aside></div>"
    stage = open_book({"a.xhtml": body}, head="<style>aside { display: none }</style>")
    on_page.click(stage, "#r")
    assert shown(stage) == "Hidden words"


def test_what_a_note_runs_or_plays_stays_still(open_book: Callable[..., Stage]) -> None:
    body = """<p>Here<a id="r" epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n" onclick="gone()">Words
        <script>document.title = "ran"</script><iframe src="a.xhtml"></iframe><audio autoplay="autoplay" src="x.wav"></audio></aside>"""
    stage = open_book({"a.xhtml": body, "x.wav": on_page.silence()})
    on_page.click(stage, "#r")
    assert shown(stage) == "Words"
    assert stage.data(f"{NOTE}.querySelectorAll('script, iframe').length") == 0
    assert stage.data(f"{NOTE}.title") == "A chapter"
    assert stage.data(f"{NOTE}.querySelector('audio').paused")
    assert stage.data("document.querySelector('.zo-note iframe').getAttribute('sandbox')") == "allow-same-origin"


def test_a_book_that_may_run_scripts_runs_none_on_the_card(open_book: Callable[..., Stage]) -> None:
    body = """<p>Here<a id="r" epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">Words</aside>
        <script>document.documentElement.setAttribute("data-ran", "")</script>"""
    stage = open_book({"a.xhtml": body}, scripts=True)
    assert stage.data(f"{on_page.DOC}.documentElement.hasAttribute('data-ran')")
    on_page.click(stage, "#r")
    assert shown(stage) == "Words"
    assert not stage.data(f"{NOTE}.documentElement.hasAttribute('data-ran')")
