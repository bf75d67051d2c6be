"""What the person asks an export for, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Edition = Literal["single", "bilingual", "omnibus"]  # as in reader.export.plan
EDITIONS: tuple[Edition, ...] = ("single", "bilingual", "omnibus")
Missing = Literal["languages", "second"]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Languages, the leading one first; one book per language, one with each further one, or all in one."""

    languages: tuple[str, ...]  # BCP 47 tags
    edition: Edition = "single"
    tag: str | None = None  # only the sections that carry it

    @property
    def missing(self) -> Missing | None:
        """What must still be chosen before there is a book to write."""
        if not self.languages:
            return "languages"
        return "second" if self.edition == "bilingual" and len(self.languages) < 2 else None

    @property
    def books(self) -> tuple[tuple[str, ...], ...]:
        """The languages of each book to be written."""
        if self.missing:
            return ()
        if self.edition == "omnibus":
            return (self.languages,)
        if self.edition == "single":
            return tuple((tag,) for tag in self.languages)
        lead, *others = self.languages
        return tuple((lead, other) for other in others)
