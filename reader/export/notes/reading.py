"""Which form a file of notes has, told by what is in it, never by its name."""

from __future__ import annotations

from reader.errors import DamagedPublication
from reader.export.notes import calibre, foliate, json, koreader, reasons, w3c
from reader.export.notes.model import NotesFile
from reader.export.notes.plain_json import LARGEST, parsed


def read_notes(data: bytes, path: str) -> NotesFile:
    """The notes of a file that is no archive; `path` is for messages. Raises DamagedPublication."""
    if len(data) > LARGEST:
        raise DamagedPublication(path, reasons.TOO_LARGE.format(megabytes=LARGEST // 1024 // 1024))
    if data.lstrip().startswith(calibre.MAGIC):
        return calibre.read_in_book(data.lstrip(), path)
    if koreader.is_koreader(data):
        return koreader.read(data, path)
    if not _may_be_json(data):
        raise DamagedPublication(path, reasons.UNKNOWN)
    value = parsed(data, path)
    if json.is_ours(value):
        return json.read(value, path)
    if w3c.is_set(value):
        return w3c.read(value, path)
    if calibre.is_calibre(value):
        return calibre.read(value, path)
    if foliate.is_foliate(value):
        return foliate.read(value, path)
    raise DamagedPublication(path, reasons.UNKNOWN)


def _may_be_json(data: bytes) -> bool:
    """Whether the first sign, in whatever UTF, opens an object or a list."""
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in {b"{", b"["}
