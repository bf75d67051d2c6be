"""From an EPUB CFI to the place it means, and from a place to its CFI.

A book changes, so a path is believed as far as its assertions hold: an id that is elsewhere now moves the place, and so
does the text around it. Nothing here raises for a path that leads nowhere; the nearest place is found, and how sure it
is is said. Source: EPUB CFI 1.1, "Path resolution" and "Intended target location correction".
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Generic

from reader.anchors.cfi import Assertion, Offset, Path, Side, Step
from reader.anchors.plain import find_nearest
from reader.anchors.tree import Document, E, TextPoint, id_of, local_name
from reader.anchors.utf16 import to_points, to_units, unit_length

# Elements that refer to a document of their own, and by which attributes. Source: "Step indirection".
_REFERENCES = {
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "image": ("{http://www.w3.org/1999/xlink}href", "href"),
    "use": ("{http://www.w3.org/1999/xlink}href", "href"),
}
_TELLING = 4  # characters without white space: fewer stand everywhere, so they move no place


class Certainty(enum.IntEnum):
    """How far a place is to be believed."""

    DOUBTFUL = 0  # the path leads nowhere, or an assertion failed and could not be mended: the nearest place
    CORRECTED = 1  # found where an id or a text has moved to
    EXACT = 2  # everything is as the CFI says, or it says nothing that could be checked


@dataclass(frozen=True, slots=True)
class Place(Generic[E]):
    """What a path means: an element, or a place in a text of it."""

    element: E
    index: int | None  # odd: which text of the element; None: the element itself
    offset: int  # code points into that text, or into the `alt` of an image; else 0
    certainty: Certainty
    side: Side | None = None
    seconds: Decimal | None = None
    position: tuple[Decimal, Decimal] | None = None  # x and y, 0..100


def resolve(path: Path, document: Document[E], load: Callable[[E], Document[E] | None] | None = None) -> Place[E]:
    """The place of a path that begins at the document's root element.

    After `!` it goes on in what `load` answers for the element before it (`reference_of` says what that refers to);
    where it answers nothing, the place is that element.
    """
    worst = Certainty.EXACT
    for part in path.parts[:-1]:
        place = _follow(document, part)
        worst = min(worst, place.certainty)
        inner = load(place.element) if load and place.index is None else None
        if inner is None:
            return _with(place, worst)
        document = inner
    place = _follow(document, path.parts[-1])
    place = _with(place, min(worst, place.certainty))
    offset = path.offset
    if offset is None:
        return _checked(document, place, None, path.side)
    if offset.character is None:
        return replace(place, side=path.side, seconds=offset.seconds, position=offset.position)
    return _checked(document, _counted(document, place, offset.character), offset.assertion, path.side)


def position_in_text(place: Place[E], document: Document[E]) -> int:
    """Where in the document's text a place is, in code points; an element is where it begins."""
    if place.index is None:
        return document.span(place.element)[0]
    return document.position(TextPoint(place.element, place.index, place.offset))


def path_to(element: E, document: Document[E]) -> Path:
    """The path of an element from the document's root, with the ids on the way."""
    steps: list[Step] = []
    while (above := document.parent(element)) is not None:
        id_ = id_of(element)
        steps.append(Step(above[1], Assertion(id_) if id_ else None))
        element = above[0]
    return Path((tuple(reversed(steps)),))


def path_at(element: E, offset: int, document: Document[E], *, after: bool = False, context: int = 0) -> Path:
    """The path of a place in the text of an element, its descendants' included. `offset` counts code points.

    Between two texts it is the end of the first, or the start of the second with `after`; it never leaves the element.
    An element without text is its own place. `context` is how many characters on either side are asserted.
    """
    start, end = document.span(element)
    if start == end:
        return path_to(element, document)
    position = min(max(start + offset, start), end)
    return path_of_text(position, document, after=position == start or (after and position < end), context=context)


def path_of_text(position: int, document: Document[E], *, after: bool = False, context: int = 0) -> Path:
    """The path of a position in the document's text, in code points."""
    return path_of_point(document.point(position, after=after), document, context=context)


def path_of_point(point: TextPoint[E], document: Document[E], *, context: int = 0) -> Path:
    """The path of a place in a text."""
    text = document.content(point.element).texts[point.index // 2]
    assertion = None
    if context > 0:
        position = document.position(point)
        around = document.text[max(0, position - context) : position], document.text[position : position + context]
        before, after = (" ".join(f"|{piece}|".split())[1:-1] for piece in around)
        assertion = Assertion(before, after) if before or after else None
    offset = Offset(to_units(text, point.offset), assertion=assertion)
    return Path(((*path_to(point.element, document).parts[0], Step(point.index)),), offset)


def range_of_text(start: int, end: int, document: Document[E]) -> tuple[Path, Path]:
    """The paths of a range of the document's text: from where its first character begins to where its last one ends."""
    start, end = min(start, end), max(start, end)
    return path_of_text(start, document, after=start < end), path_of_text(end, document)


def reference_of(element: E) -> str | None:
    """What an element refers to that a `!` leads into. Links are not followed."""
    for name in _REFERENCES.get(local_name(element), ()):
        if value := element.get(name):
            return str(value)
    return None


def _follow(document: Document[E], steps: tuple[Step, ...]) -> Place[E]:
    """The place the steps lead to, from the last one whose id is in the document."""
    element, begin, certainty = _anchor(document, steps)
    for number in range(begin, len(steps)):
        index = steps[number].index
        last = number == len(steps) - 1
        texts, elements = document.content(element)
        if index % 2 == 0 and 2 <= index <= 2 * len(elements):
            element = elements[index // 2 - 1]
            continue
        # A text, the element that is not there before the first text, or the one after the last: all ends here.
        if not last or index > 2 * len(elements) + 2:
            certainty = Certainty.DOUBTFUL
        if index % 2 and index <= 2 * len(elements) + 1:
            return Place(element, index, 0, certainty)
        at_end = index > 0
        return Place(element, 2 * len(elements) + 1 if at_end else 1, len(texts[-1]) if at_end else 0, certainty)
    return Place(element, None, 0, certainty)


def _anchor(document: Document[E], steps: tuple[Step, ...]) -> tuple[E, int, Certainty]:
    """The element to begin from, how many steps that saves, and what is to be thought of it."""
    walked: list[E] = []
    element = document.root
    for step in steps:
        elements = document.content(element).elements
        if step.index % 2 or not 2 <= step.index <= 2 * len(elements):
            break
        element = elements[step.index // 2 - 1]
        walked.append(element)
    failed = False
    for number in range(len(steps) - 1, -1, -1):
        id_ = steps[number].id
        if id_ is None:
            continue
        if number < len(walked) and id_of(walked[number]) == id_:
            return walked[number], number + 1, Certainty.DOUBTFUL if failed else Certainty.EXACT
        moved = document.by_id(id_)
        if moved is not None:
            return moved, number + 1, Certainty.DOUBTFUL if failed else Certainty.CORRECTED
        failed = True
    return document.root, 0, Certainty.DOUBTFUL if failed else Certainty.EXACT


def _counted(document: Document[E], place: Place[E], units: int) -> Place[E]:
    """The place so many UTF-16 units further on; beyond the end it is the end, and doubtful."""
    if place.index is not None:
        if place.offset:  # the end of the content, for want of what the path says
            return place
        text = document.content(place.element).texts[place.index // 2]
        sure = place.certainty if units <= unit_length(text) else Certainty.DOUBTFUL
        return Place(place.element, place.index, to_points(text, units), sure)
    if local_name(place.element) == "img":
        alt = str(place.element.get("alt") or "")
        sure = place.certainty if units <= unit_length(alt) else Certainty.DOUBTFUL
        return Place(place.element, None, to_points(alt, units), sure)
    # Against the rules, but it is clear what is meant: characters of all the text in the element.
    start, end = document.span(place.element)
    if start == end:
        return place if units == 0 else _with(place, Certainty.DOUBTFUL)
    text = document.text[start:end]
    sure = place.certainty if units <= unit_length(text) else Certainty.DOUBTFUL
    position = start + to_points(text, units)
    point = document.point(position, after=position == start)
    return Place(point.element, point.index, point.offset, sure)


def _checked(document: Document[E], place: Place[E], assertion: Assertion | None, side: Side | None) -> Place[E]:
    """The place, moved to where the asserted text is; with the side it is attached to."""
    before, after = (assertion.before, assertion.after) if assertion else ("", "")
    certainty = place.certainty
    if place.index is None or not (before or after):
        return _with(place, certainty, side)
    position = position_in_text(place, document)
    telling = len(_bare(before + after)) >= _TELLING
    if _stands(document.text, position, before, after):
        return _with(place, max(certainty, Certainty.CORRECTED) if telling else certainty, side)
    # All of it elsewhere, or one side of it that is long enough to be no chance.
    sides = [(before, after)] if telling else []
    sides += [one for one in ((before, ""), ("", after)) if len(_bare("".join(one))) >= 2 * _TELLING]
    for first, second in sides:
        found = find_nearest(document.plain, first, second, position)
        if found is not None:
            point = document.point(found, after=not first)
            return Place(point.element, point.index, point.offset, Certainty.CORRECTED, side)
    return _with(place, Certainty.DOUBTFUL, side)


def _stands(text: str, position: int, before: str, after: str) -> bool:
    """Whether the asserted text is around a position, white space aside."""
    before, after = _bare(before), _bare(after)
    near = 4 * max(len(before), len(after)) + 64  # white space may be long; where it is longer, the search finds it
    return _bare(text[max(0, position - near) : position]).endswith(before) and _bare(
        text[position : position + near]
    ).startswith(after)


def _bare(text: str) -> str:
    return "".join(text.split())


def _with(place: Place[E], certainty: Certainty, side: Side | None = None) -> Place[E]:
    return replace(place, certainty=certainty, side=side or place.side)
