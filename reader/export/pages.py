"""The pages of a book as XHTML: title page, one page a section, the summaries in brief."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from xml.etree import ElementTree as ET

from reader.export.layout import Leaf, Pair, Volume, has_summary
from reader.export.markup import Voice, block_element, mark_language, prepend, serialise, text
from reader.export.pictures import Pictures
from reader.export.plan import Part
from reader.publication.language import direction_of
from reader.publication.model import Block, Section
from reader.publication.numerals import localised

BRIEF = "in-brief"  # id of the heading of the page of summaries


@dataclass(frozen=True, slots=True)
class Page:
    """One XHTML file of the book."""

    href: str
    title: str
    data: bytes
    properties: tuple[str, ...] = ()  # of the manifest item


def document(title: str, language: str, body: str, *, style: str, classes: str = "") -> bytes:
    """A whole XHTML file. `style` is the address of the style sheet as seen from it."""
    named = f' class="{classes}"' if classes else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}" dir="{direction_of(language)}">\n'
        f'<head>\n<meta charset="utf-8"/>\n<title>{text(title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="{style}"/>\n</head>\n'
        f"<body{named}>\n{body}\n</body>\n</html>\n"
    ).encode()


def pages(volume: Volume, pictures: Pictures) -> list[Page]:
    """The files of one run through the article, in reading order."""
    write = {"title": _title_page, "lead": _lead, "section": _section, "brief": _brief}
    return [_page(volume, leaf, write[leaf.kind](_Setting(volume, leaf, pictures))) for leaf in volume.leaves]


class _Setting:
    """A page being written: its file and the voices that speak on it."""

    def __init__(self, volume: Volume, leaf: Leaf, pictures: Pictures) -> None:
        self.volume, self.leaf, self.part, self.other = volume, leaf, volume.part, volume.second
        used: set[str] = set()
        language = self.part.language
        self.first = Voice(
            language, leaf.href, language, volume.targets, self.part.rendition.fetcher, pictures, self.part.words,
            elsewhere=volume.second_targets, used=used,
        )  # fmt: skip
        self.second = None if self.other is None else Voice(
            self.other.language, leaf.href, language, volume.second_targets, self.other.rendition.fetcher, pictures,
            self.other.words, f".{self.other.language}", volume.targets, used,
        )  # fmt: skip


def _page(volume: Volume, leaf: Leaf, body: str) -> Page:
    part = volume.part
    titles = {"brief": part.words.notice, "section": leaf.section.title if leaf.section else ""}
    title = titles.get(leaf.kind) or part.rendition.metadata.headline
    properties = tuple(name for name, sign in (("mathml", "<math"), ("svg", "<svg")) if sign in body)
    return Page(leaf.href, title, document(title, part.language, body, style="../style.css"), properties)


def _title_page(setting: _Setting) -> str:
    part = setting.part
    lines = ['<section class="titlepage" epub:type="titlepage">']
    lines += _pair_lines(setting, setting.leaf.pairs)
    if part.filter:
        lines.append(f'<p class="filter">{text(part.filter)}</p>')
    if part.rendition.metadata.authors:
        lines.append(f'<p class="author">{text(", ".join(part.rendition.metadata.authors))}</p>')
    if part.rendition.metadata.publisher:
        lines.append(f'<p class="publisher">{text(part.rendition.metadata.publisher)}</p>')
    return "\n".join([*lines, "</section>"])


def _lead(setting: _Setting) -> str:
    return "\n".join(['<section class="chapter lead">', *_pair_lines(setting, setting.leaf.pairs), "</section>"])


def _section(setting: _Setting) -> str:
    leaf = setting.leaf
    section = leaf.section or leaf.second
    assert section is not None
    body = _pair_lines(setting, leaf.pairs)
    name = section.id if leaf.section else section.id + (setting.second.suffix if setting.second else "")
    classes = "chapter strategy" if section.number else "chapter part"
    opening = f'<section class="{classes}" epub:type="chapter" role="doc-chapter" aria-labelledby="{escape(name)}">'
    return "\n".join([opening, *body, "</section>"])


def _pair_lines(setting: _Setting, all_pairs: tuple[Pair, ...]) -> list[str]:
    lines: list[str] = []
    for container, run in groupby(all_pairs, key=_container):
        inner = [_pair(setting, pair, item=bool(container)) for pair in run]
        lines += [f"<{container}>", *inner, f"</{container}>"] if container else inner
    return lines


def _container(pair: Pair) -> str:
    return next((block.container for block in pair if block is not None), "")


def _pair(setting: _Setting, pair: Pair, *, item: bool) -> str:
    """One block, or the same block in two languages."""
    first, second = pair
    elements = []
    if first is not None:
        elements.append(_dressed(first, setting.leaf.section, setting.first))
    if second is not None and setting.second is not None:
        element = _dressed(second, setting.leaf.second, setting.second)
        _step_back(element)
        elements.append(element)
    if setting.second is None:
        return serialise(elements[0])
    if item:
        for element in elements:  # one bullet and one number for both languages
            element.tag = "div"
        return f"<li>{''.join(map(serialise, elements))}</li>"
    return f'<div class="pair">{"".join(map(serialise, elements))}</div>'


def _dressed(block: Block, section: Section | None, voice: Voice) -> ET.Element:
    """The block with what the screen adds by style and a book must hold as text: number and label."""
    element = block_element(block, voice)
    if section is not None and section.number and block.id == section.id:
        numeral = ET.Element("span", {"class": "number"})
        numeral.text = localised(section.number, block.language or voice.language)
        prepend(element, numeral)
    if "try" in block.classes and len(element) and element[0].tag == "strong" and not (element.text or "").strip():
        element[0].set("class", "label")
    if "summary" in block.classes and voice.words.keep and block.language is None:
        label = ET.Element("span", {"class": "label"})
        label.text = voice.words.keep
        prepend(element, label)
    return element


def _step_back(element: ET.Element) -> None:
    """The second language's headings are no headings of the outline, which the first one makes."""
    element.set("class", f"second {element.get('class', '')}".strip())
    for heading in element.iter():
        if heading.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            heading.set("class", f"{heading.get('class', '')} {heading.tag}".strip())
            heading.tag = "p"


def _brief(setting: _Setting) -> str:
    voices: list[tuple[Voice, Part]] = [(setting.first, setting.part)]
    if setting.second is not None and setting.other is not None:
        voices.append((setting.second, setting.other))
    lines = [f'<section class="chapter brief" epub:type="chapter" role="doc-chapter" aria-labelledby="{BRIEF}">']
    headings = "".join(_brief_heading(voice, part, index) for index, (voice, part) in enumerate(voices))
    lines += [f'<div class="pair">{headings}</div>' if setting.second else headings, "<dl>"]
    for leaf in setting.volume.sections:
        entries = [
            (section, voice)
            for section, (voice, _) in zip((leaf.section, leaf.second), voices, strict=False)
            if section is not None and has_summary(section)
        ]
        lines += [_brief_term(section, voice) for section, voice in entries]
        lines += [_brief_line(section, voice) for section, voice in entries]
    return "\n".join([*lines, "</dl>", "</section>"])


def _brief_heading(voice: Voice, part: Part, index: int) -> str:
    element = ET.Element("p" if index else "h2")
    element.text = part.words.notice
    if index:
        element.set("class", "second h2")
        mark_language(element, voice.language)
    else:
        element.set("id", BRIEF)
    return serialise(element)


def _brief_term(section: Section, voice: Voice) -> str:
    link = ET.Element("a", {"href": voice.link(section.id) or "#"})
    link.text = section.label
    if section.number:
        link.text = ""
        numeral = ET.SubElement(link, "span", {"class": "number"})
        numeral.text = localised(section.number, voice.language)
        numeral.tail = f" {section.label}"
    term = _marked("dt", section, voice)
    term.append(link)
    return serialise(term)


def _brief_line(section: Section, voice: Voice) -> str:
    line = _marked("dd", section, voice)
    line.text = section.summary
    return serialise(line)


def _marked(tag: str, section: Section, voice: Voice) -> ET.Element:
    element = ET.Element(tag)
    language = section.blocks[0].language or voice.language
    if voice.suffix:
        element.set("class", "second")
    if language != voice.page_language:
        mark_language(element, language)
    return element
