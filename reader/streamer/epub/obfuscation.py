"""Mangled fonts and how to read them: the first bytes are combined with a key made from the book's identifier.

Sources: EPUB 3.3, section 4.4 (IDPF's algorithm); Adobe's, as its Content Server writes it: 1,024 bytes and the UUID.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

IDPF = "http://www.idpf.org/2008/embedding"
ADOBE = "http://ns.adobe.com/pdf/enc#RC"
ALGORITHMS = frozenset({IDPF, ADOBE})
_LENGTH = {IDPF: 1040, ADOBE: 1024}
_FONTS = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf", b"wOFF", b"wOF2")


def clear(data: bytes, algorithm: str, identifiers: Iterable[str]) -> bytes:
    """The font as it was. `identifiers` are the package's, the unique one first.

    Some tools used another identifier than the unique one, or none at all: the first that gives a font counts. Where
    none does, the result of the unique one is returned, which is no font, as the specification wants it.
    """
    if data.startswith(_FONTS):
        return data
    first = None
    for identifier in identifiers:
        key = _key(identifier, algorithm)
        if key:
            result = _combined(data, key, _LENGTH[algorithm])
            if result.startswith(_FONTS):
                return result
            first = result if first is None else first
    return data if first is None else first


def _key(identifier: str, algorithm: str) -> bytes:
    if algorithm == IDPF:
        import hashlib  # most books have nothing to hash

        return hashlib.sha1(re.sub(r"[ \t\r\n]", "", identifier).encode("utf-8"), usedforsecurity=False).digest()
    digits = re.sub(r"[^0-9a-fA-F]", "", identifier.lower().removeprefix("urn:uuid:"))
    return bytes.fromhex(digits) if len(digits) == 32 else b""


def _combined(data: bytes, key: bytes, length: int) -> bytes:
    head = bytes(byte ^ key[index % len(key)] for index, byte in enumerate(data[:length]))
    return head + data[length:]
