"""A film that the engine cannot play: a button over it, and the program plays it in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTemporaryFile
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.streamer.epub import limits
from reader.ui.navigator.book import films as playing
from reader.ui.navigator.book.films import Films
from reader.ui.navigator.film import FilmOverlay
from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

MEDIA = Path(__file__).resolve().parents[2] / "fixtures" / "media"
FILM, PLAYABLE = (MEDIA / "film.mp4").read_bytes(), (MEDIA / "film.webm").read_bytes()
POSTER = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>'
LONG = "".join(f"<p>Paragraph {number} of a chapter that takes more than one page.</p>" for number in range(80))
CHAPTER = f'<p>Before.</p><video id="film" src="film.mp4" poster="poster.svg" width="400" height="300"></video>{LONG}'
BUTTON = "document.querySelector('.zo-film')"
TIMEOUT = 20_000
# What QtMultimedia says where there is neither PipeWire nor PulseAudio nor a graphics card.
QUIET = ("pipewire-0\\.3", "PulseAudioService", "No audio device", "No HW decoder", "No RHI backend", "Immediate exit")
pytestmark = pytest.mark.expects_warning(*QUIET)
Shown = tuple["Stage", Films]


@pytest.fixture
def open_films(open_book: Callable[..., Stage]) -> Iterator[Callable[..., Shown]]:
    """A book as `open_book` takes it, and who plays its films."""
    opened: list[Films] = []

    def begin(body: str = CHAPTER, *, film: bytes = FILM, **options: Any) -> Shown:
        files = {"a.xhtml": body, "b.xhtml": LONG, "poster.svg": POSTER, "film.mp4": film, "plays.webm": PLAYABLE}
        stage = open_book(files, **options)
        films = Films(stage.reading, stage.page, lambda: stage.view)
        opened.append(films)
        return stage, films

    yield begin
    for films in opened:
        films.close()


@contextmanager
def ended(qtbot: QtBot, films: Films) -> Iterator[None]:
    yield
    qtbot.waitUntil(lambda: not films.active, timeout=TIMEOUT)


def overlay_in(stage: Stage) -> FilmOverlay | None:
    return next((one for one in stage.view.findChildren(FilmOverlay) if one.isVisible()), None)


def start(qtbot: QtBot, stage: Stage) -> FilmOverlay:
    """Press the button, and wait for the film."""
    on_page.until(stage, f"{BUTTON}?.style.display === ''")
    on_page.click(stage, ".zo-film", "document")
    qtbot.waitUntil(lambda: overlay_in(stage) is not None, timeout=TIMEOUT)
    overlay = overlay_in(stage)
    assert overlay is not None
    qtbot.waitUntil(lambda: overlay.is_playing, timeout=TIMEOUT)
    return overlay


def test_the_button_plays_the_film_in_its_place(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, films = open_films()
    overlay = start(qtbot, stage)
    box = on_page.box(stage, "#film")
    place = overlay.geometry()
    assert (place.x(), place.y()) == (pytest.approx(box["left"], abs=1), pytest.approx(box["top"], abs=1))
    assert (place.width(), place.height()) == (400, 300)
    assert stage.data(f"{BUTTON}.getAttribute('aria-label')") == "Play the film"
    with ended(qtbot, films):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert overlay_in(stage) is None
    on_page.until(stage, f"{BUTTON}.getAttribute('aria-busy') === 'false'")
    assert stage.reported == [], "the place is the same"


def test_controls_that_would_do_nothing_are_not_shown(open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films()
    film = on_page.element("#film")
    on_page.until(stage, f"{BUTTON} && !{film}.controls")
    stage.run(f"{film}.src = 'plays.webm'")
    on_page.until(stage, f"!{BUTTON} && {film}.controls")


def test_the_keyboard_reaches_the_button(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films()
    on_page.until(stage, f"{BUTTON} !== null")
    stage.run(f"{BUTTON}.focus()")
    assert stage.data(f"document.activeElement === {BUTTON}")
    stage.press("Return")
    qtbot.waitUntil(lambda: overlay_in(stage) is not None, timeout=TIMEOUT)


@pytest.mark.expects_warning("not served", *QUIET)
def test_a_film_that_the_engine_plays_is_left_to_it(open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films(
        '<video id="a" src="plays.webm"></video>'
        '<video id="b"><source src="gone.mp4"/><source src="plays.webm" type="video/webm"/></video>'
    )
    for name in "ab":
        on_page.until(stage, f"{on_page.element('#' + name)}.readyState >= 1")
    stage.settle()
    assert stage.data(BUTTON) is None


def test_of_several_sources_the_one_that_we_can_play_is_played(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films('<video><source src="poster.svg"/><source src="film.mp4" type="video/mp4"/></video>')
    start(qtbot, stage)


def test_turning_the_page_ends_the_film(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, films = open_films()
    start(qtbot, stage)
    with ended(qtbot, films):
        stage.navigator.page_send("view", "next", {})
    on_page.until(stage, f"{BUTTON}.style.display === 'none'")
    stage.navigator.page_send("view", "previous", {})
    on_page.until(stage, f"{BUTTON}.style.display === ''")


def test_scrolling_takes_the_film_along_until_it_is_out_of_sight(
    qtbot: QtBot, open_films: Callable[..., Shown]
) -> None:
    from reader.preferences import Preferences

    stage, films = open_films(preferences=Preferences(theme="light", layout="scrolled"))
    overlay = start(qtbot, stage)
    before = overlay.y()
    stage.run("document.querySelector('#zo-stage').scrollTop += 30")
    qtbot.waitUntil(lambda: overlay.y() == before - 30, timeout=TIMEOUT)
    with ended(qtbot, films):
        stage.run("document.querySelector('#zo-stage').scrollTop += 2000")


def test_another_size_of_the_window_moves_the_film(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films()
    overlay = start(qtbot, stage)
    stage.resize(1100, 700)
    box = on_page.box(stage, "#film")
    qtbot.waitUntil(lambda: abs(overlay.x() - box["left"]) <= 1, timeout=TIMEOUT)


def test_a_page_that_is_loaded_anew_ends_the_film(qtbot: QtBot, open_films: Callable[..., Shown]) -> None:
    stage, films = open_films()
    start(qtbot, stage)
    with ended(qtbot, films), stage.heard(stage.page.ready):
        stage.navigator.open({})


@pytest.mark.expects_warning("a film was not played", "not served", *QUIET)
@pytest.mark.parametrize(
    "source", [pytest.param("gone.mp4", id="missing"), pytest.param("poster.svg", id="something else")]
)
def test_what_cannot_be_played_is_said_in_one_sentence(
    qtbot: QtBot, open_films: Callable[..., Shown], source: str
) -> None:
    stage, films = open_films(f'<video id="film" src="{source}"></video>')
    on_page.until(stage, f"{BUTTON} !== null")
    with qtbot.waitSignal(films.told, timeout=TIMEOUT) as said:
        on_page.click(stage, ".zo-film", "document")
    assert said.args == ["This film cannot be played."]
    assert not films.active
    on_page.until(stage, f"{BUTTON}.getAttribute('aria-busy') === 'false'")


def test_a_film_elsewhere_is_offered_by_nobody(open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films('<video id="film" src="https://example.org/film.mp4"></video>')
    on_page.until(stage, f"{on_page.element('#film')}.error !== null")
    stage.settle()
    assert stage.data(BUTTON) is None


@pytest.mark.expects_warning("a film was not played", *QUIET)
def test_a_film_that_is_longer_than_an_entry_may_be_is_not_copied(
    qtbot: QtBot, open_films: Callable[..., Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ENTRY", 10_000)
    stage, films = open_films()
    on_page.until(stage, f"{BUTTON} !== null")
    with qtbot.waitSignal(films.told, timeout=TIMEOUT):
        on_page.click(stage, ".zo-film", "document")


def test_a_copy_that_is_stopped_goes_no_further(open_films: Callable[..., Shown]) -> None:
    stage, _films = open_films()
    file = QTemporaryFile()
    assert file.open()
    fetcher = stage.reading.rendition.fetcher
    assert not playing._copy(fetcher, ["OPS/film.mp4"], file, cancelled=lambda: True)
    assert file.size() == 0
    assert playing._copy(fetcher, ["OPS/film.mp4"], file, cancelled=lambda: False)
    assert (file.size(), file.pos()) == (len(FILM), 0)
