"""`book:` is the only scheme a page can load: bytes of the open publication, nothing else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from reader.errors import ReaderError
from reader.ui.navigator.content import POLICY, SHELL, Answer, Content, shell

if TYPE_CHECKING:
    pass

log = logging.getLogger(__name__)

SCHEME = b"book"


def register_scheme() -> None:
    """Make the scheme known to Chromium. Must run before the first profile and before QApplication."""
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class BookHandler(QWebEngineUrlSchemeHandler):
    """Answers requests out of the content that `current` returns; while there is none they wait."""

    answered = Signal()  # one more

    def __init__(self, current: Callable[[], Content | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._waiting: list[QWebEngineUrlRequestJob] = []

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if self._current() is None and job.requestUrl().path() == f"/{SHELL}":
            self._reply(job, Answer("text/html;charset=utf-8", shell(), POLICY))  # the same for every book
        elif self._current() is None:
            self._waiting.append(job)  # the engine was quicker: the book is still being opened
        else:
            self._answer(job)

    def answer_waiting(self) -> None:
        """The book is open: answer what was asked before."""
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            if shiboken6.isValid(job):  # else the page went elsewhere meanwhile
                self._answer(job)

    def _answer(self, job: QWebEngineUrlRequestJob) -> None:
        url, content = job.requestUrl(), self._current()
        if content is None or url.host() != content.host:
            log.info("not served: %s is of a page that has gone", url.toString())
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        encoded = QUrl.ComponentFormattingOption.FullyEncoded
        path = url.path(encoded).lstrip("/")
        try:
            content.answer(path, url.query(encoded), partial(self._reply, job))
        except Exception:  # a bug: Chromium must get an answer all the same, or the page never comes
            log.exception("not served: %s", url.toString())
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    def _reply(self, job: QWebEngineUrlRequestJob, answer: Answer | ReaderError) -> None:
        if not shiboken6.isValid(job):
            return
        if isinstance(answer, ReaderError):
            log.warning("not served: %s", answer)
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        if isinstance(answer.stream, bytes):
            device: QIODevice = QBuffer(job)  # lives as long as the job
            device.setData(QByteArray(answer.stream))  # type: ignore[attr-defined]
        else:
            device = StreamDevice(answer.stream, job)
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        headers = {b"Content-Security-Policy": [answer.policy.encode()], b"X-Content-Type-Options": [b"nosniff"]}
        job.setAdditionalResponseHeaders(headers)  # type: ignore[arg-type]
        job.reply(QByteArray(answer.media_type.encode()), device)
        self.answered.emit()


class StreamDevice(QIODevice):
    """A seekable stream of Python's, read piece by piece: an hour of sound never lies in memory."""

    def __init__(self, stream: BinaryIO, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stream = stream
        self._size = stream.seek(0, 2)
        stream.seek(0)
        if parent is not None:
            parent.destroyed.connect(stream.close)  # the request is over, or was broken off

    def size(self) -> int:
        return self._size

    def isSequential(self) -> bool:
        return False

    def seek(self, position: int) -> bool:
        return super().seek(position)

    def bytesAvailable(self) -> int:
        return max(0, self._size - self.pos())

    def readData(self, length: int) -> bytes:
        try:
            self._stream.seek(self.pos())
            return self._stream.read(min(length, 1 << 20))
        except (ReaderError, OSError) as error:
            log.warning("a stream ended early: %s", error)
            return b""

    def writeData(self, _data: bytes, _length: int) -> int:
        return -1
