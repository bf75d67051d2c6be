"""Hints on punctuation: what a typesetter of the language would mend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.publication.language import primary_subtag
from reader.streamer.articles.findings import Finding, warning
from reader.streamer.articles.written import WrittenText, prose_of

_ADDRESS = re.compile(r"\w+://\S+|\S+@\S+")
_STRAIGHT = re.compile(r"\"|(?<=\w)'(?=\w)|(?<!\w)'(?=\w)|(?<=\w)'(?!\w)")
_RULES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "fr": (
        (
            re.compile(r"[^\s!?;:…][;:!?](?=[\s»”)]|$)|[ ][;:!?»]|«(?![\u00a0\u202f])|[^\u00a0\u202f\s]»"),
            "French sets a narrow no-break space (U+202F) before ; : ! ? » and after «",
        ),
    ),
    "es": ((re.compile(r"^[^¿]*\?|^[^¡]*!"), "Spanish opens a question with ¿ and a call with ¡"),),
    "ja": ((re.compile(r"(?<=[\u3041-\u9fff])[,.;:!?()]"), "Japanese punctuation is full width: 、。！？（）"),),
    "zh": ((re.compile(r"(?<=[\u4e00-\u9fff])[,.;:!?()]"), "Chinese punctuation is full width: ，。；：！？（）"),),
    "ar": ((re.compile(r"(?<=[\u0621-\u064a])[,;?]"), "Arabic has its own comma, semicolon and question mark: ، ؛ ؟"),),
}


def typography_hints(text: WrittenText) -> Iterator[Finding]:
    """One warning for each block and rule."""
    pieces = [("title", text.front.title, text.key_line("title"))]
    pieces += [("description", text.front.description, text.key_line("description"))]
    pieces += [(block.id, prose_of(block.html), text.line(block.id)) for block in text.blocks if block.kind != "other"]
    for name, prose, line in pieces:
        for hint in hints(prose, text.language):
            yield warning(text.path, line, hint, name)


def hints(prose: str, language: str) -> Iterator[str]:
    """What could be better in a text of a language, each thing once."""
    words = _ADDRESS.sub(_blank, prose)
    if _STRAIGHT.search(words):
        yield "straight quotation mark or apostrophe; use the language's own"
    for pattern, hint in _RULES.get(primary_subtag(language), ()):
        if found := pattern.search(words):
            yield f"{hint}: “{words[max(0, found.end() - 12) : found.end() + 4]}”"


def _blank(match: re.Match[str]) -> str:
    """An address keeps its length and loses its punctuation."""
    return "x" * len(match[0])
