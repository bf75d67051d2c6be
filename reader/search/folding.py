"""Text as it is compared, and the way back from there to the text as it is written.

What counts as the same is decided in `characters.py`, for one grapheme cluster at a time; this module applies that to
whole texts quickly and keeps, for each folded character, where it came from.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.search.characters import SPACE, fold_cluster
from reader.search.graphemes import cluster_end, cluster_start, extends, is_extender, is_trailing_jamo

if TYPE_CHECKING:
    from collections.abc import Sequence

# Stands for each character that needs a closer look. A noncharacter, so no text has it; one that has it all the same
# is looked at closely, too.
_COMPLEX = "\uffff"
_SITES = re.compile(f"[ {_COMPLEX}]{{2,}}|{_COMPLEX}")
# Marks that one character may carry before the rest is taken for another: the bound of Unicode's Stream-Safe Text
# Format (UAX #15). Normalising takes quadratic time in it.
_MARKS_PER_CHARACTER = 30


@dataclass(frozen=True, slots=True)
class Folded:
    """A text normalised for comparison. Lengths and offsets count code points."""

    text: str  # one space for each run of white space; no upper case, no accents
    origin: Sequence[int]  # len(text) + 1 ascending offsets into `source`: of each folded character, then the end
    source: str = field(repr=False)  # as it is written

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of `source` that the folded range [start, end) came from, in whole grapheme clusters.

        Marks after the last character belong to it; what folding dropped before the first and after the last (soft
        hyphens, tatweel) does not. Raises ValueError where the range is empty or not within the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"folded range {start}..{end} is not within 0..{len(self.text)}")
        return cluster_start(self.source, self.origin[start]), cluster_end(self.source, self.origin[end - 1] + 1)


def fold(text: str) -> Folded:
    """Normalise a text for comparison: width, case, accents, kana, Arabic spelling, quotes, dashes, white space.

    Any text will do, unpaired surrogates included. Source of the rules: `characters.py`.
    """
    # One character for one, so positions stay, with the complex ones marked: the only step that sees every character,
    # and it runs in C. Most texts are done with it.
    plain = text.translate(_TABLE)
    if _COMPLEX not in plain and "  " not in plain:
        return Folded(plain, range(len(text) + 1), text)
    pieces: list[str] = []
    origin = array("I")
    done = 0
    for site in _SITES.finditer(plain):
        start, end = site.span()
        if start > done and extends(text[start - 1], text[start]):
            start -= 1  # the base of the first mark
        pieces.append(plain[done:start])
        origin.extend(range(done, start))
        piece = text[start:end]
        folded, offsets = _fold_short(piece) if end - start <= _SHORT else _fold_site(piece)
        pieces.append(folded)
        origin.extend([start + offset for offset in offsets])
        done = end
    pieces.append(plain[done:])
    origin.extend(range(done, len(text) + 1))
    return Folded("".join(pieces), origin, text)


def _fold_site(piece: str) -> tuple[str, tuple[int, ...]]:
    """Fold one or more whole clusters; with each folded character's offset in `piece`."""
    if piece.isspace():
        return SPACE, (0,)
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    while at < len(piece):
        stop = at + 1
        limit = min(len(piece), stop + _MARKS_PER_CHARACTER)
        while stop < limit and extends(piece[stop - 1], piece[stop]):
            stop += 1
        folded = fold_cluster(piece[at:stop])
        # White space is one space, also where something invisible stands in the midst of it.
        if folded and not (folded == SPACE and pieces and pieces[-1] == SPACE):
            pieces.append(folded)
            offsets.extend([at] * len(folded))
        at = stop
    return "".join(pieces), tuple(offsets)


_SHORT = 8  # code points: a letter with its marks, the same few thousand again and again
_fold_short = lru_cache(maxsize=1 << 14)(_fold_site)


class _Table(dict[int, str]):
    """For `str.translate`: code point -> its folded character, or `_COMPLEX`; filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _COMPLEX if is_extender(char) or is_trailing_jamo(char) else fold_cluster(char)
        self[code] = folded if len(folded) == 1 else _COMPLEX
        return self[code]


_TABLE = _Table()
