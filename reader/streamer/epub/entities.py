"""DOCTYPE and entities, dealt with before any XML parser sees the text, so that none can be made to expand or fetch.

Named characters of HTML work in every file, as old books expect of their XHTML. An entity that a file declares itself
is put in where its text stays small; one that lies elsewhere is never fetched. Source: EPUB 3.3, section 3.9 (XML
conformance): no external entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.errors import RefusedForSafety
from reader.streamer.epub import limits, reasons
from reader.streamer.epub.notes import Notes, shown

# Those that XML itself knows stay, and there are many of them.
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z_][\w.:-]*);")
_OPENED = re.compile(r"<!\[CDATA\[|<!--")
_MARK = re.compile(r"""["'\[\]>]|<!--|<\?""")
_ENTITY = re.compile(
    r"""<!ENTITY\s+(?P<parameter>%\s+)?(?P<name>[^\s%"'<>]+)\s+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<outside>SYSTEM|PUBLIC))"""
)


def without_entities(text: str, name: str, path: str, notes: Notes) -> str:
    """The text with its DOCTYPE cut out and its named entities replaced; unknown ones stay. Raises RefusedForSafety."""
    start, end, subset = _doctype(text)
    if end > start:
        text = text[:start] + text[end:]
    found = _NAMED.search(text)
    if not found:
        return text
    declared = _declared(subset, name, path, notes) if subset else {}
    return _replaced(text, declared, name, path)


def _doctype(text: str) -> tuple[int, int, str]:
    """Where the DOCTYPE stands and its internal subset; an empty range where there is none or it never ends."""
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] == "\N{ZERO WIDTH NO-BREAK SPACE}":
            at += 1
        elif text.startswith("<?", at):
            at = _after(text, "?>", at)
        elif text.startswith("<!--", at):
            at = _after(text, "-->", at)
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            end, subset = _doctype_end(text, at)
            return (at, end, subset) if end else (0, 0, "")
        else:
            break
    return 0, 0, ""


def _doctype_end(text: str, start: int) -> tuple[int, str]:
    at, inner = start + 9, -1
    subset = ""
    while mark := _MARK.search(text, at):
        at = mark.end()
        match mark[0]:
            case '"' | "'":
                at = _after(text, mark[0], at)
            case "<!--":
                at = _after(text, "-->", at)
            case "<?":
                at = _after(text, "?>", at)
            case "[" if inner < 0:
                inner = at
            case "]" if inner >= 0:
                subset, inner = text[inner : mark.start()], -1
            case ">" if inner < 0:
                return at, subset
    return 0, ""


def _after(text: str, sign: str, at: int) -> int:
    found = text.find(sign, at)
    return len(text) if found < 0 else found + len(sign)


def _declared(subset: str, name: str, path: str, notes: Notes) -> dict[str, str]:
    """The entities that the file declares, each expanded. The first declaration of a name counts (XML 1.0, 4.2)."""
    values: dict[str, str] = {}
    for found in _ENTITY.finditer(subset):
        if found["parameter"]:
            notes.warn(f"{name}: it declares a parameter entity, which is not used")
        elif found["outside"]:
            notes.warn(f"{name}: the entity {shown(found['name'])} lies outside the file; it is left out")
            values.setdefault(found["name"], "")
        else:
            values.setdefault(found["name"], found["double"] or found["single"] or "")
    expanded: dict[str, str] = {}
    for key in values:
        _expand(key, values, expanded, (), name, path)
    return expanded


def _expand(
    key: str, values: dict[str, str], expanded: dict[str, str], above: tuple[str, ...], name: str, path: str
) -> str:
    """The text of an entity, with those inside it. Raises RefusedForSafety when it is circular or grows too long."""
    if key in expanded:
        return expanded[key]
    if key in above or len(above) > limits.NESTING:
        raise RefusedForSafety(path, reasons.ENTITIES.format(name=name))
    pieces, at, size = [], 0, 0
    value = values[key]
    for found in _NAMED.finditer(value):
        inner = _expand(found[1], values, expanded, (*above, key), name, path) if found[1] in values else found[0]
        pieces += [value[at : found.start()], inner]
        size += found.start() - at + len(inner)
        at = found.end()
        if size > limits.EXPANSION:
            raise RefusedForSafety(path, reasons.ENTITIES.format(name=name))
    expanded[key] = "".join((*pieces, value[at:]))
    return expanded[key]


def _replaced(text: str, declared: dict[str, str], name: str, path: str) -> str:
    """The text with known entities put in, those in comments and CDATA sections left alone. Raises RefusedForSafety."""
    from html.entities import html5

    count = grown = 0
    known: dict[str, str] = {}  # names of HTML seen already

    def value(found: re.Match[str]) -> str:
        nonlocal count, grown
        count += 1
        key = found[1]
        if key in known:
            return known[key]
        own = declared.get(key)
        grown += len(own or "")
        if grown > limits.EXPANSION or count > limits.REFERENCES:
            raise RefusedForSafety(path, reasons.ENTITIES.format(name=name))
        if own is None and f"{key};" in html5:
            known[key] = "".join(f"&#{ord(sign)};" for sign in html5[f"{key};"])
            return known[key]
        return found[0] if own is None else own

    return "".join(part if index % 2 else _NAMED.sub(value, part) for index, part in enumerate(_parts(text)))


def _parts(text: str) -> Iterator[str]:
    """Markup and text, then a comment or CDATA section, and so on in turn."""
    at = 0
    while found := _OPENED.search(text, at):
        end = _after(text, "-->" if found[0] == "<!--" else "]]>", found.end())
        yield text[at : found.start()]
        yield text[found.start() : end]
        at = end
    yield text[at:]
