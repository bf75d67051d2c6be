"""Books for tests: the folders in tests/fixtures/epub packed, and small ones made from a few words."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reader.publication.model import Rendition
from reader.streamer.epub.open import open_epub

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>Words.</p></body></html>'
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav></body></html>"""
METADATA = "<dc:title>Title</dc:title><dc:identifier id='uid'>urn:x:1</dc:identifier><dc:language>en</dc:language>"
MANIFEST = """<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>"""
SPINE = '<spine><itemref idref="one"/></spine>'

Files = Mapping[str, "str | bytes | None"]


def package(
    *, metadata: str = METADATA, manifest: str = MANIFEST, spine: str = SPINE, attributes: str = "", after: str = ""
) -> str:
    """A package file; what is given replaces a part of a sound one."""
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" {attributes}>'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
        f"<manifest>{manifest}</manifest>{spine}{after}</package>"
    )


def sound_files() -> dict[str, str | bytes | None]:
    """The files of the smallest sound book."""
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/package.opf": package(),
        "OPS/nav.xhtml": NAV,
        "OPS/one.xhtml": PAGE,
    }


def packed(target: Path, files: Files) -> Path:
    """Files as an EPUB; the first is stored, the others deflated; None leaves one out."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, (name, data) in enumerate((name, data) for name, data in files.items() if data is not None):
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_STORED if index == 0 else zipfile.ZIP_DEFLATED)
    return target


@pytest.fixture
def sound() -> dict[str, str | bytes | None]:
    """The files of the smallest sound book."""
    return sound_files()


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[Files], Path]:
    """Packs files, one archive a test; the same path each time."""
    return lambda files: packed(tmp_path / "book.epub", files)


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Packs a book: the smallest sound one, with `files` put in or, where None, left out; `parts` go to its package."""

    def make(files: Files | None = None, **parts: str) -> Path:
        return packed(tmp_path / "book.epub", sound_files() | {"OPS/package.opf": package(**parts)} | dict(files or {}))

    return make


@pytest.fixture
def rendition(book: Callable[..., Path]) -> Callable[..., Rendition]:
    """Packs a book and opens its first rendition."""

    def make(files: Files | None = None, **parts: str) -> Rendition:
        publication = open_epub(book(files, **parts))
        return publication.rendition(publication.languages[0])

    return make


@pytest.fixture
def fixture_book(tmp_path: Path) -> Callable[[str], Path]:
    """Packs a folder of tests/fixtures/epub."""

    def make(name: str) -> Path:
        folder = FIXTURES / name
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "mimetype")
        names = ["mimetype", *(path.relative_to(folder).as_posix() for path in paths)]
        return packed(tmp_path / f"{name}.epub", {one: (folder / one).read_bytes() for one in names})

    return make
