"""Keeps FFmpeg, with which QtMultimedia decodes, from describing on stderr every file that it opens.

Qt leaves FFmpeg's level of messages as it is (its QT_FFMPEG_DEBUG can only raise it), and no rule for Qt's own log
reaches them. So the level is set where it lives, in the library that Qt's plug-in is linked with. What goes wrong comes
as `errorString`.
Source: FFmpeg, libavutil/log.h.
"""

from __future__ import annotations

import logging
import os
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
    folder = Path(PySide6.__file__).parent
    found = sorted((path for name in NAMES for path in folder.glob(name)), key=lambda path: len(path.name))
    if not found:
        log.info("no FFmpeg below %s", folder)
        return
    import ctypes

    try:
        ctypes.CDLL(str(found[0])).av_log_set_level(AV_LOG_QUIET)
    except (OSError, AttributeError) as error:  # a library that the system lacks; another FFmpeg than ours
        log.info("FFmpeg's messages stay: %s", error)
