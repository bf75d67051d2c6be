"""A text changes after notes were made in it: an article was edited, a book came out anew. The person is told."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.ui.navigator.stage import press_key
from tests.e2e.books import write_book

TIMEOUT = 20_000
ARTICLE = """---
id: harbour
title: The harbour
language: en
---

## Quay {: #quay }

The stones of the quay are older than the town.

In the evening the boats come home, one after the other.
"""


@pytest.fixture
def article(data_dir: Path) -> Path:
    path = data_dir / "content" / "harbour" / "en.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def shown(program: Any) -> tuple[Annotation, ...]:
    return program.session.annotations.annotating.notes


def lost(program: Any) -> tuple[Annotation, ...]:
    return program.session.annotations.annotating.lost


def mark(program: Any, words: str) -> None:
    rendition = program.session.reading.rendition
    block = next(block for block in rendition.blocks if words in block.text)
    at = block.text.index(words)
    quote = Quote(words, block.text[max(0, at - 32) : at], block.text[at + len(words) :][:32])
    place = Locator(rendition.spine[0].href, block=block.id, quote=quote)
    extent = Extent(at, block.id, at + len(words))
    program.session.annotations.annotating.add_highlight(place, extent, "en")


def test_words_that_moved_in_an_edited_article_are_marked_where_they_are_now(start, qtbot, article):
    program = start("harbour")
    mark(program, "the boats come home")
    start.stop()
    edited = ARTICLE.replace("The stones", "A new paragraph stands here.\n\nThe stones").replace(
        "In the", "Late in the"
    )
    article.write_text(edited, encoding="utf-8")
    program = start("harbour")
    qtbot.waitUntil(program.window.message.isVisible, timeout=TIMEOUT)
    assert "moved along: 1" in program.window.message._text.text()
    (note,) = shown(program)
    block = program.session.reading.rendition.block(note.place.block)
    assert block.text[note.extent.start : note.extent.end] == "the boats come home"
    assert lost(program) == ()
    start.stop()
    program = start("harbour")
    assert len(shown(program)) == 1
    assert not program.window.message.isVisible()  # said once


def test_words_that_are_gone_wait_in_a_list_and_come_back_with_the_text(start, qtbot, article):
    program = start("harbour")
    mark(program, "the boats come home")
    start.stop()
    article.write_text(ARTICLE.replace("In the evening the boats come home, one after the other.", "Rain."), "utf-8")
    program = start("harbour")
    qtbot.waitUntil(lambda: len(lost(program)) == 1, timeout=TIMEOUT)
    assert shown(program) == ()
    start.stop()
    article.write_text(ARTICLE, encoding="utf-8")
    program = start("harbour")
    qtbot.waitUntil(lambda: len(shown(program)) == 1, timeout=TIMEOUT)


def test_a_new_edition_finds_the_notes_of_the_old_one_and_opens_where_that_was_left(start, qtbot, tmp_path):
    old = write_book(tmp_path / "old.epub")
    new = tmp_path / "new.epub"
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "EPUB/tide.xhtml":
                data = data.replace(b"<body>", b"<body><p>A foreword of the second edition.</p>")
            target.writestr(name, data)
    program = start(str(old))
    rendition = program.session.reading.rendition
    place = Locator(rendition.spine[1].href, cfi="/4/84[second]/1:0", quote=Quote("More of the tide"))
    program.session.annotations.annotating.add_highlight(place, Extent(cfi="/4/84[second]/1:16"), "en")
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT):
        program.page.send("view", "goTo", {"spine": 1, "cfi": "/4/84[second]", "person": True})
        press_key(program.view, "PgDown")
    start.stop()
    program = start(str(new))
    qtbot.waitUntil(lambda: len(shown(program)) == 1, timeout=TIMEOUT)
    (note,) = shown(program)
    assert note.place.href == "EPUB/tide.xhtml"
    assert note.place.cfi.endswith("[second]/1:0")  # the id leads there, whatever stands before it
    qtbot.waitUntil(lambda: program.session.reading.place.href == "EPUB/tide.xhtml", timeout=TIMEOUT)
