"""A round button that can be chosen: a tag, a language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton, QToolTip, QWidget

from reader.ui.widgets.texts import isolated
from reader.ui.widgets.typography import content_font

HEIGHT = 28
SIDE = 11  # between frame and words
GAP = 5  # between label and count


class Chip(QToolButton):
    """A label and, where there is one, a fainter count. The frame is the style sheet's.

    A click leaves the keyboard's focus where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # a long tag is cut, not the panel
        self.label, self.count, self._language = "", "", "en"

    def describe(self, label: str, count: str = "", language: str = "en") -> None:
        """Show these words, which are of `language`."""
        self.label, self.count, self._language = label, count, language
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        label, count = self._widths()
        return QSize(label + (GAP + count if count else 0) + 2 * SIDE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 96), HEIGHT)

    def event(self, event: QEvent) -> bool:
        """What is cut is whole in the tool tip."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.width() < self.sizeHint().width():
            QToolTip.showText(event.globalPos(), isolated(self.label), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        painter.setFont(content_font(self.font(), self._language))
        painter.setPen(self._colour())
        inner, count = self.rect().adjusted(SIDE, 0, -SIDE, 0), self._widths()[1]
        room = inner.width() - (GAP + count if count else 0)
        self._draw(painter, QRect(inner.left(), 0, room, inner.height()), self.label)
        if count:
            painter.setOpacity(0.72)
            self._draw(painter, QRect(inner.right() + 1 - count, 0, count, inner.height()), self.count)

    def _colour(self) -> QColor:
        # The application's palette: the widget's own has one colour for all, from the style sheet.
        palette, role = QGuiApplication.palette(), QPalette.ColorRole
        if not self.isEnabled() and not self.isChecked():
            return palette.color(QPalette.ColorGroup.Disabled, role.WindowText)
        if self.isChecked() and self.isEnabled():
            return palette.color(role.HighlightedText)
        return palette.color(role.WindowText if self.underMouse() and self.isEnabled() else role.PlaceholderText)

    def _draw(self, painter: QPainter, place: QRect, text: str) -> None:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _widths(self) -> tuple[int, int]:
        # Layouts ask some hundred times for each language of the text: measured once for what it depends on.
        key = self.label, self.count, self._language, self.font().key()
        if key != self._measured:
            metrics = QFontMetrics(content_font(self.font(), self._language))
            label, count = (metrics.horizontalAdvance(text) + 1 if text else 0 for text in (self.label, self.count))
            self._measured, self._width = key, (label, count)
        return self._width

    _measured: tuple[str, ...] = ()
    _width = 0, 0
