"""Scripts of books: off until the person allows them for a book, and what such a book may keep."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from reader.errors import CannotWrite
from reader.publication.model import Rendition

SCRIPTED = "scripted"  # EPUB 3.3, appendix D.5: property of a manifest item that holds or needs scripts


class PermissionStore(Protocol):
    """Where answers are kept; every call is durable when it returns. What writes raises CannotWrite."""

    def allowed(self, key: str) -> bool | None: ...
    def decide(self, key: str, allowed: bool) -> None: ...
    def forget(self, key: str) -> None: ...
    def known(self) -> tuple[str, ...]: ...


class ScriptPermissions:
    """Which books may run scripts, by `Publication.key`, and the folders where those keep what they store."""

    def __init__(self, store: PermissionStore, profiles: Path) -> None:
        self._store, self._profiles = store, profiles

    def allowed(self, key: str) -> bool | None:
        """Whether a book may run its scripts; None: the person was never asked."""
        return self._store.allowed(key)

    def allow(self, key: str) -> None:
        """Let a book run its scripts from now on. Raises CannotWrite."""
        self._store.decide(key, True)

    def deny(self, key: str) -> None:
        """Let it run none; what it has stored stays until it is forgotten. Raises CannotWrite."""
        self._store.decide(key, False)

    def forget(self, key: str) -> None:
        """As if the book had never been asked about. Its pages and their profile must be gone. Raises CannotWrite."""
        self._store.forget(key)
        _remove(self.folder(key))

    def folder(self, key: str) -> Path:
        """Where the book's own storage lies; there is none before it has stored something."""
        return self._profiles / storage_name(key)

    def has_stored(self, key: str) -> bool:
        """Whether there is anything to forget."""
        return self.folder(key).exists()

    def sweep(self) -> None:
        """Remove folders nobody answers for: what an engine that was still writing has left behind.

        Only while no book is open. Raises CannotWrite.
        """
        if not self._profiles.is_dir():
            return
        known = {storage_name(key) for key in self._store.known()}
        for folder in self._profiles.iterdir():
            if folder.name not in known:
                _remove(folder)


def storage_name(key: str) -> str:
    """A name of fixed length: a book may call itself anything, also 300 letters long."""
    return sha256(key.encode("utf-8", "replace")).hexdigest()


def is_scripted(rendition: Rendition) -> bool:
    """Whether the package says that documents of the spine hold scripts. Reads none of them."""
    return any(SCRIPTED in link.properties for link in rendition.spine)


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass  # it never stored anything
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
