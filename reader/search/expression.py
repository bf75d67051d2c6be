"""What a person asks of all texts at once. Nothing they type is an error; what is no operator is taken as it stands.

boundaries trust     both, in any order, in one paragraph; a word also finds longer ones that begin with it
"set a boundary"     these words in a row                 =trust    this word only, no longer one
-fear                not in the paragraph                 trust*    the same as without the asterisk
trust OR honesty     either                               a NEAR b  at most ten words apart; NEAR/3: three
lang:de              texts in German                      tag:love  what carries a tag: book, article or section
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from reader.search.folding import Folded, fold
from reader.search.terms import PIECE, is_beginning, is_old, is_run, most_attached, pairs, pattern, pieces

NEAR = 10  # words apart, at most, where no number says otherwise
LONGEST = 2_000  # characters of a query that are read
MOST = 24  # terms of a query
_TOKEN = re.compile(
    r"""(?P<field>lang|language|tag):(?:"(?P<quoted>[^"]*)"|(?P<bare>\S+))
      | (?P<minus>(?<!\S)-(?=["「『«„“]))?
        (?:["„“”«»](?P<phrase>[^"„“”«»]+)["“”«»] | [「『](?P<corner>[^」』]+)[」』])
      | (?P<word>\S+)""",
    re.VERBOSE | re.IGNORECASE,
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")


class Span(NamedTuple):
    """Where something stands in a folded text."""

    start: int
    end: int


class Asked(NamedTuple):
    """What is asked of the index for a term."""

    words: tuple[str, ...]
    begun: tuple[str, ...]  # so short that they stand in nearly every text: see `terms.begun`

    @property
    def lengthened(self) -> tuple[str, ...]:
        """The same of words, which takes long."""
        return tuple(f"{one} *" for one in self.begun)


@dataclass(frozen=True)
class Term:
    """A word, or words in a row, that must stand in a paragraph."""

    parts: tuple[str, ...]  # runs and words, folded; none where there is nothing but signs
    whole: bool = False  # the last word must end there
    signs: str = ""  # what there is where it has no word: found as it stands

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.signs)) if self.signs else pattern(list(self.parts), whole=self.whole)

    def spans(self, text: str) -> list[Span]:
        """Where it stands in a folded text, without overlaps."""
        return list(self.each(text))

    def each(self, text: str) -> Iterator[Span]:
        """The same, one by one: who needs the first only looks no further."""
        quick = self.signs or max(self.parts, key=len)
        if quick not in text:
            return
        if self.signs or is_run(self.parts[0]):  # begins with what it looks for: the engine is quick at that
            for one in self._pattern.finditer(text):
                yield Span(one.start(), one.end())
            return
        # A pattern that first looks behind itself is tried at every character; so let `find` say where.
        first, done = self.parts[0], 0
        at, back = text.find(first), most_attached(first)
        while at >= 0:
            for begin in range(max(done, at - back), at + 1):
                if found := self._pattern.match(text, begin):
                    yield Span(found.start("found"), found.end())
                    done = found.end()
                    break
            at = text.find(first, max(done, at + 1))

    def asked(self, *, exactly: bool) -> Asked:
        """What is asked of an FTS5 index: paragraphs without it never have the term.

        With `exactly`, words are not lengthened.
        """
        words: dict[str, None] = {}
        begun: dict[str, None] = {}
        for number, part in enumerate(self.parts):
            runs = is_run(part)
            longer = not runs and number == len(self.parts) - 1 and not (self.whole or exactly)
            if is_beginning(part) and (runs or longer):
                begun[f'"{part}"'] = None
            elif runs:
                words[f'"{pairs(part).rpartition(" ")[0]}"' if len(part) > 1 else f'"{part}" *'] = None
            else:
                words[f'"{part}" *' if longer else f'"{part}"'] = None
        plain = not begun and all(is_old(part) and not is_run(part) for part in self.parts)
        if plain and len(self.parts) > 1 and all("*" not in one for one in words):
            words = {f'"{" ".join(self.parts)}"': None}
        return Asked(tuple(words), tuple(begun))


@dataclass(frozen=True)
class Near:
    """Two terms, at most so many words apart."""

    first: Term
    second: Term
    distance: int

    def spans(self, text: str) -> list[Span]:
        """Where they stand close to each other in a folded text."""
        others = self.second.spans(text)
        ones = self.first.spans(text) if others else []
        if not ones:
            return []
        words = [word.span() for word in PIECE.finditer(text)]
        starts, ends = [start for start, _ in words], [end for _, end in words]

        def is_near(one: Span, those: list[Span]) -> bool:
            """Whether one of its two neighbours is: all others are farther away. A part of a word counts as one."""
            at = bisect_left(those, one)
            for other in those[max(0, at - 1) : at + 1]:
                left, right = sorted((one, other))
                between = bisect_left(starts, right.start) - bisect_right(ends, left.end)
                if right.start <= left.end or between <= self.distance:
                    return True
            return False

        near = [one for one in ones if is_near(one, others)] + [one for one in others if is_near(one, ones)]
        return sorted(dict.fromkeys(near))

    def each(self, text: str) -> Iterator[Span]:
        """As `Term.each`."""
        return iter(self.spans(text))

    def asked(self, *, exactly: bool) -> Asked:
        """As `Term.asked`."""
        one, other = self.first.asked(exactly=exactly), self.second.asked(exactly=exactly)
        return Asked((*one.words, *other.words), (*one.begun, *other.begun))


Clause = tuple["Term | Near", ...]  # one of these


@dataclass(frozen=True)
class Expression:
    """A query over all texts. It is true of a paragraph."""

    clauses: tuple[Clause, ...] = ()  # each must be true
    excluded: tuple[Term, ...] = ()  # none of these may be there
    languages: tuple[str, ...] = ()  # as typed
    tags: tuple[str, ...] = ()  # as typed, each must be there
    is_plain: bool = True  # words and phrases only, as a search in one text understands them, too

    def __bool__(self) -> bool:
        return bool(self.clauses)

    def spans(self, folded: Folded) -> list[Span]:
        """What is to be marked in a paragraph; nothing where it is not true of it."""
        return self.spans_in(folded.text)

    def first_in(self, text: str) -> Span | None:
        """What is to be marked first in a folded text; None where it is not true of it."""
        found: list[Span] = []
        for clause in self.clauses:
            here = [span for term in clause for span in islice(term.each(text), 1)]
            if not here:
                return None
            found += here
        if any(True for term in self.excluded for _ in term.each(text)):
            return None
        return next(_apart(sorted(found)), None)

    def spans_in(self, text: str) -> list[Span]:
        """The same for a text that is folded already."""
        found: list[Span] = []
        for clause in self.clauses:
            here = [span for term in clause for span in term.spans(text)]
            if not here:
                return []
            found += here
        if any(term.spans(text) for term in self.excluded):
            return []
        return list(_apart(sorted(found)))

    def matched(self, *, exactly: bool = False) -> str | None:
        """The question to an FTS5 index of words; with `exactly`, they are not lengthened. None: it cannot say.

        What is very short is left out, where there is something else to ask: it is judged.
        """
        either = [asked for asked in self._asked(exactly=exactly) if any(one.words for one in asked)]
        return " AND ".join(_joined([one.words or one.lengthened for one in asked]) for asked in either) or None

    def begun(self) -> str | None:
        """The question to an index of `terms.begun`, where `matched` has none. None: any text may have it."""
        either = [asked for asked in self._asked(exactly=False) if all(one.begun for one in asked)]
        return " AND ".join(_joined([one.begun for one in asked]) for asked in either) or None

    def _asked(self, *, exactly: bool) -> list[list[Asked]]:
        every = ([term.asked(exactly=exactly) for term in clause] for clause in self.clauses)
        return [asked for asked in every if all(one.words or one.begun for one in asked)]


def _joined(either: list[tuple[str, ...]]) -> str:
    return "(" + " OR ".join(f"({' AND '.join(dict.fromkeys(all_))})" for all_ in either) + ")"


def parse_expression(text: str) -> Expression:
    """The expression that a text means; empty for one that says nothing. Never raises."""
    clauses: list[list[Term | Near]] = []
    excluded: list[Term] = []
    fields: dict[str, list[str]] = {"lang": [], "tag": []}
    joining, distance, plain = False, -1, True
    for token in list(_TOKEN.finditer(text[:LONGEST]))[:MOST]:
        word = token["word"] or ""
        if token["field"]:
            plain = False
            fields["tag" if token["field"].lower() == "tag" else "lang"].append(token["quoted"] or token["bare"] or "")
            continue
        if word in {"OR", "|"} and clauses:
            joining, plain = True, False
            continue
        if (near := _NEAR.fullmatch(word)) and clauses:
            distance, plain = int(near[1] or NEAR), False
            continue
        quoted = token["phrase"] or token["corner"]
        minus = bool(token["minus"]) or (
            not quoted and len(word) > 1 and word.startswith("-") and bool(pieces(fold(word).text))
        )
        term = _term(quoted or word.removeprefix("-") if minus else quoted or word, phrase=bool(quoted))
        if term is None:
            continue
        plain = plain and not minus and (bool(quoted) or not (word.startswith("=") or word.endswith("*")))
        if minus:
            excluded.append(term)
        elif distance >= 0 and isinstance(clauses[-1][-1], Term):
            clauses[-1][-1] = Near(clauses[-1][-1], term, distance)
        elif joining:
            clauses[-1].append(term)
        else:
            clauses.append([term])
        joining, distance = False, -1
    if not clauses:  # only what must not be there: it was meant as it stands
        clauses, excluded = [[term] for term in excluded], []
    return Expression(
        tuple(tuple(clause) for clause in clauses),
        tuple(excluded),
        tuple(one for one in fields["lang"] if one),
        tuple(one for one in fields["tag"] if one),
        plain,
    )


def _term(text: str, *, phrase: bool) -> Term | None:
    whole = phrase or (text.startswith("=") and len(text) > 1)
    folded = fold(text).text.strip()
    parts = tuple(pieces(folded))
    if parts:
        return Term(parts, whole=whole and not text.endswith("*"))
    return Term((), signs=folded) if folded else None


def _apart(spans: list[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap made one."""
    start = end = -1
    for span in spans:
        if span.start >= end:
            if end > start >= 0:
                yield Span(start, end)
            start, end = span
        else:
            end = max(end, span.end)
    if end > start >= 0:
        yield Span(start, end)
