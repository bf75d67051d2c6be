"""What we rely on in this engine (STYLE.md, section 5). When one of these changes, the page scripts may too."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWebEngineCore import QWebEngineScript, QWebEngineSettings

from reader.publication.model import Publication

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

ROOT = Path(__file__).resolve().parents[3]
MAIN_WORLD = QWebEngineScript.ScriptWorldId.MainWorld.value


def test_timers_never_fire_in_our_world_but_frames_and_promises_do(stage: Stage) -> None:
    stage.run(
        """globalThis.fired = { timer: 0, interval: 0, frame: 0, promise: 0 }
        setTimeout(() => { fired.timer += 1 }, 0)
        setInterval(() => { fired.interval += 1 }, 1)
        Promise.resolve().then(() => { fired.promise += 1 })
        const frame = () => { fired.frame += 1; if (fired.frame < 30) requestAnimationFrame(frame) }
        requestAnimationFrame(frame); 0"""
    )
    while stage.run("fired.frame") < 30:
        stage.settle()
    assert stage.data("fired") == {"timer": 0, "interval": 0, "frame": 30, "promise": 1}


@pytest.mark.parametrize(
    ("source", "value"),
    [("'word'", "word"), ("41 + 1", 42), ("1 / 4", 0.25), ("1 > 0", True), ("[1, 2]", ""), ("({ a: 1 })", ""), ("null", "")],
)  # fmt: skip
def test_only_plain_values_come_back_from_the_page(stage: Stage, source: str, value: object) -> None:
    answer = stage.run(source)
    assert (answer, type(answer)) == (value, type(value)) or (answer == value and value in {42})


def test_a_message_carries_a_dict_with_lists_and_numbers_in_it(stage: Stage) -> None:
    state = stage.state()
    assert isinstance(state["visible"], list)
    assert isinstance(state["progression"], int | float)
    assert isinstance(state["text"], str)


def test_scripts_of_books_are_off_and_ours_are_out_of_their_reach(
    open_stage: Callable[..., Stage], write_article: Callable[..., Publication]
) -> None:
    body = "## A {: #a }\n\n<script>document.documentElement.dataset.ran = 'yes'</script>\n\nText.\n"
    stage = open_stage(publication=write_article(en=body))
    assert not stage.page.settings().testAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled)
    assert stage.run("document.documentElement.dataset.ran ?? 'no'") == "no"
    assert stage.run("typeof zo") == "object"
    assert stage.run("typeof zo", MAIN_WORLD) != "object"


def test_the_page_tells_by_itself_when_it_is_ready(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    told: list[str] = []
    stage.page.ready.connect(lambda: told.append("ready"))
    for _ in range(3):
        with stage.heard(stage.page.ready):
            stage.navigator.open({})
    assert told == ["ready"] * 3


def test_highlights_and_style_sheets_of_ours_leave_the_document_as_published(stage: Stage) -> None:
    assert stage.run("CSS.highlights instanceof HighlightRegistry")
    assert stage.run("document.adoptedStyleSheets.length") >= 1
    assert stage.run("document.querySelectorAll('style').length") == 1, "the article's own"


def test_a_hundred_thousand_signals_do_not_end_the_program() -> None:
    """PySide6 6.12 loses a reference to `True` with each; Python 3.11 aborts when none is left (see immortal.py)."""
    program = """
from reader.ui.immortal import keep_constants_alive
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Teller(QObject):
    told = Signal()
application, teller = QCoreApplication([]), Teller()
keep_constants_alive()
for _ in range(100_000):
    teller.told.emit()
print("still here")
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "still here\n"), done.stderr
