"""A chapter of hundreds of pages: a window of it is displayed, and nobody can tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.locator import Locator
from reader.ui.navigator.book.start import place_message
from tests.ui.book.on_page import DOC

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

FILLING = "in the harbour a lantern stood upon gravel below the willow and copper meadows of thistle"
ROWS = 3000


def row(number: int) -> str:
    return " ".join(f"{number}x{index}{word}" for index, word in enumerate(FILLING.split()[: 8 + number % 7]))


def paragraphs(count: int = ROWS) -> str:
    return "".join(f'<p id="p{number}">{row(number)}</p>' for number in range(count))


def sections() -> str:
    """Nested, as converters write it, with lists and headings between."""
    parts = []
    for start in range(0, ROWS, 600):
        rows = "".join(
            f'<p id="p{number}">{row(number)}</p>' + "<hr/>" * (number % 5 == 0) for number in range(start, start + 600)
        )
        parts.append(f"<section><h2>part{start}</h2><div class='text'>{rows}</div></section>")
    return f"<div id='all'>{''.join(parts)}</div>"


def table(count: int = ROWS) -> str:
    rows = "".join(f'<tr id="p{number}"><td>{row(number)}</td></tr>' for number in range(count))
    return f"<table><tbody>{rows}</tbody></table>"


def words_of(count: int, start: int = 0) -> list[str]:
    return [word for number in range(start, start + count) for word in row(number).split()]


def turn(stage: Stage, key: str) -> dict[str, Any]:
    with stage.heard(stage.page.relocated) as received:
        stage.press(key)
    return received[0]


def words(stage: Stage) -> list[str]:
    return str(stage.state()["text"]).split()


def leaf(stage: Stage, turns: int, key: str = "PgDown", rests: bool = True) -> list[list[str]]:
    """The words of the page in view and of those that follow; between turns the page comes to rest, if it may."""
    pages = [words(stage)]
    for _ in range(turns):
        turn(stage, key)
        if rests:
            stage.settle()
        pages.append(words(stage))
    return pages


def jump(stage: Stage, **place: Any) -> dict[str, Any]:
    rendition = stage.reading.rendition
    href = rendition.spine[0].href
    with stage.heard(stage.page.relocated) as received:
        stage.page.send("view", "goTo", place_message(Locator(href, **place), rendition))
    return received[0]


def displayed(stage: Stage) -> int:
    return int(
        stage.run(f'[...{DOC}.querySelectorAll("p, li, tr")].filter((one) => one.getClientRects().length).length')
    )


@pytest.mark.parametrize("size", [(900, 700), (1400, 800)])
@pytest.mark.parametrize("body", [paragraphs(), sections(), table()], ids=["flat", "nested", "table"])
def test_every_word_of_a_long_chapter_is_read_once(
    open_book: Callable[..., Stage], body: str, size: tuple[int, int]
) -> None:
    stage = open_book({"a.xhtml": body}, size=size)
    assert displayed(stage) < ROWS / 2, "only a part of the text is laid out"
    read = [word for page in leaf(stage, 45) for word in page if not word.startswith("part")]
    assert len(read) > 3000
    assert read == words_of(ROWS)[: len(read)]


@pytest.mark.parametrize(
    ("attributes", "direction"),
    [(' style="writing-mode: vertical-rl"', "rtl"), (' dir="rtl"', "rtl")],
    ids=["vertical", "right to left"],
)
def test_a_long_chapter_reads_on_in_other_directions(
    open_book: Callable[..., Stage], attributes: str, direction: str
) -> None:
    stage = open_book({"a.xhtml": paragraphs()}, attributes=attributes, direction=direction)
    read = [word for page in leaf(stage, 45) for word in page]
    assert len(read) > 3000
    assert read == words_of(ROWS)[: len(read)]


def long_row(number: int) -> str:
    """A paragraph of up to a page: pages begin in the middle of it."""
    return " ".join(
        f"{number}x{index}{word}" for index, word in enumerate((FILLING.split() * 12)[: 9 + number * 37 % 150])
    )


LONG_ROWS = "".join(f'<p id="p{number}">{long_row(number)}</p>' for number in range(700))


@pytest.mark.parametrize("rests", [True, False], ids=["at rest", "at once"])
@pytest.mark.parametrize(
    ("body", "options"),
    [
        (paragraphs(), {}),
        (paragraphs(), {"size": (1400, 800)}),
        (sections(), {}),
        (table(), {}),
        (LONG_ROWS, {}),
        (LONG_ROWS, {"size": (1400, 800)}),
        (LONG_ROWS, {"attributes": ' style="writing-mode: vertical-rl"', "direction": "rtl"}),
        (LONG_ROWS, {"attributes": ' dir="rtl"', "direction": "rtl"}),
    ],
    ids=["flat", "flat, two columns", "nested", "table", "long", "long, two columns", "vertical", "right to left"],
)
def test_from_the_middle_of_a_long_chapter_the_same_pages_lead_back_and_on(
    open_book: Callable[..., Stage], body: str, options: dict[str, Any], rests: bool
) -> None:
    stage = open_book({"a.xhtml": body}, **options)
    jump(stage, progression=0.5)
    back = leaf(stage, 30, "PgUp", rests)[::-1]
    on = leaf(stage, 30, "PgDown", rests)
    assert on == back
    read = [word for page in back for word in page]
    everything = str(
        stage.run(f'[...{DOC}.querySelectorAll("h2, p, td")].map((one) => one.textContent).join(" ")')
    ).split()
    start = everything.index(read[0])
    assert len(read) > 2000
    assert read == everything[start : start + len(read)], "no word is left out, none comes twice"


def test_turning_on_and_back_comes_to_the_same_pages(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": paragraphs()})
    there = leaf(stage, 40)
    assert leaf(stage, 40, "PgUp")[::-1] == there


def test_pages_of_a_long_chapter_are_counted_one_by_one(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": paragraphs()})
    told = [turn(stage, "PgDown") for _ in range(30)]
    assert [message["page"] for message in told] == list(range(2, 32))
    assert len({message["pages"] for message in told}) == 1
    progress = [message["progression"] for message in told]
    assert progress == sorted(progress)
    last = turn(stage, "Ctrl+End")
    assert last["page"] == last["pages"]
    assert last["atEnd"]
    assert words(stage)[-1] == words_of(ROWS)[-1]
    assert turn(stage, "Ctrl+Home")["page"] == 1
    assert words(stage)[0] == words_of(1)[0]


@pytest.mark.parametrize("layout", ["paginated", "scrolled"])
def test_places_in_a_long_chapter_are_found(open_book: Callable[..., Stage], layout: str) -> None:
    stage = open_book({"a.xhtml": sections()})
    stage.page.send("view", "set", {"layout": layout})
    stage.settle()
    jump(stage, block="p2345")
    assert f"{2345}x0in" in words(stage)
    told = jump(stage, progression=0.25)
    assert told["progression"] == pytest.approx(0.25, abs=0.01)
    cfi = told["cfi"]
    first = words(stage)[:5]
    jump(stage, progression=0.9)
    assert words(stage)[:5] != first
    jump(stage, cfi=cfi)
    assert set(first[1:]) <= set(words(stage))


def test_the_line_is_kept_when_the_window_of_a_long_chapter_changes(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": paragraphs()})
    jump(stage, progression=0.4)
    held = words(stage)[0]
    for width, height in ((1300, 700), (600, 500), (900, 700)):
        stage.resize(width, height)
        assert held in words(stage)


def test_scrolling_through_a_long_chapter_shows_every_word(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": sections()})
    stage.page.send("view", "set", {"layout": "scrolled"})
    stage.settle()
    assert displayed(stage) < ROWS / 2
    read: list[str] = []
    progress = []
    for _ in range(60):
        told = turn(stage, "PgDown")
        progress.append(told["progression"])
        stage.settle()
        read += words(stage)
    assert progress == sorted(progress)
    everything = words_of(ROWS)
    last = everything.index(read[-1])
    assert last > 3000
    assert set(everything[200:last]) <= set(read)


def test_the_scroll_bar_leads_anywhere_in_a_long_chapter(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": paragraphs()})
    stage.page.send("view", "set", {"layout": "scrolled"})
    stage.settle()
    height = stage.run('document.querySelector("#zo-stage").scrollHeight')
    with stage.heard(stage.page.relocated):
        stage.run(f'document.querySelector("#zo-stage").scrollTop = {height * 0.6}')
    stage.settle()
    number = int(words(stage)[1].partition("x")[0])
    assert number == pytest.approx(0.6 * ROWS, abs=0.03 * ROWS)
    start = int(words(stage)[1].partition("x")[0])
    with stage.heard(stage.page.relocated):
        stage.run(f'document.querySelector("#zo-stage").scrollTop = {height}')
    stage.settle()
    assert words(stage)[-1] == words_of(ROWS)[-1]
    assert start < ROWS


def test_items_and_counters_go_on_where_the_hidden_ones_ended(open_book: Callable[..., Stage]) -> None:
    items = "".join(f'<li id="p{number}">{row(number)}</li>' for number in range(ROWS))
    style = """<style>ol { counter-reset: item 5 } li { counter-increment: item; list-style: none }
        li::before { content: counter(item) ". " }</style>"""
    stage = open_book({"a.xhtml": f'<ol start="7">{items}</ol>', "b.xhtml": "<p>b</p>"}, head=style)
    jump(stage, block="p2000")
    # What a counter has come to is told by the width of its text alone: a copy beside it says the same.
    measured = stage.data(
        f"""(() => {{
            const doc = {DOC}, item = doc.querySelector("#p2000"), probe = doc.createElement("span")
            const sheet = new doc.defaultView.CSSStyleSheet()
            const width = (rule) => {{
                sheet.replaceSync(`#p2000::before {{ position: absolute; content: ${{rule}} !important; font-size: 200px; font-variant-numeric: proportional-nums }}`)
                return doc.defaultView.getComputedStyle(item, "::before").width
            }}
            doc.adoptedStyleSheets.push(sheet)
            return [width("counter(item)"), width('"2006"'), width('"37"'), width("counter(list-item)"), width('"2007"')]
        }})()"""
    )
    assert measured[0] == measured[1] != measured[2]
    assert measured[3] == measured[4]


def test_a_table_of_some_pages_is_read_through(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": table(150)})
    pages = leaf(stage, stage.state()["pages"] - 1)
    assert len(pages) > 3
    assert [word for page in pages for word in page] == words_of(150)


def test_one_text_of_great_length_is_shown_all_the_same(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": f"<p>{' '.join(words_of(3000))}</p>"})
    assert words(stage)[:3] == words_of(1)[:3]
    turn(stage, "PgDown")
    assert words(stage)
