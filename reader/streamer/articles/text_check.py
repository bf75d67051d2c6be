"""What can be wrong in one language's file, whatever the others say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from reader.publication.model import Section
from reader.streamer.articles.collection import Collection
from reader.streamer.articles.findings import Finding, error, warning
from reader.streamer.articles.source_lines import split_lines
from reader.streamer.articles.written import UNCHECKED, WrittenText, element_of

# XML 1.0 (fifth edition), NCName: what an EPUB accepts as an id.
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = re.compile(f"[{_START}][{_START}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*")
_LEFT_OVER = re.compile(r"\{:[^}]*\}|\{[ ]*[#.][\w-][^}]*\}|\{:")
_KNOWN_ATTRIBUTES = {
    "alt", "cite", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "rowspan", "src", "start",
    "style", "tags", "title", "toc", "type", "value", "width", "reversed", "hidden", "role", "open", "name", "controls",
}  # fmt: skip
_SPEAKING = "self::hr|.//" + "|.//".join(["img[@src]", "svg", "video", "audio", "object", "math"])
_PROSE = f".//text()[not({'|'.join(f'ancestor::{name}' for name in sorted(UNCHECKED))})]"


def is_name(text: str) -> bool:
    """Whether a text can be an id in XML (NCName)."""
    return _NAME.fullmatch(text) is not None


def unsound(text: WrittenText, collection: Collection) -> Iterator[Finding]:
    """Everything that one file shows by itself."""
    yield from _front(text, collection)
    yield from _ids(text)
    yield from _blocks(text)
    for section in text.text.sections:
        yield from _section(section, text, collection)


def _front(text: WrittenText, collection: Collection) -> Iterator[Finding]:
    front, path = text.front, text.path
    if front.body_line == 1:
        yield error(path, 1, "no front matter; the file begins with --- and lines like `title: ...`, then --- again")
        return
    identifier = text.text.metadata.identifier
    if not is_name(identifier):
        whose = "the `id`" if front.id else "the folder's name, which stands in for an `id`,"
        yield error(path, text.key_line("id"), f"{whose} {identifier!r} is no valid id: letters, digits, - and _ only")
    if front.language and front.language.lower() != path.stem.lower() and text.language.lower() == path.stem.lower():
        line = text.key_line("language")
        yield error(path, line, f"`language` is {front.language!r}, the file's name says {path.stem!r}")
    if not front.title:
        yield error(path, text.key_line("title"), "`title` is missing")
    if not front.description:
        yield warning(path, text.key_line("description"), "`description` is missing")
    yield from _modified(text)
    line = text.key_line("tags")
    yield from (
        error(path, line, f"unknown tag {tag!r}{_known(collection)}")
        for tag in front.tags
        if collection.tags and tag not in collection.tags
    )
    for key in front.unknown:
        yield warning(path, text.key_line(re.escape(key)), f"the key {key!r} of the front matter means nothing here")
    seen: set[str] = set()
    for number, (words, _) in enumerate(split_lines(text.source)[: front.body_line - 1], 1):
        if match := re.match(r"([\w-]+)\s*:", words):
            if match[1] in seen:
                yield error(path, number, f"`{match[1]}` stands twice in the front matter")
            seen.add(match[1])


def _modified(text: WrittenText) -> Iterator[Finding]:
    line, value = text.key_line("modified"), text.front.modified
    if not value:
        yield warning(text.path, line, "`modified` is missing; exported books carry that date")
    elif date_form(value) is None:
        yield error(text.path, line, f"`modified` is {value!r}; write a date like 2026-11-22")


def date_form(value: str) -> str | None:
    """`date` for 2026-11-22, `time` for a full timestamp, None for anything else."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            date.fromisoformat(value)
            return "date"
        if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)", value):
            datetime.fromisoformat(value)
            return "time"
    except ValueError:
        return None
    return None


def _ids(text: WrittenText) -> Iterator[Finding]:
    """Ids as the author wrote them: each once, each a name."""
    seen = {text.text.metadata.identifier: "the article"}
    for block, given, place in zip(text.blocks, text.given, text.places, strict=True):
        line = place.first if place else text.line(block.id)
        inner = [element.get("id") for element in element_of(block.html).iter() if element.get("id")]
        for name in [given, *inner] if given else inner:
            if name in seen:
                yield error(text.path, line, f"duplicate id; it belongs to {seen[name]} already", name)
            seen.setdefault(name, f"line {line}")
            if not is_name(name):
                why = "begin with a letter" if is_name(f"x{name}") else "have letters, digits, - and _ only"
                yield error(text.path, line, f"the id {name!r} is no valid name; it must {why}", name)


def _blocks(text: WrittenText) -> Iterator[Finding]:
    for block in text.blocks:
        element, line = element_of(block.html), text.line(block.id)
        tag = str(element.tag)
        if not block.text and not element.xpath(_SPEAKING):
            yield error(text.path, line, "empty block: no words", block.id)
        words = "".join(element.xpath(_PROSE))
        if found := _LEFT_OVER.search(words):
            where = "at the end of the heading's line" if tag.startswith("h") else "on a line of its own, right below"
            message = f"the attribute list {found[0]!r} is shown as text; it goes {where}"
            if block.kind == "other":
                message = f"the attribute list {found[0]!r} is shown as text; a table, code or HTML carries none"
            yield error(text.path, line, message, block.id)
        for name in element.attrib:
            if name not in _KNOWN_ATTRIBUTES and not str(name).startswith(("data-", "aria-", "{")):
                message = f"unknown attribute {name!r}; an id is written #{name}, a class .{name}"
                yield warning(text.path, line, message, block.id)
        for picture in element.iter("img"):
            if not (picture.get("alt") or "").strip():
                message = "picture without words for those who cannot see it: ![words](file)"
                yield warning(text.path, line, message, block.id)


def _section(section: Section, text: WrittenText, collection: Collection) -> Iterator[Finding]:
    line = text.line(section.id)
    for tag in section.tags:
        if collection.tags and tag not in collection.tags:
            yield error(text.path, line, f"unknown tag {tag!r}{_known(collection)}", section.id)
        elif text.front.tags and tag not in text.front.tags:
            message = f"the tag {tag!r} is not among the article's `tags` in the front matter"
            yield warning(text.path, line, message, section.id)
    uses_tags = bool(collection.tags or text.front.tags)
    if section.level and not section.tags and uses_tags:
        yield warning(text.path, line, "section without tags; a tag filter always folds it away", section.id)
    summaries = [block for block in section.blocks if "summary" in block.classes]
    if section.number and not summaries:
        yield error(text.path, line, "strategy without a summary: mark its line to keep with {: .summary }", section.id)
    for block in summaries[1:]:
        yield warning(text.path, text.line(block.id), "second summary of its section; only the last is used", block.id)


def _known(collection: Collection) -> str:
    return f"; collection.toml knows {', '.join(collection.tags)}"
