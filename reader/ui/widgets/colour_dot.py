"""The six colours of highlights as they are chosen and shown: a round dot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from reader.publication.annotation import Colour
from reader.ui import icons
from reader.ui.theme import Tokens

TICK = "#24272c"
SIDE, DOT = 30, 20  # logical pixels: what a finger hits, what is seen
# Of dots and bars, in every theme: small things need more colour than the ground of a text, which tokens.json has.
VIVID = {
    "yellow": "#f6d55c",
    "green": "#8fce8a",
    "blue": "#8ab8ec",
    "pink": "#f29ab8",
    "orange": "#f4b173",
    "purple": "#bda4e8",
}
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def colour_name(colour: Colour) -> str:
    """The name of a colour in the interface's language."""
    translate = QCoreApplication.translate
    names = {
        #: A colour of highlights
        "yellow": translate("Colours", "Yellow"),
        #: A colour of highlights
        "green": translate("Colours", "Green"),
        #: A colour of highlights
        "blue": translate("Colours", "Blue"),
        #: A colour of highlights
        "pink": translate("Colours", "Pink"),
        #: A colour of highlights
        "orange": translate("Colours", "Orange"),
        #: A colour of highlights
        "purple": translate("Colours", "Purple"),
    }
    return names[colour]


def colour_icon(colour: Colour, tokens: Tokens, *, chosen: bool = False) -> QIcon:
    """A dot for a menu; the chosen one has a tick."""
    result = QIcon()
    for ratio in (1, 2):
        picture = QPixmap(icons.SIZE * ratio, icons.SIZE * ratio)
        picture.fill(Qt.GlobalColor.transparent)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        _paint_dot(painter, QPointF(icons.SIZE, icons.SIZE) / 2, icons.SIZE - 2, colour, tokens)
        if chosen:
            painter.drawPixmap(QPointF(3, 3), icons.pixmap("check", TICK, icons.SIZE - 6, ratio))
        painter.end()
        result.addPixmap(picture)
    return result


class ColourDot(QToolButton):
    """One colour; the chosen one has a tick. A click leaves the keyboard's focus where it is."""

    def __init__(self, colour: Colour, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Dot")
        self.colour, self._tokens = colour, tokens
        self._ringed = False  # the focus came by the keyboard
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(colour_name(self.colour))
        self.setToolTip(colour_name(self.colour))

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width(), self.height()) / 2
        side = DOT + 3 if self.underMouse() or self.isDown() else DOT
        _paint_dot(painter, middle, side, self.colour, self._tokens)
        if self.isChecked():
            ratio = self.devicePixelRatioF()
            tick = icons.pixmap("check", TICK, 14, ratio)
            painter.drawPixmap(middle - QPointF(7, 7), tick)
        if self.hasFocus() and self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._tokens.colour("focus"), 2))
            painter.drawEllipse(middle, SIDE / 2 - 1, SIDE / 2 - 1)

    def show_focus(self) -> None:
        """The arrow keys brought the focus here."""
        self._ringed = True
        self.update()


def _paint_dot(painter: QPainter, middle: QPointF, side: float, colour: Colour, tokens: Tokens) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, edge = QColor(VIVID[colour]), tokens.colour("ink")
    edge.setAlpha(60)
    painter.setBrush(fill)
    painter.setPen(QPen(edge, 1))
    half = (side - 1) / 2
    painter.drawEllipse(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
