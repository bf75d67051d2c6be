"""Contents, pages and landmarks, from the best source a book has: navigation document, NCX, page map, guide, spine.

Sources: EPUB 3.3, section 7; EPUB RS 3.3, section 5 (the NCX counts only where there is no navigation document).
"""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath

from reader.errors import DamagedPublication, ReaderError
from reader.publication.model import Contents, TocEntry
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.nav import NavDocument
from reader.streamer.epub.ncx import Ncx
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.package import Package
from reader.streamer.epub.targets import Targets


def read_navigation(package: Package, container: Container, notes: Notes) -> Contents:
    """What the book has; the contents are never empty.

    Raises nothing for damaged files: they are a warning, and the next source is asked.
    """
    toc: tuple[TocEntry, ...] = ()
    pages: tuple[TocEntry, ...] = ()
    landmarks: tuple[TocEntry, ...] = ()
    if package.nav:
        root = _parsed(package.nav, container, notes)
        if root is not None:
            nav = NavDocument(root, Targets((package.nav,), container, notes))
            toc, pages, landmarks = nav.toc, nav.page_list, nav.landmarks
    if package.ncx and not (toc and pages):
        if not toc and package.nav:
            notes.warn("contents: the navigation document lists nothing; the NCX is used")
        root = _parsed(package.ncx, container, notes)
        if root is not None:
            ncx = Ncx(root, Targets((package.ncx, package.path, ""), container, notes))
            toc, pages = toc or ncx.toc, pages or ncx.page_list
    if package.page_map and not pages:
        pages = _page_map(package, container, notes)
    if not toc:
        notes.warn("contents: the book has none; its files are listed")
        toc = _spine(package)
    return Contents(toc, pages, landmarks or package.guide)


def _parsed(path: str, container: Container, notes: Notes) -> xml.Element | None:
    try:
        return xml.parse(container.read(path, limits.XML), path, container.path, notes)
    except DamagedPublication as error:
        notes.warn(f"contents: {error.reason}")
    except ReaderError:  # under a lock, or made to exhaust the machine: the text may be fine
        notes.warn(f"contents: {shown(path)} cannot be read")
    return None


def _page_map(package: Package, container: Container, notes: Notes) -> tuple[TocEntry, ...]:
    """Adobe's list of pages, from before EPUB 3."""
    root = _parsed(package.page_map, container, notes)
    if root is None:
        return ()
    targets = Targets((package.page_map, package.path), container, notes)
    pages = islice(xml.descendants(root, "page"), limits.CONTENTS)
    return tuple(entry for page in pages if (entry := targets.entry(xml.attribute(page, "name"), page.get("href"))))


def _spine(package: Package) -> tuple[TocEntry, ...]:
    """A line for each file; reading their titles would make opening depend on their number."""
    return tuple(
        TocEntry(link.title or PurePosixPath(link.href).stem or link.href, link.href)
        for link in package.spine
        if link.linear
    )
