"""Words of books and names of files on one line of a terminal, to which they can do nothing."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"  # Persian and Indic words and emoji are spelled with them


def plain(text: str) -> str:
    """White space as single spaces, without marks of direction; what is no character becomes a sign of it."""
    folded = " ".join(text.split())
    return folded if folded.isprintable() else "".join(map(_tame, folded))


def _tame(sign: str) -> str:
    if sign.isprintable() or sign in _JOINERS:
        return sign
    return "" if unicodedata.category(sign) == "Cf" else "\N{REPLACEMENT CHARACTER}"
