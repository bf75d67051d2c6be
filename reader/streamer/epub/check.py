"""Whether a book is sound: everything that opening it found, and what only reading all of it shows.

Not a validator: it finds what keeps a person from reading, where EPUBCheck compares with the specification.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.errors import ProtectedPublication, ReaderError
from reader.publication.locator import Locator
from reader.publication.model import Link, Publication, Rendition, TocEntry
from reader.streamer.epub import limits, media_types, xml
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.open import open_epub

_XML_TYPES = frozenset({media_types.XHTML, media_types.SVG, media_types.SMIL, media_types.NCX})


@dataclass(frozen=True, slots=True)
class BookFinding:
    """One thing that is wrong (something cannot be read) or looks wrong (it can all the same)."""

    severity: Literal["error", "warning"]
    message: str
    href: str = ""  # the file it is about; empty for the whole book


@dataclass(frozen=True, slots=True)
class BookReport:
    """All findings of one book."""

    findings: tuple[BookFinding, ...]
    protection: str = ""

    @property
    def errors(self) -> int:
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors


def check_epub(path: Path) -> BookReport:
    """Open the book and read all of it. Raises what `open_epub` raises where there is nothing to check."""
    publication = open_epub(path)
    found: dict[BookFinding, None] = {}
    for tag in publication.languages:
        try:
            rendition = publication.rendition(tag)
        except ReaderError as error:
            found[BookFinding("error", f"the rendition {tag} cannot be read: {error}")] = None
            continue
        found |= dict.fromkeys(_of_rendition(publication, rendition))
    return BookReport(tuple(found), publication.protection)


def _of_rendition(publication: Publication, rendition: Rendition) -> Iterator[BookFinding]:
    if publication.protection:
        yield BookFinding("error", f"the text is protected by {publication.protection}")
    for warning in rendition.warnings:
        yield BookFinding("warning", warning)
    spine = {link.href for link in rendition.spine}
    for link in dict.fromkeys((*rendition.spine, *rendition.resources)):
        if link.remote or (link.trouble and link.href not in spine):
            continue
        yield from _of_resource(rendition, link, in_spine=link.href in spine)
    for entry in _flat(rendition.toc):
        if entry.href and rendition.position(Locator(entry.href)) is None:
            yield BookFinding(
                "warning", f"the contents lead to it ({shown(entry.title)!r}), the spine does not", entry.href
            )


def _of_resource(rendition: Rendition, link: Link, *, in_spine: bool) -> Iterator[BookFinding]:
    """What is wrong with one file; a text that cannot be read is an error, a decoration a warning."""
    severity: Literal["error", "warning"] = "error" if in_spine else "warning"
    if link.trouble:
        yield BookFinding(severity, link.trouble, link.href)
        return
    try:
        data = rendition.fetcher.read(link.href).data
    except ProtectedPublication:
        return  # said once for the whole book
    except ReaderError as error:
        yield BookFinding(severity, str(getattr(error, "reason", error)), link.href)
        return
    if not data:
        yield BookFinding("warning", "it is empty", link.href)
    elif link.media_type in _XML_TYPES:
        yield from _of_xml(data, link, severity)


def _of_xml(data: bytes, link: Link, severity: Literal["error", "warning"]) -> Iterator[BookFinding]:
    if len(data) > limits.XML:
        return  # too large to look at as a whole, not too large to be shown
    notes = Notes()
    try:
        xml.parse(data, link.href, link.href, notes)
    except ReaderError as error:
        yield BookFinding(severity, str(getattr(error, "reason", error)), link.href)
    for warning in notes.warnings:
        message = warning.removeprefix(f"{shown(link.href)}: ")
        yield BookFinding(severity if message.startswith("not well-formed") else "warning", message, link.href)


def _flat(entries: tuple[TocEntry, ...]) -> Iterator[TocEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)
