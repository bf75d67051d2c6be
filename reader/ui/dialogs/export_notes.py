"""Which notes are written, in which form, with which language beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.export.notes.model import FORMATS, Format
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.status_card import StatusCard
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.interface import counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable, path_text

if TYPE_CHECKING:
    from reader.publication.language import Language

NONE = "-"  # no second language
FOR_PEOPLE = ("md", "html", "csv", "json")  # forms that have room for a second language


@dataclass(frozen=True, slots=True)
class NotesRequest:
    """What is asked for."""

    everything: bool  # of all books and articles, else of the one being read
    form: Format
    second: str | None


class ExportNotesDialog(Dialog):
    """Asks; whoever writes the file calls `show_done` or `show_error`."""

    save_requested = Signal(object)  # NotesRequest
    show_in_folder_requested = Signal(object)  # Path

    def __init__(
        self,
        here: int,
        all_: int,
        languages: tuple[Language, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._here, self._all, self._languages = here, all_, languages
        self._path: Path | None = None
        self._error = ""
        self.labels = {name: Label("", self, wraps=False) for name in ("which", "form", "second")}
        self.which, self.form, self.second = Choice(self), Choice(self), Choice(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for row, (name, field) in enumerate((("which", self.which), ("form", self.form), ("second", self.second))):
            self.labels[name].setBuddy(field)
            grid.addWidget(self.labels[name], row, 0)
            grid.addWidget(field, row, 1)
            field.chosen.connect(self._on_changed)
        grid.setColumnStretch(1, 1)
        self.card = StatusCard(self)
        self.body.addLayout(grid)
        self.body.addWidget(self.card)
        self.folder = self._add_button(aside=True)
        self.cancel = self._add_button()
        self.save = self._add_button(default=True)
        self.folder.clicked.connect(lambda: self.show_in_folder_requested.emit(self._path))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self.save_requested.emit(self.request))
        self._retranslate()

    @property
    def request(self) -> NotesRequest:
        """What is chosen now."""
        form: Format = next((one for one in FORMATS if one == self.form.value), "md")
        second = self.second.value if form in FOR_PEOPLE and self.second.value != NONE else None
        return NotesRequest(self.which.value == "all", form, second)

    def show_done(self, path: Path) -> None:
        """The file is written."""
        self._path, self._error = path, ""
        self._show()
        self.cancel.setFocus()
        self._announce(self.card.line.text())

    def show_error(self, reason: str) -> None:
        """It failed; `reason` is a sentence that says what to do next."""
        self._path, self._error = None, reason
        self._show()
        self._announce(reason)

    def _on_changed(self) -> None:
        self._path, self._error = None, ""
        self._show()

    def _show(self) -> None:
        request = self.request
        articles = bool(self._languages)
        for widget in (self.labels["second"], self.second):
            widget.setVisible(articles)
            widget.setEnabled(request.form in FOR_PEOPLE)
        count = self._all if request.everything else self._here
        done = self._path is not None
        self.folder.setVisible(done)
        self.save.setVisible(not done)
        self.save.setEnabled(bool(count))
        self.cancel.setText(self.tr("Close") if done else self.tr("Cancel"))
        (self.cancel if done else self.save).setDefault(True)
        if self._path is not None:
            self.card.say("check", "accent", self.tr("The notes are saved"), path_text(self._path))
        elif self._error:
            self.card.say("warning", "danger", self.tr("The export failed"), breakable(self._error))
        elif not count:
            self.card.say("info", "muted", self.tr("There are no notes here yet"))
        else:
            self.card.say("note", "accent", counted(self.tr("%n notes", "", count)), self._said(request.form))

    def _said(self, form: Format) -> str:
        """What a form is good for."""
        return {
            "md": self.tr("Text with headings and quotes, for editors and note-taking programs."),
            "html": self.tr("A page for any browser, also to print."),
            "csv": self.tr("A table for spreadsheets."),
            "json": self.tr("Everything there is to know, for this program and for others."),
            "w3c": self.tr("A standard that other readers understand, in a ZIP file."),
            "w3c-json": self.tr("The same standard as a single file, as readers wrote it before."),
        }[form]

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Export notes"), self.tr("Bookmarks, highlights and notes in a file of your own."))
        self.labels["which"].setText(self.tr("&Notes of:"))
        self.labels["form"].setText(self.tr("&Format:"))
        #: The same paragraph in another language, beside the words that were marked
        self.labels["second"].setText(self.tr("&Second language:"))
        #: Which notes are exported: of this text, of all
        self.which.setAccessibleName(self.tr("Notes of"))
        self.form.setAccessibleName(self.tr("Format"))
        self.second.setAccessibleName(self.tr("Second language"))
        which = (("here", self.tr("This text")), ("all", self.tr("All texts")))
        self.which.set_options(which, self.which.value)
        names = {
            "md": self.tr("Markdown"),
            "html": self.tr("HTML page"),
            "csv": self.tr("Table (CSV)"),
            "json": self.tr("JSON"),
            "w3c": self.tr("W3C EPUB Annotations"),
            "w3c-json": self.tr("W3C EPUB Annotations (JSON)"),
        }
        self.form.set_options(tuple(names.items()), self.form.value or "md")
        #: No second language
        none = (NONE, self.tr("None"))
        second = (none, *((one.tag, one.own_name) for one in self._languages))
        self.second.set_options(second, self.second.value or NONE)
        self.folder.setText(self.tr("Show in &folder"))
        self.save.setText(self.tr("&Save…"))
        self._show()
