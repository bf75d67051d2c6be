"""What of a book is printed: which documents of the spine make a chapter, and which of them lie on sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.publication.locator import Locator
from reader.publication.model import Rendition, TocEntry
from reader.streamer.epub.media_types import HTML, XHTML, plain

TOGETHER = 12  # sheets in one page of the engine: of large pictures more would fill the memory


@dataclass(frozen=True, slots=True)
class Part:
    """What the engine lays out at once: one text that flows, or some pages that each fill a sheet."""

    positions: tuple[int, ...]  # in the spine
    on_sheets: bool = False
    title: str = ""  # of the chapter that begins here


def chapter_at(rendition: Rendition, index: int) -> range:
    """The positions from the heading of the contents above this one to the next: chapters may lie in several files."""
    starts = sorted(_titles(rendition))
    begin = max((start for start in starts if start <= index), default=0 if starts else index)
    end = min((start for start in starts if start > index), default=len(rendition.spine) if starts else index + 1)
    return range(begin, end)


def parts_of(rendition: Rendition, positions: Iterable[int]) -> list[Part]:
    """The parts of these documents, in order. What cannot be read is left out."""
    titles = _titles(rendition)
    parts: list[Part] = []
    for position in positions:
        link, title = rendition.spine[position], titles.get(position, "")
        if link.trouble or link.remote:
            continue
        on_sheets = link.presentation.fixed or plain(link.media_type) not in {XHTML, HTML}
        last = parts[-1] if parts else None
        if on_sheets and last and last.on_sheets and len(last.positions) < TOGETHER and not title:
            parts[-1] = Part((*last.positions, position), True, last.title)
        else:
            parts.append(Part((position,), on_sheets, title))
    return parts


def _titles(rendition: Rendition) -> dict[int, str]:
    """By position in the spine what the contents call the chapter that begins there."""
    titles: dict[int, str] = {}
    for entry in _entries(rendition.toc):
        position = rendition.position(Locator(entry.href)) if entry.href else None
        if position is not None:
            titles.setdefault(position, entry.title)
    return titles


def _entries(entries: Iterable[TocEntry]) -> Iterator[TocEntry]:
    for entry in entries:
        yield entry
        yield from _entries(entry.children)
