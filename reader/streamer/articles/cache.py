"""Rendered text by content hash: Python-Markdown needs 30 ms for an article, a cached one is read in 1 ms."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path


class TextCache:
    """Small texts under the hash of what they were made from. Any file may vanish or be damaged at any time."""

    def __init__(self, folder: Path | None, *, writable: bool = True) -> None:
        self._folder, self._writable = folder, writable

    @staticmethod
    def key(*parts: str) -> str:
        """The name for something made from these parts."""
        digest = hashlib.sha256()
        for part in parts:
            raw = part.encode()
            digest.update(len(raw).to_bytes(8, "big"))
            digest.update(raw)
        return digest.hexdigest()

    def get(self, key: str) -> str | None:
        """What was put under the key, or None."""
        if self._folder is None:
            return None
        try:
            return (self._folder / f"{key}.json").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, text: str) -> None:
        """Keep a text. A cache that cannot be written (full disk, no permission) only costs time."""
        if self._folder is None or not self._writable:
            return
        temporary = None
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(temporary).replace(self._folder / f"{key}.json")
        except OSError:
            if temporary is not None:
                Path(temporary).unlink(missing_ok=True)
