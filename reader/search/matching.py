"""Where a query's words stand in a text that comes in blocks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.search.folding import Folded, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.search.expression import Expression
    from reader.search.query import Query

LIMIT = 10_000  # hits; more than anyone goes through, few enough to draw


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the query was found: text[start:end] of a block, in code points, in whole grapheme clusters."""

    block: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"hit {self.start}..{self.end} is empty or reversed")


class SearchableText:
    """Blocks of text folded once, to be searched at every key press. `blocks` are (id, text), in reading order."""

    def __init__(self, blocks: Iterable[tuple[str, str]]) -> None:
        self._blocks = [(block, fold(text)) for block, text in blocks]

    def find(self, query: Query, limit: int = LIMIT) -> list[Hit]:
        """The first `limit` hits in reading order; within a block they do not overlap.

        The whole query as it is, wherever it stands; only if that is nowhere, its words in each block that has all
        of them, or what its operators mean (see `query.py`).
        """
        if not query:
            return []
        hits = list(islice(self._literal_hits(query.literal), max(0, limit)))
        if not hits and query.expression is not None:
            hits = list(islice(self._expression_hits(query.expression), max(0, limit)))
        elif not hits and query.words:
            hits = list(islice(self._word_hits(query.words), max(0, limit)))
        return hits

    def _literal_hits(self, literal: str) -> Iterator[Hit]:
        for block, folded in self._blocks:
            for start, end in _ranges(folded, literal):
                yield Hit(block, start, end)

    def _word_hits(self, words: tuple[str, ...]) -> Iterator[Hit]:
        for block, folded in self._blocks:
            if all(word in folded.text for word in words):
                for start, end in _united(span for word in words for span in _ranges(folded, word)):
                    yield Hit(block, start, end)

    def _expression_hits(self, expression: Expression) -> Iterator[Hit]:
        for block, folded in self._blocks:
            for start, end in _united(folded.source_range(*span) for span in expression.spans(folded)):
                yield Hit(block, start, end)


def find(query: Query, blocks: Iterable[tuple[str, str]], limit: int = LIMIT) -> list[Hit]:
    """The hits of a query in blocks (id, text) that are searched once; see SearchableText.find."""
    return SearchableText(blocks).find(query, limit) if query else []


def utf16_range(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of code points as a range of UTF-16 units, in which JavaScript and Qt count.

    Raises ValueError where the range does not lie within the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"range {start}..{end} is not within 0..{len(text)}")
    if text.isascii():
        return start, end
    first = _utf16_length(text[:start])
    return first, first + _utf16_length(text[start:end])


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _ranges(folded: Folded, needle: str) -> Iterator[tuple[int, int]]:
    """Where `needle` stands in the source of a folded text: ascending, not overlapping."""
    at, done = folded.text.find(needle), 0
    while at >= 0:
        # A second hit inside a character that is marked already: the second f of ﬀ, the e of æ.
        if folded.origin[at] >= done:
            start, done = folded.source_range(at, at + len(needle))
            yield start, done
            at += len(needle)
        else:
            at += 1
        at = folded.text.find(needle, at)


def _united(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those that overlap made one."""
    start = end = 0
    for next_start, next_end in sorted(spans):
        if next_start >= end:
            if end > start:
                yield start, end
            start, end = next_start, next_end
        else:
            end = max(end, next_end)
    if end > start:
        yield start, end
