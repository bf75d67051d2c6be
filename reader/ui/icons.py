"""The product's line icons, drawn in the colour of the moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import paths
from reader.ui.theme import Tokens

SIZE = 18  # logical pixels
DIRECTIONAL = frozenset(  # mirrored right to left
    {"back", "forward", "chevron-end", "sidebar", "undo", "redo", "note", "contents", "leave", "phrase-next"}
    | {"phrase-previous"}
)


class LineIcon(QIconEngine):
    """Draws when asked: muted, ink under the pointer, accent when checked, faint when disabled."""

    def __init__(self, name: str, tokens: Tokens, flip: bool) -> None:
        super().__init__()
        self._name, self._tokens, self._flip = name, tokens, flip

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._colour(mode, state), size.width(), flip=self._flip)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        drawn = pixmap(self._name, self._colour(mode, state), rect.width(), ratio, self._flip)
        painter.drawPixmap(rect, drawn)

    def clone(self) -> QIconEngine:
        return LineIcon(self._name, self._tokens, self._flip)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self._tokens["disabled"]
        if state == QIcon.State.On:
            return self._tokens["accent"]
        return self._tokens["ink" if mode == QIcon.Mode.Active else "muted"]


def icon(name: str, tokens: Tokens, *, mirrored: bool = False) -> QIcon:
    """An icon in the theme's colours."""
    return QIcon(LineIcon(name, tokens, mirrored and name in DIRECTIONAL))


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
