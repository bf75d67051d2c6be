"""The SHA-256 of a book's file: two books with the same identifier stay two, and a moved one is found again."""

from __future__ import annotations

from pathlib import Path

from reader.errors import DamagedPublication
from reader.streamer.epub import reasons
from reader.streamer.epub.container import Container


def fingerprint(container: Container) -> str:
    """Hexadecimal digits. A folder's is made of its names and their contents. Raises DamagedPublication."""
    import hashlib

    path = container.file
    try:
        if not path.is_dir():
            return _of_file(path)
        digest = hashlib.sha256()
        for name in sorted(container.names):
            if not container.trouble(name):
                digest.update(name.encode("utf-8", "surrogateescape") + b"\0")
                digest.update(hashlib.sha256(container.read(name)).digest())
        return digest.hexdigest()
    except OSError as error:
        detail = reasons.UNREADABLE.format(detail=error.strerror or str(error))
        raise DamagedPublication(str(path), detail) from error


def _of_file(path: Path) -> str:
    import hashlib  # not for opening

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
