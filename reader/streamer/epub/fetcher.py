"""Reading the resources of a rendition: bytes with their media type, fonts made whole, locked files refused."""

from __future__ import annotations

from typing import BinaryIO

from reader.errors import ProtectedPublication, ResourceMissing
from reader.publication.model import Link
from reader.publication.resource import Resource
from reader.streamer.epub import media_types
from reader.streamer.epub.container import Container
from reader.streamer.epub.encryption import Encryption
from reader.streamer.epub.obfuscation import clear


class EpubFetcher:
    """Reads by href, which is a path in the container; differences in case and normal form are forgiven.

    The file stays open until `close`; threads may read at the same time.
    """

    def __init__(
        self, container: Container, links: dict[str, Link], encryption: Encryption, identifiers: tuple[str, ...]
    ) -> None:
        self._container, self._links = container, links
        self._encryption, self._identifiers = encryption, identifiers

    def read(self, href: str) -> Resource:
        """Return the resource. Raises ResourceMissing, DamagedPublication, ProtectedPublication, RefusedForSafety."""
        path = self._path(href)
        data = self._container.read(path)
        if algorithm := self._encryption.obfuscated.get(path):
            data = clear(data, algorithm, self._identifiers)
        return Resource(href, self.media_type(path), data)

    def open_stream(self, href: str) -> BinaryIO:
        """A seekable stream. Raises what `read` raises, also while it is read."""
        path = self._path(href)
        if path in self._encryption.obfuscated:
            from io import BytesIO

            return BytesIO(self.read(href).data)
        return self._container.open_stream(path)

    def size(self, href: str) -> int:
        """Length in bytes as the container states it. Raises ResourceMissing."""
        return self._container.size(self._path(href))

    def media_type(self, href: str) -> str:
        """What the manifest says; of files it does not list, what their name says."""
        link = self._links.get(href)
        if link is None and (path := self._container.find(href)):
            link = self._links.get(path)
        return link.media_type if link else media_types.guessed(href)

    def shown(self, href: str) -> str:
        """What to show in its place: itself, or the first of its fallbacks that the engine can use."""
        link = self._links.get(self._container.find(href) or href)
        if link is None or media_types.is_usable(link.media_type):
            return href
        usable = (one for one in link.alternates if media_types.is_usable(one.media_type))
        return next((one.href for one in usable if not one.trouble and not one.remote), href)

    def listed(self, href: str) -> bool:
        """Whether the manifest lists it: what it does not list is no part of the book (EPUB RS 3.3, section 3.1)."""
        return (self._container.find(href) or href) in self._links

    def close(self) -> None:
        self._container.close()

    def _path(self, href: str) -> str:
        """The path to read. Raises ResourceMissing, ProtectedPublication."""
        path = self._container.find(href)
        if path is None:
            raise ResourceMissing(href)
        if path in self._encryption.locked:
            raise ProtectedPublication(self._container.path, self._encryption.scheme)
        return path
