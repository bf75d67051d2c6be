"""At the foot of the library while books are being added: how many, which one, Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.ui.shell.header import ElidedLabel
from reader.ui.widgets.interface import Retranslating, counted
from reader.ui.widgets.label import Label

HEIGHT = 46


class ImportStrip(Retranslating, QFrame):
    """Hidden while nothing is added."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Strip")
        self.setFixedHeight(HEIGHT)
        self._done = self._total = 0
        self.count = Label("", self, wraps=False)
        self.name = ElidedLabel(self)
        self.name.setObjectName("Quiet")
        self.name.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.cancel = QPushButton(self)
        self.cancel.setObjectName("StripButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(14)
        row.addWidget(self.count)
        row.addWidget(self.progress)
        row.addWidget(self.name, 1)
        row.addWidget(self.cancel)
        self._retranslate()
        self.hide()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """`total` 0: how many there are is not known yet."""
        self._done, self._total = done, total
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.name.set_whole_text(name)
        self._say()
        self.setVisible(True)

    def _say(self) -> None:
        if self._total:
            #: While books are added: %1 of so many are done
            text = self.tr("%1 of %n", "", self._total).replace("%1", str(self._done))
        else:
            #: While the files of a folder are being looked for
            text = self.tr("Looking for books…")
        self.count.setText(counted(text))
        self.progress.setAccessibleName(self.count.text())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Adding books"))
        self.cancel.setText(self.tr("Cancel"))
        self._say()
