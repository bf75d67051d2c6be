"""The floor: a bare QtWebEngine window that shows the article's text out of one HTML file; no reader around it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication


class Handler(QWebEngineUrlSchemeHandler):
    """Answers every request with the one file."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(self._data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(b"application/xhtml+xml", buffer)


scheme = QWebEngineUrlScheme(b"book")
scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.LocalScheme)
QWebEngineUrlScheme.registerScheme(scheme)
application = QApplication(sys.argv[:1])
view = QWebEngineView()
profile = QWebEngineProfile(view)
handler = Handler(Path(sys.argv[1]).read_bytes())
profile.installUrlSchemeHandler(b"book", handler)
page = QWebEnginePage(profile, view)
view.setPage(page)
view.setUrl(QUrl("book://b/article.xhtml"))
view.resize(1280, 860)
view.show()
code = application.exec()
os._exit(code)
