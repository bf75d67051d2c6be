"""Formulas: what MathML 3 has and the engine has not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage


def formula(inside: str) -> str:
    return f'<p><math xmlns="http://www.w3.org/1998/Math/MathML">{inside}</math></p>'


@pytest.mark.parametrize(
    ("attributes", "count", "text"),
    [
        ("", 1, "(a)"),
        ("", 3, "(a,b,c)"),
        ('open="[" close=""', 2, "[a,b"),
        ('separators=""', 2, "(ab)"),
        ('open="{" close="}" separators=" ; | "', 4, "{a;b|c|d}"),
    ],
)
def test_fences_stand_around_what_they_enclose(
    open_book: Callable[..., Stage], attributes: str, count: int, text: str
) -> None:
    letters = "".join(f"<mi>{letter}</mi>" for letter in "abcd"[:count])
    stage = open_book({"a.xhtml": formula(f"<msup><mfenced {attributes}>{letters}</mfenced><mn>2</mn></msup>")})
    assert stage.state()["text"].replace(" ", "") == f"{text}2"
    boxes = stage.data(
        f"[...{on_page.DOC}.querySelectorAll('mi, mo, mn')].map((one) => [one.textContent, one.getBoundingClientRect().left])"
    )
    assert [left for _, left in boxes] == sorted(left for _, left in boxes)
    assert "".join(sign for sign, _ in boxes) == f"{text}2"


def test_letters_of_another_kind_are_other_letters(open_book: Callable[..., Stage]) -> None:
    tokens = "".join(
        f'<mi mathvariant="{kind}">{letters}</mi>'
        for kind, letters in (("double-struck", "RAa1"), ("script", "LAe"), ("fraktur", "gR"), ("bold", "v"))
    )
    stage = open_book({"a.xhtml": formula(tokens)})
    assert stage.state()["text"].replace(" ", "") == "ℝ𝔸𝕒𝟙ℒ𝒜ℯ𝔤ℜv"
    bold = on_page.element("mi:last-child")
    assert stage.data(f"getComputedStyle({bold}).fontWeight") == "700"


@pytest.mark.parametrize(
    ("notation", "sides"),
    [
        ('notation="box"', ["1px"] * 4),
        ('notation="top bottom"', ["1px", "0px", "1px", "0px"]),
        ('notation="longdiv"', ["1px", "0px", "0px", "1px"]),
        ("", ["1px", "0px", "0px", "1px"]),
        ('notation="actuarial"', ["1px", "1px", "0px", "0px"]),
        ('notation="updiagonalstrike"', ["0px"] * 4),
    ],
)
def test_what_is_enclosed_has_its_lines(open_book: Callable[..., Stage], notation: str, sides: list[str]) -> None:
    stage = open_book({"a.xhtml": formula(f"<menclose {notation}><mi>x</mi></menclose>")})
    found: dict[str, Any] = stage.data(
        f"((style) => ({{sides: style.borderWidth, ground: style.backgroundImage}}))(getComputedStyle({on_page.element('menclose')}))"
    )
    widths = found["sides"].split()
    top, right, bottom, left = (
        (widths * 4)[:4] if len(widths) in (1, 4) else (widths + widths[1:2])[:4] if len(widths) == 3 else (widths * 2)
    )
    assert [top, right, bottom, left] == sides
    assert ("linear-gradient" in found["ground"]) == ("strike" in notation)


def test_a_root_may_be_an_enclosure(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": formula('<menclose notation="radical"><mi>x</mi><mn>1</mn></menclose>')})
    assert stage.data(f"{on_page.element('menclose > msqrt')}.children.length") == 2


def test_tables_have_their_columns_and_lines(open_book: Callable[..., Stage]) -> None:
    rows = "".join(
        f"<mtr>{''.join(f'<mtd><mn>{cell}</mn></mtd>' for cell in row)}</mtr>"
        for row in (("1", "2", "3"), ("444", "555", "6"))
    )
    table = f'<mtable columnalign="left right" columnlines="none solid" rowlines="dashed" frame="solid">{rows}</mtable>'
    stage = open_book({"a.xhtml": formula(table)})
    cells = stage.data(
        f"[...{on_page.DOC}.querySelectorAll('mtd')].map((one) => getComputedStyle(one))"
        ".map((style) => [style.borderRightStyle, style.borderBottomStyle])"
    )
    assert [line for line, _ in cells] == ["none", "solid", "none"] * 2
    assert [line for _, line in cells] == ["dashed"] * 3 + ["none"] * 3
    assert stage.data(f"getComputedStyle({on_page.element('mtable')}).borderTopStyle") == "solid"
    one, two, _, four, five, _ = stage.data(
        f"[...{on_page.DOC}.querySelectorAll('mn')].map((one) => one.getBoundingClientRect().toJSON())"
    )
    assert one["left"] == pytest.approx(four["left"], abs=1)
    assert two["right"] == pytest.approx(five["right"], abs=1)


def test_strings_have_their_quotes(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": formula('<ms>one</ms><ms lquote="«" rquote="»">two</ms>')})
    assert stage.state()["text"].replace(" ", "") == '"one"«two»'


def test_places_after_a_formula_are_those_of_the_published_text(open_book: Callable[..., Stage]) -> None:
    body = formula("<mfenced><mi>a</mi><mi>b</mi></mfenced>") + '<p id="after">After it.</p>'
    stage = open_book({"a.xhtml": body})
    blocks = {block["id"]: block["cfi"] for block in stage.state()["visible"]}
    assert blocks["after"] == "/4/4[after]"


def test_a_document_whose_scripts_run_sets_its_formulas_by_itself(open_book: Callable[..., Stage]) -> None:
    body = formula("<mfenced><mi>a</mi><mi>b</mi></mfenced>")
    stage = open_book({"a.xhtml": body}, head="<script>var ran = true</script>", scripts=True)
    assert stage.data(f"{on_page.DOC}.querySelectorAll('mo').length") == 0
    quiet = open_book({"a.xhtml": body}, head="<script>var ran = true</script>")
    assert quiet.data(f"{on_page.DOC}.querySelectorAll('mo').length") == 3


def test_a_bevelled_fraction_is_one_beside_the_other(open_book: Callable[..., Stage]) -> None:
    body = formula('<mfrac bevelled="true"><mi>a</mi><mi>b</mi></mfrac><mfrac><mi>c</mi><mi>d</mi></mfrac>')
    stage = open_book({"a.xhtml": body})
    above, below, upper, lower = stage.data(
        f"[...{on_page.DOC}.querySelectorAll('mi')].map((one) => one.getBoundingClientRect().toJSON())"
    )
    assert above["bottom"] == pytest.approx(below["bottom"], abs=3)
    assert above["right"] < below["left"]
    assert upper["bottom"] < lower["bottom"] - 5


@pytest.mark.parametrize(("selection", "shown"), [("", "one"), ('selection="2"', "two"), ('selection="5"', "one")])
def test_of_an_action_the_part_chosen_is_shown(open_book: Callable[..., Stage], selection: str, shown: str) -> None:
    body = formula(f"<maction actiontype='toggle' {selection}><mtext>one</mtext><mtext>two</mtext></maction>")
    stage = open_book({"a.xhtml": body})
    seen = f"[...{on_page.DOC}.querySelectorAll('mtext')].filter((one) => one.getClientRects().length)"
    assert stage.data(f"{seen}.map((one) => one.textContent)") == [shown]
