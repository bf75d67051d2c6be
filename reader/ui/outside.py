"""Handing over to the person's own programs: browser, mail, file manager. The reader itself connects to nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

LIBRARIES = "LD_LIBRARY_PATH"


def open_outside(url: QUrl) -> bool:
    """Open a page, a mail or a folder with what the system has for it; False where it has nothing."""
    with _own_libraries_aside():
        return QDesktopServices.openUrl(url)


@contextmanager
def _own_libraries_aside() -> Iterator[None]:
    """A frozen program finds its Qt, ICU and OpenSSL by a variable that a browser must not inherit, or it loads ours.

    Ours stays for QtWebEngineProcess, which may be started at any time. Source: PyInstaller's manual, "Launching
    external programs from the frozen application".
    """
    ours = os.environ.get(LIBRARIES)
    if ours is None or not getattr(sys, "frozen", False):
        yield
        return
    before = os.environ.get(f"{LIBRARIES}_ORIG")
    if before is None:
        del os.environ[LIBRARIES]
    else:
        os.environ[LIBRARIES] = before
    try:
        yield
    finally:
        os.environ[LIBRARIES] = ours
