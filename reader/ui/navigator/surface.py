"""What a page needs to live: scheme handler, profile, guard and the page itself, each outliving the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from reader.ui.navigator.content import ArticleContent, Content
from reader.ui.navigator.page import ReadingPage
from reader.ui.navigator.profile import make_profile
from reader.ui.navigator.scheme import BookHandler

if TYPE_CHECKING:
    from reader.publication.model import Publication
    from reader.ui.navigator.book.scripting import ScriptedBook
    from reader.ui.navigator.converted import ConvertedSounds


class Surface(QObject):
    """One page with its profile. `content` is what the scheme answers from.

    A book that may run scripts has a profile and a page of its own; `use` puts them in the place of the others.
    """

    page_changed = Signal(object)  # the page that stands there now; the one before is gone after this signal

    def __init__(self, parent: QObject | None = None, scripted: ScriptedBook | None = None) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self._handler = BookHandler(lambda: self._content, self)
        self._sounds: ConvertedSounds | None = None
        self._make(scripted)

    def _make(self, scripted: ScriptedBook | None) -> None:
        self.scripted = scripted
        self.salt = scripted.salt() if scripted is not None else ""
        self._profile, self.guard = make_profile(self._handler, self, scripted)
        if scripted is None:
            self.page = ReadingPage(self._profile)
        else:
            from reader.ui.navigator.book.scripting_page import ScriptedPage

            self.page = ScriptedPage(self._profile)

    def use(self, scripted: ScriptedBook | None) -> bool:
        """Stand ready for a book that may run scripts, or for all others. True where that took another page.

        Whoever shows the page takes the new one at `page_changed`; what listens to the old one hears no more.
        """
        if scripted == self.scripted:
            return False
        page, profile, guard = self.page, self._profile, self.guard
        self._content = None
        colour = page.backgroundColor()
        self._make(scripted)
        self.page.setBackgroundColor(colour)
        self.page_changed.emit(self.page)
        page.blockSignals(True)  # nobody starts it again because its process ended
        shiboken6.delete(page)
        shiboken6.delete(profile)
        del guard  # it had to outlive them
        return True

    def serve(self, content: Content) -> None:
        """Answer from this content from now on; requests wait while there is none."""
        self._content = content
        self._handler.answer_waiting()

    def serve_article(self, publication: Publication) -> None:
        """Answer from an article."""
        self.serve(ArticleContent(publication))

    @property
    def sounds(self) -> ConvertedSounds:
        """What makes sound playable; for books."""
        if self._sounds is None:
            from reader.ui.navigator.converted import ConvertedSounds

            self._sounds = ConvertedSounds(self)
        return self._sounds

    def wait_for_request(self, milliseconds: int) -> None:
        """Let the page ask for its first document and get it, before this thread is busy with other things."""
        loop = QEventLoop()
        self._handler.answered.connect(loop.quit)
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._handler.answered.disconnect(loop.quit)

    def close(self) -> None:
        """The page goes before its profile, or Qt warns; its views must be gone already."""
        self.page.blockSignals(True)  # the end of its process is no event any more
        shiboken6.delete(self.page)
        if self.scripted is not None:
            shiboken6.delete(self._profile)  # lets go of the book's folder
        if self._sounds is not None:
            self._sounds.close()
