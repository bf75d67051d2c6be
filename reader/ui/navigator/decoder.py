"""Keeps FFmpeg, with which QtMultimedia decodes, from describing on stderr every file that it opens.

Qt leaves FFmpeg's level of messages as it is (its QT_FFMPEG_DEBUG can only raise it), and no rule for Qt's own log
reaches them. So the level is set where it lives, in the library that Qt's plug-in is linked with. What goes wrong comes
as `errorString`.
Source: FFmpeg, libavutil/log.h.
"""

from __future__ import annotations

import logging
import os
import re
from functools import cache
from pathlib import Path

import PySide6

log = logging.getLogger(__name__)
AV_LOG_QUIET = -8
# Below PySide6, on Linux, macOS and Windows. Wheels hold copies where others have links: the shortest name is the one
# that is linked with.
NAMES = ("Qt/lib/libavutil.so.*", "Qt/lib/libavutil.*.dylib", "avutil-*.dll")


@cache
def quiet_ffmpeg() -> None:
    """Call it when there is a player or decoder, which has loaded the library: alone it finds not all it needs.

    Where nothing can be done FFmpeg goes on talking.
    """
    if "QT_FFMPEG_DEBUG" in os.environ:
        return  # somebody wants to see it
    library = _library()
    if library is None:
        log.info("no FFmpeg below PySide6")
        return
    import ctypes

    try:
        ctypes.CDLL(str(library)).av_log_set_level(AV_LOG_QUIET)
    except (OSError, AttributeError) as error:  # a library that the system lacks; another FFmpeg than ours
        log.info("FFmpeg's messages stay: %s", error)


def ffmpeg_version() -> str:
    """The number of its library, as its file has it; empty where there is none."""
    library = _library()
    found = re.search(r"\d+", library.name) if library is not None else None
    return f"libavutil {found[0]}" if found else ""


def _library() -> Path | None:
    folder = Path(PySide6.__file__).parent
    found = [path for name in NAMES for path in folder.glob(name)]
    return min(found, key=lambda path: len(path.name), default=None)
