"""A text among fixed pages that asks for a side has that half of the window; the page after it stands beside its end.

Source: EPUB 3.3, section 8.2.3 (page-spread properties on reflowable items).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.book.conftest import write_book

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

FIXED = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>p</title><meta name="viewport" content="width=600, height=600"/>
</head><body><p>fixed{number}</p></body></html>"""
SHOWN = "[...document.querySelectorAll('.zo-shown iframe')].map((one) => [one.contentDocument.body.innerText.trim().slice(0, 6).trim(), one.getBoundingClientRect().left < innerWidth / 2 - 1])"


@pytest.fixture
def show(open_book: Callable[..., Stage], tmp_path: Path) -> Callable[..., Stage]:
    """A fixed page, a text of so many words on the left, two fixed pages."""

    def shown(words: int, size: tuple[int, int] = (1200, 700)) -> Stage:
        files = {"a.xhtml": FIXED.format(number=1), "b.xhtml": f"<p>{'flows ' * words}</p>"}
        files |= {"c.xhtml": FIXED.format(number=2), "d.xhtml": FIXED.format(number=3)}
        wish = '<meta property="rendition:layout">pre-paginated</meta>'
        folder = write_book(tmp_path / "sided", files, metadata=wish)
        package = folder / "OPS" / "book.opf"
        sided = '<itemref idref="i1" properties="rendition:layout-reflowable page-spread-left"/>'
        package.write_text(package.read_text().replace('<itemref idref="i1"/>', sided))
        return open_book(folder, size=size)

    return shown


def turn(stage: Stage, key: str = "PgDown") -> list[list[object]]:
    with stage.heard(stage.page.relocated):
        stage.press(key)
    stage.settle()
    return list(stage.data(SHOWN))


def test_a_short_text_and_the_page_after_it_make_a_spread(show: Callable[..., Stage]) -> None:
    stage = show(20)
    assert stage.data(SHOWN)[0][0] == "fixed1"
    assert turn(stage) == [["flows", True], ["fixed2", False]]
    assert stage.state()["text"].endswith("fixed2")
    assert turn(stage)[0][0] == "fixed3"
    assert turn(stage, "PgUp") == [["flows", True], ["fixed2", False]]


def test_beside_a_long_text_the_page_waits_for_its_end(show: Callable[..., Stage]) -> None:
    stage = show(900)
    assert turn(stage) == [["flows", True]]
    pages = int(stage.state()["pages"])
    assert pages > 1
    for _ in range(pages - 1):
        last = turn(stage)
    assert last == [["flows", True], ["fixed2", False]]
    assert turn(stage, "PgUp") == [["flows", True]]


def test_in_an_upright_window_each_stands_alone(show: Callable[..., Stage]) -> None:
    stage = show(20, (600, 800))
    assert [turn(stage)[0][0], turn(stage)[0][0]] == ["flows", "fixed2"]


@pytest.mark.parametrize(("language", "first"), [("en", "left"), ("ar", "right")])
def test_in_two_columns_a_text_begins_on_the_side_it_asks_for(
    open_book: Callable[..., Stage], tmp_path: Path, language: str, first: str
) -> None:
    second = "right" if first == "left" else "left"
    files = {f"{name}.xhtml": f"<p>{name}</p>" for name in ("open", second, first)}
    head = f"<style>html {{ direction: {'rtl' if language == 'ar' else 'ltr'} }}</style>"
    direction = "rtl" if language == "ar" else "ltr"
    folder = write_book(tmp_path / "columns", files, language=language, head=head, direction=direction)
    package = folder / "OPS" / "book.opf"
    text = package.read_text()
    for index, side in ((1, second), (2, first)):
        text = text.replace(
            f'<itemref idref="i{index}"/>', f'<itemref idref="i{index}" properties="page-spread-{side}"/>'
        )
    package.write_text(text)
    stage = open_book(folder, size=(1400, 800))
    sides = []
    for turned in range(3):
        if turned:
            turn(stage)
        assert stage.state()["pages"] == 1
        sides.append(stage.data(COLUMN))
    assert sides == [first, second, first]
    narrow = open_book(folder, size=(700, 800))
    turn(narrow)
    assert narrow.state()["pages"] == 1, "one column leaves none out"


COLUMN = """((frame) => { const text = frame.contentDocument.querySelector("p"), range = frame.contentDocument.createRange()
range.selectNodeContents(text)
return range.getBoundingClientRect().left + frame.getBoundingClientRect().left < innerWidth / 2 ? "left" : "right"
})(document.querySelector(".zo-shown iframe"))"""
