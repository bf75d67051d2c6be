"""Tables of Lua as a program writes its settings: literals only. Nothing is ever run.

Read are comments, `return`, tables, strings in all their forms, numbers, true, false and nil; anything else, a name, a
call, an operator, is no table of this kind. Source: Lua 5.1 Reference Manual, sections 2.1 and 2.5.7; escapes by code,
LuaJIT.
"""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 40  # tables in tables
_EXACT = 1 << 53  # numbers of Lua are doubles; beyond, as whole ones, they could be chosen to fall on one hash
_SPACE = re.compile(r"\s*")
_LINE = re.compile(r"[^\n]*")
_LONG = re.compile(r"\[(={0,20})\[")  # nobody writes more; each other number of signs is one more search to the end
_BYTE = re.compile(r"\\(\d{1,3})")
_NUMBER = re.compile(r"-?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_NAME = re.compile(r"[A-Za-z_]\w*")
_PLAIN = re.compile(r"[^\\\"'\n]+")
_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92, '"': 34, "'": 39, "\n": 10}
_WORDS = {"true": True, "false": False, "nil": None}
_HEX = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\})")  # LuaJIT, and Lua since 5.2 and 5.3
_GAP = re.compile(r"\\z\s*")
# What is no number, as `tostring` and KOReader's dump.lua write it.
_ENDLESS = re.compile(r"-?(?:math\.huge|inf|nan)\b")


class NotLua(Exception):
    """The text is no such table; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def parse(data: bytes) -> Any:
    """The value a file returns. A table is a dict; its keys are texts and numbers. Raises NotLua.

    Strings of Lua are bytes: they are read as UTF-8, and what is none of it becomes U+FFFD.
    """
    # One character a byte, so that escapes of single bytes fall into place.
    return _Parser(data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")).file()


class _Parser:
    """One way through the text, from left to right."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._unclosed: set[str] = set()  # ends of long comments that do not come any more

    def file(self) -> Any:
        self._skip()
        if self._word() == "return":
            self._at += len("return")
        value = self._value(0)
        if self._peek() == ";":
            self._at += 1
        if self._peek():
            raise self._error()
        return value

    def _value(self, depth: int) -> Any:
        sign = self._peek()
        if sign == "{":
            return self._table(depth + 1)
        if sign in {'"', "'"}:
            return self._string(sign)
        if found := _LONG.match(self._text, self._at):
            return self._long(found)
        if found := _NUMBER.match(self._text, self._at):
            self._at = found.end()
            return self._number(found[0])
        if found := _ENDLESS.match(self._text, self._at):
            self._at = found.end()
            return None
        word = self._word()
        if word not in _WORDS:
            raise self._error()
        self._at += len(word)
        return _WORDS[word]

    def _table(self, depth: int) -> dict[Any, Any]:
        if depth > DEEPEST:
            raise self._error()
        self._at += 1
        table: dict[Any, Any] = {}
        position = 1
        while (sign := self._peek()) != "}":
            if sign == "[" and not _LONG.match(self._text, self._at):
                self._at += 1
                key = self._value(depth)
                self._expect("]")
                self._expect("=")
            elif sign and (word := self._word()) and word not in _WORDS:
                key = word
                self._at += len(word)
                self._expect("=")
            else:
                key, position = position, position + 1
            if isinstance(key, dict) or key is None:
                raise self._error()
            table[key] = self._value(depth)
            if self._peek() in {",", ";"}:
                self._at += 1
            elif self._peek() != "}":
                raise self._error()
        self._at += 1
        return table

    def _string(self, quote: str) -> str:
        self._at += 1
        pieces: list[str] = []
        while True:
            if found := _PLAIN.match(self._text, self._at):
                pieces.append(found[0])
                self._at = found.end()
            sign = self._text[self._at : self._at + 1]
            if sign == quote:
                self._at += 1
                return _decoded("".join(pieces))
            if sign == "\\":
                pieces.append(self._escape())
            elif sign in {'"', "'"}:
                pieces.append(sign)
                self._at += 1
            else:  # the end of the line, or of the file
                raise self._error()

    def _escape(self) -> str:
        if digits := _BYTE.match(self._text, self._at):
            self._at = digits.end()
            if int(digits[1]) > 255:
                raise self._error()
            return chr(int(digits[1]))
        if found := _HEX.match(self._text, self._at):
            self._at = found.end()
            if found[1]:
                return chr(int(found[1], 16))
            code = int(found[2], 16)
            if code > 0x10FFFF:
                raise self._error()
            return chr(code).encode("utf-8", "replace").decode("latin-1")
        if found := _GAP.match(self._text, self._at):
            self._at = found.end()
            return ""
        sign = self._text[self._at + 1 : self._at + 2]
        if sign == "\r":  # a line break of Windows
            self._at += 3 if self._text[self._at + 2 : self._at + 3] == "\n" else 2
            return "\n"
        if not sign:
            raise self._error()
        self._at += 2
        return chr(_ESCAPES[sign]) if sign in _ESCAPES else sign  # Lua 5.1: any other sign stands for itself

    def _long(self, opening: re.Match[str]) -> str:
        closing = f"]{opening[1]}]"
        end = self._text.find(closing, opening.end())
        if end < 0:
            raise self._error()
        self._at = end + len(closing)
        return _decoded(self._text[opening.end() : end].removeprefix("\n"))

    def _number(self, written: str) -> int | float:
        try:
            if "x" in written.lower():
                number = int(written, 16)
                return number if -_EXACT < number < _EXACT else float(number)
            return int(written) if written.lstrip("-").isdecimal() and len(written) < 19 else float(written)
        except (ValueError, OverflowError) as error:
            raise self._error() from error

    def _expect(self, sign: str) -> None:
        if self._peek() != sign:
            raise self._error()
        self._at += 1

    def _peek(self) -> str:
        self._skip()
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        """To what comes after white space and comments."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if not self._text.startswith("--", self._at):
                return
            self._comment(self._at + 2)

    def _comment(self, begin: int) -> None:
        opening = _LONG.match(self._text, begin)
        closing = f"]{opening[1]}]" if opening else ""
        if opening and closing not in self._unclosed:
            end = self._text.find(closing, opening.end())
            if end >= 0:
                self._at = end + len(closing)
                return
            self._unclosed.add(closing)
        line = _LINE.match(self._text, begin)
        self._at = line.end() if line else begin

    def _word(self) -> str:
        found = _NAME.match(self._text, self._at)
        return found[0] if found else ""

    def _error(self) -> NotLua:
        return NotLua(self._text.count("\n", 0, self._at) + 1)


def _decoded(text: str) -> str:
    return text if text.isascii() else text.encode("latin-1").decode("utf-8", "replace")
