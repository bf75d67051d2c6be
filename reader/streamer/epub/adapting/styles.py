"""The styles inside of documents: `<style>` elements and `style` attributes, adapted where they stand.

Works on the text of a well-formed document and puts nothing but changed styles into it, so the rest stays as published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.streamer.epub.adapting import sheets

_MARKUP = re.compile(
    r"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<name>[^\s/>!?<]+)(?P<attributes>(?:[^"'>]|"[^"]*"|'[^']*')*+)>""",
    re.DOTALL,
)
_CONTENT = re.compile(r"((?:<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>|[^<])*+)</", re.DOTALL)
_NOT_TEXT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_REFERENCE = re.compile(r"&(?:#x0*([0-9a-fA-F]{1,6})|#0*([0-9]{1,7})|(amp|lt|gt|quot|apos));")
_PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

Place = tuple[int, int, str, str]  # from, to, the style, the quote it stands in


def with_styles_adapted(text: str) -> str:
    """The document with its styles as the engine needs them; the same text where none needs it."""
    if not sheets.concerned(text):
        return text
    places = list(_places(text))
    reset = any(sheets.widens(style) for _, _, style, _ in places)
    pieces, done = [], 0
    for start, end, style, quote in places:
        if not reset and not sheets.concerned(style):
            continue
        new = sheets.adapted(style, reset=reset)
        if new != style:
            pieces += [text[done:start], _escaped(new, quote)]
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _places(text: str) -> Iterator[Place]:
    """Each style and where its text stands."""
    at = 0
    while found := _MARKUP.search(text, at):
        at = found.end()
        name, attributes = found["name"], found["attributes"]
        if name is None:
            continue
        if "style" in attributes:
            for one in _ATTRIBUTE.finditer(attributes):
                if one[1] == "style":
                    start = found.start("attributes") + one.start(2)
                    yield start + 1, start + len(one[2]) - 1, _unescaped(one[2][1:-1]), one[2][0]
        if (
            name.rpartition(":")[2] == "style"
            and not attributes.endswith("/")
            and (content := _CONTENT.match(text, at))
        ):
            at = content.end(1)
            yield content.start(1), at, _text_of(content[1]), ""


def _text_of(content: str) -> str:
    parts = _CDATA.split(_NOT_TEXT.sub("", content) if "<![CDATA[" not in content else content)
    return "".join(part if index % 2 else _unescaped(_NOT_TEXT.sub("", part)) for index, part in enumerate(parts))


def _unescaped(text: str) -> str:
    def sign(found: re.Match[str]) -> str:
        if found[3]:
            return _PREDEFINED[found[3]]
        return chr(int(found[1], 16) if found[1] else int(found[2]))

    return _REFERENCE.sub(sign, text) if "&" in text else text


def _escaped(text: str, quote: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    return text.replace(quote, "&quot;" if quote == '"' else "&apos;") if quote else text
