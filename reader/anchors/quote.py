"""Words found again: a quote with what stood before and after it, in a text that may have changed meanwhile.

The words are looked for as they are; then without regard to white space, soft hyphens, kinds of quotation marks and
dashes, NFC (`plain.py`); then with some letters changed. What stands around decides between several, and is what short
quotes need to be found at all. The same quote and text always give the same answer. Where nothing is good enough,
nothing is found: a note at a wrong place is worse than one that is said to be lost.

Source of the form: Web Annotation Data Model (W3C), "Text Quote Selector".
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reader.anchors.approximate import LONG, distance, nearest_match
from reader.anchors.plain import Plain, plain
from reader.publication.locator import Quote

CONTEXT = 32  # characters on either side, as in most tools
_MANY = 2_000  # occurrences that are looked at one by one; of more, those near the context only
_TELLING = 16  # weight from which words are told from others without their context; see `_weight`
_AGREEING = 0.25  # share of the context that has to be there ...
_TOGETHER = 12  # ... and size of it and the words in one piece, where these do not tell by themselves
_ALIKE = 0.7  # share that does where the context has changed, too
_SEED = 8  # characters of a piece that is looked for as it is, when the whole is not there
_SEEDS = 32
_FREQUENT = 200  # occurrences from which a seed tells nothing
_SPREAD = 32  # how far apart, in characters, seeds may point that mean the same place
_TRIED = 4  # places compared letter by letter
_SIMILAR = 0.75  # share of letters that stayed, without help of the context
_RELATED = 0.6  # the same, where the context agrees


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quote was found. Offsets count code points; `score` is 0..1, 1 with all of its context."""

    start: int
    end: int
    score: float
    changed: bool  # letters differ, not only white space and punctuation
    late: int = 0  # how many of the words it begins with are not there


def quote_of(text: str, start: int, end: int, context: int = CONTEXT) -> Quote:
    """The words of a range of a text, with up to `context` characters on either side."""
    start, end = max(0, min(start, end)), max(0, start, end)
    return Quote(text[start:end], text[max(0, start - context) : start], text[end : end + context])


class QuoteFinder:
    """Finds quotes in one text. What has to be done once for a text is done when first needed."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _plain(self) -> Plain:
        return plain(self._text)

    def find(self, quote: Quote, near: int | None = None) -> Match | None:
        """Where the quote is now, or nothing. `near` is where it was: it decides when nothing else does."""
        whole = quote.before + quote.exact + quote.after
        if not whole.strip():
            return None
        if (at := _nearest(self._text, whole, None if near is None else near - len(quote.before))) is not None:
            start = at + len(quote.before)
            score = 1.0 if quote.before or quote.after or self._text.count(quote.exact) == 1 else 0.5
            return Match(start, start + len(quote.exact), score, changed=False)
        wanted = _Wanted.of(quote)
        hint = None if near is None else self._plain.forward(near)
        found = _literal(self._plain.text, wanted, hint) or _similar(self._plain.text, wanted, hint)
        if found is None:
            return None
        start = self._plain.backward(found.start, after=True)
        return Match(start, max(start, self._plain.backward(found.end)), found.score, found.changed)


def find_quote(text: str, quote: Quote, near: int | None = None) -> Match | None:
    """Where a quote is in a text. For several quotes in one text, make one QuoteFinder."""
    return QuoteFinder(text).find(quote, near)


def to_selector(quote: Quote) -> dict[str, str]:
    """The quote as a TextQuoteSelector of the Web Annotation Data Model."""
    selector = {"type": "TextQuoteSelector", "exact": quote.exact}
    return selector | {name: value for name, value in (("prefix", quote.before), ("suffix", quote.after)) if value}


def from_selector(selector: Any) -> Quote | None:
    """The quote a TextQuoteSelector describes, or nothing if it is none."""
    if not isinstance(selector, dict) or selector.get("type") != "TextQuoteSelector":
        return None
    exact, before, after = (selector.get(name) or "" for name in ("exact", "prefix", "suffix"))
    if not all(isinstance(value, str) for value in (exact, before, after)) or not exact:
        return None
    return Quote(exact, before, after)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A quote made plain, the words without white space around them."""

    before: str
    exact: str
    after: str

    @classmethod
    def of(cls, quote: Quote) -> _Wanted:
        # Made plain as a whole: white space and marks at the borders join across them.
        whole = plain(quote.before + quote.exact + quote.after)
        start = whole.forward(len(quote.before))
        end = max(start, whole.forward(len(quote.before) + len(quote.exact), after=True))
        exact = whole.text[start:end]
        start += len(exact) - len(exact.lstrip())
        end = max(start, end - (len(exact) - len(exact.rstrip())))
        return cls(whole.text[:start], whole.text[start:end], whole.text[end:])

    @property
    def context(self) -> int:
        return len(self.before) + len(self.after)


def _literal(text: str, wanted: _Wanted, near: int | None) -> Match | None:
    """The words as they are, where most of the context agrees."""
    length = len(wanted.exact)
    whole = wanted.before + wanted.exact + wanted.after
    hint = None if near is None else near - len(wanted.before)
    if (at := _nearest(text, whole, hint)) is not None:
        start = at + len(wanted.before)
        return Match(start, start + length, 1.0, changed=False)
    if not length:
        return None
    if not wanted.context:
        at = _nearest(text, wanted.exact, near)
        return None if at is None else Match(at, at + length, 0.5, changed=False)
    candidates = set(_around(text, wanted))
    count = text.count(wanted.exact)
    if count <= _MANY:
        candidates.update(_occurrences(text, wanted.exact))
    if not candidates:
        return None
    shares = {at: _run(text, at, wanted) for at in candidates}
    if max(shares.values()) < 0.5 and len(shares) <= _FREQUENT:
        alike = {at: _agreement(text, at, at + length, wanted) for at in candidates}
        shares = {at: max(shares[at], alike[at] if alike[at] >= _ALIKE else 0.0) for at in candidates}
    best = min(candidates, key=lambda at: (-shares[at], 0 if near is None else abs(at - near), at))
    share = shares[best]
    together = _size(wanted.exact) + share * _size(wanted.before + wanted.after)
    telling = _weight(wanted.exact) >= _TELLING
    if telling and (count == 1 or near is not None or share >= _AGREEING):
        return Match(best, best + length, 0.6 + 0.4 * share, changed=False)
    if not telling and share >= _AGREEING and together >= _TOGETHER:
        return Match(best, best + length, 0.6 + 0.4 * share, changed=False)
    return None


def _similar(text: str, wanted: _Wanted, near: int | None) -> Match | None:
    """Words that are nearly the same. Pieces that stayed as they were show where to compare."""
    length = len(wanted.exact)
    weight = _weight(wanted.exact)
    if not weight:
        return None
    matches = []
    for begin in _likely(text, wanted, near):
        slack = _SPREAD + length // 3
        low = max(0, begin - slack)
        window = text[low : begin + length + slack]
        if not window:
            continue
        for start, end, errors in _placed(window, wanted):
            similarity = 1 - errors / length
            share = _agreement(text, low + start, low + end, wanted)
            enough = _SIMILAR if weight >= 2 * _TELLING or share >= 0.5 else 1.0
            # Words without a change have been judged before.
            if errors and similarity >= (_RELATED if share >= _ALIKE else enough):
                matches.append(Match(low + start, low + end, 0.6 * similarity + 0.4 * share, changed=True))
    return min(
        matches, key=lambda one: (-one.score, 0 if near is None else abs(one.start - near), one.start), default=None
    )


def _placed(window: str, wanted: _Wanted) -> Iterator[tuple[int, int, int]]:
    """Start, end and errors where the words are most nearly in a window, and between what stood around them."""
    start, end, errors = nearest_match(window, wanted.exact)
    yield start, end, errors
    if len(wanted.exact) > LONG:
        return
    before, after = wanted.before[-_SEED:], wanted.after[:_SEED]
    first = at + len(before) if len(before) == _SEED and (at := window.rfind(before, 0, end)) >= 0 else start
    last = at if len(after) == _SEED and (at := window.find(after, first)) >= 0 else end
    for left, right in {(first, end), (start, last), (first, last)} - {(start, end)}:
        if left <= right:
            yield left, right, distance(window[left:right], wanted.exact)


def _likely(text: str, wanted: _Wanted, near: int | None) -> list[int]:
    """Where the words may begin, best first: where most pieces of quote and context point to."""
    whole = wanted.before + wanted.exact + wanted.after
    size = max(3, _SEED * len(whole) // max(_weight(whole), 1))  # shorter where each character says more
    step = max(1, (len(whole) - size) // _SEEDS)
    votes: Counter[int] = Counter()
    for offset in range(0, max(len(whole) - size, 0) + 1, step):
        piece = whole[offset : offset + size]
        hits = list(_occurrences(text, piece, _FREQUENT + 1))
        if piece.isspace() or len(hits) > _FREQUENT:
            continue
        for at in {(hit - offset) // _SPREAD for hit in hits}:
            votes[at] += 1
    shown = Counter({at: votes[at] + max(votes[at - 1], votes[at + 1]) for at in list(votes)})
    best = sorted(shown, key=lambda at: (-shown[at], 0 if near is None else abs(at * _SPREAD - near), at))[:_TRIED]
    return [at * _SPREAD + _SPREAD // 2 + len(wanted.before) for at in best]


def _around(text: str, wanted: _Wanted) -> Iterator[int]:
    """Occurrences of the words that have some of the context at one side."""
    for size in (16, 8, 4):
        before, after = wanted.before[-size:], wanted.after[:size]
        if before:
            yield from (at + len(before) for at in _occurrences(text, before + wanted.exact, _MANY))
        if after:
            yield from _occurrences(text, wanted.exact + after, _MANY)


def _occurrences(text: str, piece: str, most: int | None = None) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0 and most != 0:
        yield at
        most = None if most is None else most - 1
        at = text.find(piece, at + 1)


def _nearest(text: str, piece: str, near: int | None) -> int | None:
    """The occurrence nearest to a place, the earlier of two; without a place the first one."""
    if near is None:
        return at if (at := text.find(piece)) >= 0 else None
    near = max(near, 0)
    found = [at for at in (text.rfind(piece, 0, near + len(piece)), text.find(piece, near)) if at >= 0]
    return min(found, key=lambda at: abs(at - near), default=None)


def _run(text: str, start: int, wanted: _Wanted) -> float:
    """The share of the context that is there, without a break, beside the words."""
    end = start + len(wanted.exact)
    before = _common(reversed(wanted.before), reversed(text[max(0, start - len(wanted.before)) : start]))
    after = _common(wanted.after, text[end : end + len(wanted.after)])
    return (before + after) / wanted.context


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _agreement(text: str, start: int, end: int, wanted: _Wanted) -> float:
    """How much of the context is there, changes allowed."""
    if not wanted.context:
        return 0.0
    total = 0.0
    for said, there in (
        (wanted.before, text[max(0, start - len(wanted.before)) : start]),
        (wanted.after, text[end : end + len(wanted.after)]),
    ):
        total += len(said) * difflib.SequenceMatcher(None, said[:200], there[:200], autojunk=False).ratio()
    return total / wanted.context


def _size(text: str) -> int:
    """The length, Chinese, Japanese and Korean letters counted three times."""
    return sum(3 if char >= "\u2e80" else 1 for char in text)


def _weight(text: str) -> int:
    """How much a text tells: its letters and digits, those of Chinese, Japanese and Korean three times."""
    return sum(3 if char >= "\u2e80" else 1 for char in text if char.isalnum())
