"""What an exported book is made of, as plain data: the caller decides, the rest of this package only carries it out."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal

from reader.publication.model import Rendition
from reader.publication.resource import Resource

Edition = Literal["single", "bilingual", "omnibus"]
EDITIONS: tuple[Edition, ...] = ("single", "bilingual", "omnibus")

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # the first date a zip can hold; also that of content without a date
LATEST = datetime(2107, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Words:
    """What a book says beside the text, in one language. An empty `keep` leaves that label out."""

    contents: str = "Contents"
    cover: str = "Cover"
    start: str = "Start"
    keep: str = ""  # before a section's summary line
    notice: str = "In brief"  # heads the page of summaries
    accessibility: str = ""  # the summary for people who depend on it; empty: an English one


@dataclass(frozen=True, slots=True)
class Part:
    """One language of a book."""

    rendition: Rendition
    words: Words
    subjects: tuple[str, ...] = ()  # labels of the tags the kept sections carry
    filter: str = ""  # label of the tags the book was reduced to, or nothing

    @property
    def language(self) -> str:
        return self.rendition.language


@dataclass(frozen=True)
class BookPlan:
    """One book: single has one part, bilingual two of which the first leads, omnibus any number."""

    edition: Edition
    parts: tuple[Part, ...]
    stylesheet: str = ""
    cover: Resource | None = None  # a picture; without one a cover is drawn from the title
    tags: tuple[str, ...] = ()  # ids the book was reduced to: part of its identity
    every: bool = False  # to the sections with all of these tags, not any of them

    def __post_init__(self) -> None:
        wanted = {"single": len(self.parts) == 1, "bilingual": len(self.parts) == 2, "omnibus": bool(self.parts)}
        if not wanted[self.edition]:
            raise ValueError(f"{self.edition} cannot be made of {len(self.parts)} languages")

    @property
    def lead(self) -> Part:
        """The language that gives the book its title, its direction and the words of its contents."""
        return self.parts[0]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(part.language for part in self.parts)

    @cached_property
    def identifier(self) -> str:
        """The same for the same book for ever: a reading system then keeps its notes with a newer export."""
        metadata = self.lead.rendition.metadata
        tags = (" & " if self.every else " ").join(sorted(self.tags))
        key = "|".join((metadata.identifier, "+".join(self.languages), self.edition, tags))
        return uuid.uuid5(uuid.NAMESPACE_URL, f"zeroopposite:{key}").urn

    @cached_property
    def modified(self) -> datetime:
        """UTC midnight of the newest date any of the languages states: the content's, never the clock's."""
        return max(_date(part.rendition.metadata.modified) for part in self.parts)


def with_tags(rendition: Rendition, tags: tuple[str, ...], *, every: bool = False) -> Rendition:
    """The rendition with its lead and the sections that carry one of the tags, or all of them where `every`.

    Unchanged when there are no tags.
    """
    if not tags:
        return rendition
    wanted = set(tags)
    kept = tuple(
        section
        for section in rendition.sections
        if section.level == 0 or (wanted <= set(section.tags) if every else wanted & set(section.tags))
    )
    return replace(rendition, sections=kept)


def _date(text: str) -> datetime:
    try:
        date = datetime.fromisoformat(text[:10]).replace(tzinfo=UTC)
    except ValueError:
        return EARLIEST
    return min(LATEST, max(EARLIEST, date))
