"""AAC made WAV, which the page plays with its own controls: the engine has no decoder for AAC, QtMultimedia has.

Decoded on a thread of its own, about a thousand times as fast as it sounds, into a folder that is bounded and, unless
it is given, gone at the end. Which sound: `needs_conversion`.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import struct
import tempfile
import threading
import weakref
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from PySide6.QtCore import QCoreApplication, QObject, QThread, QUrl, Signal, Slot

from reader.streamer.epub.adapting.iso_media import HEAD, is_decodable, needs_conversion
from reader.ui.navigator.decoder import quiet_ffmpeg

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDecoder

__all__ = ["SoundConverter", "needs_conversion"]
log = logging.getLogger(__name__)

CACHE = 512 * 1024 * 1024  # bytes of all sound together; one recording may take as much
# Longer recordings are speech, which 24 kHz in one channel carry whole: 173 MB an hour, where 44.1 kHz in two are 635
# and the cache would not hold one. What is still too long gets less.
LONG = 10 * 60 * 1000  # ms
RATES = (24_000, 16_000, 8_000)  # Hz; three, four and a half, nine hours
SUFFIX, SOURCE, UNFINISHED = ".wav", ".source", ".part"
_HEADER = 44  # bytes


@dataclass(frozen=True, slots=True)
class _Job:
    key: str
    source: BinaryIO | bytes | Path
    target: Path


class SoundConverter(QObject):
    """Call `convert` on the thread that owns this object; answers come there. Use `close` or let the program end."""

    _wanted = Signal(object)  # _Job

    def __init__(self, folder: Path | None = None, limit: int = CACHE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._waiting: dict[str, list[Callable[[Path | None], None]]] = {}
        self._thread: QThread | None = None
        self._worker: _Worker | None = None
        if folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="zeroopposite-sound-"))  # 0700
            self._clear = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)  # at exit, too
        else:
            self._folder = folder
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._clear = weakref.finalize(self, _drop_unfinished, folder)

    def convert(self, key: str, source: BinaryIO | bytes | Path, done: Callable[[Path | None], None]) -> None:
        """Make WAV of `source` and call `done` with its file, or with None where it cannot be decoded.

        `key` names the content for good (book, resource); who asks for it again gets the same file, and a stream that
        is handed over is closed. The file is there until others need the room: open it at once.
        """
        target = self._folder / (hashlib.sha256(key.encode()).hexdigest()[:32] + SUFFIX)
        if key in self._waiting:
            self._waiting[key].append(done)
            _close(source)
        elif target.is_file():
            os.utime(target)  # used last
            _close(source)
            done(target)
        else:
            self._waiting[key] = [done]
            self._start()
            self._wanted.emit(_Job(key, source, target))

    @Slot()
    def close(self) -> None:
        """Stop what is running and remove what is temporary. Nobody gets an answer any more."""
        self._waiting.clear()
        if self._thread is not None and self._worker is not None:
            self._worker.stopping.set()
            self._thread.quit()
            self._thread.wait()
            self._thread = self._worker = None
        self._clear()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = QThread(self)
            self._thread.setObjectName("sound")
            self._worker = _Worker(self._limit)
            self._worker.moveToThread(self._thread)
            self._wanted.connect(self._worker.take)
            self._worker.answered.connect(self._on_answered)
            self._thread.finished.connect(self._worker.stop)
            if application := QCoreApplication.instance():
                application.aboutToQuit.connect(self.close)  # Qt ends the program where a thread still runs
            self._thread.start(QThread.Priority.LowPriority)

    @Slot(str, object)
    def _on_answered(self, key: str, path: Path | None) -> None:
        for done in self._waiting.pop(key, ()):
            done(path)


class _Worker(QObject):
    """Decodes one recording after the other, on its own thread."""

    answered = Signal(str, object)  # key, Path or None

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.stopping = threading.Event()
        self._limit = limit
        self._jobs: deque[_Job] = deque()
        self._running: _Decoding | None = None

    @Slot(object)
    def take(self, job: _Job) -> None:
        self._jobs.append(job)
        self._next()

    @Slot()
    def stop(self) -> None:
        """The thread ends; this runs on it."""
        if self._running is not None:
            self._running.abandon()

    def _next(self) -> None:
        while self._running is None and self._jobs and not self.stopping.is_set():
            job = self._jobs.popleft()
            try:
                self._running = _Decoding(job, self._limit, self._ended, self)
                self._running.start()
            except (OSError, ImportError, ValueError) as error:
                self._ended(job, str(error))

    def _ended(self, job: _Job, reason: str | None) -> None:
        if self._running is not None:
            self._running.abandon()
            self._running.deleteLater()
            self._running = None
        if reason is None:
            _make_room(job.target, self._limit)
        else:
            log.warning("sound not decoded: %s: %s", job.key, reason)
        self.answered.emit(job.key, None if reason else job.target)
        self._next()


class _Decoding(QObject):
    """One recording: looked at first, to learn its form and length, then decoded in the form that is wanted."""

    def __init__(
        self, job: _Job, limit: int, ended: Callable[[_Job, str | None], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._job, self._limit, self._ended = job, limit, ended
        self._copy: Path | None = None
        self._decoder: QAudioDecoder | None = None
        self._file: BinaryIO | None = None
        self._form: tuple[int, int] | None = None  # Hz, channels
        self._part = job.target.with_suffix(UNFINISHED)

    def start(self) -> None:
        """Raises OSError, ImportError where the system lacks a library, ValueError for what is no AAC."""
        path = self._on_disk()
        with path.open("rb") as file:
            if not is_decodable(file.read(HEAD)):
                raise ValueError("neither MP4 nor ADTS")
        from PySide6.QtMultimedia import QAudioDecoder

        self._decoder = QAudioDecoder(self)
        quiet_ffmpeg()
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)
        self._decoder.setSource(QUrl.fromLocalFile(str(path)))
        self._decoder.start()

    def abandon(self) -> None:
        """Let go of everything; what is unfinished is removed. May be called again."""
        if self._decoder is not None:
            self._decoder.blockSignals(True)
            self._decoder.stop()
            self._decoder.deleteLater()
            self._decoder = None
        if self._file is not None:
            self._file.close()
            self._file = None
            self._part.unlink(missing_ok=True)
        if self._copy is not None:
            self._copy.unlink(missing_ok=True)
            self._copy = None

    def _on_disk(self) -> Path:
        source = self._job.source
        if isinstance(source, Path):
            return source
        self._copy = self._job.target.with_suffix(SOURCE)
        with _private(self._copy) as copy:
            if isinstance(source, bytes):
                copy.write(source)
                return self._copy
            with source:
                while piece := source.read(1024 * 1024):
                    if copy.tell() > self._limit:
                        raise ValueError("larger than the cache")
                    copy.write(piece)
        return self._copy

    @Slot()
    def _on_buffer(self) -> None:
        while self._decoder is not None and self._decoder.bufferAvailable():
            buffer = self._decoder.read()
            if not buffer.isValid():
                return
            if self._file is None:
                self._begin(buffer.format().sampleRate(), buffer.format().channelCount(), self._decoder.duration())
                return
            try:
                self._file.write(buffer.constData())
                if self._file.tell() > self._limit:
                    raise ValueError("longer than the cache holds")
            except (OSError, ValueError) as error:
                self._ended(self._job, str(error))
                return

    def _begin(self, rate: int, channels: int, duration: int) -> None:
        """The form is known: once more from the start, as 16 bits, and written down."""
        from PySide6.QtMultimedia import QAudioFormat

        channels = min(channels, 2)
        if duration > LONG:
            fits = [each for each in RATES if each * 2 * duration // 1000 < self._limit]
            if not fits:
                self._ended(self._job, "longer than the cache holds")
                return
            rate, channels = min(rate, fits[0]), 1
        wanted = QAudioFormat()
        wanted.setSampleRate(rate)
        wanted.setChannelCount(channels)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        try:
            self._file = _private(self._part)
            self._file.write(b"\0" * _HEADER)
        except OSError as error:
            self._ended(self._job, str(error))
            return
        self._form = (rate, channels)
        assert self._decoder is not None
        self._decoder.blockSignals(True)
        self._decoder.stop()
        self._decoder.blockSignals(False)
        self._decoder.setAudioFormat(wanted)
        self._decoder.start()

    @Slot()
    def _on_finished(self) -> None:
        if self._file is None or self._form is None:
            self._ended(self._job, "no sound in it")
            return
        file, self._file = self._file, None
        try:
            with file:
                size = file.tell() - _HEADER
                file.seek(0)
                file.write(wav_header(size, *self._form))
            self._part.replace(self._job.target)
        except OSError as error:
            self._part.unlink(missing_ok=True)
            self._ended(self._job, str(error))
        else:
            self._ended(self._job, None)

    @Slot()
    def _on_error(self, *_: Any) -> None:
        self._ended(self._job, self._decoder.errorString() if self._decoder is not None else "stopped")


def wav_header(size: int, rate: int, channels: int) -> bytes:
    """Of `size` bytes of 16-bit PCM."""
    frame = channels * 2
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * frame, frame, 16)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + size)
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + form
        + b"data"
        + struct.pack("<I", size)
    )


def _make_room(newest: Path, limit: int) -> None:
    """Remove what was used least recently until all is within the limit; the newest stays."""
    found = [(path.stat(), path) for path in newest.parent.glob(f"*{SUFFIX}")]
    total = sum(status.st_size for status, _path in found)
    for status, path in sorted(found, key=lambda entry: entry[0].st_mtime_ns):
        if total <= limit:
            return
        if path != newest:
            try:
                path.unlink()
            except OSError as error:  # Windows: somebody is listening to it
                log.info("kept: %s", error)
            else:
                total -= status.st_size


def _drop_unfinished(folder: Path) -> None:
    for path in (*folder.glob(f"*{UNFINISHED}"), *folder.glob(f"*{SOURCE}")):
        path.unlink(missing_ok=True)


def _private(path: Path) -> BinaryIO:
    """A new file that only its owner reads."""
    path.unlink(missing_ok=True)
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "w+b")


def _close(source: BinaryIO | bytes | Path) -> None:
    if not isinstance(source, bytes | Path):
        source.close()
