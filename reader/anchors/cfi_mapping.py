"""A path in a book's document and the same one in its page, where soft hyphens of ours stand in the text.

Steps are the same in both (`tree.py` leaves elements of ours out), so only the offset into a text changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.anchors.cfi import Path
from reader.anchors.mapper import Mapper
from reader.anchors.tree import Document, E, TextPoint
from reader.anchors.utf16 import to_points, to_units


def path_to_page(path: Path, document: Document[E], mapper: Mapper, *, after: bool = False) -> Path:
    """A path of the book as one of the page. `document` is the book's, `mapper` that of its whole text.

    `after` is for the beginning of a range, which a hyphen just before it is no part of. Any path that leads to no
    text of the document is returned as it is.
    """

    def moved(start: int, text: str, units: int) -> int:
        offset = to_points(text, units)
        begin = mapper.to_page(start, after=start > 0)  # what stands on the border belongs to the text before it
        shown = mapper.to_page(start + offset, after=after)
        return to_units(mapper.with_insertions(text, start), max(shown - begin, 0))

    return _with_offset(path, document, moved)


def path_to_book(path: Path, document: Document[E], mapper: Mapper) -> Path:
    """A path of the page as one of the book. `document` is the book's."""

    def moved(start: int, text: str, units: int) -> int:
        begin = mapper.to_page(start, after=start > 0)
        offset = to_points(mapper.with_insertions(text, start), units)
        return to_units(text, mapper.to_book(begin + offset) - start)

    return _with_offset(path, document, moved)


def _with_offset(path: Path, document: Document[E], moved: Callable[[int, str, int], int]) -> Path:
    """The path with its character offset moved; `moved` gets where its text begins, the text, and the offset."""
    offset, steps = path.offset, path.parts[-1]
    if offset is None or offset.character is None or len(path.parts) > 1 or not steps or steps[-1].index % 2 == 0:
        return path
    element = document.root
    for step in steps[:-1]:
        elements = document.content(element).elements
        if step.index % 2 or not 2 <= step.index <= 2 * len(elements):
            return path
        element = elements[step.index // 2 - 1]
    texts = document.content(element).texts
    number = steps[-1].index // 2
    if number >= len(texts):
        return path
    start = document.position(TextPoint(element, steps[-1].index, 0))
    return replace(path, offset=replace(offset, character=moved(start, texts[number], offset.character)))
