"""What Chromium must be told before Qt starts: painting without a GPU, and the sandbox.

Everything here is environment: it must be set before the first QtWebEngine import and touches nothing else.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.ui.sandbox import is_root

FINER = ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_USE_PHYSICAL_DPI")


def prepare_engine(*, offscreen: bool = False, safe_graphics: bool = False) -> None:
    """Set the environment for Qt and Chromium. What the person set themselves stays."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        for name in FINER:  # a picture of 800 x 600 has 800 x 600 pixels, whatever the person's screen
            os.environ.pop(name, None)
    if safe_graphics or offscreen or not has_gpu():
        # Software scene graph and no GL in Chromium: without a GPU it starts 0.2 s sooner and needs 55 MB less.
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        _add_flag("--disable-gpu")
        # Nobody draws by GL then, but Qt's X11 plug-in would still load a driver that has to compile shaders for the
        # processor (Mesa with LLVM): 0.08 s of every start and 42 MB for nothing.
        os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")
    if is_root():
        # Chromium refuses to run as root with its sandbox; for nobody else is it switched off (sandbox.py).
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    # Chromium's own chatter (no session bus, no GPU) says nothing a person could act on.
    _add_flag("--log-level=3")
    # Chromium does not collect the texts that a switch of language leaves behind (0.6 MB each, up to gigabytes): the
    # page asks for it, by a name of our own (document.js).
    _add_flag("--js-flags=--expose-gc-as=zoCollect")
    # A reader needs none of these; each costs start-up time or wakes the machine. The last is the multicast by which
    # WebRTC hides local addresses; it has none to hide here (navigator/profile.py).
    _add_flag(
        "--disable-features=SpareRendererForSitePerProcess,MediaRouter,OptimizationHints,WebRtcHideLocalIpsWithMdns"
    )


def has_gpu() -> bool:
    """Whether there is a graphics card to paint with. Only Linux machines come without one."""
    if not sys.platform.startswith("linux"):
        return True
    return any(Path("/dev/dri").glob("renderD*"))


def _add_flag(flag: str) -> None:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if flag.split("=", 1)[0] not in flags:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} {flag}".strip()
