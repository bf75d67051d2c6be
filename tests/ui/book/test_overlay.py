"""Reading aloud in a real page: words are marked in step with the sound, pages turn with them, taps and keys steer."""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from reader.preferences import Preferences
from reader.ui.navigator.book import voice
from reader.ui.navigator.book.narration import NarrationController
from tests.ui.book.conftest import write_book
from tests.ui.conftest import TIMEOUT, Stage

pytestmark = pytest.mark.qt_log_ignore("ALSA")
RATE = 8000
WORDS = [f'<span id="w{index}">word{index}</span>' for index in range(8)]


def sound(seconds: float) -> bytes:
    """A quiet tone as WAV."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(
            b"".join(struct.pack("<h", int(900 * math.sin(index / 4))) for index in range(int(RATE * seconds)))
        )
    return data.getvalue()


def smil(*steps: tuple[str, str, float | None, float | None]) -> str:
    """An overlay: text, sound, begin and end of each step."""

    def par(text: str, src: str, begin: float | None, end: float | None) -> str:
        times = "".join(
            f' {name}="{value:.3f}s"' for name, value in (("clipBegin", begin), ("clipEnd", end)) if value is not None
        )
        audio = f'<audio src="{src}"{times}/>' if src else ""
        return f'<par><text src="{text}"/>{audio}</par>'

    return (
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body>'
        + "".join(par(*step) for step in steps)
        + "</body></smil>"
    )


def in_words(name: str, count: int, length: float, src: str = "a.wav") -> str:
    return smil(*((f"{name}#w{index}", src, index * length, (index + 1) * length) for index in range(count)))


class Aloud:
    """A book with overlays on a stage, and who reads it aloud."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.narration = NarrationController(stage.reading, stage.navigator, stage.page, stage._stage)
        self.steps: list[tuple[int, str]] = []
        self.narration.changed.connect(self._note)

    def _note(self) -> None:
        step = self.narration.step
        here = (step.spine, step.fragment) if step else (-1, "")
        if not self.steps or self.steps[-1] != here:
            self.steps.append(here)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a change after which it holds."""
        if holds():
            return
        with self.stage.heard(self.narration.changed, holds):
            pass

    def until_at(self, fragment: str) -> None:
        self.until(lambda: self.narration.step is not None and self.narration.step.fragment == fragment)
        self.until_marked(fragment)

    def until_marked(self, fragment: str) -> None:
        """The page has drawn it."""
        self.until_page(f"JSON.stringify({MARKED}) === '[\"{fragment}\"]'")

    def until_page(self, expression: str) -> None:
        loop = QEventLoop()
        watchdog = QTimer(interval=TIMEOUT, singleShot=True)
        watchdog.timeout.connect(loop.quit)
        watchdog.start()
        frames = QTimer(interval=15)
        frames.timeout.connect(
            lambda: self.stage.page.runJavaScript(f"Boolean({expression})", 1, lambda yes: loop.quit() if yes else None)
        )
        frames.start()
        loop.exec()
        frames.stop()
        assert watchdog.isActive(), f"never came: {expression}"

    @property
    def marked(self) -> list[str]:
        return self.stage.data(MARKED)

    @property
    def heard_at(self) -> float:
        return float(self.stage.run("document.querySelector('#zo-voice').currentTime"))


DOCUMENTS = "[...document.querySelectorAll('.zo-shown iframe')].map((one) => one.contentDocument)"
MARKED = f"{DOCUMENTS}.flatMap((doc) => [...doc.querySelectorAll('.zo-speaking')].map((one) => one.id))"


@pytest.fixture
def aloud(tmp_path: Path, open_book: Callable[..., Stage]) -> Callable[..., Aloud]:
    """Opens a book with overlays: `overlays` maps a document to its SMIL file."""

    def opened(files: dict[str, str | bytes], overlays: dict[str, str], **options: Any) -> Aloud:
        shown = {name: options.pop(name) for name in ("size", "place", "preferences") if name in options}
        folder = write_book(tmp_path / "spoken", files, **options)
        package = folder / "OPS" / "book.opf"
        text = package.read_text(encoding="utf-8")
        ids = {name: f"i{index}" for index, name in enumerate(files)}
        for document, overlay in overlays.items():
            text = text.replace(f'href="{document}"', f'href="{document}" media-overlay="{ids[overlay]}"')
        package.write_text(text, encoding="utf-8")
        return Aloud(open_book(folder, **shown))

    return opened


def one_chapter(**more: str | bytes) -> dict[str, str | bytes]:
    return {"c.xhtml": "<p>" + " ".join(WORDS) + "</p>", "a.wav": sound(1.6), **more}


def test_each_word_is_marked_while_its_clip_is_heard(aloud: Callable[..., Aloud]) -> None:
    length = 0.2
    book = aloud(one_chapter(**{"c.smil": in_words("c.xhtml", 8, length)}), {"c.xhtml": "c.smil"})
    book.stage.run(
        "globalThis.log = []; const look = () => { const voice = document.querySelector('#zo-voice');"
        f" if (!voice.paused && !voice.seeking) log.push([voice.currentTime, {MARKED}[0] ?? '']);"
        " requestAnimationFrame(look) }; look()"
    )
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    log = book.stage.data("globalThis.log")
    wrong = [
        (round(time, 3), word)
        for time, word in log
        if time < 8 * length and word != f"w{int(time / length)}" and min(time % length, length - time % length) > 0.05
    ]
    assert len(log) > 20
    assert not wrong, f"{len(wrong)} of {len(log)} frames: {wrong[:5]}"
    assert [fragment for _, fragment in book.steps] == [f"w{index}" for index in range(8)] + [""]
    assert book.marked == []


def test_sound_runs_on_from_clip_to_clip_without_being_sought(aloud: Callable[..., Aloud]) -> None:
    book = aloud(one_chapter(**{"c.smil": in_words("c.xhtml", 6, 0.2)}), {"c.xhtml": "c.smil"})
    book.stage.run(
        "globalThis.sought = 0; document.querySelector('#zo-voice').addEventListener('seeking', () => { sought++ })"
    )
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    assert book.stage.run("globalThis.sought") == 0


def test_an_end_past_the_sound_and_a_start_past_it_lead_on(aloud: Callable[..., Aloud]) -> None:
    overlay = smil(
        ("c.xhtml#w0", "a.wav", None, 0.2),
        ("c.xhtml#w1", "a.wav", 0.2, 60),
        ("c.xhtml#w2", "a.wav", 50, 60),
        ("c.xhtml#w3", "b.wav", 0.1, None),
    )
    files = {"c.xhtml": "<p>" + " ".join(WORDS) + "</p>", "a.wav": sound(0.5), "b.wav": sound(0.4), "c.smil": overlay}
    book = aloud(files, {"c.xhtml": "c.smil"})
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    assert [fragment for _, fragment in book.steps] == ["w0", "w1", "w2", "w3", ""]


def test_the_books_own_classes_show_what_is_read_and_are_taken_off(aloud: Callable[..., Aloud]) -> None:
    book = aloud(
        one_chapter(**{"c.smil": smil(("c.xhtml#w1", "a.wav", 0, 1.5))}),
        {"c.xhtml": "c.smil"},
        head="<style>.now { color: rgb(1, 2, 3) } .on { letter-spacing: 1px }</style>",
        metadata='<meta property="media:active-class">now</meta><meta property="media:playback-active-class">on</meta>',
    )
    book.narration.toggle()
    book.until_at("w1")
    doc = f"{DOCUMENTS}[0]"
    assert book.stage.data(f"[{doc}.documentElement.className, {doc}.querySelector('#w1').className]") == [
        "on",
        "zo-speaking now",
    ]
    assert book.stage.run(f"getComputedStyle({doc}.querySelector('#w1')).color") == "rgb(1, 2, 3)"
    book.narration.stop()
    book.until_page(
        f"!{doc}.documentElement.hasAttribute('class') && !{doc}.querySelector('#w1').hasAttribute('class')"
    )


def test_a_class_without_a_rule_gets_our_mark(aloud: Callable[..., Aloud]) -> None:
    book = aloud(
        one_chapter(**{"c.smil": smil(("c.xhtml#w1", "a.wav", 0, 1.5))}),
        {"c.xhtml": "c.smil"},
        metadata='<meta property="media:active-class">now</meta>',
    )
    book.narration.toggle()
    book.until_at("w1")
    word = f"{DOCUMENTS}[0].querySelector('#w1')"
    assert book.stage.run(f"{word}.className") == "zo-speaking now zo-highlight"
    assert book.stage.run(f"getComputedStyle({word}).backgroundColor") == "rgb(225, 237, 234)"


def test_a_drawing_shows_what_is_read_though_it_has_no_background(aloud: Callable[..., Aloud]) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><style>.now { background-color: red }</style>'
        '<g id="w1"><text y="50">words</text></g></svg>'
    )
    files = {"c.svg": drawing, "a.wav": sound(1.5), "c.smil": smil(("c.svg#w1", "a.wav", 0, 1.5))}
    book = aloud(
        files, {"c.svg": "c.smil"}, spine=("c.svg",), metadata='<meta property="media:active-class">now</meta>'
    )
    book.narration.toggle()
    book.until_at("w1")
    text = f"{DOCUMENTS}[0].querySelector('text')"
    assert book.stage.run(f"getComputedStyle({text}).stroke") == "rgb(255, 233, 163)"


LONG = "".join(f'<p id="p{index}">{"Some words to read. " * 30}</p>' for index in range(12))


@pytest.mark.parametrize("layout", ["paginated", "scrolled"])
def test_the_page_turns_with_the_words_and_that_is_the_place_then(aloud: Callable[..., Aloud], layout: str) -> None:
    preferences = Preferences(theme="light", layout=layout)
    files = {"c.xhtml": LONG, "a.wav": sound(1.0), "c.smil": smil(("c.xhtml#p11", "a.wav", 0, 1.0))}
    book = aloud(files, {"c.xhtml": "c.smil"}, size=(600, 500), preferences=preferences)
    assert book.stage.state()["page"] == 1
    book.narration.toggle()
    book.until_at("p11")
    book.until_page("true")
    state = book.stage.state()
    assert state["page"] > 1
    assert any(block["id"] == "p11" for block in state["visible"])
    assert book.stage.reading.place.block == "p11"
    assert not book.stage.reading.back(), "turning pages made history"


def test_a_paragraph_over_the_end_of_a_page_turns_it_while_it_is_heard(aloud: Callable[..., Aloud]) -> None:
    long = f'<p id="p0">{"Some words to read. " * 150}</p>'
    files = {"c.xhtml": long, "a.wav": sound(1.0), "c.smil": smil(("c.xhtml#p0", "a.wav", 0, 1.0))}
    book = aloud(files, {"c.xhtml": "c.smil"}, size=(600, 500))
    pages: list[int] = []
    book.stage.page.shown.connect(lambda message: pages.append(int(message["page"])))
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    count = int(book.stage.state()["pages"])
    assert count > 2
    assert sorted(set(pages)) == list(range(2, count + 1))
    assert pages == sorted(pages)


def test_reading_starts_at_the_place_being_read(aloud: Callable[..., Aloud]) -> None:
    overlay = smil(*((f"c.xhtml#p{index}", "a.wav", index * 0.1, index * 0.1 + 0.1) for index in range(12)))
    book = aloud({"c.xhtml": LONG, "a.wav": sound(1.3), "c.smil": overlay}, {"c.xhtml": "c.smil"}, size=(600, 500))
    with book.stage.heard(book.stage.page.relocated) as received:
        book.stage.press("Right")
    first = received[0]["block"]
    book.narration.toggle()
    book.until(lambda: book.narration.step is not None)
    assert book.narration.step.fragment == first != "p0"


def test_the_next_chapter_is_read_by_itself(aloud: Callable[..., Aloud]) -> None:
    files = {
        "a.xhtml": '<p id="one">One.</p>',
        "b.xhtml": "<p>A picture.</p>",
        "c.xhtml": '<p id="two">Two.</p>',
        "s.wav": sound(0.6),
        "a.smil": smil(("a.xhtml#one", "s.wav", 0, 0.2)),
        "c.smil": smil(("c.xhtml#two", "s.wav", 0.3, 0.6)),
    }
    book = aloud(files, {"a.xhtml": "a.smil", "c.xhtml": "c.smil"})
    book.narration.toggle()
    book.until_at("two")
    assert book.steps == [(0, "one"), (2, "two")]


FIXED = '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:spread">both</meta>'
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title><meta name="viewport" '
    'content="width=200, height=300"/></head><body><p id="{id}">Words</p></body></html>'
)


def test_a_spread_is_not_loaded_anew_for_its_second_page(aloud: Callable[..., Aloud]) -> None:
    files: dict[str, str | bytes] = {f"{id}.xhtml": PAGE.format(id=id) for id in ("left", "right", "last")}
    files |= {
        "s.wav": sound(0.8),
        "m.smil": smil(("left.xhtml#left", "s.wav", 0, 0.3), ("right.xhtml#right", "s.wav", 0.3, 0.8)),
    }
    book = aloud(files, {"left.xhtml": "m.smil", "right.xhtml": "m.smil"}, metadata=FIXED, size=(900, 600))
    book.narration.toggle()
    book.until_at("left")
    before = book.stage.run("globalThis.was = [...document.querySelectorAll('.zo-shown iframe')]; was.length")
    book.until_at("right")
    assert before == 2
    assert book.stage.run("was.every((one) => one.isConnected && one.closest('.zo-shown') !== null)")


def test_a_tap_reads_from_there_and_turns_no_page(aloud: Callable[..., Aloud]) -> None:
    overlay = smil(*((f"c.xhtml#p{index}", "a.wav", 0, 1.5) for index in range(12)))
    book = aloud({"c.xhtml": LONG, "a.wav": sound(1.6), "c.smil": overlay}, {"c.xhtml": "c.smil"}, size=(600, 500))
    book.narration.toggle()
    book.until_at("p0")
    frame = book.stage.rect(".zo-shown iframe")
    box = book.stage.data(f"{DOCUMENTS}[0].querySelector('#p1').getClientRects()[0]")
    book.stage.click(frame["x"] + box["x"] + box["width"] - 60, frame["y"] + box["y"] + 10)  # where pages are turned
    book.until_at("p1")
    assert book.stage.state()["page"] == 1


def test_who_pages_on_is_followed_by_the_voice(aloud: Callable[..., Aloud]) -> None:
    overlay = smil(*((f"c.xhtml#p{index}", "a.wav", 0, 1.5) for index in range(12)))
    book = aloud({"c.xhtml": LONG, "a.wav": sound(1.6), "c.smil": overlay}, {"c.xhtml": "c.smil"}, size=(600, 500))
    book.narration.toggle()
    book.until_at("p0")
    with book.stage.heard(book.stage.page.relocated) as received:
        book.stage.press("Right")
    book.until_at(received[0]["block"])
    assert book.stage.state()["page"] == 2


def test_a_pause_goes_on_where_it_stopped(aloud: Callable[..., Aloud]) -> None:
    book = aloud(one_chapter(**{"c.smil": smil(("c.xhtml#w1", "a.wav", 0.2, 1.5))}), {"c.xhtml": "c.smil"})
    book.narration.toggle()
    book.until_at("w1")
    book.until_page("document.querySelector('#zo-voice').currentTime > 0.4")
    book.narration.toggle()
    book.until_page("document.querySelector('#zo-voice').paused")
    stopped = book.heard_at
    assert (book.narration.active, book.narration.playing) == (True, False)
    assert book.marked == ["w1"]
    book.narration.toggle()
    book.until_page("!document.querySelector('#zo-voice').paused")
    assert stopped <= book.heard_at < stopped + 0.3


def test_words_without_sound_are_marked_one_after_the_other(aloud: Callable[..., Aloud]) -> None:
    overlay = smil(("c.xhtml#w0", "", None, None), ("c.xhtml#w1", "", None, None), ("c.xhtml#w2", "a.wav", 0, 0.2))
    book = aloud(one_chapter(**{"c.smil": overlay}), {"c.xhtml": "c.smil"})
    sentences: list[str] = []
    book.narration.told.connect(sentences.append)
    book.narration._voice._sought = True  # whatever voices this machine has
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    assert [fragment for _, fragment in book.steps] == ["w0", "w1", "w2", ""]
    assert len(sentences) == 1


def test_a_voice_speaks_the_words_where_there_is_one(
    aloud: Callable[..., Aloud], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6.QtTextToSpeech", exc_type=ImportError)
    monkeypatch.setattr(voice, "NEVER", frozenset({"speechd", "flite", "winrt", "sapi", "darwin"}))  # Qt's mock is left
    book = aloud(
        one_chapter(**{"c.smil": smil(("c.xhtml#w0", "", None, None), ("c.xhtml#w1", "", None, None))}),
        {"c.xhtml": "c.smil"},
    )
    sentences: list[str] = []
    book.narration.told.connect(sentences.append)
    book.narration.toggle()
    book.until_at("w0")
    assert book.narration._voice._engine is not None
    assert book.narration._voice._engine.engine() == "mock"
    book.until(lambda: not book.narration.active)
    assert [fragment for _, fragment in book.steps] == ["w0", "w1", ""]
    assert sentences == []


def test_a_sound_that_cannot_be_played_is_spoken_instead(aloud: Callable[..., Aloud]) -> None:
    files = one_chapter(**{"c.smil": smil(("c.xhtml#w0", "a.wav", 0, 1), ("c.xhtml#w1", "a.wav", 1, 2))})
    files["a.wav"] = b"no sound at all"
    book = aloud(files, {"c.xhtml": "c.smil"})
    book.narration._voice._sought = True
    book.narration.toggle()
    book.until(lambda: not book.narration.active)
    assert [fragment for _, fragment in book.steps] == ["w0", "w1", ""]


def test_the_books_own_film_or_sound_plays_to_its_end(aloud: Callable[..., Aloud]) -> None:
    body = '<p id="w0">Before</p><audio id="song" src="b.wav" controls="controls"></audio><p id="w1">After</p>'
    overlay = smil(("c.xhtml#w0", "a.wav", 0, 0.2), ("c.xhtml#song", "", None, None), ("c.xhtml#w1", "a.wav", 0.2, 0.4))
    files = {"c.xhtml": body, "a.wav": sound(0.5), "b.wav": sound(0.4), "c.smil": overlay}
    book = aloud(files, {"c.xhtml": "c.smil"})
    book.narration.toggle()
    book.until(lambda: book.narration.step is not None and book.narration.step.fragment == "song")
    book.until_page(f"!{DOCUMENTS}[0].querySelector('#song').paused && !{DOCUMENTS}[0].querySelector('#song').controls")
    book.until(lambda: not book.narration.active)
    assert [fragment for _, fragment in book.steps] == ["w0", "song", "w1", ""]
    assert float(book.stage.run(f"{DOCUMENTS}[0].querySelector('#song').played.end(0)")) == pytest.approx(0.4, abs=0.05)
    book.until_page(f"{DOCUMENTS}[0].querySelector('#song').controls")
    assert book.stage.run(f"{DOCUMENTS}[0].querySelector('#song').currentTime") == 0, "ready to be played again"


def test_what_reading_aloud_plays_nobody_else_plays_meanwhile(aloud: Callable[..., Aloud]) -> None:
    """EPUB RS 3.3, section 9.3.2: no controls, stopped, at the beginning; what is not read is left alone."""
    sounds = "".join(f'<audio id="{name}" src="b.wav" controls="controls"></audio>' for name in ("song", "other"))
    overlay = smil(("c.xhtml#w0", "a.wav", 0, 1.5), ("c.xhtml#song", "", None, None))
    files = {"c.xhtml": f'<p id="w0">Before</p>{sounds}', "a.wav": sound(1.6), "b.wav": sound(1.0), "c.smil": overlay}
    book = aloud(files, {"c.xhtml": "c.smil"})
    song, other = (f"{DOCUMENTS}[0].querySelector('#{name}')" for name in ("song", "other"))
    book.stage.run(f"{song}.play()")
    book.until_page(f"{song}.currentTime > 0")
    book.narration.toggle()
    book.until_at("w0")
    book.until_page(f"{song}.paused && {song}.currentTime === 0 && !{song}.controls && {other}.controls")
    book.stage.run(f"globalThis.tried = 0; {song}.addEventListener('pause', () => {{ tried++ }}); {song}.play()")
    book.until_page(f"globalThis.tried === 1 && {song}.paused && {song}.currentTime === 0")
    book.narration.stop()
    book.until_page(f"{song}.controls")
    book.stage.run(f"{song}.play()")
    book.until_page(f"!{song}.paused && {song}.currentTime > 0")


def test_faster_is_faster(aloud: Callable[..., Aloud]) -> None:
    book = aloud(one_chapter(**{"c.smil": smil(("c.xhtml#w1", "a.wav", 0, 1.5))}), {"c.xhtml": "c.smil"})
    book.narration.set_rate(2.0)
    book.narration.toggle()
    book.until_at("w1")
    book.until_page("!document.querySelector('#zo-voice').paused")
    assert book.stage.run("document.querySelector('#zo-voice').playbackRate") == 2
    book.narration.set_rate(9)
    assert book.narration.rate == 3.0


@pytest.mark.parametrize("name", ["tone.m4a", "tone.aac", "tone.mp3", "tone.opus", "tone.ogg", "tone.flac"])
def test_sound_of_every_kind_is_played(aloud: Callable[..., Aloud], name: str) -> None:
    pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    recording = (Path(__file__).parents[2] / "fixtures" / "media" / name).read_bytes()
    files = one_chapter(**{"a.wav": recording, "c.smil": smil(("c.xhtml#w0", "a.wav", 0.1, None))})
    book = aloud(files, {"c.xhtml": "c.smil"})
    book.stage.run(
        "globalThis.heard = []; document.querySelector('#zo-voice').addEventListener('timeupdate', (event) =>"
        " heard.push(event.target.currentTime))"
    )
    book.narration.toggle()
    book.until(lambda: book.narration.step is not None)
    book.until(lambda: not book.narration.active)
    heard = [time for time in book.stage.data("globalThis.heard") if time]  # 0 when it is taken away
    assert heard
    assert 0.1 <= min(heard) <= max(heard) < 0.5


def test_where_nothing_follows_a_sentence_says_so(aloud: Callable[..., Aloud]) -> None:
    files = one_chapter(**{"c.smil": smil(("c.xhtml#w0", "a.wav", 0, 0.2)), "d.xhtml": "<p>The end.</p>"})
    book = aloud(files, {"c.xhtml": "c.smil"})
    with book.stage.heard(book.stage.page.relocated):
        book.stage.press("Ctrl+End")
    with book.stage.heard(book.narration.told) as told:
        book.narration.toggle()
    assert "from here on" in told[0]
    assert not book.narration.active


def test_drawings_and_pages_of_the_test_suite_are_read(open_book: Callable[..., Stage], shared_corpus: Path) -> None:
    for name, first in (("mol-timing-synchronization_fxl", "first"), ("mol-timing-synchronization_svg-fxl", "first")):
        book = Aloud(open_book(shared_corpus / "w3c" / f"{name}.epub"))
        book.narration.toggle()
        book.until_at(first)
        book.narration.next()
        book.until_at("second")
