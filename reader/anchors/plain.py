"""Text without what editions, shops and fonts change in it: white space, soft hyphens, quotation marks, dashes, NFC.

Case and accents stay: a quote is the same words. Searching, which is more generous, is `search/folding.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from reader.anchors.mapper import Edits

# One character for one: positions stay.
_SAME = str.maketrans(
    {
        **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        **dict.fromkeys("‘’‚‛′＇ʼ`´\u1fef\u1ffd", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    }
)
# Invisible: soft hyphen, zero-width space and joiners, word joiner, marks of direction, byte order mark.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff"
_SITES = re.compile(f"[ {_INVISIBLE}]{{2,}}|[{_INVISIBLE}]|…|-(?:[{_INVISIBLE}]*-)+|'[{_INVISIBLE}]*'")
_ANY_SITE = re.compile(f"  |[{_INVISIBLE}…]|--|''")
_DROPPED = re.compile(f"[{_INVISIBLE}]+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain, and the way back to it. Offsets count code points."""

    text: str
    layers: tuple[Edits, ...]  # from the text as it is to the plain one

    def forward(self, offset: int, *, after: bool = False) -> int:
        """From an offset in the text as it is to one in the plain text."""
        for layer in self.layers:
            offset = layer.forward(offset, after=after)
        return offset

    def backward(self, offset: int, *, after: bool = False) -> int:
        """From an offset in the plain text to one in the text as it is: before what was dropped there, or after it."""
        for layer in reversed(self.layers):
            offset = layer.backward(offset, after=after)
        return offset


def plain(text: str) -> Plain:
    """Make a text plain. Any text will do."""
    text = text.translate(_SAME)
    layers = [Edits(len(text), ())]
    if _ANY_SITE.search(text):
        text, edits = _edited(text, _SITES, _instead)
        layers.append(edits)
    # What was dropped may have stood between a letter and its mark, so this comes last.
    if not unicodedata.is_normalized("NFC", text):
        text, edits = _edited(text, _marks(), partial(unicodedata.normalize, "NFC"), base=1)
        layers.append(edits)
    return Plain(text, tuple(layers))


def _edited(text: str, sites: re.Pattern[str], instead: Callable[[str], str], base: int = 0) -> tuple[str, Edits]:
    """The text with something else at each site, which begins `base` characters before the match."""
    pieces: list[str] = []
    edits: list[tuple[int, int, int]] = []
    done = 0
    known: dict[str, str] = {}  # the same few again and again
    for match in sites.finditer(text):
        start, end = match.span()
        start = max(done, start - base)
        site = text[start:end]
        new = known.get(site)
        if new is None:
            new = known[site] = instead(site)
        if new == site:
            continue
        pieces += text[done:start], new
        edits.append((start, end, len(new)))
        done = end
    pieces.append(text[done:])
    return "".join(pieces), Edits(len(text), edits)


def find_nearest(whole: Plain, before: str, after: str, position: int) -> int | None:
    """The place between `before` and `after` that is nearest to a position of the text; the earlier of two."""
    wanted = plain(before + after)
    if not wanted.text.strip():
        return None
    inside = wanted.forward(len(before))
    near = whole.forward(position) - inside
    back = whole.text.rfind(wanted.text, 0, max(near, 0) + len(wanted.text))
    ahead = whole.text.find(wanted.text, max(near, 0))
    found = [start for start in (back, ahead) if start >= 0]
    if not found:
        return None
    start = min(found, key=lambda one: abs(one - near))
    return whole.backward(start + inside, after=not before)


def _instead(site: str) -> str:
    """What stands for a site."""
    if site == "…":
        return "..."
    if site[0] == "'":
        return '"'
    if site[0] == "-":
        return "-"
    return _DROPPED.sub("", site)[:1]  # one space, or nothing


@cache
def _marks() -> re.Pattern[str]:
    """Whatever normalising to NFC might change, without the letter before it. Built when first needed.

    That is marks, the later letters of Korean syllables, and characters with a better spelling. No more than 30 at
    once: normalising takes quadratic time in them (UAX #15, Stream-Safe Text Format).
    """
    codes = [
        code
        for code in (*range(0x300, 0xAC00), *range(0xD7B0, 0xD800), *range(0xE000, 0x2FA20), *range(0xE0100, 0xE01F0))
        if unicodedata.category(char := chr(code))[0] == "M"
        or 0x1160 <= code <= 0x11FF
        or not unicodedata.is_normalized("NFC", char)
    ]
    return re.compile(f"[{_ranges(codes)}]{{1,30}}")


def _ranges(codes: list[int]) -> str:
    """Ascending code points as the inside of a character class."""
    text, start = "", codes[0]
    for code, following in zip(codes, [*codes[1:], -1], strict=True):
        if following != code + 1:
            text += f"\\U{start:08x}-\\U{code:08x}"
            start = following
    return text
