"""A frame within a chapter whose scripts run: they reach neither the chapter nor their own frame's size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.book.on_page import until

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

CHAPTER = (
    """<p id="outer">The chapter.</p><iframe src="inner.xhtml" width="300" height="90" style="border: 0"></iframe>"""
)
INNER = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>i</title><link rel="stylesheet" href="inner.css"/>
<script src="inner.js"></script></head><body><p id="said">No script.</p><img id="dot" src="dot.svg" alt=""/></body></html>"""
SCRIPT = """addEventListener("load", () => {
    const list = [document.styleSheets.length, document.getElementById("dot").naturalWidth]
    for (const reach of [() => parent.document.getElementById("outer"), () => frameElement, () => top.document]) {
        try { const found = reach(); list.push(found ? "reached" : "none"); if (found) found.width = 20 }
        catch { list.push("apart") }
    }
    document.getElementById("said").textContent = "Ran: " + list.join(" ") + " " + getComputedStyle(document.body).color
})"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"><rect width="7" height="7"/></svg>'


def test_scripts_of_a_frame_stay_in_it_and_have_all_that_is_the_books(open_book: Callable[..., Stage]) -> None:
    files = {"one.xhtml": CHAPTER, "inner.xhtml": INNER, "inner.css": "body { color: rgb(1, 2, 3) }", "dot.svg": DOT}
    stage = open_book({**files, "inner.js": SCRIPT}, spine=("one.xhtml",), scripts=True)
    for _ in range(100):
        text = str(stage.state()["text"])
        if "Ran" in text:
            break
        stage.settle()
    assert "The chapter." in text
    assert "Ran: 1 7 apart none apart rgb(1, 2, 3)" in text
    inner = "document.querySelector('.zo-shown iframe').contentDocument.querySelector('iframe')"
    assert stage.data(f"[{inner}.clientWidth, {inner}.clientHeight]") == [300, 90]


FRAMESET = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>f</title></head>
<frameset cols="*"><frame src="inner.xhtml"/></frameset></html>"""
HOSTILE = """const found = [], doc = window.document
for (const [name, reach] of [["parent", () => parent.document.body], ["top", () => top.document.body], ["frame", () => frameElement],
    ["siblings", () => parent.frames[0].document !== doc && parent.frames[0].document], ["storage", () => parent.localStorage],
    ["own storage", () => localStorage]]) {
    try { const it = reach(); found.push(it ? "reached" : "none"); if (it && it.setAttribute) it.setAttribute("data-hostile", name) }
    catch { found.push("apart") }
}
window.top.postMessage({ zoHostile: found.join(" ") }, "*")
try { parent.location = "about:blank#gone" } catch {}
try { top.location = "about:blank#gone" } catch {}"""
WAYS = {
    "object": '<object data="inner.xhtml" type="application/xhtml+xml" width="300" height="90"></object>',
    "object without a type": '<object data="inner.xhtml" width="300" height="90"></object>',
    "embed": '<embed src="inner.xhtml" type="application/xhtml+xml" width="300" height="90"/>',
    "svg in an object": '<object data="inner.svg" type="image/svg+xml" width="300" height="90"></object>',
    "svg in an embed": '<embed src="inner.svg" type="image/svg+xml" width="300" height="90"/>',
    "a page's own address": '<object data="inner.xhtml?zo-page" type="application/xhtml+xml" width="300" height="90"></object>',
    "frame": FRAMESET,
    "made by a script": "<script>onload = () => document.body.append(Object.assign(document.createElement('object'), "
    "{ type: 'application/xhtml+xml', data: 'inner.xhtml', width: 300, height: 90 }))</script><p>Text.</p>",
}


@pytest.mark.parametrize("way", WAYS)
def test_whatever_shows_a_document_within_a_chapter_keeps_it_apart(open_book: Callable[..., Stage], way: str) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script href="inner.js"/><rect width="9" height="9"/></svg>'
    stage = open_book(
        {
            "one.xhtml": WAYS[way],
            "two.xhtml": "<p>Two.</p>",
            "three.xhtml": "<p>Three.</p>",
            "inner.xhtml": INNER,
            "inner.css": "",
            "dot.svg": DOT,
        }
        | {"inner.js": HOSTILE, "inner.svg": drawing},
        spine=("two.xhtml", "three.xhtml", "one.xhtml"),  # the next one is loaded in advance, the one after it is not
        scripts=True,
    )
    stage.run("addEventListener('message', ({ data }) => { if (data.zoHostile) globalThis.said = data.zoHostile })")
    for _ in range(2):
        with stage.heard(stage.page.relocated):
            stage.press("PgDown")
    assert until(stage, "globalThis.said") == "apart apart none none apart apart"
    marked = "[document, ...[...document.querySelectorAll('iframe')].map((one) => one.contentDocument)]"
    assert stage.data(f"{marked}.map((one) => one.querySelector('[data-hostile]') !== null)").count(True) == 0
    assert "one.xhtml?" in stage.data("document.querySelector('.zo-shown iframe').contentDocument.URL")


def test_without_scripts_a_frame_is_as_the_book_has_it(open_book: Callable[..., Stage]) -> None:
    stage = open_book(
        {"one.xhtml": CHAPTER, "inner.xhtml": INNER, "inner.css": "", "dot.svg": DOT, "inner.js": SCRIPT},
        spine=("one.xhtml",),
    )
    inner = "document.querySelector('.zo-shown iframe').contentDocument.querySelector('iframe')"
    assert not stage.run(f"{inner}.hasAttribute('sandbox')")
    assert "No script." in stage.state()["text"]
