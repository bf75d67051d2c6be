"""What a page needs to live: scheme handler, profile, guard and the page itself, each outliving the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from reader.ui.navigator.content import ArticleContent, Content
from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.profile import make_profile
from reader.ui.navigator.scheme import BookHandler

if TYPE_CHECKING:
    from reader.publication.model import Publication


class Surface(QObject):
    """One page with its profile. `content` is what the scheme answers from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self._handler = BookHandler(lambda: self._content, self)
        self._profile, self.guard = make_profile(self._handler, self)
        self.page = ReadingPage(self._profile)

    def serve(self, content: Content) -> None:
        """Answer from this content from now on; requests wait while there is none."""
        self._content = content
        self._handler.answer_waiting()

    def serve_article(self, publication: Publication) -> None:
        """Answer from an article."""
        self.serve(ArticleContent(publication))

    def close(self) -> None:
        """The page goes before its profile, or Qt warns; its views must be gone already."""
        self.page.renderProcessTerminated.disconnect()
        shiboken6.delete(self.page)
