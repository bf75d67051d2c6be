"""The menu of a note in the list: go to it, edit it, give it another look, copy or remove it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.publication.annotation import COLOURS
from reader.services.describing import DescribedNote
from reader.ui.theme import Tokens
from reader.ui.widgets.colour_dot import colour_icon, colour_name
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.popup import Menu


class NotesMenu(Retranslating, Menu):
    """Says what is wanted of the note it was opened for."""

    go_to_requested = Signal()
    edit_requested = Signal()
    copy_requested = Signal()
    remove_requested = Signal()
    look_chosen = Signal(str, str)  # "style" or "colour", and its value

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.go, self.edit, self.copy, self.remove = (QAction(self) for _ in range(4))
        self.edit.setShortcut(QKeySequence("F2"))
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        wishes = (
            (self.go, self.go_to_requested),
            (self.edit, self.edit_requested),
            (self.copy, self.copy_requested),
            (self.remove, self.remove_requested),
        )
        for action, wish in wishes:
            # Shown in the menu; the list itself answers the keys, and only while it has the focus.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False, wish=wish: wish.emit())
        self.colours = Menu(self)
        self.looks = {("colour", one): QAction(self) for one in COLOURS}
        self.looks |= {("style", one): QAction(self) for one in ("highlight", "underline", "strike")}
        for (name, value), action in self.looks.items():
            if value == "highlight":
                self.colours.addSeparator()
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, name=name, value=value: self.look_chosen.emit(name, value))
            self.colours.addAction(action)
        self.addActions([self.go, self.edit])
        self.look = self.addMenu(self.colours)
        self.addAction(self.copy)
        self.addSeparator()
        self.addAction(self.remove)
        self._retranslate()

    def open_for(self, row: DescribedNote, at: QPoint, tokens: Tokens) -> None:
        """With what holds for this note."""
        note = row.annotation
        for menu in (self, self.colours):  # menus run as the interface does, not as the text
            menu.setLayoutDirection(self.parentWidget().window().layoutDirection())
        self.go.setVisible(not row.is_lost)
        self.look.setVisible(note.extent is not None)
        for (name, value), action in self.looks.items():
            action.setChecked(getattr(note, name) == value)
            if name == "colour":
                action.setIcon(colour_icon(value, tokens, chosen=note.colour == value))
        self.popup(at)

    def _retranslate(self) -> None:
        #: Goes to the place of a note
        self.go.setText(self.tr("&Go to"))
        self.edit.setText(self.tr("&Edit note"))
        self.copy.setText(self.tr("Copy"))
        self.remove.setText(self.tr("Remove"))
        #: Menu: the colours and styles of a highlight
        self.look.setText(self.tr("Colour and style"))
        styles = {
            #: A style: words on a coloured ground
            "highlight": self.tr("Highlight"),
            #: A style: a line under the words
            "underline": self.tr("Underline"),
            #: A style: a line through the words
            "strike": self.tr("Strike through"),
        }
        for (name, value), action in self.looks.items():
            action.setText(colour_name(value) if name == "colour" else styles[value])
