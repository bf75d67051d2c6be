"""An EPUB as a publication. Opening reads container, package and contents, never a chapter: however many there are,
it takes the same time.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.errors import ProtectedPublication, ReaderError
from reader.publication.language import Direction, direction_of
from reader.publication.model import Contents, Link, Publication, Rendition
from reader.streamer.epub.container import Container, open_container
from reader.streamer.epub.encryption import looks_locked, read_encryption, without_plain
from reader.streamer.epub.fetcher import EpubFetcher
from reader.streamer.epub.fingerprint import fingerprint
from reader.streamer.epub.metadata import UNDETERMINED
from reader.streamer.epub.navigation import read_navigation
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.package import Package, read_package
from reader.streamer.epub.rootfiles import Rootfile, rootfiles


def open_epub(path: Path) -> Publication:
    """The book at a path: a file or an unpacked folder.

    A book under a lock opens with `protection` set: its metadata can be shown, its text raises ProtectedPublication.
    Raises DamagedPublication, ProtectedPublication (where not even the package can be read), RefusedForSafety.
    """
    notes = Notes()
    container = open_container(path, notes)
    try:
        return _Book(container, notes).publication()
    except ReaderError:
        container.close()
        raise


class _Book:
    """One opening: what all renditions share."""

    def __init__(self, container: Container, notes: Notes) -> None:
        self._container, self._notes = container, notes
        self._rootfiles = rootfiles(container, notes)
        self._encryption = read_encryption(container, notes)
        self._opened: dict[str, Rendition] = {}

    def publication(self) -> Publication:
        first = self._read(self._rootfiles[0], Notes(self._notes.warnings))
        languages = self._other_languages(first)
        return Publication(
            id=first.metadata.identifier or f"urn:sha256:{fingerprint(self._container)}",
            kind="epub",
            languages=tuple(languages),
            open_rendition=lambda tag: self._rendition(tag, languages),
            source=self._container.path,
            protection=self._protection(first),
            fingerprint=lambda: fingerprint(self._container),
            digest=self._container.digest,
            # What a container does not say its renditions are for leaves nothing to choose by (EPUB RS 3.3, section 8).
            default_only=not any(one.language for one in self._rootfiles[1:]),
        )

    def _rendition(self, tag: str, languages: dict[str, Rootfile]) -> Rendition:
        if tag not in self._opened:
            self._opened[tag] = self._read(languages[tag], Notes(self._notes.warnings))
        return self._opened[tag]

    def _other_languages(self, first: Rendition) -> dict[str, Rootfile]:
        """A tag for every rendition; a second one in the same language gets a private subtag, `en-x-2`."""
        found = {first.language: self._rootfiles[0]}
        self._opened[first.language] = first
        for rootfile in self._rootfiles[1:]:
            language, opened = rootfile.language.replace("_", "-"), None
            if not language:
                try:
                    opened = self._read(rootfile, Notes(self._notes.warnings))
                except ReaderError as error:
                    self._notes.warn(f"the rendition {shown(rootfile.path)} cannot be read: {shown(str(error))}")
                    continue
                language = opened.language
            tag = language if language not in found else f"{language}-x-{len(found) + 1}"
            found[tag] = rootfile
            if opened:
                self._opened[tag] = opened
        return found

    def _read(self, rootfile: Rootfile, notes: Notes) -> Rendition:
        """One rendition. Raises DamagedPublication, ProtectedPublication, RefusedForSafety."""
        package = read_package(self._container, rootfile.path, notes)
        texts = [link.href for link in package.spine if not link.trouble]
        encryption = self._encryption = without_plain(self._encryption, self._container, texts, notes)
        for link in package.spine:
            if link.href in encryption.locked:
                notes.warn(f"{shown(link.href)} is locked by {encryption.scheme}")
                break
        container = self._container

        def read_contents() -> Contents:
            return replace(read_navigation(package, container, notes), warnings=notes.warnings)

        language = package.metadata.language
        if language == UNDETERMINED and rootfile.language:
            language = rootfile.language
        return Rendition(
            language=language,
            direction=_direction(package, language),
            metadata=replace(package.metadata, language=language),
            spine=package.spine,
            read_contents=read_contents,
            fetcher=EpubFetcher(self._container, _links(package), encryption, _identifiers(package)),
            presentation=package.presentation,
            page_progression=package.page_progression,
            resources=package.resources,
            cover=package.cover,
            label=rootfile.label,
            package=package.path,
        )

    def _protection(self, first: Rendition) -> str:
        """Who locked the text of the book, or nothing."""
        encryption, texts = self._encryption, [link.href for link in first.spine if not link.trouble]
        if any(self._container.is_encrypted(href) for href in texts):
            return "a password (zip encryption)"
        if any(href in encryption.locked for href in texts):
            return encryption.scheme
        if encryption.scheme and texts and self._is_garbage(texts[0]):
            return encryption.scheme
        return ""

    def _is_garbage(self, href: str) -> bool:
        """Whether the first text is none, though nothing says that it is locked: only asked where a shop left marks."""
        try:
            with self._container.open_stream(href) as stream:
                return looks_locked(stream.read(512))
        except (ReaderError, OSError):
            return False


def _direction(package: Package, language: str) -> Direction:
    """Which way pages follow each other; where the package leaves it open, as the language is written."""
    return direction_of(language) if package.page_progression == "default" else package.page_progression


def _links(package: Package) -> dict[str, Link]:
    known = [*package.spine, *package.resources]
    return {link.href: link for link in [*(other for link in known for other in link.alternates), *known]}


def _identifiers(package: Package) -> tuple[str, ...]:
    record = package.metadata.record
    return tuple(one.value for one in record.identifiers) if record else ()


def check_protection(publication: Publication) -> None:
    """Raises ProtectedPublication where the text of the book is locked away."""
    if publication.protection:
        raise ProtectedPublication(publication.source, publication.protection)
