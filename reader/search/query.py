"""What a person typed into the search field, taken apart. Nothing they type is an error.

The rule, and why. Find in a browser or in Apple Books looks for exactly what was typed, so that is tried first: the
whole query as one piece of text. Typed from memory it is often not there as such; then a block that has all the words,
in any order, is the next best answer, and each word is marked. Quotation marks around the whole query say "only this".
Words match inside words, because Japanese and Chinese have no others and because as-you-type needs it.
Operators (see `expression.py`) are what they look like first, and mean something only where that is not found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.search.expression import Expression, parse_expression
from reader.search.folding import fold

# Opening mark -> the marks that close it. Keyboards and word processors mix the double ones freely.
_DOUBLE = '"“”„‟＂'
_CLOSING: dict[str, str] = {**dict.fromkeys(_DOUBLE, _DOUBLE), "«": "»", "»": "«", "「": "」", "『": "』", "｢": "｣"}
_BRACKETS = "「『｢"  # stand between characters without spaces; the others open only in front of a word


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, folded. An empty query finds nothing."""

    literal: str = ""  # the whole, to be found as it is; nothing where the query is empty
    words: tuple[str, ...] = ()  # if it is not found: words and phrases that must all be in a block; may be empty
    expression: Expression | None = None  # if it is not found, in place of the words, where it has operators

    def __bool__(self) -> bool:
        return bool(self.literal)

    @property
    def is_loose(self) -> bool:
        """Whether there is something else to look for where the whole is not found."""
        return bool(self.words or self.expression)


def parse_with_operators(text: str) -> tuple[Query, Expression]:
    """The query, and what it means as an expression: looked for where the text is not found as it was typed.

    A query without operators is what `parse_query` makes of it.
    """
    query, expression = parse_query(text), parse_expression(text)
    if expression.is_plain or not (query and expression):
        return query, expression
    return replace(query, words=(), expression=expression), expression


def parse_query(text: str) -> Query:
    """The query that a text means. Never raises; blank text, or only invisible characters, give an empty query.

    A quotation mark without its partner, and quotation marks with nothing in between, stand for themselves.
    """
    parts = _parts(text.strip())
    if len(parts) == 1 and parts[0].quoted:
        return Query(_folded(parts[0].text))
    literal = _folded(text)
    words: dict[str, None] = {}  # in the order typed, each once
    for part in parts:
        found = [_folded(part.text)] if part.quoted else _folded(part.text).split(" ")
        words.update(dict.fromkeys(word for word in found if word))
    # Pasted text brings punctuation between quotations; it says nothing about a block and would be marked everywhere.
    telling = tuple(word for word in words if any(char.isalnum() for char in word)) or tuple(words)
    return Query(literal, () if telling == (literal,) else telling)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    quoted: bool


def _parts(text: str) -> list[_Part]:
    """The text cut into quoted phrases and what stands between them, each with something visible in it."""
    parts: list[_Part] = []
    plain_from = at = 0
    while at < len(text):
        end = _closing(text, at)
        if end is None:
            at += 1
            continue
        parts += [_Part(text[plain_from:at], False), _Part(text[at + 1 : end], True)]
        plain_from = at = end + 1
    parts.append(_Part(text[plain_from:], False))
    return [part for part in parts if _folded(part.text)]


def _closing(text: str, at: int) -> int | None:
    """Where the phrase ends whose opening mark stands at `at`; None where no phrase begins there."""
    closers = _CLOSING.get(text[at])
    if closers is None:
        return None
    if at > 0 and text[at] not in _BRACKETS and not (text[at - 1].isspace() or text[at - 1] in "([{（"):
        return None  # inches, not quotation: 5" x 7"
    ends = [end for closer in closers if (end := text.find(closer, at + 1)) >= 0]
    end = min(ends, default=-1)
    return end if end >= 0 and _folded(text[at + 1 : end]) else None


def _folded(text: str) -> str:
    return fold(text).text.strip(" ")
