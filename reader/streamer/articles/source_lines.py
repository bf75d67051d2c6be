"""Where each block of an article stands in its Markdown file, and where its attribute list is or would go.

Python-Markdown keeps no line numbers. This module cuts the lines as it does and is then held against what it really
made of them (`locate`): a block whose place is not certain has none, rather than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.publication.model import BlockKind
from reader.streamer.articles.markdown import HEADINGS, RawBlock

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
_ATTRIBUTES = re.compile(r"\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}[ ]*$")  # at the end of a line
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HASHES = re.compile(r"#{1,6}")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*$")
_RULE = re.compile(r"[ ]{0,3}(-[ ]{0,2}){3,}$|[ ]{0,3}(_[ ]{0,2}){3,}$|[ ]{0,3}(\*[ ]{0,2}){3,}$")
_ITEM = re.compile(r"[ ]{0,3}([*+-]|\d+\.)[ ]+")
_NESTED = re.compile(r"[ ]{4,}([*+-]|\d+\.)[ ]+")
_QUOTE = re.compile(r"[ ]{0,3}>")
_FENCE = re.compile(r"(~{3,}|`{3,})")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]]*\]:|[*]\[[^\]]*\][ ]?:")  # of a link, a footnote, an abbreviation
_TERM = re.compile(r"[ ]{0,3}:[ ]{1,3}\S")
_TABLE_RULE = re.compile(r"[ ]{0,3}[|]?[ ]*:?-+:?[ ]*([|][ ]*:?-*:?[ ]*)*$")
_HTML = re.compile(
    r"[ ]{0,3}</?(address|article|aside|audio|blockquote|canvas|center|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hgroup|hr|iframe|li|main|math|nav|noscript|ol|p|pre|script|section|style|summary|svg|table|ul|video)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """The lines of one block, from 1 in the file."""

    kind: BlockKind
    first: int
    last: int  # of the lines an attribute list would follow: a nested list or a second paragraph is left out
    id: str = ""  # as its attribute list gives it
    indent: int = 0  # of a list item: columns before its words
    attributes: int = 0  # the line that ends in the block's attribute list, or 0


def split_lines(source: str) -> list[tuple[str, str]]:
    """Lines and their endings; only CR, LF and CRLF end a line, as for Markdown."""
    lines = [(match[1], match[2]) for match in _LINE.finditer(source)]
    return lines[:-1] if len(lines) > 1 and lines[-1] == ("", "") else lines


def locate(blocks: list[RawBlock], given: list[str], source: str, body_line: int) -> list[SourceBlock | None]:
    """The place of each parsed block, in order; None where it is not certain. `given` are the ids as written."""
    found = _merged(list(_source_blocks([text for text, _ in split_lines(source)], body_line)))
    if blocks and "footnote" in blocks[-1].classes:  # made of definitions from all over the text
        return [*locate(blocks[:-1], given[:-1], source, body_line), None]
    wanted = [(block.kind, block_id) for block, block_id in zip(blocks, given, strict=True)]
    if [block.kind for block in blocks] == [block.kind for block in found]:
        return list(found)
    result: list[SourceBlock | None] = [None] * len(blocks)
    matcher = SequenceMatcher(None, wanted, [(block.kind, block.id) for block in found], autojunk=False)
    for run in matcher.get_matching_blocks():
        for step in range(run.size):
            if wanted[run.a + step][1]:  # without an id, likeness of kind alone says too little
                result[run.a + step] = found[run.b + step]
    return result


def _source_blocks(lines: list[str], body_line: int) -> Iterator[SourceBlock]:
    at = body_line - 1
    before = ""  # what lines indented by four would continue: an item, or code
    while at < len(lines):
        line = lines[at].expandtabs(4)
        if not line.strip():
            at += 1
        elif before in {"item", "code"} and line.startswith("    "):
            at = _paragraph_end(lines, at)
        elif fence := _FENCE.match(line):
            end = _until(lines, at + 1, lambda text, mark=fence[1]: text.rstrip() == mark)
            yield SourceBlock("other", at + 1, end + 1)
            at, before = end + 1, ""
        elif line.lstrip().startswith("<!--"):
            at = _until(lines, at, lambda text: "-->" in text) + 1
        elif tag := _HTML.match(line):
            end = _html_end(lines, at, tag[1])
            yield SourceBlock(_html_kind(tag[1].lower()), at + 1, end)
            at, before = end, ""
        elif _DEFINITION.match(line):
            at += 1
            while at < len(lines) and lines[at].startswith("    "):
                at += 1
        else:
            end = _paragraph_end(lines, at)
            found = [SourceBlock("other", at + 1, end)] if line.startswith("    ") else list(_chunk(lines, at, end))
            yield from found
            at, before = end, "code" if line.startswith("    ") else found[-1].kind


def _chunk(lines: list[str], start: int, end: int) -> Iterator[SourceBlock]:
    """The blocks of lines that stand together, none of them blank."""
    if start >= end:
        return
    if _HASHES.match(lines[start]):
        yield _block("heading", lines, start, start + 1)
        yield from _chunk(lines, start + 1, end)
    elif _RULE.match(lines[start]):
        yield SourceBlock("other", start + 1, start + 1)
        yield from _chunk(lines, start + 1, end)
    elif start + 1 < end and _UNDERLINE.match(lines[start + 1]):
        yield _block("heading", lines, start, start + 1)
        yield from _chunk(lines, start + 2, end)
    elif _ITEM.match(lines[start]):
        yield from _items(lines, start, end)
    elif _QUOTE.match(lines[start]):
        yield _block("quotation", lines, start, end)
    elif _is_table(lines, start, end) or any(_TERM.match(line) for line in lines[start + 1 : end]):
        yield SourceBlock("other", start + 1, end)
    else:
        stops = (
            number
            for number in range(start + 1, end)
            if _HASHES.match(lines[number]) or _QUOTE.match(lines[number]) or _RULE.match(lines[number])
        )
        stop = next(stops, end)
        yield _block("paragraph", lines, start, stop)
        yield from _chunk(lines, stop, end)


def _is_table(lines: list[str], start: int, end: int) -> bool:
    return start + 1 < end and "|" in lines[start] and _TABLE_RULE.match(lines[start + 1]) is not None


def _items(lines: list[str], start: int, end: int) -> Iterator[SourceBlock]:
    """List items; a marker of the other sort is text of the item before (Python-Markdown, sane_lists)."""
    first = _ITEM.match(lines[start])
    numbered = first is not None and first[1][-1] == "."
    starts = [
        number
        for number in range(start, end)
        if (marker := _ITEM.match(lines[number])) and (marker[1][-1] == ".") == numbered
    ]
    for number, stop in zip(starts, [*starts[1:], end], strict=True):
        marker = _ITEM.match(lines[number])
        own = next((line for line in range(number + 1, stop) if _NESTED.match(lines[line].expandtabs(4))), stop)
        yield _block("item", lines, number, own, indent=min(marker.end(), 3) if marker else 2)


def _block(kind: BlockKind, lines: list[str], start: int, end: int, indent: int = 0) -> SourceBlock:
    list_at = _ATTRIBUTES.search(lines[end - 1])
    if kind != "heading" and list_at and lines[end - 1][: list_at.start()].strip(" >") != "":
        list_at = None  # at the end of a line of words it belongs to nothing
    if list_at is None:
        return SourceBlock(kind, start + 1, end, indent=indent)
    names = [name for name in _QUOTED.sub("", list_at[1]).split() if name.startswith("#")]
    return SourceBlock(kind, start + 1, end, names[-1][1:] if names else "", indent, end)


def _merged(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """Quotations that follow one another are one to Markdown, and so is indented code."""
    result: list[SourceBlock] = []
    for block in blocks:
        before = result[-1] if result else None
        if before and before.kind == block.kind == "quotation":
            result[-1] = SourceBlock("quotation", before.first, block.last, block.id, 0, block.attributes)
        else:
            result.append(block)
    return result


def _paragraph_end(lines: list[str], start: int) -> int:
    return next((number for number in range(start, len(lines)) if not lines[number].strip()), len(lines))


def _html_end(lines: list[str], start: int, tag: str) -> int:
    closing = f"</{tag}".lower()
    end = _until(lines, start, lambda text: closing in text.lower())
    return _paragraph_end(lines, start) if end >= len(lines) else end + 1


def _html_kind(tag: str) -> BlockKind:
    kinds: dict[str, BlockKind] = {"p": "paragraph", "blockquote": "quotation", "li": "item"}
    return "heading" if tag in HEADINGS else kinds.get(tag, "other")


def _until(lines: list[str], start: int, closes: object) -> int:
    assert callable(closes)
    return next((number for number in range(start, len(lines)) if closes(lines[number])), len(lines))
