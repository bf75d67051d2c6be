"""Frames within documents whose scripts run: what they hold gets an origin of its own, so that its scripts can neither
change the document around them nor the frame they stand in. Source: EPUB Reading Systems 3.3, section 5.2.2
(container-constrained scripts).
"""

from __future__ import annotations

import re

ALLOWED = b"allow-scripts allow-forms allow-modals"
_TOKEN = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    rb"""|<(?P<raw>(?:[\w.-]+:)?(?:script|style|textarea|title))\b(?:[^>"']|"[^"]*"|'[^']*')*(?:(?<=/)>|>.*?</(?P=raw)\s*>)"""
    rb"""|(?P<start><(?:[\w.-]+:)?iframe(?=[\s/>]))(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.IGNORECASE,
)
_SANDBOX = re.compile(rb"""(?P<name>\ssandbox\s*=\s*)(?P<sign>["'])(?P<words>[^"']*)(?P=sign)""", re.IGNORECASE)


def with_frames_apart(data: bytes) -> bytes:
    """A document in UTF-8, its frames sandboxed. One that is sandboxed already only loses the common origin."""
    return _TOKEN.sub(_apart, data) if b"iframe" in data.lower() else data


def _apart(found: re.Match[bytes]) -> bytes:
    if found["start"] is None:
        return found[0]
    attributes = found["attributes"]
    if not (own := _SANDBOX.search(attributes)):
        return b'%s sandbox="%s"%s>' % (found["start"], ALLOWED, attributes)
    words = b" ".join(word for word in own["words"].split() if word.lower() != b"allow-same-origin")
    kept = b"%s%s%s%s" % (own["name"], own["sign"], words, own["sign"])
    return b"%s%s%s%s>" % (found["start"], attributes[: own.start()], kept, attributes[own.end() :])
