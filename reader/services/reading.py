"""One open publication and the reader's place in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Protocol

from reader.anchors.align import aligned
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition

if TYPE_CHECKING:
    from reader.services.progress import SpineWeights


class Places(Protocol):
    """Where places are kept."""

    def last(self, publication: str) -> Locator | None:
        """The place last held in the publication."""
        ...

    def remember(self, publication: str, place: Locator, language: str, total: float | None = None) -> None:
        """Keep a place, and how much of the whole lies before it (None: as much as of its resource).

        Raises CannotWrite.
        """
        ...


class Reading:
    """One open publication, its rendition in the language being read, and the place; `moved(place)` remembers it."""

    def __init__(self, publication: Publication, places: Places, language: str) -> None:
        self.publication, self._places = publication, places
        self.rendition: Rendition = publication.rendition(language)
        self._weights: tuple[Rendition, SpineWeights] | None = None
        last = places.last(publication.key)
        self.place = self._restored(last) if last else self.rendition.start
        self.history = History()

    @property
    def language(self) -> str:
        return self.rendition.language

    @property
    def weights(self) -> SpineWeights:
        """The shares of a book's files in the whole, of the present rendition."""
        if self._weights is None or self._weights[0] is not self.rendition:
            from reader.services.progress import SpineWeights  # articles have one file

            self._weights = self.rendition, SpineWeights(self.rendition)
        return self._weights[1]

    def moved(self, place: Locator, total: float | None = None) -> None:
        """The person moved. `total` is how much of the whole lies before the place, where that is known.

        Raises CannotWrite; the place is held all the same.
        """
        self.place = place
        if total is None:
            self._places.remember(self.publication.key, place, self.language)
        else:
            self._places.remember(self.publication.key, place, self.language, total)

    def switch_language(self, language: str) -> Locator:
        """Return the paragraph being read as a place in another rendition. Raises RenditionMissing.

        Renditions of a book share no block ids: unless they share the file, the same share of the whole is taken.
        """
        rendition = self.publication.rendition(language)
        if rendition.sections:
            place = aligned(self.place, rendition)
        elif rendition.position(self.place) is not None:
            place = self.place
        else:
            share = self.weights.total(self.place)
            self.rendition = rendition
            place = self.weights.place_at(share)
        self.rendition = rendition
        self.moved(place)
        return self.place

    def _restored(self, last: Locator) -> Locator:
        """A stored place. In a book it is used as it is: the page tries the anchors one after the other."""
        if self.rendition.sections:
            return aligned(last, self.rendition)
        return last if self.rendition.position(last) is not None else self.rendition.start

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
