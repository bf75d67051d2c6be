"""A text cut into words, for comparing editions: a letter each where scripts put no space between words."""

from __future__ import annotations

import re
from typing import NamedTuple

# Thai, Lao, Burmese, Khmer; kana, Chinese characters and all beyond, but not Korean, which has spaces.
_DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff66-\uff9d\U0001b000-\U0001b16f"
_DENSE += "\U00020000-\U0003ffff"
# Marks over and under letters are part of the word: those of Latin, Cyrillic, Hebrew, Arabic; all signs of India.
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_MARKS += "\u0900-\u0963\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
_WORD = re.compile(f"[{_DENSE}]|(?:[^\\W{_DENSE}]|[{_MARKS}])+|[^\\w\\s]")
_IS_DENSE = re.compile(f"[{_DENSE}]")
LETTER = 3  # what a letter of a dense script tells, compared with one of an alphabet


class Word(NamedTuple):
    """A word, a letter of a dense script, or a sign; spaces between them are none."""

    start: int
    end: int
    text: str  # capitals made small: pages may show others than the book has
    weight: int  # how much it tells; a sign tells nothing


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of a text, those cut by its ends included as far as they are in it."""
    return [_word(found) for found in _WORD.finditer(text, start, len(text) if end is None else end)]


def _word(found: re.Match[str]) -> Word:
    text = found[0]
    if _IS_DENSE.match(text):
        weight = LETTER if text.isalnum() else 0
    else:
        weight = (2 if "\uac00" <= text[0] <= "\ud7a3" else 1) * len(text) if text[0].isalnum() else 0
    return Word(found.start(), found.end(), text.casefold(), weight)
