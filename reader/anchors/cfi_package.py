"""The first part of an EPUB CFI: which document of the spine is meant, and how that is written.

Source: EPUB CFI 1.1, "Path resolution"; the package document itself need not be at hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.anchors.cfi import Assertion, Cfi, Path, Step, range_between
from reader.anchors.cfi_resolve import Certainty
from reader.errors import NotFound


@dataclass(frozen=True, slots=True)
class SpineEntry:
    """One `itemref` of the spine."""

    idref: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class SpinePlace:
    """A document of the spine, and the paths inside it."""

    index: int  # from 0
    start: Path  # without steps: the document as a whole
    end: Path | None
    certainty: Certainty


def resolve_spine(cfi: Cfi, spine: Sequence[SpineEntry]) -> SpinePlace:
    """Which document a full CFI leads into. Raises NotFound for a document that is not there.

    In brackets stands the itemref's id; that of its item, which epub.js and Readium write, is taken as well. Where it
    is at another index than the path says, it is believed. A range that ends in a later document ends with the first.
    """
    index, certainty = _index(cfi.start, spine)
    end = cfi.end
    if end is not None and _index(end, spine)[0] != index:
        end = None
    return SpinePlace(index, _inside(cfi.start), _inside(end) if end else None, certainty)


def full_cfi(
    spine_index: int, itemref_id: str | None, start: Path, end: Path | None = None, *, spine_step: int = 6
) -> Cfi:
    """The CFI from the package of a path, or of two, in the document at `spine_index` (from 0).

    `spine_step` is the step of the `spine` in its package: 6 after metadata and manifest. A path without steps is the
    document as a whole. Source: EPUB CFI 1.1, "Step reference to child element or character data".
    """
    prefix = Step(spine_step), Step(2 * (spine_index + 1), Assertion(itemref_id) if itemref_id else None)
    first = _below(prefix, start)
    return Cfi(first) if end is None else range_between(first, _below(prefix, end))


def _index(path: Path, spine: Sequence[SpineEntry]) -> tuple[int, Certainty]:
    steps = path.parts[0]
    if len(steps) < 2 or steps[1].index % 2 or not spine:
        raise NotFound("place", f"epubcfi({path})")
    index, asserted = steps[1].index // 2 - 1, steps[1].id
    there = 0 <= index < len(spine)
    certainty = Certainty.EXACT
    if asserted:
        if there and asserted in (spine[index].id, spine[index].idref):
            return index, certainty
        for names in ([entry.id for entry in spine], [entry.idref for entry in spine]):
            if asserted in names:
                return names.index(asserted), Certainty.CORRECTED
        certainty = Certainty.DOUBTFUL
    if not there:
        raise NotFound("place", f"epubcfi({path})")
    return index, certainty


def _inside(path: Path) -> Path:
    """What follows the `!`; steps below an itemref lead nowhere."""
    return Path(path.parts[1:], path.offset) if len(path.parts) > 1 else Path(((),))


def _below(prefix: tuple[Step, ...], path: Path) -> Path:
    if not path.parts[0] and len(path.parts) == 1 and path.offset is None:
        return Path((prefix,))
    return Path((prefix, *path.parts), path.offset)
