"""What the reader adds to a publication."""

from __future__ import annotations

from dataclasses import dataclass

from reader.publication.locator import Locator


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place worth finding again."""

    id: str  # UUID
    publication: str
    place: Locator
    language: str  # BCP 47 tag of the text it was made in
    name: str = ""  # given by the person; empty: section title and first words are shown
    created: str = ""  # UTC, ISO 8601 with Z
    modified: str = ""  # UTC, ISO 8601 with Z
