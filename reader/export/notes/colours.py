"""Colours of other programs as one of the six.

Names first; of others the hue decides. Source of the names: CSS Color 4, and those of calibre, Foliate and KOReader.
"""

from __future__ import annotations

import re

from reader.publication.annotation import COLOURS, Colour

_NAMES: dict[str, Colour] = {
    "red": "pink",
    "magenta": "pink",
    "fuchsia": "pink",
    "salmon": "pink",
    "aqua": "blue",
    "cyan": "blue",
    "teal": "blue",
    "navy": "blue",
    "lime": "green",
    "olive": "green",
    "violet": "purple",
    "indigo": "purple",
    "lavender": "purple",
    "brown": "orange",
    "gold": "yellow",
    "gray": "yellow",
    "grey": "yellow",
}
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)")
# Where a hue, in degrees, is called by another name than the one before.
_HUES: tuple[tuple[float, Colour], ...] = (
    (15, "pink"),
    (42, "orange"),
    (70, "yellow"),
    (165, "green"),
    (255, "blue"),
    (300, "purple"),
    (361, "pink"),
)


def nearest(written: str) -> Colour:
    """The colour meant; yellow for what is none, and for grey."""
    name = written.strip().lower()
    for colour in COLOURS:
        if name == colour:
            return colour
    if name in _NAMES:
        return _NAMES[name]
    if found := _HEX.fullmatch(name):
        digits = found[1]
        digits = "".join(sign * 2 for sign in digits) if len(digits) < 6 else digits
        return of_rgb(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))
    if found := _RGB.fullmatch(name):
        return of_rgb(*(int(found[number]) for number in (1, 2, 3)))
    return "yellow"


def of_rgb(red: int, green: int, blue: int) -> Colour:
    """The colour nearest by hue to one of 0..255 each."""
    import colorsys

    hue, _, saturation = colorsys.rgb_to_hls(*(min(value, 255) / 255 for value in (red, green, blue)))
    if saturation < 0.08:
        return "yellow"
    return next(colour for limit, colour in _HUES if hue * 360 < limit)
