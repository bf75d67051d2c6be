"""What counts as a word in folded text, for the index of all texts and for judging what it offers.

Scripts that write words apart have words. Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese and Tibetan are *runs*:
any part of one may be looked for, so the index has every two characters that stand together, and each last one alone.
Arabic and Hebrew write "and", "in", "the" onto the word; a word is found behind these, too.
"""

from __future__ import annotations

import re
import unicodedata

# Folded katakana are hiragana; the Hangul of an index are syllables.
_RUN = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ede\u0f40-\u0fbc\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17dc"
    "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff"
    "\U00016fe0-\U00018cff\U0001aff0-\U0001b2ff\U00020000-\U000323af"
)
_MARKS = (
    "\u0900-\u0963\u0966-\u096f\u0971-\u0dff"  # of Indic scripts: letters of words, though Python says they are none
)
_LETTER = f"(?:[^\\W_{_RUN}{_MARKS}]|[{_MARKS}])"
_OLD = unicodedata.ucd_3_2_0
BEGUN = 3  # characters
RUN = re.compile(f"[{_RUN}]+")
_PLAIN = re.compile("[a-z0-9]+")  # a word of a folded text in ASCII
PIECE = re.compile(f"[{_RUN}]+|{_LETTER}+")  # a run or a word
_BETWEEN = f"(?:(?![{_RUN}{_MARKS}])[\\W_])*"  # what may stand between two words of a phrase
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u05ea\u0621-\u06d3]")
# Arabic: wa-, fa-, then bi-, ka-, li-, sa-, then the article (li- and it make ll-).
# Hebrew: ve-, she-, be-, ke-, le-, me-, ha-.
_ATTACHED = re.compile(
    "(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0643\u0644\u0633])?|[\u0648\u0641])(?=[\u0621-\u06d3]{2})"
    "|(?:\u05d5?\u05e9?[\u05d1\u05db\u05dc\u05de]?\u05d4?)(?=[\u05d0-\u05ea]{2})"
)


def pieces(folded: str) -> list[str]:
    """The runs and words of a folded text, in order."""
    return PIECE.findall(folded)


def is_run(piece: str) -> bool:
    """Whether a piece is of a script that does not part words."""
    return RUN.fullmatch(piece) is not None


def fed(folded: str) -> str:
    """A folded text as the index reads it: runs as pairs of characters, and Arabic and Hebrew words bare as well."""
    if folded.isascii():
        return folded
    text = RUN.sub(lambda found: f" {pairs(found[0])} ", folded)
    if _RIGHT_TO_LEFT.search(text) is None:
        return text
    bare = [rest for word in PIECE.findall(text) for rest in bare_forms(word)]
    return f"{text} {' '.join(bare)}" if bare else text


def begun(folded: str) -> str:
    """What the words of a folded text begin with, one to three characters, and each character of its runs; each once.

    An index that lengthens "th" itself joins what it knows of every such word of a library.
    """
    found: set[str] = set()
    if folded.isascii():
        words = set(_PLAIN.findall(folded))
    else:
        every = set(PIECE.findall(folded))
        words = {piece for piece in every if RUN.match(piece) is None}
        found.update("".join(every - words))
        if _RIGHT_TO_LEFT.search(folded):
            words.update(rest for word in tuple(words) for rest in bare_forms(word))
    for length in range(BEGUN, 0, -1):
        words = {word[:length] for word in words}
        found |= words
    return " ".join(sorted(found))


def is_beginning(piece: str) -> bool:
    """Whether `begun` has a piece."""
    return len(piece) <= (1 if is_run(piece) else BEGUN) and is_old(piece)


def is_old(piece: str) -> bool:
    """Whether SQLite, which knows an older Unicode, takes a piece for one word, too."""
    return piece.isascii() or all(_OLD.category(char)[0] in "LN" for char in piece)


def pairs(run: str) -> str:
    """Every two characters that stand together, then the last one alone: `abc` is `ab bc c`."""
    return " ".join(run[at : at + 2] for at in range(len(run)))


def bare_forms(word: str) -> list[str]:
    """An Arabic or Hebrew word without some or all of what may be written onto its beginning; nothing for others."""
    attached = _ATTACHED.match(word) if _RIGHT_TO_LEFT.match(word) else None
    return [word[at:] for at in range(1, attached.end() + 1)] if attached else []


def most_attached(word: str) -> int:
    """How many characters may be written onto the beginning of a word."""
    return 4 if _RIGHT_TO_LEFT.match(word) else 0


def pattern(parts: list[str], *, whole: bool) -> re.Pattern[str]:
    """What finds words and runs that follow one another in folded text; without `whole`, the last may go on."""
    found = []
    for number, part in enumerate(parts):
        if is_run(part):
            found.append(re.escape(part))
            continue
        attached = _ATTACHED.pattern if _RIGHT_TO_LEFT.match(part) and number == 0 and not whole else ""
        before = f"(?<!{_LETTER})(?:{attached})?" if attached else f"(?<!{_LETTER})"
        before += "(?P<found>)" if number == 0 else ""  # where what is marked begins
        last = number == len(parts) - 1
        found.append(f"{before}{re.escape(part)}{'' if last and not whole else f'(?!{_LETTER})'}")
    return re.compile(_BETWEEN.join(found))
