"""A drop-down list in the family's look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyleOptionComboBox, QWidget

from reader.ui import icons
from reader.ui.widgets.popup import let_corners_show

ARROW = 14  # logical pixels


class Choice(QComboBox):
    """One of several (key, label); `chosen` reports a key the person picked, never one set by the program."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(QListView(self))  # the style's own view ignores the style sheet's item padding
        let_corners_show(self.view().window())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    @property
    def value(self) -> str | None:
        """The key of what is chosen."""
        return self.currentData()

    def set_options(self, options: tuple[tuple[str, str], ...], value: str | None) -> None:
        """What there is to choose, and what is chosen; an unknown key chooses the first."""
        self.clear()
        for key, label in options:
            self.addItem(label, key)
        self.setCurrentIndex(max(0, self.findData(value)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
        area = QRectF(self.style().subControlRect(control, option, part, self))
        colour = self.palette().color(self.foregroundRole()).name()
        drawing = icons.pixmap("chevron-down", colour, ARROW, self.devicePixelRatioF())
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        painter.drawPixmap(area.center() - QPointF(ARROW / 2, ARROW / 2), drawing)

    def wheelEvent(self, event) -> None:
        event.ignore()  # scrolls what it stands in; a wheel that passes by changes nothing

    def keyPressEvent(self, event) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # for the default button
        else:
            super().keyPressEvent(event)
