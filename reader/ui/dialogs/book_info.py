"""What a book says of itself, and what was found wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from reader.ui.dialogs.details import DetailsDialog
from reader.ui.dialogs.facts import Facts
from reader.ui.widgets.glyph import Glyph
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable

MOST = 40  # warnings that are shown


class BookInfoDialog(DetailsDialog):
    """Rows of (label, value), both ready to show, a cover above; warnings beneath."""

    def __init__(
        self,
        rows: list[tuple[str, str]],
        warnings: list[str],
        parent: QWidget | None = None,
        *,
        cover: QImage | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._warnings = rows, warnings
        self.facts = Facts(self)
        self.facts.set_rows(rows)
        self.cover = QLabel(self)
        if cover is not None:
            picture = QPixmap.fromImage(cover)
            picture.setDevicePixelRatio(2)
            self.cover.setPixmap(picture)
        self.cover.setVisible(cover is not None)
        self.body.addWidget(self.cover)
        self.body.addWidget(self.facts)
        self.warnings = QFrame(self)
        self.warnings.setObjectName("Card")
        grid = QGridLayout(self.warnings)
        grid.setContentsMargins(14, 11, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, warning in enumerate(_bounded(warnings)):
            label = Label("DialogText", self.warnings)
            label.setText(breakable(warning))
            grid.addWidget(Glyph("warning", "muted", self.warnings), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        self.warnings.setVisible(bool(warnings))
        self.body.addWidget(self.warnings)
        self._finish()

    @property
    def details(self) -> str:
        """All of it as text, a line for each row, its value behind a tab."""
        return "\n".join([*(f"{label}\t{value}" for label, value in self._rows), *self._warnings])

    def _retranslate(self) -> None:
        super()._retranslate()
        #: As the menu's entry that opens this dialog
        self._set_heading(self.tr("About this text"))
        self.facts.setAccessibleName(self.title.text())
        #: What was found wrong in the file
        self.warnings.setAccessibleName(self.tr("Warnings"))
        #: The picture on the front of a book
        self.cover.setAccessibleName(self.tr("Cover"))


def _bounded(warnings: list[str]) -> list[str]:
    """A broken book may have thousands; `inspect` prints them all."""
    return [*warnings[:MOST], *(["…"] if len(warnings) > MOST else [])]
