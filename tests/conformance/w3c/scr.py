"""Scripts: run where the person allows them, by the object and in the origin that EPUB says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.services.permissions import ScriptPermissions
from reader.ui.navigator.book.scripting import ScriptedBook
from tests.conformance.w3c.bench import Bench, pause, wait_until
from tests.conformance.w3c.judging import Fails, judges, must
from tests.conformance.w3c.page import ask, box, green, picture, red, share, text, turn
from tests.ui.conftest import Stage

ROOT = Path(__file__).resolve().parents[3]


def allowed(bench: Bench, test: str = "", **options: Any) -> Stage:
    """The book on a page, its scripts allowed and run."""
    stage = bench.open(test, scripts=True, **options)
    wait_until(lambda: "not support script" not in text(stage), 3000)
    return stage


@judges("scr-readingsystem-features", how="dom")
def all_features_are_answered(bench: Bench) -> None:
    stage = allowed(bench)
    must("does not implement" not in text(stage), "there is no epubReadingSystem")
    names = ("dom-manipulation", "layout-changes", "touch-events", "mouse-events", "keyboard-events", "spine-scripting")
    for name in names:
        answer = ask(stage, f"frames[0].contentDocument.getElementById({name!r}).textContent")
        must(answer in ("true", "false"), f"{name}: {answer!r}")


@judges("scr-readingsystem-support_iframe", "scr-readingsystem-support_iframe_svg", how="dom, picture looked at")
def frames_within_have_the_object(bench: Bench) -> None:
    stage = allowed(bench, size=(1000, 1300))
    wait_until(lambda: "Test passes" in text(stage), 4000)
    must("Test passes" in text(stage), f"the page says {text(stage)[:160]!r}")
    must("Test fails" not in text(stage), "a part of it fails")
    frame = box(stage, "iframe")
    must(frame.width() > 200 and stage.view.rect().contains(frame), f"the frame is not whole in view: {frame}")


@judges("scr-readingsystem-support_svg", how="dom, picture looked at")
def drawings_have_the_object(bench: Bench) -> None:
    stage = allowed(bench)
    passes, fails = (
        ask(stage, f"getComputedStyle(frames[0].contentDocument.getElementById('ers_{which}')).display")
        for which in ("passes", "fails")
    )
    must(passes != "none" and fails == "none", "there is no epubReadingSystem")
    must("does not support scripting" not in text(stage), "the script does not run")


@judges("scr-support_svg", how="dom, picture looked at")
def scripts_of_drawings_run(bench: Bench) -> None:
    stage = allowed(bench)
    must("Test passes." in text(stage), f"the drawing says {text(stage)!r}")
    must(share(picture(stage), green) > 0.2 and share(picture(stage), red) < 0.01, "the drawing is not there")


def origin(stage: Stage) -> str:
    where = "frames[0].contentDocument.getElementById('origin').textContent"
    wait_until(lambda: ask(stage, where), 3000)
    return str(ask(stage, where))


@judges("scr-support_origin", how="dom")
def documents_of_a_book_share_an_origin(bench: Bench) -> None:
    stage = allowed(bench)
    first = origin(stage)
    turn(stage)
    must(stage.state()["spine"] == 1, "the second page is not there")
    must(first and first != "opaque" and first == origin(stage), f"{first!r} and {origin(stage)!r}")


@judges("scr-support_origin_unique", how="dom")
def books_have_different_origins(bench: Bench) -> None:
    mine, other = origin(allowed(bench)), origin(allowed(bench, "scr-support_origin"))
    must(mine and other and mine != other, f"{mine!r} and {other!r}")


@judges("ocf-url_origin", how="dom")
def each_user_gets_another_origin(bench: Bench) -> None:
    """Two users are two data folders."""
    found = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            found.append(_origin_in(bench, Path(folder)))
    must(all(found) and found[0] != found[1], f"both users get {found[0]!r}")


def _origin_in(bench: Bench, folder: Path) -> str:
    """The origin that a script sees in a process of its own, with a user's own data folder."""
    command = [
        sys.executable,
        "-m",
        "reader",
        "render",
        str(bench.path()),
        "--allow-scripts",
        "--format",
        "json",
        "--output",
        "-",
    ]
    environment = {**os.environ, "ZEROOPPOSITE_DATA": str(folder)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    if done.returncode:
        raise Fails(f"`render --allow-scripts` ends with {done.returncode}: {done.stderr[-120:]}")
    lines = [line for line in json.loads(done.stdout)["visible_text"].split("\n") if "://" in line]
    return lines[-1].strip() if lines else ""


@judges("scr-support_scrolled-continuous", how="interaction, picture looked at")
def scripted_chapters_make_one_scroll(bench: Bench) -> None:
    stage = bench.open(scripts=True)
    must(stage.state()["layout"] == "scrolled", "not scrolled")
    seen = [int(stage.state()["spine"])]
    together = False
    for _ in range(60):
        stage.wheel(5)
        stage.settle()
        together = together or len(ask(stage, "frames.map((one) => one.src)")) > 1
        seen.append(int(stage.state()["spine"]))
        if seen[-1] >= 2:
            break
    must(together, "no two chapters are ever in view together")
    must(seen == sorted(seen) and seen[-1] >= 2, f"the wheel leads through {sorted(set(seen))}")


@judges("scr-storage-delete", how="interaction", note="what was kept is deleted as the program's Forget does it")
def what_a_script_stores_can_be_deleted(bench: Bench) -> None:
    """Where a book was allowed its scripts for good, what they store stays until it is forgotten."""
    key = bench.publication().key
    with tempfile.TemporaryDirectory() as folder:
        permissions = ScriptPermissions(_Answers(), Path(folder) / "profiles")
        permissions.allow(key)
        kept = ScriptedBook(key, permissions.folder(key))
        with patch("reader.ui.navigator.stage._in_memory", lambda _publication: kept):
            must("Hence, this test passes" in _said(bench), "at first there is something already")
            must("Persistent data is supported" in _said(bench), "nothing is kept, though the book was allowed")
            permissions.forget(key)
            must(not permissions.has_stored(key), "something is left")
            must("Hence, this test passes" in _said(bench), "after it was forgotten it is still there")


def _said(bench: Bench) -> str:
    """What the page says of its storage. The page, its process and its profile end with this."""
    said = "frames[0].contentDocument.getElementById('persistent_data_support').textContent"
    stage = bench.open(scripts=True)
    wait_until(lambda: str(ask(stage, said)).strip(), 3000)
    words = " ".join(str(ask(stage, said)).split())
    pause(1500)  # storage is written with some delay
    bench.close_pages()
    pause(500)
    return words


class _Answers:
    """Where permissions are kept, in memory."""

    def __init__(self) -> None:
        self._answers: dict[str, bool] = {}

    def allowed(self, key: str) -> bool | None:
        return self._answers.get(key)

    def decide(self, key: str, allowed: bool) -> None:
        self._answers[key] = allowed

    def forget(self, key: str) -> None:
        self._answers.pop(key, None)

    def known(self) -> tuple[str, ...]:
        return tuple(self._answers)
