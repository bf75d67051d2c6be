"""Pages with a size of their own: scaled whole, one by one or in spreads. Source: EPUB 3.3, section 8.2."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.publication.locator import Locator
from tests.ui.book.conftest import write_book

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

COLOURS = ("rgb(200, 0, 0)", "rgb(0, 160, 0)", "rgb(0, 0, 200)", "rgb(200, 200, 0)", "rgb(0, 200, 200)")
PAGE = """<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>p</title>{viewport}
<style>html, body {{ margin: 0 }} body {{ width: {width}px; height: {height}px; background: {colour} }}</style></head>
<body><p style="margin: 0; position: absolute; left: 10px; top: 10px">page{number}</p>
<div style="position: absolute; left: {width}px; top: 0; width: 300px; height: 100px; background: magenta"></div></body></html>"""


@pytest.fixture
def show(open_book: Callable[..., Stage], tmp_path: Path) -> Callable[..., Stage]:
    """A fixed book of as many pages as there are `sides`; "" leaves a side open."""
    count = 0

    def shown(
        *sides: str,
        spread: str = "",
        layout: str = "pre-paginated",
        page: tuple[int, int] = (400, 600),
        size: tuple[int, int] = (1000, 700),
        viewport: str = '<meta name="viewport" content="width={width}, height={height}"/>',
        direction: str = "",
        **options: Any,
    ) -> Stage:
        nonlocal count
        count += 1
        width, height = page
        files = {
            f"p{index}.xhtml": PAGE.format(
                number=index,
                width=width,
                height=height,
                colour=COLOURS[index % 5],
                viewport=viewport.format(width=width, height=height),
            )
            for index in range(len(sides))
        }
        wish = f'<meta property="rendition:layout">{layout}</meta>'
        wish += f'<meta property="rendition:spread">{spread}</meta>' if spread else ""
        folder = write_book(tmp_path / f"fixed-{count}", files, metadata=wish, direction=direction)
        package = folder / "OPS" / "book.opf"
        text = package.read_text()
        for index, side in enumerate(sides):
            if side:
                text = text.replace(f'<itemref idref="i{index}"/>', f'<itemref idref="i{index}" properties="{side}"/>')
        package.write_text(text)
        return open_book(folder, size=size, **options)

    return shown


def boxes(stage: Stage) -> list[dict[str, float]]:
    """Where the pages in view stand, from left to right."""
    found = stage.data(
        "[...document.querySelectorAll('.zo-shown iframe')].map((one) => ({...one.getBoundingClientRect().toJSON(),"
        " page: one.contentDocument.body?.innerText.trim() ?? ''}))"
    )
    return sorted(found, key=lambda box: box["x"])


def pages(stage: Stage) -> list[str]:
    return [str(box["page"]) for box in boxes(stage)]


def turn(stage: Stage, key: str = "PgDown") -> list[str]:
    with stage.heard(stage.page.relocated):
        stage.press(key)
    return pages(stage)


def test_a_page_is_scaled_whole_into_the_window(show: Callable[..., Stage]) -> None:
    stage = show("", "", page=(800, 600), size=(1000, 700))
    (box,) = boxes(stage)
    assert box["width"] / box["height"] == pytest.approx(800 / 600, rel=0.01)
    assert box["height"] == pytest.approx(700, abs=2)
    assert box["x"] == pytest.approx((1000 - box["width"]) / 2, abs=2)


def test_what_stands_outside_of_the_viewport_is_clipped(show: Callable[..., Stage]) -> None:
    stage = show("", page=(400, 600), size=(1000, 700))
    picture = stage.picture()
    seen = {picture.pixelColor(x, 30).name() for x in range(0, 1000, 3)}
    assert "#ff00ff" not in seen


def test_upright_pages_pair_in_a_wide_window_after_the_cover(show: Callable[..., Stage]) -> None:
    stage = show("", "", "", "")
    assert pages(stage) == ["page0"]
    assert turn(stage) == ["page1", "page2"]
    assert turn(stage) == ["page3"]
    left, right = (turn(stage, "PgUp"), boxes(stage))[1]
    assert left["right"] == pytest.approx(right["x"], abs=1.5), "no gap between the pages"


def test_a_window_higher_than_wide_shows_single_pages(show: Callable[..., Stage]) -> None:
    stage = show("", "", "", size=(600, 900))
    assert [pages(stage), turn(stage), turn(stage)] == [["page0"], ["page1"], ["page2"]]


@pytest.mark.parametrize(
    ("sides", "spread", "direction", "expected"),
    [
        (("", "", "", ""), "landscape", "", [["page0", "page1"], ["page2", "page3"]]),
        (("", "", ""), "none", "", [["page0"], ["page1"], ["page2"]]),
        (("", "page-spread-left", "page-spread-right", ""), "", "", [["page0"], ["page1", "page2"], ["page3"]]),
        (("rendition:page-spread-center", "", ""), "landscape", "", [["page0"], ["page1", "page2"]]),
        (("page-spread-right", "page-spread-left", "page-spread-right"), "", "", [["page0"], ["page1", "page2"]]),
        (("", "", ""), "landscape", "rtl", [["page1", "page0"], ["page2"]]),
        (("page-spread-left", "page-spread-right", "page-spread-left"), "", "rtl", [["page0"], ["page2", "page1"]]),
    ],
)
def test_spreads_are_made_as_the_package_says(
    show: Callable[..., Stage], sides: tuple[str, ...], spread: str, direction: str, expected: list[list[str]]
) -> None:
    stage = show(*sides, spread=spread, direction=direction)
    seen = [pages(stage)]
    for _ in expected[1:]:
        seen.append(turn(stage))
    assert seen == expected


def test_a_page_outside_of_the_reading_order_parts_no_spread(open_book: Callable[..., Stage], tmp_path: Path) -> None:
    wish = '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:spread">both</meta>'
    viewport = '<meta name="viewport" content="width=400, height=600"/>'
    files = {
        f"p{index}.xhtml": PAGE.format(number=index, width=400, height=600, colour=COLOURS[index], viewport=viewport)
        for index in range(4)
    }
    folder = write_book(tmp_path / "aside", files, metadata=wish)
    package = folder / "OPS" / "book.opf"
    package.write_text(package.read_text().replace('<itemref idref="i1"/>', '<itemref idref="i1" linear="no"/>'))
    stage = open_book(folder, size=(1000, 700))
    assert pages(stage) == ["page0", "page2"]
    assert turn(stage) == ["page3"]
    beside = open_book(folder, size=(1000, 700), place=Locator("OPS/p1.xhtml"))
    assert pages(beside) == ["page1"]


def test_spread_both_pairs_in_a_high_window_too(show: Callable[..., Stage]) -> None:
    stage = show("", "", spread="both", size=(600, 900))
    assert pages(stage) == ["page0", "page1"]


def test_a_lone_page_with_a_side_stands_there(show: Callable[..., Stage]) -> None:
    (box,) = boxes(show("page-spread-right", "page-spread-left", "page-spread-right"))
    assert box["x"] >= 499


def test_turning_the_window_makes_the_spreads_anew_and_keeps_the_page(show: Callable[..., Stage]) -> None:
    stage = show("", "", "", "", spread="landscape")
    turn(stage)
    assert pages(stage) == ["page2", "page3"]
    stage.run("document.querySelector('.zo-shown iframe').contentWindow.zoMark = 'the same document'")
    stage.resize(600, 900)
    assert pages(stage) == ["page2"]
    assert stage.run("document.querySelector('.zo-shown iframe').contentWindow.zoMark") == "the same document"
    stage.resize(1000, 700)
    assert pages(stage) == ["page2", "page3"]


@pytest.mark.parametrize(
    "viewport",
    [
        '<meta name="viewport" content="width=400,height=600"/>',
        '<meta name="viewport" content="width = 400px ; height=600px"/>',
        '<meta name="viewport" content="width=400, width=900, height=600, height=100"/>',
        '<meta name="viewport" content="width=400, height=600, initial-scale=3, user-scalable=no"/>',
        '<meta name="viewport" content="width=400, height=600"/><meta name="viewport" content="width=90, height=90"/>',
    ],
)
def test_a_viewport_is_read_leniently(show: Callable[..., Stage], viewport: str) -> None:
    (box,) = boxes(show("", viewport=viewport))
    assert box["width"] / box["height"] == pytest.approx(400 / 600, rel=0.01)


def test_a_roll_is_one_band_without_gaps(show: Callable[..., Stage]) -> None:
    stage = show("", "", "", layout="roll", page=(600, 400))
    assert stage.state()["layout"] == "scrolled"
    found = stage.data("[...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().toJSON())")
    assert len(found) >= 2
    for above, below in itertools.pairwise(found):
        assert below["top"] == pytest.approx(above["bottom"], abs=1)
        assert below["x"] == pytest.approx(above["x"], abs=1)


@pytest.mark.parametrize(
    "size", ["", 'width="300" height="300"', 'width="10" height="900"', 'width="100%" height="100%"']
)
def test_the_view_box_of_a_drawing_is_the_page_whatever_size_it_asks_for(
    open_book: Callable[..., Stage], size: str
) -> None:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 140" {size}>'
        '<rect width="100" height="140" fill="rgb(0, 160, 0)"/><rect x="-99" width="99" height="140" fill="red"/></svg>'
    )
    wish = '<meta property="rendition:layout">pre-paginated</meta>'
    stage = open_book({"a.svg": drawing}, spine=("a.svg",), metadata=wish, size=(1000, 700))
    (box,) = boxes(stage)
    assert (box["width"], box["height"]) == (pytest.approx(500, abs=2), pytest.approx(700, abs=2))
    picture = stage.picture()
    for x, y in ((box["x"] + 4, 4), (box["right"] - 4, 4), (box["x"] + 4, 695), (box["right"] - 4, 695)):
        assert picture.pixelColor(round(x), y).getRgb()[:3] == (0, 160, 0)


@pytest.mark.parametrize(("size", "ratio"), [('width="300" height="600"', 2), ('width="2in" height="96px"', 0.5)])
def test_a_drawing_without_a_view_box_is_as_large_as_it_says(
    open_book: Callable[..., Stage], size: str, ratio: float
) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="100%" height="100%" fill="green"/></svg>'
    wish = '<meta property="rendition:layout">pre-paginated</meta>'
    stage = open_book({"a.svg": drawing}, spine=("a.svg",), metadata=wish, size=(1000, 700))
    (box,) = boxes(stage)
    assert box["height"] / box["width"] == pytest.approx(ratio, rel=0.01)
