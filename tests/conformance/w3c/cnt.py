"""Content documents: XHTML, SVG, MathML, fonts."""

from __future__ import annotations

from PySide6.QtCore import QRect

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import Colour, ask, box, colours, green, picture, red, share, style, text, turn
from tests.ui.conftest import Stage


@judges("cnt-css-fonts_ot", how="pixels, picture looked at")
def an_opentype_font_is_used(bench: Bench) -> None:
    stage = bench.open()
    changed_by_font(stage, "li, p + p, .test")


def changed_by_font(stage: Stage, selector: str) -> None:
    """The element's line is another than without its own font."""
    family = style(stage, selector, "font-family")[0]
    must(
        ask(stage, f"frames[0].contentDocument.fonts.check('20px ' + {family!r})"),
        f"the font {family} is not loaded",
    )
    area = box(stage, selector)
    before = picture(stage, area)
    ask(stage, f"frames[0].contentDocument.querySelector({selector!r}).style.fontFamily = 'serif'")
    stage.settle()
    must(before != picture(stage, area), "the line looks the same in the default font")


@judges("cnt-mathml-support", how="pixels, picture looked at")
def the_exponent_is_raised(bench: Bench) -> None:
    stage = bench.open()
    base, exponent = box(stage, "msup > :first-child"), box(stage, "msup > :last-child")
    must(exponent.bottom() < base.bottom(), "the exponent stands on the line")
    must(exponent.left() >= base.right() - 2, "the exponent does not follow its base")
    sizes = [float(style(stage, f"msup > :{which}-child", "font-size")[0][:-2]) for which in ("first", "last")]
    must(sizes[1] < sizes[0], "the exponent is as large as its base")


def _star(colour: Colour) -> bool:
    """Half-transparent green over the paper."""
    return 110 < colour[0] < 150 and 170 < colour[1] < 210 and 110 < colour[2] < 150


def _heart(stage: Stage) -> QRect:
    """The picture's place, on whichever page it is."""
    for _ in range(3):
        if ask(stage, "frames.some((one) => { const svg = one.contentDocument.querySelector('svg, img')?.getBoundingClientRect();"
                      " return svg && svg.left >= 0 && svg.left < one.contentWindow.innerWidth })"):  # fmt: skip
            break
        turn(stage)
    return box(stage, "svg, img")


@judges("cnt-svg-css-inclusion", "cnt-svg-css", how="pixels, picture looked at")
def the_shape_is_filled_with_stars(bench: Bench) -> None:
    stage = bench.open()
    area = picture(stage, _heart(stage))
    must(share(area, _star) > 0.05, f"no star pattern: {colours(area).most_common(3)}")
    solid = share(area, lambda colour: colour in ((0, 128, 0), (255, 0, 0)))
    must(solid < share(area, _star) / 2, "solid colour")


@judges("cnt-svg-css-reference", how="pixels, picture looked at")
def the_referenced_picture_stays_green(bench: Bench) -> None:
    stage = bench.open()
    area = picture(stage, _heart(stage))
    must(share(area, lambda colour: colour == (0, 128, 0)) > 0.1, f"not solid green: {colours(area).most_common(3)}")
    must(share(area, _star) < 0.02, "a star pattern")


@judges("cnt-svg-embedded", how="pixels, picture looked at")
def the_inline_picture_is_drawn(bench: Bench) -> None:
    stage = bench.open()
    area = picture(stage, _heart(stage))
    must(share(area, lambda colour: red(colour) or green(colour)) > 0.1, "no picture")


@judges("cnt-xhtml-support", how="dom")
def the_page_is_shown(bench: Bench) -> None:
    must("Test passes if you see this." in text(bench.open()), "the text is not there")
