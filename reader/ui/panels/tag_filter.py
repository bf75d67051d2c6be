"""The tag filter: chips that fold the sections without the chosen tags."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.publication.numerals import localised
from reader.services.filtering import TagFilter
from reader.ui.panels.flow_layout import FlowLayout
from reader.ui.panels.segment import Segment
from reader.ui.panels.texts import content_font, is_joined


@dataclass(frozen=True, slots=True)
class TagChip:
    """A tag as it is offered."""

    id: str
    label: str  # in the language being read
    count: int  # sections that carry it


class TagFilterPanel(QWidget):
    """Chips of all tags; once two are chosen, whether any or all of them are meant."""

    tag_toggled = Signal(str)  # tag id
    every_changed = Signal(bool)  # True: all of the tags, False: any of them
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TagFilter")
        self._chips: dict[str, Chip] = {}
        self._filter = TagFilter()
        self.caption = QLabel(self)
        self.caption.setObjectName("Caption")
        self.caption.setWordWrap(True)
        self.clear = QToolButton(self)
        self.clear.setObjectName("Link")
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # no chip moves under the pointer when the first one is chosen
        self.clear.setSizePolicy(policy)
        self.every = Segment(2, self, small=True)
        self._flow = FlowLayout(gap=6)
        self._lay_out()
        self.clear.clicked.connect(self.cleared)
        self.every.chosen.connect(lambda number: self.every_changed.emit(number == 1))
        self._retranslate()
        self.set_filter(self._filter)
        self.setVisible(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addSpacing(2)
        head.addWidget(self.caption, 1)
        head.addWidget(self.clear, 0)
        foot = QHBoxLayout()
        foot.addWidget(self.every, 0)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._flow)
        column.addSpacing(2)
        column.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 4)
        layout.setSpacing(0)
        layout.addSpacing(8)  # unlike a margin it changes sides right to left
        layout.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_tags(self, tags: tuple[TagChip, ...], language: str = "en") -> None:
        """Offer these tags; labels and digits are of `language`. A chip that stays keeps the focus."""
        while self._flow.count():
            self._flow.takeAt(0)
        for gone in self._chips.keys() - {tag.id for tag in tags}:
            self._chips.pop(gone).deleteLater()
        before: QWidget = self.clear
        for tag in tags:
            chip = self._chips.get(tag.id) or self._new_chip(tag.id)
            chip.describe(tag, language)
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.every.buttons[0])
        self.set_filter(self._filter)
        self._retranslate()
        self.setVisible(bool(tags))

    def set_filter(self, tag_filter: TagFilter) -> None:
        """Show what is chosen; nothing is signalled."""
        self._filter = tag_filter
        for tag, chip in self._chips.items():
            chip.setChecked(tag in tag_filter.tags)
        if self.clear.hasFocus() and not tag_filter.active and self._chips:
            next(iter(self._chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)  # not out of the panel
        self.clear.setVisible(tag_filter.active)
        self.every.setVisible(len(tag_filter.tags) > 1)
        self.every.set_current(int(tag_filter.every))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tag filter"))
        self.caption.setText(self.tr("Filter by tag"))
        self.caption.setProperty("joined", is_joined(self.caption.text()))
        self.caption.style().unpolish(self.caption)
        self.caption.style().polish(self.caption)
        self.clear.setText(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear the tag filter"))
        self.every.set_texts(
            (self.tr("Any"), self.tr("Sections with any of the chosen tags")),
            (self.tr("All"), self.tr("Sections with all of the chosen tags")),
        )
        for chip in self._chips.values():
            name = self.tr("%1, %n section(s), filter", "", chip.tag.count).replace("%1", chip.tag.label)
            chip.setAccessibleName(name)

    def _new_chip(self, tag: str) -> Chip:
        chip = self._chips[tag] = Chip(self)
        chip.clicked.connect(lambda: self.tag_toggled.emit(tag))
        return chip


class Chip(QToolButton):
    """A tag's label and, fainter, how many sections carry it. The frame is the style sheet's."""

    HEIGHT = 28
    SIDE = 11  # between frame and words
    GAP = 5  # between label and count

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._language = "en"

    def describe(self, tag: TagChip, language: str) -> None:
        self.tag, self._language = tag, language
        self._count = localised(tag.count, language)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        label, count = self._widths()
        return QSize(label + count + self.GAP + 2 * self.SIDE, self.HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 96), self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        painter.setFont(content_font(self.font(), self._language))
        # The application's palette: the widget's own has one colour for all, from the style sheet.
        role = QPalette.ColorRole.HighlightedText if self.isChecked() else QPalette.ColorRole.PlaceholderText
        if self.underMouse() and not self.isChecked():
            role = QPalette.ColorRole.WindowText
        painter.setPen(QGuiApplication.palette().color(role))
        inner = self.rect().adjusted(self.SIDE, 0, -self.SIDE, 0)
        count = self._widths()[1]
        self._draw(
            painter, inner, QRect(inner.left(), 0, inner.width() - count - self.GAP, inner.height()), self.tag.label
        )
        painter.setOpacity(0.72)
        self._draw(painter, inner, QRect(inner.right() + 1 - count, 0, count, inner.height()), self._count)

    def _draw(self, painter: QPainter, inner: QRect, place: QRect, text: str) -> None:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(QStyle.visualRect(self.layoutDirection(), inner, place), Qt.AlignmentFlag.AlignCenter, text)

    def _widths(self) -> tuple[int, int]:
        metrics = QFontMetrics(content_font(self.font(), self._language))
        return metrics.horizontalAdvance(self.tag.label) + 1, metrics.horizontalAdvance(self._count) + 1
