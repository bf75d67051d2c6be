"""A frame within a chapter whose scripts run: they reach neither the chapter nor their own frame's size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

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


def test_without_scripts_a_frame_is_as_the_book_has_it(open_book: Callable[..., Stage]) -> None:
    stage = open_book(
        {"one.xhtml": CHAPTER, "inner.xhtml": INNER, "inner.css": "", "dot.svg": DOT, "inner.js": SCRIPT},
        spine=("one.xhtml",),
    )
    inner = "document.querySelector('.zo-shown iframe').contentDocument.querySelector('iframe')"
    assert not stage.run(f"{inner}.hasAttribute('sandbox')")
    assert "No script." in stage.state()["text"]
