"""What titles and names are ordered by: without case and accents, without the article, numbers by their value.

Leaving out the article of the title's language is what libraries do (ALA Filing Rules, 1980, rule 4); an article in
another language is a word like any other: "Die Hard" stays with D.
"""

from __future__ import annotations

import re

from reader.publication.language import primary_subtag
from reader.search.folding import fold

LONGEST = 200  # characters that decide
_ARTICLES = {
    "ar": ("ال",),  # joined to its word
    "de": ("der ", "die ", "das ", "ein ", "eine "),
    "en": ("the ", "a ", "an "),
    "es": ("el ", "la ", "los ", "las ", "un ", "una "),
    "fr": ("le ", "la ", "les ", "l'", "un ", "une "),
    "it": ("il ", "lo ", "la ", "i ", "gli ", "le ", "l'", "un ", "uno ", "una ", "un'"),
    "pt": ("o ", "a ", "os ", "as ", "um ", "uma "),
}
_FOLDED = {language: tuple(fold(article).text for article in articles) for language, articles in _ARTICLES.items()}
_DIGITS = re.compile(r"\d{1,20}")


def title_key(title: str, language: str = "") -> str:
    """What a title in a language is ordered by."""
    text = _plain(title)
    for article in _FOLDED.get(primary_subtag(language), ()):
        rest = text.removeprefix(article)
        if rest != text and rest[:1].isalnum():
            text = rest
            break
    return text


def name_key(name: str) -> str:
    """What a person's name is ordered by; as it is written, for nobody knows which part of it is the family's."""
    return _plain(name)


def _plain(words: str) -> str:
    text = fold(words[:LONGEST]).text.strip()
    start = next((index for index, sign in enumerate(text) if sign.isalnum()), 0)
    return _DIGITS.sub(lambda found: f"{int(found[0]):020}", text[start:])
