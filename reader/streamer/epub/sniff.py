"""What a file that is no EPUB seems to be, so that the person knows which program to take."""

from __future__ import annotations

import re
from pathlib import Path

_SIGNS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "a PDF document"),
    (60, b"BOOKMOBI", "a Kindle book (MOBI)"),
    (60, b"TEXtREAd", "a Palm book"),
    (0, b"TPZ", "a Kindle book (Topaz)"),
    (0, b"\xeaDRMION\xee", "a Kindle book (KFX)"),
    (0, b"ITSF", "a Windows help file (CHM)"),
    (0, b"AT&TFORM", "a DjVu document"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ", "a Windows program"),
)


def kind_of(head: bytes) -> str | None:
    """What the first bytes of a file say it is, or None. Give 512 bytes or more."""
    for at, sign, kind in _SIGNS:
        if head[at : at + len(sign)] == sign:
            return kind
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<!doctype html|<html|<head|<body", text):
        return "a web page (HTML)"
    if b"<fictionbook" in text:
        return "a FictionBook"
    if text.startswith(b"<?xml") and re.search(rb"<html[\s>]", text):
        return "a web page (HTML)"
    if text.startswith(b"<?xml"):
        return "an XML file"
    if head and b"\0" not in head and not re.search(rb"[\x01-\x08\x0e-\x1a]", head):
        return "a text file"
    return None


def kind_of_archive(names: tuple[str, ...]) -> str | None:
    """What the names in a zip archive say it is, or None."""
    known = {
        "[Content_Types].xml": "a Microsoft Office document",
        "META-INF/MANIFEST.MF": "a Java archive",
        "AndroidManifest.xml": "an Android app",
        "content.xml": "an OpenDocument file",
    }
    for name, kind in known.items():
        if name in names:
            return kind
    pictures = sum(Path(name).suffix.lower() in {".jpg", ".jpeg", ".png", ".gif", ".webp"} for name in names)
    return "a comic book archive (CBZ)" if names and pictures * 10 >= len(names) * 9 else None
