"""Bytes with a media type, and who reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


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
