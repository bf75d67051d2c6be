"""Contents, pages, landmarks. EPUB 3.3, section 7; EPUB RS 3.3, section 5; OPF 2.0.1, section 2.4."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.publication.model import Rendition, TocEntry
from reader.streamer.epub.container import Container
from reader.streamer.epub.limits import HEAD, NESTING
from reader.streamer.epub.navigation import UNTITLED
from reader.streamer.epub.open import open_epub

Open = Callable[..., Rendition]

MANIFEST = """<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>From the NCX</text></navLabel>
<content src="one.xhtml"/></navPoint></navMap></ncx>"""


def nav(body: str) -> dict[str, str]:
    return {
        "OPS/nav.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{body}</body></html>'
    }


def toc(items: str) -> dict[str, str]:
    return nav(f'<nav epub:type="toc"><ol>{items}</ol></nav>')


def titles(rendition: Rendition) -> list[str]:
    return [entry.title for entry in rendition.toc]


def test_a_navigation_document_gives_contents_pages_and_landmarks(fixture_book: Callable[[str], Path]) -> None:
    found = open_epub(fixture_book("tide-tables")).rendition("en")
    ebb, flood = "OPS/text/ebb tide.xhtml", "OPS/text/flood.xhtml"
    assert found.toc == (
        TocEntry("The year", "", children=(TocEntry("Ebb", ebb, "start"), TocEntry("Flood", flood))),
        TocEntry("図表", "OPS/text/chart.xhtml"),
    )
    assert found.page_list == (TocEntry("1", ebb, "p1"), TocEntry("ii", flood, "p2"))
    assert found.landmarks == (TocEntry("Start", ebb, kind="bodymatter"),)


def test_an_ncx_gives_contents_in_the_order_of_the_file_and_pages(fixture_book: Callable[[str], Path]) -> None:
    found = open_epub(fixture_book("old-harbour")).rendition("en")
    one, two = "OEBPS/one.html", "OEBPS/two.html"
    assert found.toc == (
        TocEntry("Part & parcel", one, children=(TocEntry("Stone", one, "a"),)),
        TocEntry("Mortar", two),  # its link is written from the root, not from the NCX
    )
    assert found.page_list == (TocEntry("7", two, "pg7"),)
    assert [(entry.kind, entry.href) for entry in found.landmarks] == [
        ("bodymatter", one),
        ("cover", "OEBPS/front.svg"),
    ]


def test_the_navigation_document_comes_before_the_ncx(rendition: Open) -> None:
    assert titles(rendition({"OPS/toc.ncx": NCX}, manifest=MANIFEST)) == ["One"]


@pytest.mark.parametrize("data", ["<html/>", "no XML at all", b"\0\1", "", None])
def test_the_ncx_serves_where_the_navigation_document_does_not(rendition: Open, data: str | bytes | None) -> None:
    found = rendition({"OPS/toc.ncx": NCX, "OPS/nav.xhtml": data}, manifest=MANIFEST)
    assert titles(found) == ["From the NCX"]
    assert found.warnings


def test_an_ncx_that_the_spine_does_not_name_is_found_by_its_type(rendition: Open) -> None:
    assert titles(rendition({"OPS/toc.ncx": NCX}, manifest=MANIFEST.partition("\n")[2])) == ["From the NCX"]


def without_contents(*texts: str | bytes) -> dict[str, Any]:
    """A book of these documents and no contents."""
    names = [f"c{number}" for number in range(1, len(texts) + 1)]
    return {
        "files": {f"OPS/{name}.xhtml": text for name, text in zip(names, texts, strict=True)},
        "manifest": "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in names),
        "spine": "<spine>" + "".join(f'<itemref idref="{name}"/>' for name in names) + "</spine>",
    }


def document(body: str, title: str = "") -> str:
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head><body>{body}</body></html>'


def test_without_contents_the_documents_are_listed_by_what_they_call_themselves(rendition: Open) -> None:
    found = rendition(
        **without_contents(
            document("<p>One</p><h2>The <em>harbour</em> &amp; its <ruby>人<rt>x</rt></ruby></h2><h1>Later</h1>", "T"),
            document("<p>Words</p>", "A title"),
            document("<!-- <h1>No</h1> --><h1></h1><p>Words</p>"),
            document('<h1><img src="a.png" alt="A picture"/></h1>'),
        )
    )
    assert titles(found) == ["The harbour & its 人", "A title", "Chapter 3", "A picture"]
    assert [entry.kind for entry in found.toc] == ["", "", UNTITLED, ""]
    assert "the book has none" in found.warnings[0]


def test_a_title_that_documents_share_names_none_of_them(rendition: Open) -> None:
    texts = [document("<p>Words</p>", "The book"), document("<p>Words</p>", "The book"), document("<h1>End</h1>")]
    assert titles(rendition(**without_contents(*texts))) == ["Chapter 1", "Chapter 2", "End"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_of_a_long_document_only_the_beginning_is_read(
    rendition: Open, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    head = Container.head
    monkeypatch.setattr(
        Container, "head", lambda self, path, length: (read.append(length), head(self, path, length))[1]
    )
    late = document(f"<p>{'é' * 4000}</p><h1>Späte Überschrift</h1><p>{'漢字かな' * 20_000}</p>").encode(encoding)
    never = document(f"<p>{'é' * 100_000}</p><h1>Late</h1>", "Own title").encode(encoding)
    damaged = document("<h1>Early").encode(encoding)
    found = rendition(**without_contents(late, never, damaged))
    assert titles(found) == ["Späte Überschrift", "Own title", "Chapter 3"]
    assert max(read) == HEAD


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<b>A</b> <i>B</i>\n C", "A B C"),
        ('<img src="a.png" alt="A picture" title="not this"/>', "A picture"),
        ('<img src="a.png" title="A title"/>', "A title"),
        ('Before<img src="a.png" alt="picture"/>after', "Before picture after"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"),
        ('<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><mi>x</mi></math>', "x squared"),
        ('<svg xmlns="http://www.w3.org/2000/svg" aria-label="A star"><path d=""/></svg>', "A star"),
        ("", "one"),
        ("&#x202E;evil", "\u202eevil\u202c"),
    ],
)
def test_an_entry_is_called_by_its_words_or_what_stands_for_them(rendition: Open, inside: str, title: str) -> None:
    assert titles(rendition(toc(f'<li><a href="one.xhtml">{inside}</a></li>'))) == [title]


def test_an_entry_without_words_takes_its_own_title(rendition: Open) -> None:
    assert titles(rendition(toc('<li><a href="one.xhtml" title="Own"><img src="a.png" alt=""/></a></li>'))) == ["Own"]


@pytest.mark.parametrize("href", ["https://example.org/", "javascript:alert(1)", "//example.org/a", "ghost.xhtml", ""])
def test_entries_that_lead_nowhere_in_the_book_are_left_out_and_their_children_kept(rendition: Open, href: str) -> None:
    found = rendition(
        toc(
            f'<li><a href="{href}">Out</a></li>'
            f'<li><a href="{href}">Part</a><ol><li><a href="one.xhtml">In</a></li></ol></li>'
        )
    )
    assert found.toc == (TocEntry("Part", "", children=(TocEntry("In", "OPS/one.xhtml"),)),)


@pytest.mark.parametrize(
    "body",
    [
        '<nav><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
        '<nav type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
        '<nav role="doc-toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
        '<nav epub:type="toc"><ul><li><p><a href="one.xhtml">One</a></p></li></ul></nav>',
        '<nav epub:type="toc"><div><ol><ol><li><a href="one.xhtml">One</a></li></ol></ol></div></nav>',
        '<nav epub:type="toc"><a href="one.xhtml">One</a></nav>',
        '<section><nav epub:type="landmarks"/><nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav></section>',
        '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a>',
    ],
)
def test_contents_are_found_in_whatever_form(rendition: Open, body: str) -> None:
    assert rendition(nav(body)).toc == (TocEntry("One", "OPS/one.xhtml"),)


def test_a_fragment_alone_leads_into_the_navigation_document(rendition: Open) -> None:
    assert rendition(toc('<li><a href="#toc">Contents</a></li>')).toc == (TocEntry("Contents", "OPS/nav.xhtml", "toc"),)


def test_contents_nested_without_end_are_cut(rendition: Open) -> None:
    deep = '<li><a href="one.xhtml">One</a><ol>' * 200 + "</ol></li>" * 200
    found = rendition(toc(deep))
    depth, entries = 0, found.toc
    while entries:
        depth, entries = depth + 1, entries[0].children
    assert depth == NESTING
    assert any("nested deeper" in one for one in found.warnings)


def test_adobes_page_map_gives_pages_where_nothing_else_does(rendition: Open) -> None:
    manifest = MANIFEST + '<item id="map" href="map.xml" media-type="application/oebps-page-map+xml"/>'
    page_map = '<page-map xmlns="http://www.idpf.org/2007/opf"><page name="9" href="one.xhtml#p9"/></page-map>'
    found = rendition({"OPS/toc.ncx": NCX, "OPS/map.xml": page_map}, manifest=manifest)
    assert found.page_list == (TocEntry("9", "OPS/one.xhtml", "p9"),)
