"""The same blocks in the same order in every language."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.publication.model import Block, Section
from reader.streamer.articles.findings import Finding, error
from reader.streamer.articles.written import WrittenText, element_of

_Orders = dict[Path, list[str]]  # file -> ids of its blocks

_NAMES = {
    "p": "a paragraph", "blockquote": "a quotation", "li": "a list item", "header": "the title", "table": "a table",
    "pre": "code", "hr": "a rule", "dl": "a list of terms", "figure": "a figure", "img": "a picture",
}  # fmt: skip


def misaligned(texts: list[WrittenText]) -> Iterator[Finding]:
    """Where the languages of an article differ in their blocks. The first one is what the others are held against."""
    if len(texts) < 2:
        return
    reference, *others = texts
    orders = {text.path: [block.id for block in text.shown] for text in texts}
    for text in others:
        yield from _missing(text, reference, orders)
    yield from _missing_in_reference(reference, others, orders)
    common = _in_most(others, orders)
    for text in others:
        yield from _extra(text, reference, orders, common)
        yield from _order(text, reference, orders)
        yield from _forms(text, reference)


def _missing(text: WrittenText, other: WrittenText, orders: _Orders) -> Iterator[Finding]:
    """Blocks of `other` that `text` lacks, each reported where it ought to stand."""
    own = set(orders[text.path])
    line = text.front.body_line
    for block in orders[other.path]:
        if block in own:
            line = text.last_line(block)
        else:
            yield _absent(text, other, block, line)


def _missing_in_reference(reference: WrittenText, others: list[WrittenText], orders: _Orders) -> Iterator[Finding]:
    """Blocks that the first language lacks and most of the others have."""
    own = set(orders[reference.path])
    for block in _in_most(others, orders) - own:
        other = next(text for text in others if block in orders[text.path])
        before = [known for known in orders[other.path][: orders[other.path].index(block)] if known in own]
        line = reference.last_line(before[-1]) if before else reference.front.body_line
        yield _absent(reference, other, block, line)


def _absent(text: WrittenText, other: WrittenText, block: str, line: int) -> Finding:
    counted = block not in other.given and block != other.text.metadata.identifier
    message = f"block is missing; it stands in {other.path.name}, line {other.line(block)}"
    if counted:
        message += "; it is counted, not named: an earlier one of its section may be the one that is missing"
    return error(text.path, line, message, block)


def _in_most(others: list[WrittenText], orders: _Orders) -> set[str]:
    """Ids that more than half of the translations have, when there are two or more."""
    if len(others) < 2:
        return set()
    votes = Counter(block for text in others for block in set(orders[text.path]))
    return {block for block, number in votes.items() if number * 2 > len(others)}


def _extra(text: WrittenText, reference: WrittenText, orders: _Orders, common: set[str]) -> Iterator[Finding]:
    known = set(orders[reference.path]) | common
    for block in orders[text.path]:
        if block not in known:
            yield error(text.path, text.line(block), f"extra block; {reference.path.name} has none of that id", block)


def _order(text: WrittenText, reference: WrittenText, orders: _Orders) -> Iterator[Finding]:
    rank = {block: index for index, block in enumerate(orders[reference.path])}
    common = [block for block in orders[text.path] if block in rank]
    in_order = set(_longest_rising(common, rank))
    for block in common:
        if block not in in_order:
            before = [known for known in orders[reference.path][: rank[block]] if known in set(common)]
            place = f"it follows ‘{before[-1]}’" if before else "it comes first"
            yield error(text.path, text.line(block), f"wrong order; in {reference.path.name} {place}", block)


def _longest_rising(blocks: list[str], rank: dict[str, int]) -> list[str]:
    """The longest run of blocks that are in order (patience sorting): what is left over is what was moved."""
    tops: list[int] = []
    piles: list[list[tuple[str, int]]] = []  # block and how long the pile before was
    for block in blocks:
        pile = bisect_left(tops, rank[block])
        if pile == len(tops):
            tops.append(rank[block])
            piles.append([])
        tops[pile] = rank[block]
        piles[pile].append((block, len(piles[pile - 1]) if pile else 0))
    result: list[str] = []
    limit = len(piles[-1]) if piles else 0
    for pile_blocks in reversed(piles):
        block, limit = pile_blocks[limit - 1]
        result.append(block)
    return result


def _forms(text: WrittenText, reference: WrittenText) -> Iterator[Finding]:
    """Blocks of one id that are not of one form: kind, classes, tags."""
    name = reference.path.name
    theirs = {block.id: block for block in reference.shown}
    for block in text.shown:
        other = theirs.get(block.id)
        if other is None:
            continue
        if _form(block) != _form(other):
            yield error(text.path, text.line(block.id), f"{_form(block)} here, {_form(other)} in {name}", block.id)
        elif set(block.classes) != set(other.classes):
            yield error(text.path, text.line(block.id), f"{_marks(block)} here, {_marks(other)} in {name}", block.id)
    sections = {section.id: section for section in reference.text.sections}
    for section in text.text.sections:
        twin = sections.get(section.id)
        if twin is not None and set(section.tags) != set(twin.tags):
            message = f"the section's tags differ: {_tags(section)} here, {_tags(twin)} in {name}"
            yield error(text.path, text.line(section.id), message, section.id)


def _form(block: Block) -> str:
    tag = str(element_of(block.html).tag)
    if block.kind == "heading":
        return f"a heading of level {tag[1:]}"
    if block.container:
        return "an item of a numbered list" if block.container == "ol" else "an item of a list"
    return _NAMES.get(tag, f"<{tag}>")


def _marks(block: Block) -> str:
    return " ".join(f".{name}" for name in sorted(block.classes)) or "no class"


def _tags(section: Section) -> str:
    return ", ".join(section.tags) or "none"
