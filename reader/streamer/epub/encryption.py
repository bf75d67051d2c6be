"""What is locked in a book, and by whom: `META-INF/encryption.xml` and the marks that shops leave beside it.

Sources: EPUB 3.3, sections 4.2.6.3.2 (encryption.xml) and 4.4 (obfuscation); Readium LCP; what the files
of Adobe, Apple, Barnes & Noble, Kobo and Sony look like.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

from reader.errors import DamagedPublication, ReaderError
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.obfuscation import ALGORITHMS
from reader.streamer.epub.urls import resolve

ENCRYPTION, RIGHTS = "META-INF/encryption.xml", "META-INF/rights.xml"
LCP, SINF = "META-INF/license.lcpl", "META-INF/sinf.xml"
READIUM_LCP, ADOBE_ADEPT, APPLE_FAIRPLAY = "Readium LCP", "Adobe ADEPT", "Apple FairPlay"
BARNES_NOBLE, KOBO, MARLIN = "Barnes & Noble (Adobe PassHash)", "Kobo", "Marlin (Sony)"
PASSHASH_KEY = 64  # letters of a key wrapped with a name and a card number; ADEPT's RSA gives 172

# Words in namespaces and algorithms -> who uses them.
_WORDS = (
    ("readium.org", READIUM_LCP),
    ("itunes.apple.com", APPLE_FAIRPLAY),
    ("apple.com", APPLE_FAIRPLAY),
    ("barnesandnoble", BARNES_NOBLE),
    ("bn.com", BARNES_NOBLE),
    ("kobo", KOBO),
    ("kdrm", KOBO),
    ("marlin", MARLIN),
    ("ns.adobe.com/adept", ADOBE_ADEPT),
)


@dataclass(frozen=True)
class Encryption:
    """Which files are obfuscated (and can be read) and which are locked, by path."""

    obfuscated: dict[str, str] = field(default_factory=dict)  # path -> algorithm
    locked: dict[str, str] = field(default_factory=dict)  # path -> algorithm
    scheme: str = ""  # who locked them; also set where only the marks of a shop are there


def read_encryption(container: Container, notes: Notes) -> Encryption:
    """What the container says. Raises RefusedForSafety; a damaged file is a warning."""
    obfuscated: dict[str, str] = {}
    locked: dict[str, str] = {}
    root = _parsed(container, ENCRYPTION, notes)
    hints: list[str] = []
    if root is not None:
        for element in xml.shallow(root, "EncryptedData"):
            method = next(xml.descendants(element, "EncryptionMethod"), None)
            algorithm = "" if method is None else xml.attribute(method, "Algorithm")
            hints += [algorithm, *_key_hints(element)]
            for reference in xml.descendants(element, "CipherReference"):
                target = resolve("", xml.attribute(reference, "URI"))
                path = container.find(target.path)
                if target.remote or path is None:
                    notes.warn(f"META-INF/encryption.xml names {shown(target.path)}, which is not in the book")
                elif algorithm in ALGORITHMS:
                    obfuscated[path] = algorithm
                else:
                    locked[path] = algorithm
    scheme = _scheme(container, hints, notes)
    if locked and not scheme:
        algorithm = next(iter(locked.values()))
        scheme = f"an unknown protection ({shown(algorithm)})" if algorithm else "an unknown protection"
    return Encryption(obfuscated, locked, scheme)


def without_plain(encryption: Encryption, container: Container, texts: list[str], notes: Notes) -> Encryption:
    """The encryption without the texts that are plain all the same: some tools unlock a book and leave its list behind.

    Only where the first one is plain the others are looked at, so that a locked book opens as fast as any.
    """
    locked = [path for path in texts if path in encryption.locked]
    if not locked or not _looks_plain(container, locked[0]):
        return encryption
    plain = {path for path in locked if _looks_plain(container, path)}
    notes.warn(f"META-INF/encryption.xml says that {shown(locked[0])} is locked, but it is plain text")
    return replace(encryption, locked={path: how for path, how in encryption.locked.items() if path not in plain})


def _looks_plain(container: Container, path: str) -> bool:
    """Whether a file begins as XML or HTML does."""
    try:
        with container.open_stream(path) as stream:
            head = stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    except (ReaderError, OSError):
        return False
    return head.startswith((b"<?xml", b"<!doctype", b"<!--", b"<html", b"<svg"))


def looks_locked(head: bytes) -> bool:
    """Whether what should be a chapter is no text at all, as where a shop's marks stand without a list of files."""
    return bool(head) and not head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _scheme(container: Container, hints: list[str], notes: Notes) -> str:
    """Who locked the book, by what lies beside the list, then by the list itself."""
    if container.has(LCP):
        return READIUM_LCP
    if container.has(SINF):
        return APPLE_FAIRPLAY
    rights = _parsed(container, RIGHTS, notes)
    if rights is not None:
        key = next((xml.text_of(one) for one in xml.descendants(rights, "encryptedKey")), "")
        if len(key) == PASSHASH_KEY:
            return BARNES_NOBLE
        words = [str(one.tag) for one in rights.iter()] + [
            str(value) for one in rights.iter() for value in xml.values(one)
        ]
        if found := _by_words(words):
            return found
        return ADOBE_ADEPT if next(xml.descendants(rights, "licenseToken"), None) is not None else _by_words(hints)
    return _by_words(hints)


def _by_words(texts: list[str]) -> str:
    joined = " ".join(texts).lower()
    return next((name for word, name in _WORDS if word in joined), "")


def _key_hints(element: xml.Element) -> list[str]:
    """Names, namespaces and types in the description of the key."""
    hints: list[str] = []
    for info in xml.shallow(element, "KeyInfo"):
        for one in islice(info.iter(), limits.TAGS):
            hints += [str(one.tag), *(value for value in xml.values(one))]
    return hints


def _parsed(container: Container, path: str, notes: Notes) -> xml.Element | None:
    if not container.has(path):
        return None
    try:
        return xml.parse(container.read(path, limits.XML), path, container.path, notes)
    except DamagedPublication as error:
        notes.warn(f"{path} cannot be read ({error.reason})")
        return None
