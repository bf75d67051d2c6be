"""What differs between articles and books for who annotates: how words and places are named and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.publication.model import Rendition
from reader.services.describing import ArticleNotes, BookNotes, DescribedNote
from reader.services.marking import Mark, mark_in_article, mark_in_book, place_in_article, point_quote
from reader.services.reading import Reading

if TYPE_CHECKING:
    from reader.services.sections import Sections


class AnnotatedText(Protocol):
    """The text being read, as the annotations' controllers know it."""

    def mark(self, message: Mapping[str, Any]) -> Mark:
        """What a selection marks. Raises BadPageMessage."""
        ...

    def here(self, place: Locator) -> Locator | None:
        """The present place as that of a note."""
        ...

    def pointed_at(self, data: Mapping[str, Any]) -> Locator | None:
        """What the context menu is about, as the place of a note."""
        ...

    def described(self, notes: Iterable[Annotation], lost: Iterable[Annotation]) -> tuple[DescribedNote, ...]:
        """As a list shows them."""
        ...


class ArticleText:
    """An article: blocks with ids, in the language being read."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def mark(self, message: Mapping[str, Any]) -> Mark:
        return mark_in_article(message, self._reading.rendition)

    def here(self, place: Locator) -> Locator | None:
        return place_in_article(place.block, self._reading.rendition)

    def pointed_at(self, data: Mapping[str, Any]) -> Locator | None:
        return place_in_article(str(data.get("block", "")), self._reading.rendition)

    def described(self, notes: Iterable[Annotation], lost: Iterable[Annotation]) -> tuple[DescribedNote, ...]:
        return ArticleNotes(self._reading.rendition).described(notes, lost)


class BookText:
    """A book: documents of a spine, with CFIs."""

    def __init__(self, reading: Reading, sections: Callable[[], Sections]) -> None:
        self._reading, self._sections = reading, sections
        self._notes: tuple[Rendition, BookNotes] | None = None

    def mark(self, message: Mapping[str, Any]) -> Mark:
        reading = self._reading
        here = reading.rendition.position(reading.place) == message.get("spine")
        return mark_in_book(message, reading.rendition, reading.place.progression if here else 0.0)

    def here(self, place: Locator) -> Locator | None:
        return place if place.cfi else None

    def pointed_at(self, data: Mapping[str, Any]) -> Locator | None:
        spine, cfi, block = data.get("spine"), data.get("cfi"), data.get("block")
        rendition = self._reading.rendition
        if not isinstance(spine, int | float) or not 0 <= spine < len(rendition.spine) or not cfi:
            return None
        place = replace(rendition.place(int(spine)), cfi=str(cfi), block=str(block) if block else None)
        return replace(place, quote=point_quote(data))

    def described(self, notes: Iterable[Annotation], lost: Iterable[Annotation]) -> tuple[DescribedNote, ...]:
        rendition = self._reading.rendition
        if self._notes is None or self._notes[0] is not rendition:
            self._notes = rendition, BookNotes(rendition, self._sections)
        return self._notes[1].described(notes, lost)
