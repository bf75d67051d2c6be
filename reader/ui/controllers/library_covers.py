"""Where the pictures on covers come from. Asked in the covers' own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from reader.ui.library.books import Book

if TYPE_CHECKING:
    from pathlib import Path

    from reader.services.covers import CoverCache


class CoverFinder:
    """`picture(book)`: small, as it is kept in the cache; None where a book has none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: CoverCache | None = None

    def picture(self, book: Book) -> QImage | None:
        """May open the book, the first time. Raises ReaderError."""
        data = self._cache.cover(book.key, book.path, book.kind, book.language)
        image = QImage.fromData(data, "JPG") if data else QImage()
        return None if image.isNull() else image

    def forget(self, key: str) -> None:
        """The file is another one now."""
        self._cache.forget(key)

    @property
    def _cache(self) -> CoverCache:
        if self._made is None:
            from reader.services.covers import CoverCache

            self._made = CoverCache(self._folder)
        return self._made
