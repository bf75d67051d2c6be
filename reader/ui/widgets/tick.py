"""A tick box in the family's look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QStyleOptionButton

from reader.ui import icons

MARK = 14  # logical pixels


class Tick(QCheckBox):
    """The style sheet draws the box; the mark is drawn here, because a style sheet cannot colour a picture."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        colour = QApplication.palette().color(QPalette.ColorRole.HighlightedText).name()
        mark = icons.pixmap("check", colour, MARK, self.devicePixelRatioF())
        QPainter(self).drawPixmap(box.center() - QPointF(MARK / 2, MARK / 2), mark)
