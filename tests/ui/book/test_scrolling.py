"""The chapters of a book under one another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.preferences import Preferences
from reader.publication.locator import Locator
from tests.ui.book.conftest import write_book

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

SCROLLED = Preferences(theme="light", layout="scrolled")


def chapter(name: str, paragraphs: int) -> str:
    return f'<h1 id="{name}">{name}</h1>' + "".join(
        f'<p id="{name}-{row}">{name}{row}first some words of a paragraph that is a little longer than one line of text.</p>'
        for row in range(paragraphs)
    )


BOOK = {f"{name}.xhtml": chapter(name, count) for name, count in (("a", 3), ("b", 40), ("c", 2), ("d", 30))}


def press(stage: Stage, key: str) -> dict[str, Any]:
    with stage.heard(stage.page.relocated) as received:
        stage.press(key)
    stage.settle()
    return received[0]


def text(stage: Stage) -> str:
    return str(stage.state()["text"])


def test_scrolling_goes_on_over_the_borders_of_chapters(open_book: Callable[..., Stage]) -> None:
    stage = open_book(BOOK, preferences=SCROLLED)
    seen = text(stage)
    assert "a0first" in seen
    assert "b0first" in seen, "two chapters in one view"
    for _ in range(40):
        message = press(stage, "PgDown")
        seen += text(stage)
        if message["atEnd"]:
            break
    assert message["atEnd"]
    for name, count in (("a", 3), ("b", 40), ("c", 2), ("d", 30)):
        for row in range(count):
            assert f"{name}{row}first" in seen
    for _ in range(40):
        if press(stage, "PgUp")["spine"] == 0:
            break
    assert "a0first" in text(stage)


@pytest.mark.parametrize("goal", ["b-20", "d-5", "c-0"])
def test_a_place_asked_for_stands_at_the_top(open_book: Callable[..., Stage], goal: str) -> None:
    stage = open_book(BOOK, preferences=SCROLLED)
    with stage.heard(stage.page.relocated):
        stage.navigator.go_to(Locator(f"OPS/{goal[0]}.xhtml", block=goal), jump=False)
    stage.settle()
    state = stage.state()
    assert state["visible"][0]["id"] == goal
    assert state["text"].startswith(goal.replace("-", ""))


@pytest.mark.parametrize(
    "options", [{}, {"head": "<style>html { writing-mode: vertical-rl }</style>", "language": "ja"}]
)
@pytest.mark.parametrize("spine", [0, 1, 3])
def test_the_beginning_of_a_chapter_keeps_the_margin_of_a_page_above_it(
    open_book: Callable[..., Stage], spine: int, options: dict[str, Any]
) -> None:
    stage = open_book(BOOK, **options)
    name = "abcd"[spine]
    with stage.heard(stage.page.relocated):
        stage.navigator.go_to(stage.reading.rendition.place(spine), jump=False)
    stage.page.send("view", "set", {"layout": "scrolled"})
    stage.settle()
    found = stage.data(
        f"""[...document.querySelectorAll(".zo-frame")].flatMap((frame) => {{
            const heading = frame.contentDocument.querySelector("#{name}"), outer = frame.getBoundingClientRect()
            if (!heading) return []
            const box = heading.getBoundingClientRect()
            return [[outer.top + box.top, innerWidth - outer.left - box.right]]
        }})[0]"""
    )
    assert 30 < found[1 if options else 0] < 90, "as above a page"
    assert stage.state()["text"].startswith(name)
    assert stage.state()["visible"][0]["id"] == name
    stage.resize(800, 600)
    assert stage.state()["visible"][0]["id"] == name


@pytest.mark.parametrize("style", ["", "<style>p { margin: 0 }</style>", "<style>p { line-height: 3 }</style>"])
def test_no_line_of_what_comes_before_is_in_view_above_a_place(open_book: Callable[..., Stage], style: str) -> None:
    stage = open_book(BOOK, preferences=SCROLLED, head=style)
    for goal in ("b-20", "b-21", "d-1"):
        with stage.heard(stage.page.relocated):
            stage.navigator.go_to(Locator(f"OPS/{goal[0]}.xhtml", block=goal), jump=False)
        stage.settle()
        assert text(stage).startswith(goal.replace("-", ""))


def test_what_is_loaded_above_does_not_move_the_text(open_book: Callable[..., Stage]) -> None:
    stage = open_book(BOOK, preferences=SCROLLED)
    with stage.heard(stage.page.relocated):
        stage.navigator.go_to(Locator("OPS/d.xhtml", block="d-10"), jump=False)
    stage.settle()
    stage.reported.clear()
    before = text(stage)
    stage.settle()
    assert text(stage) == before
    assert not stage.reported


def test_resizing_holds_the_line_in_view(open_book: Callable[..., Stage]) -> None:
    stage = open_book(BOOK, preferences=SCROLLED)
    for _ in range(3):
        press(stage, "PgDown")
    top = stage.state()["visible"][0]["id"]
    stage.reported.clear()
    for size in ((500, 700), (1200, 500), (900, 700)):
        stage.resize(*size)
        assert top in [block["id"] for block in stage.state()["visible"][:2]], size
    assert not stage.reported


def test_a_document_as_high_as_its_window_does_not_grow_for_ever(open_book: Callable[..., Stage]) -> None:
    tall = '<div style="height: 100vh; background: #eee">tallfirst</div><p>afterfirst</p>'
    stage = open_book({"a.xhtml": tall, "b.xhtml": chapter("b", 5)}, preferences=SCROLLED)
    assert "tallfirst" in text(stage)
    height = stage.data("document.querySelector('iframe').getBoundingClientRect().height")
    assert height <= 2 * 700
    seen = text(stage)
    for _ in range(4):
        stage.press("PgDown")
        stage.settle()
        seen += text(stage)
    assert "b4first" in seen


def test_vertical_text_is_scrolled_sideways(open_book: Callable[..., Stage]) -> None:
    head = "<style>html { writing-mode: vertical-rl }</style>"
    stage = open_book(
        {"a.xhtml": chapter("a", 30), "b.xhtml": chapter("b", 10)}, head=head, language="ja", preferences=SCROLLED
    )
    assert "a0first" in text(stage)
    seen = text(stage)
    for _ in range(30):
        message = press(stage, "PgDown")
        seen += text(stage)
        if message["atEnd"]:
            break
    assert message["atEnd"]
    for name, count in (("a", 30), ("b", 10)):
        for row in range(count):
            assert f"{name}{row}first" in seen


def test_vertical_lines_from_left_to_right_are_scrolled_that_way(open_book: Callable[..., Stage]) -> None:
    head = "<style>html { writing-mode: vertical-lr }</style>"
    stage = open_book({"a.xhtml": chapter("a", 30), "b.xhtml": chapter("b", 3)}, head=head, preferences=SCROLLED)
    assert "a0first" in text(stage), "the text begins on the left"
    assert "a29first" not in text(stage)
    seen = text(stage)
    for _ in range(30):
        message = press(stage, "PgDown")
        seen += text(stage)
        if message["atEnd"]:
            break
    assert message["atEnd"]
    assert all(f"a{row}first" in seen for row in range(30))
    assert "b2first" in text(stage)
    assert press(stage, "PgUp")["spine"] == 0


@pytest.mark.parametrize("mode", ["vertical-rl", "vertical-lr"])
def test_a_document_with_vertical_lines_that_scrolls_by_itself_is_read_to_its_end(
    open_book: Callable[..., Stage], mode: str
) -> None:
    files = {"a.xhtml": chapter("a", 30), "b.xhtml": chapter("b", 3)}
    flow = '<meta property="rendition:flow">scrolled-doc</meta>'
    stage = open_book(files, head=f"<style>html {{ writing-mode: {mode} }}</style>", metadata=flow)
    assert "a0first" in text(stage)
    assert "a29first" not in text(stage)
    seen, pages = text(stage), 0
    while press(stage, "PgDown")["spine"] == 0:
        seen, pages = seen + text(stage), pages + 1
        assert pages < 30
    assert all(f"a{row}first" in seen for row in range(30))
    assert press(stage, "PgUp")["spine"] == 0
    assert "a29first" in text(stage), "back at the end of the chapter"


def test_a_book_may_ask_for_scrolling_from_chapter_to_chapter(open_book: Callable[..., Stage]) -> None:
    flow = '<meta property="rendition:flow">{}</meta>'
    stage = open_book(BOOK, metadata=flow.format("scrolled-continuous"))
    assert stage.state()["layout"] == "scrolled"
    stage = open_book(BOOK, metadata=flow.format("scrolled-doc"))
    assert "b0first" not in text(stage), "each chapter scrolls by itself"
    assert press(stage, "PgDown")["spine"] == 1
    for _ in range(10):
        message = press(stage, "PgDown")
        if message["spine"] == 2:
            break
        assert message["spine"] == 1
    assert "c0first" in text(stage)
    assert press(stage, "PgUp")["spine"] == 1
    assert "b39first" in text(stage), "back at the end of the chapter"


def test_sideways_is_the_next_document_where_each_scrolls_by_itself(open_book: Callable[..., Stage]) -> None:
    stage = open_book(BOOK, metadata='<meta property="rendition:flow">scrolled-doc</meta>')
    assert press(stage, "Right")["spine"] == 1
    assert press(stage, "Right")["spine"] == 2
    assert press(stage, "Left")["spine"] == 1
    assert "b0first" in text(stage)


def test_fixed_pages_in_a_scrolling_book_are_pages(open_book: Callable[..., Stage], tmp_path: Path) -> None:
    fixed = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>f</title><meta name="viewport" content="width=400,height=600"/>'
        "</head><body><p>{}</p></body></html>"
    )
    files = {"a.xhtml": chapter("a", 3), "f.xhtml": fixed.format("fixed"), "b.xhtml": chapter("b", 3)}
    folder = write_book(
        tmp_path / "mixed", files, metadata='<meta property="rendition:flow">scrolled-continuous</meta>'
    )
    package = folder / "OPS" / "book.opf"
    itemref = '<itemref idref="i1"{}/>'
    wish = ' properties="rendition:layout-pre-paginated"'
    package.write_text(package.read_text().replace(itemref.format(""), itemref.format(wish)))
    stage = open_book(folder)
    assert "fixed" not in text(stage)
    for _ in range(6):
        if press(stage, "PgDown")["spine"] == 1:
            break
    assert stage.state()["layout"] == "paginated"
    assert text(stage) == "fixed"
    assert press(stage, "PgDown")["spine"] == 2
    assert stage.state()["layout"] == "scrolled"
    assert press(stage, "PgUp")["spine"] == 1


@pytest.mark.parametrize("flow", ["paginated", "scrolled-doc", "scrolled-continuous"])
@pytest.mark.parametrize("centred", [True, False])
def test_an_item_may_ask_for_the_middle(
    open_book: Callable[..., Stage], tmp_path: Path, flow: str, *, centred: bool
) -> None:
    folder = write_book(
        tmp_path / "middle", {"a.xhtml": "<p>short</p>"}, metadata=f'<meta property="rendition:flow">{flow}</meta>'
    )
    package = folder / "OPS" / "book.opf"
    asked = '<itemref idref="i0" properties="rendition:align-x-center"/>'
    if centred:
        package.write_text(package.read_text().replace('<itemref idref="i0"/>', asked))
    stage = open_book(folder, size=(1200, 700))
    middle = stage.data(
        "((frame) => { const range = frame.contentDocument.createRange();"
        " range.selectNodeContents(frame.contentDocument.querySelector('p')); const box = range.getBoundingClientRect();"
        " return frame.getBoundingClientRect().left + (box.left + box.right) / 2 })(document.querySelector('.zo-shown iframe'))"
    )
    assert (abs(middle - 600) < 15) == centred
