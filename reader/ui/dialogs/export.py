"""Export as EPUB: which books, then how far it is, then where they are."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.export_form import ExportForm
from reader.ui.dialogs.export_request import ExportRequest
from reader.ui.dialogs.overwrite import OverwriteDialog
from reader.ui.dialogs.status_card import StatusCard
from reader.ui.widgets.interface import counted
from reader.ui.widgets.texts import breakable, isolated, path_text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.publication.language import Language

__all__ = ["ExportDialog", "ExportRequest", "Stage"]


class Stage(Enum):
    """Choosing leads to working with the first progress; every end leads back to choosing with the next change."""

    CHOOSING = "choosing"
    WORKING = "working"
    CANCELLING = "cancelling"  # asked to stop, not yet stopped
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def busy(self) -> bool:
        return self in {Stage.WORKING, Stage.CANCELLING}


class ExportDialog(Dialog):
    """Asks for an export and shows how it goes; whoever exports calls the `show_` methods."""

    export_requested = Signal(object)  # ExportRequest
    cancel_requested = Signal()
    show_in_folder_requested = Signal(object)  # Path of the first book written

    def __init__(
        self,
        languages: tuple[Language, ...],
        current: str,
        tags: tuple[tuple[str, str], ...],
        active_tag: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = Stage.CHOOSING
        self._progress: tuple[int, int, str] = (0, 0, "")
        self._paths: tuple[Path, ...] = ()
        self._reason = ""
        self.form = ExportForm(languages, current, tags, active_tag, self)
        self.card = StatusCard(self)
        self.body.addWidget(self.form)
        self.body.addWidget(self.card)
        self.folder = self._add_button(aside=True)
        self.cancel = self._add_button()
        self.save = self._add_button(default=True)
        self.form.changed.connect(lambda: self._enter(Stage.CHOOSING))
        self.folder.clicked.connect(lambda: self.show_in_folder_requested.emit(self._paths[0]))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self.export_requested.emit(self.form.request))
        self.form.languages.chips.get(current, self.form.all).setFocus()
        self._retranslate()

    def show_progress(self, done: int, total: int, title: str) -> None:
        """`done` of `total` books are written; `title` is the one being written."""
        self._progress = (done, total, title)
        self._enter(Stage.CANCELLING if self.stage is Stage.CANCELLING else Stage.WORKING)

    def show_done(self, paths: tuple[Path, ...]) -> None:
        """All books are written."""
        self._paths = paths
        self._enter(Stage.DONE)

    def show_error(self, reason: str) -> None:
        """It failed; `reason` is a sentence that says what to do next."""
        self._reason = reason
        self._enter(Stage.FAILED)

    def show_cancelled(self) -> None:
        """It has stopped because the person asked for it."""
        self._enter(Stage.CANCELLED)

    def ask_overwrite(self, paths: tuple[Path, ...]) -> bool:
        """Whether files that are there already may be replaced."""
        return OverwriteDialog(paths, self).exec() == Dialog.DialogCode.Accepted

    def reject(self) -> None:
        if not self.stage.busy:
            super().reject()
        elif self.stage is Stage.WORKING:
            self._enter(Stage.CANCELLING)
            self.cancel_requested.emit()

    def _enter(self, stage: Stage) -> None:
        began, ended = stage.busy and not self.stage.busy, self.stage.busy and not stage.busy
        self.stage = stage
        self._show()
        if began or stage is Stage.DONE:
            self.cancel.setFocus()
        elif ended:
            self.save.setFocus()
        if stage is not Stage.CHOOSING or self.form.request.missing:
            self._announce(self.card.line.text())
            self._scroll.ensureWidgetVisible(self.card)

    def _show(self) -> None:
        """The whole dialog as the stage wants it."""
        request, done = self.form.request, self.stage is Stage.DONE
        self.form.setEnabled(not self.stage.busy)
        self._show_text(request)
        self._show_card(request)
        self.folder.setVisible(done and bool(self._paths))
        self.save.setVisible(not done)
        self.save.setEnabled(not self.stage.busy and not request.missing)
        self.save.setText(self._save_text(len(request.books)))
        self.cancel.setEnabled(self.stage is not Stage.CANCELLING)
        self.cancel.setText(self.tr("Close") if done else self.tr("Cancel"))
        (self.cancel if done else self.save).setDefault(True)

    def _save_text(self, books: int) -> str:
        if books < 1:
            return self.tr("&Save…")
        return counted(self.tr("&Save %n books…", "", books))

    def _show_text(self, request: ExportRequest) -> None:
        text = {
            "single": self.tr("One file per language, ready for any e-reader."),
            "bilingual": self.tr("One file per pair of languages, each paragraph in both."),
            "omnibus": self.tr("All chosen languages in one file, one after the other."),
        }[request.edition]
        self._set_heading(self.tr("Export as EPUB"), text)

    def _show_card(self, request: ExportRequest) -> None:
        done, total, title = self._progress
        match self.stage:
            case Stage.CHOOSING:
                self._show_plan(request)
            case Stage.WORKING:
                number = min(done + 1, total)
                line = self.tr("Writing book %1 of %2").replace("%1", str(number)).replace("%2", str(total))
                self.card.say("export", "accent", counted(line), breakable(title))
                self.card.show_progress(done, total)
            case Stage.CANCELLING:
                self.card.say("export", "muted", self.tr("Cancelling…"), breakable(title))
                self.card.show_progress(done, total)
            case Stage.DONE:
                count = len(self._paths)
                line = self.tr("%n books saved", "", count)
                where = self._paths[0] if count == 1 else self._paths[0].parent if count else None
                self.card.say("check", "accent", counted(line), path_text(where) if where else "")
            case Stage.FAILED:
                self.card.say("warning", "danger", self.tr("The export failed"), breakable(self._reason))
            case Stage.CANCELLED:
                self.card.say("info", "muted", self.tr("Export cancelled"), self.tr("Save again, or close."))

    def _show_plan(self, request: ExportRequest) -> None:
        """What will be written, or what is missing."""
        if request.missing == "languages":
            self.card.say("info", "muted", self.tr("No language is chosen"), self.tr("Choose at least one above."))
        elif request.missing == "second":
            self.card.say(
                "info", "muted", self.tr("One more language is needed"), self.tr("A bilingual book has two of them.")
            )
        else:
            names = [isolated(self.form.own_name(tag)) for tag in request.languages]
            if request.edition == "bilingual":
                pair = self.tr("%1 + %2", "two languages in one book").replace("%1", names[0])
                names = [pair.replace("%2", name) for name in names[1:]]
            detail = QLocale().createSeparatedList(names)
            count = len(request.books)
            line = self.tr("%n books", "", count)
            self.card.say("book", "accent", counted(line), detail)

    def _retranslate(self) -> None:
        self.folder.setText(self.tr("Show in &folder"))
        self._show()
