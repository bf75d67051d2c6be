"""The words of the draft, and those that are ours beside them. Another version of the draft begins here."""

from __future__ import annotations

from reader.publication.annotation import Style

PROGRAM = "W3C EPUB Annotations"
DRAFT = "2026-09-20"
CONTEXT = "https://www.w3.org/ns/epub-anno.jsonld"
SET_FILE = "annotations.json"  # at the root of the ZIP
SETS = frozenset({"AnnotationSet", "AnnotationPage", "AnnotationCollection"})  # two are of Web Annotation
HTML_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"
STYLES: dict[Style, str] = {"highlight": "solid", "underline": "underline", "strike": "strikethrough"}
STYLES_READ: dict[str, Style] = {
    "solid": "highlight",
    "outline": "highlight",
    "underline": "underline",
    "strikethrough": "strike",
}
# URLs of our own scheme: in JSON-LD each stands for itself, without a word in the context.
EXTENSION = "zeroopposite:annotation"
ABOUT_EXTENSION = "zeroopposite:publication"
GENERATOR = {
    "id": "zeroopposite:reader",
    "type": "Software",
    "name": "ZeroOpposite Reader",
}
