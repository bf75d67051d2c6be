"""Languages as chips, any number of which can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from reader.publication.language import Language

GAP = 6  # logical pixels
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class LanguageChip(Chip):
    """A chip that leaves the arrow keys to the row it stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LanguageChips(QWidget):
    """One stop for Tab; the arrow keys move from chip to chip, Space chooses."""

    changed = Signal()

    def __init__(self, languages: tuple[Language, ...], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=GAP)
        self.chips: dict[str, LanguageChip] = {}
        for language in languages:
            chip = LanguageChip(self)
            chip.describe(language.label)
            chip.setToolTip(language.own_name)
            chip.setAccessibleName(language.own_name)
            chip.setChecked(language.tag == chosen)
            chip.clicked.connect(lambda _checked, chip=chip: self._on_clicked(chip))
            flow.addWidget(chip)
            self.chips[language.tag] = chip
        if self.chips:
            self._stop_at(self.chips.get(chosen) or next(iter(self.chips.values())))

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages chosen, in the order of the chips."""
        return tuple(tag for tag, chip in self.chips.items() if chip.isChecked())

    def check_all(self, checked: bool) -> None:
        """Choose all of them or none."""
        for chip in self.chips.values():
            chip.setChecked(checked)
        self.changed.emit()

    def _on_clicked(self, chip: LanguageChip) -> None:
        self._stop_at(chip)
        self.changed.emit()

    def _stop_at(self, stop: LanguageChip) -> None:
        """Let Tab come to this chip and pass by the others."""
        for chip in self.chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            forward, back = back, forward
        step = {forward: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(event.key())
        chips = list(self.chips.values())
        focus = self.focusWidget()
        if step is None or focus not in chips:
            super().keyPressEvent(event)
            return
        chip = chips[(chips.index(focus) + step) % len(chips)]
        self._stop_at(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)
