"""Markdown to sections and blocks, each with an id that is the same in every language.

Python-Markdown does the reading; this module walks its result and cuts it at headings (sections) and at the
elements between them (blocks). `{: #id .class key="value" }` are attribute lists (Python-Markdown, attr_list).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from reader.publication.model import BlockKind

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
WHITE_SPACE = re.compile("[\t\n\f\r ]+")  # HTML's own; a no-break space is not folded. find.js does the same.

_PARAGRAPHS = re.compile(r"\n\s*\n")
_HEADINGS = re.compile(r"^ {0,3}(?:#|[-=*_][-=*_ ]*$)", re.MULTILINE)
_BRACKETS = (("[", "]"), ("](", ")"), ("<", ">"))
_MOST_WORK = 30_000_000  # characters looked at, in some five seconds


@dataclass(slots=True)
class RawBlock:
    """A block as written: its id may still be missing."""

    kind: BlockKind
    html: str
    text: str
    id: str = ""  # as the author gave it, or nothing
    classes: tuple[str, ...] = ()
    container: str = ""


@dataclass(slots=True)
class RawSection:
    """A section as written. The lead, before the first heading, has no heading and level 0."""

    id: str = ""
    title: str = ""
    label: str = ""
    level: int = 0
    tags: tuple[str, ...] = ()
    strategy: bool = False
    blocks: list[RawBlock] = field(default_factory=list)


def fold_space(text: str) -> str:
    """Text with HTML white space folded to single spaces and trimmed."""
    return WHITE_SPACE.sub(" ", text).strip(" ")


def parse_markdown(body: str) -> list[RawSection]:
    """Sections of an article in order; the first is the lead, possibly empty."""
    sections = [RawSection()]
    for element in _elements(body):
        level = HEADINGS.get(element.tag)
        if level is not None and level <= 2:
            sections.append(_section(element, level))
        else:
            sections[-1].blocks.extend(_blocks(element))
    return sections


def is_endless(body: str) -> bool:
    """Whether Python-Markdown would be kept busy: by brackets that nobody closes, by headings without a line between.

    Each is followed to the end of its block, which ends at a blank line.
    """
    work = 0
    for block in _PARAGRAPHS.split(body):
        unclosed = sum(max(0, block.count(begin) - block.count(end)) for begin, end in _BRACKETS)
        work += len(block) * (unclosed + len(_HEADINGS.findall(block)) // 10 + block.count("\\") // 50)
    return work > _MOST_WORK


def slug(text: str) -> str:
    """An id made from a heading: letters and digits of any script, lower case, joined by hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[^\W_]+", plain)
    name = "-".join(words)[:60].strip("-")
    return f"s-{name}" if name[:1].isdecimal() else name  # an id in XML begins with a letter


def _elements(body: str) -> Iterator[Any]:
    """Top-level elements of the rendered text, as lxml elements in no namespace."""
    import markdown  # late: 40 ms, and rendered text is cached
    from lxml import etree, html

    # `fn:1` is no valid id in an EPUB, and the extension's tooltip is English in every language.
    footnotes = {"SEPARATOR": "-", "BACKLINK_TITLE": ""}
    rendered = markdown.markdown(
        body,
        extensions=["extra", "sane_lists"],
        extension_configs={"extra": {"footnotes": footnotes}},
        output_format="xhtml",
    )
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root: Any = etree.fromstring(f"<div>{rendered}</div>".encode(), parser)
        if any(node.tag is etree.Entity for node in root.iter()):
            raise etree.XMLSyntaxError("named entity", 0, 0, 0)
    except etree.XMLSyntaxError:  # raw HTML that is no XML: read it as a browser would
        root = html.fragment_fromstring(rendered, create_parent="div")
    _wrap_text(root, etree)
    for element in root:
        if isinstance(element.tag, str):  # not a comment
            element.tail = None
            yield element


def _wrap_text(root: Any, etree: Any) -> None:
    """Text that raw HTML left outside any element becomes a paragraph, so that it has an id as well."""
    pieces = [(0, root.text)] + [(index + 1, child.tail) for index, child in enumerate(root)]
    for index, text in reversed(pieces):
        if text and text.strip():
            paragraph = etree.Element("p")
            paragraph.text = text.strip()
            root.insert(index, paragraph)
    root.text = None


def _section(heading: Any, level: int) -> RawSection:
    attributes = _take(heading, "id", "tags", "toc", "class")
    classes = attributes["class"].split()
    text = fold_space("".join(heading.itertext()))
    if classes:
        heading.set("class", " ".join(classes))
    block = RawBlock("heading", _serialise(heading), text, attributes["id"], tuple(classes))
    return RawSection(
        id=attributes["id"],
        title=text,
        label=fold_space(attributes["toc"]) or text,
        level=level,
        tags=tuple(attributes["tags"].replace(",", " ").split()),
        strategy="strategy" in classes,
        blocks=[block],
    )


def _blocks(element: Any) -> Iterator[RawBlock]:
    if element.tag in {"ul", "ol"}:
        for item in element:
            if isinstance(item.tag, str):
                item.tail = None
                yield _block(item, "item", container=element.tag)
        return
    kinds: dict[str, BlockKind] = {"p": "paragraph", "blockquote": "quotation"}
    kind: BlockKind = "heading" if element.tag in HEADINGS else kinds.get(element.tag, "other")
    yield _block(element, kind)


def _block(element: Any, kind: BlockKind, container: str = "") -> RawBlock:
    if kind in {"quotation", "item"}:
        _hoist(element)
    attributes = _take(element, "id", "class")
    if kind == "heading":
        _take(element, "tags", "toc")  # mean something on sections only, and nothing in XHTML
    classes = tuple(attributes["class"].split())
    if classes:
        element.set("class", " ".join(classes))
    return RawBlock(
        kind, _serialise(element), fold_space("".join(element.itertext())), attributes["id"], classes, container
    )


def _hoist(element: Any) -> None:
    """An attribute list inside a quotation or loose item lands on a paragraph; it is meant for the whole."""
    paragraphs = [child for child in element if child.tag == "p"]
    for child in reversed(paragraphs):
        if child.get("id") or child.get("class"):
            for name in ("id", "class"):
                if child.get(name) and not element.get(name):
                    element.set(name, child.attrib.pop(name))
            return


def _take(element: Any, *names: str) -> dict[str, str]:
    return {name: element.attrib.pop(name, "") for name in names}


def _serialise(element: Any) -> str:
    """The element as well-formed XHTML without a namespace declaration."""
    from lxml import etree

    copy = deepcopy(element)
    copy.tail = None
    return str(etree.tostring(copy, encoding="unicode", method="xml"))
