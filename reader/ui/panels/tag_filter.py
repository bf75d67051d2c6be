"""The tag filter: chips that fold the sections without the chosen tags."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.publication.numerals import localised
from reader.services.filtering import TagFilter
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import Link
from reader.ui.widgets.segment import Segment


@dataclass(frozen=True, slots=True)
class TagChip:
    """A tag as it is offered."""

    id: str
    label: str  # in the language being read
    count: int  # sections that carry it


class TagFilterPanel(Retranslating, QWidget):
    """Chips of all tags; once two are chosen, whether any or all of them are meant."""

    tag_toggled = Signal(str)  # tag id
    every_changed = Signal(bool)  # True: all of the tags, False: any of them
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TagFilter")
        self._chips: dict[str, TagButton] = {}
        self._filter = TagFilter()
        self.caption = Label("Caption", self)
        self.clear = Link(self)
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # no chip moves under the pointer when the first one is chosen
        self.clear.setSizePolicy(policy)
        self.every = Segment(("any", "all"), "any", self, small=True)
        self._flow = FlowLayout(gap=6)
        self._lay_out()
        self.clear.clicked.connect(self.cleared)
        self.every.chosen.connect(lambda key: self.every_changed.emit(key == "all"))
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
            chip.show_tag(tag, language)
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.every)
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
        self.every.set_value("all" if tag_filter.every else "any")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tag filter"))
        self.caption.setText(self.tr("Tag filter"))
        #: Button: no tag is chosen any more
        self.clear.setText(self.tr("Clear"))
        #: What the button "Clear" does: no tag is chosen any more
        self.clear.setAccessibleName(self.tr("Clear the tag filter"))
        self.every.set_texts(
            {
                #: Of the chosen tags: at least one must fit
                "any": (self.tr("Any"), self.tr("Sections with any of the chosen tags")),
                #: Of the chosen tags: each must fit
                "all": (self.tr("All"), self.tr("Sections with all of the chosen tags")),
            }
        )
        for chip in self._chips.values():
            chip.setAccessibleName(self._spoken(chip.tag))

    def _spoken(self, tag: TagChip) -> str:
        """What a screen reader says of a tag."""
        #: A screen reader says this of a tag (%1)
        return self.tr("%1, %n sections, filter", "", tag.count).replace("%1", tag.label)

    def _new_chip(self, tag: str) -> TagButton:
        chip = self._chips[tag] = TagButton(self)
        chip.clicked.connect(lambda: self.tag_toggled.emit(tag))
        return chip


class TagButton(Chip):
    """A tag's label and how many sections carry it."""

    def show_tag(self, tag: TagChip, language: str) -> None:
        self.tag = tag
        self.describe(tag.label, localised(tag.count, language), language)
