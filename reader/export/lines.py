"""A title in lines: where each script may break, and lines of even length."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from reader.publication.language import language_for, primary_subtag

# What must not begin a line in Japanese and Chinese (JIS X 4051; GB/T 15834), and what must not end one.
CLOSING = "、。，．・：；？！」』）】》〉”’"
NOT_FIRST = CLOSING + "ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々"
NOT_LAST = "「『（【《〈“‘"
WORD = re.compile(r"[A-Za-z0-9]+|.", re.DOTALL)

Measure = Callable[[str], float]


def pieces(words: str, language: str) -> list[str]:
    """What must stay together, in order."""
    if language_for(language).spaced:
        # A number or a short word belongs to what follows it ("5 strategies", "до секса"), a dash to what it follows.
        bound = re.sub(r"(?<!\S)(\w{1,2}|\d+) (?=\S)| (?=[–—:;?!·](?:\s|$))", "\\1\u00a0", words)
        return bound.split(" ")
    result: list[str] = []
    for letter in WORD.findall(words):
        before = result[-1][-1] if result else ""
        if before and (letter in NOT_FIRST or before in NOT_LAST or not _opens(before, letter, language)):
            result[-1] += letter
        else:
            result.append(letter)
    return result


def in_lines(words: str, language: str, measure: Measure, width: float) -> list[str]:
    """As few lines as fit the width, of lengths as even as possible. A piece wider than the width is left whole."""
    parts = pieces(words, language)
    joiner = " " if language_for(language).spaced else ""
    count = len(_filled(parts, joiner, measure, width))
    low, high = 0.0, width
    for _ in range(24):  # the narrowest width that still gives that many lines
        middle = (low + high) / 2
        fits = len(_filled(parts, joiner, measure, middle)) <= count and middle >= max(map(measure, parts))
        low, high = (low, middle) if fits else (middle, high)
    return _filled(parts, joiner, measure, high)


def widest_piece(words: str, language: str, measure: Measure) -> float:
    """The width of the longest thing that cannot be broken."""
    return max(map(measure, pieces(words, language)), default=0.0)


def rough_width(words: str) -> float:
    """The width in em of bold serif type, when no font is at hand: rather a little too wide."""
    return sum(map(_em, words))


def _filled(parts: Sequence[str], joiner: str, measure: Measure, width: float) -> list[str]:
    lines: list[str] = []
    for part in parts:
        if lines and measure(lines[-1] + joiner + part) <= width:
            lines[-1] += joiner + part
        else:
            lines.append(part)
    return lines


def _opens(before: str, after: str, language: str) -> bool:
    """Whether a line may break between two letters: in Chinese anywhere, in Japanese where a word seems to begin.

    Without a dictionary the sign of a beginning is that kana ends and kanji, katakana or Latin begins.
    """
    if primary_subtag(language) != "ja":
        return True
    return (_hiragana(before) or before in CLOSING) and not _hiragana(after)


def _hiragana(letter: str) -> bool:
    return "HIRAGANA" in unicodedata.name(letter, "")


def _em(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in "iljtfI.,:;'!|’ \u00a0":
        return 0.36
    if letter in "mMWжшщюыФЖШЩЮ":
        return 0.92
    return 0.72 if letter.isupper() else 0.57
