"""One language of an article as data: parsed once, cached by the hash of what it was made from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reader.errors import DamagedPublication
from reader.publication.model import Block, Metadata, Section

FORM = 4  # of the cached JSON; raise it whenever parsing changes


@dataclass(frozen=True, slots=True)
class ArticleText:
    """Metadata and sections of an article in one language."""

    metadata: Metadata
    sections: tuple[Section, ...]


def read_source(path: Path) -> str:
    """The file as text. Raises DamagedPublication when it is not UTF-8 or cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedPublication(str(path), f"not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise DamagedPublication(str(path), error.strerror or str(error)) from error


def article_to_json(text: ArticleText) -> str:
    """For the cache."""
    return json.dumps({"form": FORM, **asdict(text)}, ensure_ascii=False, separators=(",", ":"))


def article_from_json(source: str) -> ArticleText | None:
    """From the cache; None when it is not one of ours."""
    try:
        data = json.loads(source)
        if data["form"] != FORM:
            return None
        metadata: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in data["metadata"].items()
        }
        sections = tuple(
            Section(
                **{
                    **section,
                    "tags": tuple(section["tags"]),
                    "blocks": tuple(
                        Block(**{**block, "classes": tuple(block["classes"])}) for block in section["blocks"]
                    ),
                }
            )
            for section in data["sections"]
        )
        return ArticleText(Metadata(**metadata), sections)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
