"""A hit with a little of what stands around it, for a list of results."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reader.search.graphemes import cluster_end, cluster_start, is_border

WIDTH = 48  # characters on each side: about a line of the sidebar in two
ELLIPSIS = "…"

# Not for a list on one line: soft hyphens would show in a terminal, and of a pair of bidirectional controls one might
# be cut off and turn the rest of the line around. Single marks (LRM, RLM, ALM) are harmless and stay.
_UNSHOWN = re.compile("[\u00ad\u202a-\u202e\u2066-\u2069]")
_CLAUSE_ENDS = "。、！？；：，．…"  # full width, without a space after them
_HANGING = " \n\t.,;:،؛、，；："  # nothing of a text that is left off hangs before the ellipsis
# No line begins with one of the first, or ends with one of the second (JIS X 4051).
_NOT_FIRST = "」』）】〉》〕ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・" + _CLAUSE_ENDS
_NOT_LAST = "「『（【〈《〔"


@dataclass(frozen=True, slots=True)
class Snippet:
    """What stands before a hit, the hit, and what follows, on one line; the spaces between them included."""

    before: str  # begins with … where text was left out
    hit: str
    after: str  # ends with … where text was left out


def snippet(text: str, start: int, end: int, width: int = WIDTH) -> Snippet:
    """The words around text[start:end], offsets in code points; up to `width` of them on each side, plus the ellipsis.

    Cut between words, in Japanese and Chinese between characters, there preferably after 。or 、. Raises ValueError
    where the range does not lie within the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"range {start}..{end} is not within 0..{len(text)}")
    before, before_cut = _window(text, start, width, -1)
    after, after_cut = _window(text, end, width, 1)
    if before_cut:
        before = ELLIPSIS + before[_first_border(before) :].lstrip()
    if after_cut:
        after = after[: _last_border(after)].rstrip(_HANGING) + ELLIPSIS
    return Snippet(before.lstrip(), _one_line(text[start:end]), after.rstrip())


def _window(text: str, at: int, width: int, step: int) -> tuple[str, bool]:
    """Up to `width` + 1 shown characters before (`step` -1) or after (1) an offset, and whether there was more.

    The extra one, at the far side, tells whether a word is cut. Only as much of the text is touched as is needed.
    """
    reach = 2 * width + 16
    while True:
        rough = text[max(0, at - reach) : at] if step < 0 else text[at : at + reach]
        whole = len(rough) < reach
        shown = _one_line(rough)
        if whole or len(shown) > width + 1:
            break
        reach *= 2
    if len(shown) <= width:
        return shown, False
    return (shown[-width - 1 :] if step < 0 else shown[: width + 1]), True


def _one_line(text: str) -> str:
    """White space folded into single spaces, and without what is not meant to be seen."""
    return re.sub(r"\s+", " ", _UNSHOWN.sub("", text))


def _first_border(window: str) -> int:
    """Where to begin: after the first clause mark in the first third, else at the first word in the first half."""
    length = len(window)
    for at in range(1, length // 3 + 1):
        if _is_clause_border(window, at):
            return at
    for at in range(1, length // 2 + 1):
        if _is_word_border(window, at):
            return at
    return cluster_end(window, 1)


def _last_border(window: str) -> int:
    """Where to stop: after the last clause mark in the last third, else at the last word border in the last half."""
    length = len(window)
    for at in range(length - 1, length - length // 3 - 1, -1):
        if _is_clause_border(window, at):
            return at
    for at in range(length - 1, length - length // 2 - 1, -1):
        if _is_word_border(window, at):
            return at
    return cluster_start(window, length - 1)


def _is_clause_border(window: str, at: int) -> bool:
    """Whether a clause ends right before the character at `at`, 1..len - 1, with its closing brackets."""
    return window[at - 1] in _CLAUSE_ENDS and window[at] not in _NOT_FIRST and is_border(window, at)


def _is_word_border(window: str, at: int) -> bool:
    """Whether a line could be broken between the characters at - 1 and at, 1..len - 1."""
    before, char = window[at - 1], window[at]
    if not is_border(window, at):
        return False
    if " " in (before, char):
        return True
    return (_is_east_asian(before) or _is_east_asian(char)) and char not in _NOT_FIRST and before not in _NOT_LAST


def _is_east_asian(char: str) -> bool:
    """Whether lines may break beside a character without a space: ideographs, kana, full-width signs."""
    return unicodedata.east_asian_width(char) in ("W", "F") and not "\uac00" <= char <= "\ud7a3"
