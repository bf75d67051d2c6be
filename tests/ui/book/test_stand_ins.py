"""What stands in for something: for scripts, for objects no page can show, for cases of a switch; lists of contents;
what a document writes down itself (`data:`), and its base.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

MATHML = "http://www.w3.org/1998/Math/MathML"


def test_what_stands_in_for_scripts_is_part_of_the_text_while_they_do_not_run(open_book: Callable[..., Stage]) -> None:
    body = "<p>first</p><noscript><p>no scripts</p></noscript><canvas><b>no drawing</b></canvas>"
    stage = open_book({"a.xhtml": body})
    assert stage.state()["text"].split("\n") == ["first", "no scripts", "no drawing"]


def test_what_stands_in_for_scripts_is_no_part_of_the_text_while_they_run(open_book: Callable[..., Stage]) -> None:
    body = "<p>first</p><noscript><p>no scripts</p></noscript><canvas><b>no drawing</b></canvas>"
    stage = open_book({"a.xhtml": body}, scripts=True)
    assert stage.state()["text"] == "first"


def test_what_stands_in_for_an_object_is_part_of_the_text_where_it_is_shown(open_book: Callable[..., Stage]) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    body = """<p>1 <object data="a.txt" type="application/x-unheard-of"><b>instead</b></object></p>
        <p>2 <object data="d.svg" type="image/svg+xml"><b>never</b></object></p>"""
    stage = open_book({"a.xhtml": body, "d.svg": drawing, "a.txt": "x"})
    assert stage.state()["text"].split("\n") == ["1 instead", "2"]


@pytest.mark.parametrize("layout", ["reflowable", "pre-paginated"])
def test_of_a_switch_one_case_is_shown(open_book: Callable[..., Stage], layout: str) -> None:
    def switch(space: str, case: str, default: str) -> str:
        return (
            f'<epub:switch><epub:case required-namespace="{space}">{case}</epub:case>'
            f"<epub:default><p>{default}</p></epub:default></epub:switch>"
        )

    body = switch(MATHML, f'<math xmlns="{MATHML}"><mi>formula</mi></math>', "picture of it")
    body += switch("http://www.xml-cml.org/schema", "<p>molecule</p>", "picture of one")
    wish = f'<meta property="rendition:layout">{layout}</meta>'
    stage = open_book({"a.xhtml": body}, metadata=wish)
    assert stage.state()["text"].split("\n") == ["formula", "picture of one"]


def test_lists_of_contents_have_no_numbers_unless_the_book_styles_them(open_book: Callable[..., Stage]) -> None:
    """EPUB 3.3, section 7.3: the default style of list items within nav is that of `list-style: none`."""
    body = """<nav epub:type="toc"><ol id="plain"><li>one</li></ol></nav>
        <nav epub:type="lot"><ol id="styled"><li>one</li></ol></nav><ol id="other"><li>one</li></ol>"""
    stage = open_book({"a.xhtml": body}, head="<style>#styled { list-style-type: upper-roman }</style>")
    styles = [
        stage.data(f"getComputedStyle({on_page.element(f'#{name} > li')}).listStyleType")
        for name in ("plain", "styled", "other")
    ]
    assert styles == ["none", "upper-roman", "decimal"]


def test_the_base_of_a_document_counts_where_it_stays_in_the_book(open_book: Callable[..., Stage]) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>'
    files = {
        "a.xhtml": '<p><img src="d.svg" alt=""/> <a id="link" href="b.xhtml">on</a></p>',
        "inner/b.xhtml": "<p>inner</p>",
        "inner/d.svg": picture,
    }
    stage = open_book(files, head='<base href="inner/"/>')
    stage.settle()
    assert stage.data(f"{on_page.element('img')}.naturalWidth") == 20
    target = stage.navigator.follow(
        {"href": "b.xhtml", "base": stage.data(f"{on_page.element('#link')}.baseURI"), "spine": 0}
    )
    assert target.place.href == "OPS/inner/b.xhtml"  # type: ignore[union-attr]
    elsewhere = open_book({"a.xhtml": '<a id="link" href="a.xhtml">on</a>'}, head='<base href="https://example.org/"/>')
    assert elsewhere.data(f"{on_page.element('#link')}.baseURI").startswith("book:")


DRAWN = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/%3E"


@pytest.mark.parametrize("scripts", [False, True])
def test_what_a_document_writes_down_itself_is_shown_wherever_it_stands(
    open_book: Callable[..., Stage], *, scripts: bool
) -> None:
    """EPUB 3.3, section 3.8 (data URLs): everywhere but where a page of its own would come of it."""
    body = f'''<p><object data="{DRAWN}" type="image/svg+xml">instead</object> <embed src="{DRAWN}"
        type="image/svg+xml"/> <img src="{DRAWN}" alt=""/></p>'''
    head = '<link rel="stylesheet" href="data:text/css,p%7Bcolor:rgb(1,2,3)%7D"/>'
    stage = open_book({"a.xhtml": body}, head=head, scripts=scripts)
    stage.settle()
    assert "instead" not in stage.state()["text"]
    sizes = stage.data(
        f"[...{on_page.DOC}.querySelectorAll('object, embed, img')].map((one) => [one.offsetWidth, one.offsetHeight])"
    )
    assert sizes == [[30, 20]] * 3
    assert stage.data(f"getComputedStyle({on_page.element('p')}).color") == "rgb(1, 2, 3)"
