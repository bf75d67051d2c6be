"""Covers for books that have none: title and author on a colour of the product, as a small press would set them."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QTextLayout, QTextOption

from reader.publication.language import direction_of, primary_subtag
from reader.ui.library.books import Book

GROUNDS = ("#2c6e69", "#5c4b89", "#a1533e", "#3d5b82", "#7a682f", "#7c4462", "#46606b", "#56703f", "#8a5a33")
INK = "#fdfcf9"
SIDE, TOP = 15, 17  # margins, in units of a cover 150 wide
SERIFS = {
    "ar": ("Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic"),
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "AppleMyungjo", "Batang"),
}
LATIN = ("Literata", "Charter", "Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif")
SIZES = (19.0, 17.0, 15.0, 13.0, 11.5)  # of the title: the largest that fits


def ground_of(book: Book) -> QColor:
    """The same book has the same colour on every machine, in every session."""
    return QColor(GROUNDS[zlib.crc32(book.key.encode()) % len(GROUNDS)])


def typographic_cover(book: Book, size: QSize, ratio: float) -> QImage:
    """A cover of so many logical pixels; any thread may ask."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scale = size.width() / 150
    painter.scale(scale, scale)
    width, height = 150.0, size.height() / scale
    rtl = direction_of(book.language) == "rtl"
    _draw_ground(painter, ground_of(book), width, height, rtl=rtl)
    room = width - 2 * SIDE
    foot = _draw_author(painter, book, QRectF(SIDE, height - 62, room, 46), rtl=rtl)
    _draw_title(painter, book, QRectF(SIDE, TOP, room, foot - TOP - 16), rtl=rtl)
    painter.end()
    return image


def _draw_ground(painter: QPainter, colour: QColor, width: float, height: float, *, rtl: bool) -> None:
    light = QLinearGradient(0, 0, width * 0.4, height)
    light.setColorAt(0, colour.lighter(108))
    light.setColorAt(1, colour.darker(110))
    painter.fillRect(QRectF(0, 0, width, height), light)
    fold = QLinearGradient(0, 0, 9, 0) if not rtl else QLinearGradient(width, 0, width - 9, 0)  # where it is bound
    fold.setColorAt(0, QColor(255, 255, 255, 26))
    fold.setColorAt(0.55, QColor(0, 0, 0, 34))
    fold.setColorAt(1, QColor(0, 0, 0, 0))
    painter.fillRect(QRectF(0 if not rtl else width - 9, 0, 9, height), fold)


def _draw_title(painter: QPainter, book: Book, room: QRectF, *, rtl: bool) -> None:
    text = book.title or "–"
    for size in SIZES:
        font = serif(book.language, size, bold=True)
        lines = int(room.height() // (size * _leading(book.language)))
        layout, shown = _lay_out(text, font, room.width(), rtl=rtl, pitch=size * _leading(book.language), most=lines)
        if shown or size == SIZES[-1]:
            break
    painter.setPen(QColor(INK))
    layout.draw(painter, room.topLeft())
    rule = QColor(INK)
    rule.setAlphaF(0.55)
    bottom = room.top() + layout.lineCount() * size * _leading(book.language) + 9
    left = room.right() - 22 if rtl else room.left()
    painter.fillRect(QRectF(left, bottom, 22, 1.6), rule)


def _draw_author(painter: QPainter, book: Book, room: QRectF, *, rtl: bool) -> float:
    """At the foot, up to two lines; returns where they begin."""
    names = book.author
    if not names:
        return room.bottom()
    joined = primary_subtag(book.language) in SERIFS
    font = serif(book.language, 10.5 if not joined else 11.5)
    font.setWeight(QFont.Weight.Medium)
    pitch = 15.0 if not joined else 17.0
    layout, _fits = _lay_out(names, font, room.width(), rtl=rtl, pitch=pitch, most=2)
    colour = QColor(INK)
    colour.setAlphaF(0.86)
    painter.setPen(colour)
    top = room.bottom() - layout.lineCount() * pitch
    layout.draw(painter, QPointF(room.left(), top))
    return top


def serif(language: str, pixels: float, *, bold: bool = False) -> QFont:
    """A serif for a language's letters."""
    font = QFont()
    font.setFamilies([*SERIFS.get(primary_subtag(language), ()), *LATIN])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(round(pixels))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _leading(language: str) -> float:
    return {"ar": 1.6, "ja": 1.4, "zh": 1.4, "ko": 1.4}.get(primary_subtag(language), 1.26)


def _lay_out(text: str, font: QFont, width: float, *, rtl: bool, pitch: float, most: int) -> tuple[QTextLayout, bool]:
    """Lines from (0, 0) on, and whether all words found room whole; else the last line ends in an ellipsis."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    metrics = QFontMetricsF(font)
    whole = all(metrics.horizontalAdvance(word) <= width for word in text.split()) or not _has_spaces(text)
    layout = _lines(text, font, option, width, pitch, most + 1)
    if layout.lineCount() <= most:
        return layout, whole
    start = layout.lineAt(max(0, most - 1)).textStart()
    units = text.encode("utf-16-le")
    head, rest = (part.decode("utf-16-le", "ignore") for part in (units[: 2 * start], units[2 * start :]))
    cut = metrics.elidedText(" ".join(rest.split()), Qt.TextElideMode.ElideRight, width - 1)
    return _lines(head + cut, font, option, width, pitch, most), False


def _lines(text: str, font: QFont, option: QTextOption, width: float, pitch: float, most: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for number in range(max(1, most)):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * pitch + (pitch - line.height()) / 2))
    layout.endLayout()
    return layout


def _has_spaces(text: str) -> bool:
    return " " in text.strip()
