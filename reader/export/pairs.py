"""Two languages of a text side by side: what belongs together has the same id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from reader.publication.model import Block, Section


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Named)


def pairs(first: Sequence[Item], second: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Each of `first` with its counterpart; what only `second` has stands behind what it follows there."""
    counterparts = {item.id: item for item in second}
    known = {item.id for item in first}
    result: list[tuple[Item | None, Item | None]] = [(item, counterparts.get(item.id)) for item in first]
    for index, item in enumerate(second):
        if item.id in known:
            continue
        before = second[index - 1].id if index else None
        at = next((i + 1 for i, pair in enumerate(result) if before in _ids(pair)), 0)
        result.insert(at, (None, item))
    return result


def own_words(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections without the blocks that were filled in from another language: beside that one they say nothing."""
    kept = (
        replace(section, blocks=tuple(block for block in section.blocks if block.language is None))
        for section in sections
    )
    return tuple(section for section in kept if section.blocks)


def worth_repeating(first: Block | None, second: Block) -> bool:
    """Whether the second language adds anything: a rule, a picture or a formula is shown once."""
    return first is None or second.kind != "other" or second.html != first.html


def _ids(pair: tuple[_Named | None, _Named | None]) -> set[str]:
    return {item.id for item in pair if item is not None}
