"""Locked books and mangled fonts. EPUB 3.3, sections 4.2.6.3.2 and 4.4."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ProtectedPublication
from reader.publication.model import Publication
from reader.streamer.epub.obfuscation import ADOBE, IDPF
from reader.streamer.epub.open import check_protection, open_epub

Make = Callable[..., Path]

FONT = b"OTTO" + bytes(range(256)) * 10
UUID = "12345678-1234-1234-1234-123456789abc"
AES = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
ADEPT_KEY = '<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><resource xmlns="http://ns.adobe.com/adept">x</resource></KeyInfo>'
LCP_KEY = (
    '<KeyInfo><RetrievalMethod URI="license.lcpl" Type="http://readium.org/2014/01/lcp#EncryptedContentKey"/></KeyInfo>'
)
GARBAGE = bytes(range(7, 256)) * 4


def encryption(path: str, algorithm: str, key: str = "") -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData '
        f'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="{algorithm}"/>{key}<e:CipherData>'
        f'<e:CipherReference URI="{path}"/></e:CipherData></e:EncryptedData></encryption>'
    )


def mangled(data: bytes, key: bytes, length: int) -> bytes:
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data[:length])) + data[length:]


def read(publication: Publication, href: str) -> bytes:
    return publication.rendition(publication.languages[0]).fetcher.read(href).data


def font_book(book: Make, data: bytes, algorithm: str, identifiers: str) -> Publication:
    return open_epub(
        book(
            {"META-INF/encryption.xml": encryption("OPS/font%201.otf", algorithm), "OPS/font 1.otf": data},
            metadata=f"<dc:title>T</dc:title><dc:language>en</dc:language>{identifiers}",
        )
    )


def test_a_font_mangled_with_the_identifier_comes_back_whole(book: Make) -> None:
    key = hashlib.sha1(b"urn:x:1").digest()
    found = font_book(book, mangled(FONT, key, 1040), IDPF, "<dc:identifier id='uid'> urn: x:1\n</dc:identifier>")
    assert read(found, "OPS/font 1.otf") == FONT
    assert found.protection == ""


def test_a_font_mangled_in_adobes_way_comes_back_whole(book: Make) -> None:
    key = bytes.fromhex(UUID.replace("-", ""))
    identifiers = f"<dc:identifier id='uid'>urn:isbn:1</dc:identifier><dc:identifier>urn:uuid:{UUID}</dc:identifier>"
    assert read(font_book(book, mangled(FONT, key, 1024), ADOBE, identifiers), "OPS/font 1.otf") == FONT


def test_a_font_mangled_with_another_books_identifier_stays_no_font(book: Make) -> None:
    key = hashlib.sha1(b"urn:x:other").digest()
    found = font_book(book, mangled(FONT, key, 1040), IDPF, "<dc:identifier id='uid'>urn:x:1</dc:identifier>")
    data = read(found, "OPS/font 1.otf")
    assert not data.startswith(b"OTTO")
    assert data[1040:] == FONT[1040:]


def test_a_font_that_is_whole_though_listed_as_mangled_is_left_alone(book: Make) -> None:
    found = font_book(book, FONT, IDPF, "<dc:identifier id='uid'>urn:x:1</dc:identifier>")
    assert read(found, "OPS/font 1.otf") == FONT


def test_a_mangled_font_can_be_streamed(book: Make) -> None:
    key = hashlib.sha1(b"urn:x:1").digest()
    found = font_book(book, mangled(FONT, key, 1040), IDPF, "<dc:identifier id='uid'>urn:x:1</dc:identifier>")
    fetcher = found.rendition("en").fetcher
    assert fetcher.open_stream("OPS/font 1.otf").read(4) == b"OTTO"


RIGHTS = (
    '<rights xmlns="http://ns.adobe.com/adept"><licenseToken><encryptedKey>{}</encryptedKey></licenseToken></rights>'
)


@pytest.mark.parametrize(
    ("scheme", "algorithm", "key", "beside"),
    [
        ("Adobe ADEPT", AES, ADEPT_KEY, {"META-INF/rights.xml": RIGHTS.format("x" * 172)}),
        ("Adobe ADEPT", AES, ADEPT_KEY, {}),
        ("Barnes & Noble (Adobe PassHash)", AES, ADEPT_KEY, {"META-INF/rights.xml": RIGHTS.format("x" * 64)}),
        ("Apple FairPlay", "http://itunes.apple.com/dataenc", "", {"META-INF/sinf.xml": "<sinf/>"}),
        ("Apple FairPlay", "http://itunes.apple.com/dataenc", "", {}),
        ("Readium LCP", AES, LCP_KEY, {"META-INF/license.lcpl": "{}"}),
        ("Readium LCP", AES, LCP_KEY, {}),
        ("Kobo", AES, "", {"META-INF/rights.xml": "<kdrm><keys/></kdrm>"}),
        ("Marlin (Sony)", AES, "", {"META-INF/rights.xml": '<Marlin xmlns="http://marlin-drm.com/epub"/>'}),
        ("an unknown protection", AES, "", {}),
    ],
)
def test_a_locked_book_says_who_locked_it(
    book: Make, scheme: str, algorithm: str, key: str, beside: dict[str, str]
) -> None:
    files = {"OPS/one.xhtml": GARBAGE, "META-INF/encryption.xml": encryption("OPS/one.xhtml", algorithm, key), **beside}
    publication = open_epub(book(files))
    assert publication.protection.startswith(scheme)
    assert publication.rendition("en").metadata.title == "Title"
    with pytest.raises(ProtectedPublication):
        read(publication, "OPS/one.xhtml")
    with pytest.raises(ProtectedPublication):
        check_protection(publication)
    assert b"nav" in read(publication, "OPS/nav.xhtml")


def test_marks_of_a_shop_beside_garbage_mean_a_locked_book(book: Make) -> None:
    files = {"OPS/one.xhtml": GARBAGE, "META-INF/sinf.xml": "<sinf/>"}
    assert open_epub(book(files)).protection == "Apple FairPlay"


def test_marks_of_a_shop_beside_plain_text_do_not(book: Make) -> None:
    assert open_epub(book({"META-INF/sinf.xml": "<sinf/>"})).protection == ""


def test_a_list_of_locked_files_that_are_plain_is_a_warning(book: Make) -> None:
    publication = open_epub(book({"META-INF/encryption.xml": encryption("OPS/one.xhtml", AES)}))
    assert publication.protection == ""
    assert b"Words" in read(publication, "OPS/one.xhtml")
    assert "plain text" in publication.rendition("en").warnings[0]


def test_a_locked_picture_alone_does_not_lock_the_book(book: Make) -> None:
    files = {"META-INF/encryption.xml": encryption("OPS/a.png", AES), "OPS/a.png": GARBAGE}
    publication = open_epub(book(files))
    assert publication.protection == ""
    with pytest.raises(ProtectedPublication):
        read(publication, "OPS/a.png")


@pytest.mark.parametrize("listed", ["no XML", "<encryption/>", encryption("OPS/ghost.otf", IDPF)])
def test_a_damaged_list_keeps_nobody_from_reading(book: Make, listed: str) -> None:
    publication = open_epub(book({"META-INF/encryption.xml": listed}))
    assert b"Words" in read(publication, "OPS/one.xhtml")
