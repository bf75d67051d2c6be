"""Bytes with a media type, and who reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Protocol


@dataclass(frozen=True, slots=True)
class Resource:
    """What a fetcher reads: bytes, and what they are."""

    href: str
    media_type: str
    data: bytes


class Fetcher(Protocol):
    """Reads the resources of one rendition, lazily."""

    def read(self, href: str) -> Resource:
        """Return the resource. Raises ResourceMissing, DamagedPublication."""
        ...


class BookFetcher(Fetcher, Protocol):
    """Reads the resources of a book, large ones piece by piece too."""

    def open_stream(self, href: str) -> BinaryIO:
        """A seekable stream, for sound and film. Raises what `read` raises, also while it is read."""
        ...

    def size(self, href: str) -> int:
        """Length in bytes as the container states it. Raises ResourceMissing."""
        ...

    def media_type(self, href: str) -> str:
        """What the resource is said to be."""
        ...

    def listed(self, href: str) -> bool:
        """Whether the book's manifest lists it."""
        ...

    def shown(self, href: str) -> str:
        """What to show in its place: itself, or the first of its fallbacks that can be shown."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
