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
    "gestures",
    "marks",
    "highlights",
    "decorations",
    "selection",
    "carets",
    "caret",
    "links",
    "keys",
    "document",
)
BOOK_MODULES = (
    "bridge",
    "book/spine",
    "book/frames",
    "book/tree",
    "book/cfi",
    "book/style",
    "book/formulas",
    "book/tables",
    "book/columns",
    "book/segments",
    "book/fixed",
    "book/view",
    "book/pins",
    "book/slides",
    "book/fullwidth",
    "book/hyphens",
    "book/scrolls",
    "book/paged",
    "book/stack",
    "book/touched",
    "book/scripted",
    "book/reach",
    "book/media",
    "book/cards",
    "book/films",
    "book/excerpt",
    "gestures",
    "marks",
    "book/highlights",
    "book/decorations",
    "book/notes",
    "book/zoom",
    "book/selection",
    "carets",
    "book/caret",
    "book/focus",
    "book/keys",
    "book/pointer",
    "book/spoken",
    "book/overlay",
    "book/document",
)
WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


@cache
def page_source(modules: tuple[str, ...] = MODULES) -> str:
    """Qt's channel, `boot.js` and every module, as one script."""
    return "\n".join([_channel_source(), *(_read(name) for name in ("boot", *modules))])


def page_script(start: dict[str, Any] | None, modules: tuple[str, ...] = MODULES) -> QWebEngineScript:
    """The script to inject; `start` is what the page shows first: place, folded sections, decorations.

    Without it the page says "waiting", and `zo.begin(start)` makes it go on.
    """
    given = "" if start is None else f"globalThis.zoStart = {for_script(start)};\n"
    return _script("zo", f"{given}{page_source(modules)}\nzo.announce()")


def frame_script() -> QWebEngineScript:
    """The script of the documents below a book's shell."""
    script = _script("zo-frame", _read("book/frame"))
    script.setRunsOnSubFrames(True)
    return script


def _script(name: str, source: str) -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName(name)
    script.setWorldId(WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(source)
    return script


def _read(name: str) -> str:
    return (paths.resources() / "page" / f"{name}.js").read_text(encoding="utf-8")


def for_script(value: Any) -> str:
    """A value as JavaScript source: JSON, ASCII only, so that no line separator can end a string."""
    return json.dumps(value, ensure_ascii=True)


def _channel_source() -> str:
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise RuntimeError("this Qt carries no qwebchannel.js")
    return bytes(file.readAll().data()).decode("utf-8")
