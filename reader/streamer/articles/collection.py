"""`collection.toml`: who publishes, which articles and languages there are, what tags are called."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import DamagedPublication
from reader.publication.language import LANGUAGES
from reader.streamer.articles.cache import TextCache

NAME = "collection.toml"
DEFAULT_LABELS = {
    "reading_time": "{minutes} min",
    "contents": "Contents",
    "cover": "Cover",
    "start": "Start",
    "keep": "",
    "notice": "In brief",
}


@dataclass(frozen=True, slots=True)
class Collection:
    """A content folder's settings. Everything has a default: a folder of Markdown alone is a collection."""

    title: str = ""
    publisher: str = ""
    contact: str = ""  # mail address of the publisher; empty until there is one
    releases: str = ""  # page with new versions of the program; empty until there is one
    articles: tuple[str, ...] = ()  # ids in order; others follow by name
    languages: tuple[str, ...] = tuple(language.tag for language in LANGUAGES)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)  # language -> name -> text
    tags: dict[str, dict[str, str]] = field(default_factory=dict)  # tag id -> language -> label

    def label(self, name: str, language: str) -> str:
        """A word that stands beside the text, in the language of the text."""
        return self.labels.get(language, {}).get(name) or DEFAULT_LABELS[name]

    def tag_label(self, tag: str, language: str) -> str:
        """What a tag is called in a language; its id where nobody said."""
        names = self.tags.get(tag, {})
        return names.get(language) or names.get(self.languages[0] if self.languages else "en") or tag


def is_page(address: str) -> bool:
    """Whether it is the address of a page that nobody on the way can exchange for another one."""
    return re.fullmatch(r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(/\S*)?", address) is not None


def read_collection(folder: Path, cache: TextCache) -> Collection:
    """The collection of a content folder, default where there is no file. Raises DamagedPublication."""
    path = folder / NAME
    try:
        source = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Collection()
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedPublication(str(path), str(error)) from error
    key = TextCache.key("collection", "2", source)
    cached = cache.get(key)
    data = _cached(cached) if cached else None
    if data is None:
        data = _parse(source, path)
        cache.put(key, json.dumps(data, ensure_ascii=False))
    return _collection(data, path)


def _cached(text: str) -> dict[str, Any] | None:
    try:
        data = json.loads(text)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


def _parse(source: str, path: Path) -> dict[str, Any]:
    import tomllib  # late: 8 ms, and the parsed form is cached

    try:
        data = tomllib.loads(source)
        json.dumps(data)  # dates and the like have no place here
    except (tomllib.TOMLDecodeError, TypeError, RecursionError) as error:
        raise DamagedPublication(str(path), f"not valid TOML: “{error}”") from error
    return data


def _collection(data: dict[str, Any], path: Path) -> Collection:
    def text(name: str) -> str:
        value = data.get(name, "")
        if not isinstance(value, str):
            raise DamagedPublication(str(path), f"`{name}` must be text")
        return value

    def names(name: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = data.get(name, list(default))
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise DamagedPublication(str(path), f"`{name}` must be a list of names")
        return tuple(value)

    def table(name: str) -> dict[str, dict[str, str]]:
        value = data.get(name, {})
        if not isinstance(value, dict) or not all(isinstance(row, dict) for row in value.values()):
            raise DamagedPublication(str(path), f"`{name}` must be a table of tables")
        return {key: {inner: str(word) for inner, word in row.items()} for key, row in value.items()}

    return Collection(
        title=text("title"),
        publisher=text("publisher"),
        contact=text("contact"),
        releases=text("releases"),
        articles=names("articles", ()),
        languages=names("languages", Collection().languages),
        labels=table("labels"),
        tags=table("tags"),
    )
