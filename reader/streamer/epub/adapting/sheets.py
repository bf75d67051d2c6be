"""Style sheets as Chromium understands them: EPUB's prefixed properties under their own names, and a mark for
`text-transform: full-width`, which the engine lacks and a page script supplies.

A sheet that has none of these is left alone. Only declarations are touched, and `@supports` conditions; never comments,
strings or addresses. Source: EPUB 3.3, appendix E (prefixed CSS properties), with the values of EPUB 3.0.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_SIGNS = ("-epub-", "-EPUB-", "full-width", "FULL-WIDTH")
TRANSFORM, COMBINE = "--zo-text-transform", "--zo-text-combine"  # inherited custom properties, for the page scripts

_STRING = r""""(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?"""
_COMMENT = r"/\*.*?(?:\*/|\Z)"
_TOKEN = re.compile(
    rf"""{_COMMENT}|{_STRING}|\burl\((?!\s*["'])(?:[^)\\]|\\.)*+\)?|\\."""
    rf"""|(?<![\w-])(?P<name>-epub-[a-z-]+|text-transform)(?:\s|{_COMMENT})*+:"""
    rf"""(?P<value>(?:{_COMMENT}|{_STRING}|\\.|\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)|/(?!\*)|[^;{{}}()"'\\/])*+)""",
    re.DOTALL | re.IGNORECASE,
)
_COMMENTS = re.compile(_COMMENT, re.DOTALL)
_IMPORTANT = re.compile(r"!\s*important\s*\Z", re.IGNORECASE)
_CHARSET = re.compile(rb'@charset "([A-Za-z0-9._:-]+)";')
_WIDE_KEYWORDS = frozenset(("inherit", "initial", "unset", "revert", "revert-layer"))
_FULL_WIDTH = frozenset(("full-width", "-epub-fullwidth"))
_LACKING = _FULL_WIDTH | {"full-size-kana", "-epub-fullsize-kana"}

_SAME = "writing-mode hyphens line-break text-align-last word-break text-emphasis text-emphasis-color"
_NAMES = {f"-epub-{name}": name for name in f"{_SAME} text-emphasis-style text-emphasis-position".split()} | {
    "-epub-text-orientation": "text-orientation",
    "-epub-text-combine": "text-combine-upright",
    "-epub-text-combine-horizontal": "text-combine-upright",
    "-epub-text-combine-upright": "text-combine-upright",
    "-epub-text-underline-position": "text-underline-position",
    "-epub-text-transform": "text-transform",
    "-epub-ruby-position": "ruby-position",
    "-epub-caption-side": "caption-side",
}
_VALUES = {
    "hyphens": {"all": "auto"},
    "text-orientation": {
        "vertical-right": "mixed",
        "sideways-right": "sideways",
        "sideways-left": "sideways",
        "rotate-right": "sideways",
        "rotate-left": "sideways",
        "rotate-normal": "sideways",
        "use-glyph-orientation": "mixed",
        "auto": "mixed",
    },
    "text-combine-upright": {"horizontal": "all"},
    "text-underline-position": {"alphabetic": "auto", "below": "under"},
    "ruby-position": {"before": "over", "after": "under"},
}


def concerned(text: str) -> bool:
    """Whether there may be anything to adapt in a text: quick, for texts of many megabytes."""
    return any(sign in text for sign in _SIGNS)


def widens(sheet: str) -> bool:
    """Whether full-width letters are asked for somewhere."""
    lower = sheet.lower()
    return any(keyword in lower for keyword in _FULL_WIDTH)


def adapted(sheet: str, *, reset: bool | None = None) -> str:
    """A sheet, or the declarations of a style attribute. `reset`: whether every other `text-transform` must say that it
    is not full-width, which sheets that use it need; worked out where None.
    """
    if reset is None:
        if not concerned(sheet):
            return sheet
        reset = widens(sheet)
    return "".join(_pieces(sheet, reset))


def adapted_file(data: bytes) -> bytes:
    """The file of a sheet, in UTF-8; the same bytes where it is that already and there is nothing to adapt."""
    text, is_utf8 = _decoded(data)
    result = adapted(text)
    return data if is_utf8 and result == text else result.encode("utf-8", "replace")


def _decoded(data: bytes) -> tuple[str, bool]:
    """The text by byte order mark, by trying UTF-8, by `@charset`; the mark stays out (CSS Syntax 3, 3.2)."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data[2:].decode(encoding, "replace"), False
    found = _CHARSET.match(data)
    named = found[1].decode("ascii") if found else "utf-8"
    for encoding in dict.fromkeys(("utf-8-sig", named)):
        try:
            return data.decode(encoding), encoding == "utf-8-sig"
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace"), False


def _pieces(sheet: str, reset: bool) -> Iterator[str]:
    done = 0
    comments: dict[int, int] = {}  # where they end: where they begin
    for found in _TOKEN.finditer(sheet):
        if found["name"] is None:
            if found[0].startswith("/*"):
                comments[found.end()] = found.start()
            continue
        end = found.end()
        after = sheet[end : end + 1]
        condition = after == ")"
        before = _sign_before(sheet, found.start(), comments)
        if after not in ("", ";", "}", ")") or before not in ("(" if condition else "{};"):
            continue  # a selector, or a word within a value
        if new := _declaration(found["name"].lower(), found["value"], reset and not condition, condition):
            yield sheet[done : found.start()]
            yield new
            done = end
    yield sheet[done:] if done else sheet


def _sign_before(sheet: str, at: int, comments: dict[int, int]) -> str:
    """The sign before a place, white space and comments aside; nothing at the start."""
    while at:
        if at in comments:
            at = comments[at]
        elif sheet[at - 1].isspace():
            at -= 1
        else:
            return sheet[at - 1]
    return ""


def _declaration(name: str, value: str, reset: bool, condition: bool) -> str:
    """What stands in its place; nothing where it may stay."""
    own = _NAMES.get(name, name if name == "text-transform" else "")
    if not own:
        return ""
    plain = _COMMENTS.sub(" ", value)
    important = " !important" if (mark := _IMPORTANT.search(plain)) else ""
    words = (plain[: mark.start()] if mark else plain).split()
    keywords = [word.lower() for word in words]
    if own == "text-transform":
        return _transform(name, value, keywords, important, reset, condition)
    if own == "text-combine-upright" and (keywords[:1] == ["digits"] or keywords[1:]) and not condition:
        # The engine has no `digits`, and `all` would press whole paragraphs into one square: a page script's to do.
        digits = next((word for word in keywords if word.isdecimal()), "2")
        return f"{own}: none{important}; {COMBINE}: digits {digits}{important}"
    known = _VALUES.get(own, {})
    if not any(word in known for word in keywords):
        return f"{own}:{value}"
    return f"{own}: {' '.join(known.get(word.lower(), word) for word in words)}{important}"


def _transform(name: str, value: str, keywords: list[str], important: str, reset: bool, condition: bool) -> str:
    full = not _FULL_WIDTH.isdisjoint(keywords)
    rest = " ".join(word for word in keywords if word not in _LACKING) or "none"
    new = f"text-transform: {rest}{important}" if full else f"text-transform:{value}"
    if condition:
        return new if full or name != "text-transform" else ""
    if full:
        return f"{new}; {TRANSFORM}: full-width{important}"
    if reset:
        inherited = keywords[0] if len(keywords) == 1 and keywords[0] in _WIDE_KEYWORDS else "none"
        return f"{new}; {TRANSFORM}: {inherited}{important}"
    return new if name != "text-transform" else ""
