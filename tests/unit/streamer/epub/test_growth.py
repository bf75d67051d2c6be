"""Twice as much takes twice as long: texts made to cost the square, or more, of their length take a moment.

Sizes are such that the square would take minutes; the seconds allowed are many times what is needed.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.parsers.expat import ParserCreate

import pytest

from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.publication.model import Link
from reader.publication.resource import Resource
from reader.services.manifest import manifest
from reader.streamer.epub.adapting import sheets
from reader.streamer.epub.adapting.adapter import Adapter
from reader.streamer.epub.adapting.inner_frames import with_frames_apart
from reader.streamer.epub.names import Names
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.text import document_text

SECONDS = 10.0
XHTML = "application/xhtml+xml"
HEAD = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>'
FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"
DEEP = 200  # levels, fewer than the XML parser refuses


@contextmanager
def in_a_moment() -> Iterator[None]:
    begin = time.process_time()
    yield
    assert time.process_time() - begin < SECONDS


class OneFile:
    """A fetcher with one file."""

    def __init__(self, text: str, media_type: str = XHTML) -> None:
        self.data, self.kind = text.encode("utf-8", "replace"), media_type

    def read(self, href: str) -> Resource:
        return Resource(href, self.kind, self.data)

    def media_type(self, href: str) -> str:
        return self.kind

    def shown(self, href: str) -> str:
        return href


def adapted(text: str, media_type: str = XHTML) -> bytes:
    rendition: Any = SimpleNamespace(fetcher=OneFile(text, media_type), spine=(Link("a.xhtml", media_type),))
    return Adapter(rendition).page("a.xhtml").data


CONCERNED = "a { -epub-hyphens: auto } b { text-transform: full-width } "


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param("text-transform" + "/**/" * 10_000 + "x", id="comments where a colon should be"),
        pytest.param("text-transform/**/" * 50_000, id="names with comments"),
        pytest.param("text-transform:" + " " * 500_000 + "x;", id="white space in a value"),
        pytest.param("text-transform: none !" + " " * 500_000 + "x;", id="white space after an exclamation mark"),
        pytest.param("text-transform:" + "/* */" * 100_000 + "x;", id="comments in a value"),
        pytest.param("text-transform:(" * 100_000, id="parentheses"),
        pytest.param("text-transform:" + "(()" * 100_000, id="parentheses in a value"),
        *(
            pytest.param(sign * 300_000, id=sign)
            for sign in ("{", '"', "'", "\\", "/*", "url(", "-epub-", "(", "@", "!")
        ),
    ],
)
def test_a_style_sheet_is_looked_through_once(sheet: str) -> None:
    with in_a_moment():
        result = sheets.adapted(CONCERNED + sheet)
    assert len(result) <= 8 * len(CONCERNED + sheet)


NAMES = " ".join(f"a{number}='1'" for number in range(100_000))


@pytest.mark.parametrize("media_type", [XHTML, "text/html"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>" * 100_000 + "words" + "</div>" * 100_000 + "</body></html>", id="deep"),
        pytest.param("<div>" * 100_000 + "words", id="deep and never closed"),
        pytest.param("<p><b><i>" * 50_000 + "words", id="nested wrongly"),
        pytest.param(f"<p {NAMES}>words</p></body></html>", id="attributes"),
        pytest.param(f"<p {NAMES}>words</q>", id="attributes of a damaged text"),
        pytest.param('<p a="' * 100_000 + "words", id="attributes that never end"),
        *(
            pytest.param(sign * 200_000 + "words", id=sign)
            for sign in ("&", "&#1;", "&eacute;", "<", "<!--", "<![CDATA[", "<?a ", "<a ")
        ),
        pytest.param("-epub- full-width <style>" + "<b>" * 100_000 + "words", id="style"),
        pytest.param("-epub-" + "<p style='-epub-hyphens:auto'>w</p>" * 20_000 + "words", id="styles"),
    ],
)
def test_any_document_becomes_a_page_in_a_moment(body: str, media_type: str) -> None:
    with in_a_moment():
        page = adapted(HEAD + body, media_type)
        ParserCreate().Parse(page, True)  # raises where it is not well-formed; any depth will do
    with in_a_moment():
        document_text(OneFile(HEAD + body, media_type), "a.xhtml")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["<iframe " * 50_000, "<iframe a='" * 50_001, "<script><title><style>" * 50_000, "<!--" * 100_000, "<?a" * 100_000],
)
def test_frames_are_looked_for_once(text: str) -> None:
    with in_a_moment():
        with_frames_apart(b"<iframe/>" + text.encode())


def test_a_cfi_of_nothing_but_steps_into_documents_is_read_in_a_moment() -> None:
    with in_a_moment():
        assert str(parse_cfi("epubcfi(/6" + "!" * 9_000 + ")")) == "epubcfi(/6)"
        with pytest.raises(MalformedCfi):
            parse_cfi("epubcfi(/6" + "!" * 300_000 + ")")


def test_names_made_of_accents_are_compared_in_a_moment() -> None:
    accents = "a" + "\u0301\u0323" * 30_000
    with in_a_moment():
        names = Names([f"{accents}{number}" for number in range(20)], Notes())
        assert names.path("E\u0301") is None
        assert names.path(f"{accents}7") == f"{accents}7"


def inside(before: str) -> Callable[[str], dict[str, str]]:
    """A package with something before the end of one of its parts."""
    package = (FIXTURES / "tide-tables" / "OPS" / "package.opf").read_text(encoding="utf-8")
    return lambda text: {"OPS/package.opf": package.replace(before, text + before)}


def nav(text: str) -> dict[str, str]:
    opening = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    return {"OPS/nav.xhtml": f"{opening}{text}</body></html>"}


def encryption(text: str) -> dict[str, str]:
    return {"META-INF/encryption.xml": f"<encryption>{text}</encryption>"}


def nested(tag: str, content: str, depth: int = DEEP) -> str:
    return f"<{tag}>" * depth + content + f"</{tag.partition(' ')[0]}>" * depth


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(nav(nested('nav epub:type="toc"', "<a>x</a>" * 25_000)), id="nav"),
        pytest.param(nav(nested('nav epub:type="toc"', nested("a", "<b/>" * 50_000, 40), 40)), id="links in nav"),
        pytest.param(encryption(nested("EncryptedData", '<CipherReference URI="a"/>' * 25_000)), id="EncryptedData"),
        pytest.param(
            encryption(nested("EncryptedData", nested("KeyInfo", '<a b="c"/>' * 20_000, 100), 100)), id="KeyInfo"
        ),
        pytest.param(inside("</metadata>")(nested('meta property="a"', "<b/>" * 150_000)), id="meta"),
        pytest.param(inside("</metadata>")(nested("dc:title", "word " * 400_000)), id="title"),
    ],
)
def test_elements_inside_one_another_are_not_read_again_and_again(parts: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    folder = FIXTURES / "tide-tables"
    files = {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in (files | parts).items():
            archive.writestr(name, data)
    path.write_bytes(buffer.getvalue())
    with in_a_moment():
        publication = open_epub(path)
        manifest(publication)
    publication.rendition(publication.languages[0])
