"""Publication resources: media types, fallbacks, links that lead outside, XML in error."""

from __future__ import annotations

from unittest.mock import patch

from PySide6.QtCore import QUrl

from tests.conformance.w3c.bench import Bench, pause, wait_until
from tests.conformance.w3c.chrome import answer, page_of
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import ask, box, colourful, is_painted, picture, share, spines, spot, text, walk


@judges("pub-cmt-avif", "pub-cmt-gif", "pub-cmt-jpeg", "pub-cmt-jxl", "pub-cmt-webp", how="pixels, picture looked at")
def the_picture_is_drawn(bench: Bench) -> None:
    stage = bench.open()
    size = ask(
        stage,
        "(() => { const one = frames[0].contentDocument.images[0]; return [one.naturalWidth, one.naturalHeight] })()",
    )
    must(min(size) > 50, f"the picture is {size[0]} x {size[1]}")
    must(is_painted(picture(stage, box(stage, "img"))), "nothing is drawn")


@judges("pub-cmt-opus", how="interaction, picture looked at")
def the_recording_plays(bench: Bench) -> None:
    stage = bench.open()
    must(box(stage, "audio").width() > 100, "no controls")
    where = box(stage, "audio")
    stage.click(where.left() + where.height() / 2, where.center().y())
    player = "frames[0].contentDocument.querySelector('audio')"
    wait_until(lambda: ask(stage, f"{player}.currentTime") > 0.3, 8000)
    time, error = ask(stage, f"[{player}.currentTime, {player}.error?.message ?? '']")
    must(time > 0.3, f"it stands at {time} s {error}")


@judges("pub-data-urls_browsing-context", how="pixels, picture looked at")
def a_data_picture_stays_in_the_page(bench: Bench) -> None:
    stage = bench.open()
    must(share(picture(stage, box(stage, "img")), lambda colour: min(colour) < 200) > 0.02, "nothing is drawn")
    must("passes if you are able to see the image" in text(stage), "the page is gone")
    must(not stage.guard.blocked, f"blocked: {stage.guard.blocked}")


def _link_outside(bench: Bench, scheme: str, button: str) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    with patch("PySide6.QtGui.QDesktopServices.openUrl", note):
        program = bench.window()
        stage = page_of(program)
        refused = answer(program, lambda: stage.click(*spot(stage, "a")), "Cancel", opened)
        must(refused.words, "nothing is asked")
        must(not opened, "it opens although it was refused")
        asked = answer(program, lambda: stage.click(*spot(stage, "a")), button, opened)
        must(not asked.opened, "it opens before anybody has agreed")
        must(len(opened) == 1 and opened[0].startswith(scheme), f"opened: {opened}")
        must(asked.words.strip().endswith("?") or "?" in asked.words, f"it says {asked.words!r}")
        must("Test passes if" in text(stage), "the page has gone elsewhere")


@judges("pub-external-links", how="interaction")
def a_web_page_opens_outside_after_asking(bench: Bench) -> None:
    _link_outside(bench, "http", "Open")


@judges("pub-external-links_consent", how="interaction")
def a_mail_is_asked_about(bench: Bench) -> None:
    _link_outside(bench, "mailto:", "Open")


@judges("pub-foreign_image", how="pixels, picture looked at")
def a_fallback_stands_for_the_picture(bench: Bench) -> None:
    stage = bench.open()
    must(ask(stage, "frames[0].contentDocument.images[0].naturalWidth") > 50, "no picture")
    must(share(picture(stage, box(stage, "img")), colourful) > 0.2, "nothing is drawn")


@judges("pub-foreign_json-spine", "pub-foreign_xml-suffix-spine", how="dom")
def a_fallback_stands_for_the_page(bench: Bench) -> None:
    states = walk(bench.open())
    must("Test passes if you see this text." in states[0]["text"], f"the page says {states[0]['text'][:60]!r}")
    must(spines(states) == [0] and len(states) == 1, "there are more pages")


@judges("pub-xml-names", "pub-xml-non-validating_unclosed", how="dom, ui")
def an_error_is_reported_on_the_page(bench: Bench) -> None:
    stage = bench.open()
    must("is damaged in line" in text(stage), f"the page says {text(stage)[:80]!r}")
    pause(0)
    must(share(picture(stage), lambda colour: colour[0] > 150 and colour[1] < 90) > 0, "nothing marks it as an error")
