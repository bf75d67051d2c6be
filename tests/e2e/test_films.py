"""A book's film in the window: its button plays it, and whatever leaves the page ends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.ui.navigator.film import FilmOverlay
from tests.e2e.books import write_book
from tests.ui.book.conftest import write_book as write_folder

TIMEOUT = 20_000
FILM = (Path(__file__).resolve().parents[1] / "fixtures" / "media" / "film.mp4").read_bytes()
# What QtMultimedia says where there is neither PipeWire nor PulseAudio nor a graphics card.
QUIET = ("pipewire-0\\.3", "PulseAudioService", "No audio device", "No HW decoder", "No RHI backend", "Immediate exit")
WANT = "document.querySelector('.zo-film')?.click()"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    body = '<p>Before.</p><video src="film.mp4" width="400" height="300"></video>'
    return write_folder(tmp_path / "films", {"a.xhtml": body, "film.mp4": FILM})


def play(qtbot, program) -> FilmOverlay:
    from reader.ui.navigator.scripts import WORLD

    def shown() -> list[FilmOverlay]:
        if not program.session.films.active:
            program.page.runJavaScript(WANT, WORLD)
        return [one for one in program.window.findChildren(FilmOverlay) if one.is_playing]

    qtbot.waitUntil(lambda: bool(shown()), timeout=TIMEOUT)
    return shown()[0]


@pytest.mark.expects_warning(*QUIET)
def test_a_film_plays_in_the_window_and_ends_with_its_book(start, qtbot, tmp_path, book) -> None:
    program = start(str(book), language=None)
    overlay = play(qtbot, program)
    assert overlay.parentWidget() is program.window.page
    assert not program.session.is_plain(), "no picture of it stands for the page at the next start"
    assert QApplication.focusWidget() in (None, overlay)
    before = program.session
    program.open_source(str(write_book(tmp_path / "harbour.epub")))
    qtbot.waitUntil(lambda: not program.window.findChildren(FilmOverlay), timeout=TIMEOUT)
    assert program.session is not before


@pytest.mark.expects_warning(*QUIET)
def test_the_program_can_end_while_a_film_plays(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    play(qtbot, program)
    start.stop()
