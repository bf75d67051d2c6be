"""The shelf: books and articles in one list, what is wanted of them, tags, and how commands call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import NotFound, UsageError
from reader.publication.locator import Locator
from reader.services.importing import Importer
from reader.services.library import Shelf, ShelfRow, TagCount, arranged, existing, find_book, shelf_rows
from reader.store.connection import Database, open_database
from reader.store.library import Library, LibraryBook
from reader.store.places import Places
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from tests.unit.services.small_books import write_book

ARTICLE = """---
id: guide
title: The Guide
language: en
description: Words.
tags: [trust]
modified: 2026-01-01
---

Words of the guide.
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    folder = tmp_path / "content" / "guide"
    folder.mkdir(parents=True)
    (folder / "en.md").write_text(ARTICLE, encoding="utf-8")
    return Catalog((tmp_path / "content",), TextCache(None), lambda: "")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "data" / "library.sqlite") as database:
        yield database


@pytest.fixture
def shelf(database: Database, catalog: Catalog) -> Shelf:
    return Shelf(database, catalog, "en")


@pytest.fixture
def put(database: Database, tmp_path: Path) -> Callable[..., str]:
    """Adds a book; returns its key."""

    def put(title: str, **about: str) -> str:
        path = write_book(tmp_path / f"{title}.epub", title=title, **({"identifier": f"urn:x:{title}"} | about))  # type: ignore[arg-type]
        return next(Importer(database).run([path])).key

    return put


def named(rows: tuple[ShelfRow, ...], key: str) -> ShelfRow:
    return next(row for row in rows if row.key == key)


def read_to(database: Database, key: str, total: float) -> None:
    Places(database).remember(key, Locator("one.xhtml"), "en", total)


def test_books_and_articles_stand_on_one_shelf(shelf: Shelf, put: Callable[..., str], database: Database) -> None:
    key = put("Tides")
    read_to(database, key, 0.25)
    read_to(database, "guide", 0.5)
    article, book = shelf.rows()
    assert (article.key, article.title, article.kind, article.bundled, article.progress) == (
        "guide",
        "The Guide",
        "article",
        True,
        0.5,
    )
    assert (book.id, book.title, book.authors, book.kind, book.progress, book.missing) == (
        key,
        "Tides",
        ("Ada Writer",),
        "epub",
        0.25,
        False,
    )
    assert book.opened > ""
    assert book.started
    assert book.to_json() == {
        "id": key,
        "title": "Tides",
        "kind": "epub",
        "languages": ["en"],
        "tags": [],
        "progress": 0.25,
    }


def test_a_damaged_article_does_not_empty_the_shelf(shelf: Shelf, put: Callable[..., str], tmp_path: Path) -> None:
    put("Tides")
    (tmp_path / "content" / "guide" / "en.md").write_text("---\nid: guide\ntitle: [\n---\n", encoding="utf-8")
    assert [row.title for row in shelf.rows()] == ["guide", "Tides"]


def test_a_book_whose_file_is_gone_stays_and_says_so(shelf: Shelf, put: Callable[..., str]) -> None:
    key = put("Tides")
    Path(named(shelf.rows(), key).path).unlink()
    assert named(shelf.rows(), key).missing
    assert not named(shelf.rows(look=False), key).missing


def test_a_new_edition_shows_how_far_the_earlier_one_was_read(
    shelf: Shelf, put: Callable[..., str], database: Database
) -> None:
    first = put("Tides")
    read_to(database, first, 0.4)
    second = put("Tides", text="Corrected.")
    assert first != second
    assert [row.key for row in shelf.rows() if row.kind == "epub"] == [second]
    assert named(shelf.rows(), second).progress == 0.4
    read_to(database, second, 0.1)
    assert named(shelf.rows(), second).progress == 0.1
    Places(database, clock=lambda: "2999-01-01T00:00:00.000Z").opened(first)
    assert named(shelf.rows(), second).progress == 0.1, "its own place comes first"


def test_reading_to_the_end_finishes_unless_the_person_says_otherwise(
    shelf: Shelf, put: Callable[..., str], database: Database
) -> None:
    key = put("Tides")
    read_to(database, key, 1.0)
    assert named(shelf.rows(), key).finished
    shelf.finish(key, False)
    assert not named(shelf.rows(), key).finished
    shelf.finish("guide")
    assert named(shelf.rows(), "guide").finished
    assert len(shelf.rows()) == 2
    with pytest.raises(NotFound):
        shelf.finish("nothing")


def test_removing_takes_off_and_restoring_puts_back(shelf: Shelf, put: Callable[..., str]) -> None:
    key = put("Tides")
    shelf.add_tag([key], "sea")
    before = shelf.rows()
    shelf.remove(key)
    assert [row.key for row in shelf.rows()] == ["guide"]
    assert shelf.tags() == (TagCount("sea", 0),)
    shelf.restore(key)
    assert shelf.rows() == before


def test_tags_are_of_books_and_articles_and_counted(shelf: Shelf, put: Callable[..., str]) -> None:
    key = put("Tides")
    assert shelf.add_tag([key, "guide"], "  Sci  Fi ") == "Sci Fi"
    assert shelf.add_tag([key], "sci fi") == "Sci Fi", "one tag, however it is typed"
    shelf.add_tag(["guide"], "Ärger")
    assert shelf.tags() == (TagCount("Ärger", 1), TagCount("Sci Fi", 2))
    assert named(shelf.rows(), "guide").tags == ("Sci Fi", "Ärger")
    shelf.remove_tag([key], "Sci Fi")
    assert shelf.tags()[1] == TagCount("Sci Fi", 1)
    with pytest.raises(UsageError):
        shelf.add_tag([key], " \n ")


def test_a_tag_is_renamed_merged_deleted_and_given_back(shelf: Shelf, put: Callable[..., str]) -> None:
    key = put("Tides")
    shelf.add_tag([key], "sea")
    shelf.add_tag(["guide"], "ocean")
    assert shelf.rename_tag("sea", "Sea") == "Sea", "case alone"
    assert shelf.rename_tag("Sea", "OCEAN") == "ocean"
    assert shelf.tags() == (TagCount("ocean", 2),)
    works = shelf.delete_tag("ocean")
    assert shelf.tags() == ()
    shelf.give_tag(works, "ocean")
    assert shelf.tags() == (TagCount("ocean", 2),)


def test_a_new_edition_keeps_its_tags(shelf: Shelf, put: Callable[..., str]) -> None:
    shelf.add_tag([put("Tides")], "sea")
    second = put("Tides", text="Corrected.")
    assert named(shelf.rows(), second).tags == ("sea",)


ROWS = (
    ShelfRow("a", "The Tide", ("Zoë",), ("en",), tags=("sea",), progress=0.5, opened="2026-02", added="2026-01",
             sort_title="tide", sort_author="zoe"),
    ShelfRow("b", "Hafen", ("Ada",), ("de-AT",), subjects=("Sea",), added="2026-03", sort_title="hafen",
             sort_author="ada"),
    ShelfRow("c", "كتاب", (), ("ar", "en"), tags=("sea", "old"), progress=1.0, opened="2026-01", added="2026-02",
             finished=True, sort_title="كتاب"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        ({}, "bac"),
        ({"order": "author"}, "bac"),
        ({"order": "recent"}, "acb"),
        ({"order": "added"}, "bca"),
        ({"order": "progress"}, "cab"),
        ({"state": "reading"}, "a"),
        ({"state": "finished"}, "c"),
        ({"state": "unread"}, "b"),
        ({"state": "recent", "order": "title"}, "ac"),
        ({"languages": ["de"]}, "b"),
        ({"languages": ["en", "de-DE"]}, "bac"),
        ({"tags": ["SEA"]}, "bac"),
        ({"tags": ["sea", "old"]}, "c"),
        ({"text": "zoe TIDE"}, "a"),
        ({"text": "كِتاب"}, "c"),
        ({"text": "nothing"}, ""),
    ],
)
def test_what_is_wanted_comes_in_order(wanted: dict[str, object], keys: str) -> None:
    assert "".join(row.key for row in arranged(ROWS, **wanted)) == keys  # type: ignore[arg-type]


def test_a_command_calls_a_book_by_id_identifier_or_the_beginning_of_its_digest(
    put: Callable[..., str], database: Database
) -> None:
    key = put("Tides")
    for name in (key, "urn:x:Tides", key.rpartition("#")[2], key.rpartition("#")[2][:6], "#" + key[-16:-8]):
        book = find_book(database.path, name)
        assert book is not None, name
        assert book.key == key
        assert existing(book).is_file()
    for name in ("", "Tides", key[-16:-12], "urn:x:other"):
        assert find_book(database.path, name) is None, name


def test_an_identifier_means_the_edition_added_last(put: Callable[..., str], database: Database) -> None:
    put("Tides", identifier="urn:x:1")
    Library(database).add(LibraryBook("urn:x:1#ffff", "Tides", "/elsewhere.epub", identifier="urn:x:1"))
    book = find_book(database.path, "urn:x:1")
    assert book is not None
    assert book.key == "urn:x:1#ffff"
    with pytest.raises(NotFound):
        existing(book)


def test_a_beginning_that_two_books_share_is_refused(database: Database) -> None:
    Library(database).add(LibraryBook("x#abcdef1", "One", "/1"), LibraryBook("y#abcdef2", "Two", "/2"))
    with pytest.raises(UsageError, match="x#abcdef1"):
        find_book(database.path, "abcdef")


def test_a_library_that_does_not_exist_is_not_made(catalog: Catalog, tmp_path: Path) -> None:
    assert [row.key for row in shelf_rows(catalog, tmp_path / "none" / "library.sqlite", "en")] == ["guide"]
    assert find_book(tmp_path / "none" / "library.sqlite", "x") is None
    assert not (tmp_path / "none").exists()
