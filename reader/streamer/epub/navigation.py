"""Contents, pages and landmarks, from the best source a book has: navigation document, NCX, page map, guide, spine.

Sources: EPUB 3.3, section 7; EPUB RS 3.3, section 5 (the NCX counts only where there is no navigation document).
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

from reader.errors import DamagedPublication, ReaderError
from reader.publication.model import Contents, TocEntry
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.headings import heading_of
from reader.streamer.epub.nav import NavDocument
from reader.streamer.epub.ncx import Ncx
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.package import Package
from reader.streamer.epub.targets import Targets

UNTITLED = "untitled"  # kind of an entry whose title is "Chapter" and a number, to be said in the person's language
_TEXTS = frozenset({"application/xhtml+xml", "text/html", "image/svg+xml"})


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
        notes.warn("contents: the book has none; its documents are listed")
        toc = _spine(package, container)
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


def _spine(package: Package, container: Container) -> tuple[TocEntry, ...]:
    """A line for each document, by its own heading or title; "Chapter 3" where it has none, and the kind says so.

    A title that many share is the book's or the program's that made it, and tells none from the other.
    """
    links = [link for link in package.spine if link.linear]
    named = {entry.href: entry.title for entry in package.guide}
    asked = [
        heading_of(container, link.href) if link.media_type in _TEXTS and not link.trouble else ("", "")
        for link in links[: limits.HEADS]
    ]
    asked += [("", "")] * (len(links) - len(asked))
    shared = Counter(title for _, title in asked)
    entries = []
    for number, (link, (heading, title)) in enumerate(zip(links, asked, strict=True), start=1):
        own = title if shared[title] <= max(1, len(links) // 3) else ""
        found = link.title or heading or own or named.get(link.href, "")
        entries.append(TocEntry(found or f"Chapter {number}", link.href, kind="" if found else UNTITLED))
    return tuple(entries)
