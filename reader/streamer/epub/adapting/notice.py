"""A page that says why an item cannot be shown, or not as it was meant. A chapter's fault is told, never hidden.

Source: EPUB Reading Systems 3.3, section 3.2 (XML conformance): an error is reported, not silently repaired.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from reader.streamer.epub.notes import shown

XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"


def _as_it_is(reason: str) -> str:
    return reason


@dataclass(frozen=True, slots=True)
class DamagedText:
    """The sentences of notices. `{name}` is the file; the window hands over translated ones."""

    language: str = "en"
    missing: str = "{name} is missing from this book."
    empty: str = "{name} is empty."
    trouble: str = "{name} cannot be shown: {reason}."
    foreign: str = "{name} cannot be shown: no page can show {media_type}."
    malformed: str = "{name} is damaged in line {line}: {reason}. What can be read of it follows."
    encoding: str = "{name} is damaged in line {line}: it is not in the encoding it names. Some letters may be wrong."
    translated: Callable[[str], str] = _as_it_is  # an English reason of the layers below, in that language


ENGLISH = DamagedText()


def notice(
    texts: DamagedText, template: str, name: str, *, reason: str = "", line: int = 0, media_type: str = ""
) -> str:
    """A notice as markup, to stand first on the page."""
    sentence = escape(template, quote=False).format(
        name=f"<bdi>{escape(shown(name.rpartition('/')[2] or name))}</bdi>",
        reason=f"<bdi>{escape(shown(texts.translated(reason)))}</bdi>",
        line=line,
        media_type=f"<bdi>{escape(shown(media_type))}</bdi>",
    )
    language = escape(texts.language)
    return (
        f'<aside xmlns="{XHTML_NAMESPACE}" class="zo-damaged" role="alert" lang="{language}" xml:lang="{language}" '
        f'dir="auto"><p>{sentence}</p></aside>'
    )


def page(title: str, body: str, css_class: str = "") -> bytes:
    """A whole document around the markup of a body."""
    marked = f' class="{css_class}"' if css_class else ""
    return (
        f'<html xmlns="{XHTML_NAMESPACE}"{marked}><head><title>{escape(shown(title))}</title></head>'
        f"<body>{body}</body></html>"
    ).encode("utf-8", "replace")
