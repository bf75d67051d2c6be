"""How the words of a language are set: in a font that has its letters, in its direction."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase

from reader.publication.language import direction_of, primary_subtag

# Japanese and Chinese share code points but not shapes: without a family of its own a text gets the other's.
_FAMILIES = {
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo"),
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei"),
}


def content_font(base: QFont, language: str, *, pixels: int = 0, weight: int = 0) -> QFont:
    """The chrome's font for words of a language, in another size or weight where given."""
    font = QFont(base)
    if families := _families(primary_subtag(language)):
        font.setFamilies([*families, *base.families()])
    if pixels:
        font.setPixelSize(pixels)
    if weight:
        font.setWeight(QFont.Weight(weight))
    return font


@lru_cache(maxsize=16)
def _families(subtag: str) -> tuple[str, ...]:
    # Asked before: on macOS an unknown family makes Qt read every font's names, which takes long, and warn.
    return tuple(name for name in _FAMILIES.get(subtag, ()) if QFontDatabase.hasFamily(name))


def reading_direction(language: str) -> Qt.LayoutDirection:
    """The direction of a language's words."""
    rtl = direction_of(language) == "rtl"
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
