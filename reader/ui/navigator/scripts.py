"""The page's scripts, joined in order and injected into the isolated world."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtWebEngineCore import QWebEngineScript

from reader import paths

MODULES = (
    "bridge",
    "blocks",
    "text",
    "location",
    "appearance",
    "filter",
    "decorations",
    "selection",
    "links",
    "keys",
    "document",
)
WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


@cache
def page_source() -> str:
    """Qt's channel, `boot.js` and every module, as one script."""
    folder = paths.resources() / "page"
    parts = [_channel_source()]
    parts += [(folder / f"{name}.js").read_text(encoding="utf-8") for name in ("boot", *MODULES)]
    return "\n".join(parts)


def page_script(start: dict[str, Any]) -> QWebEngineScript:
    """The script to inject; `start` is what the page shows first: place, folded sections, decorations."""
    script = QWebEngineScript()
    script.setName("zo")
    script.setWorldId(WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(f"globalThis.zoStart = {for_script(start)};\n{page_source()}")
    return script


def for_script(value: Any) -> str:
    """A value as JavaScript source: JSON, ASCII only, so that no line separator can end a string."""
    return json.dumps(value, ensure_ascii=True)


def _channel_source() -> str:
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise RuntimeError("this Qt carries no qwebchannel.js")
    return bytes(file.readAll().data()).decode("utf-8")
