"""Give tags to one book or to several, take them away, think of new ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.search.folding import fold
from reader.ui.dialogs.base import Dialog
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import counted, interface_language
from reader.ui.widgets.label import Label
from reader.ui.widgets.note_editor import split_tags
from reader.ui.widgets.texts import isolated, tame, without_mnemonic

LONGEST = 60  # characters of a tag


class TagDialog(Dialog):
    """All known tags as chips: chosen are those that every one of the books has.

    Of a tag that only some have, the chip says how many; a press gives it to all.
    """

    chosen = Signal(tuple, tuple)  # tags to give, tags to take away

    def __init__(
        self, titles: list[str], tags: list[tuple[str, ...]], known: Iterable[str], parent: QWidget | None = None
    ) -> None:
        """`tags` are those of each book; `known` all that there are."""
        super().__init__(parent, width=480)
        self._titles, self._books = titles, [set(each) for each in tags]
        self.chips: dict[str, Chip] = {}
        self._touched: set[str] = set()
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, gap=6)
        self.label, self.field, self.add = Label("", self), QLineEdit(self), QPushButton(self)
        self.field.setMaxLength(4 * LONGEST)  # there may be several
        self.add.setAutoDefault(False)
        self.label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        self.body.setSpacing(8)
        self.body.addWidget(self.label)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.body.addWidget(self._holder)
        self.cancel, self.save = self._add_button(), self._add_button(default=True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.add.clicked.connect(self._on_add)
        self.field.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.add.setEnabled(False)
        for tag in sorted(set(known) | set().union(*self._books), key=lambda one: fold(one).text):
            self._new_chip(tag, checked=all(tag in book for book in self._books))
        self._holder.setVisible(bool(self.chips))
        self.field.setFocus()
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field adds what is typed; an empty field leaves it to Save."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.focusWidget() is self.field and self.field.text().strip():
            self._on_add()
        else:
            super().keyPressEvent(event)

    @property
    def outcome(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Tags to give to all of the books, tags to take away from all."""
        given = tuple(
            tag for tag, chip in self.chips.items() if chip.isChecked() and not all(tag in one for one in self._books)
        )
        taken = tuple(
            tag for tag in self._touched if not self.chips[tag].isChecked() and any(tag in one for one in self._books)
        )
        return given, taken

    def _new_chip(self, tag: str, *, checked: bool) -> Chip:
        chip = Chip(self._holder)
        having = sum(tag in book for book in self._books)
        some = f"{having}/{len(self._books)}" if 0 < having < len(self._books) else ""
        chip.describe(tag, counted(some), interface_language())
        chip.setChecked(checked)
        chip.setAccessibleName(tag)
        if some:
            #: A tag that some of the chosen books have
            chip.setAccessibleDescription(self.tr("%1 of %n books", "", len(self._books)).replace("%1", str(having)))
        chip.toggled.connect(lambda _on: self._touch(tag))
        self.chips[tag] = chip
        self._flow.addWidget(chip)
        return chip

    def _touch(self, tag: str) -> None:
        self._touched.add(tag)
        self.chips[tag].describe(tag, "", interface_language())

    def _on_add(self) -> None:
        """Commas part tags here as they do in notes."""
        for tag in split_tags(self.field.text()):
            self._add_tag(tame(tag, LONGEST))
        self.field.clear()

    def _add_tag(self, tag: str) -> None:
        same = next((known for known in self.chips if fold(known).text == fold(tag).text), None)
        chip = self.chips[same] if same else self._new_chip(tag, checked=False)
        chip.setChecked(True)
        chip.show()
        self._holder.show()
        self._holder.updateGeometry()
        self._fit()
        #: A screen reader says this when a tag (%1) was added to the chosen ones
        self._announce(self.tr("Tag %1 chosen").replace("%1", isolated(tag)))

    def _on_save(self) -> None:
        if self.field.text().strip():  # typed, and not yet added
            self._on_add()
        self.chosen.emit(*self.outcome)
        self.accept()

    def _retranslate(self) -> None:
        if len(self._titles) == 1:
            about = isolated(self._titles[0])
        else:
            about = counted(self.tr("%n books", "", len(self._titles)))
        self._set_heading(self.tr("Tags"), about)
        self.label.setText(self.tr("&New tag"))
        self.field.setAccessibleName(without_mnemonic(self.tr("&New tag")))
        #: Button: add the tag
        self.add.setText(self.tr("Add"))
        self._holder.setAccessibleName(self.tr("Tags"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("&Save"))
