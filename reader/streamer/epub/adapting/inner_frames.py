"""Frames within documents whose scripts run: what they hold gets an origin of its own, so that its scripts can neither
change the document around them nor the frame they stand in. Source: EPUB Reading Systems 3.3, section 5.2.2
(container-constrained scripts).
"""

from __future__ import annotations

import re

ALLOWED = b"allow-scripts allow-forms allow-modals"
# Documents that come here are well-formed: no "<" stands in an attribute, and elements within a script are elements.
_TOKEN = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
    rb"""|(?P<start><(?:[^\s<>/:"'=]+:)?iframe(?=[\s/>]))(?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rb"""\s(?P<name>[^\s=<>"']+)\s*=\s*(?P<value>"[^"]*"|'[^']*')""")


def with_frames_apart(data: bytes) -> bytes:
    """A document in UTF-8, its frames sandboxed. One that is sandboxed already only loses the common origin."""
    return _TOKEN.sub(_apart, data) if b"iframe" in data.lower() else data


def _apart(found: re.Match[bytes]) -> bytes:
    if found["start"] is None:
        return found[0]
    attributes = found["attributes"]
    own = next((one for one in _ATTRIBUTE.finditer(attributes) if one["name"].lower() == b"sandbox"), None)
    if own is None:
        return b'%s sandbox="%s"%s>' % (found["start"], ALLOWED, attributes)
    said = own["value"][1:-1]  # with a reference in it, which may hide a word: nothing is allowed
    words = b" ".join(word for word in said.split() if word.lower() != b"allow-same-origin" and b"&" not in said)
    start, end = own.span("value")
    return b"%s%s%s%s>" % (found["start"], attributes[: start + 1], words, attributes[end - 1 :])
