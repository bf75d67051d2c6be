"""One language of an article as its author wrote it: what was parsed, which ids were given, and on which line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reader.publication.model import Block
from reader.streamer.articles.frontmatter import FrontMatter
from reader.streamer.articles.ids import give_ids
from reader.streamer.articles.markdown import RawBlock, fold_space
from reader.streamer.articles.parsing import parse_article, parse_source
from reader.streamer.articles.source_lines import SourceBlock, locate, split_lines
from reader.streamer.articles.text import ArticleText, read_source

UNCHECKED = {"code", "pre", "kbd", "samp", "script", "style", "math", "svg"}  # what they hold is no prose


@dataclass(frozen=True)
class WrittenText:
    """A language of an article with the lines of its blocks."""

    path: Path
    language: str  # by file name
    source: str
    front: FrontMatter
    blocks: tuple[RawBlock, ...]  # as parsed, in order; their ids are complete
    given: tuple[str, ...]  # the ids as the author wrote them, empty where there is none
    text: ArticleText  # as the reader shows it

    @cached_property
    def places(self) -> list[SourceBlock | None]:
        """Where each of `blocks` stands, as far as that is certain."""
        return locate(list(self.blocks), list(self.given), self.source, self.front.body_line)

    @cached_property
    def _lines(self) -> dict[str, tuple[int, int]]:
        lines = {self.text.metadata.identifier: (self.key_line("title"),) * 2}
        last = self.front.body_line
        for block, place in zip(self.blocks, self.places, strict=True):
            span = (place.first, place.last) if place else (last, last)
            lines.setdefault(block.id, span)
            last = span[1]
        return lines

    def line(self, block: str) -> int:
        """The first line of a block; 1 where it is not known."""
        return self._lines.get(block, (1, 1))[0]

    def last_line(self, block: str) -> int:
        """The last line of a block; 1 where it is not known."""
        return self._lines.get(block, (1, 1))[1]

    def key_line(self, key: str) -> int:
        """The line of a key of the front matter; 1 where it is not there."""
        head = split_lines(self.source)[: self.front.body_line - 1]
        return next((number for number, (text, _) in enumerate(head, 1) if re.match(rf"{key}\s*:", text)), 1)

    @property
    def shown(self) -> Iterator[Block]:
        """The blocks as the reader shows them, title included."""
        for section in self.text.sections:
            yield from section.blocks


def read_written(path: Path, language: str, reference: WrittenText | None = None) -> WrittenText:
    """Read and parse one language; `reference` is the article's first one. Raises DamagedPublication."""
    source = read_source(path)
    front, sections = parse_source(path, source)
    given = tuple(block.id for section in sections for block in section.blocks)
    article = front.id or path.parent.name
    named = None
    if reference is not None:
        named = parse_source(reference.path, reference.source)[1]
        give_ids(article, named)
    give_ids(article, sections, named)
    text = parse_article(path, source, (reference.path, reference.source) if reference else None)
    blocks = tuple(block for section in sections for block in section.blocks)
    return WrittenText(path, language, source, front, blocks, given, text)


def element_of(html: str) -> Any:
    """The element of a block."""
    from lxml import etree

    return etree.fromstring(html.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def prose_of(html: str) -> str:
    """The words of a block that ought to be in the text's own language: no code, nothing marked with a `lang`."""
    pieces: list[str] = []
    _collect(element_of(html), pieces)
    return fold_space("".join(pieces))


def _collect(element: Any, pieces: list[str]) -> None:
    if element.tag not in UNCHECKED and isinstance(element.tag, str) and not element.get("lang"):
        pieces.append(element.text or "")
        for child in element:
            _collect(child, pieces)
            pieces.append(child.tail or "")
