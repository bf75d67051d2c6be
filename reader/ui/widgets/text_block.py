"""Text inside a painted row: wrapped, in its own direction, cut after so many lines."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

LEADING = 1.35  # of the font's size in pixels; scripts that stand taller get what they need
_RTL = Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text shown on a coloured ground, in UTF-16 units, as Qt counts."""

    start: int
    length: int
    colour: QColor
    bold: bool = True


class TextBlock:
    """Some words in a column `width` wide, cut after `most` lines (0: never).

    `direction` is the base direction of the words; `right` says at which edge the lines begin (None: as their
    direction has it).
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        direction: Qt.LayoutDirection,
        right: bool | None = None,
        most: int = 0,
        mark: Mark | None = None,
    ) -> None:
        self._font, self._width, self._mark = font, max(1.0, width), mark
        at_right = direction == _RTL if right is None else right
        edge = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self._option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
        self._option.setTextDirection(direction)
        self._pitch = QFontInfo(font).pixelSize() * LEADING
        self.height = 0.0
        layout = self._lay_out(text, most)
        self._layouts = [layout]
        if most and layout.lineCount() > most:
            shown, rest = _cut(text, layout.lineAt(most - 1).textStart())
            self.height = 0.0
            before = [self._lay_out(shown)] if shown else []  # an empty text would be a line
            self._layouts = [*before, self._lay_out(self._elided(rest), wrap=False)]

    @property
    def first_line(self) -> float:
        """Height of the first line: what stands beside the text is centred on it."""
        lines = next((layout for layout in self._layouts if layout.lineCount()), None)
        return max(lines.lineAt(0).height(), self._pitch) if lines else self._pitch

    def _elided(self, text: str) -> str:
        return QFontMetricsF(self._font).elidedText(text, Qt.TextElideMode.ElideRight, self._width - 1)

    def _lay_out(self, text: str, most: int = 0, *, wrap: bool = True) -> QTextLayout:
        """Lines one below the other, from `height` on; one more than `most`, to know that there are more."""
        modes = QTextOption.WrapMode
        self._option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if wrap else modes.NoWrap)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        if self._mark is not None and self._mark.bold:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = self._mark.start, self._mark.length, bold
            layout.setFormats([part])
        layout.beginLayout()
        while not most or layout.lineCount() <= most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            pitch = max(line.height(), self._pitch)
            line.setPosition(QPointF(0, self.height + (pitch - line.height()) / 2))
            self.height += pitch
        layout.endLayout()
        return layout

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint with the upper left corner at `at`."""
        if self._mark is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._mark.colour)
            for rect in self._mark_rects():
                painter.drawRoundedRect(rect.translated(at), 3, 3)
        painter.setPen(colour)
        for layout in self._layouts:
            layout.draw(painter, at)

    def _mark_rects(self) -> list[QRectF]:
        """What lies behind the marked words: one rectangle for each stretch that is drawn in one go."""
        rects = []
        for layout in self._layouts:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                for run in line.glyphRuns(self._mark.start, self._mark.length):
                    ink = run.boundingRect()
                    left, right = math.floor(ink.left()) - 1, math.ceil(ink.right()) + 1
                    rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects


def _cut(text: str, at: int) -> tuple[str, str]:
    """The text before and after an offset in UTF-16 units."""
    units = text.encode("utf-16-le")
    return units[: 2 * at].decode("utf-16-le", "ignore"), units[2 * at :].decode("utf-16-le", "ignore")
