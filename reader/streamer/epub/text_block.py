"""A block of a document's text: its words, and the way from an offset in them back into the document.

Words are counted as `resources/page/text.js` counts them. Paths are those of EPUB CFI 1.1, offsets in them UTF-16.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reader.anchors.cfi import Assertion, Offset, Path, Step
from reader.anchors.mapper import Edits
from reader.anchors.utf16 import to_points, to_units, unit_length

Role = Literal["shown", "silent", "break"]  # a line break separates words, but is no text
_OTHER_SPACE = str.maketrans("\t\n\f\r", "    ")
_SPACES = re.compile(" {2,}")
_FOLDED = re.compile(r"\A[\t\n\f\r ]+|[\t\n\f\r ]+\Z|[\t\n\f\r ]{2,}")


class Steps(NamedTuple):
    """The way to an element: that to its parent, which is None for the root, and one step more."""

    above: Steps | None
    step: int
    id: str


class Piece(NamedTuple):
    """A text of the document."""

    text: str
    above: Steps | None  # to the element it is in
    step: int  # to the text: odd
    offset: int  # where in that text it begins, in UTF-16 units
    role: Role


Pieces = list["Piece | Pieces"]  # of an element, with those of the blocks in it


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Text that stands directly in one block-level element, or as much of it as no other block interrupts."""

    words: str  # what is visible, white space folded
    id: str  # of the element; empty where it has none, or one that another element before it has
    nearest: str  # id of the element, or of the next one around it
    steps: Steps | None  # to the element
    language: str  # BCP 47 tag; empty where the document does not say
    pieces: Pieces = field(repr=False)  # of the whole element
    first: int  # which of the pieces these words are
    last: int

    @property
    def path(self) -> Path:
        """The path to the element inside the document: `/4/2[id]/6`."""
        return Path((_steps(self.steps),))


class Ruler:
    """Measures in one block; made for those in which something was found. Offsets count code points of its words."""

    def __init__(self, block: TextBlock) -> None:
        self._pieces = [one for one in _flat(block.pieces[block.first : block.last]) if one.role != "silent"]
        self._starts = array("q")  # of each piece in the text of the block, before it is folded
        self._whole = array("q")  # of each piece in all text of the element
        length = 0
        for piece in self._pieces:
            self._starts.append(length)
            length += len(piece.text)
        self._edits = _edits("".join(piece.text for piece in self._pieces))
        texts, length, number = [], 0, 0
        for piece in _flat(block.pieces):
            if number < len(self._pieces) and piece is self._pieces[number]:
                self._whole.append(length)
                number += 1
            if piece.role != "break":
                texts.append(piece.text)
                length += len(piece.text)
        whole = "".join(texts)
        self._whole_edits = _edits(whole)
        # Only letters of two units make units and code points differ.
        self._wide = "" if whole.isascii() or max(whole) < "\U00010000" else fold_space(whole)

    def paths(self, start: int, end: int) -> tuple[Path, Path]:
        """The paths of a range: from where its first character begins to where its last one ends."""
        (first, begin), (last, close) = self._characters(start, end)
        return _path(self._pieces[first], begin), _path(self._pieces[last], close + 1)

    def units(self, start: int, end: int) -> tuple[int, int]:
        """The range in all text of the element, white space folded, in UTF-16 units: as the page counts it."""
        (first, begin), (last, close) = self._characters(start, end)
        ends = (
            self._whole_edits.forward(self._whole[first] + begin),
            self._whole_edits.forward(self._whole[last] + close) + 1,
        )
        return (to_units(self._wide, ends[0]), to_units(self._wide, ends[1])) if self._wide else ends

    def texts(self) -> Iterator[tuple[tuple[int, ...], int, int]]:
        """Of each text in the block: the steps to it, where in it a piece begins in UTF-16 units, and its number."""
        for number, piece in enumerate(self._pieces):
            if piece.role != "break":
                yield (*(step.index for step in _steps(piece.above)), piece.step), piece.offset, number

    def offset(self, number: int, units: int) -> tuple[int, bool]:
        """The offset in the words of so many units into a text's piece, and whether the piece is as long as that."""
        text = self._pieces[number].text
        points = to_points(text, units)
        return self._edits.forward(self._starts[number] + points), units <= unit_length(text)

    def _characters(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """The pieces of the first and the last character of a range, and where these stand in them."""
        begin = self._edits.backward(start, after=True)
        close = max(begin, self._edits.backward(max(start, end - 1), after=True))
        return self._at(begin, 1), self._at(close, -1)

    def _at(self, position: int, step: int) -> tuple[int, int]:
        number = max(bisect_right(self._starts, position) - 1, 0)
        while self._pieces[number].role == "break" and 0 <= number + step < len(self._pieces):
            number += step
            position = self._starts[number] if step > 0 else self._starts[number] + len(self._pieces[number].text) - 1
        return number, position - self._starts[number]


def fold_space(text: str) -> str:
    """HTML's white space folded to single spaces and trimmed: what `articles/markdown.py` does, without a call a word.

    Books have thousand times as much text.
    """
    text = text.translate(_OTHER_SPACE) if any(sign in text for sign in "\n\t\r\f") else text
    return (_SPACES.sub(" ", text) if "  " in text else text).strip(" ")


def _path(piece: Piece, offset: int) -> Path:
    return Path(((*_steps(piece.above), Step(piece.step)),), Offset(piece.offset + to_units(piece.text, offset)))


def _steps(steps: Steps | None) -> tuple[Step, ...]:
    found: list[Step] = []
    while steps is not None:
        found.append(Step(steps.step, Assertion(steps.id) if steps.id else None))
        steps = steps.above
    return tuple(reversed(found))


def _edits(text: str) -> Edits:
    """How `fold_space` shortens a text."""
    return Edits(
        len(text),
        (
            (found.start(), found.end(), int(found.start() > 0 and found.end() < len(text)))
            for found in _FOLDED.finditer(text)
        ),
    )


def _flat(pieces: Pieces) -> Iterator[Piece]:
    waiting = [iter(pieces)]
    while waiting:
        for one in waiting[-1]:
            if isinstance(one, Piece):
                yield one
            else:
                waiting.append(iter(one))
                break
        else:
            waiting.pop()
