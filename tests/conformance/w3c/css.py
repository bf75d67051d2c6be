"""CSS under EPUB's prefix."""

from __future__ import annotations

from PySide6.QtCore import QRect

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import ask, box, colours, dark, extent, glyphs, picture, style, turn
from tests.ui.conftest import Stage

TALL = (900, 3000)  # all conditions of a test on one page

# The lines of a paragraph. A soft hyphen stands in the line before the break that it makes.
_LINES = """(() => { const doc = frames[0].contentDocument, list = []
    const walker = doc.createTreeWalker(doc.querySelectorAll(SELECTOR)[INDEX], 4), range = doc.createRange()
    while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at++) {
        range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1)
        const box = [...range.getClientRects()].findLast((one) => one.width), sign = walker.currentNode.data[at]
        const stands = box && /[^\\s\\u00AD]/.test(sign)
        if (stands && (!list.length || Math.abs(list.at(-1).top - box.top) > 4)) list.push({ top: box.top, words: "" })
        if (list.length) list.at(-1).words += sign
    }
    return list.map(({ words }) => words) })()"""


def hyphens(stage: Stage, index: int) -> list[str]:
    """The lines of a tested paragraph that end inside a word: at a soft hyphen, or where the engine has a dictionary."""
    lines = ask(stage, _LINES.replace("SELECTOR", "'p[style]'").replace("INDEX", str(index)))
    return [line for line in lines[:-1] if line[-1] == "\u00ad" or line[-1].isalpha()]


@judges("css-epub-hyphens", how="pixels, picture looked at")
def words_break_as_they_are_told(bench: Bench) -> None:
    stage = bench.open(size=(560, 3000))
    seen: list[list[str]] = [[], [], []]
    for width in (200, 230, 260, 290):  # "testers may need to adjust the font size": there must be reasons to break
        ask(
            stage,
            f"[...frames[0].contentDocument.querySelectorAll('p[style]')].forEach((p) => {{ p.style.width = '{width}px' }})",
        )
        stage.settle()
        for index in range(3):
            seen[index] += hyphens(stage, index)
    must(not seen[0], f"hyphens under `none`: {seen[0]}")
    must(seen[1], "no hyphen under `manual`, though there are soft hyphens")
    must(seen[2], "no hyphen under `auto`")


@judges("css-epub-text-combine-horizontal", how="pixels, picture looked at")
def digits_share_a_square(bench: Bench) -> None:
    stage = bench.open(size=(1400, 700))
    count = ask(
        stage, "[...frames[0].contentDocument.querySelectorAll('p')].filter((p) => /10/.test(p.textContent)).length"
    )
    must(count == 4, f"{count} of four lines with digits")
    ask(stage, "[...frames[0].contentDocument.querySelectorAll('p')].filter((p) => /10/.test(p.textContent))"
               ".forEach((p, index) => { p.id = `tested${index}` })")  # fmt: skip
    for index, packed in enumerate((False, True, False, True)):
        signs = [(sign, where) for sign, where in glyphs(stage, f"#tested{index}") if sign in "012"]
        must(len(signs) == 6, f"line {index + 1}: {len(signs)} of six digits")
        tops = [where.top() for _, where in signs]
        if packed:
            pairs = all(abs(tops[at] - tops[at + 1]) <= 3 for at in (0, 2, 4)) and tops[2] > tops[0] + 8
            must(pairs, f"line {index + 1}: the digits of a pair do not share a square: {tops}")
        else:
            must(len(set(tops)) == 6, f"line {index + 1}: digits are packed: {tops}")


@judges(
    "css-epub-text-emphasis",
    how="pixels, picture looked at",
    note="9 to 11 speak of hollow marks; the test's own style sheet asks for filled ones, and gets them",
)
def letters_have_their_marks(bench: Bench) -> None:
    stage = bench.open(size=TALL)
    wanted = (
        ("filled-dot", "dot"), ("filled-circle", "circle"), ("filled-double-circle", "double-circle"),
        ("filled-double-triangle", "triangle"), ("filled-sesame", "sesame"), ("a", '"a"'), ("open-dot", "open dot"),
        ("filled-dot-blue", "dot"), ("filled-dot-under", "dot"),
    )  # fmt: skip
    for name, mark in wanted:
        found = style(stage, f".emphasis-{name}", "text-emphasis-style")[0]
        must(found.removeprefix("filled ") == mark, f"{name} has the mark {found!r}")
    blue = picture(stage, _grown(box(stage, ".emphasis-filled-dot-blue"), 14))
    must(any(b > 150 and max(r, g) < 120 for r, g, b in colours(blue)), "the blue marks are not blue")
    over, under = (_marks_lie(stage, f".emphasis-filled-dot{name}") for name in ("", "-under"))
    must(over[1] < 0, "marks that are to stand above do not")
    must(under[1] > 0, "marks that are to stand below do not")
    _page_with(stage, ".emphasis-filled-dot-over-left")
    must(_marks_lie(stage, ".emphasis-filled-dot-over-left")[0] < 0, "marks that are to stand at the left do not")
    _page_with(stage, ".emphasis-filled-dot-over-right")
    must(_marks_lie(stage, ".emphasis-filled-dot-over-right")[0] > 0, "marks that are to stand at the right do not")


def _page_with(stage: Stage, selector: str) -> None:
    for _ in range(12):
        if ask(stage, f"!!frames[0].contentDocument.querySelector({selector!r})"):
            return
        turn(stage)


def _marks_lie(stage: Stage, selector: str) -> tuple[int, int]:
    """How far the marks reach beyond the letters: (to the right, below), negative for the other side."""
    letters = box(stage, selector)
    area = _grown(letters, 26)
    drawn = extent(picture(stage, area), dark).translated(area.topLeft())
    right, left = drawn.right() - letters.right(), letters.left() - drawn.left()
    below, above = drawn.bottom() - letters.bottom(), letters.top() - drawn.top()
    return (right if right > left else -left), (below if below > above else -above)


def _grown(area: QRect, by: int) -> QRect:
    return area.adjusted(-by, -by, by, by)


@judges("css-epub-text-transform", how="pixels, picture looked at")
def letters_are_as_wide_as_the_japanese(bench: Bench) -> None:
    stage = bench.open()
    signs = glyphs(stage, "p[style]")
    latin = [(sign, where) for sign, where in signs if sign.isascii() and sign.isalnum()]
    must(not latin, f"letters stay as they are: {''.join(sign for sign, _ in latin)}")
    japanese = next(where for sign, where in signs if sign == "こ")
    wide = [(sign, where) for sign, where in signs if "！" <= sign <= "～"]
    must(len(wide) == 12, f"{len(wide)} of twelve full-width signs")
    for sign, where in wide:
        same = abs(where.height() - japanese.height()) <= 2 and abs(where.width() - japanese.width()) <= 2
        must(same, f"{sign} is {where.width()} x {where.height()}, not {japanese.width()} x {japanese.height()}")


@judges("css-epub-writing-mode", how="pixels, picture looked at")
def lines_run_as_they_are_told(bench: Bench) -> None:
    stage = bench.open()
    must(_runs(stage, "p:last-of-type") == "across", f"page 1 runs {_runs(stage, 'p:last-of-type')}")
    turn(stage)
    must(_runs(stage, "p:last-of-type") == "down from the right", f"page 2 runs {_runs(stage, 'p:last-of-type')}")
    first, view = glyphs(stage, "body")[0][1], stage.view.width()
    must(first.left() > view / 2, f"page 2 begins at {first.left()} of {view}")
    turn(stage)
    must(_runs(stage, "p:last-of-type") == "down from the left", f"page 3 runs {_runs(stage, 'p:last-of-type')}")
    first = glyphs(stage, "body")[0][1]
    must(first.left() < view / 2, f"page 3 begins at {first.left()} of {view}")


def _runs(stage: Stage, selector: str) -> str:
    signs = [where for _, where in glyphs(stage, selector)]
    if signs[1].left() > signs[0].left() and abs(signs[1].top() - signs[0].top()) < 4:
        return "across"
    return "down from the right" if signs[-1].left() < signs[0].left() else "down from the left"
