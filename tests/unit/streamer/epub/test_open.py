"""Books as publications: what opening reads, what it costs, what the fetcher gives."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.context import preferred_language
from reader.errors import DamagedPublication, ProtectedPublication, ResourceMissing
from reader.publication.model import Rendition
from reader.streamer.epub.archive import Archive
from reader.streamer.epub.open import open_epub

Make = Callable[..., Path]
Open = Callable[..., Rendition]
FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"


def test_an_unpacked_book_is_the_same_book(fixture_book: Callable[[str], Path]) -> None:
    packed, unpacked = open_epub(fixture_book("tide-tables")), open_epub(FIXTURES / "tide-tables")
    assert packed.id == unpacked.id
    first, second = packed.rendition("en"), unpacked.rendition("en")
    assert (first.spine, first.toc, first.metadata) == (second.spine, second.toc, second.metadata)


def test_opening_reads_no_chapter(book: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"c{index}" for index in range(50)]
    manifest = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in names)
    spine = "<spine>" + "".join(f'<itemref idref="{n}"/>' for n in names) + "</spine>"
    path = book({f"OPS/{n}.xhtml": "<html/>" for n in names}, manifest=manifest, spine=spine)
    read: list[str] = []
    original = Archive.read
    monkeypatch.setattr(Archive, "read", lambda self, name, limit: read.append(name) or original(self, name, limit))
    assert len(open_epub(path).rendition("en").spine) == 50
    assert read == ["mimetype", "META-INF/container.xml", "OPS/package.opf"]


def test_two_books_with_one_identifier_have_two_fingerprints(book: Make) -> None:
    first = open_epub(book())
    assert first.fingerprint is not None
    before = first.fingerprint()
    second = open_epub(book({"OPS/one.xhtml": "<html/>"}))
    assert second.fingerprint is not None
    assert first.id == second.id
    assert second.fingerprint() != before


def test_a_folder_has_a_fingerprint_of_its_contents(tmp_path: Path) -> None:
    publication = open_epub(FIXTURES / "tide-tables")
    assert publication.fingerprint is not None
    assert len(publication.fingerprint()) == 64


# -- renditions --------------------------------------------------------------------------------------------------------


def several(*more: str) -> str:
    rows = "".join(
        f'<rootfile full-path="{one.partition(" ")[0]}" {one.partition(" ")[2]} media-type="application/oebps-package+xml"/>'
        for one in ("OPS/package.opf", *more)
    )
    return (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        f'xmlns:rendition="http://www.idpf.org/2013/rendition"><rootfiles>{rows}</rootfiles></container>'
    )


def test_renditions_in_several_languages_are_languages_of_one_publication(book: Make, sound: dict[str, str]) -> None:
    french = sound["OPS/package.opf"].replace(">en<", ">fr<").replace(">Title<", ">Titre<")
    files = {"META-INF/container.xml": several("OPS/fr.opf"), "OPS/fr.opf": french}
    publication = open_epub(book(files))
    assert publication.languages == ("en", "fr")
    assert publication.rendition("fr").metadata.title == "Titre"
    assert publication.rendition("fr").package == "OPS/fr.opf"


def test_renditions_in_one_language_are_told_apart(book: Make, sound: dict[str, str]) -> None:
    files = {"META-INF/container.xml": several("OPS/b.opf rendition:language='en' rendition:label='Pages'")}
    publication = open_epub(book({**files, "OPS/b.opf": sound["OPS/package.opf"]}))
    assert publication.languages == ("en", "en-x-2")
    assert publication.rendition("en-x-2").label == "Pages"


@pytest.mark.parametrize(("says", "chosen"), [("", "fr"), ("rendition:language='en'", "en")])
def test_the_first_rendition_is_meant_where_the_container_does_not_say_which_is_for_whom(
    book: Make, sound: dict[str, str], monkeypatch: pytest.MonkeyPatch, says: str, chosen: str
) -> None:
    """EPUB RS 3.3, section 8.1.3: by default, the first; another where there is a means of selecting it."""
    monkeypatch.setenv("LANGUAGE", "en")
    french = sound["OPS/package.opf"].replace(">en<", ">fr<")
    files = {"META-INF/container.xml": several(f"OPS/b.opf {says}"), "OPS/package.opf": french}
    publication = open_epub(book({**files, "OPS/b.opf": sound["OPS/package.opf"]}))
    assert publication.languages == ("fr", "en")
    assert preferred_language(publication, None) == chosen
    assert preferred_language(publication, "en") == "en", "a person may ask for it"


def test_a_damaged_second_rendition_keeps_nobody_from_the_first(book: Make) -> None:
    publication = open_epub(book({"META-INF/container.xml": several("OPS/b.opf"), "OPS/b.opf": "no XML"}))
    assert publication.languages == ("en",)


# -- fetcher -----------------------------------------------------------------------------------------------------------


def test_resources_come_with_the_manifests_media_type(fixture_book: Callable[[str], Path]) -> None:
    fetcher = open_epub(fixture_book("tide-tables")).rendition("en").fetcher
    resource = fetcher.read("OPS/text/ebb tide.xhtml")
    assert resource.media_type == "application/xhtml+xml"
    assert b"The water left early." in resource.data
    assert fetcher.read("OPS/record.xml").media_type == "application/xml"  # by its name: the manifest lacks it
    assert fetcher.listed("OPS/text/EBB tide.xhtml")
    assert fetcher.listed("OPS/table.json")
    assert not fetcher.listed("OPS/record.xml")
    assert fetcher.size("mimetype") == 20
    assert fetcher.open_stream("mimetype").read() == b"application/epub+zip"


@pytest.mark.parametrize("href", ["OPS/ghost.xhtml", "../mimetype", "/etc/passwd", "", "OPS"])
def test_what_is_not_in_the_book_is_missing(rendition: Open, href: str) -> None:
    with pytest.raises(ResourceMissing):
        rendition().fetcher.read(href)


def test_a_book_under_a_zip_password_is_protected(book: Make) -> None:
    path = book()
    data = bytearray(path.read_bytes())
    at = data.rindex(b"OPS/one.xhtml") - 46
    data[at + 8] |= 1
    path.write_bytes(data)
    publication = open_epub(path)
    assert "password" in publication.protection
    with pytest.raises(ProtectedPublication):
        publication.rendition("en").fetcher.read("OPS/one.xhtml")


def test_a_file_that_does_not_open_is_a_clear_error(tmp_path: Path) -> None:
    # What follows is the system's word, in the system's language.
    with pytest.raises(DamagedPublication, match="the file cannot be read: "):
        open_epub(tmp_path / "ghost.epub")


def test_reading_articles_does_not_load_what_reads_books() -> None:
    code = "import sys, reader.streamer.open, reader.services.manifest; print('lxml' in sys.modules, 'zipfile' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]
