"""Small EPUBs as files: the same words give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
ADEPT = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><resource xmlns="http://ns.adobe.com/adept">urn:uuid:0</resource></KeyInfo>
<enc:CipherData><enc:CipherReference URI="one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>"""


def page(body: str) -> str:
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{body}</body></html>'


def write_book(
    path: Path,
    *,
    title: str = "The Harbour",
    identifier: str = "urn:x:harbour",
    text: str = "Boats come home.",
    language: str = "en",
    metadata: str = "<dc:creator>Ada Writer</dc:creator><dc:subject>Sea</dc:subject>",
    manifest: str = "",
    files: Mapping[str, str | bytes] | None = None,
    body: str = "",
) -> Path:
    """An EPUB of one page."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f'<dc:identifier id="id">{identifier}</dc:identifier><dc:title>{title}</dc:title>'
        f"<dc:language>{language}</dc:language>{metadata}</metadata>"
        f'<manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>{manifest}</manifest>'
        '<spine><itemref idref="one"/></spine></package>'
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, data in {
            "META-INF/container.xml": CONTAINER,
            "book.opf": package,
            "one.xhtml": page(body or f"<p>{text}</p>"),
            **(files or {}),
        }.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return path


def write_locked_book(path: Path) -> Path:
    """One whose text a shop has locked."""
    return write_book(path, files={"META-INF/encryption.xml": ADEPT, "one.xhtml": bytes(range(256)) * 4})
