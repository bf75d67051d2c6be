"""The contents of a book: `nav.xhtml` for EPUB 3, `toc.ncx` for older devices, from the same entries."""

from __future__ import annotations

from dataclasses import dataclass

from reader.export.layout import Leaf, Volume
from reader.export.markup import text
from reader.export.pages import document
from reader.export.plan import BookPlan
from reader.publication.language import direction_of, language_for
from reader.publication.numerals import localised

NAV = "nav.xhtml"
NCX = "toc.ncx"
COVER_PAGE = "cover.xhtml"
STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    href: str
    label: str
    language: str
    number: str = ""  # of a strategy, in the language's digits
    children: tuple[Entry, ...] = ()


def entries(plan: BookPlan, runs: tuple[Volume, ...]) -> tuple[Entry, ...]:
    """The contents of the book; of several languages one after the other each has its own below its name."""
    if plan.edition != "omnibus":
        return _entries(runs[0])
    return tuple(
        Entry(run.leaves[0].href, language_for(run.part.language).own_name, run.part.language, children=_entries(run))
        for run in runs
    )


def start_of(run: Volume) -> Leaf:
    """Where the text itself begins."""
    return run.leaf("lead") or run.leaf("section") or run.leaves[0]


def nav_document(plan: BookPlan, runs: tuple[Volume, ...]) -> bytes:
    """Contents and landmarks as XHTML. Source: EPUB 3.3, section 7."""
    lead = plan.lead
    words = lead.words
    landmarks = (
        ("cover", COVER_PAGE, words.cover),
        ("titlepage", runs[0].leaves[0].href, lead.rendition.metadata.headline),
        ("toc", f"{NAV}#toc", words.contents),
        ("bodymatter", start_of(runs[0]).href, words.start),
    )
    marks = "\n".join(
        f'<li><a epub:type="{kind}" href="{href}">{text(label)}</a></li>'
        for kind, href, label in landmarks
        if kind != "titlepage" or start_of(runs[0]).href != href
    )
    body = (
        '<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="contents">\n'
        f'<h2 id="contents">{text(words.contents)}</h2>\n{_list(entries(plan, runs), lead.language)}\n</nav>\n'
        '<nav epub:type="landmarks" id="landmarks" class="landmarks" hidden="hidden">\n'
        f"<ol>\n{marks}\n</ol>\n</nav>"
    )
    return document(words.contents, lead.language, body, style=STYLE)


def ncx_document(plan: BookPlan, runs: tuple[Volume, ...]) -> bytes:
    """Contents for EPUB 2 devices. Source: OPF 2.0.1, section 2.4.1; DAISY NCX 2005-1."""
    top = entries(plan, runs)
    language = plan.lead.language
    depth = 2 if any(entry.children for entry in top) else 1
    points, _ = _points(top, language, 1)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{language}" '
        f'dir="{direction_of(language)}">\n'
        f'<head>\n<meta name="dtb:uid" content="{plan.identifier}"/>\n<meta name="dtb:depth" content="{depth}"/>\n'
        '<meta name="dtb:totalPageCount" content="0"/>\n<meta name="dtb:maxPageNumber" content="0"/>\n</head>\n'
        f"<docTitle><text>{text(plan.lead.rendition.metadata.title)}</text></docTitle>\n"
        f"<navMap>\n{points}\n</navMap>\n</ncx>\n"
    ).encode()


def _entries(run: Volume) -> tuple[Entry, ...]:
    language = run.part.language
    lines: list[Entry] = []
    for leaf in run.leaves:
        if leaf.kind == "lead":
            lines.append(Entry(leaf.href, run.part.rendition.metadata.headline, language))
        elif leaf.kind == "brief":
            lines.append(Entry(leaf.href, run.part.words.notice, language))
        elif leaf.kind == "section":
            lines.append(_entry(leaf, run))
    return tuple(lines) or (Entry(run.leaves[0].href, run.part.rendition.metadata.headline, language),)


def _entry(leaf: Leaf, run: Volume) -> Entry:
    section = leaf.section or leaf.second
    assert section is not None
    spoken = run.part.language if leaf.section or run.second is None else run.second.language
    language = section.blocks[0].language or spoken
    return Entry(leaf.href, section.label, language, localised(section.number, language) if section.number else "")


def _list(lines: tuple[Entry, ...], language: str) -> str:
    return "<ol>\n" + "\n".join(_line(entry, language) for entry in lines) + "\n</ol>"


def _line(entry: Entry, language: str) -> str:
    number = f'<span class="number">{text(entry.number)}</span> ' if entry.number else ""
    below = f"\n{_list(entry.children, entry.language)}\n" if entry.children else ""
    marks = _marks(entry.language) if entry.language != language else ""
    classes = ' class="language"' if entry.children else ""
    return f'<li{marks}{classes}><a href="{entry.href}">{number}{text(entry.label)}</a>{below}</li>'


def _points(lines: tuple[Entry, ...], language: str, order: int) -> tuple[str, int]:
    """The navPoints of some entries and the number the next one gets."""
    result: list[str] = []
    for entry in lines:
        mine = order
        below, order = _points(entry.children, entry.language, order + 1)
        marks = _marks(entry.language, html=False) if entry.language != language else ""
        label = text(f"{entry.number} {entry.label}".strip())
        result.append(
            f'<navPoint id="point-{mine}" playOrder="{mine}"><navLabel{marks}><text>{label}</text></navLabel>'
            f'<content src="{entry.href}"/>{below}</navPoint>'
        )
    return "\n".join(result), order


def _marks(language: str, *, html: bool = True) -> str:
    own = f' lang="{language}"' if html else ""
    return f'{own} xml:lang="{language}" dir="{direction_of(language)}"'
