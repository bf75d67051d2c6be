"""From a link in contents to an entry: where it leads, and whether that is in the book."""

from __future__ import annotations

from pathlib import PurePosixPath

from reader.publication.model import TocEntry
from reader.streamer.epub import limits
from reader.streamer.epub.container import Container
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.urls import resolve


class Targets:
    """Makes the entries of one file; `bases` are the files whose folders links may start from, the right one first."""

    def __init__(self, bases: tuple[str, ...], container: Container, notes: Notes) -> None:
        self._bases, self._container, self.notes = bases, container, notes
        self._count = 0

    @property
    def full(self) -> bool:
        """Whether there are more entries than anybody could use."""
        return self._count > limits.CONTENTS

    def entry(
        self, title: str, url: str | None, children: tuple[TocEntry, ...] = (), *, kind: str = ""
    ) -> TocEntry | None:
        """The entry, or None where it is of no use: without words and target, leading out of the book, or too many."""
        self._count += 1
        if self.full:
            self.notes.warn(f"contents: more than {limits.CONTENTS} entries; the rest is left out")
            return None
        if url is None or not url.strip():
            return TocEntry(title, "", children=children, kind=kind) if title and children else None
        target = resolve(self._bases[0], url)
        if target.remote:
            self.notes.warn(f"contents: {shown(title)!r} leads out of the book; it is left out")
            return TocEntry(title, "", children=children, kind=kind) if title and children else None
        path = self._found(url)
        if path is None:
            self.notes.warn(f"contents: {shown(title)!r} leads to {shown(target.path)}, which is not in the book")
            return TocEntry(title, "", children=children, kind=kind) if title and children else None
        title = title or PurePosixPath(path).stem
        return TocEntry(title, path, target.fragment or None, children=children, kind=kind)

    def _found(self, url: str) -> str | None:
        for base in self._bases:
            if path := self._container.find(resolve(base, url).path):
                return path
        return None
