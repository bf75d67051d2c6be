"""Ask before a file that is there already is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.dialogs.base import Dialog
from reader.ui.widgets.interface import counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import path_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NAMED = 6  # files named one by one; of more only the number is told


class OverwriteDialog(Dialog):
    """`exec` answers Accepted for Replace. Enter and Esc leave the files alone."""

    def __init__(self, paths: tuple[Path, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=440)
        self._paths = paths
        self.names = Label("DialogText", self)
        self.body.addWidget(self.names)
        self.replace = self._add_button()
        self.cancel = self._add_button(default=True)
        self.replace.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.cancel.setFocus()
        self._retranslate()

    def _retranslate(self) -> None:
        count = len(self._paths)
        title = self.tr("Replace %n files?", "", count)
        #: Beneath "Replace %n files?"; %1 is the path of a folder, the number is not shown
        text = self.tr("They exist already in %1.", "", count)
        self._set_heading(counted(title), text.replace("%1", path_text(self._paths[0].parent)))
        names = [path_text(Path(path.name)) for path in self._paths[:NAMED]]
        if count > NAMED:
            #: At the end of a list of file names
            names.append(counted(self.tr("and %n more", "", count - NAMED)))
        self.names.setText("\n".join(names))
        self.replace.setText(self.tr("&Replace"))
        self.cancel.setText(self.tr("Cancel"))
