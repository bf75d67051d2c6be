from __future__ import annotations

from reader.services.library import ShelfRow
from reader.ui.library.books import Wanted, arranged, book_of, counts, language_counts, tag_counts
from tests.ui.library.conftest import BOOKS


def keys(**wanted: object) -> list[str]:
    return [book.key for book in arranged(BOOKS, Wanted(**wanted))]


def test_what_was_used_last_comes_first():
    assert keys() == ["trust", "night", "garden", "gone"]


def test_titles_are_in_order_whatever_their_case():
    assert keys(order="title") == ["garden", "gone", "trust", "night"]


def test_collections_hold_what_their_name_says():
    assert keys(collection="reading") == ["trust"]
    assert keys(collection="finished") == ["night"]
    assert keys(collection="recent") == ["trust", "night"]
    assert keys(collection="unread") == ["garden", "gone"]


def test_each_word_of_the_field_must_be_somewhere():
    assert keys(query="WEIL gard") == ["garden"]
    assert keys(query="later") == ["garden"]
    assert keys(query="weil trust") == []


def test_all_tags_must_fit_and_any_language():
    assert keys(tags=frozenset({"mine"})) == ["trust", "garden"]
    assert keys(tags=frozenset({"mine", "later"})) == ["garden"]
    assert keys(languages=frozenset({"ar", "ja"})) == ["trust", "night"]


def test_a_watched_folder_holds_what_lies_below_it():
    assert keys(folder="/books") == ["night", "garden"]
    assert keys(folder="/book") == []


def test_counts_are_those_of_the_collections():
    found = counts(BOOKS)
    assert found == {name: len(keys(collection=name)) for name in found}


def test_tags_and_languages_are_counted():
    assert tag_counts(BOOKS) == [("later", 1), ("mine", 2)]
    assert dict(language_counts(BOOKS)) == {"en": 1, "ar": 1, "de": 1, "ja": 1, "fr": 1}


def test_words_of_a_book_cannot_turn_the_window_round():
    book = book_of(ShelfRow("key", "Title\u202e\nnext", ("A\u2067uthor",)))
    assert book.title == "Title next"
    assert book.authors == ("Author",)


def test_an_article_stands_in_the_language_of_its_title_and_without_its_subtitle():
    row = ShelfRow("trust", "الثقة: خمس خطوات", (), ("en", "ar"), kind="article")
    book = book_of(row, "ar")
    assert (book.title, book.language, set(book.languages)) == ("الثقة", "ar", {"en", "ar"})
