"""Finding an entry by a path that is not spelt exactly like it, as books from other systems demand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cached_property

from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.urls import is_safe

LONGEST = 255  # bytes of a name; more cannot be unpacked everywhere


class Names:
    """The names of a container. Exact ones come first; others are looked for only when that fails.

    Source: EPUB 3.3, section 4.2.3 (file paths and names): names are distinct after canonical normalisation and case
    folding, so nothing is confused by comparing them that way.
    """

    def __init__(self, names: Iterable[str], notes: Notes) -> None:
        self._exact: dict[str, str] = {}
        for name in names:
            if is_safe(name):
                self._exact[name] = name
                if len(name) > LONGEST and any(len(part.encode()) > LONGEST for part in name.split("/")):
                    notes.warn(f"the name {shown(name)} is longer than {LONGEST} bytes")
                if "\\" in name:
                    self._exact_backslash(name, notes)
            else:
                notes.warn(f"the name {shown(name)} leads out of the book; the file is out of reach")

    def _exact_backslash(self, name: str, notes: Notes) -> None:
        del self._exact[name]
        slashed = name.replace("\\", "/")
        if is_safe(slashed):
            self._exact.setdefault(slashed, name)
            notes.warn(f"the name {shown(name)} has backslashes; they are read as slashes")
        else:
            notes.warn(f"the name {shown(name)} leads out of the book; the file is out of reach")

    def __contains__(self, path: str) -> bool:
        return path in self._exact

    def paths(self) -> tuple[str, ...]:
        """Every path, in the container's order."""
        return tuple(self._exact)

    def entry(self, path: str) -> str | None:
        """The entry's own name for a path, exactly spelt or nearly."""
        found = self.path(path)
        return None if found is None else self._exact[found]

    def path(self, path: str) -> str | None:
        """The path as the container spells it."""
        if path in self._exact:
            return path
        return self._folded.get(_fold(path)) or self._folded.get(_fold(path.replace("\\", "/")))

    @cached_property
    def _folded(self) -> dict[str, str]:
        folded: dict[str, str] = {}
        for path in self._exact:
            folded.setdefault(_fold(path), path)
        return folded


def _fold(path: str) -> str:
    """What is the same in all spellings of a path. Names that are too long stay: normalising takes the square of what
    accents stand on one letter.
    """
    if path.isascii():
        return path.lower()
    return "/".join(_fold_name(part) if len(part) <= LONGEST else part for part in path.split("/"))


def _fold_name(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
