"""Covers as pixmaps ready to paint: found, scaled, rounded and shadowed in one thread, kept while there is room.

Only what was painted in vain is asked for, the newest wish first; wishes that scrolled out of sight are forgotten.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, Qt, QThread, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from reader.errors import ReaderError
from reader.ui.library.books import Book
from reader.ui.library.typographic import typographic_cover

log = logging.getLogger(__name__)

CARD, THUMB = QSize(150, 240), QSize(36, 52)  # logical pixels of the box a cover fits in
SHADOW = 14  # around a cover, logical pixels
RADIUS = {CARD.width(): 7.0, THUMB.width(): 3.0}
ROOM = 32 << 20  # bytes of pixmaps that are kept
WAITING = 96  # wishes that are remembered: more than fit on any screen

Picture = Callable[[Book], QImage | None]  # may be asked in the covers' thread; None: the book has none
Name = tuple[str, int]  # key of the book, width of the box


@dataclass(frozen=True, slots=True)
class Cover:
    """A pixmap with its shadow, and the size of the cover alone, in logical pixels."""

    pixmap: QPixmap
    size: QSizeF


class Covers(QObject):
    """`cover(book, box)` gives a cover, or None for now: `arrived` tells when it is there."""

    arrived = Signal(str)  # key of the book

    def __init__(self, picture: Picture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Name, Cover] = OrderedDict()
        self._bytes, self._room = 0, ROOM
        self._shadow = QColor(0, 0, 0, 40)
        self._edge = QColor(0, 0, 0, 20)
        self._maker = _Maker(picture)
        self._maker.made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)

    def set_colours(self, shadow: QColor, edge: QColor) -> None:
        """Of the shadow and of the hairline around a cover."""
        if (shadow, edge) != (self._shadow, self._edge):
            self._shadow, self._edge = shadow, edge
            self.forget()

    def cover(self, book: Book, box: QSize, ratio: float) -> Cover | None:
        name = (book.key, box.width())
        found = self._kept.get(name)
        if found is None or found.pixmap.devicePixelRatio() != ratio:
            self._maker.wish(name, (book, box, ratio, self._shadow, self._edge))
            return found
        self._kept.move_to_end(name)
        return found

    def make_room_for(self, number: int, ratio: float) -> None:
        """So many are in sight at once: were there less room, one would drive out the other for ever."""
        side = 2 * SHADOW
        one = round((CARD.width() + side) * ratio) * round((CARD.height() + side) * ratio) * 4
        self._room = max(ROOM, number * one * 3 // 2)

    def take_time(self, pause: float) -> None:
        """Rest so many seconds after each cover: something else goes on that must not be held up."""
        self._maker.pause = pause

    def forget(self, *keys: str) -> None:
        """These are others now; without a key, all are."""
        for name in [name for name in self._kept if not keys or name[0] in keys]:
            self._bytes -= _weight(self._kept.pop(name).pixmap)
        self._maker.forget()

    def trim(self, keys: set[str]) -> None:
        """Keep only these: the library is not in sight."""
        self.forget(*{name[0] for name in self._kept} - keys or {""})

    @property
    def kept_bytes(self) -> int:
        return self._bytes

    def close(self) -> None:
        """The thread ends before the program does."""
        self._maker.stop()

    def _on_made(self, name: Name, image: QImage, size: QSizeF) -> None:
        if name in self._kept:
            self._bytes -= _weight(self._kept.pop(name).pixmap)
        cover = Cover(QPixmap.fromImage(image), size)
        self._kept[name] = cover
        self._bytes += _weight(cover.pixmap)
        while self._bytes > self._room and len(self._kept) > 1:
            _name, oldest = self._kept.popitem(last=False)
            self._bytes -= _weight(oldest.pixmap)
        self.arrived.emit(name[0])


class _Maker(QThread):
    """Makes one cover after the other, the newest wish first."""

    made = Signal(object, object, object)  # Name, QImage, QSizeF

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture, self.pause = picture, 0.0
        self._wishes: OrderedDict[Name, tuple[Book, QSize, float, QColor, QColor]] = OrderedDict()
        self._now: Name | None = None
        self._condition, self._ended = threading.Condition(), False

    def wish(self, name: Name, wanted: tuple[Book, QSize, float, QColor, QColor]) -> None:
        with self._condition:
            if name == self._now or self._ended:
                return
            self._wishes[name] = wanted
            self._wishes.move_to_end(name)
            while len(self._wishes) > WAITING:
                self._wishes.popitem(last=False)
            self._condition.notify()
        if not self.isRunning():
            self.start(QThread.Priority.LowPriority)

    def forget(self) -> None:
        with self._condition:
            self._wishes.clear()
            self._now = None  # what is being made is of yesterday: it may be wished for again

    def stop(self) -> None:
        with self._condition:
            self._ended = True
            self._wishes.clear()
            self._condition.notify()
        self.wait()

    def run(self) -> None:
        while wish := self._next():
            name, (book, box, ratio, shadow, edge) = wish
            image, size = finished_cover(self._found(book), book, box, ratio, shadow, edge)
            self.made.emit(name, image, size)
            if self.pause:
                self.msleep(round(1000 * self.pause))

    def _next(self) -> tuple[Name, tuple[Book, QSize, float, QColor, QColor]] | None:
        with self._condition:
            self._now = None
            while not self._wishes and not self._ended:
                self._condition.wait()
            if self._ended:
                return None
            name, wanted = self._wishes.popitem()
            self._now = name
            return name, wanted

    def _found(self, book: Book) -> QImage | None:
        try:
            return self._picture(book)
        except ReaderError as error:
            log.info("no cover: %s", error)
            return None


def finished_cover(
    picture: QImage | None, book: Book, box: QSize, ratio: float, shadow: QColor, edge: QColor
) -> tuple[QImage, QSizeF]:
    """A cover with round corners and a shadow, as large as fits into the box; the title on a colour where none is."""
    if picture is None or picture.isNull():
        picture, size = typographic_cover(book, box, ratio), QSizeF(box)
    else:
        size = QSizeF(picture.size()).scaled(QSizeF(box), Qt.AspectRatioMode.KeepAspectRatio)
        size = QSizeF(max(8, round(size.width())), max(8, round(size.height())))
    radius = RADIUS.get(box.width(), 5.0)
    margin = SHADOW if box.width() >= CARD.width() else SHADOW // 3
    whole = (size + QSizeF(2 * margin, 2 * margin)) * ratio
    image = QImage(whole.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(QPointF(margin, margin), size)
    _draw_shadow(painter, place, radius, margin, shadow)
    outline = QPainterPath()
    outline.addRoundedRect(place, radius, radius)
    painter.setClipPath(outline)
    pixels = (size * ratio).toSize()
    if picture.size() != pixels:
        picture = picture.scaled(
            pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    painter.drawImage(place, picture)
    painter.setClipping(False)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
    painter.end()
    return image, size


def _draw_shadow(painter: QPainter, place: QRectF, radius: float, margin: int, shadow: QColor) -> None:
    """Soft, a little below the cover."""
    ratio = painter.device().devicePixelRatioF()
    rounded = (round(place.width()), round(place.height()))
    image = _shadow(*rounded, radius, margin, ratio, shadow.rgba())
    painter.drawImage(QPointF(place.left() - margin, place.top() - margin), image)


@lru_cache(maxsize=24)
def _shadow(width: int, height: int, radius: float, margin: int, ratio: float, rgba: int) -> QImage:
    """Rings that grow fainter; most covers are of one of a few sizes."""
    size = QSize(width + 2 * margin, height + 2 * margin)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ring, steps = QColor.fromRgba(rgba), margin - 3
    strongest = ring.alphaF()
    place = QRectF(margin, margin * 1.25, width, height)
    for step in range(steps, 0, -1):
        ring.setAlphaF(min(1.0, strongest * (1 - step / (steps + 1)) ** 2 * 0.3))
        painter.setBrush(ring)
        painter.drawRoundedRect(place.adjusted(-step, -step, step, step), radius + step, radius + step)
    painter.end()
    return image


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
