"""Where one character, as a person sees it, ends and the next begins.

Unicode's text segmentation (UAX #29, extended grapheme clusters) reduced to what search needs: marks, joiners, emoji
sequences, Hangul jamo. Left out, because no hit begins or ends there: pairing of flag letters (GB12), prepended
number signs (GB9b), Indic conjuncts (GB9c), CR LF (GB3).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ZWJ = "\u200d"
ZWNJ = "\u200c"


@lru_cache(maxsize=8192)
def is_extender(char: str) -> bool:
    """Whether a character belongs to whatever stands before it: marks, joiners, variation selectors, skin tones."""
    if unicodedata.category(char) in ("Mn", "Mc", "Me"):
        return True
    if char in (ZWNJ, ZWJ, "\uff9e", "\uff9f"):  # the last two: half-width voicing marks
        return True
    # Fitzpatrick modifiers, and the tags of sub-national flags.
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


def is_trailing_jamo(char: str) -> bool:
    """Whether a character is a Hangul vowel or final consonant, full or half width, that follows a leading one."""
    return "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7fb" or "\uffa0" <= char <= "\uffdc"


def is_hangul(char: str) -> bool:
    """Whether a character is a Hangul jamo or syllable, so that a trailing jamo can join it."""
    return (
        "\u1100" <= char <= "\u11ff"
        or "\ua960" <= char <= "\ua97c"
        or "\uac00" <= char <= "\ud7fb"
        or "\uffa0" <= char <= "\uffdc"
    )


def extends(before: str, char: str) -> bool:
    """Whether `char` continues the cluster that `before`, the character in front of it, is part of."""
    if char < "\u0300":
        return False
    return is_extender(char) or (is_trailing_jamo(char) and is_hangul(before))


def is_border(text: str, at: int) -> bool:
    """Whether a cursor could stand at offset `at`, 0..len(text): no cluster is cut in two there."""
    if at <= 0 or at >= len(text):
        return True
    if extends(text[at - 1], text[at]):
        return False
    return not (text[at - 1] == ZWJ and _is_pictograph(text[at]) and _joins_pictograph(text, at - 1))


def cluster_start(text: str, at: int) -> int:
    """The nearest border at or before offset `at`."""
    while not is_border(text, at):
        at -= 1
    return at


def cluster_end(text: str, at: int) -> int:
    """The nearest border at or after offset `at`."""
    while not is_border(text, at):
        at += 1
    return at


def _is_pictograph(char: str) -> bool:
    """Near enough Extended_Pictographic, which unicodedata lacks: symbols, and the blocks where new emoji appear."""
    return unicodedata.category(char) == "So" or "\U0001f000" <= char <= "\U0001faff"


def _joins_pictograph(text: str, joiner: int) -> bool:
    """Whether the joiner at that offset follows a pictograph, with only its modifiers in between (GB11)."""
    at = joiner - 1
    # Emoji carry two or three modifiers; a longer run is noise, and walking it from every offset would be quadratic.
    floor = max(0, at - 8)
    while at > floor and is_extender(text[at]) and text[at] != ZWJ:
        at -= 1
    return at >= 0 and _is_pictograph(text[at]) and not is_extender(text[at])
