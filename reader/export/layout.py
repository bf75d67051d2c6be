"""Which files a book has, what stands in each, and in which file every id of the text lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from reader.export.pairs import own_words, pairs, worth_repeating
from reader.export.plan import BookPlan, Part
from reader.publication.model import Block, Rendition, Section

Pair = tuple[Block | None, Block | None]  # the same block in the language that leads and in the second one
LeafKind = Literal["title", "lead", "section", "brief"]

INNER_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One file of the text."""

    href: str  # from the package document
    kind: LeafKind
    section: Section | None = None  # of the leading language, unless only the second one has it
    second: Section | None = None
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Volume:
    """One run through the article: in one language, or in two of which the first leads."""

    part: Part
    second: Part | None
    leaves: tuple[Leaf, ...]
    targets: dict[str, str] = field(repr=False)  # id -> file that holds it, in the leading language
    second_targets: dict[str, str] = field(repr=False)

    def leaf(self, kind: LeafKind) -> Leaf | None:
        """The first file of that kind."""
        return next((leaf for leaf in self.leaves if leaf.kind == kind), None)

    @property
    def sections(self) -> Iterator[Leaf]:
        """The files that begin with a heading: what contents and the page of summaries list."""
        return (leaf for leaf in self.leaves if leaf.kind == "section")


def volumes(plan: BookPlan) -> tuple[Volume, ...]:
    """The runs of a book in reading order."""
    if plan.edition == "omnibus":
        return tuple(_volume(part, None, part.language) for part in plan.parts)
    return (_volume(plan.lead, plan.parts[1] if plan.edition == "bilingual" else None, "text"),)


def _volume(part: Part, second: Part | None, folder: str) -> Volume:
    names = _Names(folder)
    leaves: list[Leaf] = [Leaf(names.take("title"), "title", pairs=_title_pair(part, second))]
    other = own_words(second.rendition.sections) if second else ()
    for section, translated in pairs(part.rendition.sections, other):
        blocks = _pairs(section, translated)
        if (section or translated) is None or not blocks:
            continue
        name, kind = _place(section or translated)
        leaves.append(Leaf(names.take(name), kind, section, translated, blocks))
    if any(_keeps(leaf) for leaf in leaves):
        leaves.append(Leaf(names.take("in-brief"), "brief"))
    targets: dict[str, str] = {}
    second_targets: dict[str, str] = {}
    for leaf in leaves:
        for first, translated_block in leaf.pairs:
            _note(targets, first, leaf.href)
            _note(second_targets, translated_block, leaf.href)
    return Volume(part, second, tuple(leaves), targets, second_targets)


def _place(section: Section | None) -> tuple[str, LeafKind]:
    assert section is not None
    return (section.id, "section") if section.level else ("lead", "lead")


def _title_pair(part: Part, second: Part | None) -> tuple[Pair, ...]:
    first = _title_block(part.rendition)
    return ((first, _title_block(second.rendition) if second else None),) if first else ()


def _title_block(rendition: Rendition) -> Block | None:
    return next((block for block in rendition.blocks if block.kind == "title"), None)


def _pairs(section: Section | None, second: Section | None) -> tuple[Pair, ...]:
    """A section's blocks without the article's head, which has a page of its own."""
    own = [block for block in (section.blocks if section else ()) if block.kind != "title"]
    other = [block for block in (second.blocks if second else ()) if block.kind != "title"]
    return tuple(
        (first, translated if translated and worth_repeating(first, translated) else None)
        for first, translated in pairs(own, other)
    )


def _keeps(leaf: Leaf) -> bool:
    """Whether the section has a line to keep; where none has one, a page of them would repeat the text."""
    return any(has_summary(section) for section in (leaf.section, leaf.second) if section and leaf.kind == "section")


def has_summary(section: Section) -> bool:
    """Whether the author marked a line of the section as the one to keep."""
    return any("summary" in block.classes for block in section.blocks)


def _note(targets: dict[str, str], block: Block | None, href: str) -> None:
    if block is not None:
        targets.setdefault(block.id, href)
        for inner in INNER_ID.findall(block.html):
            targets.setdefault(inner, href)


class _Names:
    """File names that every device can write: plain letters, unique whatever their case."""

    def __init__(self, folder: str) -> None:
        self._folder, self._taken, self._count = folder, set[str](), 0

    def take(self, wanted: str) -> str:
        """The path for a page; an id in another script is counted instead."""
        self._count += 1
        name = wanted if PLAIN_NAME.fullmatch(wanted) else f"page-{self._count}"
        while name.lower() in self._taken:
            name += "x"
        self._taken.add(name.lower())
        return f"{self._folder}/{name}.xhtml"
