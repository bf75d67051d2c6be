"""Notes as Markdown: a heading a chapter, quotes as block quotes, what was written beneath them.

Only what CommonMark and its forebears agree on: two spaces break a line, entities stand for what some cannot escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.export.notes.model import Book, Entry, Words

_SPECIAL = re.compile(r"([\\`*_\[\]#])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"})
# What would begin a block of another kind at the start of a line.
_BEGINNING = re.compile(r"^(\s*)([-+=]|\d{1,9}[.)])", re.MULTILINE)


def write(books: Iterable[Book], words: Words) -> str:
    """The notes of any number of publications."""
    return "\n\n".join("\n\n".join(_book(book, words)) for book in books) + "\n"


def _book(book: Book, words: Words) -> Iterator[str]:
    yield f"# {_line(book.about.title or words.title)}"
    if book.about.creators:
        yield f"*{_line(', '.join(book.about.creators))}*"
    heading = ""
    for entry in book.entries:
        if entry.heading and entry.heading != heading:
            heading = entry.heading
            yield f"## {_line(heading)}"
        yield from _entry(entry, words)


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    annotation = entry.annotation
    if annotation.name:
        yield f"**{_line(annotation.name)}**"
    quote = annotation.place.quote.exact.strip() if annotation.place.quote else ""
    if quote:
        yield _quoted(quote)
    if entry.second:
        yield _quoted(f"{entry.second.text}", f"[{entry.second.language}] ")
    if annotation.text:
        yield _paragraphs(annotation.text)
    facts = [words.kind(annotation)]
    facts += [_line(f"#{tag}") for tag in annotation.tags]
    if annotation.created:
        facts.append(annotation.created[:10])
    if entry.link:
        facts.append(f"[{words.go_there}](<{entry.link}>)")
    yield "— " + " · ".join(facts)


def _quoted(text: str, before: str = "") -> str:
    lines = (_escaped(before) + _paragraphs(text)).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _paragraphs(text: str) -> str:
    """Text as written, its line breaks kept."""
    lines = [_escaped(line.strip()) for line in text.strip().split("\n")]
    kept = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        kept.append(f"{line}  " if line and following else line)
    return "\n".join(kept)


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _BEGINNING.sub(_apart, _SPECIAL.sub(r"\\\1", text).translate(_ENTITIES))


def _apart(found: re.Match[str]) -> str:
    """`- ` and `1. ` at the beginning of a line are words, not a list."""
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
