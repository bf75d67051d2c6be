"""A title in lines: where each script may break, and lines of even length."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from reader.publication.language import language_for

# What must not begin a line in Japanese and Chinese (JIS X 4051; GB/T 15834), and what must not end one.
NOT_FIRST = "、。，．・：；？！」』）】》〉”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々"
NOT_LAST = "「『（【《〈“‘"
WORD = re.compile(r"[A-Za-z0-9]+|.", re.DOTALL)

Measure = Callable[[str], float]


def pieces(words: str, language: str) -> tuple[list[str], str]:
    """What must stay together, and what stands between two pieces on one line."""
    if language_for(language).spaced:
        # A number belongs to what it counts ("5 strategies"); a dash or lone sign never begins a line.
        return re.sub(r"(?<=\d) (?=\S)| (?=[–—:;?!·] ?)", "\u00a0", words).split(" "), ""
    result: list[str] = []
    for letter in WORD.findall(words):
        if result and (letter in NOT_FIRST or result[-1][-1] in NOT_LAST or not _opens(result[-1][-1], letter)):
            result[-1] += letter
        else:
            result.append(letter)
    return result, ""


def in_lines(words: str, language: str, measure: Measure, width: float) -> list[str]:
    """As few lines as fit the width, of lengths as even as possible. A piece wider than the width is left whole."""
    parts, _ = pieces(words, language)
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
    return max(map(measure, pieces(words, language)[0]), default=0.0)


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


def _opens(before: str, after: str) -> bool:
    """Whether a line may break between two letters. Japanese words mostly begin where kana ends and kanji begins."""
    kana = "HIRAGANA" in unicodedata.name(before, "")
    if any("HIRAGANA" in unicodedata.name(letter, "") for letter in (before, after)):
        return kana and "HIRAGANA" not in unicodedata.name(after, "")
    return not (_katakana(before) and _katakana(after))


def _katakana(letter: str) -> bool:
    return "KATAKANA" in unicodedata.name(letter, "")


def _em(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in "iljtfI.,:;'!|’ \u00a0":
        return 0.36
    if letter in "mwMWжшщюыФЖШЩЮ":
        return 0.98
    return 0.74 if letter.isupper() else 0.6
