"""What there is to read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reader.store.connection import open_database
from reader.store.places import Places
from reader.streamer.articles.catalog import Catalog


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One publication as a list shows it."""

    id: str
    title: str
    kind: str
    languages: tuple[str, ...]
    tags: tuple[str, ...]
    progress: float  # 0..1

    def to_json(self) -> dict[str, Any]:
        """As the `list` command prints it."""
        return asdict(self)


def library_rows(catalog: Catalog, database: Path, language: str) -> list[LibraryRow]:
    """All articles, titles in `language` where they have it. A library that does not exist yet is not made."""
    progress: dict[str, float] = {}
    if database.exists():
        with open_database(database) as opened:
            progress = Places(opened).all_progress()
    rows = []
    for article in catalog.articles:
        metadata = catalog.metadata(article, language)
        rows.append(
            LibraryRow(
                article.id,
                metadata.title,
                "article",
                article.languages,
                metadata.subjects,
                round(progress.get(article.id, 0.0), 4),
            )
        )
    return rows
