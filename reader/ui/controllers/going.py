"""Go to place: what a person typed, as a page, a share, a paragraph or a link, becomes a place of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.services.going import place_in, printed_page
from reader.ui.dialogs.go_to_place import GoToDialog
from reader.ui.messages import sentence
from reader.ui.widgets.texts import tame

if TYPE_CHECKING:
    from reader.ui.application import Application

LONGEST_PAGE = 12  # characters of a page's number that are shown as an example


class GoingController(QObject):
    """Opens the dialog, goes where it says or says why not."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window

    def open(self) -> None:
        """Ask where to."""
        pages = self._program.session.reading.rendition.page_list
        page = tame(pages[len(pages) // 2].title, LONGEST_PAGE) if pages else ""
        dialog = GoToDialog(self._window, page=page)
        dialog.place_entered.connect(lambda text: self._go(text, dialog))
        dialog.open()

    def _go(self, text: str, dialog: GoToDialog) -> None:
        session = self._program.session
        place = printed_page(text, session.reading.rendition)
        if place is None:
            try:
                place = place_in(_as_place(text), session.reading.rendition)
            except ReaderError as error:
                dialog.show_error(sentence(error))
                return
        dialog.accept()
        session.go_to(place)


def _as_place(text: str) -> str:
    """A bare word is the name of a block, a bare number a share of the text."""
    named = text[:1] in "#0123456789٠١٢٣٤٥٦٧٨٩" or any(sign in text for sign in ":(#/")
    typed = text if named else f"#{text}"
    return f"{typed.strip()}%" if typed.strip().replace(".", "").replace(",", "").isdecimal() else typed
