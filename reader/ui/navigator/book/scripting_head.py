"""What the scripts of a book find, put into each of its documents, before anything of theirs can run.

The engine's own injection is too late for frames within chapters: measured, their own scripts often were first.
The element takes itself out again, so that the document is as published.
"""

from __future__ import annotations

import re
from functools import cache

from reader import __version__, paths
from reader.ui.navigator.scripts import for_script

NAME = "ZeroOpposite Reader"
DOCUMENTS = ("application/xhtml+xml", "text/html", "image/svg+xml")
SCRIPTS = ("no_webrtc", "reading_system")
# Declaration, comments, instructions and document type, then the root's start tag. Source: XML 1.0, production 22.
_ROOT = re.compile(
    rb"""\A(?:\xef\xbb\xbf)?(?:\s+|<!--.*?-->|<\?.*?\?>|<!DOCTYPE(?:[^\[>"']|"[^"]*"|'[^']*'|\[[^\]]*\])*>)*+"""
    rb"""<[^\s!?/>][^\s/>]*(?:[^>"'/]|"[^"]*"|'[^']*'|/(?!>))*+>""",
    re.DOTALL | re.IGNORECASE,
)


@cache
def source(name: str) -> str:
    """A file of ours is one function; it is called with name and version."""
    text = (paths.resources() / "page" / "book" / f"{name}.js").read_text(encoding="utf-8")
    return f"({text.strip()}\n)({for_script(NAME)}, {for_script(__version__)})"


@cache
def _element() -> bytes:
    body = "\n;".join([*(source(name) for name in SCRIPTS), "document.currentScript.remove()"])
    return f'<script xmlns="http://www.w3.org/1999/xhtml">/*<![CDATA[*/{body}/*]]>*/</script>'.encode()


def with_reading_system(media_type: str, data: bytes) -> bytes:
    """A document with our scripts as its root's first child; anything else as it is."""
    if media_type.partition(";")[0] not in DOCUMENTS:
        return data
    root = _ROOT.match(data)
    return data if root is None else data[: root.end()] + _element() + data[root.end() :]
