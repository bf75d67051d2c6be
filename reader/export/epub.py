"""A planned book as an EPUB 3.3 file that EPUB 2 devices read as well."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CannotWrite
from reader.export.covers import cover_page, cover_picture
from reader.export.layout import Volume, volumes
from reader.export.metadata import statements
from reader.export.navigation import COVER_PAGE, NAV, NCX, STYLE, nav_document, ncx_document, start_of
from reader.export.pages import Page, pages
from reader.export.pictures import Pictures
from reader.export.plan import BookPlan
from reader.publication.language import direction_of
from reader.publication.resource import Resource

if TYPE_CHECKING:
    from reader.export.writer import Item, Package

XHTML = "application/xhtml+xml"
COVER = "cover-image"  # id in the manifest; old devices find the picture by it


def export_epub(book: BookPlan, target: Path) -> Path:
    """Write the book to `target`, replacing what is there, and return the path. Block ids are kept, so places survive.

    The same plan gives the same bytes. The file appears whole or not at all: it is written beside its place and
    renamed. Raises CannotWrite. Source: EPUB 3.3, sections 5 (package) and 7 (navigation); OPF 2.0.1, guide and NCX.
    """
    from reader.export.writer import write_package  # late: EbookLib takes 50 ms

    package = _package(book)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as file:
            write_package(package, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        raise CannotWrite(str(target), error.strerror or str(error)) from error
    finally:  # also when the person interrupts; after the rename there is nothing left to remove
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return target


def _package(book: BookPlan) -> Package:
    from reader.export.writer import Package

    runs = volumes(book)
    pictures = Pictures()
    written = [pages(run, pictures) for run in runs]
    cover = cover_picture(book)
    return Package(
        identifier=book.identifier,
        language=book.lead.language,
        direction=direction_of(book.lead.language),
        modified=book.modified,
        statements=statements(book, cover_id=COVER, pictures=bool(pictures.found)),
        items=_items(book, runs, written, pictures, cover),
        guide=_guide(book, runs),
    )


def _items(
    book: BookPlan, runs: tuple[Volume, ...], written: list[list[Page]], pictures: Pictures, cover: Resource
) -> list[Item]:
    """The files: cover, title page, contents, text; then what they need."""
    from reader.export.writer import Item

    nav = Item("nav", Resource(NAV, XHTML, nav_document(book, runs)), ("nav",), in_spine=True)
    all_pages = [
        Item(f"page-{number}", Resource(page.href, XHTML, page.data), page.properties, in_spine=True)
        for number, page in enumerate((page for run in written for page in run), 1)
    ]
    # In one run the title page comes first, as in print; with several each language has its own below the contents.
    front = [nav, *all_pages] if len(runs) > 1 else [all_pages[0], nav, *all_pages[1:]]
    return [
        Item("cover", Resource(COVER_PAGE, XHTML, cover_page(book, cover, style=STYLE)), in_spine=True),
        *front,
        Item("ncx", Resource(NCX, "application/x-dtbncx+xml", ncx_document(book, runs))),
        Item("style", Resource(STYLE, "text/css", book.stylesheet.encode())),
        Item(COVER, cover, ("cover-image",)),
        *(Item(f"picture-{number}", picture) for number, picture in enumerate(pictures.found.values(), 1)),
    ]


def _guide(book: BookPlan, runs: tuple[Volume, ...]) -> list[tuple[str, str, str]]:
    words = book.lead.words
    return [
        ("cover", words.cover, COVER_PAGE),
        ("toc", words.contents, NAV),
        ("text", words.start, start_of(runs[0]).href),
    ]
