"""Containers, packed and unpacked. EPUB 3.3, section 4.2."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, RefusedForSafety, ResourceMissing
from reader.streamer.epub.container import Container, open_container
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.rootfiles import Rootfile, rootfiles

Make = Callable[..., Path]
Files = dict[str, str]


def opened(path: Path) -> tuple[Container, Notes]:
    notes = Notes()
    return open_container(path, notes), notes


@pytest.fixture
def folder(tmp_path: Path, sound: Files) -> Path:
    root = tmp_path / "book"
    for name, data in sound.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(data)
    return root


def test_a_sound_container_gives_no_warning(book: Make) -> None:
    container, notes = opened(book())
    assert container.names[0] == "mimetype"
    assert notes.warnings == ()


@pytest.mark.parametrize(
    ("said", "warning"),
    [(None, "missing"), (" application/epub+zip\n", "white space"), ("application/pdf", "application/pdf")],
)
def test_a_wrong_mimetype_is_a_warning(book: Make, said: str | None, warning: str) -> None:
    _, notes = opened(book({"mimetype": said}))
    assert warning in notes.warnings[0]


def test_a_name_is_found_whatever_its_case_normal_form_and_slashes(pack: Make) -> None:
    decomposed = unicodedata.normalize("NFD", "über.xhtml")
    container, _ = opened(pack({"OPS/Über.XHTML": "a", "OPS\\sub\\b.xhtml": "b"}))
    assert container.read(f"OPS/{decomposed}") == b"a"
    assert container.read("OPS/sub/b.xhtml") == b"b"
    assert container.find("OPS/über.xhtml") == "OPS/Über.XHTML"


def test_an_exact_name_comes_before_a_similar_one(pack: Make) -> None:
    container, _ = opened(pack({"A.xhtml": "large", "a.xhtml": "small"}))
    assert container.read("a.xhtml") == b"small"
    assert container.read("A.xhtml") == b"large"


@pytest.mark.parametrize("name", ["../out.xhtml", "/etc/passwd", "OPS\\..\\..\\out", "OPS/../../out", "C:\\out"])
def test_an_entry_that_leads_out_cannot_be_reached(pack: Make, name: str) -> None:
    container, notes = opened(pack({"mimetype": "application/epub+zip", name: "out"}))
    assert container.names == ("mimetype",)
    assert "out of reach" in notes.warnings[0]
    with pytest.raises(ResourceMissing):
        container.read(name)


def test_what_is_not_there_is_missing(book: Make) -> None:
    container, _ = opened(book())
    with pytest.raises(ResourceMissing):
        container.read("OPS/two.xhtml")


# -- unpacked ----------------------------------------------------------------------------------------------------------


def test_an_unpacked_book_reads_like_a_packed_one(folder: Path, sound: Files) -> None:
    container, notes = opened(folder)
    assert sorted(container.names) == sorted(sound)
    assert b"Words" in container.read("OPS/one.xhtml")
    assert container.size("mimetype") == 20
    assert notes.warnings == ()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_no_symbolic_link_is_followed_out_of_a_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.txt").write_text("secret")
    (folder / "OPS" / "file").symlink_to(tmp_path / "secret" / "a.txt")
    (folder / "OPS" / "folder").symlink_to(tmp_path / "secret")
    container, notes = opened(folder)
    assert "OPS/folder/a.txt" not in container.names
    assert len(notes.warnings) == 2
    for name in ("OPS/file", "OPS/folder"):
        with pytest.raises(RefusedForSafety, match="symbolic link"):
            container.read(name)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_a_file_exchanged_for_a_link_after_opening_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    container, _ = opened(folder)
    (folder / "OPS" / "one.xhtml").unlink()
    (folder / "OPS" / "one.xhtml").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(RefusedForSafety):
        container.read("OPS/one.xhtml")


# -- package files -----------------------------------------------------------------------------------------------------


def roots(path: Path) -> tuple[tuple[Rootfile, ...], tuple[str, ...]]:
    container, notes = opened(path)
    return rootfiles(container, notes), notes.warnings


def test_every_rendition_is_listed_with_what_the_container_says_of_it(book: Make, sound: Files) -> None:
    container = sound["META-INF/container.xml"].replace(
        "</rootfiles>",
        '<rootfile xmlns:r="http://www.idpf.org/2013/rendition" full-path="OPS/fixed.opf" r:label="Pages" r:language="fr" '
        'r:layout="pre-paginated" r:media="(min-width: 9px)" media-type="application/oebps-package+xml"/></rootfiles>',
    )
    found, _ = roots(book({"META-INF/container.xml": container, "OPS/fixed.opf": "<package/>"}))
    assert found == (
        Rootfile("OPS/package.opf"),
        Rootfile("OPS/fixed.opf", "Pages", "fr", "pre-paginated", "(min-width: 9px)"),
    )


@pytest.mark.parametrize(
    "container",
    [None, "no XML", "<container/>", '<container><rootfile full-path="OPS/other.opf"/></container>'],
)
def test_where_the_container_names_no_package_one_is_looked_for(book: Make, container: str | None) -> None:
    found, warnings = roots(book({"META-INF/container.xml": container, "OPS/deeper/other.opf": "<package/>"}))
    assert found == (Rootfile("OPS/package.opf"),)
    assert any("is used" in warning for warning in warnings)


@pytest.mark.parametrize("path", ["https://example.org/package.opf", "../../package.opf", "file:///package.opf"])
def test_a_package_outside_the_container_is_refused(book: Make, path: str) -> None:
    container = f'<container><rootfiles><rootfile full-path="{path}"/></rootfiles></container>'
    with pytest.raises(RefusedForSafety, match="out of the book"):
        roots(book({"META-INF/container.xml": container}))


def test_without_any_package_the_archive_is_named_for_what_it_is(pack: Make) -> None:
    with pytest.raises(DamagedPublication, match="comic"):
        roots(pack({f"{index}.jpg": "x" for index in range(9)}))
    with pytest.raises(DamagedPublication, match="Office"):
        roots(pack({"[Content_Types].xml": "x"}))
    with pytest.raises(DamagedPublication, match="no package file in it"):
        roots(pack({"readme.txt": "x"}))


def test_a_missing_package_is_named(book: Make) -> None:
    with pytest.raises(DamagedPublication, match=r"OPS/package\.opf is missing"):
        roots(book({"OPS/package.opf": None}))
