"""SMIL clock values. Source: EPUB 3.3, appendix on clock values; SMIL 3.0, Timing, section 5.4.3."""

from __future__ import annotations

import math
import re

_CLOCK = re.compile(r"(?:(?:(\d{1,6}):)?([0-5]?\d):)?([0-5]?\d(?:\.\d{1,9})?)", re.ASCII)
_COUNT = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)\s*(h|min|s|ms)?", re.ASCII)
_UNITS = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, None: 1.0}


def seconds(text: str) -> float | None:
    """`0:02:32.732`, `02:30`, `7.75h`, `76.2s`, `12.5`: seconds; None where it is no clock value."""
    text = text.strip().removeprefix("npt=")
    if ":" in text and (found := _CLOCK.fullmatch(text)):
        hours, minutes, rest = found.groups()
        return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(rest)
    if found := _COUNT.fullmatch(text):
        value = float(found[1]) * _UNITS[found[2]]
        return value if math.isfinite(value) else None
    return None
