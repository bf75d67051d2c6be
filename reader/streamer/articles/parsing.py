"""One language of an article from its Markdown: imported only for text that is not in the cache."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.errors import DamagedPublication
from reader.publication.model import Block, Metadata, Section
from reader.streamer.articles.frontmatter import FrontMatter, parse_front_matter
from reader.streamer.articles.ids import give_ids, lacks_section_ids
from reader.streamer.articles.markdown import RawSection, is_endless, parse_markdown
from reader.streamer.articles.text import ArticleText

TOO_DEEP = "nested too deeply"


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
    if is_endless(front.body):
        raise DamagedPublication(str(path), TOO_DEEP)
    try:
        return front, parse_markdown(front.body)
    except RecursionError as error:
        raise DamagedPublication(str(path), TOO_DEEP) from error


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
