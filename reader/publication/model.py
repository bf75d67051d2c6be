"""Publication, rendition, link, contents: the field's words as frozen data.

Sources: EPUB 3.3; Readium Web Publication Manifest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from reader.errors import RenditionMissing
from reader.publication.language import Direction, match_language
from reader.publication.locator import Locator
from reader.publication.presentation import REFLOWABLE, PageProgression, Presentation
from reader.publication.resource import Fetcher

if TYPE_CHECKING:
    from reader.publication.record import Record  # costs as much as the rest together, and articles have none

Kind = Literal["article", "epub"]
BlockKind = Literal["title", "heading", "paragraph", "item", "quotation", "other"]


@dataclass(frozen=True, slots=True)
class Link:
    """A resource of a publication."""

    href: str  # path inside the container, decoded; a whole URL where `remote`
    media_type: str
    title: str = ""
    properties: tuple[str, ...] = ()  # of the manifest item; what the spine adds is in `presentation`
    id: str = ""  # in the package
    rel: tuple[str, ...] = ()  # "cover", "contents"; of a linked record, its relation
    remote: bool = False  # not in the container
    alternates: tuple[Link, ...] = ()  # the rest of the fallback chain, the best first
    media_overlay: str = ""  # href of the SMIL file that reads it aloud
    duration: float = 0.0  # seconds of its media overlay; 0 where unknown
    linear: bool = True  # whether paging through the book comes across it
    presentation: Presentation = REFLOWABLE  # of an item of the spine
    cfi: str = ""  # of an item of the spine: the steps to it, "/6/4[chapter-1]"
    trouble: str = ""  # why it cannot be read, as far as is known without reading it


@dataclass(frozen=True, slots=True)
class TocEntry:
    """One line of the contents, a page list or landmarks."""

    title: str
    href: str  # empty for a heading that leads nowhere
    block: str | None = None  # id of the element it leads to
    number: int | None = None  # ordinal of a numbered section
    kind: str = ""  # what a landmark is: "cover", "bodymatter" (EPUB Structural Semantics)
    children: tuple[TocEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a publication says of itself, in one language."""

    identifier: str
    title: str  # whole, with its subtitle
    language: str
    description: str = ""
    publisher: str = ""
    modified: str = ""  # ISO 8601 date
    subjects: tuple[str, ...] = ()  # tag ids
    authors: tuple[str, ...] = ()
    record: Record | None = None  # all that an EPUB says, with languages and directions

    @property
    def headline(self) -> str:
        """The title before its colon; the whole title where there is none."""
        return self._halves[0]

    @property
    def subtitle(self) -> str:
        """What follows the first colon of the title, or nothing."""
        return self._halves[1]

    @property
    def _halves(self) -> tuple[str, str]:
        # ISBD separates title proper and other title information by a colon; Japanese and Chinese use the wide one.
        for colon in ("：", ": "):
            head, found, tail = self.title.partition(colon)
            if found and tail.strip():
                return head.rstrip(" \u00a0\u202f"), tail.strip()
        return self.title, ""


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest thing that has an id: a heading, a paragraph, a list item, a quotation."""

    id: str
    kind: BlockKind
    html: str  # the whole element as well-formed XHTML, without the id
    text: str  # its words, white space folded
    classes: tuple[str, ...] = ()
    container: str = ""  # "ul" or "ol" for items, else nothing
    language: str | None = None  # set where the words are in another language than the rendition


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article: a heading with what follows it. The lead before the first heading has no heading."""

    id: str
    title: str
    label: str  # short title for contents
    blocks: tuple[Block, ...]  # begins with the heading, where there is one
    level: int = 2
    number: int | None = None  # ordinal of a strategy
    tags: tuple[str, ...] = ()
    summary: str = ""  # the line to keep


@dataclass(frozen=True, slots=True)
class Contents:
    """What leads through a rendition. A page needs none of it, so it is read when it is asked for."""

    toc: tuple[TocEntry, ...]
    page_list: tuple[TocEntry, ...] = ()  # pages of the printed book
    landmarks: tuple[TocEntry, ...] = ()
    warnings: tuple[str, ...] = ()  # met while the rendition was opened, then while this was read


@dataclass(frozen=True)
class Rendition:
    """One language of a publication: its resources in reading order and its contents."""

    language: str
    direction: Direction
    metadata: Metadata
    spine: tuple[Link, ...]
    read_contents: Callable[[], Contents] = field(repr=False)
    fetcher: Fetcher
    sections: tuple[Section, ...] = ()  # articles only
    presentation: Presentation = REFLOWABLE  # of the whole; items of the spine have their own
    page_progression: PageProgression = "default"  # as the package says; `direction` is what follows from it
    resources: tuple[Link, ...] = ()  # what the spine does not list
    cover: Link | None = None  # a picture
    label: str = ""  # what the container calls this rendition
    package: str = ""  # href of an EPUB's package file

    @cached_property
    def contents(self) -> Contents:
        """Read once. Threads may ask at the same time: both get the same, one of them for nothing."""
        return self.read_contents()

    @property
    def toc(self) -> tuple[TocEntry, ...]:
        return self.contents.toc

    @property
    def page_list(self) -> tuple[TocEntry, ...]:
        return self.contents.page_list

    @property
    def landmarks(self) -> tuple[TocEntry, ...]:
        return self.contents.landmarks

    @property
    def warnings(self) -> tuple[str, ...]:
        """All that is wrong with it, as far as opening it and reading its contents tells."""
        return self.contents.warnings

    @property
    def start(self) -> Locator:
        """The first place that paging comes across."""
        index = next((index for index, link in enumerate(self.spine) if link.linear), 0)
        return self.place(index)

    def place(self, index: int) -> Locator:
        """The beginning of an item of the spine; it says which one where the file occurs there more than once."""
        href = self.spine[index].href
        return Locator(href, spine=index if len(self._positions[href]) > 1 else None)

    def position(self, place: Locator) -> int | None:
        """Where in the spine a place lies, or None where it lies outside.

        Of a file that stands there several times, where the place does not say which, it is the first that is linear.
        Links may lead to a file that another stands in for, or the other way round: both are at the same place.
        """
        found = self._positions.get(place.href, ())
        if place.spine in found:
            return place.spine
        return next((index for index in found if self.spine[index].linear), next(iter(found), None))

    def link(self, href: str) -> Link | None:
        """The resource with that href."""
        return self._links.get(href)

    @cached_property
    def _positions(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for index, link in enumerate(self.spine):
            found[link.href] = (*found.get(link.href, ()), index)
        for index, link in enumerate(self.spine):
            for alternate in link.alternates:
                found.setdefault(alternate.href, (index,))
        return found

    @cached_property
    def _links(self) -> dict[str, Link]:
        known = [*self.spine, *self.resources]
        alternates = [alternate for link in known for alternate in link.alternates]
        return {link.href: link for link in reversed([*known, *alternates])}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)

    @cached_property
    def _section_by_block(self) -> dict[str, Section]:
        return {block.id: section for section in self.sections for block in section.blocks}

    def section_of(self, block: str | None) -> Section | None:
        """The section a block stands in."""
        return self._section_by_block.get(block) if block else None

    def block(self, block_id: str | None) -> Block | None:
        """The block with that id."""
        section = self.section_of(block_id)
        return next((block for block in section.blocks if block.id == block_id), None) if section else None


@dataclass(frozen=True)
class Publication:
    """A work: one or more renditions, opened when they are asked for."""

    id: str  # stable: an article's id, an EPUB's identifier
    kind: Kind
    languages: tuple[str, ...]  # BCP 47 tags, in the switcher's order
    open_rendition: Callable[[str], Rendition] = field(repr=False)
    source: str = ""  # the path it was opened from
    protection: str = ""  # who locked its text away: "Adobe ADEPT"; nothing of it can be shown
    fingerprint: Callable[[], str] | None = field(
        default=None, repr=False
    )  # SHA-256 of the file, worked out when asked
    digest: str = ""  # of the names, sizes and checksums in an EPUB's container: tells books with one identifier apart
    default_only: bool = False  # of several renditions the first is meant, unless a person asks for another

    @property
    def choices(self) -> tuple[str, ...]:
        """The languages among which one may be chosen that nobody asked for."""
        return self.languages[:1] if self.default_only else self.languages

    @property
    def origin(self) -> str:
        """What the origin of its pages is made of: known as soon as the container is open."""
        return self.digest or self.id

    @property
    def key(self) -> str:
        """What places and notes are kept under."""
        return f"{self.id}#{self.digest[:16]}" if self.digest else self.id

    def rendition(self, language: str) -> Rendition:
        """The rendition in that language. Raises RenditionMissing."""
        tag = match_language(language, self.languages)
        if tag is None:
            raise RenditionMissing(self.id, language, self.languages)
        return self.open_rendition(tag)
