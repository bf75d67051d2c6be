"""What the program has of the library: each part is made when it is first wanted, none before."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.widgets.texts import tame

if TYPE_CHECKING:
    from reader.publication.model import Publication
    from reader.ui.application import Application
    from reader.ui.controllers.indexing import IndexingController
    from reader.ui.controllers.library import LibraryController
    from reader.ui.controllers.library_adding import LibraryAdding
    from reader.ui.controllers.library_watching import LibraryWatching
    from reader.ui.controllers.search_everywhere import SearchEverywhere
    from reader.ui.controllers.search_library import SearchLibrary
    from reader.ui.theme import Tokens

LONGEST_REASON = 300  # characters of what another process said


class LibraryParts(QObject):
    """The way to the shelf, to how books come onto it, and to the search in all of them."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window
        self._search: SearchLibrary | None = None  # once the library was opened

    # -- parts ---------------------------------------------------------------------------------------------------------

    @cached_property
    def controller(self) -> LibraryController:
        """The library in the window, with the search in its texts."""
        from reader.ui.controllers.library import LibraryController
        from reader.ui.controllers.search_library import SearchLibrary

        controller = LibraryController(self._program, self.adding)
        self._search = SearchLibrary(self._program, controller)
        return controller

    @cached_property
    def adding(self) -> LibraryAdding:
        """How books come into the library."""
        from reader.ui.controllers.library_adding import LibraryAdding

        adding = LibraryAdding(self._program)
        adding.offer_view(self.open)
        adding.finished.connect(self.indexing.soon)
        return adding

    @cached_property
    def watching(self) -> LibraryWatching:
        """Folders whose books come into the library by themselves."""
        from reader.ui.controllers.library_watching import LibraryWatching

        return LibraryWatching(self._program, self.adding)

    @cached_property
    def indexing(self) -> IndexingController:
        """What makes all texts quick to search."""
        from reader.ui.controllers.indexing import IndexingController

        indexing = IndexingController(self._program.context, self)
        indexing.failed.connect(self._tell_unindexed)
        return indexing

    @cached_property
    def search_everywhere(self) -> SearchEverywhere:
        """The search panel in all texts."""
        from reader.ui.controllers.search_everywhere import SearchEverywhere

        return SearchEverywhere(self._program)

    def _made(self, name: str) -> bool:
        """Whether a part was wanted so far."""
        return name in self.__dict__

    # -- ways in and out -----------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show it."""
        if not self.controller.is_open:
            self.controller.open()

    def leave(self) -> None:
        """Back to the text, if the library stands in its place."""
        if self._made("controller"):
            self.controller.leave()

    def take_scope(self, scope: str) -> None:
        """The search panel is to search there; who searches all texts is made when that is first wanted."""
        if scope == "library" and not self._made("search_everywhere"):
            self.search_everywhere.begin()

    def take_files(self, files: list[str]) -> None:
        """Dropped on the page: one book is opened, several and folders come into the library."""
        if len(files) == 1 and not _is_plain_folder(Path(files[0])):
            self._program.open_source(files[0])
        elif files:
            self.adding.add(files)

    def take_in(self, publication: Publication) -> None:
        """A book that is read belongs to the library, wherever it came from."""
        if publication.kind == "epub" and self._program.session.reading.publication is publication:
            self.adding.add([str(Path(publication.source).absolute())], "opened")

    def watch_folders(self) -> None:
        """A while after the start: look for new books, if there are folders to look in."""
        from reader.store.library import Library

        if Library(self._program.database).watched():
            self.watching.begin()

    def set_tokens(self, tokens: Tokens) -> None:
        """The theme changed."""
        if self._made("controller"):
            self.controller.set_tokens(tokens)

    def close(self) -> None:
        """The program ends."""
        if self._search is not None:
            self._search.close()
        for name in ("adding", "controller", "search_everywhere", "indexing"):
            if self._made(name):
                getattr(self, name).close()

    def _tell_unindexed(self, reason: str) -> None:
        text = self.tr("The library could not be made searchable throughout: what was added last may not be found.")
        self._window.message.tell(text, details=tame(reason, LONGEST_REASON))


def _is_plain_folder(path: Path) -> bool:
    """A folder that is neither an unpacked EPUB nor an article's."""
    return path.is_dir() and not (path / "META-INF" / "container.xml").is_file() and not any(path.glob("*.md"))
