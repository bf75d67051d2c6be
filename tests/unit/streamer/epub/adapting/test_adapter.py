"""What stands in for what: fallbacks, pictures as pages, notices; and the books of the corpus."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from lxml import etree

from reader.errors import ProtectedPublication, ReaderError
from reader.publication.model import Rendition
from reader.publication.resource import Resource
from reader.streamer.epub import xml
from reader.streamer.epub.adapting import pictures
from reader.streamer.epub.adapting.adapter import Adapter
from reader.streamer.epub.adapting.recent import Recent
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.open import open_epub

Open = Callable[..., Rendition]
PNG = b"\x89PNG\r\n\x1a\n"


def item(href: str, media_type: str, more: str = "") -> str:
    return f'<item id="{href.partition(".")[0]}" href="{href}" media-type="{media_type}" {more}/>'


def spine(*ids: str) -> str:
    return "<spine>" + "".join(f'<itemref idref="{one}"/>' for one in ids) + "</spine>"


def said(resource: Resource) -> str:
    alert = etree.fromstring(resource.data).find(".//{*}aside")
    assert alert is not None
    return "".join(alert.itertext())


def test_a_foreign_picture_is_answered_with_its_fallback(rendition: Open) -> None:
    manifest = (
        item("one.xhtml", "application/xhtml+xml")
        + item("a.psd", "image/vnd.adobe.photoshop", 'fallback="b"')
        + item("b.tif", "image/tiff", 'fallback="c"')
        + item("c.png", "image/png")
    )
    adapter = Adapter(rendition({"OPS/a.psd": "8BPS", "OPS/b.tif": "II", "OPS/c.png": PNG}, manifest=manifest))
    assert adapter.read("OPS/a.psd") == Resource("OPS/c.png", "image/png", PNG)


def test_a_picture_of_the_spine_is_a_page_of_its_own_and_a_picture(rendition: Open) -> None:
    manifest = item("one.xhtml", "application/xhtml+xml") + item("a.png", "image/png").replace(
        "a.png", "a%20%22&amp;.png"
    )
    files = {'OPS/a "&.png': PNG}
    book = rendition(files, manifest=manifest.replace('id="a%20%22&amp;"', 'id="a"'), spine=spine("one", "a"))
    adapter, href = Adapter(book), book.spine[1].href
    assert adapter.read(href) == Resource(href, "image/png", PNG)
    page = adapter.page(href)
    root = etree.fromstring(page.data)
    assert (page.media_type, root.get("class")) == ("application/xhtml+xml", "zo-picture")
    assert root.find("{*}body/{*}img").get("src") == "a%20%22%26.png"
    assert root.findtext("{*}head/{*}title") == 'a "&.png'
    assert len(root.find("{*}body")) == 1


def test_a_jpeg_xl_is_answered_as_png(rendition: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "to_png", lambda data: PNG + data)
    manifest = item("one.xhtml", "application/xhtml+xml") + item("a.jxl", "image/jxl")
    adapter = Adapter(rendition({"OPS/a.jxl": "jxl"}, manifest=manifest, spine=spine("one", "a")))
    assert adapter.read("OPS/a.jxl") == Resource("OPS/a.jxl", "image/png", PNG + b"jxl")
    assert b'<img src="a.jxl"' in adapter.page("OPS/a.jxl").data


def test_a_style_sheet_is_adapted(rendition: Open) -> None:
    manifest = item("one.xhtml", "application/xhtml+xml") + item("a.css", "text/css")
    adapter = Adapter(rendition({"OPS/a.css": "a{-epub-hyphens:none}"}, manifest=manifest, spine=spine("one", "a")))
    assert adapter.read("OPS/a.css").data == b"a{hyphens:none}"
    assert "no page can show" in said(adapter.page("OPS/a.css"))


@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        (item("x.xhtml", "application/xhtml+xml"), "x.xhtml cannot be shown: it is not in the book."),
        (item("x.json", "application/json"), "x.json cannot be shown"),
        (item("x.png", "image/png"), "x.png cannot be shown"),
        (item("x.a", "a/a", 'fallback="y"') + item("y.b", "b/b", 'fallback="x"'), "x.a cannot be shown"),
        ('<item id="x" href="https://example.org/x.xhtml" media-type="application/xhtml+xml"/>', "lies on the web"),
    ],
)
def test_an_item_that_cannot_be_shown_says_why(rendition: Open, manifest: str, sentence: str) -> None:
    book = rendition(manifest=item("one.xhtml", "application/xhtml+xml") + manifest, spine=spine("one", "x"))
    assert sentence in said(Adapter(book).page(book.spine[1].href))


def test_an_empty_picture_says_so(rendition: Open) -> None:
    manifest = item("one.xhtml", "application/xhtml+xml") + item("a.png", "image/png")
    book = rendition({"OPS/a.png": ""}, manifest=manifest, spine=spine("one", "a"))
    assert said(Adapter(book).page("OPS/a.png")) == "a.png is empty."


def test_the_rest_is_handed_through(rendition: Open) -> None:
    adapter = Adapter(rendition())
    assert adapter.open_stream("OPS/one.xhtml").read() == adapter.read("OPS/one.xhtml").data
    assert adapter.size("OPS/one.xhtml") == len(adapter.read("OPS/one.xhtml").data)
    assert adapter.media_type("OPS/one.xhtml") == "application/xhtml+xml"
    assert adapter.listed("OPS/one.xhtml")
    assert not adapter.listed("OPS/package.opf")
    assert adapter.shown("OPS/one.xhtml") == "OPS/one.xhtml"
    adapter.close()


def test_what_is_kept_stays_below_its_limit() -> None:
    recent = Recent(10)
    for name in "abc":
        recent.keep(name, Resource(name, "", b"1234"))
    assert [name for name in "abc" if recent.get(name)] == ["b", "c"]
    recent.keep("big", Resource("big", "", b"1" * 11))
    assert recent.get("big") is None
    assert recent.get("b") is not None
    recent.keep("d", Resource("d", "", b"1234"))
    assert [name for name in "bcd" if recent.get(name)] == ["b", "d"]  # the one used last stays


# -- the corpus --------------------------------------------------------------------------------------------------------


def flat(root: etree._Element) -> tuple[str, list[str]]:
    """Text, style sheets aside, and the names of all elements."""
    for style in root.iter("{*}style"):
        style.text = ""
    return "".join(root.itertext()), [one.tag for one in root.iter(etree.Element)]


@pytest.mark.parametrize("folder", ["w3c", "samples", "valid", "invalid", "hostile"])
def test_every_item_of_every_spine_is_a_page(shared_corpus: Path, folder: str) -> None:
    pages = 0
    for path in sorted((shared_corpus / folder).glob("*.epub")):
        try:
            publication = open_epub(path)
        except ReaderError:
            continue
        for language in publication.languages:
            book = publication.rendition(language)
            adapter = Adapter(book)
            for link in book.spine:
                try:
                    resource = adapter.page(link.href)
                except ProtectedPublication:
                    assert path.name.startswith("drm-")
                    continue
                pages += 1
                where = f"{path.name} {link.href}"
                assert resource.media_type in ("application/xhtml+xml", "image/svg+xml"), where
                root = etree.fromstring(resource.data, etree.XMLParser(resolve_entities=False))
                if root.get("class") == "zo-picture" or b'class="zo-damaged"' in resource.data:
                    continue
                notes = Notes()
                published = xml.parse(book.fetcher.read(link.href).data, link.href, path.name, notes)
                etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
                assert flat(root) == flat(published), where
            for link in book.resources:
                with suppress(ReaderError):
                    adapter.read(link.href)
        publication.rendition(publication.languages[0]).fetcher.close()  # type: ignore[attr-defined]
    assert pages >= 10


def notices(path: Path) -> dict[str, str]:
    publication = open_epub(path)
    book = publication.rendition(publication.languages[0])
    pages = {link.href: Adapter(book).page(link.href) for link in book.spine}
    return {href.rpartition("/")[2]: said(page) for href, page in pages.items() if b"zo-damaged" in page.data}


@pytest.mark.parametrize(
    ("book", "told"),
    [
        ("w3c/pub-xml-names", {"content_001.xhtml": "line 6"}),
        ("w3c/pub-xml-non-validating_unclosed", {"content_001.xhtml": "line 8"}),
        ("hostile/chapter-wrong-encoding", {"c1.xhtml": "line 3"}),
        ("hostile/laughs-chapter", {"c1.xhtml": "expands without end"}),
        ("hostile/zip-bad-crc", {"c2.xhtml": "checksum"}),
        ("hostile/zero-byte-chapter", {"c1.xhtml": "is empty"}),
        ("hostile/spine-missing-files", {"c2.xhtml": "not in the book", "c3.xhtml": "not in the book"}),
        ("hostile/xxe-file", {}),
        ("hostile/media-garbage", {}),
    ],
)
def test_the_fault_of_a_book_is_told_on_its_page_only(shared_corpus: Path, book: str, told: dict[str, str]) -> None:
    found = notices(shared_corpus / f"{book}.epub")
    assert found.keys() == told.keys()
    assert all(told[name] in sentence for name, sentence in found.items())
