"""What tests ask of the documents below a book's shell, and do to them."""

from __future__ import annotations

import io
import json
import wave
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

DOC = 'document.querySelector(".zo-shown .zo-frame").contentDocument'
# The box of an element of a document below the shell, or of the shell, in the window.
BOX = """((element) => {
    if (!element) return null
    let { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    for (let win = element.ownerDocument.defaultView; win !== window; win = win.parent) {
        const holder = win.frameElement, outer = holder.getBoundingClientRect(), scale = outer.width / holder.offsetWidth
        left = outer.left + left * scale, top = outer.top + top * scale, width *= scale, height *= scale
    }
    return { left, top, width, height, right: left + width, bottom: top + height }
})"""
WAIT = 5000  # ms


def silence(seconds: float = 5.0) -> bytes:
    """A WAV file in which nothing is heard."""
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(int(16000 * seconds)))
    return target.getvalue()


def element(selector: str, doc: str = DOC) -> str:
    """The expression of an element on the page that is shown."""
    return f"{doc}.querySelector({json.dumps(selector)})"


def box(stage: Stage, selector: str, doc: str = DOC) -> dict[str, float]:
    """Where an element stands in the window."""
    found = stage.data(f"{BOX}({element(selector, doc)})")
    assert found is not None, f"no {selector}"
    return found


def middle(stage: Stage, selector: str, doc: str = DOC) -> tuple[float, float]:
    found = box(stage, selector, doc)
    return found["left"] + found["width"] / 2, found["top"] + found["height"] / 2


def click(stage: Stage, selector: str, doc: str = DOC) -> None:
    stage.click(*middle(stage, selector, doc))


def double_click(stage: Stage, x: float, y: float) -> None:
    """As a person does: press, release, press again at once, release."""
    stage.click(x, y)
    place = QPointF(x, y)
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind, place, stage.view.mapToGlobal(place), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(stage.target, event)


def drag(stage: Stage, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Press, move with the button held, release."""
    steps = 4
    points = [
        QPointF(start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps)
        for step in range(steps + 1)
    ]
    stage.hover(*start)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = QEvent.Type
    moves = [(kinds.MouseButtonPress, points[0], left, left)]
    moves += [(kinds.MouseMove, point, none, left) for point in points[1:]]
    moves += [(kinds.MouseButtonRelease, points[-1], left, none)]
    for kind, point, button, held in moves:
        event = QMouseEvent(kind, point, stage.view.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(stage.target, event)


def until(stage: Stage, expression: str) -> Any:
    """The value of an expression in the page once it is there."""
    deadline = QDeadlineTimer(WAIT)
    while not (value := stage.data(expression)):
        assert not deadline.hasExpired(), f"never: {expression}"
        stage.settle()
    return value
