"""The order of titles: as a person looks for them."""

from __future__ import annotations

import pytest

from reader.services.sort_keys import title_key


@pytest.mark.parametrize(
    ("title", "language", "first_letters"),
    [
        ("The Harbour", "en-GB", "harbour"),
        ("A Tide", "en", "tide"),
        ("Der Zauberberg", "de", "zauberberg"),
        ("L’Étranger", "fr", "etranger"),
        ("L'amica geniale", "it", "amica"),
        ("O Cortiço", "pt", "cortico"),
        ("الأيام", "ar", "ايام"),
        ("«Война и мир»", "ru", "война"),
        ("“Quoted” words", "en", "quoted"),
    ],
)
def test_articles_accents_and_quotes_do_not_count(title: str, language: str, first_letters: str) -> None:
    assert title_key(title, language).startswith(first_letters)


@pytest.mark.parametrize(("title", "language"), [("Die Hard", "en"), ("The The", "de"), ("A", "en"), ("The", "en")])
def test_what_is_no_article_there_or_all_there_is_stays(title: str, language: str) -> None:
    assert title_key(title, language) == title.lower()


def test_numbers_count_by_their_value() -> None:
    titles = ["Volume 10", "Volume 2", "Volume 1", "Volume ٣"]
    assert sorted(titles, key=title_key) == ["Volume 1", "Volume 2", "Volume ٣", "Volume 10"]


def test_a_title_without_a_letter_has_a_key_too() -> None:
    assert title_key("…?!", "en")
    assert title_key("", "en") == ""
    assert title_key("9" * 5000)
