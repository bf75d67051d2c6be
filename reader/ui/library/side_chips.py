"""Chips beside the shelf: tags and languages to narrow it down to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.publication.numerals import localised
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import interface_language


class ChoiceChip(Chip):
    """A tag or a language to narrow the shelf down to."""

    renaming = Signal()
    removing = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.renaming.emit()
            case Qt.Key.Key_Delete:
                self.removing.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)


class Choices(FlowLayout):
    """The chips of one kind, by what they stand for. Those that stay keep the focus."""

    def __init__(self, make: Callable[[str], ChoiceChip]) -> None:
        super().__init__(gap=6)
        self._make = make
        self.chips: dict[str, ChoiceChip] = {}

    def __iter__(self) -> Iterator[ChoiceChip]:
        return iter(self.chips.values())

    def show_choices(self, wanted: list[tuple[str, str, int]], *, anew: bool = False) -> None:
        """Key, label and number of each, in their order. `anew`: the digits are others."""
        if [(key, chip.label, chip.number) for key, chip in self.chips.items()] == wanted and not anew:
            return  # laying chips out costs more than anything else here
        while self.count():
            self.takeAt(0)
        for gone in self.chips.keys() - {key for key, _label, _count in wanted}:
            self.chips.pop(gone).deleteLater()
        for key, label, count in wanted:
            chip = self.chips.pop(key, None) or self._make(key)
            self.chips[key] = chip  # in their order
            chip.describe(label, localised(count, interface_language()), interface_language())
            chip.number = count
            self.addWidget(chip)
            chip.show()
        self.invalidate()

    def check(self, keys: Set[str]) -> None:
        """These hold; nothing is signalled."""
        for key, chip in self.chips.items():
            chip.setChecked(key in keys)
