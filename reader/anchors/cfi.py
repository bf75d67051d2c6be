"""EPUB CFI as data: printing, order, ranges. Reading one is `cfi_parsing.py`, finding its place `cfi_resolve.py`.

Source: EPUB Canonical Fragment Identifiers 1.1 (W3C). Character offsets count UTF-16 code units throughout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Side = Literal["a", "b"]  # attached to what comes after the place, or to what comes before it
_SPECIAL = re.compile(r"[\^\[\](),;=]")


@dataclass(frozen=True, slots=True)
class Assertion:
    """What is expected at a place, in brackets: an id, or the text before and after it, and parameters."""

    before: str = ""  # of a step to an element: its id
    after: str = ""
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def side(self) -> Side | None:
        """The side bias: the parameter `s`."""
        for name, values in self.parameters:
            if name == "s" and values and (values[0] == "a" or values[0] == "b"):
                return "a" if values[0] == "a" else "b"
        return None

    def __str__(self) -> str:
        text = escaped(self.before) + (f",{escaped(self.after)}" if self.after else "")
        for name, values in self.parameters:
            text += f";{escaped(name)}={','.join(map(escaped, values))}"
        return f"[{text}]"


@dataclass(frozen=True, slots=True)
class Step:
    """One step down: to an element (even) or to the text before, between and after the elements (odd)."""

    index: int
    assertion: Assertion | None = None

    def __post_init__(self) -> None:
        if self.index < 0:
            raise ValueError(f"step {self.index} is negative")

    @property
    def id(self) -> str | None:
        """The id that the element is said to have."""
        return (self.assertion.before or None) if self.assertion and self.index % 2 == 0 else None

    def __str__(self) -> str:
        return f"/{self.index}{self.assertion or ''}"


@dataclass(frozen=True, slots=True)
class Offset:
    """Where in the target: after so many characters, or so far into a film, a sound or a picture."""

    character: int | None = None  # UTF-16 code units
    seconds: Decimal | None = None
    position: tuple[Decimal, Decimal] | None = None  # x and y, each 0..100 of the picture
    assertion: Assertion | None = None

    def __post_init__(self) -> None:
        timed = self.seconds is not None or self.position is not None
        if timed == (self.character is not None):
            raise ValueError("an offset is either of characters or of time and space")
        if (self.character or 0) < 0 or (self.seconds or 0) < 0:
            raise ValueError("an offset is never negative")
        if self.position and not all(0 <= value <= 100 for value in self.position):
            raise ValueError(f"position {self.position} is not within 0..100")

    def __str__(self) -> str:
        text = "" if self.character is None else f":{self.character}"
        if self.seconds is not None:
            text += f"~{_number(self.seconds)}"
        if self.position is not None:
            text += f"@{_number(self.position[0])}:{_number(self.position[1])}"
        return f"{text}{self.assertion or ''}"


SortKey = tuple[tuple[int | Decimal, ...], ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The way to one point. Each part runs through one document; `!` stands between them."""

    parts: tuple[tuple[Step, ...], ...]
    offset: Offset | None = None

    @property
    def side(self) -> Side | None:
        """The side bias of the point, which stands in its last brackets."""
        if self.offset:
            return self.offset.assertion.side if self.offset.assertion else None
        last = self.parts[-1][-1].assertion if self.parts[-1] else None
        return last.side if last else None

    @property
    def sort_key(self) -> SortKey:
        """What the order of points goes by: assertions do not count, what is left out comes first.

        Of different kinds at the same place, `:` comes first, then `/`, then `~` and `@`, then `!` (rule 9). A step to
        text means its beginning, so `/1` and `/1:0` are equal. Source: EPUB CFI 1.1, "Sorting rules".
        """
        key: list[tuple[int | Decimal, ...]] = []
        for number, part in enumerate(self.parts):
            if number:
                key.append((3,))
            key += [(1, step.index) for step in part]
        if self.offset is None:
            if self.parts[-1] and self.parts[-1][-1].index % 2:
                key.append((0, 0))
        elif self.offset.character is not None:
            key.append((0, self.offset.character))
        else:
            x, y = self.offset.position or (-1, -1)
            key.append((2, -1 if self.offset.seconds is None else self.offset.seconds, y, x))
        return tuple(key)

    def joined(self, rest: Path) -> Path:
        """This path continued by one that begins where it ends."""
        parts = (*self.parts[:-1], self.parts[-1] + rest.parts[0], *rest.parts[1:])
        return Path(parts, rest.offset)

    def __str__(self) -> str:
        return "!".join("".join(map(str, part)) for part in self.parts) + str(self.offset or "")


@dataclass(frozen=True, slots=True)
class Cfi:
    """A point, or with an end a range. Both paths are whole, from the same root."""

    start: Path
    end: Path | None = None

    def __post_init__(self) -> None:
        if not self.start.parts or not self.start.parts[0]:
            raise ValueError("a CFI begins with a step")
        if self.end is not None and (
            not self.end.parts or not self.end.parts[0] or self.end.parts[0][0].index != self.start.parts[0][0].index
        ):
            raise ValueError("start and end of a range have their first step in common")

    @property
    def sort_key(self) -> tuple[SortKey, SortKey]:
        """Ranges go by their start, then by their end; a point is a range that ends where it starts."""
        return self.start.sort_key, (self.end or self.start).sort_key

    def __str__(self) -> str:
        return f"epubcfi({_range(self.start, self.end) if self.end else self.start})"


def range_between(start: Path, end: Path) -> Cfi:
    """The range of two points. Side biases are dropped, as ranges have none; raises ValueError without a common step.

    The points are put into their order.
    """
    first, last = sorted((_unbiased(start), _unbiased(end)), key=lambda path: path.sort_key)
    return Cfi(first, last)


def same_place(one: Cfi, other: Cfi) -> bool:
    """Whether two CFIs mean the same, whatever they assert."""
    return one.sort_key == other.sort_key


def escaped(value: str) -> str:
    """A value as it stands between brackets."""
    return _SPECIAL.sub(r"^\g<0>", value)


def _number(value: Decimal) -> str:
    """Without leading and trailing zeros, never with an exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _range(start: Path, end: Path) -> str:
    """Parent, start and end, separated by commas, with the longest parent.

    The step that carries an offset stays with the offset, though it be common: `/1:3`, not `:3`. The grammar allows
    both, but readers that are in use expect a step there.
    """
    common = 0
    for one, other in zip(_steps(start), _steps(end), strict=False):
        if one != other:
            break
        common += 1
    common = min([common, *(len(_steps(path)) - 1 for path in (start, end) if path.offset)])
    common = max(common, 1)
    parent, rest = _cut(start, common)
    return f"{parent},{rest},{_cut(end, common)[1]}"


def _steps(path: Path) -> list[tuple[int, Step]]:
    return [(number, step) for number, part in enumerate(path.parts) for step in part]


def _cut(path: Path, count: int) -> tuple[Path, Path]:
    """The first `count` steps, and what follows them."""
    number = _steps(path)[count - 1][0]
    inside = count - sum(len(part) for part in path.parts[:number])
    head, tail = path.parts[number][:inside], path.parts[number][inside:]
    return Path((*path.parts[:number], head)), Path((tail, *path.parts[number + 1 :]), path.offset)


def _unbiased(path: Path) -> Path:
    if path.side is None:
        return path
    if path.offset:
        return replace(path, offset=replace(path.offset, assertion=_without_side(path.offset.assertion)))
    *parts, last = path.parts
    step = replace(last[-1], assertion=_without_side(last[-1].assertion))
    return Path((*parts, (*last[:-1], step)))


def _without_side(assertion: Assertion | None) -> Assertion | None:
    if assertion is None:
        return None
    kept = tuple(parameter for parameter in assertion.parameters if parameter[0] != "s")
    return Assertion(assertion.before, assertion.after, kept) if assertion.before or assertion.after or kept else None
