"""Books for services, as unpacked folders: chapters by name, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reader.publication.model import Publication
from reader.streamer.epub.open import open_epub

Book = Callable[..., Publication]

_CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>{0}
</rootfiles></container>"""
_ROOTFILE = '<rootfile full-path="{0}" media-type="application/oebps-package+xml"/>'


def package(chapters: list[str], spine: str = "", language: str = "en", nav: str = "") -> str:
    """A package of chapters; `spine` replaces that which lists them in order."""
    items = "".join(
        f'<item id="i{number}" href="{href}" media-type="{_media_type(href)}"/>' for number, href in enumerate(chapters)
    )
    items += f'<item id="nav" href="{nav}" media-type="application/xhtml+xml" properties="nav"/>' if nav else ""
    spine = spine or "".join(f'<itemref idref="i{number}"/>' for number in range(len(chapters)))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Title</dc:title>'
        f'<dc:identifier id="uid">urn:x:1</dc:identifier><dc:language>{language}</dc:language></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )


def _media_type(href: str) -> str:
    return {"svg": "image/svg+xml", "png": "image/png"}.get(href.rpartition(".")[2], "application/xhtml+xml")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Opens a book of chapters by name; `extra` are files by path, `packages` are (chapters, language) of more than one."""

    def make(
        chapters: Mapping[str, str | bytes],
        *,
        spine: str = "",
        nav: str = "",
        extra: Mapping[str, str | bytes] | None = None,
        packages: Mapping[str, tuple[list[str], str]] | None = None,
    ) -> Publication:
        known = {"OPS/package.opf": package([*chapters], spine, nav="nav.xhtml" if nav else "")}
        if packages:
            known = {path: package(hrefs, language=language) for path, (hrefs, language) in packages.items()}
        files: dict[str, str | bytes] = {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER.format("".join(_ROOTFILE.format(path) for path in known)),
            **known,
            **{f"OPS/{href}": data for href, data in chapters.items()},
            **({"OPS/nav.xhtml": nav} if nav else {}),
            **(extra or {}),
        }
        root = tmp_path / "book"
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return open_epub(root)

    return make
