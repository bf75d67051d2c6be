"""Where a pattern is most nearly in a text: the fewest letters to insert, drop or change.

The table of edit distances, a column at a time, as bits of two numbers of any size.
Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999).
"""

from __future__ import annotations

LONG = 2_000  # from here on the ends of a pattern are placed apart: the columns grow with it


def nearest_match(text: str, pattern: str) -> tuple[int, int, int]:
    """Start and end of the best match, the first of several, and its number of errors. No pattern matches nowhere.

    Of a long pattern the beginning and the end are matched, and the errors in between are estimated from theirs.
    """
    if len(pattern) > LONG:
        size = LONG // 2
        border = len(text) - len(text) // 2
        start, _, first = nearest_match(text[:border], pattern[:size])
        _, end, last = nearest_match(text[border:], pattern[-size:])
        end += border
        return start, end, max((first + last) * len(pattern) // LONG, int(text[start:end] != pattern))
    end, errors, _ = _best_end(text, pattern)
    length, _, _ = _best_end(text[:end][::-1], pattern[::-1], anchored=True)
    return end - length, end, errors


def distance(one: str, other: str) -> int:
    """The number of errors between two texts as a whole; of long ones, the time grows with both lengths."""
    return _best_end(one, other, anchored=True)[2] if other else len(one)


def _best_end(text: str, pattern: str, *, anchored: bool = False) -> tuple[int, int, int]:
    """The first end of a match with the fewest errors, their number, and that of a match up to the end of the text.

    A match begins anywhere, or at 0.
    """
    size = len(pattern)
    letters: dict[str, int] = {}
    for index, char in enumerate(pattern):
        letters[char] = letters.get(char, 0) | 1 << index
    full, last = (1 << size) - 1, 1 << size >> 1
    more, less = full, 0  # where a cell of the column is one more, or one less, than the one above it
    best, best_end, errors = size, 0, size
    for end, char in enumerate(text, 1):
        same = letters.get(char, 0)
        diagonal = (((same & more) + more) ^ more) | same | less
        rising, falling = less | (full & ~(diagonal | more)), more & diagonal
        errors += bool(rising & last) - bool(falling & last)
        rising, falling = (rising << 1 | anchored) & full, falling << 1 & full
        more, less = falling | (full & ~(diagonal | rising)), rising & diagonal
        if errors < best:
            best, best_end = errors, end
    return best_end, best, errors
