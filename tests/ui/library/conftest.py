"""A shelf in the product's style, with covers that need no files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.ui.library.books import Book
from reader.ui.library.covers import Covers
from reader.ui.library.view import LibraryView
from tests.ui.chrome import other_language, tokens

__all__ = ["other_language", "tokens"]  # fixtures

BOOKS = [
    Book("trust", "How to Trust", ("ZeroOpposite",), ("en", "ar"), "article", ("mine",), progress=0.4,
         opened="2026-11-03T10:00:00Z", bundled=True, path="/content/trust", sort_title="how to trust"),
    Book("garden", "The Garden", ("Anna Weil",), ("de",), tags=("mine", "later"), added="2026-11-02T10:00:00Z",
         path="/books/garden.epub", sort_title="garden"),
    Book("night", "夜の庭", ("夏目",), ("ja",), finished=True, progress=1.0, added="2026-11-01T10:00:00Z",
         opened="2026-11-02T10:00:00Z", path="/books/japan/night.epub", sort_title="夜の庭"),
    Book("gone", "Gone", (), ("fr",), missing=True, added="2026-10-01T10:00:00Z", path="/other/gone.epub",
         sort_title="gone"),
]  # fmt: skip


@pytest.fixture
def covers(qapp) -> Iterator[Covers]:
    made = Covers(lambda _book: None)
    yield made
    made.close()


@pytest.fixture
def view(qtbot, covers, tokens) -> LibraryView:
    result = LibraryView(covers, tokens)
    qtbot.addWidget(result)
    result.resize(1100, 700)
    result.show_library(BOOKS, ["/books"])
    with qtbot.waitExposed(result):
        result.show()
    return result
