"""The field of the library searches every text: what it finds stands below the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.controllers.search_all import AllTexts

if TYPE_CHECKING:
    from reader.ui.application import Application
    from reader.ui.controllers.library import LibraryController


class SearchLibrary(QObject):
    """Between the library's field, its list of hits and the search of everything."""

    def __init__(self, program: Application, library: LibraryController) -> None:
        super().__init__(library)
        self._view, self._texts = library.view, AllTexts(program, goes_on=True)
        self._query = ""
        library.text_query_changed.connect(self._on_query)
        self._view.hits.hit_activated.connect(self._texts.go_to)
        self._texts.changed.connect(self._show)
        program.library.indexing.ended.connect(lambda: self._texts.ask(self._query, again=True))

    def close(self) -> None:
        """The program ends."""
        self._texts.close()

    def _on_query(self, query: str) -> None:
        self._query = query
        self._texts.ask(query)

    def _show(self) -> None:
        texts = self._texts
        self._view.show_hits(texts.rows(), len(texts.found), searching=texts.searching, more=texts.more)
