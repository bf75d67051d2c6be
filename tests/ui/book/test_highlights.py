"""Highlights and notes over a book: paged, scrolled, vertical, fixed; what is said of a selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.services.marking import mark_in_book
from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LONG = "".join(
    f"<p>Paragraph {number}, of which there are many in this chapter, to fill it.</p>" for number in range(60)
)
MARKS = """[...document.querySelectorAll(".zo-shown .zo-mark")].map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return { id: one.dataset.id, label: one.getAttribute("aria-label"), left, right, top, bottom,
        seen: getComputedStyle(one).opacity !== "0" } })"""
DRAWN = f"""[...{on_page.DOC}.defaultView.CSS.highlights].map(([name, marks]) => [name, [...marks].map(String)])
    .filter(([name, words]) => words.length && !name.startsWith("zo-hit"))"""
SCROLLED = {"scale": 1, "layout": "scrolled", "columns": "auto"}


@pytest.fixture
def plain(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": LONG, "b.xhtml": LONG})


def item(name: str, paragraph: int, start: int = 0, end: int | None = 9, **more: Any) -> dict[str, Any]:
    path = f"/4/{2 * paragraph}/1:"
    where = {"spine": 0, "start": f"{path}{start}"} | ({} if end is None else {"end": f"{path}{end}"})
    return {"id": name, "style": "highlight", "colour": "yellow", "note": False, "label": name} | where | more


def declare(stage: Stage, *items: dict[str, Any], group: str = "highlights") -> None:
    stage.page.send("decorations", "set", {"group": group, "items": list(items)})
    stage.settle()


def words_box(stage: Stage, paragraph: int, start: int, end: int) -> dict[str, float]:
    """Where some words stand in the window."""
    source = f"""(() => {{ const text = {on_page.element(f"p:nth-child({paragraph})")}.firstChild
        const range = text.ownerDocument.createRange(); range.setStart(text, {start}); range.setEnd(text, {end})
        return {on_page.BOX}({{ ownerDocument: text.ownerDocument, getClientRects: () => range.getClientRects() }}) }})()"""
    return dict(stage.data(source))


def test_words_are_drawn_in_each_document_also_in_one_that_comes_later(plain: Stage) -> None:
    declare(plain, item("a", 1), item("line", 1, 4, 12, style="underline", colour="blue"), item("b", 2, spine=1))
    assert plain.data(DRAWN) == [["zo-highlight-yellow", ["Paragraph"]], ["zo-underline-blue", ["graph 0,"]]]
    with plain.heard(plain.page.relocated, lambda message: message["spine"] == 1):
        plain.page.send("view", "goTo", {"spine": 1})
    assert plain.data(DRAWN) == [["zo-highlight-yellow", ["Paragraph"]]]
    declare(plain)
    assert plain.data(DRAWN) == []


def test_what_comes_later_lies_on_top(plain: Stage) -> None:
    declare(plain, item("old", 1, 0, 31), item("new", 1, 10, 12, colour="green"))
    assert plain.data(DRAWN) == [
        ["zo-highlight-yellow", ["Paragraph ", " of which there are"]],
        ["zo-highlight-green", ["0,"]],
    ]


def test_words_stay_marked_when_soft_hyphens_come_after_them(open_book: Callable[..., Stage]) -> None:
    body = '<p style="hyphens: auto">An extraordinary and incomprehensible circumstance.</p>'
    stage = open_book({"a.xhtml": body}, language="en")
    asked: list[dict[str, Any]] = []
    stage.page.hyphens_wanted.disconnect()
    stage.page.hyphens_wanted.connect(asked.append)
    with stage.heard(stage.page.ready):
        stage.navigator.open({})
    items = [item("a", 1, 3, 16), item("b", 1, 21, 37, colour="blue")]
    stage.page.send("decorations", "set", {"group": "highlights", "items": items})
    drawn = {"zo-highlight-yellow": ["extraordinary"], "zo-highlight-blue": ["incomprehensible"]}
    assert dict(stage.data(DRAWN)) == drawn
    select = "getSelection().setBaseAndExtent(text, 3, text, 16)"
    stage.run(f"(() => {{ const text = {on_page.element('p')}.firstChild; {on_page.DOC}.defaultView.{select} }})()")
    [question] = asked
    breaks = [[5, 8] for _ in question["words"]]
    stage.page.answer("hyphens", "take", {"token": question["token"], "breaks": breaks})
    on_page.until(stage, f"{on_page.element('p')}.textContent.includes('\\u00AD')")
    assert {name: [text.replace("\u00ad", "") for text in words] for name, words in stage.data(DRAWN)} == drawn
    selected = stage.run(f"String({on_page.DOC}.defaultView.getSelection())")
    assert selected.replace("\u00ad", "") == "extraordinary"


def test_a_note_has_a_mark_beside_its_line_that_goes_and_comes_with_its_page(plain: Stage) -> None:
    declare(
        plain, item("words", 1), item("noted", 2, note=True), item("point", 3, end=None), item("far", 55, note=True)
    )
    marks = {one["id"]: one for one in plain.data(MARKS)}
    assert [(name, marks[name]["seen"]) for name in marks] == [("words", False), ("noted", True), ("point", True)]
    for name, paragraph in {"noted": 2, "point": 3}.items():
        line = words_box(plain, paragraph, 0, 1)
        assert (marks[name]["top"] + marks[name]["bottom"]) / 2 == pytest.approx(
            line["top"] + line["height"] / 2, abs=2
        )
        assert marks[name]["left"] >= words_box(plain, paragraph, 0, 60)["right"]
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    on_page.until(plain, "document.querySelectorAll('.zo-shown .zo-mark').length === 0")
    with plain.heard(plain.page.relocated):
        plain.page.send("view", "goTo", {"spine": 0, "cfi": "/4/110/1:0"})
    assert [one["id"] for one in on_page.until(plain, MARKS)] == ["far"]


def test_marks_scroll_with_the_text_and_stand_off_its_ribbons(plain: Stage) -> None:
    plain.navigator.set_wishes(SCROLLED)
    plain.settle()
    declare(plain, {"spine": 0, "cfi": "/4/4/1:0", "label": "b"}, group="bookmarks")
    declare(plain, item("one", 2, note=True), item("two", 2, 5, 8, note=True), item("three", 3, note=True))
    boxes = {one["id"]: one for one in plain.data(MARKS)}
    ribbon = plain.rect(".zo-ribbon:not(.zo-ghost)")
    order = [ribbon["y"] + ribbon["height"] - 6, *(boxes[name]["top"] for name in ("one", "two", "three"))]
    assert order == sorted(order)
    assert boxes["two"]["top"] >= boxes["one"]["bottom"] - 3
    assert {(one["left"] + one["right"]) / 2 for one in boxes.values()} == {ribbon["x"] + ribbon["width"] / 2}
    with plain.heard(plain.page.relocated):
        plain.run("document.querySelector('#zo-stage').scrollTop += 50")
    assert [one["top"] for one in plain.data(MARKS)] == [one["top"] - 50 for one in boxes.values()]


@pytest.mark.parametrize(
    ("layout", "size"), [("paginated", (900, 700)), ("scrolled", (900, 700)), ("paginated", (420, 700))]
)
def test_in_vertical_text_marks_stand_above_their_lines(
    open_book: Callable[..., Stage], layout: str, size: tuple[int, int]
) -> None:
    style = ' style="writing-mode: vertical-rl"'
    stage = open_book(
        {"a.xhtml": "<p>吾輩は猫である。名前はまだ無い。</p>" * 30},
        language="ja",
        direction="rtl",
        attributes=style,
        size=size,
    )
    stage.navigator.set_wishes({"scale": 1, "layout": layout, "columns": "auto"})
    stage.settle()
    declare(stage, item("one", 2, 0, 3, note=True), item("two", 3, 0, 3, note=True))
    first, second = stage.data(MARKS)
    for mark, paragraph in ((first, 2), (second, 3)):
        line = words_box(stage, paragraph, 0, 1)
        assert mark["bottom"] <= line["top"] + 6
        assert (mark["left"] + mark["right"]) / 2 == pytest.approx(line["left"] + line["width"] / 2, abs=2)
    assert first["left"] > second["left"]


def test_from_right_to_left_marks_stand_at_the_left_below_the_ribbon(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": LONG}, language="ar", direction="rtl", attributes=' dir="rtl"')
    declare(stage, {"spine": 0, "cfi": "/4/2/1:0", "label": ""}, group="bookmarks")
    declare(stage, item("a", 1, note=True))
    [mark] = stage.data(MARKS)
    ribbon = stage.rect(".zo-ribbon:not(.zo-ghost)")
    assert mark["right"] <= words_box(stage, 1, 0, 60)["left"]
    assert mark["top"] >= ribbon["y"] + ribbon["height"] - 6
    assert (mark["left"] + mark["right"]) / 2 == ribbon["x"] + ribbon["width"] / 2


def test_on_a_page_of_a_fixed_size_words_are_drawn_and_marks_stand_at_its_side(open_book: Callable[..., Stage]) -> None:
    head = '<meta name="viewport" content="width=400, height=500"/>'
    metadata = '<meta property="rendition:layout">pre-paginated</meta>'
    stage = open_book({"a.xhtml": "<p>Paragraph of a drawn page</p>"}, head=head, metadata=metadata)
    declare(stage, item("a", 1, note=True))
    assert stage.data(DRAWN) == [["zo-highlight-yellow", ["Paragraph"]]]
    [mark] = stage.data(MARKS)
    box = words_box(stage, 1, 0, 9)
    assert (mark["top"] + mark["bottom"]) / 2 == pytest.approx(box["top"] + box["height"] / 2, abs=2)
    with stage.heard(stage.page.annotation_activated) as received:
        stage.click(box["left"] + 20, box["top"] + box["height"] / 2)
    assert received[0]["id"] == "a"
    assert received[0]["rect"]["width"] == pytest.approx(box["width"], abs=2)


def test_a_click_on_words_says_whose_they_are_and_turns_no_page(plain: Stage) -> None:
    declare(plain, item("a", 3), item("link", 4))
    box = words_box(plain, 3, 0, 3)
    assert box["left"] + 5 < 180  # where a click turns the page
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    with plain.heard(plain.page.relocated):
        plain.press("Left")
    plain.reported.clear()
    with plain.heard(plain.page.annotation_activated) as received:
        plain.click(box["left"] + 5, box["top"] + box["height"] / 2)
    assert received[0]["id"] == "a"
    assert received[0]["rect"]["x"] == pytest.approx(box["left"], abs=1)
    for _ in range(8):
        plain.settle()
    assert plain.reported == []


def test_the_pointer_is_a_hand_over_highlights(plain: Stage) -> None:
    declare(plain, item("a", 3, 20, 40))
    cursor = f"getComputedStyle({on_page.element('p')}).cursor"
    for start, end, expected in ((22, 30, "pointer"), (50, 55, "auto")):
        box = words_box(plain, 3, start, end)
        plain.hover(box["left"] + box["width"] / 2, box["top"] + box["height"] / 2)
        on_page.until(plain, f"{cursor} === '{expected}'")


def test_the_keyboard_reaches_each_and_a_ring_shows_which(plain: Stage) -> None:
    declare(plain, item("b", 3), item("a", 1, note=True))
    plain.run("document.querySelector('.zo-shown .zo-mark').focus()")
    plain.press("Tab")
    plain.settle()
    assert plain.run("document.activeElement.dataset.id") == "b"
    assert plain.run("document.querySelectorAll('.zo-shown .zo-ring').length") == 1
    with plain.heard(plain.page.annotation_activated) as received:
        plain.press("Return")
    box = words_box(plain, 3, 0, 9)
    assert (received[0]["id"], received[0]["rect"]["x"]) == ("b", pytest.approx(box["left"], abs=1))


def test_a_ring_lies_around_the_one_chosen_wherever_the_page_is(plain: Stage) -> None:
    declare(plain, item("a", 1, 10, 30))
    plain.page.send("decorations", "setCurrent", {"id": "a"})
    plain.settle()
    ring, box = plain.rect(".zo-ring"), words_box(plain, 1, 10, 30)
    assert (ring["x"], ring["width"]) == (pytest.approx(box["left"] - 3, abs=1), pytest.approx(box["width"] + 6, abs=1))
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    on_page.until(plain, "document.querySelectorAll('.zo-shown .zo-ring').length === 0")


def test_in_a_very_long_chapter_only_what_is_displayed_has_marks(open_book: Callable[..., Stage]) -> None:
    body = "".join(
        f"<p>Paragraph {number}, one of thousands in this very long chapter of a book.</p>" for number in range(6000)
    )
    stage = open_book({"a.xhtml": body})
    items = [item(f"n{number}", number, note=True) for number in (1, 3000, 5999)]
    declare(stage, *items)
    assert [one["id"] for one in stage.data(MARKS)] == ["n1"]
    with stage.heard(stage.page.relocated):
        stage.page.send("view", "goTo", {"spine": 0, "cfi": "/4/6000/1:0"})
    assert [one["id"] for one in on_page.until(stage, MARKS)] == ["n3000"]
    assert stage.data(DRAWN)[0][1] == ["Paragraph"] * 3


def said_of(stage: Stage, script: str) -> dict[str, Any]:
    with stage.heard(stage.page.selection_changed) as received:
        stage.run(f"(() => {{ const doc = {on_page.DOC}, selection = doc.defaultView.getSelection(); {script} }})()")
    return dict(received[0])


def test_a_selection_is_told_with_what_is_around_and_where_it_stands(plain: Stage) -> None:
    said = said_of(
        plain,
        "selection.setBaseAndExtent(doc.querySelectorAll('p')[1].firstChild, 10, doc.querySelectorAll('p')[2], 0)",
    )
    assert said["text"] == "1, of which there are many in this chapter, to fill it."
    assert (said["start"], said["end"]) == ("/4/4/1:10", "/4/4/1:65")
    assert said["before"] == "n this chapter, to fill it. Paragraph "[-32:]
    assert said["after"] == "Paragraph 2, of which there are "[:32] or said["after"].startswith(" Paragraph 2,")
    assert (said["by"], said["done"]) == ("keyboard", True)
    box = words_box(plain, 2, 10, 65)
    assert said["rect"]["x"] == pytest.approx(box["left"], abs=1)
    assert said["rect"]["y"] == pytest.approx(box["top"], abs=1)
    place, extent = mark_in_book(said, plain.reading.rendition)
    assert (place.cfi, extent.cfi) == ("/4/4/1:10", "/4/4/1:65")


def test_soft_hyphens_of_ours_are_in_no_quote(open_book: Callable[..., Stage]) -> None:
    body = '<p style="hyphens: auto">An extraordinary and incomprehensible circumstance.</p>'
    stage = open_book({"a.xhtml": body}, language="en")
    on_page.until(stage, f"{on_page.element('p')}.textContent.includes('\\u00AD')")
    said = said_of(
        stage,
        """const text = doc.querySelector('p').firstChild, at = text.data.indexOf(' and ')
        selection.setBaseAndExtent(text, at + 1, text, at + 4)""",
    )
    assert (said["text"], said["start"], said["end"]) == ("and", "/4/2/1:17", "/4/2/1:20")
    assert (said["before"], said["after"]) == ("An extraordinary ", " incomprehensible circumstance.")


def test_dragging_is_done_when_the_button_is_released(plain: Stage) -> None:
    said: list[dict[str, Any]] = []
    plain.page.selection_changed.connect(said.append)
    box = words_box(plain, 2, 0, 50)
    with plain.heard(plain.page.selection_changed, lambda message: message["done"]):
        on_page.drag(plain, (box["left"] + 2, box["top"] + 10), (box["left"] + 250, box["top"] + 10))
    assert {one["by"] for one in said} == {"mouse"}
    assert said[-1]["text"].startswith("Paragraph 1")
    with plain.heard(plain.page.selection_changed, lambda message: message["text"] == ""):
        plain.page.send("selection", "clear", {})


def test_lines_beside_upright_japanese_are_drawn_though_the_engine_draws_none(open_book: Callable[..., Stage]) -> None:
    style = ' style="writing-mode: vertical-rl"'
    body = "<p>吾輩は猫である。名前はまだ無い。</p>" * 30
    stage = open_book({"a.xhtml": body}, language="ja", direction="rtl", attributes=style)
    declare(stage, item("a", 2, 0, 7, style="underline", colour="green"), item("far", 30, style="underline"))
    assert stage.run("document.querySelectorAll('.zo-shown .zo-line').length") == 1
    line, words = stage.rect(".zo-shown .zo-line"), words_box(stage, 2, 0, 7)
    assert (line["y"], line["height"]) == (pytest.approx(words["top"], abs=1), pytest.approx(words["height"], abs=1))
    assert line["x"] + line["width"] == pytest.approx(words["right"], abs=1)


def test_letters_of_a_drawing_are_washed_with_ink_and_stay_readable(open_book: Callable[..., Stage]) -> None:
    drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#fff"/>
        <text x="20" y="60" font-size="28">Words on a drawing</text></svg>"""
    metadata = '<meta property="rendition:layout">pre-paginated</meta>'
    stage = open_book({"a.svg": drawing}, spine=("a.svg",), metadata=metadata, size=(800, 600))
    where = {"spine": 0, "start": "/4/1:0", "end": "/4/1:5"}
    declare(stage, {"id": "a", "style": "highlight", "colour": "yellow", "note": True, "label": "a", **where})
    assert stage.data(DRAWN) == []
    wash, image = stage.rect(".zo-shown .zo-wash"), stage.picture()
    line = [
        image.pixelColor(x, round(wash["y"] + wash["height"] / 2)) for x in range(42, round(wash["x"] + wash["width"]))
    ]
    assert "#f8efa2" in {colour.name() for colour in line}
    assert min(colour.lightness() for colour in line) < 40  # the letters are as black as ever
    host = "document.querySelector('#zo-stage')"
    assert stage.data(f"[{host}.scrollWidth > {host}.clientWidth, {host}.scrollHeight > {host}.clientHeight]") == [
        False,
        False,
    ]
