"""What a page needs to live: scheme handler, profile, guard and the page itself, each outliving the next."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject

from reader.publication.model import Publication
from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.profile import make_profile
from reader.ui.navigator.scheme import BookHandler


class Surface(QObject):
    """One page with its profile. `publication` is what the scheme answers from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.publication: Publication | None = None
        self._handler = BookHandler(lambda: self.publication, self)
        self._profile, self.guard = make_profile(self._handler, self)
        self.page = ReadingPage(self._profile)

    def warm(self) -> None:
        """Begin an empty page: the engine starts its process while the caller does other things."""
        self.page.warm()

    def close(self) -> None:
        """The page goes before its profile, or Qt warns; its views must be gone already."""
        self.page.renderProcessTerminated.disconnect()
        shiboken6.delete(self.page)
