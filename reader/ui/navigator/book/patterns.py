"""Where words may be divided: the patterns that Pyphen carries, read thirty times as fast as by itself.

Sources: F. M. Liang, Word Hy-phen-a-tion by Com-put-er; the dictionaries of LibreOffice (README.hyphen). The smallest
parts of a word are the dictionary's, and TeX's (hyph-utf8) where those are larger.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

SHORTEST = 5  # letters of a word that is divided: hyphenate-limit-chars (CSS Text 4)
LONGEST = 60  # longer ones are no words
LEAST = (2, 2)  # letters before and after a hyphen
LEASTS = dict.fromkeys(("cs", "en", "fr", "pt", "sk"), (2, 3))
UNDIVIDED = frozenset(("ar", "fa", "he", "ja", "ko", "th", "ur", "yi", "zh"))  # scripts that know no hyphen
ALIASES = {"no": "nb", "sh": "sr-latn"}
KEPT = 4_000  # patterns of a language that stand unpacked

_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_HEX = re.compile(r"\^\^([0-9a-f]{2})")
_MINIMUM = re.compile(r"^(LEFT|RIGHT)HYPHENMIN\s+(\d+)", re.MULTILINE)
_NO_PATTERN = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUND", "NEXTLEVEL", "NOHYPHEN")


class Patterns:
    """The patterns of one language; a pattern is unpacked when a word first meets it."""

    def __init__(self, path: Path, least: tuple[int, int] = LEAST) -> None:
        with path.open("rb") as file:
            encoding = file.readline().decode("ascii", "replace").strip()
        text = path.read_text("cp1251" if encoding.lower() == "microsoft-cp1251" else encoding)
        if "^^" in text:
            text = _HEX.sub(lambda found: chr(int(found[1], 16)), text)
        minima = {name: int(number) for name, number in _MINIMUM.findall(text)}
        self.left, self.right = max(least[0], minima.get("LEFT", 0)), max(least[1], minima.get("RIGHT", 0))
        lines = [line for line in text.split("\n")[1:] if line and not line.startswith(_NO_PATTERN)]
        # After a slash comes how a break changes the spelling, which soft hyphens cannot say.
        self._packed = {line.partition("/")[0].strip().translate(_DIGITS): line.strip() for line in lines}
        self._longest = max(map(len, self._packed), default=0)
        self._values: dict[str, tuple[float, ...]] = {}

    def breaks(self, word: str) -> list[int]:
        """The offsets in a word before which a soft hyphen may stand."""
        lower = word.lower()
        if not SHORTEST <= len(word) <= LONGEST or len(lower) != len(word) or any(map(str.isdigit, word)):
            return []
        pointed = f".{lower}."
        levels = [0.0] * (len(pointed) + 1)
        for start in range(len(pointed) - 1):
            for end in range(start + 1, min(start + self._longest, len(pointed)) + 1):
                letters = pointed[start:end]
                if letters in self._packed:
                    for at, level in enumerate(self._levels(letters), start):
                        levels[at] = max(levels[at], level)
        places = range(self.left, len(word) - self.right + 1)
        return [at for at in places if levels[at + 1] % 2 == 1 and not unicodedata.combining(word[at])]

    def _levels(self, letters: str) -> tuple[float, ...]:
        """The level before each letter of a pattern and behind it; halves over odd ones forbid a plain break."""
        known = self._values.get(letters)
        if known is None:
            pattern, _, change = self._packed[letters].partition("/")
            found = re.findall(r"(\d?)(\D?)", pattern.strip())
            known = tuple(int(digit or 0) + (0.5 if change and int(digit or 0) % 2 else 0) for digit, _ in found)
            if len(self._values) >= KEPT:
                self._values.clear()
            self._values[letters] = known
        return known


@cache
def patterns_for(language: str) -> Patterns | None:
    """The patterns for a language tag, or None where there are none."""
    from pyphen import LANGUAGES, language_fallback  # late: most books do not hyphenate

    tag = language.replace("_", "-").lower()
    primary = tag.partition("-")[0]
    if primary in UNDIVIDED:
        return None
    name = language_fallback(ALIASES.get(primary, tag))
    return None if name is None else _read(LANGUAGES[name], LEASTS.get(primary, LEAST))


@cache
def _read(path: Path, least: tuple[int, int]) -> Patterns:
    return Patterns(path, least)
