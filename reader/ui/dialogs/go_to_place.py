"""Go to a place that the person names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.dialogs.one_field import OneFieldDialog
from reader.ui.widgets.texts import isolated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class GoToDialog(OneFieldDialog):
    """Closes after `place_entered`, unless `show_error` keeps it open."""

    place_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, page: str = "") -> None:
        """`page` is the number of a printed page, as an example; none where the text knows of no pages."""
        super().__init__(parent)
        self._page = page
        self.field.textChanged.connect(self._update)
        self._retranslate()
        self._update()

    def _update(self) -> None:
        self.confirm.setEnabled(bool(self.field.text().strip()))

    def _tell(self, text: str) -> None:
        self.place_entered.emit(text)

    def _retranslate(self) -> None:
        hint = self.tr("A percentage, as in 42%, or the name of a place in the text, as in #connection.")
        if self._page:
            #: %1 is the number of a page in the printed book, as in "xii" or "57"
            hint = self.tr("A page of the printed book, as in %1, or a percentage, as in 42%.")
            hint = hint.replace("%1", isolated(self._page))
        self._set_texts(
            title=self.tr("Go to place"),
            label=self.tr("&Place"),
            hint=hint,
            confirm=self.tr("&Go"),
        )
