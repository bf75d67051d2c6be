"""Structural semantics."""

from __future__ import annotations

from tests.conformance.w3c.bench import Bench, pause, wait_until
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import spot, turn
from tests.ui.conftest import Stage

_CARD = "document.querySelector('.zo-note:not(.zo-coming) iframe')?.contentDocument?.body?.innerText ?? ''"


def card(stage: Stage) -> str:
    """The words of a note over the page."""
    return str(stage.run(_CARD) or "").strip()


@judges("pss-support_ignore-title", how="interaction, picture looked at")
def a_title_is_no_footnote(bench: Bench) -> None:
    stage = bench.open()
    stage.click(*spot(stage, "a"))
    wait_until(lambda: card(stage), 4000)
    must(card(stage) == "This text is meant to appear as a footnote.", f"on page one the note says {card(stage)!r}")
    stage.press("Esc")
    wait_until(lambda: not card(stage), 3000)
    turn(stage)
    must(stage.state()["spine"] == 1, "page two is not there")
    stage.click(*spot(stage, "a"))
    pause(1200)
    must(not stage.run("!!document.querySelector('.zo-note')"), f"on page two a note comes: {card(stage)!r}")
    must(stage.state()["spine"] == 1, "the link leads away from page two")
