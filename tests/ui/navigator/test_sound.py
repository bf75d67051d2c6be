"""Sound that the engine lacks. First what it lacks and what it plays: when that changes, so may `iso_media.py`."""

from __future__ import annotations

import base64
import json
import os
import stat
import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEnginePage
from pytestqt.qtbot import QtBot

from reader.ui.navigator.sound import SoundConverter, needs_conversion, wav_header

MEDIA = Path(__file__).resolve().parents[2] / "fixtures" / "media"
TIMEOUT = 20_000
# QtMultimedia says it when it starts where there is no PipeWire; it plays by other means.
PIPEWIRE = r"pipewire-0\.3"
pytestmark = pytest.mark.expects_warning(PIPEWIRE)

TYPES = {"m4a": "audio/mp4", "mp4": "audio/mp4", "aac": "audio/aac", "mp3": "audio/mpeg", "opus": "audio/ogg",
         "ogg": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "webm": "video/webm"}  # fmt: skip
TRY = """(async (given) => {
    const one = ([name, kind, source]) => new Promise((resolve) => {
        const element = document.createElement(kind)
        element.oncanplaythrough = () => resolve([name, true])
        element.onerror = () => resolve([name, false])
        element.src = source
        element.load()
    })
    document.title = JSON.stringify(Object.fromEntries(await Promise.all(given.map(one))))
})(%s)"""


def played(qtbot: QtBot, files: dict[str, bytes]) -> dict[str, bool]:
    """Which of these the engine plays, as it says itself."""
    page = QWebEnginePage()
    given = []
    for name, data in files.items():
        film = name.startswith("film")
        kind = "video/mp4" if name == "film.mp4" else TYPES[name.rpartition(".")[2]]
        given.append([name, "video" if film else "audio", f"data:{kind};base64,{base64.b64encode(data).decode()}"])
    with qtbot.waitSignal(page.loadFinished, timeout=TIMEOUT):
        page.setHtml("<title>-</title>")
    with qtbot.waitSignal(page.titleChanged, timeout=TIMEOUT, check_params_cb=lambda title: title.startswith("{")):
        page.runJavaScript(TRY % json.dumps(given))
    return json.loads(page.title())


def test_the_engine_plays_all_core_types_but_aac_and_h264(qtbot: QtBot) -> None:
    files = {path.name: path.read_bytes() for path in MEDIA.iterdir() if path.stem.startswith(("tone", "film"))}
    answer = played(qtbot, files)
    assert {name for name, plays in answer.items() if not plays} == {"tone.m4a", "tone.aac", "film.mp4"}
    assert {name for name in answer if needs_conversion(TYPES[name.rpartition(".")[2]], files[name])} == {
        "tone.m4a", "tone.aac", "film.mp4"
    }  # fmt: skip


class Answers:
    """Collects what a converter answers."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.all: list[Path | None] = []

    def wait(self, count: int = 1) -> Path | None:
        self._qtbot.waitUntil(lambda: len(self.all) >= count, timeout=TIMEOUT)
        return self.all[-1]


@pytest.fixture
def answers(qtbot: QtBot) -> Answers:
    return Answers(qtbot)


@pytest.fixture
def converter(qtbot: QtBot) -> Iterator[SoundConverter]:
    result = SoundConverter()
    yield result
    result.close()


def form(path: Path) -> tuple[int, int, int, float]:
    """Hz, channels, bytes of a sample, seconds."""
    with wave.open(str(path)) as file:
        rate = file.getframerate()
        return rate, file.getnchannels(), file.getsampwidth(), file.getnframes() / rate


@pytest.mark.parametrize("name", ["tone.m4a", "tone.aac"])
@pytest.mark.parametrize("kind", ["bytes", "stream", "path"])
def test_aac_becomes_wav_of_the_same_rate_and_length(
    converter: SoundConverter, answers: Answers, name: str, kind: str
) -> None:
    path = MEDIA / name
    source = {"bytes": path.read_bytes, "stream": lambda: BytesIO(path.read_bytes()), "path": lambda: path}[kind]()
    converter.convert("a", source, answers.all.append)
    result = answers.wait()
    assert result is not None
    rate, channels, width, seconds = form(result)
    assert (rate, channels, width) == (22_050, 1, 2)
    assert seconds == pytest.approx(0.3, abs=0.1)
    with wave.open(str(result)) as file:
        assert max(file.readframes(4000)) > 100, "not silence"
    assert path.is_file(), "the source stays"


def test_the_engine_plays_what_comes_out(qtbot: QtBot, converter: SoundConverter, answers: Answers) -> None:
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)
    result = answers.wait()
    assert result is not None
    assert played(qtbot, {"tone.wav": result.read_bytes()}) == {"tone.wav": True}


def test_who_asks_at_the_same_time_shares_one_job_and_who_asks_later_the_file(
    converter: SoundConverter, answers: Answers
) -> None:
    unread = BytesIO(b"never looked at")
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)
    converter.convert("a", unread, answers.all.append)
    answers.wait(2)
    assert unread.closed
    converter.convert("a", b"never looked at", answers.all.append)
    assert len(answers.all) == 3, "answered at once"
    assert len(set(answers.all)) == 1
    assert answers.all[0] is not None
    assert len(list(answers.all[0].parent.iterdir())) == 1, "nothing else is left in the folder"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_nobody_else_reads_the_files(converter: SoundConverter, answers: Answers) -> None:
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)
    result = answers.wait()
    assert result is not None
    assert stat.S_IMODE(result.stat().st_mode) == 0o600
    assert stat.S_IMODE(result.parent.stat().st_mode) == 0o700


@pytest.mark.expects_warning(r"sound not decoded: \w+: ", PIPEWIRE, "Could not open media", "Invalid data", "could not")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("text", b"no sound"),
        ("list", b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.aac\n"),
        ("damaged", b"\0\0\0\x10ftypM4A \0\0\0\0" + b"\x55" * 200),
        ("empty", b""),
    ],
)
def test_what_cannot_be_decoded_is_none_and_the_next_one_works(
    converter: SoundConverter, answers: Answers, name: str, data: bytes
) -> None:
    converter.convert(name, data, answers.all.append)
    converter.convert("good", MEDIA / "tone.m4a", answers.all.append)
    answers.wait(2)
    assert answers.all[0] is None
    assert answers.all[1] is not None
    assert [path.name for path in answers.all[1].parent.iterdir()] == [answers.all[1].name]


def test_the_least_recently_used_goes_first(qtbot: QtBot, tmp_path: Path, answers: Answers) -> None:
    converter = SoundConverter(tmp_path / "sound", limit=34_000)  # two of them, 13 kB each
    for key in ("a", "b"):
        converter.convert(key, MEDIA / "tone.m4a", answers.all.append)
    answers.wait(2)
    first, second = answers.all
    assert first is not None
    assert second is not None
    os.utime(first, ns=(1, 1))
    os.utime(second, ns=(2, 2))
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)  # used: now `second` is the oldest
    converter.convert("c", MEDIA / "tone.m4a", answers.all.append)
    answers.wait(4)
    assert first.is_file()
    assert not second.exists()
    converter.close()
    assert first.is_file(), "a folder that was given is kept"


@pytest.mark.expects_warning(PIPEWIRE, "sound not decoded: a: longer than the cache holds")
def test_a_recording_that_the_cache_cannot_hold_is_not_written_to_its_end(tmp_path: Path, answers: Answers) -> None:
    converter = SoundConverter(tmp_path / "sound", limit=5_000)
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)
    assert answers.wait() is None
    assert list((tmp_path / "sound").iterdir()) == []
    converter.close()


def test_long_recordings_get_one_channel_and_the_rate_of_speech(
    monkeypatch: pytest.MonkeyPatch, converter: SoundConverter, answers: Answers
) -> None:
    monkeypatch.setattr("reader.ui.navigator.sound.LONG", 100)
    monkeypatch.setattr("reader.ui.navigator.sound.RATES", (16_000, 8_000))
    converter.convert("a", MEDIA / "tone.m4a", answers.all.append)
    result = answers.wait()
    assert result is not None
    assert form(result)[:3] == (16_000, 1, 2)


def test_a_temporary_folder_goes_when_it_is_closed_and_work_stops(qtbot: QtBot) -> None:
    converter = SoundConverter()
    folder = converter._folder
    converter.convert("a", MEDIA / "tone.m4a", lambda path: None)
    converter.close()
    assert not folder.exists()


def test_the_header_is_that_of_a_wav_file() -> None:
    with wave.open(BytesIO(wav_header(8, 8_000, 2) + b"\0" * 8)) as file:
        assert (file.getnframes(), file.getnchannels(), file.getframerate()) == (2, 2, 8_000)


def test_the_recording_of_the_w3cs_overlays_becomes_wav(
    shared_corpus: Path, converter: SoundConverter, answers: Answers
) -> None:
    from zipfile import ZipFile

    with ZipFile(shared_corpus / "w3c" / "mol-support_xhtml.epub") as book:
        data = book.read("EPUB/audio/mobydick.mp4")
    assert needs_conversion("audio/mp4", data)
    converter.convert("a", data, answers.all.append)
    result = answers.wait()
    assert result is not None
    assert form(result)[3] == pytest.approx(183, abs=0.1)
