"""Ids where the author gave none: section id, `-`, ordinal within the section.

An id depends on its own section alone, so text added elsewhere changes nothing. A heading without an id is named
after its words in the article's first language; the other languages take over the id by position.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.streamer.articles.markdown import RawBlock, RawSection, slug


def lacks_section_ids(sections: Iterable[RawSection]) -> bool:
    """Whether a heading has no id of its own."""
    return any(section.level and not section.id for section in sections)


def give_ids(article: str, sections: list[RawSection], reference: list[RawSection] | None = None) -> None:
    """Fill in what is missing, in place. `reference` is the same article in its first language, ids given."""
    taken = {block.id for section in sections for block in section.blocks if block.id}
    seen: set[str] = set()
    tried: dict[str, int] = {}  # the last number that an id was tried with: ten thousand headings may be alike
    same_shape = reference is not None and [s.level for s in reference] == [s.level for s in sections]
    for index, section in enumerate(sections):
        if section.level == 0:
            section.id = article
        elif not section.id or section.id in seen:
            named = reference[index].id if same_shape and reference else slug(section.title) or f"section-{index}"
            section.id = _free(named, taken, seen, tried)
        seen.add(section.id)
        if section.level:
            section.blocks[0].id = section.id
        _give_block_ids(section, taken, seen, tried)


def _give_block_ids(section: RawSection, taken: set[str], seen: set[str], tried: dict[str, int]) -> None:
    blocks = section.blocks[1:] if section.level else section.blocks
    for ordinal, block in enumerate(blocks, 1):
        if not block.id or block.id in seen:
            block.id = f"{section.id}-{ordinal}"
            if block.id in taken or block.id in seen:
                block.id = f"{section.id}-{_highest(section.id, blocks) + 1}"
            block.id = _free(block.id, taken, seen, tried)
        seen.add(block.id)


def _highest(section: str, blocks: list[RawBlock]) -> int:
    numbers = [block.id.removeprefix(f"{section}-") for block in blocks if block.id.startswith(f"{section}-")]
    return max([len(blocks), *(int(number) for number in numbers if number.isdecimal())])


def _free(wanted: str, taken: set[str], seen: set[str], tried: dict[str, int]) -> str:
    if wanted not in taken and wanted not in seen:
        return wanted
    number = tried.get(wanted, 2)
    while (free := f"{wanted}-{number}") in taken or free in seen:
        number += 1
    tried[wanted] = number
    return free
