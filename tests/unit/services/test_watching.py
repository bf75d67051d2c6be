"""Watched folders: what is new, changed and gone there, without opening a file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.services.book_files import folders_below
from reader.services.importing import Importer
from reader.services.watching import scan
from reader.store.connection import Database, open_database
from reader.store.library import Library
from tests.unit.services.small_books import write_book


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "data" / "library.sqlite") as database:
        yield database


@pytest.fixture
def library(database: Database) -> Library:
    return Library(database)


@pytest.fixture
def books(tmp_path: Path, library: Library) -> Path:
    folder = tmp_path / "books"
    write_book(folder / "a" / "one.epub", identifier="urn:x:1")
    write_book(folder / "two.epub", identifier="urn:x:2", title="Two")
    library.watch(folder)
    return folder


def bring_in(database: Database) -> list[str]:
    return [outcome.kind for outcome in Importer(database).run(scan(Library(database)).to_import)]


def test_what_is_new_is_found_once(database: Database, library: Library, books: Path) -> None:
    assert set(scan(library).new) == {books / "two.epub", books / "a" / "one.epub"}
    assert bring_in(database) == ["added", "added"]
    assert scan(library).to_import == ()


def test_a_file_that_changed_is_looked_at_again(database: Database, library: Library, books: Path) -> None:
    bring_in(database)
    write_book(books / "two.epub", identifier="urn:x:2", title="Two", text="More words than before.")
    assert scan(library).changed == (books / "two.epub",)
    assert bring_in(database) == ["edition"]
    assert scan(library).to_import == ()


def test_a_file_that_went_is_told_and_one_that_moved_is_found(
    database: Database, library: Library, books: Path
) -> None:
    bring_in(database)
    (books / "two.epub").rename(books / "a" / "second.epub")
    changes = scan(library)
    assert [book.title for book in changes.gone] == ["Two"]
    assert changes.new == (books / "a" / "second.epub",)
    assert bring_in(database) == ["moved"]
    assert scan(library).gone == ()


def test_copies_and_damaged_files_are_read_once(database: Database, library: Library, books: Path) -> None:
    shutil.copy(books / "two.epub", books / "zcopy.epub")
    (books / "zz.epub").write_bytes(b"not a book")
    assert sorted(bring_in(database)) == ["added", "added", "duplicate", "failed"]
    assert scan(library).to_import == ()
    (books / "zz.epub").write_bytes(b"not a book either")
    assert scan(library).new == (books / "zz.epub",)


def test_what_was_taken_off_the_shelf_is_not_new(database: Database, library: Library, books: Path) -> None:
    bring_in(database)
    library.remove(library.by_path(books / "two.epub")[0].key)
    os.utime(books / "two.epub", ns=(1, 1))
    assert scan(library).to_import == ()


def test_of_a_folder_that_is_not_there_nothing_is_gone(
    database: Database, library: Library, books: Path, tmp_path: Path
) -> None:
    bring_in(database)
    books.rename(tmp_path / "unplugged")
    changes = scan(library)
    assert changes.absent == (books,)
    assert changes.gone == changes.to_import == ()


def test_books_elsewhere_do_not_count(database: Database, library: Library, books: Path, tmp_path: Path) -> None:
    other = write_book(tmp_path / "books-of-others" / "three.epub", identifier="urn:x:3")
    list(Importer(database).run([other]))
    other.unlink()
    assert scan(library).gone == ()


def test_a_watcher_is_given_every_folder_that_may_hold_books(books: Path) -> None:
    (books / ".hidden").mkdir()
    (books / "a" / "b").mkdir()
    (books / "round").symlink_to(books, target_is_directory=True)
    (books / "unpacked" / "META-INF").mkdir(parents=True)
    (books / "unpacked" / "META-INF" / "container.xml").write_text("<container/>", encoding="utf-8")
    found = [*folders_below([books, books / "nothing"])]
    assert found == [str(books / part) for part in ("", "a", "a/b", "unpacked")]


def test_a_folder_watched_by_a_link_is_the_folder_that_its_books_lie_in(
    database: Database, library: Library, books: Path, tmp_path: Path
) -> None:
    bring_in(database)
    (tmp_path / "link").symlink_to(books, target_is_directory=True)
    library.watch(tmp_path / "link")
    assert library.watched() == (books,)
    assert scan(library, [tmp_path / "link"]).to_import == ()
