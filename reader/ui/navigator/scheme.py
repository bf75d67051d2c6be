"""`book:` is the only scheme a page can load: bytes of the open publication, nothing else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from reader.errors import ReaderError, ResourceMissing

if TYPE_CHECKING:
    from reader.publication.model import Publication
    from reader.publication.resource import Resource

log = logging.getLogger(__name__)

SCHEME = b"book"
# Every sub-resource from the book itself, no script, no form, no base: the second guard behind the interceptor.
POLICY = (
    b"default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    b"media-src 'self' data:; frame-src 'self'; object-src 'none'; form-action 'none'; base-uri 'none'"
)


def register_scheme() -> None:
    """Make the scheme known to Chromium. Must run before the first profile and before QApplication."""
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


def page_url(publication: str, language: str, href: str) -> QUrl:
    """The address of a resource: each publication is an origin of its own."""
    host = "b" + publication.encode().hex()[:60]  # the letter first: a host of digits alone would be an IPv4 address
    return QUrl(f"book://{host}/{quote(language)}/{quote(href)}")


class BookHandler(QWebEngineUrlSchemeHandler):
    """Answers requests out of the publication that `current` returns; while there is none they wait."""

    def __init__(self, current: Callable[[], Publication | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._waiting: list[QWebEngineUrlRequestJob] = []

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if self._current() is None:
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
        try:
            resource = self._read(job.requestUrl())
        except ReaderError as error:
            log.warning("not served: %s", error)
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        except Exception:  # a bug: Chromium must get an answer all the same, or the page never comes
            log.exception("not served: %s", job.requestUrl().toString())
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
            return
        buffer = QBuffer(job)  # lives as long as the job
        buffer.setData(QByteArray(resource.data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.setAdditionalResponseHeaders(
            {b"Content-Security-Policy": [POLICY], b"X-Content-Type-Options": [b"nosniff"]}  # type: ignore[dict-item]
        )
        job.reply(QByteArray(_with_charset(resource.media_type)), buffer)

    def _read(self, url: QUrl) -> Resource:
        publication = self._current()
        language, _, href = unquote(url.path().lstrip("/")).partition("/")
        if publication is None or url.host() != page_url(publication.id, "", "").host():
            raise ResourceMissing(url.toString())
        return publication.rendition(language).fetcher.read(href)


def _with_charset(media_type: str) -> bytes:
    return f"{media_type};charset=utf-8".encode() if media_type.startswith("text/") else media_type.encode()
