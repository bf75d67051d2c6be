"""What is seen of a book's page: its documents in view, where their elements stand, its pixels."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.ui.conftest import Stage

Colour = tuple[int, int, int]

# The documents in view, in the order of the spine, with a function from their coordinates to the view's.
_FRAMES = """const frames = [...document.querySelectorAll("iframe.zo-frame")].filter((one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one)
    return style.visibility !== "hidden" && style.display !== "none" && box.width > 0 && box.height > 0
        && box.right > 1 && box.left < innerWidth - 1 && box.bottom > 1 && box.top < innerHeight - 1
})
const inView = (frame, box) => {
    const outer = frame.getBoundingClientRect(), scale = outer.width / frame.offsetWidth
    return { x: outer.left + box.left * scale, y: outer.top + box.top * scale, width: box.width * scale, height: box.height * scale }
}
"""


def ask(stage: Stage, expression: str) -> Any:
    """A value out of the page; `frames` are the documents' frames in view, `inView(frame, box)` as the view has it."""
    return json.loads(stage.run(f"(() => {{ {_FRAMES} return JSON.stringify({expression}) }})()") or "null")


def text(stage: Stage) -> str:
    """The visible words, as `render --format text` gives them."""
    return str(stage.state()["text"])


def boxes(stage: Stage) -> list[QRect]:
    """Where the documents in view stand."""
    return [_rect(box) for box in ask(stage, "frames.map((one) => one.getBoundingClientRect().toJSON())")]


def box(stage: Stage, selector: str, frame: int = 0) -> QRect:
    """Where the first such element stands in the view."""
    found = ask(
        stage,
        f"""(() => {{ const one = frames[{frame}], element = one?.contentDocument.querySelector({json.dumps(selector)})
        return element ? inView(one, element.getBoundingClientRect()) : null }})()""",
    )
    assert found, f"no {selector} in view"
    return _rect(found)


def spot(stage: Stage, selector: str, frame: int = 0) -> tuple[int, int]:
    """The middle of the first line of the first such element: where a person would click."""
    found = ask(
        stage,
        f"""(() => {{ const one = frames[{frame}], element = one?.contentDocument.querySelector({json.dumps(selector)})
        return element ? inView(one, element.getClientRects()[0]) : null }})()""",
    )
    assert found, f"no {selector} in view"
    middle = _rect(found).center()
    return middle.x(), middle.y()


def glyphs(stage: Stage, selector: str, frame: int = 0) -> list[tuple[str, QRect]]:
    """Each character of an element's text with its box, white space aside."""
    found = ask(
        stage,
        f"""(() => {{ const one = frames[{frame}], doc = one.contentDocument, list = []
        const walker = doc.createTreeWalker(doc.querySelector({json.dumps(selector)}), 4), range = doc.createRange()
        while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at++) {{
            range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1)
            const sign = range.toString(), first = range.getClientRects()[0]
            if (/\\S/.test(sign) && first) list.push([sign, inView(one, first)])
        }}
        return list }})()""",
    )
    return [(sign, _rect(one)) for sign, one in found]


def style(stage: Stage, selector: str, *names: str, frame: int = 0) -> list[str]:
    """Computed properties of the first such element."""
    return list(
        ask(
            stage,
            f"""(() => {{ const doc = frames[{frame}].contentDocument
            const computed = doc.defaultView.getComputedStyle(doc.querySelector({json.dumps(selector)}))
            return {json.dumps(names)}.map((name) => computed.getPropertyValue(name)) }})()""",
        )
    )


def turn(stage: Stage, key: str = "PgDown") -> dict[str, Any]:
    """Press a key and return what is visible afterwards."""
    stage.press(key)
    stage.settle()
    return stage.state()


def walk(stage: Stage, key: str = "PgDown", limit: int = 60) -> list[dict[str, Any]]:
    """What is visible on one page after the other, until nothing moves any more."""
    seen = [stage.state()]
    while len(seen) < limit:
        state = turn(stage, key)
        if _place(state) == _place(seen[-1]):
            break
        seen.append(state)
    return seen


def spines(states: list[dict[str, Any]]) -> list[int]:
    """The items of the spine in the order they came, repeats of the same one dropped."""
    result: list[int] = []
    for state in states:
        if not result or result[-1] != state["spine"]:
            result.append(int(state["spine"]))
    return result


def picture(stage: Stage, area: QRect | None = None) -> QImage:
    """The view's pixels, or an area of them."""
    whole = stage.picture().convertToFormat(QImage.Format.Format_RGB32)
    return whole if area is None else whole.copy(area.intersected(whole.rect()))


def colours(image: QImage) -> Counter[Colour]:
    """How many pixels have which colour."""
    data = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return Counter({(one >> 16 & 255, one >> 8 & 255, one & 255): count for one, count in Counter(data).items()})


def share(image: QImage, holds: Callable[[Colour], bool]) -> float:
    """0..1: how much of a picture has colours of a kind."""
    found = colours(image)
    return sum(count for colour, count in found.items() if holds(colour)) / max(1, found.total())


def extent(image: QImage, holds: Callable[[Colour], bool]) -> QRect:
    """The smallest box around all pixels of a kind of colour; empty where there are none."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    kinds = {colour for colour in colours(image) if holds(colour)}
    wanted = {0xFF000000 | red << 16 | green << 8 | blue for red, green, blue in kinds}
    width, height = image.width(), image.height()
    data = memoryview(image.constBits()).cast("I")
    rows = [y for y in range(height) if not wanted.isdisjoint(data[y * width : (y + 1) * width])]
    columns = [x for x in range(width) if not wanted.isdisjoint(data[x::width])]
    return (
        QRect(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)
        if rows and columns
        else QRect()
    )


def red(colour: Colour) -> bool:
    return colour[0] > 200 and colour[1] < 60 and colour[2] < 90


def green(colour: Colour) -> bool:
    """Palegreen, green and what lies between."""
    return colour[1] > colour[0] + 40 and colour[1] > colour[2] + 40


def pink(colour: Colour) -> bool:
    """Lightpink."""
    return colour[0] > 230 and 150 < colour[1] < 210 and 160 < colour[2] < 220


def dark(colour: Colour) -> bool:
    return max(colour) < 120


def is_painted(image: QImage) -> bool:
    """Whether there is a photograph: hundreds of colours, none of them nearly everywhere."""
    found = colours(image)
    return len(found) > 200 and found.most_common(1)[0][1] < 0.9 * found.total()


def colourful(colour: Colour) -> bool:
    """Neither paper nor ink."""
    return max(colour) - min(colour) > 40


def _rect(box: dict[str, float]) -> QRect:
    return QRect(round(box["x"]), round(box["y"]), round(box["width"]), round(box["height"]))


def _place(state: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(state.get(name) for name in ("spine", "page", "cfi", "progression", "text"))
