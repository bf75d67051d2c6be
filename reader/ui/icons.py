"""The product's line icons, drawn in the colour of the moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import paths
from reader.ui.theme import Tokens

SIZE = 18  # logical pixels
DIRECTIONAL = frozenset({"back", "forward", "chevron-end", "sidebar", "undo", "contents"})  # mirrored right to left


def icon(name: str, tokens: Tokens, *, mirrored: bool = False, size: int = SIZE) -> QIcon:
    """An icon in the theme's colours: muted, accent when checked, faint when disabled."""
    result = QIcon()
    flip = mirrored and name in DIRECTIONAL
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, "muted"),
        (QIcon.Mode.Active, QIcon.State.Off, "ink"),
        (QIcon.Mode.Normal, QIcon.State.On, "accent"),
        (QIcon.Mode.Active, QIcon.State.On, "accent"),
        (QIcon.Mode.Disabled, QIcon.State.Off, "disabled"),
        (QIcon.Mode.Disabled, QIcon.State.On, "disabled"),
    )
    for ratio in (1, 2):
        for mode, state, token in states:
            result.addPixmap(pixmap(name, tokens[token], size, ratio, flip), mode, state)
    return result


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1, flip: bool = False) -> QPixmap:
    """One icon in one colour at `size` logical pixels."""
    side = max(1, round(size * ratio))
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if flip:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(_source(name, QColor(colour).name()).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


def application_icon() -> QIcon:
    """The program's own icon, with its own drawing for small sizes."""
    result = QIcon()
    folder = paths.resources() / "icons" / "app"
    for side in (16, 24, 32, 48, 64, 128, 256):
        drawing = "icon-16.svg" if side <= 24 else "icon.svg"
        image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(folder / drawing)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        result.addPixmap(QPixmap.fromImage(image))
    return result


@lru_cache(maxsize=128)
def _source(name: str, colour: str) -> str:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour)
