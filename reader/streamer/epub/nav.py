"""The navigation document of EPUB 3: contents, pages, landmarks. Source: EPUB 3.3, section 7."""

from __future__ import annotations

from collections.abc import Iterator

from reader.publication.model import TocEntry
from reader.streamer.epub import limits, xml
from reader.streamer.epub.labels import label_of
from reader.streamer.epub.targets import Targets

OPS_TYPE = "{http://www.idpf.org/2007/ops}type"
_ROLES = {"doc-toc": "toc", "doc-pagelist": "page-list"}
_LISTS = ("ol", "ul", "menu")


class NavDocument:
    """One navigation document, read as a tree; `hidden` only says how the page itself looks."""

    def __init__(self, root: xml.Element, targets: Targets) -> None:
        self._targets = targets
        self._navs = list(xml.shallow(root, "nav"))
        if not any(_kinds(nav) for nav in self._navs):
            if self._navs:
                targets.notes.warn("contents: no list says what it is; the first one is taken for the contents")
            else:
                targets.notes.warn("contents: the navigation document has no list")

    @property
    def toc(self) -> tuple[TocEntry, ...]:
        named = self._entries("toc")
        return named or (self._of(self._navs[0]) if self._navs and not _kinds(self._navs[0]) else ())

    @property
    def page_list(self) -> tuple[TocEntry, ...]:
        return self._entries("page-list")

    @property
    def landmarks(self) -> tuple[TocEntry, ...]:
        return self._entries("landmarks")

    def _entries(self, kind: str) -> tuple[TocEntry, ...]:
        return next((entries for nav in self._navs if kind in _kinds(nav) and (entries := self._of(nav))), ())

    def _of(self, nav: xml.Element) -> tuple[TocEntry, ...]:
        lists = list(_lists(nav))
        if lists:
            return tuple(entry for one in lists for entry in self._list(one, 1))
        return tuple(entry for link in xml.shallow(nav, "a") if (entry := self._line(link, ())))

    def _list(self, element: xml.Element, depth: int) -> Iterator[TocEntry]:
        if depth > limits.NESTING:
            self._targets.notes.warn(f"contents: nested deeper than {limits.NESTING} levels; the rest is left out")
            return
        for item in xml.children(element):
            if self._targets.full:
                return
            if xml.local(item) in _LISTS:  # a list that forgot its item
                yield from self._list(item, depth + 1)
                continue
            children = tuple(entry for one in _lists(item) for entry in self._list(one, depth + 1))
            heading = next((one for one in _outside_lists(item) if xml.local(one) == "a"), None)
            heading = heading if heading is not None else xml.child(item, "span")
            entry = self._line(item if heading is None else heading, children)
            if entry:
                yield entry
            else:
                yield from children

    def _line(self, element: xml.Element, children: tuple[TocEntry, ...]) -> TocEntry | None:
        kind = (element.get(OPS_TYPE) or xml.attribute(element, "type")).strip()
        return self._targets.entry(label_of(element), element.get("href"), children, kind=kind)


def _kinds(nav: xml.Element) -> set[str]:
    said = (nav.get(OPS_TYPE) or xml.attribute(nav, "type")).split()
    role = _ROLES.get((nav.get("role") or "").strip())
    return {*(one.rpartition(":")[2] for one in said), *([role] if role else [])}


def _lists(element: xml.Element) -> Iterator[xml.Element]:
    """The outermost lists inside an element, wherever a wrapper hides them."""
    return (one for one in _outside_lists(element) if xml.local(one) in _LISTS)


def _outside_lists(element: xml.Element) -> Iterator[xml.Element]:
    """Descendants in document order, lists themselves but not what is inside them."""
    waiting = list(reversed(element))
    while waiting:
        one = waiting.pop()
        yield one
        if xml.local(one) not in _LISTS:
            waiting += reversed(one)
