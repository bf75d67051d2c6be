"""Offsets as browsers and EPUB CFI count them, in UTF-16 code units, and as Python does, in code points."""

from __future__ import annotations

import re

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def unit_length(text: str) -> int:
    """How many UTF-16 code units a text has."""
    return len(text) + _pairs(text, len(text))


def to_units(text: str, offset: int) -> int:
    """The offset in code units of an offset in code points; one outside the text is moved to its nearer end."""
    offset = min(max(offset, 0), len(text))
    return offset + _pairs(text, offset)


def to_points(text: str, units: int) -> int:
    """The offset in code points of one in code units; what lies inside a surrogate pair is moved before it."""
    pairs = 0
    if not text.isascii():
        for match in _TWO_UNITS.finditer(text):
            if units <= match.start() + pairs:
                break
            pairs += 1
    return min(max(units - pairs, 0), len(text))


def _pairs(text: str, end: int) -> int:
    return 0 if text.isascii() else sum(1 for _ in _TWO_UNITS.finditer(text, 0, end))
