"""The words of an entry in contents: text, and what stands for pictures, formulas and readings in it.

Source: EPUB RS 3.3, section 5 (navigation): alternative text of what is no text.
"""

from __future__ import annotations

from reader.streamer.epub import limits, xml
from reader.streamer.epub.metas import closed

_SKIPPED = frozenset({"rt", "rp", "rtc", "script", "style", "ol", "ul"})  # readings, code, and entries below
_PICTURES = frozenset({"img", "image", "input", "object", "video", "audio"})


def label_of(element: xml.Element) -> str:
    """What to show for an element: its words; without any, its own title or that of something in it."""
    words: list[str] = []
    titles: list[str] = []
    _gather(element, words, titles)
    text = xml.folded("".join(words)) or xml.folded(next((title for title in titles if title.strip()), ""))
    return closed(text if len(text) <= limits.TEXT else f"{text[: limits.TEXT]}…")


def _gather(element: xml.Element, words: list[str], titles: list[str]) -> None:
    """Add words and titles in document order; deep trees are cut where nobody could have meant them."""
    waiting: list[tuple[xml.Element, int, bool]] = [(element, 0, True)]
    for _ in range(2 * limits.TAGS):
        if not waiting:
            return
        one, depth, fresh = waiting.pop()
        if not fresh:
            words.append(one.tail or "")
            continue
        if depth:
            waiting.append((one, depth, False))
        name = xml.local(one)
        if depth and name in _SKIPPED:
            continue
        if title := one.get("title"):
            titles.append(title)
        alternative = one.get("alttext") if name == "math" else one.get("alt") if name in _PICTURES else None
        if alternative is None:
            alternative = one.get("aria-label") if name in {"svg", *_PICTURES} else None
        if alternative is not None:
            words.append(f" {alternative} ")
        elif depth < limits.NESTING * 2:
            words.append(one.text or "")
            if name in {"br", "p", "div"}:
                words.append(" ")
            waiting += [(child, depth + 1, True) for child in reversed(one)]
