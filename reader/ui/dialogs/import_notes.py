"""What is in a file of notes, and what would become of each: looked at, ticked, then imported."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.services.notes_plan import WANTED, Plan
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.import_notes_rows import NoteList, NoteRows
from reader.ui.dialogs.status_card import StatusCard
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import counted
from reader.ui.widgets.texts import breakable, isolated, tame

WIDTH = 600
LONGEST = 120  # characters of a title


class ImportNotesDialog(Dialog):
    """Shows a plan; whoever carries it out calls `show_done` or `show_error`."""

    import_requested = Signal(object, object)  # Plan, tuple of the numbers of its rows

    def __init__(self, plan: Plan, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=WIDTH)
        self._plan, self._done, self._error = plan, None, ""
        self.rows = NoteRows(plan, self)
        self.list = NoteList(self.rows, tokens, self)
        self.card = StatusCard(self)
        self.body.addWidget(self.list)
        self.body.addWidget(self.card)
        self.cancel = self._add_button()
        self.take = self._add_button(default=True)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_taken)
        self.rows.ticks_changed.connect(self._show)
        self._retranslate()
        (self.take if self.rows.chosen else self.cancel).setFocus()

    def show_done(self, done: Plan) -> None:
        """What was ticked has been kept."""
        self._done, self._error = done, ""
        self.rows.finish()
        self._show()
        self.cancel.setFocus()
        self._announce(self.card.line.text())

    def show_error(self, reason: str) -> None:
        """Nothing was kept; `reason` is a sentence that says what to do next."""
        self._error = reason
        self._show()
        self._announce(reason)

    def _on_taken(self) -> None:
        self.import_requested.emit(self._plan, self.rows.chosen)

    def _show(self) -> None:
        chosen = len(self.rows.chosen)
        self.take.setVisible(self._done is None)
        self.take.setEnabled(bool(chosen))
        self.take.setText(counted(self.tr("&Import %n notes", "", chosen)))
        self.cancel.setText(self.tr("Cancel") if self._done is None and self._plan.count(*WANTED) else self.tr("Close"))
        if self._done is not None:
            self._show_done(self._done)
        elif self._error:
            self.card.say("warning", "danger", self.tr("The import failed"), breakable(self._error))
        elif not self._plan.count(*WANTED):
            self.card.say("check", "muted", self.tr("Nothing new"), self.tr("Every note is there already."))
        else:
            lost = self._plan.count("lost")
            text = counted(self.tr("The words of %n notes are not in this text", "", lost)) if lost else ""
            self.card.say("note", "accent", counted(self.tr("%n notes are ticked", "", chosen)), text)

    def _show_done(self, done: Plan) -> None:
        lost = done.count("lost")
        text = counted(self.tr("%n of them wait among the lost ones, to be found again", "", lost)) if lost else ""
        self.card.say("check", "accent", counted(self.tr("%n notes are imported", "", len(done.rows))), text)

    def _retranslate(self) -> None:
        books = tuple(dict.fromkeys(row.book for row in self._plan.rows if row.book))
        named = isolated(tame(books[0], LONGEST)) if len(books) == 1 else ""
        #: %1 is a program that wrote a file, like "calibre"; %2 the title of a book
        one = self.tr("From %1, for “%2”.").replace("%1", self._plan.program).replace("%2", named)
        #: %1 is a program that wrote a file, like "calibre"
        several = self.tr("From %1.").replace("%1", self._plan.program)
        self._set_heading(self.tr("Import notes"), one if named else several)
        self.list.setAccessibleName(self.tr("Notes in the file"))
        self._show()
