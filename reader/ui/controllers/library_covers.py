"""Where the pictures on covers come from. Asked in the covers' own thread."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from reader.ui.library.books import Book

if TYPE_CHECKING:
    from reader.cli.context import Context

log = logging.getLogger(__name__)
ARTICLE_COVERS = "covers"  # folder beside the texts of an article, a picture for each language


class CoverFinder:
    """`picture(book)`: of an article what lies beside its text, of a book the thumbnail kept of it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.Lock()

    def picture(self, book: Book) -> QImage | None:
        if book.kind == "article":
            return _read(Path(book.path) / ARTICLE_COVERS / f"{book.language}.jpg")
        return None


def _read(path: Path) -> QImage | None:
    image = QImage(str(path)) if path.is_file() else QImage()
    return None if image.isNull() else image
