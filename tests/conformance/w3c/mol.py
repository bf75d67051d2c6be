"""Media overlays: words marked in step with a recording, or with a voice where there is none.

Recordings are heard in real time; what takes minutes is shortened by moving the recording on, never by calling what
comes next.
"""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from reader.services.narrating import Step
from reader.ui.navigator.book import voice
from reader.ui.navigator.book.narration import NarrationController
from tests.conformance.w3c.bench import Bench, wait_until
from tests.conformance.w3c.judging import NotJudged, judges, must
from tests.conformance.w3c.page import ask, boxes, colours, picture, style, text, turn
from tests.ui.conftest import Stage

READ_ALOUD = "Ctrl+Shift+R"
_MARKED = (
    "frames.flatMap((one) => [...one.contentDocument.querySelectorAll('.zo-speaking')].map((marked) => marked.id))"
)
_SOUND = "document.querySelector('#zo-voice')"
LATE = 0.35  # seconds: a mark within this time of its words is in step


class Aloud:
    """A book that is being read aloud on a page."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage._stage.press(READ_ALOUD)
        self.narration: NarrationController = stage._stage.narration
        self.said: list[str] = []
        self.narration.told.connect(self.said.append)
        self.begun = wait_until(lambda: self.step is not None, 8000)

    @property
    def step(self) -> Step | None:
        return self.narration.step

    @property
    def fragment(self) -> str:
        return str(self.step.phrase.element if self.step and self.step.phrase else "")

    @property
    def time(self) -> float:
        return float(ask(self.stage, f"{_SOUND}.currentTime"))

    @property
    def sounds(self) -> bool:
        return bool(ask(self.stage, f"!{_SOUND}.paused && {_SOUND}.currentTime > 0"))

    def marked(self) -> list[str]:
        return list(ask(self.stage, _MARKED))

    def move_on(self, time: float) -> None:
        """As if the recording had come to this second."""
        self.stage.run(f"{_SOUND}.currentTime = {time}")

    def until(self, fragment: str, timeout: int = 6000) -> None:
        """Wait for the words of an element to be read, and to be marked."""
        wait_until(lambda: self.fragment == fragment and fragment in self.marked(), timeout)
        must(self.fragment == fragment, f"{self.fragment!r} is read instead of {fragment!r}")
        must(fragment in self.marked(), f"{self.marked()} are marked instead of {fragment!r}")

    def to_the_end_of_the_clip(self) -> None:
        clip = self.step.clip if self.step else None
        must(clip and clip.end is not None, f"{self.fragment!r} has no clip that ends")
        self.move_on(clip.end - 0.25)

    def samples(self, seconds: float) -> list[tuple[float, list[str]]]:
        """What is marked while the recording stands where."""
        found: list[tuple[float, list[str]]] = []

        def look() -> bool:
            time, marked = ask(self.stage, f"[{_SOUND}.currentTime, {_MARKED}]")
            found.append((time, marked))
            return False

        wait_until(look, int(seconds * 1000))
        return found


def begin(bench: Bench, item: int = 1, **options: Any) -> Aloud:
    """Go to an item of the spine as a reader does, page by page, and have it read."""
    stage = bench.open(**options)
    for _ in range(30):
        if stage.state()["spine"] >= item:
            break
        turn(stage)
    aloud = Aloud(stage)
    must(aloud.begun, f"reading aloud does not begin {aloud.said}")
    return aloud


WORDS = (
    ("c01w00001", 29.268),
    ("c01w00002", 29.441),
    ("c01w00003", 29.640),
    ("c01s0002", 30.397),
    ("c01s0003", 44.783),
)


@judges("mol-support_xhtml", "mol-timing-synchronization", "mol-support_xhtml-fxl", how="interaction, pixels, picture looked at")  # fmt: skip
def words_are_marked_as_they_are_heard(bench: Bench) -> None:
    aloud = begin(bench)
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    seen = aloud.samples(2.6)
    out = [(round(time, 2), marked) for time, marked in seen if marked and not _fits(time, marked[0])]
    must(len(out) <= len(seen) * 0.05, f"out of step: {out[:4]}")
    heard = [name for name, _ in WORDS[:4]]
    marked = list(dict.fromkeys(ids[0] for _, ids in seen if ids))
    must(marked[-1] == heard[-1] and set(marked) <= set(heard), f"marked one after the other: {marked}")
    aloud.to_the_end_of_the_clip()
    aloud.until("c01s0003")
    aloud.stage._stage.press(READ_ALOUD)
    must(wait_until(lambda: not aloud.sounds, 3000), "it cannot be paused")
    aloud.stage._stage.press(READ_ALOUD)
    must(wait_until(lambda: aloud.sounds, 3000), "it does not go on")


def _fits(time: float, marked: str) -> bool:
    begins = dict(WORDS)
    if marked not in begins:
        return False
    names = [name for name, _ in WORDS]
    ends = WORDS[names.index(marked) + 1][1] if names.index(marked) + 1 < len(WORDS) else 1e9
    return begins[marked] - LATE <= time <= ends + LATE


@judges("mol-css", how="interaction, pixels, picture looked at")
def the_books_own_classes_colour_the_words(bench: Bench) -> None:
    active, resting = (13, 146, 95), "rgb(158, 158, 158)"
    stage = bench.open()
    turn(stage)
    must(colours(picture(stage))[active] == 0, "the colour is there before anything is read")
    bench.close_pages()
    aloud = begin(bench)
    aloud.until("c01s0002")
    stage = aloud.stage
    must(style(stage, "#c01s0002", "background-color")[0] == "rgb(13, 146, 95)", "the words are not highlighted")
    must(colours(picture(stage))[active] > 2000, "the highlight does not show")
    must(style(stage, "#c01s0003", "color")[0] == resting, "the other text is not grey")
    aloud.narration.stop()
    stage.settle()
    must(colours(picture(stage))[active] == 0, "the highlight stays")
    must(style(stage, "#c01s0003", "color")[0] != resting, "the other text stays grey")


@judges("mol-support_xhtml-load", how="interaction")
def reading_begins_and_goes_on_at_the_right_place(bench: Bench) -> None:
    aloud = begin(bench, 2)
    must(aloud.fragment == "c01p0002", f"from the second document it begins at {aloud.fragment!r}")
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    bench.close_pages()
    aloud = begin(bench, 1)
    must(aloud.fragment == "c01w00001", f"from the first document it begins at {aloud.fragment!r}")
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    aloud.until("c01s0002")
    for name in ("c01s0003", "c01s0004", "c01s0005", "c01s0006", "c01s0007", "c01s0008", "c01p0002"):
        aloud.to_the_end_of_the_clip()
        aloud.until(name)
    must(wait_until(lambda: aloud.stage.state()["spine"] == 2, 4000), "the page does not follow into the next document")


@judges("mol-audio-no-clipbegin", how="interaction")
def without_a_begin_it_starts_at_the_beginning(bench: Bench) -> None:
    aloud = begin(bench)
    wait_until(lambda: aloud.sounds, 8000)
    must(0 < aloud.time < 3, f"it starts at {aloud.time:.1f} s")
    aloud.until("first")
    aloud.to_the_end_of_the_clip()
    aloud.until("second")


@judges("mol-audio-no-clipend", how="interaction")
def without_an_end_it_plays_to_the_end(bench: Bench) -> None:
    aloud = begin(bench)
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    must(29 < aloud.time < 31.5, f"it starts at {aloud.time:.1f} s")
    aloud.to_the_end_of_the_clip()
    aloud.until("second")
    whole = float(ask(aloud.stage, f"{_SOUND}.duration"))
    _hear_the_end(aloud, whole)
    must(wait_until(lambda: aloud.fragment != "second", 8000), "after the end it does not go on")


def _hear_the_end(aloud: Aloud, whole: float) -> None:
    """The last seconds of the recording are heard, all of them."""
    aloud.move_on(whole - 1.2)
    furthest = 0.0

    def look() -> bool:
        nonlocal furthest
        furthest = max(furthest, aloud.time)
        return furthest > whole - 0.2

    must(wait_until(look, 6000), f"it stops at {furthest:.1f} of {whole:.1f} s")


@judges("mol-audio-exceeding-clipend", how="interaction")
def an_end_beyond_the_recording_is_its_end(bench: Bench) -> None:
    aloud = begin(bench)
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    for name in ("second", "third"):
        aloud.to_the_end_of_the_clip()
        aloud.until(name)
    whole = float(ask(aloud.stage, f"{_SOUND}.duration"))
    must(whole < 119, f"the recording is {whole:.1f} s long")
    _hear_the_end(aloud, whole)
    aloud.until("fourth", 8000)
    must(wait_until(lambda: aloud.sounds and aloud.time < 5, 5000), "the second recording is not heard")


@judges("mol-timing-synchronization_fxl", how="interaction, picture looked at")
def fixed_pages_turn_with_the_words(bench: Bench) -> None:
    aloud = begin(bench, size=(600, 700))
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    for number, name in enumerate(("first", "second", "third"), 1):
        aloud.until(name)
        must(wait_until(lambda: f"{name.capitalize()} page" in text(aloud.stage), 4000), f"page {number} is not shown")  # noqa: B023
        must(len(boxes(aloud.stage)) >= 1, "no page")
        if name != "third":
            aloud.to_the_end_of_the_clip()


@judges("mol-timing-synchronization_svg-fxl", how="interaction, pixels, picture looked at")
def words_of_a_drawing_are_marked(bench: Bench) -> None:
    stage = bench.open()
    turn(stage)
    before = picture(stage)
    bench.close_pages()
    aloud = begin(bench)
    must(wait_until(lambda: aloud.sounds, 8000), "nothing is heard")
    aloud.until("first")
    must(picture(aloud.stage) != before, "no mark shows")
    aloud.to_the_end_of_the_clip()
    aloud.until("second")


@judges(
    "mol-tts_multi",
    how="interaction",
    note="judged with Qt's engine for tests; without a voice on the system the words are marked at a reading pace",
)
def a_voice_speaks_where_there_is_no_recording(bench: Bench) -> None:
    """By Qt's own engine for tests, which says nothing aloud; the system's are asked the same way."""
    spoken: list[str] = []
    say = voice.Voice.say

    def note(self: voice.Voice, words: str, language: str, rate: float) -> float:
        spoken.append(words)
        return say(self, words, language, rate)

    with patch.object(voice, "NEVER", frozenset()), patch.object(voice.Voice, "say", note):
        aloud = begin(bench)
        must(wait_until(lambda: aloud.narration._voice._engine is not None, 6000), "no engine is asked to speak")
        aloud.until("first")
        must(spoken and spoken[0].startswith("Call me Ishmael."), f"spoken: {spoken}")
        aloud.narration.set_rate(3.0)
        for name in ("second", "third", "fourth"):
            if name in ("third", "fourth"):
                aloud.narration._voice.finished.emit()  # half a minute need not be heard to its end
            aloud.until(name, 20_000)
        must(len(spoken) == 4, f"{len(spoken)} of four texts are spoken")


@judges("mol-ignore", how="dom")
def nothing_disturbs_who_plays_no_overlays(bench: Bench) -> None:
    stage = bench.open()
    turn(stage)
    must("Some years ago" in text(stage), "the text is not there")
    must(not ask(stage, _MARKED), "words are marked though nothing is read aloud")
    raise NotJudged("for readers that play no media overlays; this one does")
