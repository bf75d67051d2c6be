"""Layout: fixed pages, spreads, rolls, flow, viewports."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.chrome import page_of
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import (
    ask,
    box,
    boxes,
    colourful,
    extent,
    green,
    picture,
    pink,
    red,
    share,
    spines,
    text,
    turn,
    walk,
)
from tests.ui.conftest import Stage

WIDE, UPRIGHT = (1200, 700), (600, 900)


def sides(stage: Stage) -> list[str]:
    """Each page in view: left, right or center of the window."""
    middle = stage.view.width() / 2
    result = []
    for one in boxes(stage):
        off = one.center().x() - middle
        result.append("center" if abs(off) < 4 else "left" if off < 0 else "right")
    return result


def tour(stage: Stage) -> list[list[int]]:
    """Which items of the spine are in view, screen after screen."""
    seen = [ask(stage, _INDEXES)]
    for _ in range(40):
        turn(stage)
        now = ask(stage, _INDEXES)
        if now == seen[-1]:
            break
        seen.append(now)
    return seen


_INDEXES = "frames.map((one) => zo.start.book.items.findIndex((item) => `${zo.start.book.base}${item.href}?${zo.start.book.query}` === one.src))"


def fixed_whole(stage: Stage) -> None:
    """Each page in view is scaled, shown whole, and none is stretched."""
    for number, (outer, size) in enumerate(zip(boxes(stage), ask(stage, _SIZES), strict=True)):
        view = stage.view.rect().adjusted(-1, -1, 1, 1)
        must(view.contains(outer), f"page {number + 1} of those in view is cut off: {outer}")
        wide, high = outer.width() / size[0], outer.height() / size[1]
        must(abs(wide - high) < 0.02, f"page {number + 1} of those in view is stretched: {wide:.2f} x {high:.2f}")


_SIZES = "frames.map((one) => [one.offsetWidth, one.offsetHeight])"


# -- spreads -----------------------------------------------------------------------------------------------------------


@judges("fxl-page-spread-break", how="pixels, picture looked at")
def spreads_win_over_page_breaks(bench: Bench) -> None:
    stage = bench.open(size=WIDE)
    must(sides(stage) == ["left", "right"], f"first screen: {sides(stage)}")
    turn(stage)
    must(sides(stage) == ["left", "right"], f"second screen: {sides(stage)}")
    must("Page 3" in text(stage) and "Page 4" in text(stage), f"second screen: {text(stage)[:60]}")
    _no_gap(stage)


def _no_gap(stage: Stage) -> None:
    first, second = sorted(boxes(stage), key=lambda one: one.left())
    must(abs(second.left() - first.left() - first.width()) <= 1, f"a gap of {second.left() - first.right()} pixels")
    whole = picture(stage)
    greens, pinks = extent(whole, green), extent(whole, pink)
    must(greens.right() < pinks.left() + 2, "the green page is not at the left of the pink one")


@judges("fxl-page-spread-center", how="pixels, picture looked at")
def a_centred_page_stands_alone(bench: Bench) -> None:
    stage = bench.open(size=WIDE)
    must(sides(stage) == ["center"], f"first screen: {sides(stage)}")
    fixed_whole(stage)
    must(sorted(chain(*tour(stage))) == [0, 1, 2, 3], "not every page comes once")


@judges("lay-fxl-orientation-default", how="pixels, picture looked at")
def the_window_decides_about_orientation(bench: Bench) -> None:
    for size in (WIDE, UPRIGHT):
        stage = bench.open(size=size)
        must((stage.view.width(), stage.view.height()) == size, "the window was turned")
        turned = ask(
            stage, "frames.map((one) => one.getBoundingClientRect().width > one.getBoundingClientRect().height)"
        )
        must(all(turned), "a page is turned by a quarter")
        fixed_whole(stage)
        must(sorted(chain(*tour(stage))) == [0, 1, 2, 3], "not every page comes once")


@judges("lay-fxl-spread-landscape", how="pixels, picture looked at")
def pages_are_paired_in_landscape_only(bench: Bench) -> None:
    wide = tour(bench.open(size=WIDE))
    must(wide == [[0, 1], [2, 3]], f"in landscape: {wide}")
    upright = tour(bench.open(size=UPRIGHT))
    must(upright == [[0], [1], [2], [3]], f"upright: {upright}")
    stage = bench.open(size=WIDE)
    _no_gap(stage)
    stage.resize(*UPRIGHT)
    must(len(boxes(stage)) == 1, "after the window was turned both pages are there")


@judges("lay-pp-page-spread-combined", how="pixels, picture looked at")
def left_and_right_make_one_spread(bench: Bench) -> None:
    stage = bench.open(size=WIDE)
    seen = tour(stage)
    must([1, 2] in seen, f"screens: {seen}")
    stage = bench.open(size=WIDE)
    while len(boxes(stage)) < 2:
        turn(stage)
    must(sides(stage) == ["left", "right"], f"they stand {sides(stage)}")


@judges("lay-pp-spread-none", how="pixels, picture looked at")
def no_page_has_another_beside_it(bench: Bench) -> None:
    seen = tour(bench.open(size=(1800, 500)))
    must(seen == [[0], [1], [2], [3]], f"screens: {seen}")


# -- fixed pages -------------------------------------------------------------------------------------------------------


@judges("lay-pp-layout-pre-paginated", how="pixels, picture looked at")
def each_item_is_one_page(bench: Bench) -> None:
    stage = bench.open()
    states = walk(stage)
    must(spines(states) in ([0, 1, 2, 3], [0, 2], [0, 1, 3]), f"items in view: {spines(states)}")
    must(len(states) == len(spines(states)), "an item takes several pages")
    must(list(chain(*tour(bench.open(size=UPRIGHT)))) == [0, 1, 2, 3], "upright not one page after the other")


@judges("lay-pp-embedded-images", "lay-pp-embedded-images-svg", how="pixels, picture looked at")
def pictures_are_whole_and_in_order(bench: Bench) -> None:
    stage = bench.open(size=UPRIGHT)
    for number in range(9):
        fixed_whole(stage)
        now = ask(stage, _INDEXES)
        must(now == [number], f"screen {number + 1} shows item {now}")
        must(share(picture(stage), colourful) > 0.002, f"no picture on page {number + 1}")
        drawn = ask(stage, "(() => { const one = frames[0].contentDocument.querySelector('img');"
                           " return one ? [one.width / one.height, one.naturalWidth / one.naturalHeight, one.naturalWidth] : null })()")  # fmt: skip
        if drawn:
            must(
                drawn[2] > 0 and abs(drawn[0] - drawn[1]) < 0.05,
                f"the picture of page {number + 1} is stretched: {drawn}",
            )
        turn(stage)


@judges(
    "lay-pp-layout-duplication",
    how="ui, picture looked at",
    note="the test asks EPUBCheck for an error; the program's own `check` tells of it",
)
def the_first_layout_counts_and_it_is_told(bench: Bench) -> None:
    stage = bench.open(size=UPRIGHT)
    must(len(walk(stage)) == 4, "not shown as four fixed pages")
    code, told = bench.command("check", str(bench.path()))
    _, facts = bench.command("inspect", str(bench.path()))
    must("rendition:layout" in told + facts or code, f"`check` says nothing of it (exit code {code})")


@judges(
    "lay-pp-xhtml-icb",
    "lay-pp-xhtml-icb_invalid_meta",
    "lay-pp-xhtml-icb_repeated-in-meta",
    how="pixels, picture looked at",
)
def nothing_outside_the_viewport_shows(bench: Bench) -> None:
    stage = bench.open(size=WIDE)
    for _ in tour(bench.open(size=WIDE)):
        must(share(picture(stage), red) == 0, f"red is visible beside {text(stage)[:40]!r}")
        turn(stage)
    must(ask(bench.open(size=WIDE), "frames[0].contentDocument.body.innerText.length") > 40, "the first page is empty")


@judges("lay-pp-xhtml-icb_multi", how="pixels, picture looked at")
def each_page_has_its_own_viewport(bench: Bench) -> None:
    stage = bench.open(size=UPRIGHT)
    must(share(picture(stage), red) == 0, "red on the first page")
    turn(stage)
    must(share(picture(stage), red) > 0.01, "no red on the second page")


@judges("lay-pp-xhtml-icb_multi_declarations", how="pixels, picture looked at")
def the_first_viewport_element_counts(bench: Bench) -> None:
    stage = bench.open()
    first, size = picture(stage), ask(stage, _SIZES)
    turn(stage)
    must(ask(stage, _SIZES) == size, f"page 1 is {size}, page 2 {ask(stage, _SIZES)}")
    area = boxes(stage)[0].adjusted(2, 2, -2, -2)
    must(abs(share(picture(stage, area), red) - share(first.copy(area), red)) < 0.001, "the pages differ")


@judges("lay-viewport-meta-prop", how="interaction, picture looked at")
def only_the_size_of_a_viewport_counts(bench: Bench) -> None:
    first = None
    for number in range(4):
        stage = page_of(bench.window())
        turn(stage, "Home")
        for _ in range(number):
            turn(stage)
        must(ask(stage, _INDEXES) == [number], f"items {ask(stage, _INDEXES)} are in view instead of {number}")
        before = boxes(stage)[0]
        first = first or before
        must(before == first, f"page {number + 1} stands at {before}, the first at {first}")
        zoom(stage, 2)
        after = boxes(stage)[0]
        must(after.width() > before.width() * 1.15, f"page {number + 1} does not grow under Ctrl and wheel")
        zoom(stage, -3)
        must(abs(boxes(stage)[0].width() - before.width()) < 4, f"page {number + 1} does not shrink again")
        bench.close_windows()


def zoom(stage: Stage, notches: int) -> None:
    """Ctrl and the wheel over the middle of the page."""
    middle = QPointF(stage.view.rect().center())
    for _ in range(abs(notches)):
        turned = QPoint(0, 120 if notches > 0 else -120)
        event = QWheelEvent(
            middle, QPointF(stage.view.mapToGlobal(middle)), QPoint(), turned, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(stage.target, event)
        stage.settle()


# -- fixed and flowing together ----------------------------------------------------------------------------------------


def _flows(states: list[dict[str, Any]], item: int) -> int:
    """How many pages an item takes."""
    return sum(1 for state in states if state["spine"] == item)


@judges("lay-page-layout-both", "lay-pp-spine-overrides_behave-as-global", "lay-pp-spine-overrides_image-only-pp", how="pixels, picture looked at")  # fmt: skip
def the_second_item_flows(bench: Bench) -> None:
    stage = bench.open(size=(700, 500))
    must(ask(stage, _INDEXES) == [0], f"the first screen shows {ask(stage, _INDEXES)}")
    fixed_whole(stage)
    states = walk(stage)
    must(_flows(states, 0) == 1, "the fixed page takes several screens")
    must(_flows(states, 1) > 1, "the second item does not flow")
    must(spines(states) == list(range(len(spines(states)))), f"order: {spines(states)}")


@judges("lay-pp-spine-overrides_image-spine-reflow", how="pixels, picture looked at")
def a_bare_picture_is_a_fixed_page_among_text(bench: Bench) -> None:
    stage = bench.open(size=(700, 500))
    states = walk(stage)
    must(spines(states) == [0, 1, 2], f"items: {spines(states)}")
    must(_flows(states, 0) > 1 and _flows(states, 2) > 1, "the texts do not flow")
    must(_flows(states, 1) == 1, "the picture takes several pages")
    stage = bench.open(size=(700, 500))
    while stage.state()["spine"] == 0:
        turn(stage)
    must(share(picture(stage), red) > 0.005 and share(picture(stage), green) > 0.005, "the picture is not there")


@judges("lay-pp-layout-default", how="pixels, picture looked at")
def text_flows_unless_told_otherwise(bench: Bench) -> None:
    small, large = (len(walk(bench.open(size=size))) for size in ((600, 500), (900, 1400)))
    must(small > large, f"{small} pages in a small window, {large} in a large one")


@judges("lay-rendition-flow-pre-pag", how="pixels, interaction, picture looked at")
def fixed_items_ignore_the_flow(bench: Bench) -> None:
    stage = bench.open(size=(900, 700))
    seen: dict[int, int] = {}
    for _ in range(40):
        items = ask(stage, _INDEXES)
        for fixed in (1, 2):
            if fixed in items:
                must(items == [fixed], f"fixed item {fixed} shares the screen with {items}")
                fixed_whole(stage)
                seen[fixed] = seen.get(fixed, 0) + 1
        if items == [3]:
            break
        turn(stage)
    must(seen == {1: 1, 2: 1}, f"screens of the fixed items: {seen}")


# -- flow --------------------------------------------------------------------------------------------------------------


@judges("lay-pkg-flow-scrolled-doc", how="interaction, picture looked at")
def chapters_scroll_and_follow_sideways(bench: Bench) -> None:
    stage = bench.open()
    turn(stage, "Right")
    must(stage.state()["spine"] == 1, "Right does not lead to the next chapter")
    tops = []
    for _ in range(3):
        tops.append(box(stage, "h1, h2, h3").top())
        stage.wheel(2)
        stage.settle()
    must(tops[0] > tops[1] > tops[2] or tops[0] > tops[1], f"the wheel does not scroll: {tops}")
    must(stage.state()["spine"] == 1, "scrolling leaves the chapter")
    turn(stage, "Right")
    must(stage.state()["spine"] == 2, "Right in the middle of a chapter does not lead to the next one")
    turn(stage, "Left")
    must(stage.state()["spine"] == 1, "Left does not lead back")


def gapless(stage: Stage, items: int) -> None:
    """One vertical scroll of pictures of one width that touch."""
    state = stage.state()
    must(state["layout"] == "scrolled", "not scrolled")
    edges: dict[int, tuple[int, int]] = {}
    seen: set[int] = set()
    for _ in range(60):
        here = list(zip(ask(stage, _INDEXES), boxes(stage), strict=True))
        here.sort(key=lambda one: one[1].top())
        for (index, above), (after, below) in pairwise(here):
            must(after == index + 1, f"item {after} follows item {index}")
            edges[index] = (above.top() + above.height(), below.top())
            must(abs(below.top() - above.top() - above.height()) <= 1, f"a gap below item {index}: {edges[index]}")
            must(
                abs(below.left() - above.left()) <= 1 and abs(below.width() - above.width()) <= 2,
                f"item {after} is wider",
            )
        seen.update(index for index, _ in here)
        if len(seen) == items and max(seen) == items - 1 and len(edges) == items - 1:
            break
        stage.wheel(3)
        stage.settle()
    must(seen == set(range(items)), f"items seen: {sorted(seen)}")


@judges("lay-roll-embedded-images-svg", "lay-roll-images-in-spine", how="pixels, interaction, picture looked at")
def pictures_make_one_roll(bench: Bench) -> None:
    stage = bench.open(size=(900, 900))
    must(share(picture(stage), colourful) > 0.005, "no picture at the top")
    gapless(stage, 9)
