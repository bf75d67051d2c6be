"""One thing by others that the program carries along."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    version: str  # "" where nobody numbers it, or the number cannot be known
    licence: str  # SPDX expression; LicenseRef-... where SPDX has no name for the words
    purl: str  # package URL, "" for what is no package of its own
    homepage: str = ""
    copyright: tuple[str, ...] = ()  # lines
    texts: tuple[str, ...] = ()  # the licences' words
    files: tuple[str, ...] = ()  # paths in the bundle, with "/"; none for what is inside an archive or another's file
    inside: str = ""  # name of the component that this one is compiled into

    @property
    def is_whole(self) -> bool:
        """Whether others can be compiled into it: parts have namesakes, such as zlib."""
        return bool(self.files or self.purl)

    @property
    def label(self) -> str:
        """Name and version; of a commit's name as much as tells it from others."""
        version = self.version[:12] if len(self.version) == 40 else self.version
        return f"{self.name} {version}".strip()
