"""After an update: annotations are looked for in the present text, in a thread, and the person is told what became of
them; a new edition opens where the old one was left."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.services.reanchoring import OldPlace, Reanchoring, Search, place_in_new_edition
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.services.anchoring import Anchored
    from reader.ui.session import Session

log = logging.getLogger(__name__)


class AnchoringController(QObject):
    """For one session, and gone with it; `current` tells which session there is now."""

    def __init__(self, reanchoring: Reanchoring, session: Session, current: Callable[[], Session]) -> None:
        super().__init__(session)
        self._reanchoring, self._session, self._current = reanchoring, session, current
        self._shown: dict[str, tuple[Anchored, ...]] = {}  # by language: lists are built anew only for what differs
        session.language_changed.connect(self._look)
        if session.annotations is not None:
            session.annotations.list.try_again_requested.connect(self._try_again)
        self._look()
        if (old := reanchoring.old_place()) is not None:
            self._begin(lambda **_: self._place(old), self._go_on)

    def _look(self, _language: str = "") -> None:
        """What is known is shown at once; what is not is looked for."""
        found, search = self._reanchoring.look(self._session.reading.rendition)
        self._show(found)
        if search is not None:
            self._find(search)

    def _show(self, found: tuple[Anchored, ...], *, tell: bool = False) -> None:
        annotations, language = self._session.annotations, self._session.reading.language
        if annotations is not None and (tell or found != self._shown.get(language, ())):
            self._shown[language] = found
            annotations.take_anchored(found, tell=tell)
            self._session.bookmarks.refresh()
            self._session.navigator.redraw()

    def _find(self, search: Search, *, asked: bool = False) -> None:
        """`asked`: a person wants to know what becomes of it, even where the text is what it was."""

        def work(cancelled: Callable[[], bool], **_: Any) -> tuple[Anchored, ...]:
            return search.run(cancelled)

        self._begin(work, lambda found: self._keep(search, found, asked=asked))

    def _keep(self, search: Search, found: tuple[Anchored, ...], *, asked: bool) -> None:
        try:
            self._reanchoring.keep(search, found)
        except ReaderError as error:  # looked for again at the next opening
            log.warning("places of notes are not kept: %s", error)
            return
        self._show(self._reanchoring.anchored(self._session.reading.rendition), tell=asked or search.is_changed(found))

    def _try_again(self) -> None:
        try:
            search = self._reanchoring.try_again(self._session.reading.rendition)
        except ReaderError as error:
            self._session.error_raised.emit(error)
            return
        if search is not None:
            self._find(search, asked=True)

    def _place(self, old: OldPlace) -> Locator:
        reading = self._session.reading
        return place_in_new_edition(reading.publication, reading.rendition, old)

    def _go_on(self, place: Locator) -> None:
        """Only somebody who has not begun to read is taken along."""
        reading = self._session.reading
        if reading.place == reading.rendition.start:
            self._session.go_to(place)

    def _begin(self, work: Callable[..., Any], done: Callable[[Any], None]) -> None:
        task = Task(work, parent=self._session.parent())  # the program waits for it at its end
        session, current = self._session, self._current
        task.finished_with.connect(lambda found: done(found) if current() is session else None)
        task.failed.connect(lambda error: log.warning("notes were not looked for: %s", error))
        task.finished.connect(task.deleteLater)
        task.start()
