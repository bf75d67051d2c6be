"""Blocks that a translation lacks are shown in the article's first language, so that no idea goes missing."""

from __future__ import annotations

from dataclasses import replace

from reader.publication.model import Block, Section


def with_fallback(own: tuple[Section, ...], reference: tuple[Section, ...], language: str) -> tuple[Section, ...]:
    """`own` completed from `reference`, whose language marks each block that was filled in.

    The order is the reference's; what only `own` has stays behind what it follows there.
    """
    known = {block.id for section in own for block in section.blocks}
    missing = {block.id for section in reference for block in section.blocks} - known
    if not missing:
        return own
    by_id = {section.id: section for section in own}
    result: list[Section] = []
    for section in reference:
        mine = by_id.get(section.id)
        if mine is not None:
            result.append(replace(mine, blocks=_merged(mine.blocks, section.blocks, known, language)))
        elif all(block.id in missing for block in section.blocks):
            blocks = tuple(replace(block, language=language) for block in section.blocks)
            result.append(replace(section, blocks=blocks))
    placed = {section.id for section in result}
    for index, section in enumerate(own):
        if section.id not in placed:
            before = own[index - 1].id if index else None
            at = next((i + 1 for i, other in enumerate(result) if other.id == before), 0)
            result.insert(at, section)
    return tuple(result)


def _merged(own: tuple[Block, ...], reference: tuple[Block, ...], known: set[str], language: str) -> tuple[Block, ...]:
    result = list(own)
    for index, block in enumerate(reference):
        if block.id in known:
            continue
        places = {other.id: i for i, other in enumerate(result)}
        # After the nearest of its forerunners that is here: a moved one must not send it before the heading.
        at = next((places[other.id] + 1 for other in reversed(reference[:index]) if other.id in places), 0)
        result.insert(at, replace(block, language=language))
    return tuple(result)
