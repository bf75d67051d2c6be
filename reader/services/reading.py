"""One open publication and the reader's place in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from reader.anchors.align import aligned
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition


class Places(Protocol):
    """Where places are kept."""

    def last(self, publication: str) -> Locator | None:
        """The place last held in the publication."""
        ...

    def remember(self, publication: str, place: Locator, language: str) -> None:
        """Keep a place. Raises CannotWrite."""
        ...


class Reading:
    """One open publication, its rendition in the language being read, and the place; `moved(place)` remembers it."""

    def __init__(self, publication: Publication, places: Places, language: str) -> None:
        self.publication, self._places = publication, places
        self.rendition: Rendition = publication.rendition(language)
        last = places.last(publication.id)
        self.place = aligned(last, self.rendition) if last else self.rendition.start
        self.history = History()

    @property
    def language(self) -> str:
        return self.rendition.language

    def moved(self, place: Locator) -> None:
        """The person moved. Raises CannotWrite; the place is held all the same."""
        self.place = place
        self._places.remember(self.publication.id, place, self.language)

    def switch_language(self, language: str) -> Locator:
        """Return the paragraph being read as a place in another rendition. Raises RenditionMissing."""
        self.rendition = self.publication.rendition(language)
        self.place = aligned(self.place, self.rendition)
        self._places.remember(self.publication.id, self.place, self.language)
        return self.place

    def leave(self) -> None:
        """Note the present place before a jump, so that `back` returns to it."""
        self.history.leave(self.place)

    def back(self) -> Locator | None:
        """The place before the last jump, or None."""
        return self.history.back(self.place)

    def forward(self) -> Locator | None:
        """The place that `back` left, or None."""
        return self.history.forward(self.place)


@dataclass(slots=True)
class History:
    """Places left by jumps, as a browser keeps pages."""

    LIMIT: ClassVar[int] = 200
    before: list[Locator] = field(default_factory=list)
    after: list[Locator] = field(default_factory=list)

    def leave(self, place: Locator) -> None:
        """A jump begins here; what was ahead is gone."""
        if not self.before or self.before[-1] != place:
            self.before.append(place)
            del self.before[: -self.LIMIT]
        self.after.clear()

    def back(self, present: Locator) -> Locator | None:
        return self._turn(self.before, self.after, present)

    def forward(self, present: Locator) -> Locator | None:
        return self._turn(self.after, self.before, present)

    @staticmethod
    def _turn(source: list[Locator], target: list[Locator], present: Locator) -> Locator | None:
        if not source:
            return None
        target.append(present)
        return source.pop()
