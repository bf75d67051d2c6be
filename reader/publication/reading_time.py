"""How long a text takes to read."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reader.publication.language import language_for, primary_subtag

# Words a minute, silent reading, measured in 17 languages: Trauzettel-Klosinski and Dietz, "Standardized Assessment
# of Reading Performance: The New International Reading Speed Texts IReST" (2012). Others: the study's mean.
WORDS = {"ar": 138, "en": 228, "fr": 195, "de": 179, "it": 188, "pl": 166, "pt": 181, "ru": 184, "es": 218}
CHARACTERS = {"ja": 357, "zh": 255}
MEAN_WORDS = 184
# Bytes of XHTML a word, or a character of Japanese and Chinese: novels in UTF-8, tags and spaces included.
PLAIN_BYTES, WIDE_BYTES, CHARACTER_BYTES = 7.0, 12.5, 4.0
WIDE = frozenset({"ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "he", "ur", "hi", "ka", "hy", "ko"})


def reading_minutes(texts: Iterable[str], language: str) -> float:
    """Minutes for the texts, read once at an even pace."""
    subtag = primary_subtag(language)
    if language_for(language).spaced:
        return sum(len(text.split()) for text in texts) / WORDS.get(subtag, MEAN_WORDS)
    return sum(len(text) for text in texts) / CHARACTERS.get(subtag, 300)


def book_minutes(size: int, language: str) -> float:
    """Minutes for so many bytes of a book's documents, which nobody has counted the words of."""
    subtag = primary_subtag(language)
    if language_for(language).spaced:
        words = size / (WIDE_BYTES if subtag in WIDE else PLAIN_BYTES)
        return words / WORDS.get(subtag, MEAN_WORDS)
    return size / CHARACTER_BYTES / CHARACTERS.get(subtag, 300)


def whole_minutes(minutes: float) -> int:
    """As shown: rounded up, so that the last minute counts until the end is reached."""
    return math.ceil(minutes - 1e-9)
