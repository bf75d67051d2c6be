"""What one character means to a person who searches: the tables behind `folding.py`, and their application.

Two spellings are the same when a reader would be surprised that one does not find the other: Straße and STRASSE,
أحمد and احمد, ｶﾞ and が. Letters that are told apart stay apart: й is not и, が is not か, कि is not क.
Sources: NFKC and full case folding (Unicode, chapters 3.11 and 3.13); й as a letter of its own: the CLDR root
collation; Arabic: Lucene's ArabicNormalizer, with Persian letters and the remaining hamza carriers added.
"""

from __future__ import annotations

import unicodedata

SPACE = " "

# Invisible: soft hyphen, zero width space and joiners, bidirectional controls, word joiner, annotation anchors, tags.
_IGNORABLE = (
    "\u00ad\u061c\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
    "\U000e0001"
)
_TATWEEL = "\u0640"  # stretches an Arabic word, says nothing

# Marks that may be left out in writing without making another word. In all other scripts marks are letters.
_OPTIONAL_MARKS = (
    (0x0300, 0x036F),  # accents of Latin, Greek, Cyrillic
    (0x0483, 0x0489),  # Cyrillic titlo and its kin
    (0x0591, 0x05C7),  # Hebrew points and accents
    (0x0610, 0x061A),  # Arabic honorifics
    (0x064B, 0x065F),  # tashkil, madda and hamza above and below
    (0x0670, 0x0670),  # superscript alef
    (0x06D6, 0x06ED),  # Quranic annotation
    (0x0711, 0x0711),  # Syriac
    (0x0730, 0x074A),
    (0x08CA, 0x08FF),  # Arabic, extended
    (0x1AB0, 0x1AFF),  # accents, extended
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),  # marks for symbols
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),  # half marks
    (0xE0020, 0xE007F),  # tags
    (0xE0100, 0xE01EF),  # variation selectors, ideographs
)
_CYRILLIC_BREVE = ("и", "\u0306")  # what й is made of

_SAME_AS: dict[str, str] = {
    # Latin letters that no decomposition brings to their base letter
    **dict(zip("łøđħŧıð", "lodhtid", strict=True)),
    **{"æ": "ae", "œ": "oe", "þ": "th"},
    # Arabic: alef wasla and wavy alefs, dotless and Persian yeh, teh marbuta, Persian kaf. Hamza on a carrier is a
    # mark. A hamza standing alone is kept: without it ماء (water) would be ما (what).
    **dict(zip("ٱٲٳىیةک", "اااييهك", strict=True)),
    **dict(zip("،؛؟٪", ",;?%", strict=True)),
    # Typographers' quotes, apostrophes and primes
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02b9\u02bb\u02bc\u02be\u02bf\u2032\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f", '"'),
    # Hyphens, dashes, minus
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be", "-"),
    "\u301c": "~",  # wave dash; systems disagree whether the key gives this or the full-width tilde
    "\u2044": "/",  # fraction slash, which NFKC puts into ½
    # Katakana to hiragana; the prolonged sound mark stays, it is written in both
    **{chr(code): chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)},
    "\u309b": "\u3099",  # voicing marks typed as characters of their own
    "\u309c": "\u309a",
}


def fold_cluster(cluster: str) -> str:
    """The folded form of one character with its marks: empty where nothing of it counts, several for ß or ﷲ.

    White space, whichever kind, becomes one space. The result depends on nothing but the cluster, is the same for
    composed and decomposed spelling, and contains no upper case.
    """
    if cluster.isspace():
        return SPACE
    compatible = _compatible(cluster)
    folded: list[str] = []
    for char in unicodedata.normalize("NFD", compatible):
        if char in _IGNORABLE or char == _TATWEEL:
            continue
        if _is_optional_mark(char):
            if folded and _makes_another(folded[-1][-1], char):
                folded.append(char)
            continue
        folded.append(_same(char))
    return unicodedata.normalize("NFC", "".join(folded))


def _compatible(cluster: str) -> str:
    """NFKC and case folding, repeated once because each can undo the other; spacing accents are left as they are."""
    # NFKC takes ¨ for a space with a mark. A person who searches for it means the character. Arabic's isolated vowel
    # signs (U+FE70 and others) go the same way, but there the mark is to be dropped.
    first = cluster[0]
    if not first.isspace():
        decomposed = unicodedata.normalize("NFKC", first)
        if decomposed[0] == SPACE and first not in _SAME_AS:
            rest = decomposed[1:]
            if all("\u064b" <= mark <= "\u0670" for mark in rest):
                return rest + cluster[1:]
            return first
    once = unicodedata.normalize("NFKC", _premapped(cluster)).casefold()
    return unicodedata.normalize("NFKC", once).casefold()


def _premapped(cluster: str) -> str:
    """The cluster with what NFKC would turn into a space and a mark already replaced: ´, ゛ and ゜."""
    first = cluster[0]
    return _SAME_AS[first] + cluster[1:] if first in "\u00b4\u309b\u309c" else cluster


def _makes_another(base: str, mark: str) -> bool:
    """Whether an optional mark tells two characters apart on this base after all: й is a letter, ≠ is not =."""
    return (base, mark) == _CYRILLIC_BREVE or ("\u0300" <= mark <= "\u20ff" and unicodedata.category(base) == "Sm")


def _same(char: str) -> str:
    """The table's answer for one decomposed character; any script's digit is the ASCII digit."""
    if char.isspace():
        return SPACE
    known = _SAME_AS.get(char)
    if known is not None:
        return known
    if char > "\x7f" and (digit := unicodedata.decimal(char, None)) is not None:
        return str(digit)
    return char


def _is_optional_mark(char: str) -> bool:
    code = ord(char)
    if code < 0x0300 or not any(low <= code <= high for low, high in _OPTIONAL_MARKS):
        return False
    return unicodedata.category(char) in ("Mn", "Me") or code >= 0xE0020  # tags are format characters
