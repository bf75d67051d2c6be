"""A small book of our own, written by the test that opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
NAMES = ("harbour", "tide", "harbour", "wind")  # the first stands in the spine twice
NAV = """<nav epub:type="toc"><ol>
<li><a href="harbour.xhtml">Harbour</a><ol><li><a href="harbour.xhtml#second">Quay</a></li></ol></li>
<li><span>Water</span><ol><li><a href="tide.xhtml#first">Tide</a></li></ol></li>
<li><a href="wind.xhtml">Wind</a></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="harbour.xhtml">xi</a></li><li><a href="tide.xhtml#second">xii</a></li>
</ol></nav>"""


def paragraphs(name: str, count: int = 40) -> str:
    words = "stones and ropes lie beside the long grey wall until the evening boats come home again"
    return "".join(f"<p>The {name} paragraph {number}: {words}.</p>" for number in range(1, count + 1))


def chapter(name: str) -> str:
    return (
        f'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>{name}</title></head><body>'
        f'<h1 id="first">The {name}</h1>{paragraphs(name)}'
        f'<h2 id="second">More of the {name}</h2><p><a id="link" href="tide.xhtml#second">to the tide</a></p>'
        f"{paragraphs(name)}</body></html>"
    )


def write_book(
    path: Path, *, identifier: str = "urn:test:harbour", title: str = "<dc:title>The Harbour</dc:title>", nav: str = NAV
) -> Path:
    """An EPUB at `path`: three chapters, one of them twice in the spine, nested contents and printed pages."""
    files = sorted(set(NAMES))
    items = "".join(f'<item id="{one}" href="{one}.xhtml" media-type="application/xhtml+xml"/>' for one in files)
    spine = "".join(f'<itemref idref="{one}"/>' for one in NAMES)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">{identifier}</dc:identifier>{title}<dc:language>en</dc:language>'
        '<dc:creator>Ada Writer</dc:creator><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f"{items}</manifest><spine>{spine}</spine></package>"
    )
    document = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title>'
        f"</head><body>{nav}</body></html>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("EPUB/package.opf", package)
        archive.writestr("EPUB/nav.xhtml", document)
        for name in files:
            archive.writestr(f"EPUB/{name}.xhtml", chapter(name))
    return path


def write_book_in_two_languages(path: Path) -> Path:
    """An EPUB with two renditions that share no file."""
    rendition = "http://www.idpf.org/2013/rendition"
    rootfiles = "".join(
        f'<rootfile full-path="{tag}/package.opf" media-type="application/oebps-package+xml" rendition:language="{tag}"'
        f' rendition:label="{label}"/>'
        for tag, label in (("en", "English"), ("fr", "Édition française"))
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
            f'xmlns:rendition="{rendition}"><rootfiles>{rootfiles}</rootfiles></container>',
        )
        for tag in ("en", "fr"):
            items = "".join(f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(3))
            spine = "".join(f'<itemref idref="c{n}"/>' for n in range(3))
            archive.writestr(
                f"{tag}/package.opf",
                '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata '
                'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:test:two</dc:identifier>'
                f"<dc:title>Title in {tag}</dc:title><dc:language>{tag}</dc:language></metadata><manifest>{items}"
                f"</manifest><spine>{spine}</spine></package>",
            )
            for n in range(3):
                archive.writestr(f"{tag}/{n}.xhtml", chapter(f"{tag}{n}"))
    return path
