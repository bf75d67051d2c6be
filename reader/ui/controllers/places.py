"""Places are written when the person rests, not at every pixel of scrolling: a commit reaches the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.publication.locator import Locator
from reader.store.places import Places

DELAY = 300  # ms


class DelayedPlaces(QObject):
    """`Places` as a reading wants them; the newest place of each publication is written after a rest and at the end."""

    error_raised = Signal(object)  # ReaderError

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._pending: dict[str, tuple[Locator, str, float | None]] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)

    def last(self, publication: str) -> Locator | None:
        """The place last held, written or not."""
        if publication in self._pending:
            return self._pending[publication][0]
        return self._places.last(publication)

    def stored(self, publication: str) -> Locator | None:
        """The place that is written, as another machine may have left it."""
        return self._places.last(publication)

    def language(self, publication: str) -> str | None:
        return self._places.language(publication)

    def opened(self, publication: str) -> None:
        """Note that it was opened, for "recently read"."""
        self._guarded(lambda: self._places.opened(publication))

    def remember(self, publication: str, place: Locator, language: str, total: float | None = None) -> None:
        self._pending[publication] = (place, language, total)
        self._timer.start()

    def flush(self) -> None:
        """Write what is pending; what cannot be written stays pending."""
        self._timer.stop()
        for publication, values in list(self._pending.items()):
            if self._guarded(lambda p=publication, all_=values: self._places.remember(p, *all_)):
                self._pending.pop(publication, None)

    def drop(self) -> None:
        """Forget what is pending: it belongs to a library that is no longer there."""
        self._timer.stop()
        self._pending.clear()

    def clear(self) -> None:
        """Forget all places."""
        self._pending.clear()
        self._guarded(self._places.clear_history)

    def _guarded(self, work) -> bool:  # type: ignore[no-untyped-def]
        try:
            work()
        except ReaderError as error:
            self.error_raised.emit(error)
            return False
        return True
