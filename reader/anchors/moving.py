"""Where words of an earlier edition are in a later one, or that nobody can tell.

Stricter than `quote.py`, which finds what is likely: a note at other words than it was made at is worse than one that
is said to be lost. So all places where the words could be are compared, word by word and with what stood around them,
and one is taken only if it is good by itself and no other is nearly as good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from math import log2

from reader.anchors.plain import Plain, plain
from reader.anchors.quote import Match
from reader.anchors.words import Word, words_of
from reader.publication.locator import Quote

_PIECE = 3  # words of a piece that is looked for as it is
_PIECES = 48
_FREQUENT = 100  # occurrences from which a piece tells nothing
_SPREAD = 64  # how far apart, in characters, pieces may point that mean the same place
_COMPARED = 6  # places compared word by word
_CHANCE = 6  # weight below which words that agree alone may be chance
_ENOUGH = 16  # weight of all that has to agree
_BRIEF = 3  # letters
_SAME = 10  # weight of words that nothing is known of but that they are in this text
_ALONE = 96  # the same, of another edition
_TELLING = 16  # weight from which some of the words may have changed
_AROUND = 24  # weight that has to agree around words that tell little
_CLOSE = 200  # characters from where the words were
_LONG = 48  # weight from which words are known without what stood around them
_MARGIN = 0.15  # share of what agrees by which a place has to be better than all others
_FOREIGN = 24  # weight from which words in between are no change but another text
_BREAK = 2  # weight that words after a change have to have to count
_INSERTED = 3  # words put in at an end of the quoted ones that are taken for changed ones

_END = re.compile(r"""[.!?…。！？؟]["'»”)\]]*(?:\s|$)|$""")
_LAST = re.compile(r"""[.!?…。！？؟]["'»”)\]]*$""")
Pair = tuple[int, int]  # numbers of a word that was wanted, and of the one that agrees with it


class MovedWords:
    """Finds quotes of another edition in one text. Offsets count code points."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _plain(self) -> Plain:
        return plain(self._text)

    def find(self, quote: Quote, near: int | None = None, *, same: bool = False) -> Match | None:
        """Where the quoted words are now; nothing where they are not, or may be at several places.

        `near` is where they were, in this text: words that are still there with all that stood around them are taken.
        `same`: the quote is of this very text, so that few words without any others around them are known, too.
        """
        wanted = _Wanted.of(quote)
        if wanted is None:
            return None
        at = None if near is None else self._plain.forward(near, after=True) - wanted.start
        text = self._plain.text
        if at is not None and wanted.total >= _CHANCE and at >= 0 and text.startswith(wanted.text, at):
            return self._match(wanted, _whole(wanted, at))
        best, others = self._best(wanted)
        if best is None:
            return None
        close = at is not None and abs(best.start - wanted.start - at) <= _CLOSE
        if not _is_good(best, wanted, close=close, same=same):
            return None
        if any(best.total - other.total < max(_CHANCE, _MARGIN * best.total) for other in others):
            return None
        return self._match(wanted, best)

    def _best(self, wanted: _Wanted) -> tuple[_Candidate | None, list[_Candidate]]:
        """The candidate that agrees most, and those at other places."""
        found = [_whole(wanted, at) for at in _occurrences(self._plain.text, wanted.text, 4)]
        for low, high in self._windows(wanted):
            if not any(one.start >= low and one.end <= high and one.total == wanted.total for one in found):
                candidate = _compared(self._plain.text, low, high, wanted)
                if candidate is not None:
                    found.append(candidate)
        found.sort(key=lambda one: (-one.total, one.end - one.start, one.start))
        if not found:
            return None, []
        best = found[0]
        return best, [one for one in found[1:] if one.end <= best.start or one.start >= best.end]

    def _windows(self, wanted: _Wanted) -> Iterator[tuple[int, int]]:
        """Stretches of the text that most pieces of the quote point to."""
        text, whole, words = self._plain.text, wanted.text, wanted.words
        step = max(1, (len(words) - _PIECE) // _PIECES)
        votes: Counter[int] = Counter()
        for number in range(0, max(len(words) - _PIECE, 0) + 1, step):
            piece = words[number : number + _PIECE]
            begin = piece[0].start
            hits = list(_occurrences(text, whole[begin : piece[-1].end], _FREQUENT + 1))
            if len(hits) <= _FREQUENT and sum(word.weight for word in piece) > _PIECE:
                for at in {(hit - begin) // _SPREAD for hit in hits}:
                    votes[at] += round(64 / (1 + log2(len(hits))))
        shown = Counter({at: votes[at] + max(votes[at - 1], votes[at + 1]) for at in list(votes)})
        slack = 2 * _SPREAD + min(len(whole) // 3, 1_000)
        done: list[int] = []
        for at in sorted(shown, key=lambda at: (-shown[at], at)):
            if len(done) == _COMPARED:
                return
            if at - 1 not in done and at + 1 not in done:
                done.append(at)
                yield max(0, at * _SPREAD - slack), at * _SPREAD + len(whole) + slack

    def _match(self, wanted: _Wanted, found: _Candidate) -> Match:
        start = self._plain.backward(found.start, after=True)
        end = max(start, self._plain.backward(found.end))
        score = min(1.0, found.total / max(1, wanted.total))
        return Match(start, end, score, changed=not found.exact, late=found.late)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A quote made plain and cut into words. `first` up to `last` are the quoted ones, the others stood around."""

    text: str
    words: tuple[Word, ...]
    first: int
    last: int
    start: int  # of the quoted words in `text`
    end: int
    weight: int  # of the quoted words
    total: int  # of all words
    before: int  # of those that stood before them
    after: int

    @property
    def is_brief(self) -> bool:
        """Whether it is a few letters of a script without spaces, which are parts of words everywhere."""
        words = self.words[self.first : self.last]
        return len(words) <= _BRIEF and all(len(word.text) == 1 for word in words)

    @classmethod
    def of(cls, quote: Quote) -> _Wanted | None:
        whole = plain(quote.before + quote.exact + quote.after)
        start = whole.forward(len(quote.before))
        end = max(start, whole.forward(len(quote.before) + len(quote.exact), after=True))
        exact = whole.text[start:end]
        start += len(exact) - len(exact.lstrip())
        end = max(start, end - (len(exact) - len(exact.rstrip())))
        words = words_of(whole.text)
        # Words that the ends cut say nothing.
        if quote.before and words and words[0].start == 0 and words[0].weight == len(words[0].text):
            del words[0]
        if quote.after and words and words[-1].end == len(whole.text) and words[-1].weight == len(words[-1].text):
            del words[-1]
        inside = [number for number, word in enumerate(words) if word.end > start and word.start < end]
        if not inside:
            return None
        weight = sum(words[number].weight for number in inside)
        total = sum(word.weight for word in words)
        before = sum(word.weight for word in words[: inside[0]])
        return cls(
            whole.text,
            tuple(words),
            inside[0],
            inside[-1] + 1,
            start,
            end,
            weight,
            total,
            before,
            total - weight - before,
        )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch of the text, and the weight of what agrees there."""

    start: int
    end: int
    words: int  # of the quoted ones
    around: int  # of what stood around them
    exact: bool  # the quoted words are all there and nothing is between them
    beside: int  # sides, of two, on which the word next to them is there, too
    late: int = 0  # of the quoted words, before the first that is there
    one_side: bool = False  # all that stood on one side is there, and on the other a sentence begins or ends

    @property
    def total(self) -> int:
        return self.words + self.around


def _whole(wanted: _Wanted, at: int) -> _Candidate:
    """Where all of a quote is as it was."""
    around = wanted.total - wanted.weight
    return _Candidate(at + wanted.start, at + wanted.end, wanted.weight, around, exact=True, beside=2)


def _is_good(found: _Candidate, wanted: _Wanted, *, close: bool, same: bool) -> bool:
    """Whether so much agrees that it is no chance; more is asked for far from where it was."""
    context = wanted.total - wanted.weight
    share, around = found.words / max(1, wanted.weight), found.around / max(1, context)
    if not context:
        if wanted.total < (_SAME if same else _ALONE):
            return False
        return found.exact if wanted.weight < _LONG else share >= 0.8
    if found.total < _ENOUGH:
        return False
    if wanted.weight < _TELLING:
        enough = around >= (0.75 if close else 0.9) and found.around >= min(_AROUND, context)
        sides = 2 if wanted.is_brief or (wanted.weight < _CHANCE and around < 0.9) else 1
        return found.exact and ((found.beside >= sides and enough) or (close and found.one_side))
    if wanted.weight < _LONG:
        if found.exact and close and found.one_side:
            return True
        if not found.exact and not close and wanted.weight < 2 * _TELLING:
            return False
        return share >= 0.7 and around >= 0.35 and found.total >= 0.75 * wanted.total
    if wanted.weight < 2 * _LONG:
        return share >= (0.62 if around >= 0.5 else 0.8) and (found.exact or close or around >= 0.5)
    return share >= 0.6


def _compared(text: str, low: int, high: int, wanted: _Wanted) -> _Candidate | None:
    """The stretch of a window that agrees with a quote, word by word."""
    there = words_of(text, low, min(high, len(text)))
    matcher = SequenceMatcher(None, [word.text for word in wanted.words], [word.text for word in there], autojunk=False)
    runs = _telling([(i, j, size) for i, j, size in matcher.get_matching_blocks() if size], wanted)
    pairs = [(i + step, j + step) for i, j, size in runs for step in range(size)]
    inner = _together([pair for pair in pairs if wanted.first <= pair[0] < wanted.last], there, wanted)
    agreeing = sum(wanted.words[i].weight for i, _ in inner)
    inner = _without_chance(inner, there, wanted)
    if not inner:
        return None
    certain = sum(wanted.words[i].weight for i, _ in inner)
    agreeing = agreeing if certain >= 0.85 * agreeing else certain
    partners = dict(pairs)
    first, last = _start(inner, partners, there, wanted), _end(inner, partners, there, wanted)
    start, end = first, last
    reach = 2 * max(wanted.start, len(wanted.text) - wanted.end) + 16
    before = sum(
        wanted.words[i].weight for i, j in pairs if i < wanted.first and start - reach <= there[j].start < start
    )
    after = sum(wanted.words[i].weight for i, j in pairs if i >= wanted.last and end <= there[j].end <= end + reach)
    (i, j), (k, m) = inner[0], inner[-1]
    exact = len(inner) == wanted.last - wanted.first == m - j + 1
    beside = (partners.get(i - 1) == j - 1) + (partners.get(k + 1) == m + 1)
    most = 0.9 if wanted.weight < _LONG else 0.75
    whole_before = before >= max(_TELLING, most * wanted.before) and partners.get(i - 1) == j - 1
    whole_after = after >= max(_TELLING, most * wanted.after) and partners.get(k + 1) == m + 1
    one_side = (whole_before and _ends(wanted.text, wanted.start, wanted.end) and _ends(text, start, end)) or (
        whole_after and _begins(wanted.text, wanted.start) and _begins(text, start)
    )
    late = i - wanted.first
    return _Candidate(start, end, agreeing, before + after, exact=exact, beside=beside, late=late, one_side=one_side)


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends with a stretch, so that another one may follow now."""
    return bool(_END.match(text, end)) or bool(_LAST.search(text[max(start, end - 4) : end]))


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins with a stretch."""
    before = text[max(0, start - 4) : start].rstrip()
    return not before or bool(_LAST.search(before))


def _telling(runs: list[tuple[int, int, int]], wanted: _Wanted) -> list[tuple[int, int, int]]:
    """Runs of words that agree, without single small words that stand far from all others."""
    kept = []
    for number, (i, j, size) in enumerate(runs):
        weight = sum(word.weight for word in wanted.words[i : i + size])
        close = False
        for other in (number - 1, number + 1):
            if 0 <= other < len(runs):
                (a, b, length), (c, d, _) = sorted((runs[number], runs[other]))
                close |= c - a - length <= 2 and d - b - length <= 2
        if weight >= _CHANCE or close:
            kept.append((i, j, size))
    return kept


def _together(pairs: list[Pair], there: list[Word], wanted: _Wanted) -> list[Pair]:
    """The pairs that are still one piece: the stretch in which most agrees and least is foreign."""
    best, best_sum = (0, 0), 0.0
    begin, total = 0, 0.0
    for number, (i, j) in enumerate(pairs):
        if number:
            a, b = pairs[number - 1]
            foreign = sum(word.weight for word in there[b + 1 : j])
            if (i - a, j - b) != (1, 1):
                missing = sum(word.weight for word in wanted.words[a + 1 : i])
                total -= _BREAK + _cost(missing, foreign)
        if total <= 0:
            begin, total = number, 0.0
        total += wanted.words[i].weight or 0.1
        if total > best_sum:
            best, best_sum = (begin, number + 1), total
    pairs = pairs[best[0] : best[1]]
    # Signs are everywhere: at the ends only those count that were there.
    while pairs and not wanted.words[pairs[0][0]].weight and pairs[0][0] != wanted.first:
        del pairs[0]
    while pairs and not wanted.words[pairs[-1][0]].weight and pairs[-1][0] != wanted.last - 1:
        del pairs[-1]
    return pairs


def _without_chance(pairs: list[Pair], there: list[Word], wanted: _Wanted) -> list[Pair]:
    """The pairs without short runs at the ends, beyond words that changed: they may be other words."""
    while pairs:
        size, gap = _run(pairs, there, wanted)
        if gap:
            pairs = pairs[size:]
            continue
        size, gap = _run(pairs[::-1], there, wanted)
        if not gap:
            break
        pairs = pairs[:-size]
    return pairs


def _run(pairs: list[Pair], there: list[Word], wanted: _Wanted) -> tuple[int, bool]:
    """How many pairs the first run has, and whether it weighs less than the gap after it."""
    weight = 0
    for number in range(len(pairs) - 1):
        (i, j), (k, m) = pairs[number : number + 2]
        weight += wanted.words[i].weight
        if abs(k - i) != 1 or abs(m - j) != 1:
            missing = sum(word.weight for word in wanted.words[min(i, k) + 1 : max(i, k)])
            foreign = sum(word.weight for word in there[min(j, m) + 1 : max(j, m)])
            return number + 1, weight < max(_CHANCE + 2, missing, foreign)
    return len(pairs), False


def _cost(missing: int, foreign: int) -> float:
    """What a gap between words that agree counts against their being one piece; little where a word was changed."""
    most = max(missing, foreign)
    if most <= 2 * _CHANCE:
        return most / 2
    return max(min(missing, 2 * _CHANCE), foreign if foreign <= _FOREIGN else 2 * foreign)


def _start(inner: list[Pair], partners: dict[int, int], there: list[Word], wanted: _Wanted) -> int:
    """Where the quoted words begin; where the first of them changed, after the one that stood before them."""
    i, j = inner[0]
    if i == wanted.first:
        return there[j].start + max(0, wanted.start - wanted.words[i].start)
    before = partners.get(wanted.first - 1)
    if before is not None and _are_changed(there[before + 1 : j], i - wanted.first):
        return there[before + 1].start
    return there[j].start


def _end(inner: list[Pair], partners: dict[int, int], there: list[Word], wanted: _Wanted) -> int:
    i, j = inner[-1]
    if i == wanted.last - 1:
        return there[j].end - max(0, wanted.words[i].end - wanted.end)
    after = partners.get(wanted.last)
    if after is not None and _are_changed(there[j + 1 : after], wanted.last - 1 - i):
        return there[after - 1].end
    return there[j].end


def _are_changed(words: list[Word], missing: int) -> bool:
    """Whether words at an end stand for as many that are missing, or for a few more."""
    return 0 < len(words) <= missing + _INSERTED and sum(word.weight for word in words) <= 2 * _CHANCE


def _occurrences(text: str, piece: str, most: int) -> Iterator[int]:
    at = text.find(piece) if piece else -1
    while at >= 0 and most:
        yield at
        most -= 1
        at = text.find(piece, at + 1)
