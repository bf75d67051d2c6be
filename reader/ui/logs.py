"""Where Qt's and the program's messages go: the log, never the person's screen."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")
LIMIT = 1_000_000  # bytes; an older log is kept beside it
# Said on every start of a machine without a GPU or as root, known and without consequence.
EXPECTED = (
    "Sandboxing disabled by user",
    "QRhiGles2",
    "Failed to create RHI",
    "GPUInfo not initialized",
    "GLX: No DRI3",
    "QXcbIntegration: Cannot create platform OpenGL context",
)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def route_qt_messages() -> None:
    """Send Qt's messages to the log."""
    qInstallMessageHandler(_on_qt_message)


def log_to_file(path: Path) -> None:
    """Keep a log file of at most two times LIMIT; a disk that is full or read-only only costs the log."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LIMIT:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > logging.INFO:
        for other in root.handlers[:-1]:
            other.setLevel(root.level)  # the screen stays as quiet as it was
        root.setLevel(logging.INFO)


def log_bugs() -> None:
    """An exception nobody caught is a bug: it is written down, and the program goes on where Qt lets it."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("bug").critical("not caught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = on_exception


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = logging.INFO if message.startswith(EXPECTED) else _LEVELS.get(kind, logging.WARNING)
    log.log(level, "%s", message)
