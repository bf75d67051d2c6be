"""A place as a person types it, in a book whose documents are at hand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest

from reader.errors import NotFound, UsageError
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition
from reader.services.going import place_in, printed_page

Book = Callable[..., Publication]


def page(body: str) -> str:
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{body}</body></html>'


@pytest.fixture
def rendition(book: Book) -> Rendition:
    chapters = {
        "text/one.xhtml": page("<p id='a'>in class</p><p class='late'>late</p>") + " " * 600,
        "text/two é.xhtml": page("<p id='late'>x</p><p id='a'>y</p>") + " " * 600,
        "text/three.xhtml": page("<p id='é'>z</p>") + " " * 600,
    }
    spine = '<itemref idref="i0"/><itemref idref="gone"/><itemref idref="i1" id="second"/><itemref idref="i2"/>'
    return book(chapters, spine=f'{spine}<itemref idref="i0"/>').rendition("en")


ONE, TWO, THREE = "OPS/text/one.xhtml", "OPS/text/two é.xhtml", "OPS/text/three.xhtml"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("#a", Locator(ONE, block="a", spine=0)),
        ("#late", Locator(TWO, block="late")),
        ("#é", Locator(THREE, block="é")),
        ("#%C3%A9", Locator(THREE, block="é")),
        (f"{TWO}#a", Locator(TWO, block="a")),
        ("OPS/text/two%20%C3%A9.xhtml#a", Locator(TWO, block="a")),
        ("text/two é.xhtml", Locator(TWO)),
        ("/OPS/text/three.xhtml", Locator(THREE)),
        ("./text/../text/three.xhtml", Locator(THREE)),
        ("three.xhtml", Locator(THREE)),
        ("TEXT/THREE.xhtml", Locator(THREE)),
        ("text/three.xhtml#xywh=1,2,3,4", Locator(THREE, block="xywh=1,2,3,4")),
        ("spine:0", Locator(ONE, spine=0)),
        ("spine:1", Locator(TWO)),
        ("spine:3", Locator(ONE, spine=3)),
        ("epubcfi(/6/6[second]!/4/2[late]/1:1)", Locator(TWO, cfi="/4/2[late]/1:1")),
        ("epubcfi(/6/6!/4,/2/1:0,/4/1:1)", Locator(TWO, cfi="/4,/2/1:0,/4/1:1")),
        ("epubcfi(/6/6!,/2/1:0,/4/1:1)", Locator(TWO, cfi="/2/1:0")),
        ("epubcfi(/6/10)", Locator(ONE, spine=3)),
        ("epubcfi(/6/2[second]!/4)", Locator(TWO, cfi="/4")),
        ("OPS/package.opf#epubcfi(/6/8!/4/2)", Locator(THREE, cfi="/4/2")),
        ("0%", Locator(ONE, spine=0)),
        ("100 %", Locator(ONE, progression=1.0, spine=3)),
    ],
)
def test_a_place_is_found(rendition: Rendition, typed: str, place: Locator) -> None:
    assert place_in(f" {typed} ", rendition) == place


def test_a_percentage_is_one_of_the_whole(rendition: Rendition) -> None:
    place = place_in("37,5%", rendition)
    assert place.href == TWO
    assert place.progression == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize(
    "typed",
    ["#none", "#lat", f"{ONE}#late", "none.xhtml", "spine:4", "epubcfi(/6/4!/4)", "epubcfi(/6/40!/4)", "epubcfi(/6)"],
)
def test_a_place_that_is_not_there_is_not_found(rendition: Rendition, typed: str) -> None:
    with pytest.raises(NotFound):
        place_in(typed, rendition)


@pytest.mark.parametrize("typed", ["", "101%", "epubcfi(", "epubcfi(x)"])
def test_what_is_no_place_is_refused(rendition: Rendition, typed: str) -> None:
    with pytest.raises(UsageError):
        place_in(typed, rendition)


def test_an_end_of_a_path_that_several_files_have_is_not_guessed(book: Book) -> None:
    rendition = book({"a/one.xhtml": page("x"), "b/one.xhtml": page("x")}).rendition("en")
    with pytest.raises(NotFound):
        place_in("one.xhtml", rendition)


def test_no_place_raises_anything_else(rendition: Rendition) -> None:
    hypothesis = pytest.importorskip("hypothesis")
    from hypothesis import strategies as st

    pieces = st.sampled_from(
        ["epubcfi(", "/6", "/4", "!", "[", "a", "]", ":1", ",", ")", "#", "%", "spine:", "..", "7"]
    )

    @hypothesis.given(st.one_of(st.text(max_size=12), st.lists(pieces, max_size=12).map("".join)))
    @hypothesis.settings(deadline=None, max_examples=300)
    def check(typed: str) -> None:
        with suppress(NotFound, UsageError):
            place_in(typed, rendition)

    check()


PAGES = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title></head>
<body><nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav><nav epub:type="page-list"><ol>
<li><a href="one.xhtml">xii</a></li><li><a href="one.xhtml#p1">1</a></li><li><a href="two.xhtml">\u0661\u0662</a></li>
</ol></nav></body></html>"""


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1", Locator("OPS/one.xhtml", block="p1")),
        ("\u0661", Locator("OPS/one.xhtml", block="p1")),
        (" XII ", Locator("OPS/one.xhtml")),
        ("12", Locator("OPS/two.xhtml")),
        ("2", None),
        ("", None),
    ],
)
def test_a_page_of_the_printed_book_is_found_by_its_number(book: Book, typed: str, place: Locator | None) -> None:
    chapters = {"one.xhtml": page("<p id='p1'>x</p>"), "two.xhtml": page("y")}
    assert printed_page(typed, book(chapters, nav=PAGES).rendition("en")) == place
