"""EbookLib, the one place that imports it: its container and package writer, made reproducible.

Imported late (50 ms). EbookLib writes the package document, the container and the zip; pages, contents and covers are
our own bytes (EpubItem), because its own parse and rewrite what they are given. facts/packaging-and-export.md, B2.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from ebooklib import epub

from reader.export.metadata import XML_LANG, Statement
from reader.export.pictures import picture_type
from reader.publication.language import Direction
from reader.publication.resource import Resource

MIMETYPE = "application/epub+zip"
PACKED = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})  # deflate gains nothing on them


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book and its line in the manifest."""

    id: str
    resource: Resource
    properties: tuple[str, ...] = ()
    in_spine: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """Everything a book consists of."""

    identifier: str
    language: str
    direction: Direction
    modified: datetime  # UTC
    statements: list[Statement]
    items: list[Item]  # in the order of the zip, those of the spine in reading order
    guide: list[tuple[str, str, str]]  # type, title, href: what EPUB 2 devices look for


def write_package(package: Package, file: IO[bytes]) -> None:
    """Write the book into an open file. The same package gives the same bytes, on any day and machine."""
    book = epub.EpubBook()
    book.metadata = {}  # away with the `generator` and the random identifier
    book.uid = package.identifier
    book.language = package.language
    book.set_direction(package.direction)
    book.add_metadata("DC", "identifier", package.identifier, {"id": book.IDENTIFIER_ID})
    for statement in package.statements:
        namespace, name = ("DC", statement.element) if statement.element else ("OPF", "meta")
        book.add_metadata(namespace, name, statement.value, statement.attributes)
    for item in package.items:
        book.add_item(_item(item))
    book.spine = [item.id for item in package.items if item.in_spine]
    book.guide = [{"type": kind, "title": title, "href": href} for kind, title, href in package.guide]
    options = {"mtime": package.modified, "package_direction": True, "epub3_pages": False, "raise_exceptions": True}
    ReproducibleWriter(file, book, options).write()


def _item(item: Item) -> Any:
    resource = item.resource
    result = epub.EpubItem(item.id, resource.href, resource.media_type, resource.data)
    result.properties = list(item.properties)
    return result


class ReproducibleWriter(epub.EpubWriter):  # type: ignore[misc]
    """EbookLib's writer with fixed dates and order, and the package's language."""

    def write(self) -> None:
        with _DatedZip(self.file_name, self.options["mtime"]) as self.out:
            self.out.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: Any) -> None:
        root.attrib[XML_LANG] = self.book.language
        del root.attrib["prefix"]  # declares `rendition`, which is reserved and unused
        super()._write_opf_file(root)


class _DatedZip(zipfile.ZipFile):
    """A zip whose entries carry a given date and plain rights instead of the clock's and the system's."""

    def __init__(self, file: IO[bytes], date: datetime) -> None:
        super().__init__(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
        self._date = (date.year, date.month, date.day, 0, 0, 0)

    def writestr(
        self, name: Any, data: Any, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        info = zipfile.ZipInfo(name, self._date)
        info.create_system = 3
        info.external_attr = 0o100644 << 16
        content = data.encode() if isinstance(data, str) else data
        stored = compress_type == zipfile.ZIP_STORED or _packed(content)
        super().writestr(info, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, compresslevel or 9)


def _packed(content: bytes) -> bool:
    kind = picture_type(content)
    return kind is not None and kind[0] in PACKED
