"""One language of an article as data: parsed once, cached by the hash of what it was made from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reader.errors import DamagedPublication
from reader.publication.model import Block, Metadata, Section
from reader.streamer.articles.frontmatter import FrontMatter, parse_front_matter
from reader.streamer.articles.ids import give_ids, lacks_section_ids
from reader.streamer.articles.markdown import RawSection, parse_markdown

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


def parse_article(path: Path, source: str, reference: tuple[Path, str] | None = None) -> ArticleText:
    """Parse one language. `reference`, path and text of the first language, names sections that carry no id."""
    front, sections = parse_source(path, source)
    article = front.id or path.parent.name
    given = None
    if reference is not None and lacks_section_ids(sections):
        given = parse_source(*reference)[1]
        give_ids(article, given)
    give_ids(article, sections, given)
    return ArticleText(_metadata(front, article, path, sections), _sections(sections, article, front, path))


def parse_source(path: Path, source: str) -> tuple[FrontMatter, list[RawSection]]:
    """Front matter and sections as written, ids not yet given."""
    front = parse_front_matter(source, str(path))
    return front, parse_markdown(front.body)


def _metadata(front: FrontMatter, article: str, path: Path, sections: list[RawSection]) -> Metadata:
    first = next((section for section in sections if section.level == 1), None)
    return Metadata(
        identifier=article,
        title=front.title or (first.title if first else "") or article,
        language=front.language or path.stem,
        description=front.description,
        modified=front.modified,
        subjects=front.tags,
        authors=front.authors,
    )


def _sections(raw: list[RawSection], article: str, front: FrontMatter, path: Path) -> tuple[Section, ...]:
    metadata = _metadata(front, article, path, raw)
    result: list[Section] = []
    number = 0
    for section in raw:
        if section.level == 1 and section.title == metadata.title:
            # The Markdown repeats the title as its `# heading`: the page shows it once, and its text joins the lead.
            result[0] = replace(result[0], blocks=result[0].blocks + _cooked(section)[1:])
            continue
        number += section.strategy
        blocks = _cooked(section)
        if section.level == 0:
            blocks = (title_block(metadata), *blocks)
        result.append(
            Section(
                id=section.id,
                title=section.title or metadata.headline,
                label=section.label or metadata.headline,
                blocks=blocks,
                level=section.level,
                number=number if section.strategy else None,
                tags=section.tags,
                summary=_summary(section),
            )
        )
    return tuple(result)


def title_block(metadata: Metadata) -> Block:
    """The article's head: title and subtitle. Its id is the article's, as the lead's heading."""
    from html import escape

    subtitle = f'<p class="subtitle">{escape(metadata.subtitle)}</p>' if metadata.subtitle else ""
    html = f'<header class="head"><h1>{escape(metadata.headline)}</h1> {subtitle}</header>'
    text = f"{metadata.headline} {metadata.subtitle}".strip()  # as the page's text nodes follow one another
    return Block(metadata.identifier, "title", html, text)


def _cooked(section: RawSection) -> tuple[Block, ...]:
    return tuple(
        Block(block.id, block.kind, block.html, block.text, block.classes, block.container) for block in section.blocks
    )


def _summary(section: RawSection) -> str:
    """The line to keep: the block of class `summary`, else the first sentence-like block."""
    marked = [block.text for block in section.blocks if "summary" in block.classes]
    if marked:
        return marked[-1]
    return next((block.text for block in section.blocks if block.kind == "paragraph"), "")


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
