"""From a parsed document to its blocks of text.

Which elements begin a block, and which show nothing, is HTML's style sheet for browsers (HTML, section 15.3); the
book's own styles are not read. Elements that are not known are inline, as in browsers. In SVG each `text` is a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from reader.anchors.tree import id_of, local_name
from reader.anchors.utf16 import unit_length
from reader.streamer.epub import media_types
from reader.streamer.epub.text_block import Piece, Pieces, Role, Steps, TextBlock, fold_space
from reader.streamer.epub.xml import XML_LANG, Element

Kind = Literal["block", "inline", "silent", "break", "object"]
_NAMES = """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
figure footer foreignobject form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup
option p plaintext pre search section summary table tbody td text tfoot th thead tr ul xmp"""
_BLOCKS = frozenset(_NAMES.split())
# What is never drawn as text: readings over the letters, what stands in for films and pictures, sources of formulas.
_NEVER_DRAWN = """annotation annotation-xml audio canvas datalist defs desc head iframe metadata rp rt rtc
script style template title video"""
_SILENT = frozenset(_NEVER_DRAWN.split())
_SPECIAL: dict[str, Kind] = {"br": "break", "object": "object"}
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)


def text_blocks(root: Element) -> list[TextBlock]:
    """The blocks of a document in reading order. Comments and processing instructions must not be in the tree."""
    walk = _Walk()
    walk.run(root)
    return walk.blocks


class _Frame:
    """A block-level element that is being read."""

    __slots__ = ("first", "id", "language", "nearest", "pieces", "steps")

    def __init__(self, id_: str, nearest: str, steps: Steps | None, language: str) -> None:
        self.id, self.nearest, self.steps, self.language = id_, nearest, steps, language
        self.pieces: Pieces = []
        self.first = 0  # the pieces from here on are not in a block yet


class _Open:
    """An element that is being read, with what it hands down."""

    __slots__ = ("children", "count", "frame", "language", "nearest", "offset", "role", "steps", "tail", "whole")

    def __init__(
        self,
        element: Element,
        steps: Steps | None,
        nearest: str,
        language: str,
        role: Role,
        frame: _Frame,
        *,
        whole: bool,
    ) -> None:
        self.children: Iterator[Element] = iter(element)
        self.tail = element.tail
        self.steps, self.nearest, self.language, self.role = steps, nearest, language, role
        self.frame, self.whole = frame, whole  # whether it is the element that the frame is for
        self.count = 0  # elements in it so far
        self.offset = 0  # characters so far in the text between two elements, where an unknown entity parts it


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self._ids: set[str] = set()
        self._kinds: dict[str, Kind] = {}

    def run(self, root: Element) -> None:
        top = self._root(root)
        open_ = [top]
        while True:
            child = next(top.children, None)
            if child is not None and isinstance(child.tag, str):
                top.count += 1
                top.offset = 0
                top = self._entered(child, top)
                open_.append(top)
            elif child is not None:
                self._add(top, child.tail)
            else:
                left = open_.pop()
                if left.whole:
                    self._flush(left.frame)
                if not open_:
                    return
                top = open_[-1]
                if left.whole:
                    top.frame.pieces.append(left.frame.pieces)
                    top.frame.first = len(top.frame.pieces)
                self._add(top, left.tail)

    def _root(self, root: Element) -> _Open:
        id_ = self._own_id(root)
        frame = _Frame(id_, id_, None, _language(root) or "")
        role: Role = "silent" if self._kind(root) == "silent" else "shown"
        top = _Open(root, None, id_, frame.language, role, frame, whole=True)
        self._add(top, root.text)
        return top

    def _entered(self, element: Element, above: _Open) -> _Open:
        kind = self._kind(element)
        nearest, language, role = above.nearest, above.language, above.role
        id_ = asserted = ""
        if element.attrib:
            asserted = id_of(element) or ""
            id_ = self._own_id(element)
            nearest = id_ or nearest
            language = _language(element) or language
            if element.get("hidden") is not None or _NOT_DISPLAYED.search(element.get("style") or ""):
                role = "silent"
        if kind == "silent" or (kind == "object" and _can_be_shown(element)):
            role = "silent"
        steps = Steps(above.steps, 2 * above.count, asserted)
        whole = kind == "block" and role == "shown"
        frame = above.frame
        if whole:
            self._flush(frame)
            frame = _Frame(id_, nearest, steps, language)
        opened = _Open(element, steps, nearest, language, role, frame, whole=whole)
        if kind == "break" and role == "shown":
            frame.pieces.append(Piece(" ", steps, 1, 0, "break"))
        self._add(opened, element.text)
        return opened

    def _add(self, open_: _Open, text: str | None) -> None:
        if text:
            piece = Piece(text, open_.steps, 2 * open_.count + 1, open_.offset, open_.role)
            open_.frame.pieces.append(piece)
            open_.offset += unit_length(text)

    def _flush(self, frame: _Frame) -> None:
        """What was read since the last block is one, if any of it is to be seen."""
        first, last = frame.first, len(frame.pieces)
        frame.first = last
        words = fold_space(
            "".join(one.text for one in frame.pieces[first:last] if isinstance(one, Piece) and one.role != "silent")
        )
        if words and not words.isspace():
            block = TextBlock(words, frame.id, frame.nearest, frame.steps, frame.language, frame.pieces, first, last)
            self.blocks.append(block)

    def _own_id(self, element: Element) -> str:
        """Its id, unless an element before it has the same: a link would lead there."""
        id_ = id_of(element)
        if not id_ or id_ in self._ids:
            return ""
        self._ids.add(id_)
        return id_

    def _kind(self, element: Element) -> Kind:
        tag = str(element.tag)
        kind = self._kinds.get(tag)
        if kind is None:
            name = local_name(element)
            kind = "block" if name in _BLOCKS else "silent" if name in _SILENT else "inline"
            kind = self._kinds[tag] = _SPECIAL.get(name, kind)
        return kind


def _can_be_shown(element: Element) -> bool:
    """Whether an `object` is what a page can show, so that nobody sees the text that stands in for it."""
    media_type = element.get("type") or media_types.guessed(element.get("data") or "")
    return media_types.plain(media_type) in media_types.IN_A_PAGE


def _language(element: Element) -> str | None:
    value = element.get(XML_LANG)
    return element.get("lang") if value is None else value
