"""Which books an export makes."""

from __future__ import annotations

import pytest

from reader.ui.dialogs.export_request import ExportRequest


@pytest.mark.parametrize(
    ("edition", "books"),
    [
        ("single", (("de",), ("ar",), ("ja",))),
        ("bilingual", (("de", "ar"), ("de", "ja"))),
        ("omnibus", (("de", "ar", "ja"),)),
    ],
)
def test_the_books_follow_from_languages_and_edition(edition, books):
    assert ExportRequest(("de", "ar", "ja"), edition).books == books


def test_without_a_language_there_is_nothing_to_write():
    assert ExportRequest((), "omnibus").missing == "languages"
    assert ExportRequest((), "omnibus").books == ()


def test_a_bilingual_book_needs_a_second_language():
    assert ExportRequest(("de",), "bilingual").missing == "second"
    assert ExportRequest(("de",), "bilingual").books == ()
