"""Whether this machine can show a script at all, and what to say when it cannot."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from reader.publication.language import primary_subtag

_SYSTEMS = {
    "ar": QFontDatabase.WritingSystem.Arabic,
    "ja": QFontDatabase.WritingSystem.Japanese,
    "zh": QFontDatabase.WritingSystem.SimplifiedChinese,
}
_PACKAGES = {"ar": "fonts-noto-core", "ja": "fonts-noto-cjk", "zh": "fonts-noto-cjk"}


def missing_font_hint(language: str) -> str:
    """A sentence saying how to get a font for the language's script; empty where there is one."""
    subtag = primary_subtag(language)
    system = _SYSTEMS.get(subtag)
    if system is None or QFontDatabase.families(system):
        return ""
    if sys.platform.startswith("linux"):
        text = QCoreApplication.translate(
            "Fonts", "This machine has no font for this script. Install one: sudo apt install %1"
        )
        return text.replace("%1", _PACKAGES[subtag])
    return QCoreApplication.translate(
        "Fonts", "This machine has no font for this script. Add the language in the system's settings."
    )
