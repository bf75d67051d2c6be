"""Reading an EPUB CFI: strict in what it means, tolerant in how it is written.

Taken as meant, though the grammar of EPUB CFI 1.1 forbids it: paths without `epubcfi(...)` (Readium, calibre's
highlights), a missing slash after `!` and a slash too many at the end (epub.js), a parent of a range that ends with `!`
(foliate-js), the letters of a URL (`book.epub#epubcfi(...)`, `%5B`), special characters without their circumflex, a
circumflex before any other character (calibre), zeros too many, numbers below zero, white space.
"""

from __future__ import annotations

import re
from decimal import Decimal
from urllib.parse import unquote

from reader.anchors.cfi import Assertion, Cfi, Offset, Path, Step
from reader.errors import UsageError

_BEGIN = re.compile(r"epub(?:cfi)?\(", re.IGNORECASE)  # epub.js once wrote "epub("
_SPACE = re.compile(r"\s*")
_NUMBER = re.compile(r"\s*(-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))")
_PLAIN = re.compile(r"[^\^\],;=]*")
_AFTER_BRACKET = re.compile(r"\s*(?:[/:~@!,)]|$)")
_LONGEST_NUMBER = 15  # digits: what a double can hold, so every reader
_LONGEST = 20_000  # characters of a CFI: a thousand steps and their ids
_SHOWN = 60  # characters of a bad CFI in the message


class MalformedCfi(UsageError):
    """A text that is no EPUB CFI. `position` is where reading stopped, from 0; `reason` is English."""

    def __init__(self, text: str, reason: str, position: int) -> None:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        found = f"{reason} (character {position + 1})"
        super().__init__(f"{shown} is no EPUB CFI: {found}; one looks like epubcfi(/6/4!/4/2/1:0)")
        self.text, self.reason, self.position = text, reason, position


def parse_cfi(text: str) -> Cfi:
    """The CFI that a text is, or that a URL has as its fragment. Raises MalformedCfi, a UsageError.

    In a URL what is percent-encoded is decoded; elsewhere only when the text makes no sense otherwise, for `%` may
    well be meant (EPUB CFI 1.1, "Character escaping").
    """
    text = text.strip()
    if len(text) > _LONGEST:
        raise MalformedCfi(text[:_LONGEST], "it is too long", _LONGEST)
    readings = [text]
    if "%" in text and (decoded := unquote(text)) != text:
        begin = _BEGIN.search(text)
        in_url = "#" in (text[: begin.start()] if begin else text)
        readings = [decoded, text] if in_url else [text, decoded]
    problem: MalformedCfi | None = None
    for reading in readings:
        try:
            return _Parser(reading).cfi()
        except MalformedCfi as error:
            problem = problem or error
    assert problem is not None
    raise problem


class _Parser:
    """One way through the text, from left to right."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0

    def cfi(self) -> Cfi:
        begin = _BEGIN.search(self._text)
        if begin and begin.start() and self._text[begin.start() - 1] not in "#=":
            begin = None  # part of an id
        self._at = begin.end() if begin else len(self._text) - len(self._text.removeprefix("#"))
        if not begin and self._peek() != "/":
            raise self._problem("it begins with epubcfi(")
        first = self._at
        parent = self._path()
        if not parent.parts[0]:
            self._at = first
            raise self._problem("the first step is missing")
        ends = None
        if self._peek() == ",":
            if parent.offset:
                raise self._problem("the common part of a range has no offset")
            start = self._subpath()
            ends = (start, self._subpath())
        if begin and self._peek() != ")":
            raise self._problem("a closing parenthesis is missing" if not self._peek() else "this cannot follow")
        self._at += begin is not None
        if self._peek():
            raise self._problem("nothing can follow")
        if ends is None:
            return Cfi(_trimmed(parent))
        return Cfi(*(_trimmed(parent.joined(end)) for end in ends))

    def _subpath(self) -> Path:
        if self._peek() != ",":
            raise self._problem("a range has a common part, a start and an end")
        self._at += 1
        return self._path()

    def _path(self) -> Path:
        parts: list[list[Step]] = [[]]
        while True:
            sign = self._peek()
            if sign == "!":
                self._at += 1
                parts.append([])
            elif sign == "/":
                self._at += 1
                if (step := self._step()) is not None:
                    parts[-1].append(step)
                elif self._peek() not in ("", ",", ")", "!"):
                    raise self._problem("a slash is followed by a number")
            elif sign.isdecimal() and sign.isascii() and not parts[-1] and len(parts) > 1:
                step = self._step()
                assert step is not None
                parts[-1].append(step)
            else:
                break
        offset = self._offset(sign) if sign in tuple(":~@") else None
        return Path(tuple(map(tuple, parts)), offset)

    def _step(self) -> Step | None:
        number = self._number()
        return None if number is None else Step(self._whole(number), self._assertion())

    def _offset(self, sign: str) -> Offset:
        self._at += 1
        if sign == ":":
            return Offset(character=self._whole(self._wanted()), assertion=self._assertion())
        seconds = position = None
        if sign == "~":
            seconds = self._wanted()
            sign = self._peek()
            self._at += sign == "@"
        if sign == "@":
            x = min(self._wanted(), Decimal(100))
            if self._peek() != ":":
                raise self._problem("a position has two numbers with a colon between them")
            self._at += 1
            position = x, min(self._wanted(), Decimal(100))
        return Offset(seconds=seconds, position=position, assertion=self._assertion())

    def _assertion(self) -> Assertion | None:
        if self._peek() != "[":
            return None
        self._at += 1
        before, stop = self._value(",;")
        after = ""
        if stop == ",":
            after, stop = self._value(";")
        parameters = []
        while stop == ";":
            name, stop = self._value(";=")
            values: list[str] = []
            while stop in ("=", ","):
                value, stop = self._value(",;")
                values.append(value)
            if name.strip() and " " not in name.strip() and values:  # others are to be ignored
                parameters.append((name.strip(), tuple(values)))
        return Assertion(before, after, tuple(parameters)) if before or after or parameters else None

    def _value(self, stops: str) -> tuple[str, str]:
        """The text up to one of `stops` or the closing bracket, and which of them it was.

        A bracket that closes stands where something can follow; elsewhere it is one that nobody escaped.
        """
        pieces: list[str] = []
        while self._at < len(self._text):
            match = _PLAIN.match(self._text, self._at)
            assert match is not None
            pieces.append(match[0])
            self._at = match.end() + 1
            sign = self._text[match.end() : self._at]
            if sign == "^" and self._at < len(self._text):
                pieces.append(self._text[self._at])
                self._at += 1
            elif sign in tuple(stops) or (sign == "]" and _AFTER_BRACKET.match(self._text, self._at)):
                return "".join(pieces), sign
            else:
                pieces.append(sign)
        self._at = len(self._text)
        raise self._problem("a closing bracket is missing")

    def _wanted(self) -> Decimal:
        number = self._number()
        if number is None:
            raise self._problem("a number is missing")
        return number

    def _number(self) -> Decimal | None:
        """The number that comes next, at least 0."""
        match = _NUMBER.match(self._text, self._at)
        if match is None:
            return None
        if len(match[1]) > _LONGEST_NUMBER:
            raise self._problem("a number is too long")
        self._at = match.end()
        number = Decimal(match[1])
        return number if number > 0 else Decimal(0)

    def _whole(self, number: Decimal) -> int:
        if number != int(number):
            raise self._problem("steps and characters are counted in whole numbers")
        return int(number)

    def _peek(self) -> str:
        """The next character that is no white space, or nothing at the end."""
        match = _SPACE.match(self._text, self._at)
        assert match is not None
        self._at = match.end()
        return self._text[self._at : self._at + 1]

    def _problem(self, reason: str) -> MalformedCfi:
        return MalformedCfi(self._text, reason, self._at)


def _trimmed(path: Path) -> Path:
    """Without a `!` at the end: it leads nowhere else than to the beginning of what it refers to."""
    kept = len(path.parts)
    while path.offset is None and kept > 1 and not path.parts[kept - 1]:
        kept -= 1
    return Path(path.parts[:kept], path.offset)
