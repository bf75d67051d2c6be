"""Plays a book's film that the engine cannot play, over its place on the page; `resources/page/book/films.js` asks.

The film is copied out of the container first: the player seeks, which an entry that is packed does not let it do, and
reads on threads of its own, which no stream written in Python may serve (film.py).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRect, QTemporaryFile, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.errors import CannotWrite, ReaderError, RefusedForSafety, ResourceMissing
from reader.publication.resource import BookFetcher
from reader.services.reading import Reading
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.adapting.iso_media import HEAD, needs_film_window
from reader.ui.navigator.book.links import container_path
from reader.ui.navigator.page import ReadingPage
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.ui.navigator.film import FilmOverlay

log = logging.getLogger(__name__)

PIECE = 1024 * 1024  # bytes copied at a time; between two of them a copy can be stopped
FARTHEST = 100_000  # logical pixels from the page's corner


class Films(QObject):
    """Those of one book, one at a time. `close` when the book leaves the window."""

    told = Signal(str)  # a sentence for the person

    def __init__(
        self, reading: Reading, page: ReadingPage, view: Callable[[], QWidget], parent: QObject | None = None
    ) -> None:
        """`view()` shows the page; another widget may do so later."""
        super().__init__(parent)
        self._reading, self._page, self._view = reading, page, view
        self._rect = QRect()
        self._file: QTemporaryFile | None = None  # what is copied or played
        self._task: Task | None = None  # copies
        self._overlay: FilmOverlay | None = None  # plays
        page.film_told.connect(self._on_told)
        page.ready.connect(self.close)  # another page than the one the film stood on

    @property
    def active(self) -> bool:
        """Whether a film is shown or on its way."""
        return self._file is not None

    @Slot()
    def close(self) -> None:
        """No film any more."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            task.wait()  # for one piece
            task.deleteLater()
            self._file = None
        elif self._overlay is not None and shiboken6.isValid(self._overlay):
            self._overlay.close()

    @Slot(str, dict)
    def _on_told(self, what: str, message: dict[str, Any]) -> None:
        match what:
            case "wanted":
                self._begin(message)
            case "moved":
                self._move(message)
            case "gone":
                self.close()

    def _begin(self, message: dict[str, Any]) -> None:
        rect, addresses = _rect(message.get("rect")), message.get("addresses")
        if rect is None or not isinstance(addresses, list):
            return
        self.close()
        self._rect = rect
        file = self._file = QTemporaryFile()  # its owner's alone; on Linux without a name, so that no crash leaves it
        hrefs = [path for address in addresses[: limits.FALLBACKS] if (path := container_path(str(address)))]
        if not file.open():
            self._fail(CannotWrite(file.fileTemplate(), file.errorString()))
            return
        task = self._task = Task(_copy, self._reading.rendition.fetcher, hrefs, file, parent=self)
        task.finished_with.connect(lambda whole: self._on_copied(task, whole))
        task.failed.connect(lambda error: self._on_not_copied(task, error))
        task.start()

    def _on_copied(self, task: Task, whole: bool) -> None:
        if task is not self._task or self._file is None:
            return
        self._let_go()
        if not whole:
            self._file = None
            return
        from reader.ui.navigator.film import FilmOverlay

        overlay, file = FilmOverlay(self._view()), self._file
        self._overlay = overlay
        overlay.closed.connect(lambda: self._on_closed(overlay, file))
        overlay.open(file, self._rect)
        file.setParent(QCoreApplication.instance())  # behind the player, which reads it longer than we may live

    def _on_not_copied(self, task: Task, error: ReaderError) -> None:
        if task is self._task:
            self._let_go()
            self._fail(error)

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.wait()  # it has said its last word
            self._task.deleteLater()
            self._task = None

    def _fail(self, error: ReaderError) -> None:
        log.warning("a film was not played: %s", error)
        self._file = None
        self._page.send("films", "ended")
        self.told.emit(self.tr("This film cannot be played."))

    def _move(self, message: dict[str, Any]) -> None:
        rect = _rect(message.get("rect"))
        if rect is None:
            return
        self._rect = rect
        if self._overlay is not None and shiboken6.isValid(self._overlay):
            self._overlay.set_rect(rect)

    def _on_closed(self, overlay: FilmOverlay, file: QTemporaryFile) -> None:
        file.close()  # and nobody reads it
        file.deleteLater()
        if shiboken6.isValid(overlay):
            overlay.deleteLater()
        if file is self._file:
            self._file = self._overlay = None
            if shiboken6.isValid(self._page):
                self._page.send("films", "ended")


def _copy(
    fetcher: BookFetcher, hrefs: Sequence[str], file: QTemporaryFile, *, cancelled: Callable[[], bool], **_: Any
) -> bool:
    """Copy the first of these files that is a film for us. False when it was stopped.

    Raises ReaderError where none is, one is too long, or there is no room.
    """
    for href in hrefs:
        if not fetcher.listed(href):
            continue  # no part of the book
        shown = fetcher.shown(href)
        with fetcher.open_stream(shown) as stream:
            head = _piece(stream, HEAD)
            if needs_film_window(fetcher.media_type(shown), head):
                return _copy_stream(shown, stream, head, file, cancelled)
    raise ResourceMissing(", ".join(hrefs))


def _copy_stream(href: str, stream: BinaryIO, head: bytes, file: QTemporaryFile, cancelled: Callable[[], bool]) -> bool:
    piece = head
    while piece:
        if cancelled():
            return False
        if file.pos() + len(piece) > limits.ENTRY:
            raise RefusedForSafety(href, reasons.TOO_LARGE.format(name=href, limit=limits.ENTRY // limits.MIB))
        if file.write(piece) != len(piece):
            raise CannotWrite(href, file.errorString())
        piece = _piece(stream, PIECE)
    if not (file.flush() and file.seek(0)):
        raise CannotWrite(href, file.errorString())
    return True


def _piece(stream: BinaryIO, length: int) -> bytes:
    """A raw stream gives less at a time than it is asked for."""
    parts, size = [], 0
    while size < length and (part := stream.read(length - size)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _rect(value: Any) -> QRect | None:
    """A place on the page, as the page says it; None for what is none."""
    if not isinstance(value, dict):
        return None
    numbers = [value.get(name) for name in ("left", "top", "width", "height")]
    if not all(isinstance(one, int | float) and abs(one) <= FARTHEST for one in numbers):
        return None
    return QRect(*(round(one) for one in numbers))
