"""The front matter of an article: YAML between two lines of three dashes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.errors import DamagedPublication
from reader.streamer.articles.markdown import fold_space

LIMIT = 2_000_000  # characters of one article; a book-length text has about 500,000
HEAD_LIMIT = 50_000  # characters of the front matter alone; PyYAML reads them slowly
DEPTH = 20  # lists within lists


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article's file says of itself; everything but the text is optional."""

    id: str = ""
    language: str = ""
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    modified: str = ""  # ISO 8601 date
    authors: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()  # keys that mean nothing to the reader
    body: str = ""  # the Markdown
    body_line: int = 1  # line of the file on which the body begins, from 1


_KEYS = {"id", "language", "title", "description", "tags", "modified", "author", "authors"}


def parse_front_matter(text: str, path: str) -> FrontMatter:
    """Split a file into front matter and body. Raises DamagedPublication with the line that is wrong."""
    if len(text) > LIMIT:
        raise DamagedPublication(path, f"longer than {LIMIT:,} characters; split the article")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines or lines[0].rstrip() != "---":
        return FrontMatter(body=text)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        raise DamagedPublication(path, "the front matter begins with --- and is never closed by a second ---")
    head = "\n".join(lines[1:end])
    if len(head) > HEAD_LIMIT:
        raise DamagedPublication(path, f"a front matter longer than {HEAD_LIMIT:,} characters")
    data = _load(head, path)
    return FrontMatter(
        id=_text(data, "id", path),
        language=_text(data, "language", path),
        title=_text(data, "title", path),
        description=_text(data, "description", path),
        tags=_names(data, "tags", path),
        modified=_text(data, "modified", path),
        authors=_names(data, "authors", path) or _names(data, "author", path),
        unknown=tuple(sorted(str(key) for key in data if key not in _KEYS)),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )


def _load(source: str, path: str) -> dict[str, Any]:
    import yaml  # late: only articles that are not in the cache are parsed

    try:
        # The base loader keeps scalars as text ("2026-11-22", "no"); aliases are refused, they only serve bombs here.
        depth = 0
        for event in yaml.parse(source, Loader=yaml.BaseLoader):
            if isinstance(event, yaml.AliasEvent):
                raise DamagedPublication(path, "the front matter uses a YAML alias (*name); write the value out")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEPTH:  # the scanner's time grows with the square of the depth
                raise DamagedPublication(path, "the front matter is nested too deeply")
        data = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
        if mark is None:
            raise DamagedPublication(path, f"the front matter is not valid YAML: “{problem}”") from error
        line = mark.line + 2  # of the file, which begins with ---
        raise DamagedPublication(path, f"the front matter is not valid YAML in line {line}: “{problem}”") from error
    if data is None or data == "":
        return {}
    if not isinstance(data, dict):
        raise DamagedPublication(path, "the front matter must be lines of the form `key: value`")
    return data


def _text(data: dict[str, Any], key: str, path: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise DamagedPublication(path, f"`{key}` in the front matter must be text")
    return fold_space(value)


def _names(data: dict[str, Any], key: str, path: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if isinstance(value, str):
        value = value.replace(",", " ").split() if key == "tags" else [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise DamagedPublication(path, f"`{key}` in the front matter must be a list of names")
    return tuple(fold_space(item) for item in value if item.strip())
