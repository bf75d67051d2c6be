"""Texts before they are shown: where a long word may break, which way a name runs, how Qt counts letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category

if TYPE_CHECKING:
    from pathlib import Path

    from reader.publication.language import Direction

ZERO_WIDTH_SPACE = "\u200b"
LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066", "\u2068", "\u2069"
RIGHT_TO_LEFT_ISOLATE, RIGHT_TO_LEFT_MARK = "\u2067", "\u200f"
LONGEST_WORD = 28  # characters a label must hold without a break


def breakable(text: str) -> str:
    """The text with places to break inside words no label can hold: after separators, else anywhere.

    For showing only: what is copied or sent must be the text itself.
    """
    return re.sub(rf"\S{{{LONGEST_WORD},}}", lambda found: _broken(found[0]), text)


def _broken(word: str) -> str:
    word = re.sub(r"(?<=[/\\_.:?&=-])(?=[^/\\])", ZERO_WIDTH_SPACE, word)
    return re.sub(rf"[^{ZERO_WIDTH_SPACE}]{{{LONGEST_WORD}}}", lambda found: found[0] + ZERO_WIDTH_SPACE, word)


def path_text(path: Path) -> str:
    """A path for a label: left to right in every interface, breaking at its separators."""
    return left_to_right(breakable(str(path)))


def left_to_right(text: str) -> str:
    """A path, a key or an address for the middle of a sentence: it never turns round."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


def isolated(text: str) -> str:
    """A name of any script for the middle of a sentence: it runs its own way and disturbs nothing around it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def isolate_of(direction: Direction | None) -> str:
    """The sign that begins words of a direction; of their own where it is None. `POP_ISOLATE` ends them."""
    return {"ltr": LEFT_TO_RIGHT_ISOLATE, "rtl": RIGHT_TO_LEFT_ISOLATE}.get(direction or "", FIRST_STRONG_ISOLATE)


def directed(text: str, direction: Direction | None) -> str:
    """Words with their own base direction, whatever stands around them."""
    return f"{isolate_of(direction)}{text}{POP_ISOLATE}"


def tame(text: str, longest: int) -> str:
    """Words of a book for the program's own bars and lists: on one line, not endless, and unable to turn others round.

    Marks of direction stay where they belong to the words; what opens an embedding or override goes, as does what
    shows as nothing.
    """
    clipped = text[: 4 * longest]
    seen = (" " if category(sign) == "Cc" else sign for sign in clipped if sign not in _OVERRIDES)
    one_line = " ".join("".join(sign for sign in seen if category(sign) not in _UNSEEN).split())
    return one_line if len(one_line) <= longest else f"{one_line[: longest - 1].rstrip()}…"


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset({"Cs", "Co", "Cn"})


def without_mnemonic(text: str) -> str:
    """The words of a label alone: `Name` of `&Name`, `名前` of `名前(&N)`."""
    return re.sub(r"\s*\(&\w\)|&(?=\w)", "", text)


def is_joined(text: str) -> bool:
    """Whether letters join up, as in Arabic: spacing or weighing some of them apart would tear the word."""
    return any(bidirectional(char) == "AL" for char in text)


def utf16_length(text: str) -> int:
    """Length as Qt counts: letters beyond the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2
