"""The sync folder: which one, when it was last exchanged with, and what happened then."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.status_card import StatusCard
from reader.ui.messages import sentence
from reader.ui.widgets.interface import counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable, isolated, path_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.errors import ReaderError
    from reader.services.syncing import Report


class SyncDialog(Dialog):
    """Shows a state; whoever syncs calls `show_state`."""

    choose_requested = Signal()
    stop_requested = Signal()
    exchange_requested = Signal()
    texts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._report: Report | None = None
        self._error: ReaderError | None = None
        self._busy = self._has_texts = False
        self.card = StatusCard(self)
        self.note = Label("Aside", self)
        self.body.addWidget(self.card)
        self.stop, self.exchange, self.texts = QPushButton(self), QPushButton(self), QPushButton(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.exchange, self.texts, self.stop):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.choose = self._add_button(aside=True)
        self.close_button = self._add_button(default=True)
        self.choose.clicked.connect(self.choose_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.exchange.clicked.connect(self.exchange_requested)
        self.texts.clicked.connect(self.texts_requested)
        self.close_button.clicked.connect(self.accept)
        self.choose.setFocus()
        self._retranslate()

    def offer_texts(self, on: bool) -> None:
        """Whether there are texts that another computer replaced."""
        self._has_texts = on
        self._show()

    def show_state(self, folder: Path | None, report: Report | None, error: ReaderError | None, *, busy: bool) -> None:
        """The folder, if there is one; what the last exchange did, or why it failed; whether one is going on."""
        self._folder, self._report, self._error, self._busy = folder, report, error, busy
        self._retranslate()
        self._announce(self.card.line.text())

    def _show(self) -> None:
        if self._folder is None:
            self.card.say("folder", "muted", self.tr("No folder is chosen"), self.tr("This computer keeps to itself."))
        elif self._busy:
            self.card.say("folder", "muted", path_text(self._folder), self.tr("Exchanging…"))
        elif self._error is not None:
            self.card.say("warning", "danger", path_text(self._folder), breakable(sentence(self._error)))
        elif self._report is None:
            self.card.say("folder", "muted", path_text(self._folder), self.tr("Nothing was exchanged yet."))
        else:
            self.card.say("check", "accent", path_text(self._folder), "\n".join(self._told(self._report)))
        self.stop.setVisible(self._folder is not None)
        self.texts.setVisible(self._has_texts)
        self.exchange.setVisible(self._folder is not None)
        self.exchange.setEnabled(not self._busy)

    def _told(self, report: Report) -> list[str]:
        """What an exchange did, line by line."""
        #: %1 is a day and a time
        lines = [self.tr("Last exchange: %1").replace("%1", moment(report.time))]
        #: Computers that use the same folder
        lines.append(counted(self.tr("%n other computers", "", report.machines)))
        came = len(report.annotations) + len(report.places)
        #: Notes and places that another computer changed
        lines.append(counted(self.tr("%n changes came from them", "", came)))
        #: Notes and places that were changed on this computer
        lines.append(counted(self.tr("%n changes of this computer were written for them", "", report.told)))
        if report.kept:
            #: A note that two computers changed at the same time: the later text is shown, the other one kept
            text = self.tr("%n texts were changed on two computers at once; both are kept", "", report.kept)
            lines.append(counted(text))
        for name, count in report.damaged[:3]:
            #: %1 is a file
            text = counted(self.tr("%n lines in %1 are damaged and were passed over", "", count))
            lines.append(text.replace("%1", isolated(breakable(name))))
        if report.left:
            lines.append(self.tr("Some files were too large to be read to their end."))
        return lines

    def _retranslate(self) -> None:
        text = self.tr(
            "Places, notes and bookmarks of several computers meet in a folder"
            " that Syncthing, Nextcloud or a USB stick carries."
        )
        self._set_heading(self.tr("Sync folder"), text)
        self.note.setText(self.tr("The program itself never goes online. Books are not copied."))
        self.choose.setText(self.tr("C&hoose a folder…") if self._folder is None else self.tr("Ot&her folder…"))
        #: Stop exchanging with the folder; its files stay
        self.stop.setText(self.tr("&Stop"))
        self.exchange.setText(self.tr("&Exchange now"))
        #: Opens a list of texts that another computer's later text took the place of
        self.texts.setText(self.tr("&Replaced texts…"))
        self.close_button.setText(self.tr("Close"))
        self._show()


def moment(time: str) -> str:
    """A stored time as the language of the interface writes it, in the time of this place."""
    local = datetime.fromisoformat(time).astimezone()
    shown = QDateTime.fromSecsSinceEpoch(int(local.timestamp()))
    return isolated(QLocale().toString(shown, QLocale.FormatType.ShortFormat))
