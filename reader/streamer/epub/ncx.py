"""The NCX of EPUB 2: contents and pages. Sources: OPF 2.0.1, section 2.4.1; ANSI/NISO Z39.86-2005, section 8."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.publication.model import TocEntry
from reader.streamer.epub import limits, xml
from reader.streamer.epub.labels import label_of
from reader.streamer.epub.targets import Targets


class Ncx:
    """One NCX, read as a tree. Order is that of the file: `playOrder` is often wrong."""

    def __init__(self, root: xml.Element, targets: Targets) -> None:
        self._targets = targets
        self._map = next(xml.descendants(root, "navMap"), None)
        self._pages = next(xml.descendants(root, "pageList"), None)

    @property
    def toc(self) -> tuple[TocEntry, ...]:
        return () if self._map is None else tuple(self._points(self._map, 1))

    @property
    def page_list(self) -> tuple[TocEntry, ...]:
        pages = () if self._pages is None else xml.children(self._pages, "pageTarget")
        return tuple(entry for page in islice(pages, limits.CONTENTS) if (entry := self._line(page, ())))

    def _points(self, element: xml.Element, depth: int) -> Iterator[TocEntry]:
        if depth > limits.NESTING:
            self._targets.notes.warn(f"contents: nested deeper than {limits.NESTING} levels; the rest is left out")
            return
        for point in xml.children(element, "navPoint"):
            if self._targets.full:
                return
            children = tuple(self._points(point, depth + 1))
            entry = self._line(point, children)
            if entry:
                yield entry
            else:
                yield from children

    def _line(self, point: xml.Element, children: tuple[TocEntry, ...]) -> TocEntry | None:
        label, content = xml.child(point, "navLabel"), xml.child(point, "content")
        text = "" if label is None else label_of(label)
        if not text and xml.local(point) == "pageTarget":
            text = xml.attribute(point, "value")
        return self._targets.entry(text, None if content is None else content.get("src"), children)
