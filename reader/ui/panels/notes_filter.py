"""What the list of notes can be narrowed down to: a kind, colours, tags. Only what is in use is offered."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.publication.annotation import COLOURS, Colour
from reader.publication.numerals import localised
from reader.services.note_filter import NoteFilter
from reader.ui.theme import Tokens
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.colour_dot import ColourDot
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.interface import Retranslating, interface_language
from reader.ui.widgets.popup import Menu
from reader.ui.widgets.segment import Segment

MOST_TAGS = 24  # chips; there is the search field for more


class NotesFilterPanel(Retranslating, QWidget):
    """Says when another choice was made; `value` is the choice."""

    changed = Signal()
    tag_rename_requested = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: dict[str, TagOfNotes] = {}
        self._counts: dict[str, int] = {}
        self.kinds = Segment(("all", "highlights", "notes"), "all", self, small=True)
        self.kinds.chosen.connect(lambda _kind: self.changed.emit())
        self.dots = {colour: ColourDot(colour, tokens, self) for colour in COLOURS}
        row = QHBoxLayout()
        row.setSpacing(2)
        for dot in self.dots.values():
            row.addWidget(dot)
            dot.clicked.connect(lambda _checked: self.changed.emit())
        row.addStretch(1)
        self._chips = FlowLayout(gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.kinds)
        column.addLayout(row)
        column.addLayout(self._chips)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._retranslate()

    def offer(self, colours: tuple[Colour, ...], tags: dict[str, int]) -> None:
        """What is in use. A choice that nothing has any more is dropped."""
        for colour, dot in self.dots.items():
            dot.setVisible(len(colours) > 1 and colour in colours)
            if colour not in colours or len(colours) < 2:
                dot.setChecked(False)
        self._counts = tags
        shown = list(tags)[:MOST_TAGS]
        while self._chips.count():
            self._chips.takeAt(0)
        for gone in self._tags.keys() - set(shown):
            self._tags.pop(gone).deleteLater()
        for tag in shown:
            chip = self._tags.get(tag) or self._new_chip(tag)
            chip.describe(tag, localised(tags[tag], interface_language()))
            self._chips.addWidget(chip)
            chip.show()
        self._retranslate()

    def value(self, query: str) -> NoteFilter:
        """What is chosen, with words to search for."""
        colours = frozenset(colour for colour, dot in self.dots.items() if dot.isChecked())
        tags = frozenset(tag for tag, chip in self._tags.items() if chip.isChecked())
        return NoteFilter(query, self.kinds.value, colours, tags)

    def clear(self) -> None:
        """Choose nothing."""
        self.kinds.set_value("all")
        for button in (*self.dots.values(), *self._tags.values()):
            button.setChecked(False)
        self.changed.emit()

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        for dot in self.dots.values():
            dot.set_tokens(tokens)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _new_chip(self, tag: str) -> TagOfNotes:
        chip = self._tags[tag] = TagOfNotes(self)
        chip.clicked.connect(lambda _checked: self.changed.emit())
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda at: self._on_menu(tag, chip.mapToGlobal(at)))
        return chip

    def _on_menu(self, tag: str, at: QPoint) -> None:
        menu = Menu(self.window())  # runs as the interface does, not as the text
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename this tag…"), lambda: self.tag_rename_requested.emit(tag))
        menu.popup(at)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Filter"))
        self.kinds.set_texts(
            {
                #: Highlights and notes
                "all": self.tr("All"),
                #: Marked words, with a note or without
                "highlights": self.tr("Highlights"),
                #: What somebody wrote
                "notes": self.tr("Notes"),
            }
        )
        for dot in self.dots.values():
            dot.retranslate()
        for tag, chip in self._tags.items():
            #: A screen reader says this of a tag (%1)
            said = self.tr("%1, %n notes, filter", "", self._counts.get(tag, 0))
            chip.setAccessibleName(said.replace("%1", tag))


class TagOfNotes(Chip):
    """A tag and how many notes carry it."""
