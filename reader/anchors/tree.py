"""An XML document as EPUB CFI counts it: elements even, the text between them odd, all else left out.

Source: EPUB CFI 1.1, "Step reference to child element or character data".
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html.entities import html5
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeVar

from reader.anchors.plain import Plain, plain

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Element(Protocol):
    """What elements of lxml and of xml.etree have in common; a page's JSON needs no more to be one.

    The tag of a comment, a processing instruction or an entity is no text, as in both libraries.
    """

    @property
    def tag(self) -> Any: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, key: str, /) -> Any: ...
    def __iter__(self) -> Iterator[Self]: ...


E = TypeVar("E", bound=Element)


class Content(NamedTuple, Generic[E]):
    """What is in an element: text, element, text ... element, text; so there is one text more than elements."""

    texts: tuple[str, ...]
    elements: tuple[E, ...]


@dataclass(frozen=True, slots=True)
class TextPoint(Generic[E]):
    """A place in a text: its element, the odd index of the text in it, code points into that text."""

    element: E
    index: int
    offset: int


class Document(Generic[E]):
    """A parsed document. Children are looked at when asked for; the whole of it only for ids, parents and text.

    `transparent` names elements of ours whose children count as their parent's, `foreign` those that count as nothing
    at all: with them, a page has the same paths as the book. The document must not change while this is in use.
    """

    def __init__(
        self,
        root: E,
        *,
        transparent: Callable[[E], bool] | None = None,
        foreign: Callable[[E], bool] | None = None,
    ) -> None:
        self.root = root
        self._transparent, self._foreign = transparent, foreign
        self._contents: dict[E, Content[E]] = {}

    def content(self, element: E) -> Content[E]:
        """The children of an element; text is joined across comments, CDATA and processing instructions."""
        known = self._contents.get(element)
        if known is None:
            texts: list[str] = []
            elements: list[E] = []
            pending: list[str] = []
            for piece in self._pieces(element):
                if isinstance(piece, str):
                    pending.append(piece)
                else:
                    texts.append("".join(pending))
                    elements.append(piece)
                    pending.clear()
            texts.append("".join(pending))
            known = self._contents[element] = Content(tuple(texts), tuple(elements))
        return known

    def by_id(self, id_: str) -> E | None:
        """The first element that has the id."""
        return self._index.ids.get(id_)

    def parent(self, element: E) -> tuple[E, int] | None:
        """The parent and the even index there; nothing for the root. Raises KeyError for another document's element."""
        return None if element is self.root else self._index.parents[element]

    @property
    def text(self) -> str:
        """All text of the document, that of head, scripts and styles included."""
        return self._index.text

    @cached_property
    def plain(self) -> Plain:
        """The text made plain, for comparing."""
        return plain(self.text)

    def span(self, element: E) -> tuple[int, int]:
        """Where in `text` an element begins and ends."""
        return self._index.spans[element]

    def position(self, point: TextPoint[E]) -> int:
        """Where in `text` a point is."""
        content = self.content(point.element)
        number = min(max(point.index // 2, 0), len(content.elements))
        start = self.span(content.elements[number - 1])[1] if number else self.span(point.element)[0]
        return start + min(max(point.offset, 0), len(content.texts[number]))

    def point(self, position: int, *, after: bool = False) -> TextPoint[E]:
        """The point of a position in `text`: at the end of what comes before it, or at the start of what comes after.

        Always in a text that is not empty, except where there is none.
        """
        index = self._index
        if not index.starts:
            return TextPoint(self.root, 1, 0)
        found = (bisect_right if after else bisect_left)(index.starts, position) - 1
        found = max(found, 0)
        element, number = index.owners[found]
        length = len(self.content(element).texts[number // 2])
        return TextPoint(element, number, min(max(position - index.starts[found], 0), length))

    def _pieces(self, element: E) -> Iterator[str | E]:
        yield element.text or ""
        for child in element:
            if not isinstance(child.tag, str):
                yield _entity(child)
            elif self._foreign is not None and self._foreign(child):
                pass
            elif self._transparent is not None and self._transparent(child):
                yield from self._pieces(child)
            else:
                yield child
            yield child.tail or ""

    @cached_property
    def _index(self) -> _Index[E]:
        return _Index(self)


class _Index(Generic[E]):
    """The whole document, walked through once."""

    def __init__(self, document: Document[E]) -> None:
        self.ids: dict[str, E] = {}
        self.parents: dict[E, tuple[E, int]] = {}
        self.spans: dict[E, tuple[int, int]] = {}
        self.starts = array("q")  # of each text that is not empty
        self.owners: list[tuple[E, int]] = []  # its element and odd index
        texts: list[str] = []
        position = 0
        stack: list[tuple[E, int, int]] = [(document.root, 0, 0)]  # element, next piece of its content, where it began
        while stack:
            element, piece, begin = stack.pop()
            content = document.content(element)
            if piece == 0 and (id_ := id_of(element)):
                self.ids.setdefault(id_, element)
            if text := content.texts[piece]:
                self.starts.append(position)
                self.owners.append((element, 2 * piece + 1))
                texts.append(text)
                position += len(text)
            if piece < len(content.elements):
                child = content.elements[piece]
                self.parents[child] = (element, 2 * piece + 2)
                stack += (element, piece + 1, begin), (child, 0, position)
            else:
                self.spans[element] = (begin, position)
        self.text = "".join(texts)


def id_of(element: Element) -> str | None:
    """An element's id, by either name."""
    return element.get("id") or element.get(_XML_ID) or None


def local_name(element: Element) -> str:
    """The tag without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].lower()


def _entity(node: Element) -> str:
    """The text of an entity that the parser kept as a node, as lxml does with those it was told not to resolve."""
    name = getattr(node, "name", None)
    return html5.get(f"{name};", "") if isinstance(name, str) else ""
